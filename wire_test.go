package readout

import (
	"encoding/json"
	"reflect"
	"testing"
)

func TestMeetingJSONRoundTrip(t *testing.T) {
	for _, want := range []Meeting{
		{ID: "4k7qz2m", Record: Record{Status: Planned, Format: InPerson}},
		{ID: "4k7qz2m", Review: Review{By: "desk", On: "2025-10-12"},
			Record: Record{Date: "2025-05-19/2025-05-25", Status: Held, Format: Video,
				Place:        &Place{City: "Lachin", Country: "AZ", Venue: "State House"},
				Parties:      []Party{{Kind: CountryParty, Code: "AZ", Named: true}},
				Participants: []Participant{{Name: "A B", Country: "AZ", Function: Principal, Printed: []string{"B"}}},
				Countries:    []string{"AZ"}, Topics: []string{"energy"},
				Evidence: []Evidence{{Field: "date", Span: Span{1, 4}, Text: "May", Basis: Stated, Number: 2}}},
			Edits:        []Edit{{Field: "date", Now: "2025-05-19/2025-05-25", Because: "dated"}},
			Contradicted: []Disagreement{{Field: "place", Values: []Claim{{Value: "Lachin, AZ", Basis: Stated, Sources: []string{"a"}}, {Value: "Baku, AZ", Sources: []string{"b"}}}}},
			Single:       []Disagreement{{Field: "topics/0", Values: []Claim{{Value: "energy", Basis: Stated, Sources: []string{"b"}}}}}},
	} {
		data, err := json.Marshal(want)
		if err != nil {
			t.Fatal(err)
		}
		var got Meeting
		if err := json.Unmarshal(data, &got); err != nil {
			t.Fatal(err)
		}
		again, err := json.Marshal(got)
		if err != nil {
			t.Fatal(err)
		}
		if string(again) != string(data) || !reflect.DeepEqual(got.Review, want.Review) ||
			!reflect.DeepEqual(got.Contradicted, want.Contradicted) || !reflect.DeepEqual(got.Single, want.Single) {
			t.Errorf("read back\n%s\nwant\n%s", again, data)
		}
	}
}
