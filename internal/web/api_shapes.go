package web

// This file owns the shapes of the API's answers. A meeting has the contract's
// record JSON with its address and sentences beside; the fields are written out
// so that the OpenAPI document can describe them.

import (
	"context"
	"encoding/json"

	"github.com/danielgtaylor/huma/v2"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/formats"
	"github.com/readout-archive/readout/internal/store"
)

type apiMeeting struct {
	ID           string           `json:"id" doc:"7 characters, never reused"`
	URL          string           `json:"url" doc:"The record's page"`
	Headline     string           `json:"headline"`
	Attribution  string           `json:"attribution" doc:"Who reports it and when"`
	Checked      string           `json:"checked" doc:"Whether a person checked the record"`
	Date         *string          `json:"date" doc:"Day, month or year; null: not stated"`
	EDTF         *string          `json:"edtf" doc:"The date in EDTF, with both ends of an interval"`
	Status       string           `json:"status" enum:"held,planned"`
	Format       string           `json:"format" enum:"in-person,video"`
	Place        *apiPlace        `json:"place"`
	Parties      []readout.Party  `json:"parties" nullable:"false"`
	Participants []apiParticipant `json:"participants" nullable:"false"`
	Countries    []string         `json:"countries" nullable:"false" doc:"ISO 3166-1 alpha-2 codes of the countries represented"`
	Topics       []string         `json:"topics" nullable:"false"`
	Evidence     []apiEvidence    `json:"evidence" nullable:"false"`
	Sources      []readout.Source `json:"sources" nullable:"false"`
	Review       apiReview        `json:"review"`
	Edits        []readout.Edit   `json:"edits,omitempty" doc:"What editors set"`

	Contradicted []readout.Disagreement `json:"contradicted,omitempty" doc:"Fields in which its reports cannot all be right"`
	Single       []readout.Disagreement `json:"single,omitempty" doc:"What only one of several reports says"`
}

// apiPlace may be null, which a schema that others refer to cannot say.
type apiPlace struct {
	City    *string `json:"city"`
	Country *string `json:"country"`
	ID      string  `json:"id,omitempty"`
	Venue   string  `json:"venue,omitempty"`
}

// Schema describes it to programs.
func (apiPlace) Schema(huma.Registry) *huma.Schema {
	return &huma.Schema{Type: huma.TypeObject, Nullable: true, Description: "null: not stated", AdditionalProperties: false,
		Required: []string{"city", "country"}, Properties: map[string]*huma.Schema{
			"city":    {Type: huma.TypeString, Nullable: true, Description: "As written"},
			"country": {Type: huma.TypeString, Nullable: true, Description: "ISO 3166-1 alpha-2"},
			"id":      {Type: huma.TypeString, Description: "Slug of the place"},
			"venue":   {Type: huma.TypeString, Description: "As printed"},
		}}
}

// apiReview is a word or an object, as the contract's record has it.
type apiReview struct{ json.RawMessage }

// Schema describes it to programs.
func (apiReview) Schema(huma.Registry) *huma.Schema {
	text := huma.Schema{Type: huma.TypeString}
	return &huma.Schema{Description: "Who checked it and when", OneOf: []*huma.Schema{
		{Type: huma.TypeString, Enum: []any{"unreviewed"}},
		{Type: huma.TypeObject, AdditionalProperties: false, Required: []string{"by", "on"}, Properties: map[string]*huma.Schema{"by": &text, "on": &text, "note": &text}},
	}}
}

type apiParticipant struct {
	Name     string   `json:"name"`
	ID       string   `json:"id,omitempty"`
	Rank     *string  `json:"rank"`
	Role     *string  `json:"role" doc:"The office as printed at the time"`
	Level    *string  `json:"level"`
	Country  *string  `json:"country"`
	Org      *string  `json:"org"`
	OrgID    string   `json:"org_id,omitempty"`
	Function string   `json:"function" enum:"principal,attending"`
	Printed  []string `json:"printed,omitempty"`
}

type apiEvidence struct {
	Field     string             `json:"field" doc:"A path into the record"`
	Source    string             `json:"source,omitempty"`
	Number    int                `json:"number,omitempty" doc:"The sentence: /sources/{source}#e{number}"`
	Start     int                `json:"start" doc:"Bytes of the raw file, half-open"`
	End       int                `json:"end"`
	Text      string             `json:"text"`
	Basis     string             `json:"basis" enum:"stated,inferred,editor"`
	From      string             `json:"from,omitempty"`
	Selectors *formats.Selectors `json:"selectors,omitempty" doc:"W3C Web Annotation selectors; of single records whose text may be shown"`
}

// describer makes meetings into the API's.
type describer func(readout.Meeting) (apiMeeting, error)

// describer of a visit: one for all the records of an answer.
func (s *site) describer(v *visit) describer {
	describe := Describe(v.archive, s.base(v.Request), v.today)
	return func(m readout.Meeting) (out apiMeeting, err error) {
		data, err := json.Marshal(m)
		if err == nil {
			err = json.Unmarshal(data, &out)
		}
		if out.Sources == nil {
			out.Sources = []readout.Source{}
		}
		r := describe(m)
		out.URL, out.Headline, out.Attribution, out.Checked = r.URL, r.Headline, r.Attribution, r.Checked
		return out, err
	}
}

