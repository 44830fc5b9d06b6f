package encounters

import (
	"slices"
	"strings"

	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the roll call: the sentences behind an encounter of countries or of
// a group that bring in who spoke for each: "The ministers of A, B and C met. Seated
// around the table were X and Y. C was represented by Z."

// levelOfGroup gives the level of the office by which a candidate names a group of
// people, "" when it names none.
func (f *finder) levelOfGroup(c *candidate) string {
	for _, list := range c.sides {
		for _, number := range list.Mentions {
			if m := &f.Mentions[number]; (m.Kind == names.Group || m.Kind == names.Delegation) && m.Titles.Plural && !m.Titles.Head.Empty() {
				if m.Titles.Level != "" {
					return m.Titles.Level
				}
				if n, entry := f.PhraseAt(m.Titles.Head.From, m.Titles.Head.To, lexicon.Group); n > 0 && entry.Code == "leaders" && f.Is(m.Titles.Head.To-1, lexicon.Group) {
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
	for i := c.at.From; i < c.at.To; i++ {
		if f.Fold(i) == "the" {
			return true
		}
	}
	return f.Fold(c.at.From-1) == "the"
}

// nameSpeakers makes principals of the people whom a sentence that follows an
// encounter of countries names as actors, when they stand for countries that nobody
// stood for so far. It reports whether one did.
func (f *finder) nameSpeakers(sentence int) bool {
	d, s := &f.drafts[f.current], f.Sentences[sentence]
	if d.awaits || !d.pending && len(d.Parties) < 2 && (len(d.Parties) == 0 || len(d.Principals) == 0) {
		return false
	}
	before := len(d.Principals)
	for i, m := range f.MentionsOver(s.From, s.To) {
		if m.Kind == names.Person && len(m.Who) == 1 && f.Usable(m) && !f.attributive(s, m) && !f.InQuotation(s, i) {
			f.callUp(d, m.Who[0])
		}
	}
	f.tidy(d)
	return len(d.Principals) > before
}

// callUp makes a person a principal who stands for a party of the encounter that
// nobody stands for yet, or who is of the group that met.
func (f *finder) callUp(d *draft, person int) {
	e := &f.Entities[person]
	if !e.Name.Known() || slices.Contains(d.Attending, person) || slices.Contains(d.Principals, person) || !names.SeniorLevels.Has(e.Level) && !d.pending {
		return
	}
	if d.pending {
		if e.Country.Known() && !f.Guessed(person) && (names.SeniorLevels.Has(e.Level) || e.Level == "") && len(d.Principals) < 12 {
			d.Principals = append(d.Principals, person)
		}
		return
	}
	if f.Guessed(person) {
		if d.level == "" {
			return
		}
		if len(d.Parties) == 1 && d.Parties[0].Code != "" {
			e.Country = text.Value{Text: d.Parties[0].Code, Clues: text.InferredFrom([]text.Clue{d.Parties[0].Clue}, "the other side")}
		}
	}
	for _, p := range d.Parties {
		if f.speaksFor(e, p) && !f.spokenFor(d, p) {
			d.Principals = append(d.Principals, person)
			return
		}
	}
}

// await opens the encounter of a group whose members are not named yet, of whom one may be:
// "X hosted the foreign ministers of the region". Only a roll call makes a record of it.
func (f *finder) await(c *candidate, people []int, mark timeMark) bool {
	if c.weak || c.earlier || c.further || c.group.Mood != clauses.Asserted || c.group.Negated || f.current >= 0 || len(people) > 1 {
		return false
	}
	level := f.levelOfGroup(c)
	if !c.awaits && !names.SeniorLevels.Has(level) && level != "leaders" && !f.withoutHead(c, people) {
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
	e := &f.Entities[person]
	if len(d.Parties) < 2 || f.Guessed(person) || e.Level != "" && !names.SeniorLevels.Has(e.Level) {
		return false
	}
	for _, p := range d.Parties {
		if f.speaksFor(e, p) && !f.spokenFor(d, p) {
			return true
		}
	}
	return false
}

// tidy leaves the parties of a draft that none of its principals stands for.
func (f *finder) tidy(d *draft) {
	d.Parties = f.unnamed(d.Principals, d.Parties)
	d.codes = f.codesOf(d.Principals, d.Parties)
}

// spokenFor reports whether a principal of the draft represents the party.
func (f *finder) spokenFor(d *draft, p clauses.Party) bool {
	for _, person := range d.Principals {
		if f.speaksFor(&f.Entities[person], p) {
			return true
		}
	}
	return false
}

// seatInSeveral seats those who are said to have attended "both meetings", "the two
// receptions", "all four", in the encounters before the one in focus as well, else in those
// behind it.
func (f *finder) seatInSeveral(s text.Sentence, people []int) {
	left := f.othersMeant(s)
	if left == 0 {
		return
	}
	meant := left
	for i := f.current - 1; i >= f.recent() && left > 0; i-- {
		left -= f.seatBesides(i, s, people)
	}
	for i := f.current + 1; i < len(f.drafts) && left == meant; i++ {
		left -= f.seatBesides(i, s, people)
	}
}

// seatBesides seats people in encounter i as well, where that was held, or is planned, as the one in focus
// is; it gives in how many.
func (f *finder) seatBesides(i int, s text.Sentence, people []int) int {
	d, now := &f.drafts[i], &f.drafts[f.current]
	if d.Status != now.Status {
		return 0
	}
	for _, person := range people {
		if !slices.Contains(d.Principals, person) {
			d.Attending = clauses.AddOnce(d.Attending, person)
		}
	}
	f.focusOn(i, f.Tokens[s.From].Sentence)
	return 1
}

// othersMeant gives how many encounters besides the one in focus a sentence speaks of at
// most: one of "both meetings", all of "the meetings", "sat in on all four", "each of them".
func (f *finder) othersMeant(s text.Sentence) int {
	for i := s.From; i+1 < s.To; i++ {
		several := f.Cue(i, lexicon.CueSeveralTalks)
		switch word := f.Fold(i); {
		case word == "the" && f.Cue(i+1, lexicon.CueOccasions): // "attended the meetings"
			return backward
		case word != "both" && word != "two" && !several:
			continue
		case several && f.allOfThem(i, s.To), word == "both" && f.endsThere(i+1, s.To) && f.Cue(i-1, lexicon.CuePreposition): // "sat in on all four", "on both"
		case !f.talksWithin(i+1, min(s.To, i+4)):
			continue
		}
		if several {
			return backward
		}
		return 1
	}
	return 0
}

// talksWithin reports whether one of the tokens from, from+1, …, to-1 is a plural of encounters.
func (f *finder) talksWithin(from, to int) bool {
	for i := from; i < to; i++ {
		if (f.Cue(i, lexicon.CueTalksNoun) || f.Cue(i, lexicon.CueEncounterNoun) || f.Cue(i, lexicon.CueContactsNoun)) && strings.HasSuffix(f.Fold(i), "s") {
			return true
		}
	}
	return false
}

// allOfThem reports whether "all" or "each" at token i, behind a preposition, goes on with no
// noun: "in on all four", "at each of them", "in all of these".
func (f *finder) allOfThem(i, end int) bool {
	if f.Fold(i) != "all" && f.Fold(i) != "each" || !f.Cue(i-1, lexicon.CuePreposition) {
		return false
	}
	next := i + 1
	if f.Fold(next) == "of" {
		next++
	}
	if next > i+1 && !f.Cue(next, lexicon.CueThem) && !f.Cue(next, lexicon.CueSeveralTalks) || next == i+1 && !f.Cue(next, lexicon.CueSeveralTalks) {
		return false
	}
	return f.endsThere(next+1, end)
}

// endsThere reports whether a clause ends at token i: with a mark, the sentence, or an "and".
func (f *finder) endsThere(i, end int) bool { return i >= end || f.IsMark(i) || f.Fold(i) == "and" }

// answer makes principals of those by whom a sentence says that a side was led or
// represented, or the encounter hosted: "C was represented by Z", "X headed the Turkish
// delegation", "It was hosted by Y".
func (f *finder) answer(s text.Sentence) {
	d := &f.drafts[f.current]
	if !d.pending && len(d.Parties) == 0 {
		return
	}
	for i := s.From; i < s.To; i++ {
		if word := f.Fold(i); (word == "chairmanship" || word == "co-chairmanship") && f.Fold(i+1) == "of" { // "under the chairmanship of X and Y"
			people, _ := f.Actors(f.Object(s, i+2))
			for _, person := range people {
				d.Principals = clauses.AddOnce(d.Principals, person)
			}
		}
	}
	for k := range f.Triggers {
		t := &f.Triggers[k]
		if !t.Verb() {
			continue
		}
		var list clauses.Side
		switch {
		case (t.Class == "represent" || t.Class == "lead" || t.Class == "host" || t.Class == "chair") && (t.Group.Passive || f.Fold(t.To) == "by"):
			list = f.Agent(s, t.To)
			f.addSides(s, &list)
		case t.Class == "represent" || t.Class == "chair" || t.Class == "lead" && f.sideBehind(s, t):
			list = f.Subject(s, t.Group)
		}
		people, _ := f.Actors(list)
		for _, person := range people {
			d.Principals = clauses.AddOnce(d.Principals, person)
			d.Attending = slices.DeleteFunc(d.Attending, func(have int) bool { return have == person })
		}
		if len(people) > 0 {
			f.focusOn(f.current, f.Tokens[t.From].Sentence)
		}
	}
	f.tidy(d)
}

// addSides adds those by whom further sides were led, where the verb is not said again:
// "The Kenyan side was led by X, the Norwegian side by Y and the Swedish one by Z", "Kenya
// was represented by X and Norway by Y".
func (f *finder) addSides(s text.Sentence, list *clauses.Side) {
	for i := list.To; i < s.To && len(list.Mentions) > 0; i++ {
		if m := f.MentionOver(i - 1); f.Fold(i) != "by" || !f.Cue(i-1, lexicon.CueSideNoun) && f.Fold(i-1) != "one" && (m == nil || m.Kind != names.Country && m.Kind != names.Organisation) {
			continue
		}
		next := f.Object(s, i+1)
		if !f.HasPerson(next) || next.From > i+3 {
			return
		}
		list.Mentions = append(list.Mentions, next.Mentions...)
		list.To = next.To
		i = next.To - 1
	}
}

// sideBehind reports whether a delegation or side is the object of a verb.
func (f *finder) sideBehind(s text.Sentence, t *clauses.Trigger) bool {
	for i := t.To; i < s.To && i < t.To+8; i++ {
		if m := f.MentionOver(i); m != nil && m.Kind == names.Delegation {
			return true
		}
		if f.Cue(i, lexicon.CueSideNoun) {
			return true
		}
	}
	return false
}
