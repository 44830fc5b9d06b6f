package web

// This file owns the API's lists: meetings under the filters of the pages, what
// they are counted by, when they took place, what a search finds.

import (
	"context"
	"maps"
	"slices"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
)

// Filtered are the filters of the contract, as the OpenAPI document tells them.
type Filtered struct {
	Q         string   `query:"q" doc:"Words and \"phrases\"; all must match"`
	Person    []string `query:"person,explode" doc:"Slug of a person"`
	Country   []string `query:"country,explode" doc:"Slug or ISO alpha-2 code of a country represented"`
	Org       []string `query:"org,explode" doc:"Slug of an organisation represented"`
	Topic     []string `query:"topic,explode" doc:"Code of a topic"`
	Host      string   `query:"host" doc:"Country of the place"`
	Place     string   `query:"place" doc:"Slug of a place"`
	Level     string   `query:"level" doc:"Somebody of this level took part"`
	Parties   string   `query:"parties" doc:"2, 3 or 4+"`
	Status    string   `query:"status" doc:"held or planned"`
	Format    string   `query:"format" doc:"in-person or video"`
	Basis     string   `query:"basis" doc:"stated: date, place and people are all stated"`
	Review    string   `query:"review" doc:"reviewed or unreviewed"`
	Reports   string   `query:"reports" doc:"contradict: not all reports of the meeting can be right"`
	Publisher string   `query:"publisher" doc:"Slug of a publisher"`
	Added     string   `query:"added" doc:"this, or the id of the edition that added it"`
	From      string   `query:"from" doc:"Day, month or year; the record lies at or after its first day"`
	To        string   `query:"to" doc:"Day, month or year; the record lies at or before its last day"`
}

// selecting are the parameters that pick meetings, and their order.
var selecting = append(inputNames[Filtered](), "sort")

// selection picks the meetings of a request's filters; what else the operation takes it
// reads by itself.
func (v *visit) selection(ctx context.Context) (query, *store.Selection, error) {
	values := v.URL.Query()
	maps.DeleteFunc(values, func(name string, _ []string) bool { return !slices.Contains(selecting, name) })
	q, err := readQuery(values)
	if err != nil {
		return q, nil, err
	}
	selection, err := v.archive.Select(ctx, q.Filter)
	if err == nil && selection.Partial != nil {
		err = errCut
	}
	return q, selection, err
}

type meetingsInput struct {
	Filtered
	Paging
	Sort string `query:"sort" doc:"newest, oldest, sources, added or relevance" default:"newest"`
}

type facetsInput struct {
	Filtered
	Limit int `query:"limit" minimum:"1" maximum:"500" default:"20" doc:"The most values of a facet"`
}

type apiFacet struct {
	Param      string          `json:"param"`
	Repeatable bool            `json:"repeatable"`
	None       int             `json:"none" doc:"Meetings without any value"`
	Values     []apiFacetValue `json:"values" nullable:"false"`
}

type apiFacetValue struct {
	Value    string `json:"value"`
	Name     string `json:"name"`
	Count    int    `json:"count" doc:"Held and planned, if this value were added; of a single-valued facet without its own filter"`
	Selected bool   `json:"selected"`
}

type facetsOutput struct {
	Body struct {
		Edition string     `json:"edition"`
		Filters string     `json:"filters,omitempty" doc:"The filters obeyed, as a query; absent: everything"`
		Held    int        `json:"held"`
		Planned int        `json:"planned"`
		Undated int        `json:"undated"`
		Facets  []apiFacet `json:"facets" nullable:"false"`
	}
}

type timelineInput struct {
	Filtered
	Zoom   string `query:"zoom" enum:"year,month,week,day" default:"year" doc:"What a bucket is"`
	Within string `query:"within" doc:"Only this year, month or interval"`
	Colour string `query:"colour" enum:"family,parties,status" default:"family" doc:"What the counts are by"`
}

type timelineOutput struct {
	Body struct {
		Edition string      `json:"edition"`
		Filters string      `json:"filters,omitempty" doc:"The filters obeyed, as a query; absent: everything"`
		Classes []string    `json:"classes" nullable:"false" doc:"What the counts of a bucket are of, in order; \"\" is the rest"`
		Buckets []apiBucket `json:"buckets" nullable:"false"`
		Coarse  []apiBucket `json:"coarse" nullable:"false" doc:"Records whose own date is longer than a bucket"`
		Undated int         `json:"undated"`
	}
}

type apiBucket struct {
	Period  string `json:"period" doc:"EDTF"`
	Held    int    `json:"held"`
	Planned int    `json:"planned"`
	Counts  []int  `json:"counts" nullable:"false" doc:"Held and planned, one a class"`
}

type searchInput struct {
	Q string `query:"q" required:"true" doc:"Words and \"phrases\""`
}

type searchOutput struct {
	Body struct {
		Edition       string       `json:"edition"`
		People        []APIRef     `json:"people" nullable:"false"`
		Countries     []APIRef     `json:"countries" nullable:"false"`
		Organisations []APIRef     `json:"organisations" nullable:"false"`
		Places        []APIRef     `json:"places" nullable:"false"`
		Topics        []APIRef     `json:"topics" nullable:"false"`
		Meetings      []apiMeeting `json:"meetings" nullable:"false" doc:"The first 20"`
		Found         int          `json:"found" doc:"Meetings found"`
	}
}

