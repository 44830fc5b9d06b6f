package store

import (
	"context"
	"errors"
	"slices"

	"github.com/readout-archive/readout"
)

// MeetingRecord is all that a record's page shows.
type MeetingRecord struct {
	readout.Meeting              // merged; its Evidence and its Reports' have Source and Number
	Card            Card         // the same meeting as lists show it
	Texts           []SourceText // one a report, in the order of Reports and Sources
	Before          []Card       // up to two held meetings of the same countries (else the same parties), oldest first
	After           []Card
	Related         Tally    // all meetings of the same countries, this one included
	RelatedFilter   Filter   // the filter that lists them; zero when no country or organisation is represented
	History         []Change // newest first
	Added           string   // id of the edition that first had it, "" when not known
}

// Meeting gives the record under an id: readout.ErrNotFound, *Moved or
// readout.ErrWithheld when there is none.
func (a *Archive) Meeting(ctx context.Context, id string) (*MeetingRecord, error) {
	ordinal, err := first(ctx, a.db, scalar[int64], `SELECT ordinal FROM meeting WHERE id = ?`, id)
	if errors.Is(err, errNoRow) {
		return nil, a.gone(ctx, MeetingKind, id)
	}
	if err != nil {
		return nil, err
	}
	item := uint32(ordinal - 1)
	meetings, err := a.records(ctx, []uint32{item})
	if err != nil {
		return nil, err
	}
	m := &MeetingRecord{Meeting: meetings[0]}
	if m.Card, err = a.card(ctx, item); err != nil {
		return nil, err
	}
	if m.Reports, err = a.reports(ctx, ordinal, m.Meeting); err != nil {
		return nil, err
	}
	known := tellings{ordinal: {m.Card, meetings[0], sourceIDs(m.Sources)}}
	for i := range m.Sources {
		text, err := a.sourceText(ctx, m.Sources[i], known)
		if err != nil {
			return nil, err
		}
		text.Others = max(0, text.meetings-1)
		m.Texts = append(m.Texts, text)
		if r := &m.Reports[i]; r.Quote == "" {
			r.Quote = passageAt(text.Passages, r.Anchor)
		}
	}
	if err := a.around(ctx, item, m); err != nil {
		return nil, err
	}
	m.History, err = collect(ctx, a.db, scanChange, `SELECT `+changeColumns+` FROM change WHERE meeting = ? ORDER BY number`, id)
	for _, change := range m.History {
		if change.Kind == Added {
			m.Added = change.Edition
		}
	}
	return m, err
}

func (a *Archive) card(ctx context.Context, item uint32) (Card, error) {
	cards, err := a.cards(ctx, []uint32{item})
	if err != nil {
		return Card{}, err
	}
	return cards[0], nil
}

// around finds the meetings of the same countries before and after.
func (a *Archive) around(ctx context.Context, item uint32, m *MeetingRecord) error {
	filter := Filter{Country: slices.Clone(m.Countries)}
	for _, party := range m.Parties {
		if party.Kind == readout.OrganisationParty && len(m.Countries) < 2 {
			filter.Org = append(filter.Org, party.ID)
		}
	}
	if filter.IsZero() {
		return nil
	}
	related, err := a.Select(ctx, filter)
	if err != nil {
		return err
	}
	m.Related, m.RelatedFilter = related.Tally, related.Filter
	if int(item) >= a.meetings.dated() {
		return nil
	}
	held := related.items.and(a.held)
	before := held.slice(0, int(item), 0, 2, true)
	slices.Reverse(before)
	if m.Before, err = a.cards(ctx, before); err != nil {
		return err
	}
	m.After, err = a.cards(ctx, held.slice(int(item)+1, a.meetings.dated(), 0, 2, false))
	return err
}
