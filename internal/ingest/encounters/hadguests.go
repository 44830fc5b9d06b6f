package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the guests whom somebody is told to have: "X had Y as his guest", "X had
// Y over for dinner", "X then had before him Y", "X had Y and Z at one table".

// matchAsGuest: "X had Y as his guest".
func (f *finder) matchAsGuest(number int, s text.Sentence, t *clauses.Trigger) {
	if t.Base != "have" || t.Group.Passive {
		return
	}
	add := func(rule string, guest clauses.Side) {
		f.add(candidate{at: t.Phrase, sentence: number, rule: rule, group: t.Group, sides: [2]clauses.Side{f.Subject(s, t.Group), guest}})
	}
	if from := f.asGuestAt(t.To); from > t.To { // "had as her guest on Monday Y"
		if guest := f.Object(s, from); f.HasPerson(guest) {
			add("guest: X had as guest Y", guest)
		}
		return
	}
	guest := f.Object(s, t.To)
	if !f.Somebody(guest) {
		if guest = f.calledRoll(s, t.To); f.HasPerson(guest) && f.oneTable(t.To, guest.From) {
			add("guest: X had several at one table", guest)
			return
		}
		if guest = f.visitorNamed(s, t.To); f.HasPerson(guest) {
			add("guest: X had a visitor: Y", guest)
		}
		return
	}
	if team := f.teamOf(guest); team >= 0 && (f.indoors(s, guest.To) || f.headToldNext(number)) { // "had the team at the court on Wednesday"
		add("guest: X had the team at his place", guest)
		return
	}
	if f.cameOver(s, guest.To) {
		add("guest: X had Y over to his place", guest)
		return
	}
	if next := f.Fold(guest.To); (next == "over" || next == "round" || next == "in") && f.Fold(guest.To+1) == "for" || (next == "to" || next == "for") && f.mealAt(guest.To+1) {
		add("guest: X had Y over for a meal", guest)
		return
	}
	if guest.Pronoun {
		return
	}
	if f.NamesAny(guest) && f.toHimself(guest.To) {
		add("guest: X had Y to himself", guest)
		return
	}
	if f.beforeHimAt(guest.To) > guest.To || f.togetherAt(guest.To) || f.takenIn(guest.To) {
		add("guest: X had Y before him", guest)
		return
	}
	for n, number := range guest.Mentions { // "as her guest" may have joined the list
		as := f.Mentions[number].End()
		if f.Fold(as) == "," {
			as++
		}
		if f.asGuestAt(as) > as {
			guest.Mentions, guest.To = guest.Mentions[:n+1], as
			add("guest: X had Y as guest", guest)
			return
		}
	}
}

// cameOver reports whether the words at token i, behind a guest, say to which house he was had to come:
// "had Y | over to the ministry", "round to her office", "up to his summer residence".
func (f *finder) cameOver(s text.Sentence, i int) bool {
	if f.Fold(i) == "," {
		i++
	}
	if !text.WordIn("over round around up down in out", f.Fold(i)) || f.Fold(i+1) != "to" && f.Fold(i+1) != "at" {
		return false
	}
	for j := i + 2; j < min(s.To, i+6); j++ {
		if f.Cue(j, lexicon.CueOfficePlace) || f.Cue(j, lexicon.CueMinistryNoun) || f.Is(j, lexicon.VenueHead|lexicon.Venue) {
			return true
		}
		if f.IsMark(j) {
			break
		}
	}
	return f.IsCapital(i+2) && f.MentionOver(i+2) == nil // "over to Athens"
}

// visitorNamed gives whom a colon or a dash names behind a visitor of whom only that he came is told:
// "had a caller from La Paz on Monday: Trade Minister Y".
func (f *finder) visitorNamed(s text.Sentence, i int) clauses.Side {
	if f.Document.Determiner(i) != text.Indefinite {
		return clauses.Side{}
	}
	came := false
	for end := min(s.To, i+clauses.Reach*2); i < end; i++ {
		if m := f.MentionOver(i); m != nil && m.Kind == names.Person && len(m.Who) > 0 && !m.Name.Empty() {
			return clauses.Side{}
		}
		came = came || f.Cue(i, lexicon.CueVisitorNoun)
		if mark := f.Fold(i); came && (mark == ":" || mark == "-") {
			if guest := f.Object(s, i+1); guest.From <= i+3 {
				return guest
			}
			return clauses.Side{}
		}
	}
	return clauses.Side{}
}

