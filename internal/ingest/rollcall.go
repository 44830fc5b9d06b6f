package ingest

import (
	"slices"
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns the roll call: the sentences behind an encounter of countries or of
// a group that bring in who spoke for each: "The ministers of A, B and C met. Seated
// around the table were X and Y. C was represented by Z."

// levelOfGroup gives the level of the office by which a candidate names a group of
// people, "" when it names none.
func (f *finder) levelOfGroup(c *candidate) string {
	for _, list := range c.sides {
		for _, number := range list.mentions {
			if m := &f.mentions[number]; (m.kind == group || m.kind == delegation) && m.titles.plural && !m.titles.head.empty() {
				if m.titles.level != "" {
					return m.titles.level
				}
				if n, entry := f.phraseAt(m.titles.head.from, m.titles.head.to, lexicon.Group); n > 0 && entry.Code == "leaders" && f.is(m.titles.head.to-1, lexicon.Group) {
					return entry.Code
				}
			}
		}
	}
	return ""
}

// definiteNoun reports whether a candidate's words are of an encounter told before:
// "opened the meeting", "addressed the session".
func (f *finder) definiteNoun(c *candidate) bool {
	for i := c.at.from; i < c.at.to; i++ {
		if f.fold(i) == "the" {
			return true
		}
	}
	return f.fold(c.at.from-1) == "the"
}

// nameSpeakers makes principals of the people whom a sentence that follows an
// encounter of countries names as actors, when they stand for countries that nobody
// stood for so far. It reports whether one did.
func (f *finder) nameSpeakers(sentence int) bool {
	d, s := &f.drafts[f.current], f.sentences[sentence]
	if d.awaits || !d.pending && len(d.parties) < 2 && (len(d.parties) == 0 || len(d.principals) == 0) {
		return false
	}
	before := len(d.principals)
	for i := s.from; i < s.to; i++ {
		m := f.mention(i)
		if m == nil {
			continue
		}
		if m.kind == person && len(m.who) == 1 && f.usable(m) && !f.attributive(s, m) && !f.inQuotation(s, i) {
			f.callUp(d, m.who[0])
		}
		i = m.end() - 1
	}
	f.tidy(d)
	return len(d.principals) > before
}

// callUp makes a person a principal who stands for a party of the encounter that
// nobody stands for yet, or who is of the group that met.
func (f *finder) callUp(d *draft, person int) {
	e := &f.entities[person]
	if !e.name.known() || contains(d.attending, person) || contains(d.principals, person) || !seniorLevels.has(e.level) && !d.pending {
		return
	}
	if d.pending {
		if e.country.known() && !f.guessed(person) && (seniorLevels.has(e.level) || e.level == "") && len(d.principals) < 12 {
			d.principals = append(d.principals, person)
		}
		return
	}
	if f.guessed(person) {
		if d.level == "" || e.level != d.level {
			return
		}
		if len(d.parties) == 1 && d.parties[0].code != "" {
			e.country = value{text: d.parties[0].code, clues: inferredFrom([]clue{d.parties[0].clue}, "the other side")}
		}
	}
	for _, p := range d.parties {
		if f.speaksFor(e, p) && !f.spokenFor(d, p) {
			d.principals = append(d.principals, person)
			return
		}
	}
}

// await opens the encounter of a group whose members are not named yet, of whom one may be:
// "X hosted the foreign ministers of the region". Only a roll call makes a record of it.
func (f *finder) await(c *candidate, people []int, mark timeMark) bool {
	if c.weak || c.earlier || c.further || c.group.mood != asserted || c.group.negated || f.current >= 0 || len(people) > 1 {
		return false
	}
	level := f.levelOfGroup(c)
	if !c.awaits && !seniorLevels.has(level) && level != "leaders" {
		return false
	}
	f.open(c, people, nil, mark)
	d := &f.drafts[f.current]
	d.pending, d.awaits = true, true
	return true
}

// callsUp reports whether a person stands for a party of an encounter that nobody
// stands for yet, so that whoever is said to attend it is its principal.
func (f *finder) callsUp(d *draft, person int) bool {
	e := &f.entities[person]
	if len(d.parties) < 2 || f.guessed(person) || e.level != "" && !seniorLevels.has(e.level) {
		return false
	}
	for _, p := range d.parties {
		if f.speaksFor(e, p) && !f.spokenFor(d, p) {
			return true
		}
	}
	return false
}

// tidy leaves the parties of a draft that none of its principals stands for.
func (f *finder) tidy(d *draft) {
	d.parties = f.unnamed(d.principals, d.parties)
	d.codes = f.codesOf(d.principals, d.parties)
}

// spokenFor reports whether a principal of the draft represents the party.
func (f *finder) spokenFor(d *draft, p party) bool {
	for _, person := range d.principals {
		if f.speaksFor(&f.entities[person], p) {
			return true
		}
	}
	return false
}

// seatInSeveral seats those who are said to have attended "both meetings", "the two
// receptions", in the encounters before the one in focus as well.
func (f *finder) seatInSeveral(s sentence, people []int) {
	left := 0
	for i := s.from; i+1 < s.to; i++ {
		if word := f.fold(i); word != "both" && word != "two" && !f.cue(i, lexicon.CueSeveralTalks) {
			continue
		}
		for j := i + 1; j < min(s.to, i+4); j++ {
			if word := f.fold(j); (f.cue(j, lexicon.CueTalksNoun) || f.cue(j, lexicon.CueEncounterNoun) || f.cue(j, lexicon.CueContactsNoun)) && strings.HasSuffix(word, "s") {
				left = 1
				if f.cue(i, lexicon.CueSeveralTalks) {
					left = backward
				}
			}
		}
	}
	for i := s.from + 1; i < s.to && left == 0; i++ {
		switch {
		case f.fold(i) == "both" && f.isMark(i+1) && (f.fold(i-1) == "in" || f.fold(i-1) == "at"): // "was with the President in both"
			left = 1
		case f.fold(i-1) == "the" && f.cue(i, lexicon.CueOccasions): // "attended the meetings"
			left = backward
		}
	}
	now := &f.drafts[f.current]
	for i := f.current - 1; i >= f.recent() && left > 0; i-- {
		d := &f.drafts[i]
		if d.status != now.status || d.earlier != now.earlier || !overlap(d.principals, now.principals) {
			continue
		}
		left--
		for _, person := range people {
			if !contains(d.principals, person) {
				d.attending = addOnce(d.attending, person)
			}
		}
		f.focusOn(i, f.tokens[s.from].sentence)
	}
}

// answer makes principals of those by whom a sentence says that a side was led or
// represented, or the encounter hosted: "C was represented by Z", "X headed the Turkish
// delegation", "It was hosted by Y".
func (f *finder) answer(s sentence) {
	d := &f.drafts[f.current]
	if !d.pending && len(d.parties) == 0 {
		return
	}
	for i := s.from; i < s.to; i++ {
		if word := f.fold(i); (word == "chairmanship" || word == "co-chairmanship") && f.fold(i+1) == "of" { // "under the chairmanship of X and Y"
			people, _ := f.actors(f.object(s, i+2))
			for _, person := range people {
				d.principals = addOnce(d.principals, person)
			}
		}
	}
	for k := range f.triggers {
		t := &f.triggers[k]
		if !t.verb() {
			continue
		}
		var list side
		switch {
		case (t.Class == "represent" || t.Class == "lead" || t.Class == "host" || t.Class == "chair") && (t.group.passive || f.fold(t.to) == "by"):
			list = f.agent(s, t.to)
			f.addSides(s, &list)
		case t.Class == "represent" || t.Class == "chair" || t.Class == "lead" && f.sideBehind(s, t):
			list = f.subject(s, t.group)
		}
		people, _ := f.actors(list)
		for _, person := range people {
			d.principals = addOnce(d.principals, person)
			d.attending = slices.DeleteFunc(d.attending, func(have int) bool { return have == person })
		}
		if len(people) > 0 {
			f.focusOn(f.current, f.tokens[t.from].sentence)
		}
	}
	f.tidy(d)
}

// addSides adds those by whom further sides were led, where the verb is not said again:
// "The Kenyan side was led by X, the Norwegian side by Y and the Swedish one by Z", "Kenya
// was represented by X and Norway by Y".
func (f *finder) addSides(s sentence, list *side) {
	for i := list.to; i < s.to && len(list.mentions) > 0; i++ {
		if m := f.mention(i - 1); f.fold(i) != "by" || !f.cue(i-1, lexicon.CueSideNoun) && f.fold(i-1) != "one" && (m == nil || m.kind != country && m.kind != organisation) {
			continue
		}
		next := f.object(s, i+1)
		if !f.hasPerson(next) || next.from > i+3 {
			return
		}
		list.mentions = append(list.mentions, next.mentions...)
		list.to = next.to
		i = next.to - 1
	}
}

// sideBehind reports whether a delegation or side is the object of a verb.
func (f *finder) sideBehind(s sentence, t *trigger) bool {
	for i := t.to; i < s.to && i < t.to+8; i++ {
		if m := f.mention(i); m != nil && m.kind == delegation {
			return true
		}
		if f.cue(i, lexicon.CueSideNoun) {
			return true
		}
	}
	return false
}
