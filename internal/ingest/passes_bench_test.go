package ingest

import (
	"os"
	"slices"
	"testing"

	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/ingesttest"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// BenchmarkFill measures the passes that fill an encounter, over the seeds.
func BenchmarkFill(b *testing.B) {
	for _, pass := range passes {
		if !slices.Contains([]string{"dates", "place", "topics"}, pass.name) {
			continue
		}
		b.Run(pass.name, func(b *testing.B) {
			raw, err := os.ReadFile("../../seeds/000_2b8b44cccd9cfcbd.txt")
			if err != nil {
				b.Fatal(err)
			}
			d := readThrough(b, string(raw))
			b.SetBytes(int64(len(raw)))
			for b.Loop() {
				for i := range d.Encounters {
					e := &d.Encounters[i]
					e.Date, e.City, e.PlaceLand, e.Venue, e.Topics = text.Value{}, text.Value{}, text.Value{}, text.Value{}, nil
				}
				pass.run(d)
			}
		})
	}
}

// FuzzFill reads any text with all passes: every receipt lies inside the text
// and every value is of the vocabulary.
func FuzzFill(f *testing.F) {
	for _, seed := range []string{
		"President Amadi Okoro of Nigeria met President Kwabena Ansah of Ghana in Abuja on Monday to discuss trade.",
		"ABUJA, May 28 (NAN) - Amadi Okoro was received by Kwabena Ansah at State House, Entebbe, on the sidelines of the",
		"The two met separately with A, B and C, respectively. In all of the talks peace in Gaza was discussed.",
		"on the eve of the meeting of Pakistan, Azerbaijan and Türkiye in the capital of in in the city of",
		"’s “ in Egypt's 's to ’ 31-31 May at the Palace of of",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, body string) {
		lex, err := ingesttest.Vocabulary()
		if err != nil {
			t.Fatal(err)
		}
		r := NewReader(lex)
		d, err := r.open("a.txt", []byte("date 2025-05-28 "+body))
		if err != nil {
			return
		}
		r.read(d)
		for i := range d.Encounters {
			e := &d.Encounters[i]
			values := append([]text.Value{e.Date, e.City, e.PlaceLand, e.Venue}, e.Topics...)
			for _, v := range values {
				for _, c := range v.Clues {
					if c.At.From < 0 || c.At.To > len(d.Tokens) || c.At.To < c.At.From {
						t.Fatalf("receipt at %v of %d tokens", c.At, len(d.Tokens))
					}
				}
			}
			checkCodes(t, lex, e)
		}
	})
}

func checkCodes(t *testing.T, lex *lexicon.Lexicon, e *encounters.Encounter) {
	t.Helper()
	if code := e.PlaceLand.Text; code != "" {
		if _, ok := lex.Country(code); !ok {
			t.Fatalf("country of the place is %q", code)
		}
	}
	known := map[string]bool{}
	for _, topic := range lex.Topics() {
		known[topic.Code] = true
	}
	for _, topic := range e.Topics {
		if !known[topic.Text] {
			t.Fatalf("topic is %q", topic.Text)
		}
	}
}
