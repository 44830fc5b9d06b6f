package ingest

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file measures that an article takes at most linear time: the time a
// byte of articles of growing size, of kinds that would show a pass which looks
// back over all that it has found. Nothing is asserted of time; that long
// articles are read to their end, and alike each time, is.

// long gives articles of about size bytes, by kind.
func long(t testing.TB, size int) map[string]string {
	t.Helper()
	raw, err := os.ReadFile("testdata/genre/articles/batumi-trilateral-held.txt")
	if err != nil {
		t.Fatal(err)
	}
	_, body, _ := strings.Cut(string(raw), "date 2018-10-30 ")
	fill := func(unit func(i int) string) string {
		var b strings.Builder
		b.WriteString("date 2018-10-30 ACCRA: " + strings.Repeat("The president of Ghana met with the prime minister of Togo in the capital on Monday and they talked about the trade of the two countries. ", 3))
		for i := 0; b.Len() < size; i++ {
			b.WriteString(unit(i))
		}
		return b.String()[:size]
	}
	given := []string{"Ana", "Boris", "Chidi", "Dana", "Emil", "Farid", "Gita", "Hana"}
	name := func(i int) string {
		word := []byte("Bakedilofu")
		for k := 1; k < len(word); k += 2 {
			word[k], i = "aeiou"[i%5], i/5
		}
		return given[i%len(given)] + " " + string(word)
	}
	return map[string]string{
		"article":    fill(func(int) string { return body + "\n" }),
		"one word":   fill(func(int) string { return "the " }),
		"names":      fill(func(i int) string { return "The President " + name(i) + " is in the town. " }),
		"bare names": fill(func(i int) string { return name(i) + ", and in the " }),
		"met lists": fill(func(i int) string {
			return "Minister " + name(i) + " met " + name(i+1) + " and " + name(i+2) + " of Ghana in Accra. "
		}),
		"one list": fill(func(i int) string { return "met Minister " + name(i) + " and " }),
		"pronouns": fill(func(i int) string { return "He met his counterpart. The two ministers discussed trade with them. " }),
		"dates": fill(func(i int) string {
			return fmt.Sprintf("On %d May 2017 they met in Paris, and yesterday in Rome. ", i%28+1)
		}),
		"quotes": fill(func(i int) string { return "\"We met the ( " }),
	}
}

func TestLongArticles(t *testing.T) {
	r := testReader(t)
	for kind, text := range long(t, 1<<17) {
		once, err := r.Read("long.txt", []byte(text))
		if err != nil {
			t.Errorf("%s: %v", kind, err)
			continue
		}
		again, err := r.Read("long.txt", []byte(text))
		if err != nil || len(again.Reports) != len(once.Reports) || len(again.Rejected) != len(once.Rejected) {
			t.Errorf("%s: %d records and %d rejected, then %d and %d (%v)", kind, len(once.Reports), len(once.Rejected), len(again.Reports), len(again.Rejected), err)
		}
		end := 0
		for i, s := range once.Sentences {
			if s.Start < end {
				t.Fatalf("%s: sentence %d starts at %d, behind %d", kind, i, s.Start, end)
			}
			checkSpan(t, []byte(text), s)
			end = s.End
		}
		if n := len(once.Reports); kind == "article" && (n == 0 || once.Reports[n-1].Anchor.Start < longestPart || end < len(text)-2) {
			t.Errorf("%d records, the last sentence ends at %d of %d bytes: the parts behind the first are not read", n, end, len(text))
		}
	}
}

// BenchmarkLong prints the nanoseconds that a byte takes.
func BenchmarkLong(b *testing.B) {
	r := testReader(b)
	if _, err := r.Read("warm.txt", []byte(long(b, 1<<12)["article"])); err != nil {
		b.Fatal(err)
	}
	for _, size := range []int{1 << 16, 1 << 18, 1 << 20, text.MaxSize} {
		for kind, text := range long(b, size) {
			b.Run(fmt.Sprintf("%s/%dKiB", strings.ReplaceAll(kind, " ", "-"), size>>10), func(b *testing.B) {
				for b.Loop() {
					if _, err := r.Read("long.txt", []byte(text)); err != nil {
						b.Fatal(err)
					}
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(size), "ns/byte")
			})
		}
	}
}
