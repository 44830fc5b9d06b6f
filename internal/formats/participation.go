package formats

import (
	"cmp"
	"slices"
	"strings"

	"github.com/readout-archive/readout"
)

// This file takes a record apart into the rows and lists of the tables.

// values gives the record alone, without address and wording.
func (r Record) values() readout.Record { return r.Meeting.Record }

// country is the title of a country's code, or the code where no title is known.
func (r Record) country(code string) string {
	if code == "" || r.Words == nil {
		return code
	}
	return cmp.Or(r.Words.Country(code).Name, code)
}

// topic is the title of a topic's code, or the code where no title is known.
func (r Record) topic(code string) string {
	if r.Words == nil {
		return code
	}
	return cmp.Or(r.Words.Topic(code).Title, code)
}

// page is the address of a thing's page, the same in every record that names it.
func (r Record) page(kind, id string) string {
	if id == "" || r.Words == nil {
		return ""
	}
	return r.Words.Page(kind, id)
}

// countryPage is that of a country, whose id in addresses is not its code.
func (r Record) countryPage(code string) string {
	if r.Words == nil {
		return ""
	}
	return r.page("country", r.Words.Country(code).Slug)
}

// participations are a record's rows: each participant, then each party that
// nobody is named for.
func participations(r Record) []participation {
	var rows []participation
	for i := range r.Participants {
		p := &r.Participants[i]
		party := readout.Party{Kind: readout.CountryParty, Code: p.Country, Named: true}
		if p.Country == "" {
			party = readout.Party{Kind: readout.OrganisationParty, ID: p.OrgID, Name: p.Org, Named: true}
		}
		rows = append(rows, participation{r, p, party, i})
	}
	for _, party := range r.Parties {
		if !party.Named {
			rows = append(rows, participation{r, nil, party, -1})
		}
	}
	return rows
}

func (p participation) of(field func(*readout.Participant) string) string {
	if p.person == nil {
		return ""
	}
	return field(p.person)
}

func (p participation) alpha3(code string) string {
	if code == "" || p.Words == nil {
		return ""
	}
	return p.Words.Country(code).Alpha3
}

// partyField is the path of the row's party in the record.
func (p participation) partyField() string {
	for i, side := range p.Parties {
		if side.Code == p.party.Code && side.Name == p.party.Name {
			return item("parties", i)
		}
	}
	return ""
}

func (p participation) countryBasis() string {
	if p.person == nil {
		return basisOf(p.Evidence, p.partyField())
	}
	if p.party.Code == "" {
		return ""
	}
	return basisOf(p.Evidence, item("participants", p.index)+"/country")
}

func (p participation) counterparts() []string {
	return slices.DeleteFunc(slices.Clone(p.Countries), func(code string) bool { return code == p.party.Code })
}

// words are those that name the participant, or the party.
func (p participation) words() string {
	field := p.partyField()
	if p.person != nil {
		field = item("participants", p.index) + "/name"
	}
	for _, e := range p.Evidence {
		if e.Field == field {
			return oneLine(e.Text)
		}
	}
	return ""
}

// basisOf is the best basis among the receipts of a field: an editor's, else
// stated, else inferred; "" when there is none.
func basisOf(evidence []readout.Evidence, field string) string {
	best := readout.Basis("")
	for _, e := range evidence {
		if e.Field != field && !strings.HasPrefix(e.Field, field+"/") {
			continue
		}
		if e.Basis == readout.Edited || best == "" || best == readout.Inferred && e.Basis == readout.Stated {
			best = e.Basis
		}
	}
	return string(best)
}

func placeOf(r readout.Record) readout.Place {
	if r.Place == nil {
		return readout.Place{}
	}
	return *r.Place
}

func people(r Record, function readout.Function) []string {
	var names []string
	for _, p := range r.Participants {
		if p.Function == function {
			names = append(names, p.Name)
		}
	}
	return names
}

func organisations(r Record) []string {
	var names []string
	for _, side := range r.Parties {
		if side.Kind == readout.OrganisationParty {
			names = append(names, side.Name)
		}
	}
	return names
}

func organisationIDs(r Record) []string {
	var ids []string
	for _, side := range r.Parties {
		if side.Kind == readout.OrganisationParty {
			ids = append(ids, side.ID)
		}
	}
	return ids
}

func sourceIDs(r Record) []string {
	ids := make([]string, len(r.Sources))
	for i, s := range r.Sources {
		ids[i] = s.ID
	}
	return ids
}

// contradicted are the fields in which a record's reports cannot all be right.
func contradicted(r Record) []string {
	fields := make([]string, len(r.Contradicted))
	for i, d := range r.Contradicted {
		fields[i] = d.Field
	}
	return fields
}
