package places

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/layout"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
	"github.com/readout-archive/readout/internal/ingest/times"
)

// This file owns what the words around a preposition of place tell: whether the place
// belongs to a noun before it or to the verb, to an event beside which parties met,
// to a journey or a stay.

// staysAt reports whether "in" at token i stands behind a verb of being there:
// "arrived in", "will be in", "during her stay in".
func (p *placing) staysAt(i int) bool {
	j := i - 1
	if p.Cue(j, lexicon.CueBackThere) { // "was in Minsk himself", "is now in", "arrived here in"
		j--
	}
	return p.Cue(j, lexicon.CueStaying)
}

// ownsWhatFollows reports whether the place is only the first word of something
// else: "in Azerbaijan's interest", "at Washington University".
func (p *placing) ownsWhatFollows(to int) bool {
	if p.Fold(to) == "'s" {
		return true
	}
	if m := p.Mention(to); m != nil && m.Kind == names.Person && m.From == to { // "On March 17 in Tashkent X will hold"
		return false
	}
	return to < len(p.Tokens) && p.Tokens[to].Shape == text.Title && p.SentenceOf(to).Has(to) && to > p.SentenceOf(to).From &&
		!p.Is(to, lexicon.Weekday|lexicon.Month|lexicon.DayWord)
}

// hangs reports whether the words from the preposition at token i on belong to
// a noun before them rather than to a verb: "the situation in Sudan".
func (p *placing) hangs(i int) bool {
	if i == 0 || i == p.SentenceOf(i).From {
		return false
	}
	if p.sidelines(i) {
		return false
	}
	if p.inTitle(i) || p.hostsElse(i) {
		return true
	}
	before := &p.Tokens[i-1]
	if p.Fold(i) == "in" && (p.Cue(i-1, lexicon.CueSaying) || p.Fold(i-1) == "reporters" || p.Fold(i-1) == "journalists") { // "said in Hanoi after", "told reporters in Hanoi"
		return false
	}
	if m := p.Mention(i - 1); m != nil {
		return m.Kind == names.Organisation && m.Name.Len() > 0 && p.Fold(i) == "in" && !p.encounterOf(m.From) && !p.framed(m.From) && !p.housed(i) && !p.hall(m.From)
	}
	if before.Shape == text.Number && i > 1 && p.Tokens[i-2].Shape == text.Title && before.End-before.Start < 3 && !p.Is(i-2, lexicon.Month|lexicon.Weekday) { // "Unit 1 at Kozloduy"
		return true
	}
	if before.Shape != text.Lower {
		return before.Shape == text.Title && p.Fold(i) == "in" && p.Cue(i-1, lexicon.CueEncounterNoun) && p.aheadOf(i-1)
	}
	if strings.HasSuffix(before.Fold, "ed") || strings.HasSuffix(before.Fold, "ly") {
		return false
	}
	if p.Cue(i-1, lexicon.CueVerbal) || p.Cue(i-1, lexicon.CueEncounterNoun) || p.Cue(i-1, lexicon.CueAgenda) {
		return false
	}
	if p.Cue(i-1, lexicon.CueDaytime) || p.Is(i-1, lexicon.DayWord) || p.spanOfTime(i-1) || p.triggerEnds(i) || p.housed(i) {
		return false
	}
	if p.Cue(i-1, lexicon.CueLandsNoun) && p.Fold(i-2) == "two" { // "between the ministers of the two countries in Washington"
		return false
	}
	return !p.Is(i-1, lexicon.VenueHead|lexicon.Office)
}

// inTitle reports whether token i is part of an office that stands behind a name: "X, the head of
// the UN mission in Libya".
func (p *placing) inTitle(i int) bool {
	last := p.MentionsBefore(i) - 1
	return last >= 0 && i >= p.Mentions[last].After.From && i < p.Mentions[last].After.To
}

// hostsElse reports whether the words before token i tell of another event that somebody is to
// host: "Korea's bid to host the World Expo in Busan".
func (p *placing) hostsElse(i int) bool {
	if !p.GistAround(i).Has(lexicon.CueVenueOf) {
		return false
	}
	for j := i - 1; j > max(p.SentenceOf(i).From, i-8); j-- {
		if p.Tokens[j].Shape == text.Mark {
			return false
		}
		if p.Cue(j, lexicon.CueVenueOf) && (p.Fold(j-1) == "to" || p.Fold(j-1) == "for") {
			for _, n := range p.AnchoredAt(p.Tokens[i].Sentence) {
				if p.Encounters[n].Trigger.Has(j) {
					return false
				}
			}
			return true
		}
	}
	return false
}

// hall reports whether the organisation named at token i is where they met: "at the Chamber of
// Commerce in Lomé".
func (p *placing) hall(i int) bool {
	if p.Determiner(i) != 0 {
		return p.Fold(i-1) == "at"
	}
	return p.Fold(i-1) == "at" || p.Determiner(i-1) != 0 && p.Fold(i-2) == "at"
}

// housed reports whether a house whose owner the words before token i name stands where
// they met: "at the headquarters of the hemispheric institution in Washington".
func (p *placing) housed(i int) bool {
	for j := i - 1; j > max(p.SentenceOf(i).From, i-longestOwner); j-- {
		if p.Tokens[j].Shape == text.Mark {
			return false
		}
		if p.Fold(j) != "of" || !p.Is(j-1, lexicon.VenueHead) {
			continue
		}
		for k := j - 2; k > max(p.SentenceOf(i).From, j-6); k-- {
			if p.Cue(k, lexicon.CuePlacePreposition) {
				return true
			}
		}
	}
	return false
}

