package ingest

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns what the words around a preposition of place tell: whether the place
// belongs to a noun before it or to the verb, to an event beside which parties met,
// to a journey or a stay.

// staysAt reports whether "in" at token i stands behind a verb of being there:
// "arrived in", "will be in", "during her stay in".
func (p *placing) staysAt(i int) bool {
	j := i - 1
	if p.cue(j, lexicon.CueBackThere) { // "was in Minsk himself", "is now in", "arrived here in"
		j--
	}
	return p.cue(j, lexicon.CueStaying)
}

// ownsWhatFollows reports whether the place is only the first word of something
// else: "in Azerbaijan's interest", "at Washington University".
func (p *placing) ownsWhatFollows(to int) bool {
	if p.fold(to) == "'s" {
		return true
	}
	if m := p.mention(to); m != nil && m.kind == person && m.from == to { // "On March 17 in Tashkent X will hold"
		return false
	}
	return to < len(p.tokens) && p.tokens[to].shape == title && p.sentenceOf(to).has(to) && to > p.sentenceOf(to).from &&
		!p.is(to, lexicon.Weekday|lexicon.Month|lexicon.DayWord)
}

// hangs reports whether the words from the preposition at token i on belong to
// a noun before them rather than to a verb: "the situation in Sudan".
func (p *placing) hangs(i int) bool {
	if i == 0 || i == p.sentenceOf(i).from {
		return false
	}
	if p.sidelines(i) {
		return false
	}
	if p.hostsElse(i) {
		return true
	}
	before := &p.tokens[i-1]
	if p.cue(i-1, lexicon.CueSaying) && p.fold(i) == "in" { // "said in Hanoi after"
		return false
	}
	if m := p.mention(i - 1); m != nil {
		return m.kind == organisation && m.name.len() > 0 && p.fold(i) == "in" && !p.encounterOf(m.from) && !p.framed(m.from) && !p.housed(i) && !p.hall(m.from)
	}
	if before.shape != lower {
		return before.shape == title && p.fold(i) == "in" && p.cue(i-1, lexicon.CueEncounterNoun) && p.aheadOf(i-1)
	}
	if strings.HasSuffix(before.fold, "ed") || strings.HasSuffix(before.fold, "ly") {
		return false
	}
	if p.cue(i-1, lexicon.CueVerbal) || p.cue(i-1, lexicon.CueEncounterNoun) || p.cue(i-1, lexicon.CueAgenda) {
		return false
	}
	if p.cue(i-1, lexicon.CueDaytime) || p.is(i-1, lexicon.DayWord) || p.spanOfTime(i-1) || p.triggerEnds(i) || p.housed(i) {
		return false
	}
	if p.cue(i-1, lexicon.CueLandsNoun) && p.fold(i-2) == "two" { // "between the ministers of the two countries in Washington"
		return false
	}
	return !p.is(i-1, lexicon.VenueHead|lexicon.Office)
}

