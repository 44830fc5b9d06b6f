package references

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns companions: persons who take the country of whom they accompany, of
// whose deputy or aide they are, of the list they are named behind.

// Follower is somebody who accompanies another.
type Follower struct {
	Leader, Who int
	at          text.Phrase // "accompanied by"
}

// Followers lists those who accompany somebody: "Lobo came accompanied by
// Foreign Minister Arturo Corrales and …".
func (d *Document) Followers() []Follower {
	if !d.Cues.Has(lexicon.CueAccompany) {
		return nil
	}
	found := d.escorts()
	number := 0
	for i := 0; i+1 < len(d.Tokens); i++ {
		if d.Tokens[i].Shape != text.Lower || !d.Cue(i, lexicon.CueAccompany) || !d.accompaniedBy(i+1) {
			continue
		}
		s := d.SentenceOf(i)
		for number < len(d.Mentions) && d.Mentions[number].From < s.From {
			number++
		}
		leader, end := -1, d.trainEnd(i+2, s.To)
		for k := number; k < min(len(d.Mentions), number+Neighbourhood) && d.Mentions[k].From < s.To; k++ {
			m := &d.Mentions[k]
			if m.From > i && d.ofAnotherClause(i, m) {
				break
			}
			if m.From < i && leader >= 0 && d.ofAnotherClause(d.Mentions[k-1].To-1, m) {
				leader = -1
			}
			switch {
			case m.Kind != names.Person || len(m.Who) != 1:
			case m.From > end:
			case m.From > i && d.Fold(m.End()) == "by": // "by A, Y by B"
				leader = m.Who[0]
			case m.From > i:
				if leader >= 0 && leader != m.Who[0] {
					found = append(found, Follower{leader, m.Who[0], text.Phrase{From: i, To: i + 2}})
				}
			case leader < 0 || !m.Possessive:
				leader = m.Who[0]
			}
		}
	}
	return found
}

// ofAnotherClause reports whether a mention behind token i stands in a clause of its own: "by
// X, while Y joined the minister", "by X; with her was Y".
func (d *Document) ofAnotherClause(i int, m *names.Mention) bool {
	for k := m.From - 1; k > i; k-- {
		if d.Cue(k, lexicon.CueContrast) && !(d.Fold(k) == ";" && d.partsMembers(k, m)) {
			return true
		}
		if other := d.Mention(k); other != nil && other.From > i {
			k = other.From
		}
	}
	return false
}

// partsMembers reports whether the semicolon at token i only parts those whom a list names, "A; B; and
// the head, C", up to mention m.
func (d *Document) partsMembers(i int, m *names.Mention) bool {
	for i++; i < m.From && (d.Fold(i) == "and" || d.Cue(i, lexicon.CueDeterminer)); i++ {
	}
	o := d.Mention(i)
	if o == nil || o.Kind != names.Person || o.From > m.From {
		return false
	}
	return d.IsMark(o.End()) || d.IsMark(o.End()-1)
}

// trainEnd gives the token behind token i at which the clause of those who were accompanied goes
// on, so that who stands behind it is no companion: "accompanied by X, | called on Y".
func (d *Document) trainEnd(i, end int) int {
	for ; i < end; i++ {
		if !d.IsLower(i) || d.Covered(i) || d.Cue(i-1, lexicon.CueRelativePronoun) {
			continue
		}
		word := d.Fold(i)
		verb := d.VerbTrigger(i)
		if text.BeForms.Has(word) || text.HaveForms.Has(word) || verb != nil && verb.Form&(lexicon.Past|lexicon.Third) != 0 && !text.BeForms.Has(d.Fold(i-1)) {
			return i
		}
	}
	return end
}

// accompaniedBy reports whether "by" stands at token i, or behind where that was: "at the
// meeting by".
func (d *Document) accompaniedBy(i int) bool {
	for end := min(len(d.Tokens), i+5); i < end; i++ {
		if d.Fold(i) == "by" {
			return true
		}
		if !d.IsLower(i) {
			return false
		}
	}
	return false
}

