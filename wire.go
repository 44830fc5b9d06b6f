package readout

import "encoding/json"

// This file owns the JSON form of a record, the one shape that extract, export
// and the API share. Missing values are null, missing lists are [].

// nullable is a text whose empty value is null in JSON. A pointer says so
// without a method: what a MarshalJSON gives is looked through once more.
func nullable(text *string) *string {
	if *text == "" {
		return nil
	}
	return text
}

// textOf is the text of a nullable.
func textOf(text *string) string {
	if text == nil {
		return ""
	}
	return *text
}

// recordJSON is the wire form of Report and Meeting.
type recordJSON struct {
	ID           string            `json:"id,omitempty"`
	Date         *string           `json:"date"`
	EDTF         *string           `json:"edtf"`
	Status       Status            `json:"status"`
	Format       Format            `json:"format"`
	Place        *placeJSON        `json:"place"`
	Parties      []Party           `json:"parties"`
	Participants []participantJSON `json:"participants"`
	Countries    []string          `json:"countries"`
	Topics       []string          `json:"topics"`
	Evidence     []Evidence        `json:"evidence"`
	Anchor       *Span             `json:"anchor,omitempty"`
	Quote        string            `json:"quote,omitempty"`
	Attribution  string            `json:"attribution,omitempty"`
	Sources      []Source          `json:"sources,omitempty"`
	Review       any               `json:"review,omitempty"`
	Edits        []Edit            `json:"edits,omitempty"`
	Contradicted []Disagreement    `json:"contradicted,omitempty"`
	Single       []Disagreement    `json:"single,omitempty"`
}

type placeJSON struct {
	City    *string `json:"city"`
	Country *string `json:"country"`
	ID      string  `json:"id,omitempty"`
	Venue   string  `json:"venue,omitempty"`
}

type participantJSON struct {
	Name     string   `json:"name"`
	ID       string   `json:"id,omitempty"`
	Rank     *string  `json:"rank"`
	Role     *string  `json:"role"`
	Level    *string  `json:"level"`
	Country  *string  `json:"country"`
	Org      *string  `json:"org"`
	OrgID    string   `json:"org_id,omitempty"`
	Function Function `json:"function"`
	Printed  []string `json:"printed,omitempty"`
}

func (r Record) wire() recordJSON {
	guide, edtf := r.Date.Guide(), string(r.Date)
	w := recordJSON{
		Date: nullable(&guide), EDTF: nullable(&edtf), Status: r.Status, Format: r.Format,
		Parties: list(r.Parties), Participants: make([]participantJSON, len(r.Participants)),
		Countries: list(r.Countries), Topics: list(r.Topics), Evidence: list(r.Evidence),
	}
	if r.Place != nil {
		w.Place = &placeJSON{nullable(&r.Place.City), nullable(&r.Place.Country), r.Place.ID, r.Place.Venue}
	}
	for i := range r.Participants {
		p := &r.Participants[i]
		w.Participants[i] = participantJSON{p.Name, p.ID, nullable(&p.Rank), nullable(&p.Role), nullable(&p.Level),
			nullable(&p.Country), nullable(&p.Org), p.OrgID, p.Function, p.Printed}
	}
	return w
}

func (w recordJSON) record() Record {
	r := Record{Date: Date(textOf(w.EDTF)), Status: w.Status, Format: w.Format, Parties: w.Parties,
		Countries: w.Countries, Topics: w.Topics, Evidence: w.Evidence}
	if r.Date == "" { // a record from elsewhere may have the guide's date alone
		r.Date = Date(textOf(w.Date))
	}
	if w.Place != nil {
		r.Place = &Place{textOf(w.Place.City), textOf(w.Place.Country), w.Place.ID, w.Place.Venue}
	}
	for _, p := range w.Participants {
		r.Participants = append(r.Participants, Participant{p.Name, p.ID, textOf(p.Rank), textOf(p.Role), textOf(p.Level),
			textOf(p.Country), textOf(p.Org), p.OrgID, p.Function, p.Printed})
	}
	return r
}

// MarshalJSON writes the report as `readout extract` prints it.
func (r Report) MarshalJSON() ([]byte, error) {
	w := r.Record.wire()
	w.ID, w.Quote, w.Attribution, w.Edits = r.ID, r.Quote, r.Attribution, r.Edits
	if r.Anchor != (Span{}) {
		w.Anchor = &r.Anchor
	}
	return json.Marshal(w)
}

// UnmarshalJSON reads what MarshalJSON wrote, and the guide's gold form.
func (r *Report) UnmarshalJSON(data []byte) error {
	var w recordJSON
	if err := json.Unmarshal(data, &w); err != nil {
		return err
	}
	*r = Report{Record: w.record(), ID: w.ID, Quote: w.Quote, Attribution: w.Attribution, Edits: w.Edits}
	if w.Anchor != nil {
		r.Anchor = *w.Anchor
	}
	return nil
}

// MarshalJSON writes the meeting as `readout export` and the API print it;
// the reports themselves are not part of that form.
func (m Meeting) MarshalJSON() ([]byte, error) {
	w := m.Record.wire()
	w.ID, w.Sources, w.Review, w.Edits = m.ID, m.Sources, m.Review, m.Edits
	w.Contradicted, w.Single = m.Contradicted, m.Single
	if m.Review == (Review{}) {
		w.Review = "unreviewed"
	}
	return json.Marshal(w)
}

// UnmarshalJSON reads what MarshalJSON wrote.
func (m *Meeting) UnmarshalJSON(data []byte) error {
	w := recordJSON{Review: new(reviewJSON)}
	if err := json.Unmarshal(data, &w); err != nil {
		return err
	}
	*m = Meeting{Record: w.record(), ID: w.ID, Sources: w.Sources, Edits: w.Edits, Contradicted: w.Contradicted, Single: w.Single}
	if review, ok := w.Review.(*reviewJSON); ok {
		m.Review = Review(*review)
	}
	return nil
}

// reviewJSON reads a Review, or the word that stands for none.
type reviewJSON Review

func (r *reviewJSON) UnmarshalJSON(data []byte) error {
	if string(data) == `"unreviewed"` {
		return nil
	}
	return json.Unmarshal(data, (*Review)(r))
}

// list makes an absent list an empty one, so that JSON says [] and not null.
func list[T any](items []T) []T {
	if items == nil {
		return []T{}
	}
	return items
}
