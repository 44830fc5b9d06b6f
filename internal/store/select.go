package store

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"github.com/readout-archive/readout"
)

// part is one condition of a filter as a set.
type part struct {
	param string
	value uint32
	items *set
}

// Select picks the meetings that match the filter. An unknown or malformed
// value is an *UnknownValue or a *BadValue that names its parameter.
func (a *Archive) Select(ctx context.Context, f Filter) (*Selection, error) {
	f = f.Normal()
	s := &Selection{archive: a}
	for _, param := range []struct {
		name   string
		values []string
	}{{"person", f.Person}, {"country", f.Country}, {"org", f.Org}, {"topic", f.Topic}} {
		for i, value := range param.values {
			p, err := a.part(ctx, param.name, value)
			if err != nil {
				return nil, err
			}
			param.values[i] = a.names.of(meetingColumns[param.name], p.value).ID
			s.parts = append(s.parts, p)
		}
	}
	for name, value := range map[string]*string{"host": &f.Host, "place": &f.Place, "level": &f.Level, "parties": &f.Parties, "status": &f.Status,
		"format": &f.Format, "basis": &f.Basis, "review": &f.Review, "reports": &f.Reports, "publisher": &f.Publisher, "added": &f.Added} {
		if *value == "" {
			continue
		}
		p, err := a.part(ctx, name, *value)
		if err != nil {
			return nil, err
		}
		if *value != ThisEdition { // which has an address of its own
			*value = a.names.of(meetingColumns[name], p.value).ID
		}
		s.parts = append(s.parts, p)
	}
	if f.From != "" || f.To != "" {
		items, err := a.meetings.fromTo(f.From, f.To)
		if err != nil {
			return nil, err
		}
		s.parts = append(s.parts, part{param: "from", items: items})
	}
	if f.Q != "" {
		s.query = a.understand(f.Q)
		answer, err := a.search(ctx, "meeting_words", a.meetings, s.query)
		if err != nil {
			return nil, err
		}
		s.parts, s.Partial = append(s.parts, part{param: "q", items: answer.items}), answer.partial
	}
	slices.SortStableFunc(s.parts, func(a, b part) int { return cmp.Compare(a.items.count, b.items.count) })
	s.Filter = f.Normal()
	s.items = s.without("")
	s.Held = s.items.overlap(a.held)
	s.Planned = s.items.count - s.Held
	s.Undated = s.items.within(a.meetings.dated(), a.meetings.size)
	return s, nil
}

// part finds the set of a value of a parameter. An id that was merged into another
// is followed there: a feed that somebody keeps goes on.
func (a *Archive) part(ctx context.Context, param, value string) (part, error) {
	column := meetingColumns[param]
	n := a.names.number(column, value)
	if kind := kindsOfParams[param]; n == 0 && kind != "" {
		var merged *Moved
		switch err := a.gone(ctx, kind, value); {
		case errors.As(err, &merged):
			n = a.names.number(column, merged.To)
		case !errors.Is(err, readout.ErrNotFound) && !errors.Is(err, readout.ErrWithheld):
			return part{}, err
		}
	}
	if n == 0 {
		return part{}, &UnknownValue{Param: param, Value: value, Right: rightValues[param]}
	}
	return part{param, n, a.meetings.columns[param].items(n)}, nil
}

// kindsOfParams are the kinds of the ids that a parameter takes, where these may be merged.
var kindsOfParams = map[string]Kind{"person": PersonKind, "org": OrganisationKind, "place": PlaceKind}

// rightValues say what a parameter takes.
var rightValues = map[string]string{
	"person":    "the slug of a person of this archive, such as in /people/ilham-aliyev",
	"country":   "the slug of a country, such as azerbaijan, or its code, such as AZ",
	"org":       "the slug of an organisation of this archive, such as in /organisations/united-nations",
	"topic":     "the code of a topic, such as trade-and-investment",
	"host":      "the slug of a country, such as azerbaijan, or its code, such as AZ",
	"place":     "the slug of a place of this archive, such as in /places/lachin",
	"level":     "the code of a level, such as head-of-state",
	"parties":   "2, 3 or 4+",
	"status":    "held or planned",
	"format":    "in-person or video",
	"basis":     "stated",
	"review":    "unreviewed or reviewed",
	"reports":   "contradict",
	"publisher": "the slug of a publisher of this archive, or not-stated",
	"added":     "this, or the id of an edition that /editions lists",
	"records":   "0, 1, 2 or 3+",
	"shown":     "full, excerpt or link",
	"language":  "a language tag of this archive, such as en, or not-stated",
	"reason":    "the code of a reason of this archive's ledger",
}

// without intersects all conditions but those of one parameter.
func (s *Selection) without(param string) *set {
	items := s.archive.meetings.full
	for _, p := range s.parts {
		if p.param != param {
			items = items.and(p.items)
		}
	}
	return items
}

// fromTo is the set of items that lie wholly between two dates, either of
// which may be "".
func (c *catalogue) fromTo(from, to readout.Date) (*set, error) {
	first, last := int32(-dayBias), int32(dayBias)
	for _, end := range []struct {
		param string
		date  readout.Date
	}{{"from", from}, {"to", to}} {
		if end.date == "" {
			continue
		}
		parsed, err := readout.ParseDate(string(end.date))
		if err != nil || parsed.Precision() == readout.PrecisionInterval {
			return nil, &BadValue{Param: end.param, Value: string(end.date), Right: "a day 2025-05-27, a month 2025-05 or a year 2025"}
		}
		begins, ends, _ := daysOf(parsed)
		if end.param == "from" {
			first = begins
		} else {
			last = ends
		}
	}
	return c.between(first, last), nil
}
