package store

import "context"

// Principals rank the people who met (principals) in the selection's held
// meetings; the Tally's Planned counts their planned ones. With represents, a
// country's slug or "org:" and an organisation's, only those who spoke for it.
func (s *Selection) Principals(ctx context.Context, represents string, limit int) ([]Ranked, error) {
	return nil, errUnfinished
}

// Parties rank the countries and organisations represented in the selection's
// held meetings, those of the filter itself left out.
func (s *Selection) Parties(ctx context.Context, limit int) ([]Ranked, error) {
	return nil, errUnfinished
}

// Ranking ranks the values of any facet parameter by held meetings, those of
// the filter itself left out: topics that go "together with" a topic, hosts of
// a country's meetings, levels.
func (s *Selection) Ranking(ctx context.Context, param string, limit int) ([]Ranked, error) {
	return nil, errUnfinished
}
