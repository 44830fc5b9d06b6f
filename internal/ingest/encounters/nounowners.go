package encounters

import (
	"strings"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns what stands around the noun of an encounter and says whose it is:
// its article, its possessive, "of A and B", the countries of "the Kenya-Norway talks".

// determiner gives the article or pronoun before the noun, "" when none is near.
func (f *finder) determiner(s text.Sentence, t *trigger) string {
	for i := t.From - 1; i >= s.From && i >= t.From-4; i-- {
		if text.Determiners.Has(f.Fold(i)) && f.Fold(i) != "next" {
			return f.Fold(i)
		}
		if f.IsMark(i) || text.Prepositions.Has(f.Fold(i)) {
			break
		}
	}
	return ""
}

// nextOne reports whether the noun is of the next of several encounters: "the next
// round", "the next regular session", "the Fourth Session".
func (f *finder) nextOne(s text.Sentence, t *trigger) bool {
	for i := t.From - 1; i > s.From && i > t.From-5; i-- {
		if f.IsMark(i) || text.Prepositions.Has(f.Fold(i)) || f.mention(i) != nil {
			return false
		}
		n, entry := f.PhraseAt(i, i+1, lexicon.NumberWord)
		ordinal := n > 0 && text.NumberOf(entry.Code) > 1 && !f.Cardinal(i, i+1)
		if f.Fold(i) == "next" || ordinal {
			return f.Fold(i-1) == "the"
		}
	}
	return false
}

// owner reads the possessive before a noun: "Macron's meeting", "their talks".
func (f *finder) owner(s text.Sentence, t *trigger) side {
	for i := t.From - 1; i >= s.From && i >= t.From-5; i-- {
		if m := f.mention(i); m != nil {
			if m.Possessive || m.Kind == names.Group || m.To == t.From && m.Kind != names.Country {
				return side{Phrase: m.Phrase, mentions: []int{int(f.holder[i])}}
			}
			return side{}
		}
		switch word := f.Fold(i); word {
		case "his", "her":
			return side{Phrase: text.At(i), mentions: f.nearestPerson(s, i)}
		case "whose": // "X and Y, whose discussions are going on"
			for j := i - 1; j >= s.From && j > i-3; j-- {
				if m := f.mention(j); m != nil {
					return f.listUpTo(s, m)
				}
			}
			return side{}
		case "their":
			return side{}
		case ",", ";", "of", "with", "and":
			return side{}
		}
	}
	return side{}
}

// definite reports whether the noun speaks of an encounter told before.
func (f *finder) definite(s text.Sentence, t *trigger) bool {
	for i := t.From - 1; i >= s.From && i >= t.From-4; i-- {
		switch {
		case f.Cue(i, lexicon.CueToldBefore):
			return true
		case f.Cue(i, lexicon.CueNewlyTold):
			return false
		}
	}
	if t.From == s.From { // "Talks turned on …"
		return true
	}
	before := f.Fold(t.From - 1)
	return before == "during" || before == "following" || before == "after"
}

// ofGroup reads the list behind "of" after the noun: "the meeting of X and Y",
// "a meeting of the heads of intelligence of A and B", "of officials headed by X".
func (f *finder) ofGroup(s text.Sentence, t *trigger) side {
	of := t.To
	for of < s.To && of < t.To+4 && f.Fold(of) != "of" && f.Fold(of) != "by" && f.Fold(of) != "with" {
		of = max(of+1, f.endOf(of))
	}
	if f.Fold(of) != "of" && (f.Fold(of) != "by" || of > t.To || f.passiveBefore(t)) {
		return side{}
	}
	for i := of + 1; i < s.To && i <= of+9; i++ {
		if m := f.mention(i); m != nil {
			if m.Possessive {
				return side{}
			}
			if m.Kind == names.Delegation {
				list := side{Phrase: text.Phrase{From: m.From, To: m.End()}, mentions: []int{int(f.holder[i])}}
				f.addLeaders(s, &list, m)
				if f.Fold(m.End()) == "," && f.personAt(m.End()+1) { // "of the Greek and Egyptian ministers, X and Y"
					f.addNamed(s, &list)
				}
				return list
			}
			return f.listFrom(s, i, true)
		}
		word := f.Fold(i)
		if word == "with" || word == "between" || word == "on" || text.Modals.Has(word) || text.BeForms.Has(word) {
			break
		}
	}
	return side{}
}

// endOf gives the end of the mention at token i, 0 when there is none.
func (f *finder) endOf(i int) int {
	if m := f.mention(i); m != nil {
		return m.End()
	}
	return 0
}

// compound reads the countries of a compound before the noun at a token: "the Kenya-Norway
// joint commission", "Kenyan-Norwegian talks".
func (f *finder) compound(s text.Sentence, noun int) []Party {
	for i := noun - 1; i >= s.From && i > noun-6; i-- {
		word := f.Fold(i)
		if f.IsMark(i) || text.Prepositions.Has(word) {
			return nil
		}
		if strings.IndexByte(word, '-') < 0 || f.Tokens[i].Shape == text.Lower {
			continue
		}
		codes := f.Compound(i)
		if codes == nil { // "the Spain-Morocco High-Level Meeting"
			return nil
		}
		var out []Party
		for _, code := range codes {
			out = addParty(out, Party{Entity: -1, Code: code, Clue: text.Clue{At: text.At(i), Basis: readout.Stated}})
		}
		return out
	}
	return nil
}

// passiveBefore reports whether the verb before a noun is one whose agent "by" behind the
// noun names: "was accompanied at the meeting by X".
func (f *finder) passiveBefore(t *trigger) bool {
	for k := len(f.triggers) - 1; k >= 0; k-- {
		if verb := &f.triggers[k]; verb.verb() && verb.To <= t.From {
			return verb.group.passive && verb.From > t.From-8
		}
	}
	return false
}

// attended reports whether the verb before a noun says that its subject took part: "also
// attended the meeting with Y", "accompanied the minister at his talks with Y".
func (f *finder) attended(t *trigger) bool {
	for k := len(f.triggers) - 1; k >= 0; k-- {
		if verb := &f.triggers[k]; verb.verb() && verb.To <= t.From {
			return verb.Class == "attend" && verb.From > t.From-6 && f.Fold(t.From-1) == "the"
		}
	}
	return false
}

// told reports whether one of a side is a principal of an encounter told before.
func (f *finder) told(list side) bool {
	people, _ := f.actors(list)
	for i := len(f.drafts) - 1; i >= f.recent(); i-- {
		if Overlap(people, f.drafts[i].Principals) {
			return true
		}
	}
	return false
}

// eventName reports whether the noun is the last word of an event's name: "the Spring
// Meetings of the Fund and the Bank".
func (f *finder) eventName(s text.Sentence, t *trigger) bool {
	before := t.From - 1
	if t.Class != "talk" || !t.More || t.Words() > 1 || before <= s.From || s.Kind != text.Prose {
		return false
	}
	return f.Tokens[t.From].Shape == text.Title && f.Tokens[before].Shape == text.Title && f.mention(before) == nil
}

// abstracted reports whether the noun stands without an article behind a preposition and
// so tells of no one encounter: "after consultation with the partners", "through dialogue".
func (f *finder) abstracted(s text.Sentence, t *trigger) bool {
	if t.More || t.Words() > 1 || !f.Cue(t.From, lexicon.CueAbstractTalk) || t.From == s.From {
		return false
	}
	before := f.Fold(t.From - 1)
	people, _ := f.actors(f.object(s, t.To+1))
	return text.Prepositions.Has(before) && before != "of" && len(people) == 0
}

// hearers reports whether an audience is those who heard a speech: "told the audience".
func (f *finder) hearers(t *trigger) bool {
	return t.Class == "audience" && text.Determiners.Has(f.Fold(t.From-1)) && text.Utterances.Has(f.Fold(t.From-2))
}
