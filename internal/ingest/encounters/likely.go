package encounters

import (
	"math"
	"slices"
	"strings"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns what is likely though no pattern tells it: of two people who are named together, the
// signs around them (signs.go) and the circumstances (circumstances.go) say whether they met, and
// whether at an encounter that is told or at one of their own. The weights are learned
// (lexicon/signs.tsv); what is read so is inferred.

// The signs that stand in the table for the sums themselves.
const (
	always   = "always"   // what a question weighs before anything is seen
	together = "together" // the logit of whether they met, as a sign of the questions behind it
)

// How sure an answer must be.
const (
	likelyMet = 0.2  // the logit from which on the others are asked
	sureApart = 0.55 // the probability of an encounter of their own, or
	sureSeat  = 0.65 // of a seat at the other's: such a person is one more of many, and easily one too many
)

// patternsAlone keeps the learned weights out: so they are learned.
var patternsAlone bool

// answers are the logits of the four questions about a pair.
type answers struct{ lexicon.Weights }

// add adds the weights of a sign, if it has any.
func (a *answers) add(w *lexicon.Weights, times float64) {
	if w == nil {
		return
	}
	a.Together += w.Together * times
	a.Apart += w.Apart * times
	a.Joined += w.Joined * times
	a.Planned += w.Planned * times
}

// outcomes gives the probabilities of an encounter of their own and of one that the other
// joined; the third is that neither is so.
func (a *answers) outcomes() (apart, joined float64) {
	x, y := math.Exp(a.Apart), math.Exp(a.Joined)
	return x / (1 + x + y), y / (1 + x + y)
}

// readLikely adds what is likely of the pairs of whom no pattern tells.
func (f *finder) readLikely() {
	if patternsAlone || f.Lex.Signs().Empty() || f.namedPeople() < 2 {
		return
	}
	c := f.circumstances()
	sum := &c.sum
	var own []pair
	logits := map[[2]int]float64{}
	before := len(f.Encounters)
	for _, p := range f.pairs() {
		if c.met(&p) {
			logits[p.key()] = math.Inf(1)
			continue
		}
		if c.keptApart(&p) {
			continue
		}
		*sum = answers{}
		c.give(always)
		c.of(&p)
		logits[p.key()] = sum.Together
		if sum.Together < likelyMet {
			continue
		}
		c.around(&p)
		sum.add(c.weights.Of(together), sum.Together)
		switch apart, joined := sum.outcomes(); {
		case apart >= sureApart:
			p.planned = sum.Planned > 0
			own = append(own, p)
		case joined >= sureSeat:
			f.join(c, &p)
		}
	}
	own = slices.DeleteFunc(own, func(p pair) bool { return f.joinAll(c, &p, logits) })
	f.openLikely(own)
	f.strikeLedger(f.Encounters[before:])
	f.order(before)
}

// strikeLedger takes out of the ledger what was passed over in sentences of which it is now known that they tell
// of encounters.
func (f *finder) strikeLedger(found []Encounter) {
	for i := range found {
		at := f.Span(f.Sentences[found[i].Anchor].Phrase)
		f.Rejected = slices.DeleteFunc(f.Rejected, func(r readout.Candidate) bool {
			return r.Sentence == at && strings.HasPrefix(r.Rule, ruleLedger) && r.Reason != "setting"
		})
	}
}

// joinAll seats the other of a pair at the encounter of the one, when all who were there are likely to have met
// him; it reports whether it did.
func (f *finder) joinAll(c *circumstances, p *pair, logits map[[2]int]float64) bool {
	e, other := c.host(p)
	if e == nil || len(e.Principals) < 2 || !e.has(p.people[0]) && !e.has(p.people[1]) {
		return false
	}
	for _, have := range e.Principals {
		if logit, known := logits[both(have, other)]; !known || logit < likelyMet {
			return false
		}
	}
	f.join(c, p)
	return true
}

// keptApart reports whether a pair is not asked about: where the article names the two it tells of something
// between people that is no meeting, or, if it tells of no encounter, anywhere; or it names one of them as who made or
// leads something, as some of many, or as the source of the news.
func (c *circumstances) keptApart(p *pair) bool {
	if len(c.Encounters) == 0 && slices.ContainsFunc(c.reasons, fromAfarOrNot) {
		return true
	}
	for i, number := range p.at {
		at := &c.Mentions[p.mentions[i]]
		if c.workOf(at.From) || c.someOf(at.From) || c.Credited(c.Sentences[number], at) {
			return true
		}
		if fromAfarOrNot(c.rejected[c.Span(c.Sentences[number].Phrase).Start]) {
			return true
		}
	}
	return false
}

// fromAfarOrNot reports whether a reason is that of something done from afar, or not at all.
func fromAfarOrNot(reason string) bool {
	switch reason {
	case "call", "letter", "cancelled", "refused", "wish", "match", "ceremony":
		return true
	}
	return false
}

// join seats the other of a pair at the encounter of the one, or both at the one told last.
func (f *finder) join(c *circumstances, p *pair) {
	e, other := c.host(p)
	if e == nil {
		return
	}
	guests := []int{other}
	if !e.has(p.people[0]) && !e.has(p.people[1]) {
		guests = p.people[:]
	}
	for _, guest := range guests {
		if !e.has(guest) {
			e.Attending = append(e.Attending, guest)
			f.Note("meetings", "likely: sat there too", f.Mentions[p.mentions[1]].Phrase, "attends: %s", f.Entities[guest].Name.Text)
		}
	}
}

// openLikely opens an encounter for each pair, one for those who have a person in common and stand beside each other.
func (f *finder) openLikely(own []pair) {
	if len(own) == 0 {
		return
	}
	further := len(f.Encounters) > 0
	f.drafts, f.current, f.main = f.drafts[:0], -1, -1
	for i := range own {
		p := &own[i]
		if f.seatedLikely(p) {
			continue
		}
		at := f.heaviest(p)
		number := f.Tokens[at.From].Sentence
		f.Triggers = f.TriggersOf(number)
		c := candidate{at: at, sentence: number, rule: "likely: the words around X and Y", clause: f.Sentences[number].Phrase, further: further}
		c.group.Phrase, c.group.Governor, c.group.Finite = at, -1, true
		if p.planned {
			c.group.Mood, c.group.Tense = clauses.Arranged, clauses.Future
		}
		f.open(&c, []int{p.people[0], p.people[1]}, nil, f.timeOf(c.clause))
		f.focusOn(f.current, p.at[0])
		f.focusOn(f.current, p.at[1])
		f.drafts[f.current].StatusClues[0].Basis = readout.Inferred
	}
	f.conclude()
}

// seatedLikely seats a pair at the likely encounter of the one with others that was told beside them, and reports whether
// there is one: of two likely pairs with one person in common nearly all met in one.
func (f *finder) seatedLikely(p *pair) bool {
	for i := range f.drafts {
		d := &f.drafts[i]
		x, y := slices.Contains(d.Principals, p.people[0]), slices.Contains(d.Principals, p.people[1])
		switch {
		case x && y:
			return true
		case !x && !y || d.Anchor < p.at[0]-1 || d.Anchor > p.at[1]+1:
			continue
		}
		other := p.people[0]
		if x {
			other = p.people[1]
		}
		d.Principals = append(d.Principals, other)
		return true
	}
	return false
}

// heaviest gives the word around a pair that speaks most for their having met.
func (f *finder) heaviest(p *pair) text.Phrase {
	best, most := f.Mentions[p.mentions[0]].From, math.Inf(-1)
	s := signs{finder: f, weights: f.Lex.Signs()}
	weigh := func(in lexicon.Stretch, from, to int) {
		for i := from; i < to; i++ {
			if f.MentionAt[i] >= 0 || !f.IsLower(i) || f.saysNothing(i) {
				continue
			}
			s.sum = answers{}
			s.ofStretch(in, i, i+1)
			if s.sum.Together > most {
				best, most = i, s.sum.Together
			}
		}
	}
	x, y := &f.Mentions[p.mentions[0]], &f.Mentions[p.mentions[1]]
	weigh(lexicon.LeftOf, f.Sentences[p.at[0]].From, x.From)
	weigh(lexicon.Between, x.End(), y.From)
	weigh(lexicon.RightOf, y.End(), f.Sentences[p.at[1]].To)
	return text.At(best)
}

// saysNothing reports whether token i is a word that joins others and shows nobody what is told.
func (f *finder) saysNothing(i int) bool {
	return f.StopWord(i) || text.Prepositions.Has(f.Fold(i)) || text.BeForms.Has(f.Fold(i)) || len(f.Fold(i)) < 3
}

// order puts the encounters from number from on among those before them, which stay as they are: each before the first
// that is told behind it.
func (f *finder) order(from int) {
	all := f.Encounters
	if from == len(all) || from == 0 {
		return
	}
	for i := from; i < len(all); i++ {
		if e := &all[i]; e.Follows >= 0 && all[e.Follows].Anchor > e.Anchor {
			e.Follows = -1
		}
	}
	numbers := make([]int, 0, len(all)) // in the new order
	for i := range from {
		numbers = append(numbers, i)
	}
	for i := from; i < len(all); i++ {
		at := slices.IndexFunc(numbers, func(number int) bool { return all[number].Anchor > all[i].Anchor })
		if at < 0 {
			at = len(numbers)
		}
		numbers = slices.Insert(numbers, at, i)
	}
	now := make([]int, len(all))
	ordered := make([]Encounter, len(all))
	for i, number := range numbers {
		now[number], ordered[i] = i, all[number]
	}
	for i := range ordered {
		if ordered[i].Follows >= 0 {
			ordered[i].Follows = now[ordered[i].Follows]
		}
	}
	copy(all, ordered)
}
