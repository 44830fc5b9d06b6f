package ingest

import (
	"slices"
	"strings"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns further rounds of the same parties, told without naming anybody: "The
// previous meeting was held in Nairobi in 2022", "The next round will be hosted by Oslo in
// June", "Experts from both sides are to meet in Bergen on 4 December". Their parties are
// the countries of the encounter in focus; who will speak for them is not known.

// matchRound reads a sentence that tells of another round; it reports whether it did.
func (f *finder) matchRound(number int) bool {
	s := f.sentences[number]
	if f.gists[number].Has(lexicon.CueAnotherRound) {
		f.namedRound(number)
	}
	if f.current < 0 {
		return false
	}
	if g := &f.gists[number]; g.Has(lexicon.CueAnotherRound) || g.begins&lexicon.NumberWord != 0 {
		for i := s.from; i < s.to; i++ {
			if noun := f.roundAt(s, i); !noun.empty() && f.openRound(number, noun, f.roundGroup(s, noun), f.cue(i, lexicon.CueBackward) || f.fold(i) == "first") {
				return true
			}
			if last := f.lastMet(s, i); !last.empty() && f.openRound(number, last, verbGroup{phrase: last, governor: -1, tense: past, finite: true}, true) {
				return true
			}
		}
	}
	if f.gists[number].Has(lexicon.CueWorkingPeople) {
		for k := range f.triggers {
			t := &f.triggers[k]
			if t.verb() && wordIn("meet gather hold", t.Class) && t.group.finite && !t.group.passive && t.group.mood == arranged && f.workingPeople(s, t.group.from) {
				return f.openRound(number, t.phrase, t.group, false)
			}
		}
	}
	return false
}

// namedRound reads a round whose parties are named behind a comma: "The next round, with X
// and Y, has been set for".
func (f *finder) namedRound(number int) {
	s := f.sentences[number]
	for i := s.from; i < s.to; i++ {
		noun := f.roundAt(s, i)
		if noun.empty() || f.fold(noun.to) != "," || f.fold(noun.to+1) != "with" && f.fold(noun.to+1) != "between" {
			continue
		}
		list := f.object(s, noun.to+2)
		if people, _ := f.actors(list); len(people) < 2 || !f.foreign(people[0], people[1:]) {
			continue
		}
		c := candidate{at: noun, sentence: number, rule: "round: the next round, with X and Y", group: f.roundGroup(s, phrase{noun.from, list.to})}
		if c.sides[0] = list; !c.group.negated {
			f.add(c)
		}
		return
	}
}

// lastMet gives the words that a body of the parties, or they, "last met", when "last" stands
// at token i; empty when they say something else.
func (f *finder) lastMet(s sentence, i int) phrase {
	if f.fold(i) != "last" || i < s.from+2 {
		return phrase{}
	}
	t := f.verbTrigger(i + 1)
	if t == nil || t.Form&lexicon.Past == 0 || !wordIn("meet gather", t.Class) {
		return phrase{}
	}
	subject := i - 1
	for beForms.has(f.fold(subject)) || haveForms.has(f.fold(subject)) {
		subject--
	}
	if !f.cue(subject, lexicon.CueRoundBody) && !f.theirLands(subject) && f.fold(subject) != "which" {
		return phrase{}
	}
	return phrase{i, i + 2}
}

// roundAt gives the noun group of another round whose "next", "previous", "second" stands
// at token i: "the next round of consultations", "its fourth regular session"; empty when
// there is none, or when it is a round of something else: "the next round of elections".
func (f *finder) roundAt(s sentence, i int) phrase {
	if !f.cue(i, lexicon.CueAnotherRound) && !f.ordinalAt(i) || f.mention(i) != nil || f.determinedAt(i) == 0 {
		return phrase{}
	}
	head := i + 1
	if f.isNumber(i) { // "the 12th session"
		head++
	}
	for ; head < s.to && head < i+6 && !f.roundHead(head); head++ {
		if f.isMark(head) || prepositions.has(f.fold(head)) || f.isNumber(head) || f.mention(head) != nil && f.mention(head).kind == person {
			return phrase{}
		}
	}
	if head == s.to || !f.roundHead(head) {
		return phrase{}
	}
	for head+1 < s.to && f.roundHead(head+1) {
		head++
	}
	noun := phrase{i, head + 1}
	of := f.fold(noun.to)
	if of != "of" && of != "between" && of != "with" && of != "among" {
		return noun
	}
	for j := noun.to + 1; j < s.to && j < noun.to+7 && !f.isMark(j); j++ {
		if of == "of" && (f.cue(j, lexicon.CueRoundNoun) || f.cue(j, lexicon.CueRoundBody)) || f.theirLands(j) {
			noun.to = j + 1
			return noun
		}
		if prepositions.has(f.fold(j)) {
			break
		}
	}
	return phrase{}
}

// theirLands reports whether "the two countries", "both sides" end at token i.
func (f *finder) theirLands(i int) bool {
	return (f.cue(i, lexicon.CueLandsNoun) || f.cue(i, lexicon.CueSidesNoun) || f.fold(i) == "ministries") && (f.fold(i-1) == "both" || f.cardinal(i-1, i))
}

// roundHead reports whether token i names what comes round again: a round, a session, a
// commission of their own ("the next Binational Commission").
func (f *finder) roundHead(i int) bool {
	return f.cue(i, lexicon.CueRoundNoun) || f.tokens[i].shape == title && f.cue(i, lexicon.CueRoundBody)
}

// determinedAt gives the kind of determiner before token i, one number apart at most:
// "the next", "a second", "the 4th such".
func (f *finder) determinedAt(i int) int {
	if kind := f.document.determiner(i - 1); kind != 0 {
		return kind
	}
	if f.document.determiner(i-2) != 0 && f.isLower(i-1) {
		return f.document.determiner(i - 2)
	}
	return 0
}

// ordinalAt reports whether token i is an ordinal number: "second", "4th".
func (f *finder) ordinalAt(i int) bool {
	if f.isNumber(i) {
		return wordIn("st nd rd th", f.fold(i+1))
	}
	n, entry := f.phraseAt(i, i+1, lexicon.NumberWord)
	return n > 0 && (numberOf(entry.Code) > 1 || f.fold(i) == "first") && !f.cardinal(i, i+1)
}

// roundGroup gives the verb group that tells of a round: of which it is the subject ("was
// held", "will take place", "is set for"), or the object ("agreed to hold the next round").
func (f *finder) roundGroup(s sentence, noun phrase) verbGroup {
	t := trigger{phrase: noun, Trigger: &lexicon.Trigger{Class: "session"}}
	if governor := f.nounVerb(s, &t); governor != nil {
		return f.nounGroup(s, &t, governor)
	}
	for k := range f.triggers {
		if verb := &f.triggers[k]; verb.verb() && wordIn("hold host gather", verb.Class) && !verb.group.passive && verb.to <= noun.from && verb.to > noun.from-4 {
			return verb.group
		}
	}
	for i := noun.to; i+1 < s.to && i < noun.to+3; i++ { // "the next meeting, to be held in", "the next talks are due in", "will be in"
		if word, next := f.fold(i), f.fold(i+1); word == "to" && next == "be" || modals.has(word) && next == "be" || f.cue(i, lexicon.CuePresentBe) && arrangements.has(next) {
			return verbGroup{phrase: phrase{i, i + 2}, governor: -1, mood: arranged, tense: future, finite: true}
		}
	}
	return verbGroup{negated: true}
}

// workingPeople reports whether the words before a verb are of people at work for the
// parties: "a technical team of the two countries", "experts from both sides", "their presidents, who".
func (f *finder) workingPeople(s sentence, verb int) bool {
	for i := verb - 1; i >= s.from && i > verb-14; i-- {
		if !f.cue(i, lexicon.CueWorkingPeople) {
			continue
		}
		if f.fold(i-1) == "their" {
			return true
		}
		for j := i + 1; j < verb && j < i+7; j++ {
			if f.theirLands(j) {
				return true
			}
		}
	}
	return false
}

// openRound opens the encounter of a round, when the sentence says when it was or, for one
// to come, when or where; it reports whether it did.
func (f *finder) openRound(number int, noun phrase, g verbGroup, back bool) bool {
	s := f.sentences[number]
	planned := g.mood == arranged
	if g.negated || !planned && (g.mood != asserted || !back && g.tense != past && g.tense != pluperfect) {
		return false
	}
	at := f.current
	if len(f.drafts[at].codes) < 2 && f.main >= 0 {
		at = f.main
	}
	d := &f.drafts[at]
	mark := f.timeOf(s.phrase)
	if planned && mark == (timeMark{}) && !f.soonOrThere(s) || !planned && !f.longAgo(mark) || len(d.codes) < 2 || number == d.anchor {
		return false
	}
	c := candidate{at: noun, sentence: number, rule: "round: another of the same parties", group: g, clause: s.phrase, earlier: !planned}
	var parties []party
	for _, code := range d.codes {
		parties = addParty(parties, party{entity: -1, code: code, clue: clue{at: noun, basis: readout.Inferred, from: "the meeting before"}})
	}
	for i := f.recent(); i < len(f.drafts); i++ { // told of before
		if other := &f.drafts[i]; i != at && (other.status == readout.Planned) == planned && other.mark == mark && slices.Equal(other.codes, d.codes) {
			return false
		}
	}
	f.open(&c, nil, parties, mark)
	return true
}

// longAgo reports whether a time is another than that about the article's day.
func (f *finder) longAgo(mark timeMark) bool {
	month := mark.month != "" && !strings.Contains(f.monthsAbout(), mark.month)
	return mark.year != "" && mark.year != string(f.article.Date)[:4] || month
}

// soonOrThere reports whether a sentence says when or where something is to be: "next
// month", "later this year", "in Bergen".
func (f *finder) soonOrThere(s sentence) bool {
	for i := s.from + 1; i < s.to; i++ {
		switch {
		case f.cue(i, lexicon.CueSpanOfTime) && (f.cue(i-1, lexicon.CueForward) || f.fold(i-1) == "this"):
			return true
		case f.fold(i-1) == "in" && f.tokens[i].capital():
			return true
		}
	}
	return false
}
