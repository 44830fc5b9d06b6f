package encounters

import (
	"slices"

	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/references"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the people who travel together and are spoken of again without a name:
// "The mission was received by X", "X met the delegation". Whoever was said before to lead
// them stands for them.

// recallTeam puts for "The mission" that met somebody, "the delegation" that was received,
// whoever was said before to lead it, or whoever speaks for it in the statement that it
// stands in.
func (f *finder) recallTeam(c *candidate) {
	if f.candidateClass(c) == "noun" {
		return
	}
	for i := range c.sides {
		others, parties := f.Actors(c.sides[1-i])
		if len(c.sides[1-i].Mentions) == 0 || i == 1 && len(others)+len(parties) == 0 {
			continue
		}
		if people, parties := f.Actors(c.sides[i]); len(people)+len(parties) > 0 {
			continue
		}
		team := f.teamOf(c.sides[i])
		if team < 0 && i == 0 && len(c.sides[0].Mentions) == 0 && !c.group.Passive {
			team = f.teamBefore(c)
		}
		if team < 0 {
			continue
		}
		if led := f.teamLeader(team, others); len(led.Mentions) > 0 {
			c.sides[i] = led
		} else if members := f.teamMembers(team, others); len(members.Mentions) > 0 {
			c.sides[i] = members
		} else if guest := f.teamGuest(team, others); len(guest.Mentions) > 0 {
			c.sides[i] = guest
		} else if i == 0 && f.AuthorQuoted && f.Author >= 0 && f.InHisWords(team) {
			c.sides[i] = clauses.Side{Phrase: text.At(team), Mentions: []int{f.Author}}
		}
	}
}

// teamOf gives the head of the one definite team that a side names: "the delegation", "this
// team"; -1 when it names something else.
func (f *finder) teamOf(list clauses.Side) int {
	if len(list.Mentions) != 1 {
		return -1
	}
	m := &f.Mentions[list.Mentions[0]]
	if m.Kind != names.Delegation || len(m.Who) > 0 || !f.teamNoun(m.To-1) || text.WordIn("a an", f.Fold(m.From)) || text.WordIn("a an", f.Fold(m.From-1)) {
		return -1
	}
	return m.To - 1
}

// teamNoun reports whether token i is people who travel together.
func (f *finder) teamNoun(i int) bool {
	word := f.Fold(i)
	return word == "mission" || f.Cue(i, lexicon.CueDelegationNoun) && word != "side" && word != "party" && word != "entourage"
}

// teamBefore gives the noun right before the verb of a candidate that may be a team: "the mission", "the
// guests"; -1 when none stands there.
func (f *finder) teamBefore(c *candidate) int {
	team, from := c.group.From-1, f.Sentences[c.sentence].From
	for team > from && f.Adverb(team) {
		team--
	}
	if team <= from || !text.Determiners.Has(f.Fold(team-1)) && team-1 > from {
		return -1
	}
	return team
}

// teamLeader gives who was last said before token team to lead people on a journey, "a
// mission headed by X", "X is leading a team": somebody of another party than the others.
func (f *finder) teamLeader(team int, others []int) clauses.Side {
	last := f.MentionsBefore(team) - 1
	for number := last; number >= max(0, last-references.Neighbourhood); number-- {
		m := &f.Mentions[number]
		if m.Kind != names.Person || len(m.Who) != 1 || !f.Entities[m.Who[0]].Name.Known() || !f.leadsTeam(m) {
			continue
		}
		if slices.Contains(others, m.Who[0]) {
			return clauses.Side{}
		}
		return clauses.Side{Phrase: text.At(team), Mentions: []int{number}}
	}
	return clauses.Side{}
}

// teamMembers gives those of whom the team told last before token team was said to be made, "a delegation
// composed of X and Y": people of another party than the others.
func (f *finder) teamMembers(team int, others []int) clauses.Side {
	last := f.MentionsBefore(team) - 1
	for number := last; number >= max(0, last-references.Neighbourhood); number-- {
		m := &f.Mentions[number]
		if m.Kind != names.Delegation || m.To > team {
			continue
		}
		members := f.MembersRightBehind(*f.SentenceOf(m.From), m)
		people, _ := f.Actors(members)
		if len(people) == 0 || Overlap(people, others) {
			return clauses.Side{}
		}
		return clauses.Side{Phrase: text.At(team), Mentions: members.Mentions}
	}
	return clauses.Side{}
}

// teamGuest gives whom the others' country received in the encounter in focus, for a
// delegation of which nobody was said to lead it: "X met Y, Speaker of the Senate of
// Eswatini. The delegation will also meet Z".
func (f *finder) teamGuest(team int, others []int) clauses.Side {
	if f.current < 0 || len(others) == 0 || !f.knownTeam(team) {
		return clauses.Side{}
	}
	if Overlap(others, f.drafts[f.current].Principals) {
		return clauses.Side{}
	}
	guest := f.receivedBy(f.Entities[others[0]].Country.Text)
	if guest < 0 {
		return clauses.Side{}
	}
	if m := f.LastMention(guest, team); m != nil {
		return clauses.Side{Phrase: text.At(team), Mentions: []int{int(f.MentionAt[m.From])}}
	}
	return clauses.Side{}
}

// receivedBy gives the one principal of the encounter in focus whom somebody of a country met and
// who is of another; -1 when there is no such one.
func (f *finder) receivedBy(host string) int {
	guest, received := -1, false
	for _, person := range f.drafts[f.current].Principals {
		switch {
		case f.Entities[person].Country.Text == host:
			received = true
		case guest >= 0:
			return -1
		default:
			guest = person
		}
	}
	if !received || host == "" {
		return -1
	}
	return guest
}

// knownTeam reports whether a team is one that was told of before: "the delegation", "the
// visiting team", and not "with a four-member team".
func (f *finder) knownTeam(team int) bool {
	for i := team; i > team-4 && i >= 0; i-- {
		if kind := f.Document.Determiner(i); kind != 0 {
			return kind != text.Indefinite
		}
	}
	return false
}

// leadsTeam reports whether a person is said to lead people where he is named: "led by X",
// "X leads a delegation", "X, who heads the mission".
func (f *finder) leadsTeam(m *names.Mention) bool {
	if f.Fold(m.From-1) == "by" && f.Cue(m.From-2, lexicon.CueLed) || f.Fold(m.From-2) == "by" && f.Cue(m.From-3, lexicon.CueLed) {
		return true
	}
	if f.Fold(m.From-1) == "with" && f.Fold(m.End()) == "at" && f.Cue(m.End()+2, lexicon.CueLeadPlace) || f.headWas(m.From) { // "with X at its head"
		return true
	}
	i := m.End()
	if f.Fold(i) == "at" && f.Cue(i+2, lexicon.CueLeadPlace) || f.Fold(i) == "as" && f.Fold(i+2) == "leader" { // "a delegation with X at its head"
		return true
	}
	if before := m.From - 1; text.BeForms.Has(f.Fold(before)) && f.Fold(before-1) == "head" { // "a team at whose head was X"
		return true
	}
	for end := i + 5; i < end && (f.Fold(i) == "," || f.Fold(i) == "who" || text.BeForms.Has(f.Fold(i)) || text.HaveForms.Has(f.Fold(i)) || f.Adverb(i)); i++ {
	}
	for j := i; j < i+8; j++ { // "X is in Oslo at the head of a delegation"
		if f.Fold(j) == "at" && f.Cue(j+2, lexicon.CueLeadPlace) && f.Fold(j+3) == "of" && f.teamBehind(*f.SentenceOf(m.From), j+4) {
			return true
		}
	}
	t := f.VerbTrigger(i)
	return t != nil && t.Class == "lead" && f.Fold(i+1) != "by" && f.teamBehind(*f.SentenceOf(i), i+1)
}

// headWas reports whether "at whose head is" stands before token i, or "at its head was".
func (f *finder) headWas(i int) bool {
	if f.Document.Determiner(i-1) != 0 {
		i--
	}
	return text.BeForms.Has(f.Fold(i-1)) && f.Fold(i-2) == "head" && f.Fold(i-4) == "at"
}
