package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns those of whom a sentence says that they lead a side, as the side's own
// voice at the table: "X led a delegation that met Y", "The two sides were led by X and Y",
// "A group chaired by X was hosted by Y".

// ledBefore gives who leads the people without a name that a passive is said of: "A
// parliamentary group chaired by X was hosted by Y".
func (f *finder) ledBefore(s text.Sentence, g clauses.VerbGroup) clauses.Side {
	for i := s.From; i+2 < g.From && i < s.From+12; i++ {
		if m := f.MentionOver(i); m != nil && m.Kind == names.Person || f.EndsClause(i) {
			return clauses.Side{}
		}
		if f.Fold(i+1) != "by" || !f.Cue(i, lexicon.CueLed) {
			continue
		}
		if list := f.Object(s.UpTo(g.From), i+2); f.HasPerson(list) && list.From <= i+4 && list.To >= g.From-1 {
			return list
		}
		return clauses.Side{}
	}
	return clauses.Side{}
}

// matchSidesLed: "The two sides were led by X and Y at the policy dialogue", "Leading the
// Indian side at the commission was X, while the Iranian side was led by Y".
func (f *finder) matchSidesLed(number int, s text.Sentence, k int) {
	t := &f.Triggers[k]
	if !t.Group.Finite || t.Group.Mood != clauses.Asserted || t.Group.Negated {
		return
	}
	c := candidate{at: t.Phrase, sentence: number, rule: "lead: one side was led by X, the other by Y", group: t.Group}
	if c.sides = f.ledApart(s, t); len(c.sides[1].Mentions) > 0 {
		c.weak = !f.sessionNear(number) && len(c.sides[1].Mentions) < 2
		f.add(c)
		return
	}
	c.rule = "lead: the sides were led by X and Y"
	c.sides = [2]clauses.Side{f.Agent(s, t.To), f.leadingFirst(s, t)}
	f.add(c)
}

// ledApart gives by whom each of several sides was led, the first apart from the others: "The
// Indian delegation was led by X, and the Ethiopian side was headed by Y", "the Georgian side
// by X, the Latvian one by Y and the Estonian by Z"; two empty sides when the words say
// something else.
func (f *finder) ledApart(s text.Sentence, t *clauses.Trigger) [2]clauses.Side {
	ours := f.Subject(s, t.Group)
	if len(ours.Mentions) != 1 || f.Fold(t.To) != "by" {
		return [2]clauses.Side{}
	}
	leader, land := f.leaderAt(s, t.To+1), f.sideLand(ours.Mentions[0])
	if len(leader.Mentions) == 0 || land == "" {
		return [2]clauses.Side{}
	}
	var others clauses.Side
	for i := leader.To; i+2 < s.To; i++ {
		m := f.MentionOver(i)
		if m == nil || m.From != i {
			continue
		}
		if other := f.sideLand(int(f.MentionAt[i])); other != "" && other != land {
			by := m.End()
			for by < s.To && (text.BeForms.Has(f.Fold(by)) || f.Cue(by, lexicon.CueLed)) {
				by++
			}
			if next := f.leaderAt(s, by+1); f.Fold(by) == "by" && len(next.Mentions) > 0 { // of two sides or more
				others.From, others.To, others.Mentions = next.From, next.To, append(others.Mentions, next.Mentions...)
				i = next.To - 1
			}
		}
	}
	if len(others.Mentions) == 0 {
		return [2]clauses.Side{}
	}
	return [2]clauses.Side{leader, others}
}

// matchOwnSides: "X and Y led their respective sides".
func (f *finder) matchOwnSides(number int, s text.Sentence, t *clauses.Trigger) bool {
	if !said(t) || t.Group.Mood != clauses.Asserted || f.Fold(t.To) != "their" && f.Fold(t.To) != "the" {
		return false
	}
	for i := t.To + 1; i < s.To && i < t.To+4; i++ {
		if !f.Cue(i, lexicon.CueSidesNoun) {
			continue
		}
		c := candidate{at: t.Phrase, sentence: number, rule: "lead: X and Y led their sides", group: t.Group, weak: !f.sessionNear(number)}
		c.sides[0] = f.Subject(s, t.Group)
		people, _ := f.Actors(c.sides[0])
		if len(people) < 2 {
			return false
		}
		f.add(c)
		return true
	}
	return false
}

