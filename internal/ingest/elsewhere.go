package ingest

import (
	"slices"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
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
	at := t.sentences[s]
	first, subject := true, false // whoever is named first does what the sentence tells
	for i := at.from; i < at.to; i++ {
		m := t.mention(i)
		if m == nil {
			sides = sides || t.cue(i, lexicon.CueBareSide)
			continue
		}
		switch {
		case m.kind == group, m.kind == delegation:
			sides = true
		case m.kind != person, t.fold(at.from) == "according" && i == at.from+2: // "According to a spokesman, X, the talks covered"
		case t.takesPart(m, told):
			own, first = true, false
		case t.isSomebody(m):
			subject = subject || first && !m.possessive && i < at.from+subjectWithin
			strangers, first = strangers+1, false
		}
		i = max(i, m.end()-1)
	}
	if strangers == 0 {
		return toldOf, own
	}
	meets := t.tellsOfAny(at.phrase)
	switch {
	case !subject && !(meets && t.turns(s)):
		return toldOf, own
	case meets && t.turns(s), !own && !sides && (meets || strangers > 1):
		return strayingOn, own
	case own || sides || !t.peopled(told):
		return toldOf, own
	}
	return strays, own
}

// isSomebody reports whether a mention is of a person whom the article names.
func (t *telling) isSomebody(m *mention) bool {
	return len(m.who) == 1 && (!m.name.empty() || t.entities[m.who[0]].name.known())
}

// peopled reports whether both sides of each encounter are known by name, so
// that whoever else is named is a stranger to it.
func (t *telling) peopled(told []int) bool {
	for _, number := range told {
		if e := &t.encounters[number]; len(e.principals) < 2 || len(e.parties) > 0 {
			return false
		}
	}
	return true
}

// takesPart reports whether a mention is of somebody who took part in one of the encounters.
func (t *telling) takesPart(m *mention, group []int) bool {
	for _, number := range group {
		e := &t.encounters[number]
		for _, who := range m.who {
			if slices.Contains(e.principals, who) || slices.Contains(e.attending, who) {
				return true
			}
		}
	}
	return false
}

// tellsOfAny reports whether words outside all mentions tell of an encounter, a call or a visit.
func (t *telling) tellsOfAny(at phrase) bool {
	for i := at.from; i < at.to; i++ {
		if m := t.mention(i); m != nil {
			i = max(i, m.end()-1)
		} else if t.tellsOfOne(i) {
			return true
		}
	}
	return false
}

// tellsOfOne reports whether token i begins words that an encounter, a call or a visit is told by.
func (t *telling) tellsOfOne(i int) bool {
	if t.tokens[i].shape != lower {
		return false
	}
	found := t.triggerAt(i)
	if found == nil {
		return false
	}
	switch found.Class {
	case "call":
		return t.fold(i+1) != "for" // "a call for tenders"
	case "meet", "hold", "host", "see", "phone":
		return true
	}
	return false
}

