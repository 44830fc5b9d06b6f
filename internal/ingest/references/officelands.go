package references

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns countries that stand farther behind an office than its own words are read:
// "director general of the African Affairs Bureau | at Japan's foreign ministry", "Deputy
// Minister X | of the Ministry of Energy of the Russian Federation".

// longestOffice is how many tokens behind an office and name the country of its body is looked for.
const longestOffice = 18

// readOfficeLands gives those named with no country or organisation the country of the body of state
// that the words behind the office, or the name without one, tell.
func (d *Document) readOfficeLands() {
	for number := range d.Mentions {
		m := &d.Mentions[number]
		t := &m.Titles
		if m.Kind != names.Person || m.Name.Empty() || t.Country != "" || t.Org != "" || t.Accredited != "" || t.Counterpart || t.Guest || t.Theirs > 0 {
			continue
		}
		from, end := t.Head.To, d.SentenceOf(m.From).To
		switch {
		case t.Head.From >= m.Name.To: // "X, director of the office of"
		case !t.Head.Empty() && t.Office.To < m.Name.From: // "the minister of strategies and trade of Sri Lanka, X"
			end = m.Name.From
		default: // "Deputy Minister X of the Ministry", "X of Spain's interior ministry"
			if from = m.To; d.Fold(from) != "of" && d.Fold(from) != "at" && d.Fold(from) != "from" {
				continue
			}
		}
		if land, at := d.landOfBody(t, number, from, min(end, from+longestOffice)); land != "" {
			t.Country, t.CountryAt, t.CountryFrom = land, at, "of"
		}
	}
}

// landOfBody gives the country of the body of state that words from token i on name; "" when they
// name none before they come to something else.
func (d *Document) landOfBody(t *names.Titles, number, i, end int) (string, text.Phrase) {
	body := t.Level == "minister" || t.Level == "deputy-minister" // of a ministry already
	for ; i < end; i++ {
		if n, land := d.PhraseAt(i+1, end, lexicon.CountryName); d.Fold(i) == "," && land != nil && d.ownsBody(i+1+n, end) { // "Joint Staff, Japan Self-Defense Forces"
			return land.Code, text.Phrase{From: i + 1, To: i + 1 + n}
		}
		if n, _ := d.PhraseAt(i, end, lexicon.Organisation); n > 0 || d.endsOffice(i, number) {
			return "", text.Phrase{}
		}
		if n, land := d.PhraseAt(i, end, lexicon.CountryName|lexicon.Demonym); land != nil && d.Tokens[i].Capital() {
			at := text.Phrase{From: i, To: i + n}
			before := i - 1
			if d.Determiner(before) == text.Definite {
				before--
			}
			switch {
			case aimsAt(d.Fold(before)):
			case land.Class == lexicon.CountryName && d.Fold(before) == "of" && body && !d.Cue(before-1, lexicon.CueDesk):
				return land.Code, at
			case d.ownsBody(at.To, end):
				return land.Code, at
			}
			i += n - 1
			continue
		}
		if n, entry := d.PhraseAt(i, end, lexicon.Body); entry != nil {
			body = entry.OfState()
			i += n - 1
		}
	}
	return "", text.Phrase{}
}

// endsOffice reports whether what tells of an office ends at token i, before mention number has
// another behind it.
func (d *Document) endsOffice(i, number int) bool {
	switch d.Fold(i) {
	case ",", ";", "(", ")", ":", "-", "–", "—", "who", "whom", "which", "that", "and":
		return d.Fold(i) != "and" || d.Covered(i) && int(d.MentionAt[i]) != number || d.IsCapital(i+1) && d.Is(i+1, lexicon.Office|lexicon.Rank)
	}
	if m := d.Mention(i); m != nil && m.Kind == names.Person && int(d.MentionAt[i]) != number && !m.Name.Empty() {
		return true
	}
	verb := d.VerbTrigger(i)
	return d.IsLower(i) && (text.BeForms.Has(d.Fold(i)) || text.HaveForms.Has(d.Fold(i)) || verb != nil && verb.Form&(lexicon.Past|lexicon.Third) != 0)
}

// aimsAt reports whether a preposition names whom an office deals with: "director for Japan".
func aimsAt(word string) bool {
	switch word {
	case "for", "with", "to", "on", "against", "between", "towards", "into", "about":
		return true
	}
	return false
}

// ownsBody reports whether a body of state follows the name of a country or its people that ends
// before token i: "'s foreign ministry", "Self-Defense Forces". A department is its own only behind the
// possessive, "Peru's Revenue Department": a ministry has a China department.
func (d *Document) ownsBody(i, end int) bool {
	owned := d.Fold(i) == "'s"
	if owned {
		i++
	}
	for last := min(end, i+4); i < last; i++ {
		if n, entry := d.PhraseAt(i, end, lexicon.Body); entry != nil {
			return entry.OfState() && (owned || !d.Cue(i+n-1, lexicon.CueDesk))
		}
		if n, _ := d.PhraseAt(i, end, lexicon.Office); owned && n > 0 && d.Fold(i+n) == "'s" { // "Peru's Prime Minister's Office"
			return d.Is(i+n+1, lexicon.Body)
		}
		if d.Tokens[i].Shape == text.Mark || text.Prepositions.Has(d.Fold(i)) {
			return false
		}
	}
	return false
}