// matchLedEach: "X headed the Swiss side, Y the Omani one", "X led the Swiss delegation and Y the
// Omani one", "X led the Swiss team, while the others were represented by Y"; it reports whether it did.
func (f *finder) matchLedEach(number int, s text.Sentence, t *clauses.Trigger) bool {
	side1, landed := f.sideAt(t.To)
	if side1 == nil || side1.Kind != names.Delegation {
		return false
	}
	c := candidate{at: t.Phrase, sentence: number, rule: "lead: X led one side, Y the other", group: t.Group, weak: !f.sessionNear(number)}
	c.sides[0] = f.Subject(s, t.Group)
	land := f.sideLand(int(f.MentionAt[side1.From]))
	for i := side1.End(); i < s.To; i++ {
		if next := f.ledAt(s, i); len(next.Mentions) > 0 {
			c.sides[1] = next
			break
		}
		m := f.MentionOver(i)
		if m == nil || m.From != i {
			continue
		}
		other, ok := f.sideAt(m.End())
		if m.Kind == names.Person && ok && landed && f.sideLand(int(f.MentionAt[other.From])) != land {
			c.sides[1] = clauses.Side{Phrase: m.Phrase, Mentions: f.One(int(f.MentionAt[m.From]))}
			break
		}
		i = m.End() - 1
	}
	if !f.NamesAny(c.sides[0]) || !f.NamesAny(c.sides[1]) {
		return false
	}
	f.add(c)
	return true
}

// ledAt gives who led others, where a passive at token i says so: "while the counties | were represented by Y".
func (f *finder) ledAt(s text.Sentence, i int) clauses.Side {
	if !text.BeForms.Has(f.Fold(i)) || !f.Cue(i+1, lexicon.CueLed) && !f.Cue(i+1, lexicon.CueRepresent) || f.Fold(i+2) != "by" {
		return clauses.Side{}
	}
	return f.leaderAt(s, i+3)
}

// sideAt gives the delegation or side of a country that is named at token i, past a determiner.
func (f *finder) sideAt(i int) (*names.Mention, bool) {
	if f.Determiner(i) != 0 && f.MentionOver(i) == nil {
		i++
	}
	m := f.MentionOver(i)
	return m, m != nil && m.From == i && f.sideLand(int(f.MentionAt[i])) != ""
}

// leaderAt gives the one person named at token i, past a determiner.
func (f *finder) leaderAt(s text.Sentence, i int) clauses.Side {
	if text.Determiners.Has(f.Fold(i)) {
		i++
	}
	if m := f.MentionOver(i); i < s.To && m != nil && m.Kind == names.Person && f.Usable(m) {
		if list := (clauses.Side{Phrase: text.Phrase{From: m.From, To: m.End()}, Mentions: f.One(int(f.MentionAt[m.From]))}); f.NamesAny(list) {
			return list
		}
	}
	return clauses.Side{}
}

// sideLand gives the country whose delegation or side a mention is; "" when it is none.
func (f *finder) sideLand(number int) string {
	if m := &f.Mentions[number]; m.Kind == names.Delegation && len(m.Who) == 1 {
		return f.Entities[m.Who[0]].Country.Text
	}
	return ""
}

// sessionNear reports whether a sentence, one of the two before it or the next speaks of an
// encounter or of a round of one.
func (f *finder) sessionNear(number int) bool {
	for i := max(0, number-2); i <= min(number+1, len(f.Sentences)-1); i++ {
		if g := &f.Gists[i]; g.Has(lexicon.CueEncounterNoun) || g.Has(lexicon.CueRoundNoun) || g.Has(lexicon.CueRoundBody) {
			return true
		}
	}
	return false
}

// leadingFirst gives whom a sentence that opens with "Leading" or "Chairing" names as
// the head of the other side.
func (f *finder) leadingFirst(s text.Sentence, t *clauses.Trigger) clauses.Side {
	first := &f.Triggers[0]
	if first == t || first.From != s.From || first.Form&lexicon.Gerund == 0 || first.Class != "lead" && first.Class != "chair" {
		return clauses.Side{}
	}
	for i := first.To; i < t.Group.From && i < first.To+20; i++ {
		if text.BeForms.Has(f.Fold(i)) && f.MentionOver(i) == nil {
			return f.Object(s.UpTo(t.Group.From), i+1)
		}
	}
	return clauses.Side{}
}

// calledRoll gives the people whom a colon calls by name behind a verb that told of a
// group: "The leaders of the five states gathered in Oslo: President X, President Y".
func (f *finder) calledRoll(s text.Sentence, from int) clauses.Side {
	for i := from; i+1 < s.To && i < from+20; i++ {
		if m := f.MentionOver(i); m != nil && m.Kind == names.Person {
			return clauses.Side{}
		}
		if f.Fold(i) != ":" {
			continue
		}
		m := f.rightBehind(i+1, s.To)
		if m == nil || m.Kind != names.Person || !f.Usable(m) {
			return clauses.Side{}
		}
		if list := f.ListFrom(s, m.From, true); f.Several(list) {
			return list
		}
		return clauses.Side{}
	}
	return clauses.Side{}
}

// semicolonIn reports whether the members of a list are parted by semicolons.
func (f *finder) semicolonIn(list text.Phrase) bool {
	for i := list.From; i < list.To; i++ {
		if f.Fold(i) == ";" {
			return true
		}
	}
	return false
}
