package ingest

import (
	"strings"
	"testing"

	"github.com/readout-archive/readout"
)

// This file fuzzes every pass between segment and report: over whatever text,
// and what the passes before it made of it, a pass leaves only what later
// passes may rely on. FuzzScan owns segment; FuzzMeetings and FuzzRead own
// what comes out at the end. The seeds are files in testdata/fuzz.

// fuzzPass reads texts through the named pass and checks what it left.
func fuzzPass(f *testing.F, name string, check func(t *testing.T, d *document)) {
	r := testReader(f)
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 1<<14 {
			t.Skip() // length is what the benchmark of long files tries
		}
		d, err := r.open("a.txt", []byte("date 2025-05-28 "+text))
		if err != nil {
			return
		}
		d.segment()
		if d.setLanguage(); d.article.Language == "" {
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
	fuzzPass(f, "mentions", func(t *testing.T, d *document) {
		end := 0
		for i := range d.mentions {
			m := &d.mentions[i]
			if m.from < end || m.empty() || m.to > len(d.tokens) {
				t.Fatalf("mention %d is %v behind %d, of %d tokens", i, m.phrase, end, len(d.tokens))
			}
			end = m.to
			for what, p := range map[string]phrase{"name": m.name, "office": m.titles.office, "rank": m.titles.rank, "country": m.titles.countryAt, "after": m.after} {
				if !p.empty() && (p.from < 0 || p.to > len(d.tokens)) {
					t.Fatalf("mention %d: %s is %v of %d tokens", i, what, p, len(d.tokens))
				}
			}
			if d.mentionAt[m.from] != int32(i) {
				t.Fatalf("token %d is of mention %d, not of %d", m.from, d.mentionAt[m.from], i)
			}
		}
	})
}

func FuzzReferences(f *testing.F) {
	fuzzPass(f, "references", func(t *testing.T, d *document) {
		for i := range d.mentions {
			for _, e := range d.mentions[i].who {
				if e < 0 || e >= len(d.entities) {
					t.Fatalf("mention %d is of entity %d of %d", i, e, len(d.entities))
				}
			}
		}
		for e := range d.entities {
			last := -1
			for _, m := range d.entities[e].mentions {
				if m <= last || m >= len(d.mentions) {
					t.Fatalf("entity %d: mention %d of %d behind %d", e, m, len(d.mentions), last)
				}
				last = m
			}
			entity := &d.entities[e]
			checkReceipts(t, d, entity.name, entity.rank, entity.role, entity.country, entity.org)
		}
	})
}

func FuzzAttribution(f *testing.F) {
	fuzzPass(f, "attribution", func(t *testing.T, d *document) {
		text := strings.Join(strings.Fields(string(d.raw)), " ") // an attribution may run over the end of a line
		if !strings.Contains(text, d.article.Attribution) {
			t.Fatalf("attribution %q is not in the text", d.article.Attribution)
		}
	})
}

func FuzzStatus(f *testing.F) {
	fuzzPass(f, "status", func(t *testing.T, d *document) {
		for i := range d.encounters {
			e := &d.encounters[i]
			if e.status != readout.Held && e.status != readout.Planned {
				t.Fatalf("status %q", e.status)
			}
			checkReceipts(t, d, value{clues: e.statusClues}, value{clues: e.video})
		}
	})
}

func FuzzDates(f *testing.F) {
	fuzzPass(f, "dates", func(t *testing.T, d *document) {
		for i := range d.encounters {
			e := &d.encounters[i]
			if _, err := readout.ParseDate(e.date.text); err != nil {
				t.Fatal(err)
			}
			if e.follows >= len(d.encounters) || e.follows == i {
				t.Fatalf("encounter %d follows %d of %d", i, e.follows, len(d.encounters))
			}
			checkReceipts(t, d, e.date)
		}
	})
}

func FuzzPlace(f *testing.F) {
	fuzzPass(f, "place", func(t *testing.T, d *document) {
		for i := range d.encounters {
			e := &d.encounters[i]
			checkReceipts(t, d, e.city, e.placeLand, e.venue)
			checkCodes(t, d.lex, e)
		}
	})
}

func FuzzReconcile(f *testing.F) {
	fuzzPass(f, "reconcile", func(t *testing.T, d *document) {
		for e := range d.entities {
			if code := d.entities[e].country.text; code != "" {
				if _, ok := d.lex.Country(code); !ok {
					t.Fatalf("entity %d is of country %q", e, code)
				}
			}
			checkReceipts(t, d, d.entities[e].country)
		}
	})
}

func FuzzTopics(f *testing.F) {
	fuzzPass(f, "topics", func(t *testing.T, d *document) {
		for i := range d.encounters {
			seen := map[string]bool{}
			for _, topic := range d.encounters[i].topics {
				if seen[topic.text] {
					t.Fatalf("topic %q twice", topic.text)
				}
				seen[topic.text] = true
			}
			checkReceipts(t, d, d.encounters[i].topics...)
			checkCodes(t, d.lex, &d.encounters[i])
		}
	})
}

// checkReceipts wants every clue of the values to lie inside the text.
func checkReceipts(t *testing.T, d *document, values ...value) {
	t.Helper()
	for _, v := range values {
		for _, c := range v.clues {
			if c.at.from < 0 || c.at.to > len(d.tokens) || c.at.to < c.at.from {
				t.Fatalf("the receipt of %q is at %v of %d tokens", v.text, c.at, len(d.tokens))
			}
			checkSpan(t, d.raw, d.span(c.at))
		}
	}
}