// hostsElse reports whether the words before token i tell of another event that somebody is to
// host: "Korea's bid to host the World Expo in Busan".
func (p *placing) hostsElse(i int) bool {
	if !p.gistAround(i).Has(lexicon.CueVenueOf) {
		return false
	}
	for j := i - 1; j > max(p.sentenceOf(i).from, i-8); j-- {
		if p.tokens[j].shape == mark {
			return false
		}
		if p.cue(j, lexicon.CueVenueOf) && (p.fold(j-1) == "to" || p.fold(j-1) == "for") {
			for _, n := range p.anchoredAt(p.tokens[i].sentence) {
				if p.encounters[n].trigger.has(j) {
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
	if p.determiner(i) != 0 {
		return p.fold(i-1) == "at"
	}
	return p.fold(i-1) == "at" || p.determiner(i-1) != 0 && p.fold(i-2) == "at"
}

// housed reports whether a house whose owner the words before token i name stands where
// they met: "at the headquarters of the hemispheric institution in Washington".
func (p *placing) housed(i int) bool {
	for j := i - 1; j > max(p.sentenceOf(i).from, i-longestOwner); j-- {
		if p.tokens[j].shape == mark {
			return false
		}
		if p.fold(j) != "of" || !p.is(j-1, lexicon.VenueHead) {
			continue
		}
		for k := j - 2; k > max(p.sentenceOf(i).from, j-6); k-- {
			if p.cue(k, lexicon.CuePlacePreposition) {
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
func (d *document) spanOfTime(i int) bool {
	return d.cue(i, lexicon.CueSpanOfTime)
}

// triggerEnds reports whether the words that tell of an encounter end before token i.
func (d *document) triggerEnds(i int) bool {
	for _, n := range d.anchoredAt(d.tokens[i].sentence) {
		if d.encounters[n].trigger.to == i {
			return true
		}
	}
	return false
}

// dayFollows reports whether the day of what is told stands at token i, as it does behind
// the town where it was: "in Bissau on Tuesday", "in Bissau yesterday".
func (d *document) dayFollows(i, end int) bool {
	if d.fold(i) == "on" {
		i++
	}
	t, ok := d.timeAt(i, end)
	return ok && t.at.from == i && (t.kind == onDay || t.kind == onWeekday || t.kind == daysAway)
}

// aheadOf reports whether the event whose name ends at token i is only spoken of:
// "the road to the NATO Summit", "since the Conference".
func (p *placing) aheadOf(i int) bool {
	for j := i - 1; j >= max(p.sentenceOf(i).from, i-6); j-- {
		if p.cue(j, lexicon.CuePreposition) && p.fold(j) != "of" {
			return p.fold(j) == "to" || p.fold(j) == "before" || p.fold(j) == "since"
		}
		if p.tokens[j].shape == mark {
			break
		}
	}
	return false
}

// encounterOf reports whether the words before token i are an encounter's, whose
// place may follow: "the second meeting of the Partnership Council in Tokyo".
func (p *placing) encounterOf(i int) bool {
	for j := i - 1; j >= max(p.sentenceOf(i).from, i-7); j-- {
		switch {
		case p.cue(j, lexicon.CueEncounterNoun):
			return true
		case p.fold(j) != "of" && p.fold(j) != "the" && p.fold(j) != "-" && !p.tokens[j].capital():
			return false
		}
	}
	return false
}

// framed reports whether the event that opens at token i is the frame of what is told:
// "in the framework of the OSCE Ministerial Council in Milan".
func (p *placing) framed(i int) bool {
	j := i - 1
	for j > p.sentenceOf(i).from && (p.tokens[j].capital() || p.fold(j) == "the" || p.tokens[j].shape == number) {
		j--
	}
	switch p.fold(j) {
	case "during":
		return true
	case "of":
		return p.fold(j-1) == "framework" || p.fold(j-1) == "part" && p.fold(j-2) == "as"
	}
	return false
}

// sidelines reports whether the words before token i tell that the parties met
// beside something: "on the sidelines of the General Assembly in New York".
func (p *placing) sidelines(i int) bool {
	if !p.gistAround(i).Has(lexicon.CueSidelines) {
		return false
	}
	for j := i - 1; j >= max(p.sentenceOf(i).from, i-sidelinesReach); j-- {
		if p.cue(j, lexicon.CueSidelines) {
			return true
		}
		switch p.fold(j) {
		case ",", ";", "who", "which":
			return false
		}
	}
	return false
}

// welcomedTo reports whether somebody is welcomed to the place behind "to" at token i: "I
// was delighted to welcome the Minister for Defence, Dr Lim, to Canberra".
func (p *placing) welcomedTo(i int) bool {
	for j := i - 1; j >= max(p.sentenceOf(i).from, i-widestByline); j-- {
		if m := p.mention(j); m != nil || p.tokens[j].capital() {
			continue
		}
		switch f := p.fold(j); {
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
	if p.cue(i, lexicon.CueVisiting) {
		return true
	}
	for j := i - 1; j >= max(p.sentenceOf(i).from, i-4); j-- {
		if p.cue(j, lexicon.CueHomeward) { // "has gone back to Niamey"
			return false
		}
		if p.cue(j, lexicon.CueJourney) {
			return true
		}
	}
	return false
}