// follow gives those who accompany somebody his country, or his organisation where theirs is
// no office of a state.
func (d *Document) follow(followers []Follower) {
	for _, f := range followers {
		if !d.homeless(f.Who) {
			continue
		}
		switch leader := &d.Entities[f.Leader]; {
		case leader.Org.Known() && !ofState(d.Entities[f.Who].Level):
			d.Entities[f.Who].Org.Set(leader.Org.Text, text.Inferred(f.at, "accompanied by"))
		case leader.Country.Known():
			d.Entities[f.Who].Country.Set(leader.Country.Text, text.Inferred(f.at, "accompanied by"))
		}
	}
}

// ofState reports whether only states have offices of the level.
func ofState(level string) bool {
	switch level {
	case "head-of-state", "head-of-government", "deputy-head", "royal", "minister", "deputy-minister", "ambassador",
		"military-chief", "military", "security", "parliament", "legislator", "governor", "judiciary":
		return true
	}
	return false
}

// coordinated gives the token at which the next member of a list starts that
// goes on at token i, -1 when the list ends there.
func (d *Document) coordinated(i int) int {
	from := i
	for i < len(d.Tokens) && i < from+5 && d.Cue(i, lexicon.CueAndAlso) {
		i++
	}
	switch {
	case i > from:
		return i
	case i > 0 && d.Fold(i-1) == ",": // an apposition closed with it
		return i
	}
	return -1
}

// followWith gives those of whom the text says "With Parrilla were" the country of
// the person they came with.
func (d *Document) followWith() {
	for number := range d.Mentions {
		m := &d.Mentions[number]
		if m.Kind != names.Person || len(m.Who) != 1 || m.From == 0 || d.Fold(m.From-1) != "with" || d.SentenceOf(m.From).From != m.From-1 || !d.Cue(m.End(), lexicon.CueBe) {
			continue
		}
		s := d.Tokens[m.From].Sentence
		for k := number + 1; k < len(d.Mentions) && d.Tokens[d.Mentions[k].From].Sentence == s; k++ {
			o := &d.Mentions[k]
			if d.ofAnotherClause(m.To, o) {
				break
			}
			if o.Kind == names.Person && len(o.Who) == 1 && d.homeless(o.Who[0]) {
				d.Entities[o.Who[0]].Country.Set(d.Entities[m.Who[0]].Country.Text, text.Inferred(text.Phrase{From: m.From - 1, To: m.To}, "accompanied by"))
			}
		}
	}
}

// followDeputies gives a deputy the country of the person named before him whose
// deputy he is: "Arlene Foster, the First Minister of Northern Ireland, and Deputy
// First Minister Michelle O'Neill".
func (d *Document) followDeputies() {
	for number := 1; number < len(d.Mentions); number++ {
		m, o := &d.Mentions[number], &d.Mentions[number-1]
		if m.Kind != names.Person || o.Kind != names.Person || len(m.Who) != 1 || len(o.Who) != 1 || d.Tokens[o.From].Sentence != d.Tokens[m.From].Sentence {
			continue
		}
		if !d.homeless(m.Who[0]) || d.coordinated(o.End()) < m.From && !d.togetherWith(o.End(), m.From) {
			continue
		}
		deputy, chief := d.officeHead(&m.Titles), d.officeHead(&o.Titles)
		same := chief != "" && (deputy == "deputy "+chief || deputy == chief && d.Fold(m.Titles.Head.From-1) == "deputy")
		switch chief := &d.Entities[o.Who[0]]; {
		case !same:
		case chief.Country.Known():
			d.Entities[m.Who[0]].Country.Set(chief.Country.Text, text.Inferred(m.Titles.Head, "deputy"))
		case chief.Org.Known():
			d.Entities[m.Who[0]].Org.Set(chief.Org.Text, text.Inferred(m.Titles.Head, "deputy"))
		}
	}
}
