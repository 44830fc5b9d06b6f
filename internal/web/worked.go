package web

import (
	"context"
	"errors"
	"html/template"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
)

// This file owns the example of a record on the first page: four facts and the sentences
// behind them.

// workedRecord shows what a record is: a few facts and the sentences behind them.
type workedRecord struct {
	Facts  []fact
	Text   template.HTML
	Source link
	Dated  headCell
	Review string
	Href   string
}

// workable finds a record of two named principals in a town, reported by one
// article whose text is shown in full; nil where there is none among the newest.
func (v *visit) workable(ctx context.Context) (*store.MeetingRecord, error) {
	selection, err := v.archive.Select(ctx, store.Filter{Status: "held", Parties: "2"})
	if err != nil {
		return nil, err
	}
	cards, err := selection.Cards(ctx, store.Newest, 0, 60)
	if err != nil {
		return nil, err
	}
	for _, c := range cards {
		sides := sidesOf(c.Record)
		if len(sides) != 2 || len(sides[0].principals) == 0 || len(sides[1].principals) == 0 ||
			c.Place == nil || c.Place.City == "" || len(c.Topics) == 0 || len(c.Reported) != 1 {
			continue
		}
		record, err := v.archive.Meeting(ctx, c.ID)
		var merged *store.Moved
		if errors.As(err, &merged) || errors.Is(err, readout.ErrNotFound) || errors.Is(err, readout.ErrWithheld) {
			continue
		}
		if err != nil {
			return nil, err
		}
		if record.Texts[0].Source.Text == readout.FullText {
			return record, nil
		}
	}
	return nil, nil
}

// worked makes the example of a record: four facts, the sentences they rest on.
func (s sheet) worked() (*workedRecord, error) {
	w := &workedRecord{
		Href:   address(store.MeetingKind, s.ID),
		Review: review(s.Meeting),
		Source: link{Href: address(store.SourceKind, s.Sources[0].ID), Label: "article"},
	}
	who := fact{Name: "Who"}
	for _, side := range s.sides {
		val := s.listed(side.principals[0])
		val.Code, val.Tail = s.words.partyCode(side.party), office(s.Participants[side.principals[0]])
		who.Values = append(who.Values, val)
	}
	topics := s.topics()
	w.Facts = []fact{who, {Name: "Where", Values: s.place()}, {Name: "When", Values: []value{s.date()}, Notes: s.dateNotes()},
		{Name: "About", Values: topics[:1]}}
	for i := range w.Facts[3].Values {
		w.Facts[3].Values[i].Dot = ""
	}
	date := longDate(s.Sources[0].Date)
	w.Dated = headCell{Text: date.Text, Time: date.DateTime}
	return w, s.quote(w, usedBy(w.Facts))
}

// usedBy are the numbers that some facts lead to.
func usedBy(facts []fact) map[string]bool {
	used := map[string]bool{}
	for _, f := range facts {
		for _, val := range f.Values {
			for _, m := range val.By.Links {
				used[m.Label] = true
			}
		}
	}
	return used
}

// quote puts the sentences of the example in its text, each a paragraph.
func (s sheet) quote(w *workedRecord, used map[string]bool) error {
	text := s.Texts[0]
	shown := newShownText(text)
	var quoted store.SourceText
	var marks []sentence
	for _, sent := range s.sentences(0, text) {
		if !used[sent.Number.Label] {
			continue
		}
		sent.Note, sent.Number.Href = "", "#how"
		sent.Number.Name = "Evidence " + sent.Number.Label
		if at, ok := shown.locate(sent.Span); ok {
			quoted.Passages = append(quoted.Passages, store.Passage{Span: sent.Span, Text: string(shown.text[at.Start:at.End])})
			marks = append(marks, sent)
		} else {
			w.Dated.Mark, w.Dated.Anchor = &sent.Number, sent.Anchor
		}
	}
	alone := newShownText(quoted)
	for i, sent := range marks {
		if at, ok := alone.locate(sent.Span); ok {
			marks[i] = moveTo(sent, at.Start-sent.Start)
		}
	}
	var err error
	w.Text, err = passage{Text: alone.text, Marks: marks}.html()
	return err
}
