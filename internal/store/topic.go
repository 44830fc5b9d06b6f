package store

import (
	"context"
	"database/sql"

	"github.com/readout-archive/readout"
)

// TopicPage is a topic's page. Its meetings: Select with Filter{Topic: {Code}}.
type TopicPage struct {
	readout.Topic
	Tally
	First, Last readout.Date // of the dated meetings held
	Parties     []Ranked     // who talks about it
	People      []Ranked     // principals
	Together    []Ranked     // topics of the same meetings
	Words       []TopicWords // most frequent first, at most 50
}

// TopicWords are words of evidence that a topic rests on, in small letters.
type TopicWords struct {
	Words string
	Held  int
}

// TopicRow is a topic of the vocabulary.
type TopicRow struct {
	readout.Topic
	Tally
}

// Topic gives the page of a topic by its code:
// readout.ErrNotFound, *Moved or readout.ErrWithheld when there is none.
func (a *Archive) Topic(ctx context.Context, code string) (*TopicPage, error) {
	number := a.names.number("topic", code)
	if number == 0 {
		return nil, a.gone(ctx, TopicKind, code)
	}
	s, err := a.Select(ctx, Filter{Topic: []string{code}})
	if err != nil {
		return nil, err
	}
	page := &TopicPage{Topic: a.TopicOf(code), Tally: s.Tally}
	page.First, page.Last = a.span(s.items.and(a.held))
	if page.Parties, err = s.Parties(ctx, MostRanked); err != nil {
		return nil, err
	}
	if page.People, err = s.Principals(ctx, "", MostRanked); err != nil {
		return nil, err
	}
	if page.Together, err = s.Ranking(ctx, "topic", 0); err != nil {
		return nil, err
	}
	page.Words, err = collect(ctx, a.db, func(rows *sql.Rows) (w TopicWords, err error) {
		return w, rows.Scan(&w.Words, &w.Held)
	}, `SELECT words, held FROM topic_words WHERE topic = ? ORDER BY held DESC, words LIMIT ?`, code, MostRanked)
	return page, err
}

// Topics lists the whole vocabulary in its order.
func (a *Archive) Topics(ctx context.Context) ([]TopicRow, error) {
	column := a.meetings.columns["topic"]
	held, planned := column.counts(a.held), column.counts(a.planned())
	var rows []TopicRow
	for i, topic := range a.names.vocabulary.Topics {
		rows = append(rows, TopicRow{topic, Tally{int(held[i+1]), int(planned[i+1])}})
	}
	return rows, ctx.Err()
}
