package places

import (
	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns news of which no word tells where it was, and whose sides are certain: the article's
// own people met those of one other country. They are mostly told of by those who were at home.

// inARow is how many encounters without a place tell of an event at which somebody met one after the
// other, and not of his office.
const inARow = 3

// placeAtHome gives those encounters the home of the article and, where it is named, its capital.
func (d document) placeAtHome() {
	var without []*encounters.Encounter
	for i := range d.Encounters {
		if e := &d.Encounters[i]; len(e.Video) == 0 && !e.City.Known() && !e.PlaceLand.Known() {
			without = append(without, e)
		}
	}
	if len(without) == 0 || len(without) >= inARow || d.Home == "" {
		return
	}
	p := placing{document: d}
	p.dateTown, p.hasTown = d.DatelineTown()
	p.findPlaces()
	for _, e := range without {
		s := &p.Sentences[e.Anchor]
		if p.CueWithin(s.From, s.To, lexicon.CueHomeward) { // "has since gone back to Accra"
			continue
		}
		if e.News && e.Status == readout.Held && p.fresh(e) && p.oneFromAbroad(e) && p.takeHome(e) {
			p.byCapital(e)
		}
	}
}

// oneFromAbroad reports whether exactly one country besides the article's home is represented.
func (p *placing) oneFromAbroad(e *encounters.Encounter) bool {
	abroad := ""
	for _, code := range p.CountriesOf(e) {
		if code != p.Home && abroad != "" && code != abroad {
			return false
		}
		if code != p.Home {
			abroad = code
		}
	}
	return abroad != ""
}
