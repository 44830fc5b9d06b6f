package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns what the head of a state or its government is reported, by a minister or governor who
// comes to him: "X reported to President Y on the harvest", "President Y heard a report by X".

// matchReported reads who reported to whom, or whose report was heard, in a sentence about one country.
func (f *finder) matchReported(number int) {
	g := &f.Gists[number]
	if f.called || !g.MayHold("reported") && !(g.MayHold("heard") && (g.MayHold("report") || g.MayHold("reports"))) {
		return
	}
	s := f.Sentences[number]
	for i := s.From + 1; i+2 < s.To; i++ {
		whom := f.reportBehind(i)
		if whom == 0 || f.MentionOver(i) != nil || f.InQuotation(s, i) {
			continue
		}
		g := f.VerbGroup(s, text.At(i), lexicon.Past)
		c := candidate{at: text.Phrase{From: i, To: whom}, sentence: number, rule: "brief: X reported to Y", group: g, weak: true}
		c.sides = [2]clauses.Side{f.Subject(s, g), f.Object(s, whom)}
		hearer, speaker := c.sides[1], c.sides[0]
		if f.Fold(i) == "heard" {
			hearer, speaker = speaker, hearer
		}
		if c.sides[1].From <= whom+2 && !g.Passive && !g.Negated && g.Mood == clauses.Asserted && f.headsState(hearer) && f.ownOfficial(speaker, hearer) {
			f.add(c)
			return
		}
	}
}

// reportBehind gives the token behind the words of a report at token i, "reported to", "heard a report
// by"; 0 when none stand there.
func (f *finder) reportBehind(i int) int {
	switch f.Fold(i) {
	case "reported":
		for k := i + 1; k < i+clauses.Reach/2; k++ {
			if f.Fold(k) == "to" {
				return k + 1
			}
			if !f.Adverb(k) && !f.whereOrWhen(k) && !f.IsNumber(k) { // "reported on Monday to"
				break
			}
		}
	case "heard":
		for k := i + 1; k < i+clauses.Reach/3; k++ {
			if word := f.Fold(k); (word == "report" || word == "reports") && text.WordIn("by of from", f.Fold(k+1)) {
				return k + 2
			}
		}
	}
	return 0
}

// headsState reports whether a side is the head of a state or of its government.
func (f *finder) headsState(list clauses.Side) bool {
	people, _ := f.Actors(list)
	if len(people) != 1 {
		return false
	}
	level := f.Entities[people[0]].Level
	return f.Entities[people[0]].Org.Text == "" && (level == "head-of-state" || level == "head-of-government")
}

// ownOfficial reports whether a side is one person who holds an office of the same country as another.
func (f *finder) ownOfficial(list, other clauses.Side) bool {
	a, _ := f.Actors(list)
	b, _ := f.Actors(other)
	return len(a) == 1 && len(b) == 1 && f.inOffice(a) && f.Entities[a[0]].Country.Text == f.Entities[b[0]].Country.Text
}
