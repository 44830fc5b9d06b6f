package places

import (
	"cmp"
	"slices"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/references"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the words that tell of countries as traits of these: how often, where, and how near the person.

// landWords are words that tell of a country.
type landWords struct {
	text.Phrase
	code     string
	kind     int
	sentence int
}

// The kinds of words that tell of a country.
const (
	byName = iota
	byPeople
	byCapital
	bySeat
	byTown
	landKinds
)

var landKindNames = [...]string{"name", "people", "capital", "seat", "town"}

// landCounts is how often each kind tells of a country.
type landCounts [landKinds]int

// landClasses are the words of the vocabulary that tell of countries.
const landClasses = lexicon.CountryName | lexicon.Demonym | lexicon.Capital | lexicon.Metonym

// readLands reads what tells of countries, and lists these.
func (t *landTraits) readLands() {
	t.ready, t.byCode = true, map[string]*landCounts{}
	t.codes = append(t.codes[:0], "")
	for s := range t.Sentences {
		t.landsOf(s)
	}
	for _, l := range t.spoken {
		if t.byCode[l.code] == nil {
			t.byCode[l.code] = &landCounts{}
			t.known(l.code)
		}
		t.byCode[l.code][l.kind]++
		if l.kind == byName || l.kind == byPeople {
			t.total++
		}
	}
	t.homes = slices.Clone(t.Countries.All())
	for i := range t.homes {
		t.known(t.homes[i].Code())
	}
	slices.SortStableFunc(t.homes, func(a, b references.Land) int { return cmp.Compare(b.Weight, a.Weight) })
	for i := range t.Encounters {
		e := &t.Encounters[i]
		for _, code := range t.CountriesOf(e) {
			t.known(code)
		}
		t.known(e.PlaceLand.Text)
	}
}

// known adds a country to those that the article knows.
func (t *landTraits) known(code string) {
	if code != "" && len(t.codes) <= mostWeighed && !slices.Contains(t.codes, code) {
		t.codes = append(t.codes, code)
	}
}

// landsOf reads what tells of countries in a sentence; a person's name does not.
func (t *landTraits) landsOf(s int) {
	at := &t.Sentences[s]
	for i := at.From; i < at.To; i++ {
		if !t.Tokens[i].Capital() {
			continue
		}
		if m := t.Mention(i); m != nil && m.Kind == names.Person && m.Name.Has(i) {
			i = m.Name.To - 1
			continue
		}
		if n, entry := t.PhraseAt(i, at.To, landClasses); entry != nil && entry.Code != "" {
			t.spoken = append(t.spoken, landWords{text.Phrase{From: i, To: i + n}, entry.Code, kindOfLandWords(entry.Class), s})
			i += n - 1
		} else if town, ok := t.TownAt(i, at.To); ok && town.Country != "" {
			t.spoken = append(t.spoken, landWords{town.At, town.Country, byTown, s})
			i = max(i, town.At.To-1)
		}
	}
}

func kindOfLandWords(class lexicon.Class) int {
	switch {
	case class&lexicon.CountryName != 0:
		return byName
	case class&lexicon.Demonym != 0:
		return byPeople
	case class&lexicon.Capital != 0:
		return byCapital
	}
	return bySeat
}

// ofWords gives how often and where the text speaks of a country.
func (t *landTraits) ofWords(code string) {
	var counts landCounts
	if c := t.byCode[code]; c != nil {
		counts = *c
	}
	named := counts[byName] + counts[byPeople]
	t.give(1, "named:", step(named, 0, 1, 2, 4, 8))
	t.give(float64(named)/float64(max(1, t.total)), "named:share")
	if named == 0 {
		only := "nothing"
		for _, kind := range [...]int{byCapital, byTown, bySeat} {
			if counts[kind] > 0 {
				only = landKindNames[kind]
				break
			}
		}
		t.give(1, "only:", only)
	}
	var in [len(landPlaces)][landKinds]bool
	for i := range t.spoken {
		if l := &t.spoken[i]; l.code == code {
			t.placesOf(l, func(place int) {
				if !in[place][l.kind] {
					in[place][l.kind] = true
					t.give(1, "in:", landPlaces[place], ":", landKindNames[l.kind])
				}
			})
		}
	}
}

// The places of an article where words for a country count.
const (
	inStamp = iota
	inHeadline
	inLead
	inTelling
	before
	behind
)

var landPlaces = [...]string{"stamp", "headline", "lead", "telling", "before", "behind"}

// placesOf lists the places at which words for a country stand.
func (t *landTraits) placesOf(l *landWords, each func(place int)) {
	switch {
	case t.Sentences[l.sentence].Kind == text.Stamp:
		each(inStamp)
	case t.Sentences[l.sentence].Kind == text.Headline:
		each(inHeadline)
	case l.sentence == t.Lead:
		each(inLead)
	}
	for _, s := range t.met {
		if s.encounter.Anchor == l.sentence {
			each(inTelling)
		}
	}
	if t.first != nil && t.Tokens[t.first.From].Sentence == l.sentence {
		if l.From < t.first.From {
			each(before)
		} else {
			each(behind)
		}
	}
}

// ofNearest gives how near words for a country stand to the person in one sentence.
func (t *landTraits) ofNearest(code string) {
	best, side, kind := -1, "", 0
	for _, number := range t.own[:min(len(t.own), 4)] {
		m := &t.Mentions[number]
		for i := range t.spoken {
			l := &t.spoken[i]
			if l.code != code || l.sentence != t.Tokens[m.From].Sentence {
				continue
			}
			gap, where := 0, "in"
			switch {
			case l.To <= m.From:
				gap, where = m.From-l.To, "before"
			case l.From < m.From || l.To > m.End():
				gap, where = l.From-m.End(), "behind"
			}
			if best < 0 || gap < best {
				best, side, kind = gap, where, l.kind
			}
		}
	}
	if best >= 0 {
		t.give(1, "near:", side, ":", landKindNames[kind], ":", step(best, 0, 1, 3, 6, 12, 20))
	}
}
