package places

import (
	"slices"

	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/references"
)

// This file owns which of those who met abroad was at home there, where the text tells the country of
// none of them.

// hostAbroad gives who was: the one who received the other, or is called his host; of two, the one who did
// not come with a delegation or on a visit; else who is named least.
func (d document) hostAbroad(e *encounters.Encounter) int {
	p := placing{document: d}
	if host, _ := p.hostPerson(e); host >= 0 {
		return host
	}
	if guest := d.whoCame(e, e.PlaceLand.Text); guest >= 0 {
		return e.Principals[0] + e.Principals[1] - guest
	}
	return d.leastNamed(e.Principals)
}

// whoCame gives the one of two who met of whom alone the text tells that he came to a country, -1 when there
// is none.
func (d document) whoCame(e *encounters.Encounter, land string) int {
	if len(e.Principals) != 2 {
		return -1
	}
	a, b := e.Principals[0], e.Principals[1]
	switch first, second := d.came(a, land), d.came(b, land); {
	case first && !second:
		return a
	case second && !first:
		return b
	}
	return -1
}

// came reports whether the text tells of a person that he came to a country: as a guest, at the head of a
// delegation, on a visit there.
func (d document) came(person int, land string) bool {
	if d.calledGuest(person) {
		return true
	}
	for k, number := range d.Entities[person].Mentions {
		if k >= references.MostForms {
			break
		}
		m := &d.Mentions[number]
		if m.Name.Empty() {
			continue
		}
		if m.From > 1 && d.Fold(m.From-1) == "by" && d.Cue(m.From-2, lexicon.CueLed) || slices.Contains(d.Destinations(m), land) {
			return true
		}
		for i := max(d.SentenceOf(m.From).From, m.From-visitReach); i < m.From; i++ { // "Visiting Ankara on Monday, Minister X met"
			if d.Fold(i) != "visiting" {
				continue
			}
			if t, ok := d.TownAt(d.BehindArticle(i+1), m.From); ok && t.Country == land {
				return true
			}
		}
	}
	return false
}

// visitReach is how many words before who came "visiting" stands.
const visitReach = 8
