package places

import (
	"slices"
	"strconv"
	"strings"

	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/references"
)

// This file owns what is seen of a person and a country that he may represent. A trait is a short name,
// "opposite:stated" (somebody of that country whom he met, told outright), "place:visit"; tools/lands.py learns their
// weights from what is given here, in landwords.go, landcompany.go and landless.go, so that nothing is told twice.

// landTraits gathers the traits of one person after the other.
type landTraits struct {
	document
	spoken []landWords // what tells of countries, in the order of the text
	ready  bool
	homes  []references.Land // from the one that most speaks for
	byCode map[string]*landCounts
	total  int // times that a country or its people is named
	people []official

	person int
	codes  []string  // countries that the person may represent, the first none
	fit    []float64 // how well the name fits each
	first  *names.Mention
	own    []int // numbers of the mentions of the person alone
	met    []seat
	other  [2]neighbour // who is named before and behind
	words  []string     // of the office
	office string       // folded

	weights *lexicon.Weighed[float64]
	sum     float64                           // of the traits that were given
	each    func(trait string, value float64) // takes them by name instead, for who learns what they weigh
}

// seat is an encounter at which a person was.
type seat struct {
	encounter *encounters.Encounter
	principal bool
}

// give weighs the trait that the parts make.
func (t *landTraits) give(value float64, parts ...string) {
	if t.each != nil {
		t.each(strings.Join(parts, ""), value)
	} else if weight := t.weights.Of(parts...); weight != nil {
		t.sum += *weight * value
	}
}

// of makes ready for a person: the countries he may represent.
func (t *landTraits) of(person int) {
	if !t.ready {
		t.readLands()
		t.readPeople()
	}
	t.person, t.first = person, t.naming(person)
	t.own = t.own[:0]
	for k, number := range t.Entities[person].Mentions {
		if k < references.MostForms && len(t.Mentions[number].Who) == 1 {
			t.own = append(t.own, number)
		}
	}
	t.met = t.met[:0]
	for i := range t.Encounters {
		e := &t.Encounters[i]
		if slices.Contains(e.Principals, person) {
			t.met = append(t.met, seat{e, true})
		} else if slices.Contains(e.Attending, person) {
			t.met = append(t.met, seat{e, false})
		}
	}
	t.other = [2]neighbour{t.neighbour(-1), t.neighbour(1)}
	t.words = t.words[:0]
	for _, number := range t.own {
		office := t.Mentions[number].Titles.Office
		for i := office.From; i < office.To; i++ {
			if !slices.Contains(t.words, t.Fold(i)) {
				t.words = append(t.words, t.Fold(i))
			}
		}
	}
	t.office = lexicon.Fold(t.Entities[person].Role.Text)
	t.fits(person)
}

// naming gives the first mention of a person alone by name, else the first; nil for none.
func (t *landTraits) naming(person int) *names.Mention {
	var first *names.Mention
	for k, number := range t.Entities[person].Mentions {
		m := &t.Mentions[number]
		if k >= references.MostForms || len(m.Who) != 1 {
			continue
		}
		if !m.Name.Empty() {
			return m
		}
		if first == nil {
			first = m
		}
	}
	return first
}

// around gives each trait of the person and a country; the name's are apart (ofName).
func (t *landTraits) around(k int) {
	code := t.codes[k]
	if code == "" {
		t.ofNone()
		return
	}
	t.ofRules(code)
	t.ofHome(code)
	t.ofWords(code)
	t.ofNearest(code)
	t.ofCompany(code)
	t.ofNeighbours(code)
	t.ofPlace(code)
	t.ofOfficials(code)
}

// ofRules gives what the rules took.
func (t *landTraits) ofRules(code string) {
	if own := &t.Entities[t.person].Country; own.Text == code {
		t.give(1, "rules:", own.Clues[0].From)
	}
	if code == t.Home {
		t.give(1, "home")
		t.give(1, "home:", t.Entities[t.person].Level)
	}
}

// ofHome gives how much speaks for a country as the article's home.
func (t *landTraits) ofHome(code string) {
	k := slices.IndexFunc(t.homes, func(l references.Land) bool { return l.Code() == code })
	if k < 0 {
		t.give(1, "weight:none")
		return
	}
	l, most := &t.homes[k], 0
	if other := one(k == 0); other < len(t.homes) {
		most = max(0, t.homes[other].Weight)
	}
	t.give(float64(min(60, max(-30, l.Weight)))/20, "weight")
	t.give(float64(min(40, max(-40, l.Weight-most)))/20, "weight:more")
	t.give(1, "weight:rank:", lexicon.UpTo(k, 4))
	if l.Weight > 0 {
		t.give(1, "weight:some")
	}
	t.give(1, "weight:best:", step(l.Best, 0, 2, 6, 10, 15))
}

// step writes the number of the first of some borders that a number does not pass.
func step(n int, borders ...int) string {
	for i, border := range borders {
		if n <= border {
			return strconv.Itoa(i)
		}
	}
	return strconv.Itoa(len(borders))
}

func one(is bool) int {
	if is {
		return 1
	}
	return 0
}
