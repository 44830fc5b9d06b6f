package topics

import (
	"slices"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
	"github.com/readout-archive/readout/internal/ingest/times"
)

// This file owns what an article tells of besides its encounters: a person who
// took no part in them speaks, or meets somebody in words that no pattern reads.
// Input: a sentence, and the encounters that the text tells of. Output: whether
// it says something of them, and whether what follows goes on elsewhere.

// aside is how far a sentence strays from the encounters that the text tells of.
type aside uint8

const (
	toldOf     aside = iota
	strays           // it speaks of others
	strayingOn       // so does what follows it, until somebody of the encounters is named
)

// subjectWithin is within how many tokens of a sentence its subject is looked for.
const subjectWithin = 8

// asideOf tells how far sentence s strays from the encounters told, and whether
// it names somebody who took part in one of them.
func (t *telling) asideOf(s int, told []int) (how aside, own bool) {
	strangers, sides := 0, false
	at := t.Sentences[s]
	first, subject := true, false // whoever is named first does what the sentence tells
	for i := at.From; i < at.To; i++ {
		m := t.Mention(i)
		if m == nil {
			sides = sides || t.Cue(i, lexicon.CueBareSide)
			continue
		}
		switch {
		case m.Kind == names.Group, m.Kind == names.Delegation:
			sides = true
		case m.Kind != names.Person, t.Fold(at.From) == "according" && i == at.From+2: // "According to a spokesman, X, the talks covered"
		case t.takesPart(m, told):
			own, first = true, false
		case t.isSomebody(m):
			subject = subject || first && !m.Possessive && i < at.From+subjectWithin
			strangers, first = strangers+1, false
		}
		i = max(i, m.End()-1)
	}
	if strangers == 0 {
		return toldOf, own
	}
	meets := t.tellsOfAny(at.Phrase)
	switch {
	case t.opensWithStranger(s, told):
		return strayingOn, own
	case strangers == 1 && !t.turns(s) && t.reportsTalks(s, meets):
		return toldOf, own
	case !subject && !(meets && t.turns(s)):
		return toldOf, own
	case meets && t.turns(s), !own && !sides && (meets || strangers > 1):
		return strayingOn, own
	case own || sides || !t.peopled(told):
		return toldOf, own
	}
	return strays, own
}

// reportsTalks reports whether a sentence, whoever speaks in it, says what was talked about:
// "Presidential spokesman Yaw Mensah said that the talks covered cocoa". Meets tells that it
// tells of an encounter, which may be another.
func (t *telling) reportsTalks(s int, meets bool) bool {
	found := t.signsIn(s, t.Sentences[s].Phrase)
	return !meets && found.speaks && found.discusses && t.namesTalks(s) || found.discusses && t.spokesman(s)
}

// spokesman reports whether a sentence names somebody's spokesman.
func (t *telling) spokesman(s int) bool {
	at := t.Sentences[s]
	for i := at.From; i < at.To; i++ {
		m := t.Mention(i)
		if m == nil {
			continue
		}
		for k := m.From; k < m.End(); k++ {
			if t.Cue(k, lexicon.CueSpokesman) {
				return true
			}
		}
		i = max(i, m.End()-1)
	}
	return false
}

// isSomebody reports whether a mention is of a person whom the article names.
func (t *telling) isSomebody(m *names.Mention) bool {
	return len(m.Who) == 1 && (!m.Name.Empty() || t.Entities[m.Who[0]].Name.Known())
}

// peopled reports whether both sides of each encounter are known by name, so
// that whoever else is named is a stranger to it.
func (t *telling) peopled(told []int) bool {
	for _, number := range told {
		if e := &t.Encounters[number]; len(e.Principals) < 2 || len(e.Parties) > 0 {
			return false
		}
	}
	return true
}

// takesPart reports whether a mention is of somebody who took part in one of the encounters.
func (t *telling) takesPart(m *names.Mention, group []int) bool {
	for _, number := range group {
		e := &t.Encounters[number]
		for _, who := range m.Who {
			if slices.Contains(e.Principals, who) || slices.Contains(e.Attending, who) {
				return true
			}
			if len(e.Principals) == 0 && len(e.Parties) > 0 && t.ofLands(e, who) { // "the cabinets met": their ministers did
				return true
			}
		}
	}
	return false
}

// ofLands reports whether somebody is of a country of the encounter.
func (t *telling) ofLands(e *encounters.Encounter, who int) bool {
	land := t.Entities[who].Country
	return land.Known() && slices.Contains(t.CountriesOf(e), land.Text)
}

// tellsOfAny reports whether words outside all mentions tell of an encounter, a call or a visit.
func (t *telling) tellsOfAny(at text.Phrase) bool {
	for i := at.From; i < at.To; i++ {
		if m := t.Mention(i); m != nil {
			i = max(i, m.End()-1)
		} else if t.tellsOfOne(i) {
			return true
		}
	}
	return false
}

// tellsOfOne reports whether token i begins words that an encounter, a call or a visit is told by.
func (t *telling) tellsOfOne(i int) bool {
	if t.Tokens[i].Shape != text.Lower {
		return false
	}
	found := t.TriggerAt(i)
	if found == nil {
		return false
	}
	switch found.Class {
	case "call":
		return t.Fold(i+1) != "for" // "a call for tenders"
	case "meet", "hold", "host", "see", "phone":
		return true
	}
	return false
}

