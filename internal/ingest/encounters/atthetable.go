package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns encounters told by who sat where: "Across the table from X was Y", "On the
// Chinese side of the table sat Y", "Opposite X sat Y".

// matchAcross looks for somebody whom a sentence seats opposite another, or opposite whoever
// the sentence before was about.
func (f *finder) matchAcross(number int) {
	if g := &f.Gists[number]; !g.Has(lexicon.CueTable) && !g.Has(lexicon.CueOpposite) {
		return
	}
	s := f.Sentences[number]
	sits := f.seatVerb(s)
	if sits == 0 {
		return
	}
	guests := f.ListAfter(s, sits+1)
	if !f.HasPerson(guests) {
		return
	}
	c := candidate{at: text.At(sits), sentence: number, rule: "table: opposite X sat Y", group: f.beGroup(s, sits)}
	if c.sides = [2]clauses.Side{f.seatedBefore(s, sits), guests}; len(c.sides[0].Mentions) == 0 {
		c.sides[0] = f.subjectBefore(guests)
	}
	if other := f.otherSeat(s, guests.To); f.HasPerson(other) {
		c.sides[0] = other
	}
	if len(c.sides[0].Mentions) == 0 {
		c.sides[0] = f.seriesHost(guests, s)
	}
	if f.HasPerson(c.sides[0]) && !c.group.Negated {
		f.add(c)
	}
}

// seatVerb gives the verb behind the words of a place at a table that a sentence opens with:
// "Across the table from X was", "At the other end of the table sat"; 0 when it opens otherwise.
func (f *finder) seatVerb(s text.Sentence) int {
	opposite := f.Cue(s.From, lexicon.CueOpposite)
	if !opposite && !text.Prepositions.Has(f.Fold(s.From)) {
		return 0
	}
	for i := s.From + 1; i < s.To && i < s.From+2*clauses.Reach; i++ {
		m := f.MentionOver(i)
		if m != nil && m.From > s.From {
			i = m.End() - 1
			continue
		}
		opposite = opposite || f.Cue(i, lexicon.CueTable)
		t := f.VerbTrigger(i)
		switch {
		case text.BeForms.Has(f.Fold(i)) || t != nil && t.Base == "sit" && m == nil:
			if !opposite {
				return 0
			}
			return i
		case f.IsMark(i) && f.Fold(i) != "," || t != nil && m == nil && t.Form&(lexicon.Past|lexicon.Third) != 0 && !f.IsNounHere(i):
			return 0
		}
	}
	return 0
}

// seatedBefore gives the person opposite whom somebody sat, named before the verb.
func (f *finder) seatedBefore(s text.Sentence, to int) clauses.Side {
	for i, m := range f.MentionsOver(s.From, to) {
		if m.Kind == names.Person && !m.Name.Empty() && !m.Possessive {
			return clauses.Side{Phrase: m.Phrase, Mentions: []int{int(f.Holder[i])}}
		}
	}
	return clauses.Side{}
}

// otherSeat gives whoever sat on the other side, when the sentence goes on with him: "sat X,
// on the other Y"; an empty side when it does not.
func (f *finder) otherSeat(s text.Sentence, i int) clauses.Side {
	for end := min(s.To, i+8); i < end && f.MentionOver(i) == nil; i++ {
		if f.Fold(i) == "other" || f.Fold(i) == "opposite" {
			return f.ListAfter(s, i+1)
		}
	}
	return clauses.Side{}
}

// subjectBefore gives the subject of the sentence before when he is of another party than
// all of those opposite him.
func (f *finder) subjectBefore(guests clauses.Side) clauses.Side {
	if f.LastSubject < 0 {
		return clauses.Side{}
	}
	m := &f.Mentions[f.LastSubject]
	others, _ := f.Actors(guests)
	if len(m.Who) != 1 || !f.Entities[m.Who[0]].Name.Known() || !f.Foreign(m.Who[0], others) {
		return clauses.Side{}
	}
	return clauses.Side{Phrase: m.Phrase, Mentions: []int{f.LastSubject}}
}
