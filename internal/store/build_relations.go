package store

import "github.com/readout-archive/readout"

// writeRelations writes the tables that lay a meeting out for SQL: who was
// represented, who took part, what was talked about.
func (b *Builder) writeRelations(ordinal int, m readout.Meeting) error {
	for i, p := range m.Parties {
		var country, organisation any
		if p.Kind == readout.OrganisationParty {
			organisation = b.numbers.organisation[p.ID]
		} else {
			country = p.Code
		}
		if err := b.insert("party", ordinal, i, string(p.Kind), country, organisation, p.Named); err != nil {
			return err
		}
	}
	for i, p := range m.Participants {
		var country, organisation any
		if p.Country != "" {
			country = p.Country
		}
		if n := b.numbers.organisation[p.OrgID]; n != 0 {
			organisation = n
		}
		if err := b.insert("participation", ordinal, i, b.numbers.person[p.ID], p.Name, p.Rank, p.Role, p.Level,
			country, organisation, string(p.Function)); err != nil {
			return err
		}
	}
	for i, code := range m.Topics {
		if err := b.insert("subject", ordinal, i, code); err != nil {
			return err
		}
	}
	return nil
}