// turns reports whether a sentence opens with words that set it apart from what was told before.
func (t *telling) turns(s int) bool {
	at := t.sentences[s]
	for i := at.from; i < min(at.to, at.from+3); i++ {
		if t.cue(i, lexicon.CueFurther) || t.is(i, lexicon.Weekday) {
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
	at := t.sentences[s]
	until := at.to
	for _, number := range t.anchoredAt(s) {
		until = min(until, t.encounters[number].trigger.to)
	}
	more := false
	for i := at.from; i < at.to; i++ {
		switch word := t.fold(i); {
		case t.mention(i) != nil:
		case word == "the" && t.cue(i+1, lexicon.CueTalksNoun): // "also attended the meeting"
			return false
		case i < until && t.cue(i, lexicon.CueFurther):
			more = true
		case i < at.from+2 && (word == "another" || word == "before" || word == "after" || word == "ahead"):
			more = true
		}
	}
	if found, entry := t.match(at.from, lexicon.Bearing); entry != nil && entry.Code == "apart" && found.len() > 1 {
		return true
	}
	return more
}

// keptTo gives those of the encounters that sentence s is held to tell of: none when it strays.
func (t *telling) keptTo(s int, told []int) []int {
	if len(told) == 0 || len(t.anchoredAt(s)) > 0 {
		t.astray = false
		return told
	}
	if !t.astray && t.isItem(s) {
		return told
	}
	how, own := t.asideOf(s, told)
	switch {
	case how == toldOf && (t.before(s, told[0]) || t.ofAnother(s) || t.setApart(s)):
		how = strays
	case how == strayingOn:
		t.astray = true
	case how == toldOf && own:
		t.astray = false
	}
	if how != toldOf || t.astray {
		t.note("topics", "elsewhere", t.sentences[s].phrase, "tells of others")
		return nil
	}
	return told
}

// before reports whether a sentence stands in a paragraph before that of the first
// encounter, which is only planned: what the article opens with is something else.
func (t *telling) before(s, number int) bool {
	e := &t.encounters[number]
	gap := t.sentences[e.anchor].paragraph - t.sentences[s].paragraph
	return e.status == readout.Planned && (gap > 1 || gap == 1 && s > t.lead)
}

// ofAnother reports whether a sentence tells of a call, or of talks that did not
// come about: not "The pair, who had refused to meet since May, talked of trade".
func (t *telling) ofAnother(s int) bool {
	at := t.span(t.sentences[s].phrase)
	for i := range t.rejected {
		if c := &t.rejected[i]; c.Sentence == at {
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
	from := t.sentences[s].from
	for i := from; i < min(from+2, t.sentences[s].to); i++ {
		if m := t.mention(i); m != nil && m.kind == group || t.fold(i) == "both" || t.fold(i) == "they" {
			return true
		}
	}
	return false
}

// opensAgain reports whether a sentence opens with the call that was told: "at the
// call" speaks of one that was paid, "in the call" of one by telephone.
func (t *telling) opensAgain(s int) bool {
	i := t.sentences[s].from
	return t.fold(i) == "at" && t.fold(i+1) == "the" && t.fold(i+2) == "call"
}

// setApart reports whether a sentence opens with words that set it apart from the
// encounter, in time or matter, and speaks of no talks: "On another matter, he
// said", "It may be recalled that", "In 2012", "Today, the guests are watching".
func (t *telling) setApart(s int) bool {
	at := t.sentences[s]
	for i := at.from; t.gists[s].Has(lexicon.CueTalksNoun) && i < at.to; i++ {
		if t.cue(i, lexicon.CueTalksNoun) {
			return false
		}
	}
	i := at.from
	if _, entry := t.match(i, lexicon.Bearing); entry != nil && entry.Code == "apart" {
		return true
	}
	switch t.fold(i) {
	case "in", "since", "on":
		return t.is(i+1, lexicon.Month|lexicon.Weekday) || isYear(t.numeral(i+1, at.to))
	}
	return false
}

// recalledFrom gives the token from which a sentence that goes on with the
// article's news recalls encounters before it ("said X, who had met Y in May"),
// 0 when it does not.
func (d *document) recalledFrom(s int) int {
	at := d.sentences[s]
	from := at.to
	for _, number := range d.anchoredAt(s) {
		e := &d.encounters[number]
		if e.news || e.status != readout.Held {
			return 0
		}
		from = min(from, e.trigger.from)
	}
	for i := from - 1; i > at.from+recallBehind && from < at.to; i-- {
		if d.opensDescription(i) || d.fold(i) == "when" || d.fold(i) == "after" || d.fold(i) == "since" {
			return i
		}
		if word := d.fold(i); word == "." || word == ";" {
			break
		}
	}
	return 0
}

// recallBehind is the least number of tokens of news before what is recalled.
const recallBehind = 5
