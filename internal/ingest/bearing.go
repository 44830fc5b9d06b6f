package ingest

import (
	"slices"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns the bearing of a sentence: how far it says what was talked
// about at an encounter. Input: a sentence of the encounter's telling. Output: a
// bearing, by whose share the words of topics in it count.

// bearing is how far a part of a sentence says what was talked about, least first.
type bearing uint8

const (
	denied     bearing = iota // it was not talked about, or a rite was told
	background                // what the reader should know besides
	acted                     // one of those who met does something
	reported                  // somebody speaks
	anchoring                 // the sentence that tells of the encounter
	spoken                    // one of those who met speaks
	discussed                 // or brought before the other side
	listed                    // a line of a list of what was talked about
)

// bearing tells how far a part of sentence s bears on what was talked about.
func (d *document) bearing(e *encounter, s int, scope phrase) bearing {
	how := background
	if s == e.anchor {
		how = anchoring
		if d.metOn(e, scope) {
			how = discussed
		}
	}
	if d.sentences[s].quoted {
		how = reported
	}
	speaks, asks, rite, aside := false, false, false, false
	gist := &d.gists[s]
	telling := gist.begins&lexicon.Bearing != 0 || gist.Has(lexicon.CueDenying)
	for i := scope.from; telling && i < scope.to; i++ {
		if m := d.mention(i); m != nil {
			i = max(i, m.end()-1)
			continue
		}
		if d.negates(i) && d.denies(i, scope.to) {
			return denied
		}
		at, entry := d.match(i, lexicon.Bearing)
		if entry == nil {
			continue
		}
		switch entry.Code {
		case "discuss":
			how = max(how, discussed)
		case "speak":
			speaks = true
		case "ask":
			speaks, asks = true, true
		case "rite":
			rite = true
		case "aside":
			aside = true
		}
		i = at.to - 1
	}
	if how == discussed && s != e.anchor && d.wasBefore(scope) && !d.ofSides(e, scope) {
		how = background
	}
	switch {
	case rite && how < discussed:
		return denied
	case d.isItem(s) && !aside:
		return listed
	case asks && d.ofSides(e, scope):
		return max(how, discussed)
	case speaks && d.ofSides(e, scope):
		return max(how, spoken)
	case speaks:
		return max(how, reported)
	case !aside && d.opensWithSide(e, scope):
		return max(how, acted)
	}
	return how
}

// wasBefore reports whether a part of a sentence names a year before the article's
// as that of what it tells: "the treaty was signed in 1999".
func (d *document) wasBefore(scope phrase) bool {
	for i := scope.from; i+1 < scope.to; i++ {
		switch d.fold(i) {
		case "in", "since":
		case "that", "which", "who", "where": // it may say more of a matter
			return false
		default:
			continue
		}
		next := i + 1
		if d.is(next, lexicon.Month) {
			next++
		}
		if isYear(d.numeral(next, scope.to)) && d.fold(next) < string(d.article.Date)[:4] {
			return true
		}
	}
	return false
}

// ofSides reports whether a part of a sentence names one of those who met, or
// the sides, or speaks of them as "he" or "they".
func (d *document) ofSides(e *encounter, scope phrase) bool {
	for i := scope.from; i < scope.to; i++ {
		m := d.mention(i)
		if m == nil {
			if d.cue(i, lexicon.CueBareSide) {
				return true
			}
			continue
		}
		if m.kind == group || m.kind == delegation {
			return true
		}
		for _, who := range m.who {
			if slices.Contains(e.principals, who) || slices.Contains(e.attending, who) {
				return true
			}
		}
		i = max(i, m.end()-1)
	}
	return false
}

// opensWithSide reports whether one of those who met, or a side, is the first
// who is named.
func (d *document) opensWithSide(e *encounter, scope phrase) bool {
	for i := scope.from; i < scope.to; i++ {
		if m := d.mention(i); m != nil {
			return d.ofSides(e, phrase{i, min(m.end(), scope.to)})
		}
		if d.cue(i, lexicon.CueBareSide) {
			return true
		}
	}
	return false
}

// negates reports whether token i denies.
func (d *document) negates(i int) bool {
	return d.cue(i, lexicon.CueDenying)
}

// denies reports whether "not" at token i denies that something was talked
// about: "did not discuss", "asked whether it had come up, he said it had not".
func (d *document) denies(i, end int) bool {
	if i+1 >= end || d.tokens[i+1].shape == mark {
		for j := d.sentenceOf(i).from; j < i; j++ {
			if d.cue(j, lexicon.CueNotDiscussed) {
				return true
			}
		}
	}
	for j := i + 1; j < min(end, i+4); j++ {
		if d.cue(j, lexicon.CueNotDiscussed) {
			return true
		}
	}
	return false
}

// metOn reports whether the anchor goes on with what the encounter was about:
// "met X on the shortage of maize", "were closeted over the debts".
func (d *document) metOn(e *encounter, scope phrase) bool {
	for i := max(scope.from, e.trigger.to); i+1 < scope.to; i++ {
		if m := d.mention(i); m != nil {
			i = max(i, m.end()-1)
			continue
		}
		switch d.fold(i) {
		case "on", "over", "about":
			next := i + 1
			if d.determiner(next) != 0 {
				next++
			}
			if next < scope.to && d.tokens[next].shape == lower && d.mention(i+1) == nil && !d.cue(next, lexicon.CueNoMatter) {
				return true
			}
		case "which": // "held a meeting at which they spoke for"
			return d.fold(i-1) == "at" || d.fold(i-1) == "during" || d.fold(i-1) == "in"
		case ";", ".", "who":
			return false
		}
	}
	return false
}
