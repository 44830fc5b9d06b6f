package ingest_test

import (
	"cmp"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/link"
)

// This file compares a reading with a gold answer, fact by fact: that a record
// is there, its day, status, city and country, each person with country and
// office, each country represented, each topic. A fact of a record that is
// missed is missed, and of one that is invented is invented.

// golden is a gold answer: an article and what it reports.
type golden struct {
	Article  string
	Meetings []record
}

// record is one meeting of a gold answer. The aliases are answers that are as right.
type record struct {
	Date         string
	DateAliases  []string `json:"date_aliases"`
	Status       string
	Participants []struct {
		Name    string
		Aliases []string
		Role    string
		Country string
		Org     string
	}
	Countries []string
	Place     struct {
		City        string
		CityAliases []string `json:"city_aliases"`
		Country     string
	}
	Topics []string
}

// tally counts facts.
type tally struct{ right, wrong, missed int }

func (t *tally) add(other tally) {
	t.right += other.right
	t.wrong += other.wrong
	t.missed += other.missed
}

// loadGold reads the gold answers of a folder under testdata.
func loadGold(t *testing.T, folder string) []golden {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join(folder, "gold.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	var all []golden
	for line := range strings.Lines(string(raw)) {
		var one golden
		if err := json.Unmarshal([]byte(line), &one); err != nil {
			t.Fatal(err)
		}
		all = append(all, one)
	}
	return all
}

// pairUp gives for each gold record the report that tells of it, nil for none.
// The likest pair is taken first.
func pairUp(gold []record, reports []readout.Report) []*readout.Report {
	type pair struct{ gold, got, likeness int }
	var pairs []pair
	for i := range gold {
		for j := range reports {
			if n := likeness(&gold[i], &reports[j]); n > 0 {
				pairs = append(pairs, pair{i, j, n})
			}
		}
	}
	slices.SortStableFunc(pairs, func(a, b pair) int { return cmp.Compare(b.likeness, a.likeness) })
	found, taken := make([]*readout.Report, len(gold)), make([]bool, len(reports))
	for _, p := range pairs {
		if found[p.gold] == nil && !taken[p.got] {
			found[p.gold], taken[p.got] = &reports[p.got], true
		}
	}
	return found
}

// likeness is 0 when two cannot be one encounter: more than half of the people
// (of the countries, when one of them names nobody) must be the same.
func likeness(gold *record, got *readout.Report) int {
	shared, smaller := 0, min(len(gold.Participants), len(got.Participants))
	for i := range gold.Participants {
		if personIn(gold, i, got) != nil {
			shared++
		}
	}
	lands := 0
	for _, land := range gold.Countries {
		if slices.Contains(got.Countries, land) {
			lands++
		}
	}
	if smaller > 0 && shared*2 <= smaller && shared < smaller || smaller == 0 && lands*2 < max(len(gold.Countries), len(got.Countries)) {
		return 0
	}
	n := 1 + 4*shared + lands
	if sameDay(gold, got) {
		n += 3
	}
	return n
}

// personIn finds a gold participant in a report.
func personIn(gold *record, i int, got *readout.Report) *readout.Participant {
	one := &gold.Participants[i]
	for j := range got.Participants {
		for _, name := range append([]string{one.Name}, one.Aliases...) {
			if sameName(name, got.Participants[j].Name) {
				return &got.Participants[j]
			}
		}
	}
	return nil
}

// sameName holds two names to be one's when they have the same words in any
// order, or one has at least two words of the other, all that it has, and the
// other at most two more.
func sameName(gold, got string) bool {
	short, long := strings.Fields(link.Fold(gold)), strings.Fields(link.Fold(got))
	if len(short) > len(long) {
		short, long = long, short
	}
	for _, word := range short {
		if !slices.Contains(long, word) {
			return false
		}
	}
	return len(short) > 0 && (len(short) == len(long) || len(short) > 1 && len(long)-len(short) <= 2)
}

func sameDay(gold *record, got *readout.Report) bool {
	return slices.Contains(append([]string{gold.Date}, gold.DateAliases...), got.Date.Guide())
}

// compareWith counts the facts of an article's reading against its gold answer.
func compareWith(gold []record, reports []readout.Report) (t tally) {
	found := pairUp(gold, reports)
	for i := range gold {
		if found[i] == nil {
			t.missed += facts(&gold[i])
		} else {
			t.add(compareRecord(&gold[i], found[i]))
		}
	}
	for j := range reports {
		if !slices.Contains(found, &reports[j]) {
			t.wrong += 5 + 3*len(reports[j].Participants) + len(reports[j].Countries) + len(reports[j].Topics)
		}
	}
	return t
}

// facts is how many facts a gold record holds: itself, day, status, city,
// country, three a person, the countries and the topics.
func facts(gold *record) int {
	return 5 + 3*len(gold.Participants) + len(gold.Countries) + len(gold.Topics)
}

func compareRecord(gold *record, got *readout.Report) tally {
	t := tally{right: 1} // the record itself
	hold := func(good bool) {
		if good {
			t.right++
		} else {
			t.wrong++
		}
	}
	hold(sameDay(gold, got))
	hold(gold.Status == string(got.Status))
	place := got.Place
	if place == nil {
		place = &readout.Place{}
	}
	city := func(name string) bool { return link.Fold(name) == link.Fold(place.City) }
	hold(city(gold.Place.City) || slices.ContainsFunc(gold.Place.CityAliases, city))
	hold(gold.Place.Country == place.Country)
	people := 0
	for i := range gold.Participants {
		if p := personIn(gold, i, got); p == nil {
			t.missed += 3
		} else {
			people++
			t.right++
			hold(gold.Participants[i].Country == p.Country)
			hold(sameOffice(link.Fold(gold.Participants[i].Role), link.Fold(p.Role)) && (gold.Participants[i].Role != "" || p.Role == ""))
		}
	}
	t.wrong += 3 * max(0, len(got.Participants)-people)
	t.add(compareSets(gold.Countries, got.Countries))
	t.add(compareSets(gold.Topics, got.Topics))
	return t
}

func compareSets(gold, got []string) (t tally) {
	for _, one := range gold {
		if slices.Contains(got, one) {
			t.right++
		} else {
			t.missed++
		}
	}
	t.wrong = len(got) - t.right
	return t
}
