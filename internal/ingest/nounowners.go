package ingest

import (
	"strings"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns what stands around the noun of an encounter and says whose it is:
// its article, its possessive, "of A and B", the countries of "the Kenya-Norway talks".

// determiner gives the article or pronoun before the noun, "" when none is near.
func (f *finder) determiner(s sentence, t *trigger) string {
	for i := t.from - 1; i >= s.from && i >= t.from-4; i-- {
		if determiners.has(f.fold(i)) && f.fold(i) != "next" {
			return f.fold(i)
		}
		if f.isMark(i) || prepositions.has(f.fold(i)) {
			break
		}
	}
	return ""
}

// nextOne reports whether the noun is of the next of several encounters: "the next
// round", "the next regular session", "the Fourth Session".
func (f *finder) nextOne(s sentence, t *trigger) bool {
	for i := t.from - 1; i > s.from && i > t.from-5; i-- {
		if f.isMark(i) || prepositions.has(f.fold(i)) || f.mention(i) != nil {
			return false
		}
		n, entry := f.phraseAt(i, i+1, lexicon.NumberWord)
		ordinal := n > 0 && numberOf(entry.Code) > 1 && !f.cardinal(i, i+1)
		if f.fold(i) == "next" || ordinal {
			return f.fold(i-1) == "the"
		}
	}
	return false
}

// owner reads the possessive before a noun: "Macron's meeting", "their talks".
func (f *finder) owner(s sentence, t *trigger) side {
	for i := t.from - 1; i >= s.from && i >= t.from-5; i-- {
		if m := f.mention(i); m != nil {
			if m.possessive || m.kind == group || m.to == t.from && m.kind != country {
				return side{phrase: m.phrase, mentions: []int{int(f.holder[i])}}
			}
			return side{}
		}
		switch word := f.fold(i); word {
		case "his", "her":
			return side{phrase: phrase{i, i + 1}, mentions: f.nearestPerson(s, i)}
		case "whose": // "X and Y, whose discussions are going on"
			for j := i - 1; j >= s.from && j > i-3; j-- {
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
func (f *finder) definite(s sentence, t *trigger) bool {
	for i := t.from - 1; i >= s.from && i >= t.from-4; i-- {
		switch {
		case f.cue(i, lexicon.CueToldBefore):
			return true
		case f.cue(i, lexicon.CueNewlyTold):
			return false
		}
	}
	if t.from == s.from { // "Talks turned on …"
		return true
	}
	before := f.fold(t.from - 1)
	return before == "during" || before == "following" || before == "after"
}

// ofGroup reads the list behind "of" after the noun: "the meeting of X and Y",
// "a meeting of the heads of intelligence of A and B", "of officials headed by X".
func (f *finder) ofGroup(s sentence, t *trigger) side {
	of := t.to
	for of < s.to && of < t.to+4 && f.fold(of) != "of" && f.fold(of) != "by" && f.fold(of) != "with" {
		of = max(of+1, f.endOf(of))
	}
	if f.fold(of) != "of" && (f.fold(of) != "by" || of > t.to || f.passiveBefore(t)) {
		return side{}
	}
	for i := of + 1; i < s.to && i <= of+9; i++ {
		if m := f.mention(i); m != nil {
			if m.possessive {
				return side{}
			}
			if m.kind == delegation {
				list := side{phrase: phrase{m.from, m.end()}, mentions: []int{int(f.holder[i])}}
				f.addLeaders(s, &list, m)
				if f.fold(m.end()) == "," && f.personAt(m.end()+1) { // "of the Greek and Egyptian ministers, X and Y"
					f.addNamed(s, &list)
				}
				return list
			}
			return f.listFrom(s, i, true)
		}
		word := f.fold(i)
		if word == "with" || word == "between" || word == "on" || modals.has(word) || beForms.has(word) {
			break
		}
	}
	return side{}
}

// endOf gives the end of the mention at token i, 0 when there is none.
func (f *finder) endOf(i int) int {
	if m := f.mention(i); m != nil {
		return m.end()
	}
	return 0
}

// compound reads the countries of a compound before the noun: "the Kenya-Norway
// joint commission", "Kenyan-Norwegian talks".
func (f *finder) compound(s sentence, t *trigger) []party {
	for i := t.from - 1; i >= s.from && i > t.from-6; i-- {
		word := f.fold(i)
		if f.isMark(i) || prepositions.has(word) {
			return nil
		}
		first, second, ok := strings.Cut(word, "-")
		if !ok || f.tokens[i].shape == lower {
			continue
		}
		var out []party
		for _, part := range []string{first, second} {
			entries := f.lex.Entries([]lexicon.Word{f.lex.Word(part, true, len(part) < 4)}, lexicon.CountryName|lexicon.Demonym)
			if len(entries) != 1 {
				return nil
			}
			out = addParty(out, party{entity: -1, code: entries[0].Code, clue: clue{at: phrase{i, i + 1}, basis: readout.Stated}})
		}
		return out
	}
	return nil
}

// passiveBefore reports whether the verb before a noun is one whose agent "by" behind the
// noun names: "was accompanied at the meeting by X".
func (f *finder) passiveBefore(t *trigger) bool {
	for k := len(f.triggers) - 1; k >= 0; k-- {
		if verb := &f.triggers[k]; verb.verb() && verb.to <= t.from {
			return verb.group.passive && verb.from > t.from-8
		}
	}
	return false
}

// attended reports whether the verb before a noun says that its subject took part: "also
// attended the meeting with Y", "accompanied the minister at his talks with Y".
func (f *finder) attended(t *trigger) bool {
	for k := len(f.triggers) - 1; k >= 0; k-- {
		if verb := &f.triggers[k]; verb.verb() && verb.to <= t.from {
			return verb.Class == "attend" && verb.from > t.from-6 && f.fold(t.from-1) == "the"
		}
	}
	return false
}

// told reports whether one of a side is a principal of an encounter told before.
func (f *finder) told(list side) bool {
	people, _ := f.actors(list)
	for i := len(f.drafts) - 1; i >= f.recent(); i-- {
		if overlap(people, f.drafts[i].principals) {
			return true
		}
	}
	return false
}

// eventName reports whether the noun is the last word of an event's name: "the Spring
// Meetings of the Fund and the Bank".
func (f *finder) eventName(s sentence, t *trigger) bool {
	before := t.from - 1
	return t.Class == "talk" && t.More && t.Words() == 1 && before > s.from && s.kind == prose && f.tokens[t.from].shape == title && f.tokens[before].shape == title && f.mention(before) == nil
}

// abstracted reports whether the noun stands without an article behind a preposition and
// so tells of no one encounter: "after consultation with the partners", "through dialogue".
func (f *finder) abstracted(s sentence, t *trigger) bool {
	if t.More || t.Words() > 1 || !f.cue(t.from, lexicon.CueAbstractTalk) || t.from == s.from {
		return false
	}
	before := f.fold(t.from - 1)
	people, _ := f.actors(f.object(s, t.to+1))
	return prepositions.has(before) && before != "of" && len(people) == 0
}