// selectors adds to the evidence of a record where its words stand, in the
// articles whose whole text may be shown.
func selectors(ctx context.Context, archive *store.Archive, m *apiMeeting) error {
	texts := map[string][]byte{}
	for i := range m.Evidence {
		e := &m.Evidence[i]
		raw, read := texts[e.Source]
		if !read && e.Source != "" {
			page, err := archive.Source(ctx, e.Source)
			if err != nil {
				return err
			}
			if len(page.Passages) == 1 && page.Source.Text == readout.FullText {
				raw = []byte(page.Passages[0].Text)
			}
			texts[e.Source] = raw
		}
		if s, ok := formats.Select(readout.Evidence{Span: readout.Span{Start: e.Start, End: e.End}, Text: e.Text}, raw); ok && raw != nil {
			e.Selectors = &s
		}
	}
	return nil
}

// APIRef names a thing that has a page, with its meetings in the view.
type APIRef struct {
	ID      string `json:"id"`
	Name    string `json:"name"`
	Code    string `json:"code,omitempty" doc:"ISO 3166-1 alpha-2"`
	URL     string `json:"url"`
	Held    int    `json:"held"`
	Planned int    `json:"planned"`
}

func (s *site) refs(v *visit, ranked []store.Ranked) []APIRef {
	all := make([]APIRef, len(ranked))
	for i, r := range ranked {
		all[i] = s.ref(v, r.Ref, r.Tally)
	}
	return all
}

func (s *site) ref(v *visit, r store.Ref, t store.Tally) APIRef {
	return APIRef{r.ID, r.Name, r.Code, s.base(v.Request) + addressOf(r), t.Held, t.Planned}
}

// apiThing is a person, country, organisation, place or topic.
type apiThing struct {
	APIRef
	First        string        `json:"first,omitempty" doc:"The first dated meeting held"`
	Last         string        `json:"last,omitempty"`
	Forms        []apiForm     `json:"forms,omitempty" doc:"Names as printed, and why they were joined"`
	SameAs       []string      `json:"same_as,omitempty"`
	MaybeSame    []apiLikeness `json:"maybe_same,omitempty" doc:"Resembles this one too little to be joined"`
	Offices      []apiOffice   `json:"offices,omitempty"`
	Ranks        []apiOffice   `json:"ranks,omitempty" doc:"Titles of rank, as offices are told"`
	MetMost      []APIRef      `json:"met_most,omitempty" doc:"By held meetings, principals only"`
	CountriesMet []APIRef      `json:"countries_met,omitempty"`
	People       []APIRef      `json:"people,omitempty" doc:"Principals"`
	Topics       []APIRef      `json:"topics,omitempty"`
	Meetings     string        `json:"meetings" doc:"The API's list of its meetings"`
}

type apiForm struct {
	Form     string   `json:"form"`
	Language string   `json:"language,omitempty" doc:"BCP 47, where it is known"`
	Articles int      `json:"articles" doc:"How many print it"`
	First    string   `json:"first,omitempty" doc:"Day of the first of them"`
	Last     string   `json:"last,omitempty"`
	Why      string   `json:"why,omitempty" doc:"Why it was joined"`
	Sources  []string `json:"sources,omitempty" doc:"Ids of articles that print it, five at most"`
}

func formsOf(all []store.FormUse) []apiForm {
	var out []apiForm
	for _, f := range all {
		out = append(out, apiForm{f.Form, f.Language, f.Articles, string(f.First), string(f.Last), f.Why, f.Sources})
	}
	return out
}

type apiLikeness struct {
	ID  string `json:"id"`
	Why string `json:"why"`
}

type apiOffice struct {
	Office   string `json:"office" doc:"The office, or the rank, as printed"`
	Basis    string `json:"basis" enum:"printed,editor" doc:"printed: as articles word it, in so many meetings; editor: the term as an editor set it"`
	Of       string `json:"of,omitempty" doc:"The country or organisation"`
	First    string `json:"first,omitempty"`
	Last     string `json:"last,omitempty"`
	Meetings int    `json:"meetings"`
}

func likenesses(all []store.MaybeSame) []apiLikeness {
	var out []apiLikeness
	for _, l := range all {
		out = append(out, apiLikeness{l.ID, l.Why})
	}
	return out
}

func offices(words *vocabulary, set []readout.Term, all []store.Office) []apiOffice {
	var out []apiOffice
	for _, t := range set {
		out = append(out, apiOffice{Office: t.Office, Basis: "editor", Of: words.country(t.Country), First: string(t.From), Last: string(t.To)})
	}
	for _, o := range all {
		out = append(out, apiOffice{o.Title, "printed", o.Represents.Name, string(o.First), string(o.Last), o.Meetings})
	}
	return out
}
