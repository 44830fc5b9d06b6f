package store

import (
	"context"

	"github.com/readout-archive/readout"
)

// TopicPage is a topic's page. Its meetings: Select with Filter{Topic: {Code}}.
type TopicPage struct {
	readout.Topic
	Tally
	First, Last readout.Date
	Parties     []Ranked // who talks about it
	People      []Ranked
	Together    []Ranked // topics of the same meetings
	Words       []TopicWords
}

// TopicWords are words of evidence that a topic rests on, folded.
type TopicWords struct {
	Words string
	Held  int
}

// TopicRow is a topic of the vocabulary.
type TopicRow struct {
	readout.Topic
	Tally
}

// Topic gives the page of a topic.
func (a *Archive) Topic(ctx context.Context, code string) (*TopicPage, error) {
	return nil, errUnfinished
}

// Topics lists the whole vocabulary in its order.
func (a *Archive) Topics(ctx context.Context) ([]TopicRow, error) { return nil, errUnfinished }