func (s *site) listOperations(api huma.API) {
	meetings := []string{"Meetings"}
	operation(api, "/meetings", "list-meetings", "Meetings under filters", meetings, func(ctx context.Context, in *meetingsInput) (*apiList[apiMeeting], error) {
		v := visitOf(ctx)
		q, selection, err := v.selection(ctx)
		if err != nil {
			return nil, s.problem(v, err)
		}
		offset, err := in.offset(v)
		if err != nil {
			return nil, s.problem(v, err)
		}
		records, err := selection.Records(ctx, q.Sort, offset, in.Limit)
		if err != nil {
			return nil, s.problem(v, err)
		}
		items, err := s.described(v, records)
		if err != nil {
			return nil, s.problem(v, err)
		}
		list := newList(v, items, offset, selection.All())
		list.Body.Filters = obeyed(selection)
		return list, nil
	})
	operation(api, "/facets", "list-facets", "What the meetings under filters are counted by", meetings, func(ctx context.Context, in *facetsInput) (*facetsOutput, error) {
		v := visitOf(ctx)
		_, selection, err := v.selection(ctx)
		if err != nil {
			return nil, s.problem(v, err)
		}
		facets, err := selection.Facets(ctx, in.Limit)
		if err != nil {
			return nil, s.problem(v, err)
		}
		out := &facetsOutput{}
		out.Body.Edition, out.Body.Held, out.Body.Planned, out.Body.Undated = v.archive.Edition().ID, selection.Held, selection.Planned, selection.Undated
		out.Body.Filters = obeyed(selection)
		for _, f := range facets {
			facet := apiFacet{f.Param, f.Repeated, f.None, []apiFacetValue{}}
			for _, value := range f.Values {
				facet.Values = append(facet.Values, apiFacetValue{value.ID, value.Name, value.Count, value.Selected})
			}
			out.Body.Facets = append(out.Body.Facets, facet)
		}
		return out, nil
	})
	operation(api, "/timeline", "timeline", "When the meetings under filters took place", meetings, s.apiTimeline)
	operation(api, "/search", "search", "What a search finds, by kind", []string{"Search"}, s.apiSearch)

	index(s, api, "/people", "People", s.entries(store.PersonKind))
	index(s, api, "/countries", "Countries", s.entries(store.CountryKind))
	index(s, api, "/organisations", "Organisations", s.entries(store.OrganisationKind))
	index(s, api, "/places", "Places", s.entries(store.PlaceKind))
	index(s, api, "/topics", "Topics", s.entries(store.TopicKind))
	index(s, api, "/sources", "Sources", s.articleEntries)
}

// obeyed are the filters that a selection obeys, as a query: a name of a filter
// that is mistyped is not among them.
func obeyed(s *store.Selection) string {
	return strings.TrimPrefix(list(s.Filter).address(""), "?")
}

// described makes records into the API's.
func (s *site) described(v *visit, records []readout.Meeting) ([]apiMeeting, error) {
	describe := s.describer(v)
	items := make([]apiMeeting, len(records))
	for i, m := range records {
		var err error
		if items[i], err = describe(m); err != nil {
			return nil, err
		}
	}
	return items, nil
}

func (s *site) apiTimeline(ctx context.Context, in *timelineInput) (*timelineOutput, error) {
	v := visitOf(ctx)
	_, selection, err := v.selection(ctx)
	if err != nil {
		return nil, s.problem(v, err)
	}
	within, err := readout.ParseDate(in.Within)
	if err != nil {
		return nil, s.problem(v, &store.BadValue{Param: "within", Value: in.Within, Right: "a year, a month or an interval, such as 2025"})
	}
	timeline, err := selection.Timeline(ctx, store.Zoom(in.Zoom), within, store.Colour(in.Colour))
	if err != nil {
		return nil, s.problem(v, err)
	}
	out := &timelineOutput{}
	out.Body.Edition, out.Body.Classes, out.Body.Undated = v.archive.Edition().ID, timeline.Classes, timeline.Undated.All()
	out.Body.Filters = obeyed(selection)
	out.Body.Buckets, out.Body.Coarse = buckets(timeline.Buckets), buckets(timeline.Coarse)
	return out, nil
}

func buckets(all []store.Bucket) []apiBucket {
	out := make([]apiBucket, len(all))
	for i, b := range all {
		out[i] = apiBucket{string(b.Period), b.Held, b.Planned, make([]int, len(b.Counts))}
		for n, t := range b.Counts {
			out[i].Counts[n] = t.All()
		}
	}
	return out
}

func (s *site) apiSearch(ctx context.Context, in *searchInput) (*searchOutput, error) {
	v := visitOf(ctx)
	found, err := v.archive.Search(ctx, in.Q, store.Relevance, 1)
	if err != nil {
		return nil, s.problem(v, err)
	}
	if found.Meetings.Partial != nil {
		return nil, s.problem(v, errCut)
	}
	out := &searchOutput{}
	b := &out.Body
	b.Edition, b.People, b.Countries = v.archive.Edition().ID, s.refs(v, found.People), s.refs(v, found.Countries)
	b.Organisations, b.Places, b.Topics = s.refs(v, found.Organisations), s.refs(v, found.Places), s.refs(v, found.Topics)
	b.Found = found.Meetings.All()
	records, err := found.Meetings.Records(ctx, store.Relevance, 0, store.PageSize)
	if err == nil {
		b.Meetings, err = s.described(v, records)
	}
	return out, s.problem(v, err)
}
