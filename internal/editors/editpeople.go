package editors

import (
	"fmt"
	"slices"
	"strings"

	"github.com/readout-archive/readout"
)

// This file owns edits of who met: participants, the sides that they speak for, and countries.

func (e edit) mend(change participant) error {
	i := participantNamed(*e.report, change.Name)
	if i < 0 {
		return nobody(*e.report, change.Name)
	}
	p := &e.report.Participants[i]
	values := map[string]*string{"name": &p.Name, "rank": &p.Rank, "role": &p.Role, "country": &p.Country, "org": &p.Org}
	put := func(field, now string) {
		e.note(item("participants", i)+"/"+field, *values[field], now)
		*values[field] = now
		if field == "role" {
			p.Level = "" // whoever knows the vocabulary gives it that of the new one
		}
	}
	if set := change.Set; set != nil {
		for _, v := range []struct{ field, now string }{{"name", set.Name}, {"rank", set.Rank}, {"role", set.Role}, {"country", set.Country}, {"org", set.Org}} {
			if v.now != "" {
				put(v.field, v.now)
			}
		}
		if set.Function != "" {
			e.note(item("participants", i)+"/function", string(p.Function), string(set.Function))
			p.Function = set.Function
		}
	}
	for _, field := range change.Clear {
		put(field, "")
	}
	e.parties()
	return nil
}

func (e edit) add(p person) error {
	if participantNamed(*e.report, p.Name) >= 0 {
		return fmt.Errorf("the record has the participant %q already", p.Name)
	}
	i := len(e.report.Participants)
	e.report.Participants = append(e.report.Participants, p.participant())
	e.note(item("participants", i), "", p.Name)
	e.forget(item("participants", i))
	e.rest(item("participants", i) + "/name")
	e.parties()
	return nil
}

func (e edit) drop(name string) error {
	i := participantNamed(*e.report, name)
	if i < 0 {
		return nobody(*e.report, name)
	}
	if e.report.Participants[i].Function != readout.Attending && met(*e.report, i) < 2 {
		return fmt.Errorf("without %q the record tells of fewer than two who met: add the other one first, or reject the record", name)
	}
	out := e.report.Participants[i].Name
	e.report.Participants = slices.Delete(e.report.Participants, i, i+1)
	for n, have := range e.report.Edits { // what was set of the one who goes is nobody's now
		if strings.HasPrefix(have.Field, item("participants", i)+"/") {
			e.report.Edits[n].Field = "participants"
		} else {
			e.report.Edits[n].Field = moveUp(have.Field, "participants", i)
		}
	}
	e.note(item("participants", i), out, "")
	for n, have := range e.report.Evidence {
		e.report.Evidence[n].Field = moveUp(have.Field, "participants", i)
	}
	e.parties()
	return nil
}

// met counts who met without one participant: the principals, and the sides that nobody
// is named for.
func met(r readout.Report, without int) (n int) {
	for i, p := range r.Participants {
		if i != without && p.Function != readout.Attending {
			n++
		}
	}
	for _, side := range r.Parties {
		if !side.Named {
			n++
		}
	}
	return n
}

// parties makes the record's parties fit its participants again: sides that no
// person was named for stay, sides of named persons are those they represent.
func (e edit) parties() {
	r := e.report
	had := r.Parties
	e.sides()
	now := r.Parties

	// The receipts of parties that stayed move with them; a new one rests on
	// the editor's words.
	kept := map[string][]readout.Evidence{}
	for _, have := range r.Evidence {
		if strings.HasPrefix(have.Field, "parties/") {
			kept[have.Field] = append(kept[have.Field], have)
		}
	}
	e.forget("parties")
	for i, side := range now {
		old := slices.IndexFunc(had, sameAs(side))
		if old < 0 {
			e.rest(item("parties", i))
			continue
		}
		for _, have := range kept[item("parties", old)] {
			have.Field = item("parties", i)
			r.Evidence = append(r.Evidence, have)
		}
	}
}

// sides makes the record's parties those of its participants, then those that
// nobody is named for; and its countries theirs.
func (e edit) sides() {
	r := e.report
	had := r.Parties
	r.Parties = nil
	for _, p := range r.Participants {
		side := readout.Party{Kind: readout.CountryParty, Code: p.Country, Named: true}
		if p.Country == "" {
			side = readout.Party{Kind: readout.OrganisationParty, Name: p.Org, Named: true}
		}
		if (side.Code != "" || side.Name != "") && !slices.Contains(r.Parties, side) {
			r.Parties = append(r.Parties, side)
		}
	}
	for _, side := range had {
		if !side.Named && !slices.ContainsFunc(r.Parties, sameAs(side)) {
			r.Parties = append(r.Parties, side)
		}
	}
	e.countries()
}

// countries are those of the parties, sorted.
func (e edit) countries() {
	e.report.Countries = nil
	for _, side := range e.report.Parties {
		if side.Kind == readout.CountryParty {
			e.report.Countries = append(e.report.Countries, side.Code)
		}
	}
	slices.Sort(e.report.Countries)
	e.report.Countries = slices.Compact(e.report.Countries)
}

func (p person) participant() readout.Participant {
	made := readout.Participant{Name: p.Name, Rank: p.Rank, Role: p.Role, Country: p.Country, Org: p.Org, Function: p.Function, Printed: []string{p.Name}}
	if made.Function == "" {
		made.Function = readout.Principal
	}
	return made
}

// sameAs finds the party that is side, whoever is named of it.
func sameAs(side readout.Party) func(readout.Party) bool {
	return func(other readout.Party) bool { return other.Code == side.Code && other.Name == side.Name }
}