// turns reports whether a sentence opens with words that set it apart from what was told before.
func (t *telling) turns(s int) bool {
	at := t.Sentences[s]
	for i := at.From; i < min(at.To, at.From+3); i++ {
		if t.Cue(i, lexicon.CueFurther) || t.Is(i, lexicon.Weekday) {
			return true
		}
	}
	return false
}

// isOneMore reports whether the sentence that tells of an encounter says that it
// is one more, or sets it apart from what was told before ("also granted an
// audience to", "In another engagement", "Shortly before the opening"): that was of others.
func (t *telling) isOneMore(s int) bool {
	if t.pointsBack(s) {
		return false
	}
	at := t.Sentences[s]
	until := at.To
	for _, number := range t.AnchoredAt(s) {
		until = min(until, t.Encounters[number].Trigger.To)
	}
	more := false
	for i := at.From; i < at.To; i++ {
		switch word := t.Fold(i); {
		case t.Mention(i) != nil:
		case word == "the" && t.Cue(i+1, lexicon.CueTalksNoun): // "also attended the meeting"
			return false
		case i < until && t.Cue(i, lexicon.CueFurther):
			more = true
		case i < at.From+2 && (word == "another" || word == "before" || word == "after" || word == "ahead"):
			more = true
		}
	}
	if found, entry := t.Match(at.From, lexicon.Bearing); entry != nil && entry.Code == "apart" && found.Len() > 1 {
		return true
	}
	return more
}

// keptTo gives those of the encounters that sentence s is held to tell of: none when it strays.
func (t *telling) keptTo(s int, told []int) []int {
	if len(told) == 0 || len(t.AnchoredAt(s)) > 0 {
		t.astray = false
		return told
	}
	if !t.astray && t.IsItem(s) {
		return told
	}
	how, own := t.asideOf(s, told)
	switch {
	case how == toldOf && (t.before(s, told[0]) || t.ofAnother(s) || t.setApart(s) || t.ofEvent(s)):
		how = strays
	case how == strayingOn:
		t.astray = true
	case how == toldOf && own:
		t.astray = false
	}
	paragraph := t.Sentences[s].Paragraph
	switch {
	case own:
		t.aside = -1
	case how == strays && s == t.Paragraphs[paragraph].From && !t.signsIn(s, t.Sentences[s].Phrase).speaks: // not of somebody who reports
		t.aside = paragraph
	}
	if how != toldOf || t.astray || t.aside == paragraph {
		t.Note("topics", "elsewhere", t.Sentences[s].Phrase, "tells of others")
		return nil
	}
	return told
}

// before reports whether a sentence stands in a paragraph before that of the first
// encounter, which is only planned: what the article opens with is something else.
func (t *telling) before(s, number int) bool {
	e := &t.Encounters[number]
	gap := t.Sentences[e.Anchor].Paragraph - t.Sentences[s].Paragraph
	return e.Status == readout.Planned && (gap > 1 || gap == 1 && s > t.Lead)
}

// ofAnother reports whether a sentence tells of a call, or of talks that did not
// come about: not "The pair, who had refused to meet since May, talked of trade".
func (t *telling) ofAnother(s int) bool {
	at := t.Span(t.Sentences[s].Phrase)
	for i := range t.Rejected {
		if c := &t.Rejected[i]; c.Sentence == at {
			switch c.Reason {
			case "call":
				return !t.opensAgain(s)
			case "cancelled", "refused":
				return !t.opensWithSides(s)
			}
		}
	}
	return false
}

// opensWithSides reports whether a sentence opens with both sides at once: "The two",
// "Both ministers".
func (t *telling) opensWithSides(s int) bool {
	from := t.Sentences[s].From
	for i := from; i < min(from+2, t.Sentences[s].To); i++ {
		if m := t.Mention(i); m != nil && m.Kind == names.Group || t.Fold(i) == "both" || t.Fold(i) == "they" {
			return true
		}
	}
	return false
}

// opensAgain reports whether a sentence opens with the call that was told: "at the
// call" speaks of one that was paid, "in the call" of one by telephone.
func (t *telling) opensAgain(s int) bool {
	i := t.Sentences[s].From
	return t.Fold(i) == "at" && t.Fold(i+1) == "the" && t.Fold(i+2) == "call"
}

// setApart reports whether a sentence opens with words that set it apart from the
// encounter, in time or matter, and speaks of no talks: "On another matter, he
// said", "It may be recalled that", "In 2012", "Today, the guests are watching".
func (t *telling) setApart(s int) bool {
	if t.namesTalks(s) {
		return false
	}
	at := t.Sentences[s]
	i := at.From
	if _, entry := t.Match(i, lexicon.Bearing); entry != nil && entry.Code == "apart" {
		return true
	}
	switch t.Fold(i) {
	case "last":
		return t.Is(i+1, lexicon.Month)
	case "in", "since", "on":
		return t.Is(i+1, lexicon.Month|lexicon.Weekday) || times.IsYear(t.Numeral(i+1, at.To))
	}
	return false
}

// namesTalks reports whether a sentence speaks of talks.
func (t *telling) namesTalks(s int) bool {
	at := t.Sentences[s]
	return t.Gists[s].Has(lexicon.CueTalksNoun) && t.CueWithin(at.From, at.To, lexicon.CueTalksNoun)
}
