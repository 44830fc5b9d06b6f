package ingest

import (
	"strings"
	"testing"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file fuzzes every pass between segment and report: over whatever text,
// and what the passes before it made of it, a pass leaves only what later
// passes may rely on. FuzzScan owns segment; FuzzMeetings and FuzzRead own
// what comes out at the end. The seeds are files in testdata/fuzz.

// fuzzPass reads texts through the named pass and checks what it left.
func fuzzPass(f *testing.F, name string, check func(t *testing.T, d *encounters.Document)) {
	r := testReader(f)
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 1<<14 {
			t.Skip() // length is what the benchmark of long files tries
		}
		d, err := r.open("a.txt", []byte("date 2025-05-28 "+text))
		if err != nil {
			return
		}
		d.Segment()
		if d.SetLanguage(); d.Article.Language == "" {
			t.Fatal("no language")
		}
		for _, p := range passes {
			if p.run(d); p.name == name {
				break
			}
		}
		check(t, d)
	})
}

func FuzzMentions(f *testing.F) {
	fuzzPass(f, "mentions", func(t *testing.T, d *encounters.Document) {
		end := 0
		for i := range d.Mentions {
			m := &d.Mentions[i]
			if m.From < end || m.Empty() || m.To > len(d.Tokens) {
				t.Fatalf("mention %d is %v behind %d, of %d tokens", i, m.Phrase, end, len(d.Tokens))
			}
			end = m.To
			for what, p := range map[string]text.Phrase{"name": m.Name, "office": m.Titles.Office, "rank": m.Titles.Rank, "country": m.Titles.CountryAt, "after": m.After} {
				if !p.Empty() && (p.From < 0 || p.To > len(d.Tokens)) {
					t.Fatalf("mention %d: %s is %v of %d tokens", i, what, p, len(d.Tokens))
				}
			}
			if d.MentionAt[m.From] != int32(i) {
				t.Fatalf("token %d is of mention %d, not of %d", m.From, d.MentionAt[m.From], i)
			}
		}
	})
}

func FuzzReferences(f *testing.F) {
	fuzzPass(f, "references", func(t *testing.T, d *encounters.Document) {
		for i := range d.Mentions {
			for _, e := range d.Mentions[i].Who {
				if e < 0 || e >= len(d.Entities) {
					t.Fatalf("mention %d is of entity %d of %d", i, e, len(d.Entities))
				}
			}
		}
		for e := range d.Entities {
			last := -1
			for _, m := range d.Entities[e].Mentions {
				if m <= last || m >= len(d.Mentions) {
					t.Fatalf("entity %d: mention %d of %d behind %d", e, m, len(d.Mentions), last)
				}
				last = m
			}
			entity := &d.Entities[e]
			checkReceipts(t, d, entity.Name, entity.Rank, entity.Role, entity.Country, entity.Org)
		}
	})
}

func FuzzAttribution(f *testing.F) {
	fuzzPass(f, "attribution", func(t *testing.T, d *encounters.Document) {
		text := strings.Join(strings.Fields(string(d.Raw)), " ") // an attribution may run over the end of a line
		if !strings.Contains(text, d.Article.Attribution) {
			t.Fatalf("attribution %q is not in the text", d.Article.Attribution)
		}
	})
}

func FuzzStatus(f *testing.F) {
	fuzzPass(f, "status", func(t *testing.T, d *encounters.Document) {
		for i := range d.Encounters {
			e := &d.Encounters[i]
			if e.Status != readout.Held && e.Status != readout.Planned {
				t.Fatalf("status %q", e.Status)
			}
			checkReceipts(t, d, text.Value{Clues: e.StatusClues}, text.Value{Clues: e.Video})
		}
	})
}

func FuzzDates(f *testing.F) {
	fuzzPass(f, "dates", func(t *testing.T, d *encounters.Document) {
		for i := range d.Encounters {
			e := &d.Encounters[i]
			if _, err := readout.ParseDate(e.Date.Text); err != nil {
				t.Fatal(err)
			}
			if e.Follows >= len(d.Encounters) || e.Follows == i {
				t.Fatalf("encounter %d follows %d of %d", i, e.Follows, len(d.Encounters))
			}
			checkReceipts(t, d, e.Date)
		}
	})
}

func FuzzPlace(f *testing.F) {
	fuzzPass(f, "place", func(t *testing.T, d *encounters.Document) {
		for i := range d.Encounters {
			e := &d.Encounters[i]
			checkReceipts(t, d, e.City, e.PlaceLand, e.Venue)
			checkCodes(t, d.Lex, e)
		}
	})
}

func FuzzReconcile(f *testing.F) {
	fuzzPass(f, "reconcile", func(t *testing.T, d *encounters.Document) {
		for e := range d.Entities {
			if code := d.Entities[e].Country.Text; code != "" {
				if _, ok := d.Lex.Country(code); !ok {
					t.Fatalf("entity %d is of country %q", e, code)
				}
			}
			checkReceipts(t, d, d.Entities[e].Country)
		}
	})
}

func FuzzTopics(f *testing.F) {
	fuzzPass(f, "topics", func(t *testing.T, d *encounters.Document) {
		for i := range d.Encounters {
			seen := map[string]bool{}
			for _, topic := range d.Encounters[i].Topics {
				if seen[topic.Text] {
					t.Fatalf("topic %q twice", topic.Text)
				}
				seen[topic.Text] = true
			}
			checkReceipts(t, d, d.Encounters[i].Topics...)
			checkCodes(t, d.Lex, &d.Encounters[i])
		}
	})
}

// checkReceipts wants every clue of the values to lie inside the text.
func checkReceipts(t *testing.T, d *encounters.Document, values ...text.Value) {
	t.Helper()
	for _, v := range values {
		for _, c := range v.Clues {
			if c.At.From < 0 || c.At.To > len(d.Tokens) || c.At.To < c.At.From {
				t.Fatalf("the receipt of %q is at %v of %d tokens", v.Text, c.At, len(d.Tokens))
			}
			checkSpan(t, d.Raw, d.Span(c.At))
		}
	}
}