// takenIn reports whether the words at token i, behind a guest, say that he was taken in to whoever
// had him come: "had Y | in on Monday", "sit down at her table", "brought to his office".
func (f *finder) takenIn(i int) bool {
	next := f.Fold(i + 1)
	switch f.Fold(i) {
	case "in":
		return next == "on" || next == "for" || next == "." || next == "," || next == "to"
	case "sit":
		return next == "down" || next == "beside" || next == "opposite" || next == "with"
	case "brought", "called", "shown", "fetched":
		return next == "in" || next == "to" && f.Cue(i+2, lexicon.CueTheirs) && f.Cue(i+3, lexicon.CueOfficePlace)
	}
	return false
}

// matchBefore: "X then had before him Y", "X had in Y"; it reports whether it did.
func (f *finder) matchBefore(number int, s text.Sentence, t *clauses.Trigger) bool {
	if t.Base != "have" || t.Group.Passive {
		return false
	}
	from := f.beforeHimAt(t.To)
	if from == t.To {
		from = f.withHimAt(t.To, f.current < 0 || f.inSeries(number)) // else those with him are whom he brought along
	}
	in := from == t.To && f.Fold(from) == "in" && f.PersonAt(from+1)
	if in {
		from++
	}
	if from == t.To {
		return false
	}
	if guest := f.Object(s, from); f.HasPerson(guest) && !(f.Fold(t.To) == "with" && !f.apartFrom(f.Subject(s, t.Group), guest)) && !(in && f.Document.Determiner(guest.To) != 0) { // not "had in Y a friend"
		f.add(candidate{at: text.Phrase{From: t.From, To: from}, sentence: number, rule: "guest: X had before him Y", group: t.Group, sides: [2]clauses.Side{f.Subject(s, t.Group), guest}})
	}
	return true
}

// asGuestAt gives the end of "as his guest", "as guests" at token i; i when other words stand there.
func (f *finder) asGuestAt(i int) int {
	if f.Fold(i) != "as" {
		return i
	}
	for j := i + 1; j < i+4; j++ {
		if f.Cue(j, lexicon.CueVisitorNoun) || f.Cue(j, lexicon.CueGuestNoun) {
			return j + 1
		}
	}
	return i
}

// beforeHimAt gives the end of "before him", "opposite her" at token i; i when other words stand there.
func (f *finder) beforeHimAt(i int) int {
	if word := f.Fold(i); word != "before" && word != "opposite" && word != "facing" {
		return i
	}
	if him := f.Fold(i + 1); him != "him" && (him != "her" || f.Owns(i+1)) {
		return i
	}
	return i + 2
}

// withHimAt gives the end of "in front of her" at token i, or of "with him" where that may be a guest; i
// when other words stand there.
func (f *finder) withHimAt(i int, guest bool) int {
	at := i
	if f.Fold(i) == "in" && f.Fold(i+1) == "front" && f.Fold(i+2) == "of" {
		at += 2
	}
	if word, him := f.Fold(at), f.Fold(at+1); (word == "with" && guest || at > i) && (him == "him" || him == "her" && !f.Owns(at+1)) {
		return at + 2
	}
	return i
}

// apartFrom reports whether nobody of one side represents the party of somebody on the other.
func (f *finder) apartFrom(list, others clauses.Side) bool {
	a, _ := f.Actors(list)
	b, _ := f.Actors(others)
	return len(a) > 0 && len(b) > 0 && f.Foreign(a[0], b)
}

// oneTable reports whether the words between two tokens bring several people to one place.
func (f *finder) oneTable(from, to int) bool {
	for i := from; i < to; i++ {
		if f.togetherAt(i) {
			return true
		}
	}
	return false
}

// toHimself reports whether "to himself", "to themselves" stands at token i, past a comma.
func (f *finder) toHimself(i int) bool {
	if f.Fold(i) == "," {
		i++
	}
	return f.Fold(i) == "to" && text.WordIn("himself herself themselves", f.Fold(i+1))
}

// mealAt reports whether a meal is named at token i.
func (f *finder) mealAt(i int) bool {
	t := f.TriggerAt(i)
	return t != nil && (t.Class == "meal" || text.WordIn("lunch breakfast", t.Base))
}
