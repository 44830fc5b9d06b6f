package references

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns whom an office without a name cannot mean, though the person holds one
// of its kind: he represents another country, or stands beside it in the sentence.

// anothers reports whether the office of a mention is another's than the entity's.
func (d *Document) anothers(m *names.Mention, e *names.Entity) bool {
	return d.countryDiffers(m, e) || d.fromElsewhere(m, e) || d.besideHim(m, e) || d.acrossVerb(m, e)
}

// fromElsewhere reports whether an office of a foreign country is asked for and the
// entity is nowhere named with a country, so that he is the news' own official: "Latvia's
// top diplomat" in news from Warsaw is not "Foreign Minister X". What takes him up again,
// "the Latvian minister", or has his very title, may still be he.
func (d *Document) fromElsewhere(m *names.Mention, e *names.Entity) bool {
	home := d.Countries.newsLand()
	if m.Titles.Country == "" || home == "" || home == m.Titles.Country || d.predicated(m) {
		return false
	}
	may := m.Titles.CountryFrom == "demonym" && m.Titles.CountryAt.To <= m.Titles.Head.From
	for k, other := range e.Mentions {
		o := &d.Mentions[other]
		t := &o.Titles
		if k >= MostForms || t.Country != "" || t.Counterpart || t.Guest || t.Level == "ambassador" || t.Level == "envoy" { // envoys come from elsewhere
			return false
		}
		if d.Tokens[o.From].Sentence == d.Tokens[m.From].Sentence && !o.Name.Empty() && (o.From < m.From || m.Titles.CountryAt.From > m.Titles.Head.From || d.SentenceOf(m.From).Kind == text.Headline) { // "X confers with Malian minister"
			return true
		}
		may = may || !t.Head.Empty() && d.officeHead(t) == d.officeHead(&m.Titles) && !d.introduces(m, e)
	}
	return !may
}

// introduces reports whether an office with its country in a possessive or behind "of" stands
// behind the first words on somebody of that office without a country: "Vice President X …
// India's Vice President" is another.
func (d *Document) introduces(m *names.Mention, e *names.Entity) bool {
	return m.Titles.CountryFrom != "demonym" && m.From > d.SentenceOf(m.From).From && len(e.Mentions) > 0 && d.Mentions[e.Mentions[0]].From < m.From
}

// besideHim reports whether an office of an organisation is told in one sentence with the
// entity, so that it is another's: "The Head of State received the President of the Bank".
func (d *Document) besideHim(m *names.Mention, e *names.Entity) bool {
	if m.Titles.Org == "" || d.predicated(m) {
		return false
	}
	for k, other := range e.Mentions {
		o := &d.Mentions[other]
		if k < MostForms && o.Titles.Org == "" && o.From < m.From && d.Tokens[o.From].Sentence == d.Tokens[m.From].Sentence {
			return true
		}
	}
	return false
}

// acrossVerb reports whether an office stands at one side of a verb of meeting and the
// person at the other: "The Prime Minister met Prime Minister X of Denmark" is of two.
func (d *Document) acrossVerb(m *names.Mention, e *names.Entity) bool {
	if d.predicated(m) { // "Foster makes her first visit as First Minister"
		return false
	}
	for k, other := range e.Mentions {
		o := &d.Mentions[other]
		if k >= MostForms {
			break
		}
		if o.Name.Empty() || o.Titles.Head.Empty() || d.Tokens[o.From].Sentence != d.Tokens[m.From].Sentence {
			continue
		}
		from, to := m.End(), o.From
		if o.From < m.From {
			from, to = o.End(), m.From
		}
		if d.anybodyIn(text.Phrase{From: from, To: to}) {
			continue
		}
		for i := from; i < to && i < from+widestVerb && d.Tokens[i].Shape == text.Lower && !d.Cue(i, lexicon.CueDescribing); i++ {
			if t := d.TriggerAt(i); t != nil && acrossClasses.Has(t.Class) {
				return true
			}
		}
	}
	return false
}

// anybodyIn reports whether a person is named or spoken of in a phrase.
func (d *Document) anybodyIn(p text.Phrase) bool {
	for k := range d.MentionsIn(p) {
		if d.Mentions[k].Kind == names.Person {
			return true
		}
	}
	return false
}

// acrossClasses are the verbs that have one side before them and the other behind.
var acrossClasses = text.Set("meet host welcome call hold")

// widestVerb is how many tokens a verb of meeting with its adverbs has between its sides.
const widestVerb = 6

// predicated reports whether an office is said of somebody: "X was accredited as
// ambassador", "X, now minister".
func (d *Document) predicated(m *names.Mention) bool {
	f := d.Fold(m.From - 1)
	return f == "as" || f == "," || f == "(" || d.Cue(m.From-1, lexicon.CueBe) || d.Cue(m.From-1, lexicon.CueNowAlso)
}

// countryDiffers reports whether mention and entity name different countries.
func (d *Document) countryDiffers(m *names.Mention, e *names.Entity) bool {
	if m.Titles.Country == "" {
		return false
	}
	for k, number := range e.Mentions {
		if k >= MostForms {
			break
		}
		if c := d.Mentions[number].Titles.Country; c != "" && c != m.Titles.Country {
			return true
		}
	}
	return false
}
