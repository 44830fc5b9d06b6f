package encounters

import (
	"slices"
	"strings"

	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns what one says to another, a weak sign of an encounter: one may say it by
// letter, or through the press. They met when one of them is a visitor or the words tell where
// both were.

// matchTold: "X told Y", "X suggested to Y at City Hall".
func (f *finder) matchTold(number int) {
	s := f.Sentences[number]
	for k := range f.Triggers {
		t := &f.Triggers[k]
		if (t.Class == "tell" || t.Class == "brief" || t.Class == "ask") && t.Group.Finite && t.Group.Mood == clauses.Asserted {
			c := candidate{at: t.Phrase, sentence: number, rule: "tell: X told Y", group: t.Group, weak: true}
			if c.sides = [2]clauses.Side{f.Subject(s, t.Group), f.Object(s, t.To)}; t.Group.Passive {
				c.sides = [2]clauses.Side{f.teller(s, t), c.sides[0]}
			}
			if t.Class == "ask" && !f.visits(c.sides[:]) && !(f.thereWhere(c.sides[0]) && len(c.sides[1].Mentions) == 1) { // "asked the visiting minister for", "flew to Oslo, where he asked Y for"
				continue
			}
			if f.addTold(s, c) {
				return
			}
		}
	}
	if !f.Gists[number].Has(lexicon.CueSaidTo) {
		return
	}
	for i := s.From; i+2 < s.To; i++ {
		if !f.Cue(i, lexicon.CueSaidTo) || f.Fold(i+1) != "to" || f.MentionOver(i) != nil || f.InQuotation(s, i) {
			continue
		}
		c := candidate{at: text.Phrase{From: i, To: i + 2}, sentence: number, rule: "tell: X said to Y", weak: true, group: f.VerbGroup(s, text.At(i), lexicon.Past|lexicon.Participle)}
		c.sides = [2]clauses.Side{f.Subject(s, c.group), f.Object(s, i+2)}
		if c.group.Passive {
			c.sides[0] = f.Agent(s, c.sides[1].To)
		}
		if c.group.Mood == clauses.Asserted && !c.group.Negated && c.sides[1].From <= i+4 && f.faceToFace(s, &c) && f.addTold(s, c) {
			return
		}
	}
}

// teller gives by whom somebody was told something: by the agent of the verb, else, where
// several were met one by one, by whoever met them.
func (f *finder) teller(s text.Sentence, t *clauses.Trigger) clauses.Side {
	if agent := f.Agent(s, t.To); f.NamesAny(agent) || f.LastSubject < 0 || f.Fold(t.To) != "that" {
		return agent
	}
	return clauses.Side{Phrase: t.Phrase, Mentions: f.One(f.LastSubject)}
}

// addTold keeps what one said to another; it reports whether it did.
func (f *finder) addTold(s text.Sentence, c candidate) bool {
	if c.sides[1].Pronoun && (f.thereWhere(c.sides[0]) || f.atTellers(s, &c)) {
		others, _ := f.Actors(c.sides[0])
		if number := f.Referent(s, c.sides[1].From, others); number >= 0 {
			c.sides[1].Mentions = f.One(number)
		}
	}
	a, _ := f.Actors(c.sides[0])
	b, _ := f.Actors(c.sides[1])
	if len(a) != 1 || len(b) == 0 || slices.Contains(b, a[0]) {
		return false
	}
	visited := f.visits(c.sides[:]) && c.sentence <= f.Lead+1 // a lead's "told the visiting minister" tells of their meeting
	at := f.current >= 0 && !f.called && f.atTellers(s, &c)   // behind another encounter, of the same visit
	c.further = c.further || at
	c.weak = f.called || !visited && !at && !((c.sentence <= f.Lead+1 || f.current < 0) && f.faceToFace(s, &c))
	f.add(c)
	return true
}

// visits reports whether one of those in a weak sign is called a visitor.
func (f *finder) visits(sides []clauses.Side) bool {
	for _, list := range sides {
		for _, number := range list.Mentions {
			m := &f.Mentions[number]
			for i := m.From - 1; i >= 0 && i < m.To; i++ {
				if f.Fold(i) == "visiting" {
					return true
				}
			}
		}
	}
	return false
}

// faceToFace reports whether the words around what one said to another tell where they were:
// "told Y in Suva today", "assured Y on his visit", "In Suva, X told Y".
func (f *finder) faceToFace(s text.Sentence, c *candidate) bool {
	if f.whereAt(s, s.From) || f.thereWhere(c.sides[0]) {
		return true
	}
	for i := c.sides[1].To; i < s.To && i < c.sides[1].To+clauses.Reach; i++ {
		if f.whereAt(s, i) {
			return true
		}
		if f.EndsClause(i) {
			break
		}
	}
	return false
}

// atTellers reports whether one told another something at his own place: "told him at her ministry".
func (f *finder) atTellers(s text.Sentence, c *candidate) bool {
	i := c.sides[1].To
	if text.WordIn("at in", f.Fold(i)) && f.Cue(i+1, lexicon.CueTheirs) {
		for j := i + 2; j < min(s.To, i+5); j++ {
			if f.Cue(j, lexicon.CueOfficePlace) || f.Cue(j, lexicon.CueMinistryNoun) {
				return true
			}
		}
	}
	return false
}

// thereWhere reports whether a subject opens the clause that tells what happened at a place that was
// named: "flew to Oslo, where he".
func (f *finder) thereWhere(subject clauses.Side) bool { return f.Fold(subject.From-1) == "where" }

// whereAt reports whether the words at token i tell where somebody spoke: a town, a ministry,
// a visit.
func (f *finder) whereAt(s text.Sentence, i int) bool {
	switch f.Fold(i) {
	case "in", "at":
		m := f.MentionOver(i + 1)
		return f.Fold(i) == "in" && f.IsCapital(i+1) && !text.Calendar.Has(f.Fold(i+1)) && (m == nil || m.Kind == names.Country) || f.indoors(s, i)
	case "to": // "to his face"
		return f.Fold(i+2) == "face" && f.Cue(i+1, lexicon.CueTheirs)
	case "there": // "acquainted him there with the plan"
		return !text.BeForms.Has(f.Fold(i + 1))
	case "face":
		return f.Fold(i+1) == "to" && f.Fold(i+2) == "face"
	case "over", "across":
		return f.mealAt(i+1) || f.mealAt(i+2) || f.Cue(i+2, lexicon.CueTable)
	case "on", "during":
		return f.Document.Determiner(i+1) != 0 && f.CueWithin(i+2, min(s.To, i+5), lexicon.CueTravelNoun)
	}
	return false
}

// backFromTold puts the encounter told before in focus again for "the meeting" in a sentence,
// where no more was told in between than that somebody told something to one of those who met: "X
// met Y. The deputy minister told Y that … The meeting was attended by Z".
func (f *finder) backFromTold(sentence int) {
	d := &f.drafts[f.current]
	if !d.weak || d.borne > 0 || d.further || d.mark != (timeMark{}) || len(d.Principals) < 2 || !strings.HasPrefix(d.Rule, "tell:") {
		return
	}
	for i := f.current - 1; i >= max(0, f.current-2); i-- {
		other := &f.drafts[i]
		if other.weak || other.earlier || other.Status != d.Status || slices.Contains(other.Principals, d.Principals[0]) {
			continue
		}
		if Overlap(other.Principals, d.Principals) && sentence <= other.Focus[len(other.Focus)-1]+farthestVoice+1 {
			f.current = i
			return
		}
	}
}
