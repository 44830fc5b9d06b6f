package web

// This file owns the API's single records.

import (
	"context"

	"github.com/danielgtaylor/huma/v2"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
)

type idInput struct {
	ID string `path:"id" maxLength:"200" doc:"As in its address"`
}

type thingOutput struct{ Body apiThing }

type meetingOutput struct{ Body apiMeeting }

type sourceOutput struct {
	Body struct {
		readout.Source
		Records   []string     `json:"records" nullable:"false" doc:"Ids of the meetings that it reports"`
		Whole     string       `json:"full_text,omitempty" doc:"The raw text, where it may be shown in full"`
		Sentences []apiSpan    `json:"sentences" nullable:"false" doc:"Sentences that support something, by number from 1"`
		Rejected  []apiRefused `json:"rejected" nullable:"false" doc:"What looked like a meeting and is none"`
	}
}

type apiSpan struct {
	Number int `json:"number"`
	Start  int `json:"start" doc:"Bytes of the raw file, half-open"`
	End    int `json:"end"`
}

type apiRefused struct {
	Reason string `json:"reason"`
	Rule   string `json:"rule"`
	Text   string `json:"text,omitempty"`
}

func (s *site) recordOperations(api huma.API) {
	operation(api, "/meetings/{id}", "get-meeting", "One record with its evidence", []string{"Meetings"}, func(ctx context.Context, in *idInput) (*meetingOutput, error) {
		v := visitOf(ctx)
		record, err := v.archive.Meeting(ctx, in.ID)
		if err != nil {
			return nil, s.problem(v, err)
		}
		m, err := s.describer(v)(record.Meeting)
		if err == nil {
			err = selectors(ctx, v.archive, &m)
		}
		return &meetingOutput{m}, s.problem(v, err)
	})
	operation(api, "/sources/{id}", "get-source", "One article with what it gave", []string{"Sources"}, func(ctx context.Context, in *idInput) (*sourceOutput, error) {
		v := visitOf(ctx)
		page, err := v.archive.Source(ctx, in.ID)
		if err != nil {
			return nil, s.problem(v, err)
		}
		return newSourceOutput(page), nil
	})
	thing(s, api, "/people/{id}", "person", "People", func(ctx context.Context, v *visit, id string) (apiThing, error) {
		p, err := v.archive.Person(ctx, id)
		if err != nil {
			return apiThing{}, err
		}
		t := s.newThing(v, p.Ref, p.Tally, p.First, p.Last, "person")
		t.Forms, t.SameAs, t.MaybeSame, t.Offices = formsOf(p.Forms), p.SameAs, likenesses(p.MaybeSame), offices(v.words, p.Terms, p.Offices)
		t.Ranks = offices(v.words, nil, p.Ranks)
		t.MetMost, t.CountriesMet = s.refs(v, p.MetMost), s.refs(v, p.CountriesMet)
		return t, nil
	})
	thing(s, api, "/countries/{id}", "country", "Countries", func(ctx context.Context, v *visit, id string) (apiThing, error) {
		c, err := v.archive.Country(ctx, id)
		if err != nil {
			return apiThing{}, err
		}
		t := s.newThing(v, store.Ref{Kind: store.CountryKind, ID: c.Slug, Name: c.Name, Code: c.Code}, c.Tally, c.First, c.Last, "country")
		t.MetMost, t.People, t.Topics = s.refs(v, c.MetMost), s.refs(v, c.Speakers), s.refs(v, c.Topics)
		return t, nil
	})
	thing(s, api, "/organisations/{id}", "org", "Organisations", func(ctx context.Context, v *visit, id string) (apiThing, error) {
		o, err := v.archive.Organisation(ctx, id)
		if err != nil {
			return apiThing{}, err
		}
		t := s.newThing(v, o.Ref, o.Tally, o.First, o.Last, "org")
		t.Forms, t.SameAs, t.MaybeSame = formsOf(o.Forms), o.SameAs, likenesses(o.MaybeSame)
		t.MetMost, t.People, t.Topics = s.refs(v, o.MetMost), s.refs(v, o.Speakers), s.refs(v, o.Topics)
		return t, nil
	})
	thing(s, api, "/places/{id}", "place", "Places", func(ctx context.Context, v *visit, id string) (apiThing, error) {
		p, err := v.archive.Place(ctx, id)
		if err != nil {
			return apiThing{}, err
		}
		t := s.newThing(v, p.Ref, p.Tally, p.First, p.Last, "place")
		t.Forms, t.SameAs, t.People, t.Topics = formsOf(p.Forms), p.SameAs, s.refs(v, p.People), s.refs(v, p.Topics)
		return t, nil
	})
	thing(s, api, "/topics/{id}", "topic", "Topics", func(ctx context.Context, v *visit, id string) (apiThing, error) {
		p, err := v.archive.Topic(ctx, id)
		if err != nil {
			return apiThing{}, err
		}
		t := s.newThing(v, store.Ref{Kind: store.TopicKind, ID: p.Code, Name: p.Title}, p.Tally, p.First, p.Last, "topic")
		t.People, t.Topics = s.refs(v, p.People), s.refs(v, p.Together)
		return t, nil
	})
}

// thing adds the operation of one person, country, organisation, place or topic.
func thing(s *site, api huma.API, path, name, tag string, find func(context.Context, *visit, string) (apiThing, error)) {
	operation(api, path, "get-"+name, "One "+name+", with what its page shows", []string{tag}, func(ctx context.Context, in *idInput) (*thingOutput, error) {
		v := visitOf(ctx)
		t, err := find(ctx, v, in.ID)
		if err != nil {
			return nil, s.problem(v, err)
		}
		return &thingOutput{t}, nil
	})
}

// newThing is what all things have; filter is the parameter that lists its meetings.
func (s *site) newThing(v *visit, ref store.Ref, tally store.Tally, first, last readout.Date, filter string) apiThing {
	return apiThing{APIRef: s.ref(v, ref, tally), First: string(first), Last: string(last),
		Meetings: s.base(v.Request) + list(store.Filter{}.With(filter, ref.ID)).address(apiRoot+"/meetings")}
}

func newSourceOutput(page *store.SourcePage) *sourceOutput {
	out := &sourceOutput{}
	b := &out.Body
	b.Source = page.Source
	b.Records, b.Sentences, b.Rejected = []string{}, []apiSpan{}, []apiRefused{}
	if page.Source.Text == readout.FullText && len(page.Passages) == 1 {
		b.Whole = page.Passages[0].Text
	}
	for _, m := range page.Meetings {
		b.Records = append(b.Records, m.Card.ID)
	}
	for _, sentence := range page.Sentences {
		b.Sentences = append(b.Sentences, apiSpan{sentence.Number, sentence.Start, sentence.End})
	}
	for _, c := range page.Rejected {
		b.Rejected = append(b.Rejected, apiRefused{c.Reason, c.Rule, c.Text})
	}
	return out
}
