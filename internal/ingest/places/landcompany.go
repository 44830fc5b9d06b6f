package places

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/references"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns who is met or named with a person, and where, as traits of the country that he may represent.

// neighbour is somebody named near a person: in one list, in one sentence, in the one before.
type neighbour struct {
	entity int
	how    string // "" for nobody
}

// neighbour gives who is named next before (-1) or behind (1) the person.
func (t *landTraits) neighbour(step int) neighbour {
	if t.first == nil {
		return neighbour{}
	}
	sentence := t.Tokens[t.first.From].Sentence
	number := int(t.MentionAt[t.first.From])
	for k := number + step; k >= 0 && k < len(t.Mentions); k += step {
		o := &t.Mentions[k]
		its := t.Tokens[o.From].Sentence
		if its < sentence-1 || its > sentence {
			break
		}
		if o.Kind != names.Person || len(o.Who) != 1 || o.Who[0] == t.person {
			continue
		}
		gap := text.Phrase{From: o.End(), To: t.first.From}
		if step > 0 {
			gap = text.Phrase{From: t.first.End(), To: o.From}
		}
		switch {
		case gap.Len() <= longestJoin && t.joins(gap):
			return neighbour{o.Who[0], "list"}
		case its == sentence:
			return neighbour{o.Who[0], "sentence"}
		}
		return neighbour{o.Who[0], "before"}
	}
	return neighbour{}
}

// longestJoin is how many words and marks join two of a list.
const longestJoin = 3

// joins reports whether nothing stands in a stretch but what joins the members of a list.
func (t *landTraits) joins(gap text.Phrase) bool {
	for i := gap.From; i < gap.To; i++ {
		if !text.WordIn("and the by as well with", t.Fold(i)) && t.Fold(i) != "," && t.Fold(i) != ";" {
			return false
		}
	}
	return true
}

// ofCompany gives who of those whom the person met, or beside whom he sat, is of a country.
func (t *landTraits) ofCompany(code string) {
	opposite, of := false, false
	own := &t.Entities[t.person]
	for _, s := range t.met {
		for i, list := range [...][]int{s.encounter.Principals, s.encounter.Attending} {
			for _, p := range list {
				if p == t.person {
					continue
				}
				how := "beside"
				if s.principal && i == 0 {
					how, opposite = "opposite", true
				}
				e := &t.Entities[p]
				if e.Country.Text != code {
					continue
				}
				t.give(1, how, ":", t.source(p))
				of = of || how == "opposite"
				if e.Level == own.Level {
					t.give(1, how, ":same level")
				}
				if t.office != "" && lexicon.Fold(e.Role.Text) == t.office {
					t.give(1, how, ":same office")
				}
			}
		}
		for _, p := range s.encounter.Parties {
			if p.Code == code {
				t.give(1, "party")
			}
		}
	}
	if opposite && !of {
		t.give(1, "opposite:none")
	}
}

// source gives how a person's country is known.
func (d document) source(person int) string {
	e := &d.Entities[person]
	switch {
	case !e.Country.Known() && e.Org.Known():
		return "body"
	case !e.Country.Known():
		return "none"
	}
	switch from := e.Country.Clues[0].From; from {
	case "":
		return "stated"
	case "demonym", references.FromHome, references.FromBefore, "title", "delegation":
		return from
	}
	return "lent"
}

// ofNeighbours gives of which country those are who are named next to the person.
func (t *landTraits) ofNeighbours(code string) {
	for i, side := range [...]string{"before", "behind"} {
		n := t.other[i]
		if n.how == "" {
			continue
		}
		switch t.Entities[n.entity].Country.Text {
		case code:
			t.give(1, side, " of it:", n.how, ":", t.source(n.entity))
		case "":
		default:
			t.give(1, side, " of another:", n.how, ":", t.source(n.entity))
		}
	}
}

// ofPlace gives whether the person met others in a country.
func (t *landTraits) ofPlace(code string) {
	elsewhere := false
	for _, s := range t.met {
		switch land := &s.encounter.PlaceLand; land.Text {
		case code:
			t.give(1, "place:", land.Clues[0].From)
			return
		case "":
		default:
			elsewhere = true
		}
	}
	if elsewhere {
		t.give(1, "place:elsewhere")
	}
}

// official is a person of whom a country is known.
type official struct {
	entity         int
	source, office string
}

// mostPeople is how many of an article are listed.
const mostPeople = 100

// readPeople lists those whose country is known.
func (t *landTraits) readPeople() {
	for p := range t.Entities {
		e := &t.Entities[p]
		if e.Kind == names.Person && e.Country.Known() && len(t.people) < mostPeople {
			t.people = append(t.people, official{p, t.source(p), lexicon.Fold(e.Role.Text)})
		}
	}
}

// ofOfficials gives who else is of a country.
func (t *landTraits) ofOfficials(code string) {
	own := &t.Entities[t.person]
	sure, guessed := 0, 0
	level, office := false, false
	for i := range t.people {
		o := &t.people[i]
		e := &t.Entities[o.entity]
		if o.entity == t.person || e.Country.Text != code {
			continue
		}
		switch o.source {
		case "stated", "demonym", "title":
			sure++
		case references.FromHome:
			guessed++
		}
		level = level || e.Level != "" && e.Level == own.Level && o.source != references.FromHome
		office = office || t.office != "" && o.office == t.office
	}
	t.give(1, "sure:", lexicon.UpTo(sure, 3))
	t.give(1, "guessed:", lexicon.UpTo(guessed, 3))
	if level {
		t.give(1, "has one of the level")
	}
	if office {
		t.give(1, "has one of the office")
	}
}
