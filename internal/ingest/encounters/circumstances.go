package encounters

import (
	"slices"
	"strings"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns the circumstances of a pair: what the patterns have made of the article around
// them. With the signs of the words (signs.go) they decide whether two people had an encounter of
// their own or the one sat at the other's.

// circumstances gathers those of one pair.
type circumstances struct {
	signs
	attended map[int][]int  // encounters by person
	anchored map[int]bool   // sentences that tell of an encounter
	rejected map[int]string // why what stands at a byte is none
	reasons  []string       // of all that the article rejects
}

// circumstances are gathered once the patterns have read the article.
func (f *finder) circumstances() *circumstances {
	c := &circumstances{
		signs: signs{finder: f, named: f.namedPeople(), weights: f.Lex.Signs()}, attended: f.byPerson(),
		anchored: map[int]bool{}, rejected: map[int]string{},
	}
	for i := range f.Encounters {
		c.anchored[f.Encounters[i].Anchor] = true
	}
	for i := range f.Rejected {
		r := &f.Rejected[i]
		c.rejected[r.Sentence.Start] = r.Reason
		if !slices.Contains(c.reasons, r.Reason) {
			c.reasons = append(c.reasons, r.Reason)
		}
	}
	return c
}

// met reports whether the patterns tell that a pair met.
func (c *circumstances) met(p *pair) bool {
	return slices.ContainsFunc(c.attended[p.people[0]], func(e int) bool { return slices.Contains(c.attended[p.people[1]], e) })
}

// around gives each circumstance of a pair.
func (c *circumstances) around(p *pair) {
	x, y := c.attended[p.people[0]], c.attended[p.people[1]]
	where := "same"
	if p.at[0] != p.at[1] {
		where = "neighbours"
	}
	c.give("met others:", lexicon.UpTo(len(x), 1), lexicon.UpTo(len(y), 1), where)
	c.give("encounters:", lexicon.UpTo(len(c.Encounters), 3))
	c.give("named:", lexicon.UpTo(c.named, 8))
	if c.anchored[p.at[0]] || c.anchored[p.at[1]] {
		c.give("told here")
	}
	for _, reason := range c.reasons {
		c.give("rejected:", reason)
	}
	for i, number := range p.at {
		if reason := c.rejected[c.Span(c.Sentences[number].Phrase).Start]; reason != "" && (i == 0 || number != p.at[0]) {
			c.give("rejected here:", reason)
		}
	}
	if e, other := c.host(p); e != nil {
		c.besides(p, e, other)
	}
}

// host gives the encounter that a pair stands nearest to, and the other: where the one was there, he who was not; where
// both were at none, the second, and the encounter told last. It is nil where both were at encounters and where none
// is told before.
func (c *circumstances) host(p *pair) (*Encounter, int) {
	x, y := c.attended[p.people[0]], c.attended[p.people[1]]
	other := p.people[1]
	if len(x) == 0 {
		x, y, other = y, x, p.people[0]
	}
	switch {
	case len(y) > 0:
		return nil, -1
	case len(x) == 0:
		return c.lastBefore(p.at[0]), p.people[1]
	}
	var e *Encounter
	for _, number := range x { // the last that was told before
		if next := &c.Encounters[number]; next.current() && (e == nil || next.Anchor <= p.at[1]) {
			e = next
		}
	}
	return e, other
}

// current reports whether an encounter is no background.
func (e *Encounter) current() bool { return e.News || e.Status == readout.Planned }

// lastBefore gives the encounter of the article's own news that is told last up to a sentence, nil for none.
func (c *circumstances) lastBefore(sentence int) *Encounter {
	var e *Encounter
	for i := range c.Encounters {
		if c.Encounters[i].Anchor > sentence {
			break
		}
		if c.Encounters[i].current() {
			e = &c.Encounters[i]
		}
	}
	return e
}

// besides gives how the other of a pair stands to an encounter at which the one was.
func (c *circumstances) besides(p *pair, e *Encounter, other int) {
	land := "none"
	if code := c.Entities[other].Country.Text; code != "" {
		if land = "out"; c.ofCountry(e, code) {
			land = "in"
		}
	}
	c.give("land:", land)
	c.give("people:", lexicon.UpTo(len(e.Principals)+len(e.Attending), 4))
	c.give("principals:", lexicon.UpTo(len(e.Principals), 3))
	c.give("parties:", lexicon.UpTo(len(e.Parties), 2))
	c.give("behind:", lexicon.UpTo(max(-2, p.at[1]-e.Anchor), 4))
	c.give("level:", c.Entities[other].Level)
	rule, _, _ := strings.Cut(e.Rule, ":")
	c.give("rule:", rule)
	if e.Status == readout.Planned {
		c.give("planned")
	}
	others := 0
	for n := e.Anchor + 1; n < p.at[1] && others < 2; n++ {
		others += one(c.anchored[n])
	}
	c.give("told between:", lexicon.UpTo(others, 2))
}
