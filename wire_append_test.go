package readout

import (
	"encoding/json"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
)

// encoding/json is what AppendJSON must not differ from: it is given the fields
// of the wire form.

func (n nullable) MarshalJSON() ([]byte, error) {
	if n == "" {
		return []byte("null"), nil
	}
	return json.Marshal(string(n))
}

func (r Record) wire() recordJSON {
	w := recordJSON{
		Date: nullable(r.Date.Guide()), EDTF: nullable(r.Date), Status: r.Status, Format: r.Format,
		Parties: list(r.Parties), Participants: make([]participantJSON, len(r.Participants)),
		Countries: list(r.Countries), Topics: list(r.Topics), Evidence: list(r.Evidence),
	}
	if r.Place != nil {
		w.Place = &placeJSON{nullable(r.Place.City), nullable(r.Place.Country), r.Place.ID, r.Place.Venue}
	}
	for i, p := range r.Participants {
		w.Participants[i] = participantJSON{p.Name, p.ID, nullable(p.Rank), nullable(p.Role), nullable(p.Level),
			nullable(p.Country), nullable(p.Org), p.OrgID, p.Function, p.Printed}
	}
	return w
}

// list makes an absent list an empty one, so that JSON says [] and not null.
func list[T any](items []T) []T {
	if items == nil {
		return []T{}
	}
	return items
}

func wireOfReport(r Report) recordJSON {
	w := r.Record.wire()
	w.ID, w.Quote, w.Attribution, w.Edits = r.ID, r.Quote, r.Attribution, r.Edits
	if r.Anchor != (Span{}) {
		w.Anchor = &r.Anchor
	}
	return w
}

func wireOfMeeting(m Meeting) recordJSON {
	w := m.Record.wire()
	w.ID, w.Sources, w.Review, w.Edits = m.ID, m.Sources, m.Review, m.Edits
	if m.Review == (Review{}) {
		w.Review = "unreviewed"
	}
	return w
}

// fill fills a value with texts, some of which need escaping, and lists, some of
// which are absent or empty.
func fill(v reflect.Value, random *rand.Rand) {
	switch v.Kind() {
	case reflect.String:
		pieces := []string{"", "Ana", "é ı", "\"", "\\", "<b>&", "\u2028", "\xff", "\n\t\x01\x7f", "{", "[", ":", ",", "2025-05-19/2025-05-25", "2025-05"}
		v.SetString(strings.Repeat(pieces[random.IntN(len(pieces))], 1+random.IntN(2)))
	case reflect.Int:
		v.SetInt(int64(random.IntN(3)) * 17)
	case reflect.Bool:
		v.SetBool(random.IntN(2) == 0)
	case reflect.Pointer:
		if random.IntN(2) == 0 {
			v.Set(reflect.New(v.Type().Elem()))
			fill(v.Elem(), random)
		}
	case reflect.Slice:
		if n := random.IntN(4) - 1; n >= 0 {
			v.Set(reflect.MakeSlice(v.Type(), n, n))
			for i := range n {
				fill(v.Index(i), random)
			}
		}
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i), random)
		}
	}
}

func TestAppendJSONIsWhatEncodingJSONWrites(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 500 {
		var m Meeting
		var r Report
		fill(reflect.ValueOf(&m).Elem(), random)
		fill(reflect.ValueOf(&r).Elem(), random)
		if random.IntN(2) == 0 {
			m.Review = Review{}
		}
		sources := append(m.Sources, Source{})
		for _, one := range []struct {
			oracle any
			got    []byte
		}{
			{wireOfMeeting(m), m.AppendJSON([]byte("x"))}, {wireOfReport(r), r.AppendJSON([]byte("x"))}, {sources[0], sources[0].AppendJSON([]byte("x"))},
		} {
			want, err := json.Marshal(one.oracle)
			if err != nil {
				t.Fatal(err)
			}
			if string(one.got) != "x"+string(want) {
				t.Fatalf("%s\nwant\n%s", one.got[1:], want)
			}
		}
	}
}
