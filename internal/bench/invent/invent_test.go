package invent

import (
	"bytes"
	"reflect"
	"strings"
	"testing"

	"github.com/readout-archive/readout"
)

// lands are enough countries for a world.
func lands() []Country {
	var all []Country
	for _, line := range strings.Split(`KZ Kazakhstan Kazakh Astana,Almaty|PK Pakistan Pakistani Islamabad,Lahore|TR Türkiye Turkish Ankara,Istanbul|BR Brazil Brazilian Brasília|JP Japan Japanese Tokyo,Osaka|NO Norway Norwegian Oslo|GH Ghana Ghanaian Accra|PE Peru Peruvian Lima|EG Egypt Egyptian Cairo|VN Vietnam Vietnamese Hanoi`, "|") {
		f := strings.Fields(line)
		all = append(all, Country{f[0], f[1], f[2], strings.Split(f[3], ",")})
	}
	return all
}

func world(t *testing.T, meetings int, seed uint64) *World {
	t.Helper()
	w, err := New(meetings, seed, lands())
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func TestEvidenceStandsInTheText(t *testing.T) {
	w := world(t, 3000, 1)
	kinds, several, astray, last := map[kind]int{}, 0, 0, readout.Date("")
	for i := range w.Meetings {
		e := w.encounter(i)
		kinds[e.kind]++
		if day := readout.Day(e.day); day < last {
			t.Fatalf("meeting %d is on %s, the one before on %s", i, day, last)
		} else {
			last = day
		}
		articles := w.Articles(i)
		if len(articles) > 1 {
			several++
			if first, last := articles[0].Reading.Reports[0].Place, articles[len(articles)-1].Reading.Reports[0].Place; first.City != last.City {
				astray++
			}
		}
		for _, a := range articles {
			fields, report := map[string]bool{}, a.Reading.Reports[0]
			for _, evidence := range report.Evidence {
				fields[evidence.Field] = true
				if got := string(a.Text[evidence.Start:evidence.End]); got != evidence.Text || got == "" {
					t.Fatalf("%s: %s is %q in the text, %q in the evidence", a.Name, evidence.Field, got, evidence.Text)
				}
			}
			if !fields["status"] || report.Date != "" && !fields["date"] || len(report.Countries) < 2 || !fields["topics/0"] {
				t.Fatalf("%s lacks evidence: %v\n%s", a.Name, fields, a.Text)
			}
			if len(a.Text) < size || len(a.Text) > 2*size {
				t.Errorf("%s has %d bytes", a.Name, len(a.Text))
			}
		}
	}
	for _, share := range shares {
		if kinds[share.kind] == 0 {
			t.Errorf("no %s encounter among %d", share.kind, w.Meetings)
		}
	}
	if several == 0 || astray == 0 || astray*5 > several {
		t.Errorf("%d meetings have several articles, and of %d these contradict each other", several, astray)
	}
}

func TestSameSeedSameWorld(t *testing.T) {
	first, again, other := world(t, 50, 7), world(t, 50, 7), world(t, 50, 8)
	same := true
	for i := range first.Meetings {
		a, b := first.Articles(i), again.Articles(i)
		if !reflect.DeepEqual(a, b) {
			t.Fatalf("meeting %d differs between two worlds of one seed", i)
		}
		same = same && bytes.Equal(a[0].Text, other.Articles(i)[0].Text)
	}
	if same {
		t.Error("another seed gives the same world")
	}
}

func TestSomeMeetOften(t *testing.T) {
	w := world(t, 5000, 3)
	met := map[*person]int{}
	for i := range w.Meetings {
		for _, one := range w.encounter(i).people {
			met[one]++
		}
	}
	most := 0
	for _, n := range met {
		most = max(most, n)
	}
	if average := 2 * w.Meetings / len(met); most < 5*average {
		t.Errorf("the busiest person has %d meetings, the average %d: not skewed", most, average)
	}
}

func TestBadWorlds(t *testing.T) {
	if _, err := New(0, 1, lands()); err == nil {
		t.Error("a world without meetings is made")
	}
	if _, err := New(10, 1, lands()[:2]); err == nil {
		t.Error("a world of two countries is made")
	}
	for _, template := range []string{"{0 met", "{0} /met with {1}"} {
		if _, err := cutSlots(template); err == nil {
			t.Errorf("%q is cut", template)
		}
	}
}

func BenchmarkArticles(b *testing.B) {
	w, err := New(1_000_000, 1, lands())
	if err != nil {
		b.Fatal(err)
	}
	for i := 0; b.Loop(); i++ {
		w.Articles(i % w.Meetings)
	}
}