// longestOwner is how many words the owner of a house may have: "of the Pan American Health
// Organization".
const longestOwner = 10

// spanOfTime reports whether token i ends how long or when something was: "for three
// hours", "over the weekend".
func (d document) spanOfTime(i int) bool {
	return d.Cue(i, lexicon.CueSpanOfTime)
}

// triggerEnds reports whether the words that tell of an encounter end before token i.
func (d document) triggerEnds(i int) bool {
	for _, n := range d.AnchoredAt(d.Tokens[i].Sentence) {
		if d.Encounters[n].Trigger.To == i {
			return true
		}
	}
	return false
}

// dayFollows reports whether the time of what is told stands at token i, as it does behind
// the town where it was: "in Bissau on Tuesday", "in Bissau yesterday", "in Bissau last month".
func (d document) dayFollows(i, end int) bool {
	t, ok := d.TimeAt(i, end)
	if word := d.Fold(i); !ok && (word == "on" || word == "in") {
		i++
		t, ok = d.TimeAt(i, end)
	}
	if !ok || t.At.From != i {
		return false
	}
	switch t.Kind {
	case times.OnDay, times.OnDays, times.OnWeekday, times.DaysAway, times.SameDay:
		return true
	case times.InMonth, times.UnitAway:
		return t.Shift <= 0
	}
	return false
}

// aheadOf reports whether the event whose name ends at token i is only spoken of:
// "the road to the NATO Summit", "since the Conference".
func (p *placing) aheadOf(i int) bool {
	for j := i - 1; j >= max(p.SentenceOf(i).From, i-6); j-- {
		if p.Cue(j, lexicon.CuePreposition) && p.Fold(j) != "of" {
			return p.Fold(j) == "to" || p.Fold(j) == "before" || p.Fold(j) == "since"
		}
		if p.Tokens[j].Shape == text.Mark {
			break
		}
	}
	return false
}

// encounterOf reports whether the words before token i are an encounter's, whose
// place may follow: "the second meeting of the Partnership Council in Tokyo".
func (p *placing) encounterOf(i int) bool {
	for j := i - 1; j >= max(p.SentenceOf(i).From, i-7); j-- {
		switch {
		case p.Cue(j, lexicon.CueEncounterNoun):
			return true
		case p.Fold(j) != "of" && p.Fold(j) != "the" && p.Fold(j) != "-" && !p.Tokens[j].Capital():
			return false
		}
	}
	return false
}

// framed reports whether the event that opens at token i is the frame of what is told:
// "in the framework of the OSCE Ministerial Council in Milan".
func (p *placing) framed(i int) bool {
	j := i - 1
	for j > p.SentenceOf(i).From && (p.Tokens[j].Capital() || p.Fold(j) == "the" || p.Tokens[j].Shape == text.Number) {
		j--
	}
	switch p.Fold(j) {
	case "during":
		return true
	case "of":
		return p.Fold(j-1) == "framework" || p.Fold(j-1) == "part" && p.Fold(j-2) == "as"
	}
	return false
}

// sidelines reports whether the words before token i tell that the parties met
// beside something: "on the sidelines of the General Assembly in New York".
func (p *placing) sidelines(i int) bool {
	if !p.GistAround(i).Has(lexicon.CueSidelines) {
		return false
	}
	for j := i - 1; j >= max(p.SentenceOf(i).From, i-sidelinesReach); j-- {
		if p.Cue(j, lexicon.CueSidelines) {
			return true
		}
		switch p.Fold(j) {
		case ",", ";", "who", "which":
			return false
		}
	}
	return false
}

// welcomedTo reports whether somebody is welcomed to the place behind "to" at token i: "I
// was delighted to welcome the Minister for Defence, Dr Lim, to Canberra".
func (p *placing) welcomedTo(i int) bool {
	for j := i - 1; j >= max(p.SentenceOf(i).From, i-layout.WidestByline); j-- {
		if m := p.Mention(j); m != nil || p.Tokens[j].Capital() {
			continue
		}
		switch f := p.Fold(j); {
		case strings.HasPrefix(f, "welcom"):
			return true
		case f != "," && f != "'s" && f != "of" && f != "for" && f != "and" && f != "his" && f != "her" && f != "him" && f != "them" && f != "the" && f != "a" && f != "counterpart":
			return false
		}
	}
	return false
}

// sidelinesReach is how many words the events may take beside which parties met: "on the
// margins of the Spring Meetings of the International Monetary Fund and the World Bank Group".
const sidelinesReach = 22

// travels reports whether the preposition or verb at token i is of a visit: "visit to", "arrived in", "visiting".
func (p *placing) travels(i int) bool {
	if p.Cue(i, lexicon.CueVisiting) {
		return true
	}
	for j := i - 1; j >= max(p.SentenceOf(i).From, i-4); j-- {
		if p.Cue(j, lexicon.CueHomeward) { // "has gone back to Niamey"
			return false
		}
		if p.Cue(j, lexicon.CueJourney) || p.willGo(j) {
			return true
		}
	}
	return false
}

// willGo reports whether "go" at token j tells of somebody's journey, and not of where goods or
// money are sent: "The minister will go to Lima".
func (p *placing) willGo(j int) bool {
	if p.Fold(j) != "go" || !p.Cue(j-1, lexicon.CueModal) && p.Fold(j-1) != "to" {
		return false
	}
	for i := j - 2; i >= max(p.SentenceOf(j).From, j-5); i-- {
		if m := p.Mention(i); m != nil {
			return m.Kind == names.Person || m.Kind == names.Delegation
		}
		if p.Tokens[i].Shape == text.Mark {
			return false
		}
	}
	return false
}
