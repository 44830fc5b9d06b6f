package store

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/readout-archive/readout"
)

// This file writes what is known only when all meetings are there.

// gatherWords counts the words of evidence that a held meeting's topics rest on.
func (d *meetingDraft) gatherWords(m *readout.Meeting) {
	seen := map[topicWord]bool{}
	for i := range m.Evidence {
		e := &m.Evidence[i]
		number, isTopic := strings.CutPrefix(e.Field, "topics/")
		if !isTopic || e.Basis != readout.Stated {
			continue
		}
		topic, err := strconv.Atoi(number)
		if err != nil || topic < 0 || topic >= len(m.Topics) {
			continue
		}
		key := topicWord{m.Topics[topic], oneLine(strings.ToLower(e.Text))}
		if key.words == "" || len(key.words) > 60 || seen[key] || d.words[key] == 0 && len(d.words) >= mostTopicWords {
			continue
		}
		seen[key] = true
		d.words[key]++
	}
}

// arrays gives the arrays of all catalogues.
func (b *Builder) arrays() []array {
	records, gave := b.sources.catalogue.column("records", false), b.sources.catalogue.column("gave", false)
	for i, n := range b.sources.records {
		records.put(uint32(min(n, 3) + 1))
		switch {
		case !b.sources.read[i]:
			gave.put(4)
		case n > 0:
			gave.put(1)
		case b.sources.considered[i]:
			gave.put(2)
		default:
			gave.put(3)
		}
	}
	arrays := b.meetings.catalogue.freeze()
	arrays = append(arrays, b.sources.catalogue.freeze()...)
	return append(arrays, b.sources.candidates.freeze()...)
}

func (b *Builder) writeSummaries() error {
	seats := slices.SortedFunc(maps.Keys(b.numbers.seat), func(x, y seatKey) int {
		return cmp.Compare(b.numbers.seat[x], b.numbers.seat[y])
	})
	for _, key := range seats {
		var country, organisation any
		if key.country != "" {
			country = key.country
		}
		if key.organisation != 0 {
			organisation = key.organisation
		}
		if err := b.insert("seat", b.numbers.seat[key], key.person, country, organisation); err != nil {
			return err
		}
	}
	words := slices.SortedFunc(maps.Keys(b.meetings.words), func(x, y topicWord) int {
		return cmp.Or(cmp.Compare(x.topic, y.topic), cmp.Compare(x.words, y.words))
	})
	for _, key := range words {
		if err := b.insert("topic_words", key.topic, key.words, b.meetings.words[key]); err != nil {
			return err
		}
	}
	return b.flush()
}
