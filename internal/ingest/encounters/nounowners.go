package encounters

import (
	"strings"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns what stands around the noun of an encounter and says whose it is:
// its article, its possessive, "of A and B", the countries of "the Kenya-Norway talks".

// determiner gives the article or pronoun before the noun, "" when none is near.
func (f *finder) determiner(s text.Sentence, t *clauses.Trigger) string {
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
func (f *finder) nextOne(s text.Sentence, t *clauses.Trigger) bool {
	for i := t.From - 1; i > s.From && i > t.From-5; i-- {
		if f.IsMark(i) || text.Prepositions.Has(f.Fold(i)) || f.MentionOver(i) != nil {
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
func (f *finder) owner(s text.Sentence, t *clauses.Trigger) clauses.Side {
	for i := t.From - 1; i >= s.From && i >= t.From-5; i-- {
		if m := f.MentionOver(i); m != nil {
			if m.Possessive || m.Kind == names.Group || m.To == t.From && m.Kind != names.Country {
				return clauses.Side{Phrase: m.Phrase, Mentions: []int{int(f.Holder[i])}}
			}
			return clauses.Side{}
		}
		switch word := f.Fold(i); word {
		case "his", "her":
			return clauses.Side{Phrase: text.At(i), Mentions: f.NearestPerson(s, i)}
		case "whose": // "X and Y, whose discussions are going on"
			for j := i - 1; j >= s.From && j > i-3; j-- {
				if m := f.MentionOver(j); m != nil {
					return f.ListUpTo(s, m)
				}
			}
			return clauses.Side{}
		case "their":
			return clauses.Side{}
		case ",", ";", "of", "with", "and":
			return clauses.Side{}
		}
	}
	return clauses.Side{}
}

// definite reports whether the noun speaks of an encounter told before.
func (f *finder) definite(s text.Sentence, t *clauses.Trigger) bool {
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
func (f *finder) ofGroup(s text.Sentence, t *clauses.Trigger) clauses.Side {
	of := t.To
	for of < s.To && of < t.To+4 && f.Fold(of) != "of" && f.Fold(of) != "by" && f.Fold(of) != "with" {
		of = max(of+1, f.endOf(of))
	}
	if f.Fold(of) != "of" && (f.Fold(of) != "by" || of > t.To || f.passiveBefore(t)) {
		return clauses.Side{}
	}
	for i := of + 1; i < s.To && i <= of+9; i++ {
		if m := f.MentionOver(i); m != nil {
			if m.Possessive {
				return clauses.Side{}
			}
			if m.Kind == names.Delegation {
				list := clauses.Side{Phrase: text.Phrase{From: m.From, To: m.End()}, Mentions: []int{int(f.Holder[i])}}
				f.AddLeaders(s, &list, m)
				if f.Fold(m.End()) == "," && f.PersonAt(m.End()+1) { // "of the Greek and Egyptian ministers, X and Y"
					f.AddNamed(s, &list)
				}
				return list
			}
			return f.ListFrom(s, i, true)
		}
		word := f.Fold(i)
		if word == "with" || word == "between" || word == "on" || text.Modals.Has(word) || text.BeForms.Has(word) {
			break
		}
	}
	return clauses.Side{}
}

// endOf gives the end of the mention at token i, 0 when there is none.
func (f *finder) endOf(i int) int {
	if m := f.MentionOver(i); m != nil {
		return m.End()
	}
	return 0
}

// compound reads the countries of a compound before the noun at a token: "the Kenya-Norway
// joint commission", "Kenyan-Norwegian talks".
func (f *finder) compound(s text.Sentence, noun int) []clauses.Party {
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
		var out []clauses.Party
		for _, code := range codes {
			out = clauses.AddParty(out, clauses.Party{Entity: -1, Code: code, Clue: text.Clue{At: text.At(i), Basis: readout.Stated}})
		}
		return out
	}
	return nil
}

// passiveBefore reports whether the verb before a noun is one whose agent "by" behind the
// noun names: "was accompanied at the meeting by X".
func (f *finder) passiveBefore(t *clauses.Trigger) bool {
	for k := len(f.Triggers) - 1; k >= 0; k-- {
		if verb := &f.Triggers[k]; verb.Verb() && verb.To <= t.From {
			return verb.Group.Passive && verb.From > t.From-8
		}
	}
	return false
}

// attended reports whether the verb before a noun says that its subject took part: "also
// attended the meeting with Y", "accompanied the minister at his talks with Y".
func (f *finder) attended(t *clauses.Trigger) bool {
	for k := len(f.Triggers) - 1; k >= 0; k-- {
		if verb := &f.Triggers[k]; verb.Verb() && verb.To <= t.From {
			return verb.Class == "attend" && verb.From > t.From-6 && f.Fold(t.From-1) == "the"
		}
	}
	return false
}

// told reports whether one of a side is a principal of an encounter told before.
func (f *finder) told(list clauses.Side) bool {
	people, _ := f.Actors(list)
	for i := len(f.drafts) - 1; i >= f.recent(); i-- {
		if Overlap(people, f.drafts[i].Principals) {
			return true
		}
	}
	return false
}

// eventName reports whether the noun is the last word of an event's name: "the Spring
// Meetings of the Fund and the Bank".
func (f *finder) eventName(s text.Sentence, t *clauses.Trigger) bool {
	before := t.From - 1
	if t.Class != "talk" || !t.More || t.Words() > 1 || before <= s.From || s.Kind != text.Prose {
		return false
	}
	return f.Tokens[t.From].Shape == text.Title && f.Tokens[before].Shape == text.Title && f.MentionOver(before) == nil
}

// abstracted reports whether the noun stands without an article behind a preposition and
// so tells of no one encounter: "after consultation with the partners", "through dialogue".
func (f *finder) abstracted(s text.Sentence, t *clauses.Trigger) bool {
	if t.More || t.Words() > 1 || !f.Cue(t.From, lexicon.CueAbstractTalk) || t.From == s.From {
		return false
	}
	before := f.Fold(t.From - 1)
	people, _ := f.Actors(f.Object(s, t.To+1))
	return text.Prepositions.Has(before) && before != "of" && len(people) == 0
}

// hearers reports whether an audience is those who heard a speech: "told the audience".
func (f *finder) hearers(t *clauses.Trigger) bool {
	return t.Class == "audience" && text.Determiners.Has(f.Fold(t.From-1)) && text.Utterances.Has(f.Fold(t.From-2))
}
