package invent

import (
	"math"
	"math/rand/v2"
	"slices"
	"time"
)

// kind is what sort of record an encounter gives.
type kind string

// The kinds, which are also the uses of the sentences that tell them.
const (
	held    kind = "held"
	planned kind = "planned"
	undated kind = "undated" // planned, no day told
	coarse  kind = "coarse"  // held, only month or year told
	unnamed kind = "unnamed" // held by delegations
	many    kind = "many"    // held by three to eight
)

// shares of the kinds, in per cent; the rest is held.
var shares = []struct {
	kind    kind
	percent int
}{{planned, 6}, {undated, 3}, {coarse, 4}, {unnamed, 3}, {many, 4}}

// encounter is one invented meeting.
type encounter struct {
	number  int
	kind    kind
	day     time.Time // the day it takes place, also where articles tell less
	yearly  bool      // of a coarse one: only the year is told
	people  []*person // principals, of different countries
	lands   []*Country
	host    *Country
	city    string
	topics  []phrase
	reports int    // articles that tell it, at least one
	astray  string // the city that the last of several articles tells instead, "" for none
}

// contradicted is the share, in per cent, of the encounters told by several articles of
// which one tells another city.
const contradicted = 10

// encounter draws the encounter of a number in [0, Meetings); days do not
// decrease with the number, and grow denser towards the present.
func (w *World) encounter(number int) encounter {
	random := rand.New(rand.NewPCG(w.seed, uint64(number)+1))
	e := encounter{number: number, kind: held, reports: 1}
	roll := random.IntN(100)
	for _, share := range shares {
		if roll -= share.percent; roll < 0 {
			e.kind = share.kind
			break
		}
	}
	e.yearly = random.IntN(3) == 0

	span := w.last.Sub(w.first).Hours() / 24
	e.day = w.first.AddDate(0, 0, int(span*math.Sqrt((float64(number)+0.5)/float64(w.Meetings))))

	parties := 2
	if e.kind == many {
		parties = 3 + random.IntN(6)
	}
	popular := rand.NewZipf(random, 1.2, 12, uint64(len(w.people)-1))
	seen := map[*Country]bool{}
	for len(e.lands) < parties {
		one := &w.people[popular.Uint64()]
		if seen[one.country] {
			continue
		}
		seen[one.country] = true
		e.lands = append(e.lands, one.country)
		if e.kind != unnamed {
			e.people = append(e.people, one)
		}
	}
	e.host = e.lands[random.IntN(len(e.lands))]
	e.city = e.host.Cities[min(random.IntN(len(e.host.Cities)), random.IntN(len(e.host.Cities)))]

	common := rand.NewZipf(random, 1.3, 4, uint64(len(w.words.phrases)-1))
	told := map[string]bool{}
	for range 1 + random.IntN(3) {
		if one := w.words.phrases[common.Uint64()]; !told[one.code] {
			told[one.code] = true
			e.topics = append(e.topics, one)
		}
	}
	for e.reports < 12 && random.IntN(100) < 17 {
		e.reports++
	}
	if cities := e.host.Cities; e.reports > 1 && len(cities) > 1 && random.IntN(100) < contradicted {
		e.astray = cities[(slices.Index(cities, e.city)+1)%len(cities)]
	}
	return e
}
