package topics

import (
	"slices"

	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
	"github.com/readout-archive/readout/internal/ingest/times"
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
	placing                   // the sentence that tells of the encounter, where others say more
	reported                  // somebody speaks
	anchoring                 // the sentence that tells of the encounter
	spoken                    // one of those who met speaks
	discussed                 // or brought before the other side
	listed                    // a line of a list of what was talked about
)

// signs are the words of a part of a sentence by which its bearing is known.
type signs struct {
	discusses bool // a matter was talked about
	matters   bool // a matter is named as one is that is talked about: "cooperation in"
	speaks    bool
	asks      bool
	rite      bool
	aside     bool // a journey, a career
	denies    bool // it was not talked about
}

// signsIn gives the signs in a part of sentence s.
func (d document) signsIn(s int, scope text.Phrase) (found signs) {
	gist := &d.Gists[s]
	if gist.Begins&lexicon.Bearing == 0 && !gist.Has(lexicon.CueDenying) {
		return found
	}
	for i := scope.From; i < scope.To; i++ {
		if m := d.Mention(i); m != nil {
			i = max(i, m.End()-1)
			continue
		}
		if d.negates(i) && d.denies(i, scope.To) {
			found.denies = true
			return found
		}
		at, entry := d.Match(i, lexicon.Bearing)
		if entry == nil {
			continue
		}
		switch entry.Code {
		case "discuss":
			found.discusses = true
		case "matter":
			found.matters = true
		case "speak":
			found.speaks = true
		case "ask":
			found.speaks, found.asks = true, true
		case "rite":
			found.rite = true
		case "aside":
			found.aside = true
		case "deny":
			if d.Fold(at.From) == "without" && d.deniesBefore(at.From, scope.From) { // "did not leave without mentioning"
				found.discusses = true
				break
			}
			found.denies = true
			return found
		}
		i = at.To - 1
	}
	return found
}

// bearing tells how far a part of sentence s bears on what was talked about.
func (d document) bearing(e *encounters.Encounter, s int, scope text.Phrase) bearing {
	found := d.signsIn(s, scope)
	if found.denies {
		return denied
	}
	found.speaks = found.speaks || d.frontsMatter(s, scope) || d.quotesSide(e, scope)
	how := background
	switch {
	case s == e.Anchor && d.metOn(e, scope):
		how = discussed
	case d.Sentences[s].Quoted, d.isNews(e, s):
		how = reported
	case s == e.Anchor:
		how = anchoring
	}
	switch {
	case found.discusses, found.matters && (s == e.Anchor || found.speaks):
		how = discussed
	}
	if how == discussed && s != e.Anchor && d.wasBefore(scope) && !d.ofSides(e, scope) {
		how = background
	}
	switch {
	case found.rite && how < discussed:
		return denied
	case d.IsItem(s) && !found.aside:
		return listed
	case found.asks && d.ofSides(e, scope):
		return max(how, discussed)
	case found.speaks && d.ofSides(e, scope):
		return max(how, spoken)
	case found.speaks:
		return max(how, reported)
	case !found.aside && !d.wasBefore(scope) && d.opensWithSide(e, scope):
		return max(how, acted)
	}
	return how
}

// frontsMatter reports whether a sentence opens with its matter: "On migration, he set out".
func (d document) frontsMatter(s int, scope text.Phrase) bool {
	i := scope.From
	if i != d.Sentences[s].From || i+2 >= scope.To || d.Fold(i) != "on" || !d.IsLower(i+1) || d.Cue(i+1, lexicon.CueNoMatter) {
		return false
	}
	for k := i + 1; k < min(scope.To, i+frontWithin); k++ {
		if d.Fold(k) == "," {
			return d.Cue(k+1, lexicon.CueBareSide) || d.Mention(k+1) != nil
		}
	}
	return false
}

// frontWithin is how many tokens the matter takes that a sentence opens with.
const frontWithin = 9

// quotesSide reports whether a sentence opens with whose words it gives, and that is one
// of those who met: "According to the minister, the road is to be widened".
func (d document) quotesSide(e *encounters.Encounter, scope text.Phrase) bool {
	if i := scope.From; i+2 < scope.To && d.Fold(i) == "according" && d.Fold(i+1) == "to" {
		m := d.Mention(i + 2)
		return m != nil && m.Kind == names.Person && !m.Possessive && d.ofSides(e, text.Phrase{From: i + 2, To: min(m.End(), scope.To)})
	}
	return false
}

