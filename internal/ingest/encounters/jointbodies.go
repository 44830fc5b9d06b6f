package encounters

import (
	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns standing bodies of several countries that come together, whoever sits on them: "The
// Oman-Qatar Joint Committee will convene in Muscat", "the fifth meeting of the Bolivian-Peruvian border
// commission opened", "The strategic dialogue between Qatar and the United States began".

// matchJointBody reads a sentence in which such a body sits or is to sit, and which names nobody of it.
func (f *finder) matchJointBody(number int) {
	if !f.Gists[number].Has(lexicon.CueRoundBody) {
		return
	}
	s := f.Sentences[number]
	for i := s.From + 1; i < s.To; i++ {
		if !f.Cue(i, lexicon.CueRoundBody) || f.Cue(i+1, lexicon.CueRoundBody) || f.MentionOver(i) != nil && f.MentionOver(i).Kind != names.Country {
			continue
		}
		body := text.At(i)
		parties := f.partiesOfBody(s, &body)
		if len(parties) < 2 {
			continue
		}
		c := candidate{at: f.sittingOf(s, body), sentence: number, rule: "body: the joint body of A and B sat", parties: parties}
		if c.group = f.sittingGroup(s, &c.at); f.sits(&c) {
			c.sides[0] = f.heldUnder(s, c.at.To)
			f.addSitting(c)
			return
		}
	}
}

// heldUnder gives those under whom a body of several countries sat, one of each at least: "convened in
// Lima under A and B", "under the chairmanship of A and B".
func (f *finder) heldUnder(s text.Sentence, i int) clauses.Side {
	for ; i+1 < s.To; i++ {
		if f.Fold(i) != "under" {
			continue
		}
		from := i + 1
		if f.Document.Determiner(from) != 0 && f.Fold(from+2) == "of" {
			from += 3
		}
		heads := f.Object(s, from)
		if people, _ := f.Actors(heads); len(people) > 1 && heads.From <= from+2 && f.Foreign(people[0], people[1:]) {
			return heads
		}
	}
	return clauses.Side{}
}

// addSitting keeps the sitting of a body, unless the sentence says who met; what it tells of the same
// countries for want of more gives way.
func (f *finder) addSitting(c candidate) {
	for i := range f.candidates {
		other := &f.candidates[i]
		people, parties := f.actorsOf(other)
		switch {
		case len(parties) > 1 && len(people) == 0 && f.HasPerson(c.sides[0]):
			f.candidates[i] = c
			return
		case len(people)+len(parties) > 1 && (len(people) > 0 || !other.weak):
			return
		case len(parties) > 1:
			f.candidates[i] = c
			return
		}
	}
	f.add(c)
}

// partiesOfBody gives the countries of a body by the words before or behind its noun, and takes those
// behind into the phrase: "the Oman-Qatar Joint Committee", "the committee on trade between A and B",
// "the joint commission of A and B".
func (f *finder) partiesOfBody(s text.Sentence, body *text.Phrase) []clauses.Party {
	if parties := f.compound(s, body.From); len(parties) > 1 {
		return parties
	}
	if f.Fold(body.To) == "of" && f.CueWithin(max(s.From, body.From-jointReach), body.From, lexicon.CueJoint) {
		if parties, to := f.landsFrom(body.To + 1); len(parties) > 1 {
			body.To = to
			return parties
		}
	}
	lands := f.Complement(s, body.To, "between")
	people, parties := f.Actors(lands)
	if len(people) > 0 || len(parties) < 2 || lands.From > body.To+bodyReach {
		return nil
	}
	body.To = lands.To
	return parties
}

// landsFrom gives the countries that are named one behind the other from token i on, and where they end: "A, B and
// the C".
func (f *finder) landsFrom(i int) (parties []clauses.Party, end int) {
	for {
		m := f.MentionOver(i)
		if m == nil || m.From != i || m.Kind != names.Country || m.Possessive || len(m.Who) != 1 {
			return parties, end
		}
		parties = clauses.AddParty(parties, clauses.Party{Entity: m.Who[0], Code: f.Entities[m.Who[0]].Country.Text, Clue: text.Clue{At: m.Phrase, Basis: readout.Stated}})
		if end = m.End(); f.Fold(end) != "," && f.Fold(end) != "and" {
			return parties, end
		}
		if i = end + 1; f.Fold(end) == "," && f.Fold(i) == "and" {
			i++
		}
	}
}

// How many words stand before the noun of a body that say that it is of several, and behind it before
// the countries whose it is.
const (
	jointReach = 5
	bodyReach  = 9
)

// sittingOf gives the words of a body together with those of its sitting before it: "the fifth meeting of
// the border commission".
func (f *finder) sittingOf(s text.Sentence, body text.Phrase) text.Phrase {
	for i := body.From - 1; i > s.From && i > body.From-8; i-- {
		if f.Fold(i) == "of" && f.Cue(i-1, lexicon.CueRoundNoun) {
			return text.Phrase{From: i - 1, To: body.To}
		}
		if text.Prepositions.Has(f.Fold(i)) || f.IsMark(i) && f.Fold(i) != "-" {
			break
		}
	}
	if f.Cue(body.To, lexicon.CueRoundNoun) { // "the joint committee meeting"
		body.To++
	}
	return body
}

// sittingGroup gives the verb group that tells of a sitting: that of which the body is the subject ("met",
// "held its second meeting", "will convene"), or the sitting the object ("hosted the fifth meeting of"), else
// what any noun of an encounter has. The verb of a subject becomes part of the words that tell of the sitting.
func (f *finder) sittingGroup(s text.Sentence, sitting *text.Phrase) clauses.VerbGroup {
	before := clauses.VerbGroup{Negated: true}
	for k := range f.Triggers {
		t := &f.Triggers[k]
		if !t.Verb() || !t.Group.Finite || t.Group.Passive || !text.WordIn("meet gather hold host", t.Class) {
			continue
		}
		if t.To <= sitting.From && t.To > sitting.From-bodyReach && !f.PersonWithin(t.To, sitting.From) {
			before = t.Group
		}
		if t.From >= sitting.To && t.Group.From <= sitting.To+satReach && !f.PersonWithin(sitting.To, t.From) {
			sitting.To = t.To
			return t.Group
		}
	}
	noun := clauses.Trigger{Phrase: *sitting, Trigger: &lexicon.Trigger{Class: "session"}}
	if governor := f.nounVerb(s, &noun); governor != nil {
		return f.nounGroup(s, &noun, governor)
	}
	return before
}

// sits reports whether a sitting has taken place, or is to on a day or at a place that is told.
func (f *finder) sits(c *candidate) bool {
	switch {
	case c.group.Negated:
		return false
	case c.group.Mood == clauses.Arranged:
		return f.whenOrWhere(c)
	}
	return c.group.Mood == clauses.Asserted && (c.group.Tense == clauses.Past || c.group.Tense == clauses.Pluperfect)
}

// theirOwn reports whether the words in which countries held something tell of a summit or a body of theirs, on
// a day or at a place that is told: "Vietnam and Laos will hold their next joint committee meeting in June".
func (f *finder) theirOwn(c *candidate, words text.Phrase) bool {
	people, parties := f.Actors(c.sides[:]...)
	if len(people) > 0 || len(parties) < 2 || !f.sits(c) {
		return false
	}
	for i := words.From; i < words.To; i++ {
		if f.Cue(i, lexicon.CueJoint) || f.Fold(i) == "their" {
			return f.whenOrWhere(c)
		}
	}
	return false
}
