package references

import (
	"slices"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns those whom an article brings in by their office and names in the next sentences
// as if they were known: "Turkey's foreign minister met the head of the IMF. X told Y".

// nextToBeNamed is how many sentences behind the office the name stands at most.
const nextToBeNamed = 2

// mostIntroduced is how many people are brought in by their offices at once.
const mostIntroduced = 2

// joinIntroduced gives the mentions of offices that nobody in the article holds to the persons
// whose names stand in the next sentences without a word on who they are: one to one, or two to
// two in the order in which they are told.
func (d *Document) joinIntroduced() {
	for number := 0; number < len(d.Mentions); number++ {
		if !d.nameless(number) {
			continue
		}
		offices, newcomers := d.introduction(number)
		number = offices[len(offices)-1]
		if len(newcomers) > len(offices) && len(offices) == 1 && d.sentenceAt(newcomers[0]) < d.sentenceAt(newcomers[1]) {
			newcomers = newcomers[:1]
		}
		if len(newcomers) != len(offices) {
			continue
		}
		for k, newcomer := range newcomers {
			d.introduce(d.Mentions[offices[k]].Who[0], d.Mentions[newcomer].Who[0])
		}
	}
}

// introduce gives a person the mentions of one who is known by his office alone.
func (d *Document) introduce(office, person int) {
	for _, n := range slices.Clone(d.Entities[office].Mentions) {
		d.assign(n, person, "named next")
	}
	d.Entities[office].Mentions = nil
	slices.Sort(d.Entities[person].Mentions)
}

// introduction gives the mentions of the offices without a holder from mention number on, and
// those of the newcomers whom the sentences behind them name.
func (d *Document) introduction(number int) (offices, newcomers []int) {
	last := d.sentenceAt(number) + nextToBeNamed
	for k := number; k < len(d.Mentions) && d.sentenceAt(k) <= last && len(newcomers) <= mostIntroduced; k++ {
		switch {
		case d.nameless(k):
			switch {
			case slices.ContainsFunc(offices, func(n int) bool { return d.Mentions[n].Who[0] == d.Mentions[k].Who[0] }):
			case len(newcomers) > 0 || len(offices) == mostIntroduced:
				return offices, newcomers
			default:
				offices = append(offices, k)
			}
		case d.newcomer(k, offices[0]) && !slices.ContainsFunc(newcomers, func(n int) bool { return d.Mentions[n].Who[0] == d.Mentions[k].Who[0] }):
			newcomers = append(newcomers, k)
		}
	}
	return offices, newcomers
}

// sentenceAt gives the number of the sentence in which a mention opens.
func (d *Document) sentenceAt(number int) int { return d.Tokens[d.Mentions[number].From].Sentence }

// nameless reports whether a mention is of somebody who represents a country or a body, as far as
// his office tells, and whom the article names nowhere.
func (d *Document) nameless(number int) bool {
	m := &d.Mentions[number]
	return len(m.Who) == 1 && d.officeOfOne(m) && !d.named(m.Who[0])
}

// officeOfOne reports whether a mention is an office without a name, of one who represents a
// country or a body.
func (d *Document) officeOfOne(m *names.Mention) bool {
	t := &m.Titles
	if m.Kind != names.Person || !m.Name.Empty() || t.Guest || t.Former && d.Fold(t.Office.From) != "outgoing" || m.Possessive || t.Country == "" && t.Org == "" || d.Fold(m.From-1) == "of" {
		return false
	}
	if d.SentenceOf(m.From).Kind != text.Prose {
		return false
	}
	return t.Counterpart || names.SeniorLevels.Has(t.Level) || introducedLevels.Has(t.Level) || t.Org != "" && runsBody.Has(lastWord(d.officeHead(t)))
}

// introducedLevels are the levels of those who are brought in by their office, besides the senior ones.
var introducedLevels = text.Set("ambassador envoy organisation-head governor business judiciary religious party")

// newcomer reports whether a mention names somebody for the first time, behind the sentence of
// an office without a holder, in words that take him for known.
func (d *Document) newcomer(number, office int) bool {
	m, o := &d.Mentions[number], &d.Mentions[office]
	s := d.SentenceOf(m.From)
	if m.Kind != names.Person || len(m.Who) != 1 || m.Name.Len() < 2 || s.Kind != text.Prose || d.sentenceAt(number) == d.sentenceAt(office) || d.Entities[m.Who[0]].Mentions[0] != number {
		return false
	}
	t := &m.Titles
	switch {
	case t.Country != "" || t.Org != "" || !t.Rank.Empty() && !d.underArms(office):
		return false
	case d.anyOf(o):
		return d.thatOne(m, o)
	}
	return t.Office.Empty() && d.levelOf(m.Who[0]) == "" && d.takenForKnown(m, s)
}

// thatOne reports whether somebody is told to be the one of whose office the article spoke:
// "A Ghanaian minister was received. The minister, X", "X, the minister of trade".
func (d *Document) thatOne(m, office *names.Mention) bool {
	return m.Titles.Level == office.Titles.Level && m.From == d.SentenceOf(m.From).From &&
		(d.Fold(m.From) == "the" && m.Titles.Office.To <= m.Name.From || m.Titles.Office.From > m.Name.To)
}

// takenForKnown reports whether a name without any title stands where only a known one does: it
// opens its sentence or the clause behind what opens that, said something, or is told, thanked, met.
func (d *Document) takenForKnown(m *names.Mention, s *text.Sentence) bool {
	next := m.End()
	if next >= s.To {
		return false
	}
	before := m.From - 1
	switch d.Fold(next) { // who he is follows
	case ",":
		if d.Fold(next+1) != "who" && !(d.Cue(before, lexicon.CueBesidePreposition) && text.Pronouns.Has(d.Fold(next+1))) && !(before == s.From && d.Fold(before) == "for") { // "In his talks with X, she"
			return false
		}
	case "(", "from", "of":
		return false
	}
	if m.Possessive && !d.comesOrCalls(next) && !d.comesOrCalls(next+1) {
		return false
	}
	verb := d.IsLower(next) || d.Fold(next) == ","
	switch {
	case m.From == s.From, before == s.From && d.quote(before):
		return verb
	case d.Fold(before) == "and": // "X and Y discussed"
		return verb && d.beforeOf(m, s)
	case d.Fold(before) == ",": // "After the talks, X said"
		return verb && !text.Prepositions.Has(d.Fold(next)) && d.Fold(next) != "and" && !d.anybodyEnds(before)
	case d.quote(before): // "“…,” X said"
		return text.Utterances.Has(d.Fold(next))
	case d.Fold(before) == "of", d.Fold(before) == "for" && before > s.From: // "the first visit of X", "the first trip to Seoul for X"
		return d.CueWithin(max(s.From, before-8), before, lexicon.CueTravelNoun)
	case d.Fold(before) == "for": // "For X, it was the first visit"
		return d.CueWithin(next, min(s.To, next+8), lexicon.CueTravelNoun)
	case text.BeForms.Has(d.Fold(before)): // "It was X's first visit"
		return m.Possessive
	}
	if text.Utterances.Has(d.Fold(before)) || d.Cue(before, lexicon.CueToldThere) || d.Cue(before, lexicon.CueBesidePreposition) {
		return true
	}
	return d.Cue(before, lexicon.CueBeforePerson) && d.Fold(before) != "by" || d.TriggerAt(before) != nil && d.IsLower(before)
}

// comesOrCalls reports whether token i is what somebody who is not at home is on, or does: "X's
// first visit", "X's farewell call".
func (d *Document) comesOrCalls(i int) bool {
	return d.Cue(i, lexicon.CueTravelNoun) || d.Cue(i, lexicon.CueEncounterNoun)
}

// underArms reports whether the office of a mention may be held by somebody with a rank: it is of the
// army, or he is the counterpart of one whose office is.
func (d *Document) underArms(number int) bool {
	m := &d.Mentions[number]
	if !m.Titles.Counterpart {
		return d.ofArms(&m.Titles)
	}
	peer := d.before(number, m)
	return peer >= 0 && slices.ContainsFunc(d.Entities[peer].Mentions[:min(MostForms, len(d.Entities[peer].Mentions))], func(n int) bool { return d.ofArms(&d.Mentions[n].Titles) })
}

// ofArms reports whether titles are of the army: a rank, its chief, a minister of defence.
func (d *Document) ofArms(t *names.Titles) bool {
	return !t.Rank.Empty() || t.Level == "military-chief" || t.Level == "military" || d.officeField(t) == "defence"
}

// beforeOf reports whether the person who is joined to another by "and" opens the sentence and was
// spoken of before, or is himself named as if he were known.
func (d *Document) beforeOf(m *names.Mention, s *text.Sentence) bool {
	o := d.Mention(m.From - 2)
	if o == nil || o.Kind != names.Person || o.From != s.From || len(o.Who) != 1 {
		return false
	}
	if o.Titles.Office.Empty() && o.Name.Len() > 1 && o.Titles.Country == "" {
		return true
	}
	for k, number := range d.Entities[o.Who[0]].Mentions {
		if k < MostForms && d.Mentions[number].From < s.From {
			return true
		}
	}
	return false
}

// quote reports whether token i is a quotation mark.
func (d *Document) quote(i int) bool { return d.Fold(i) == "\"" }

// anybodyEnds reports whether a mention of a person ends where token i stands.
func (d *Document) anybodyEnds(i int) bool {
	m := d.Mention(i - 1)
	return m != nil && m.Kind == names.Person
}

// named reports whether some mention of a person names him.
func (d *Document) named(e int) bool {
	for k, number := range d.Entities[e].Mentions {
		if k < MostForms && !d.Mentions[number].Name.Empty() {
			return true
		}
	}
	return false
}