// isNews reports whether sentence s is the news with which an article comes to its
// encounter: "The road is to be widened. The minister said so after he met".
func (d document) isNews(e *encounters.Encounter, s int) bool {
	return e.News && s >= d.Lead && s < e.Anchor && d.Sentences[e.Anchor].Paragraph-d.Sentences[s].Paragraph <= 1
}

// wasBefore reports whether a part of a sentence names a year before the article's
// as that of what it tells: "the treaty was signed in 1999".
func (d document) wasBefore(scope text.Phrase) bool {
	for i := scope.From; i+1 < scope.To; i++ {
		switch d.Fold(i) {
		case "in", "since":
		case "that", "which", "who", "where": // it may say more of a matter
			return false
		default:
			continue
		}
		next := i + 1
		if d.Is(next, lexicon.Month) {
			next++
		}
		if times.IsYear(d.Numeral(next, scope.To)) && d.Fold(next) < string(d.Article.Date)[:4] {
			return true
		}
	}
	return false
}

// ofSides reports whether a part of a sentence names one of those who met, or
// the sides, or speaks of them as "he" or "they".
func (d document) ofSides(e *encounters.Encounter, scope text.Phrase) bool {
	for i := scope.From; i < scope.To; i++ {
		m := d.Mention(i)
		if m == nil {
			if d.Cue(i, lexicon.CueBareSide) {
				return true
			}
			continue
		}
		if isSide(e, m) {
			return true
		}
		i = max(i, m.End()-1)
	}
	return false
}

// isSide reports whether a mention is of one of those who met, or of a side.
func isSide(e *encounters.Encounter, m *names.Mention) bool {
	return m.Kind == names.Group || m.Kind == names.Delegation || slices.ContainsFunc(m.Who, func(who int) bool {
		return slices.Contains(e.Principals, who) || slices.Contains(e.Attending, who)
	})
}

// opensWithSide reports whether one of those who met, or a side, is the first
// who is named.
func (d document) opensWithSide(e *encounters.Encounter, scope text.Phrase) bool {
	for i := scope.From; i < scope.To; i++ {
		if m := d.Mention(i); m != nil {
			return d.ofSides(e, text.Phrase{From: i, To: min(m.End(), scope.To)})
		}
		if d.Cue(i, lexicon.CueBareSide) {
			return true
		}
	}
	return false
}

// deniesBefore reports whether words right before token i deny.
func (d document) deniesBefore(i, from int) bool {
	for k := i - 1; k >= max(from, i-4); k-- {
		if d.negates(k) {
			return true
		}
	}
	return false
}

// negates reports whether token i denies.
func (d document) negates(i int) bool {
	return d.Cue(i, lexicon.CueDenying)
}

// denies reports whether "not" at token i denies that something was talked
// about: "did not discuss", "asked whether it had come up, he said it had not".
func (d document) denies(i, end int) bool {
	if i+1 >= end || d.Tokens[i+1].Shape == text.Mark {
		if d.CueWithin(d.SentenceOf(i).From, i, lexicon.CueNotDiscussed) {
			return true
		}
	}
	for k := i + 1; k < min(end, i+4); k++ {
		switch {
		case d.Cue(k, lexicon.CueUndenying): // "did not fail to raise", "not only discussed"
			return false
		case d.Cue(k, lexicon.CueNotDiscussed):
			return true
		}
	}
	return false
}

// metOn reports whether the anchor goes on with what the encounter was about:
// "met X on the shortage of maize", "were closeted over the debts".
func (d document) metOn(e *encounters.Encounter, scope text.Phrase) bool {
	for i := max(scope.From, e.Trigger.To); i+1 < scope.To; i++ {
		if m := d.Mention(i); m != nil {
			i = max(i, m.End()-1)
			continue
		}
		switch d.Fold(i) {
		case "on", "over", "about":
			next := i + 1
			if d.Determiner(next) != 0 {
				next++
			}
			if next < scope.To && d.Tokens[next].Shape == text.Lower && d.Mention(i+1) == nil && !d.Cue(next, lexicon.CueNoMatter) {
				return true
			}
		case "which": // "held a meeting at which they spoke for"
			return d.Fold(i-1) == "at" || d.Fold(i-1) == "during" || d.Fold(i-1) == "in"
		case ";", ".", "who":
			return false
		}
	}
	return false
}
