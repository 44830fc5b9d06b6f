// Package invent makes up a world of people who meet, and the articles that
// report it, for measuring Readout at any size. Names are composed of syllables
// and nobody's; countries and cities are real, so that the reader meets words it
// knows. Who meets is skewed as in life (Zipf): few people meet very often, most
// once or twice. The same seed and number give the same world, byte for byte.
//
//	vocabulary  syllables, offices, topics, sentences: embedded tables
//	world       people with their country and office
//	encounter   who meets when and where: one drawn for each number
//	article     the articles that report it, with the evidence of each field
package invent

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"time"
)

// Country is a country that the reader knows, as it is written in articles.
type Country struct {
	Code   string // ISO 3166-1 alpha-2
	Name   string
	Demon  string   // adjective: "Kazakh"
	Cities []string // the best known first
}

// person is an invented official.
type person struct {
	given, surname string
	country        *Country
	office         *office
}

func (p *person) name() string { return p.given + " " + p.surname }

// World is a number of meetings, held between the first and the last day, of
// invented people.
type World struct {
	Meetings    int
	first, last time.Time
	seed        uint64
	words       *vocabulary
	countries   []Country
	people      []person
}

// peoplePerMeeting is the prototype archive's: 60,000 people at a million meetings.
const peoplePerMeeting = 0.06

// New makes a world of that many meetings. Countries are given by weight, the
// most present first; each needs a name, an adjective and a city.
func New(meetings int, seed uint64, countries []Country) (*World, error) {
	words, err := readVocabulary()
	if err != nil {
		return nil, err
	}
	if meetings < 1 {
		return nil, fmt.Errorf("%d meetings: at least 1 is needed", meetings)
	}
	if len(countries) < 10 {
		return nil, errors.New("a world needs ten countries at least")
	}
	w := &World{Meetings: meetings, seed: seed, words: words, countries: countries,
		first: time.Date(1996, time.January, 2, 0, 0, 0, 0, time.UTC), last: time.Date(2025, time.October, 31, 0, 0, 0, 0, time.UTC)}
	w.populate(max(1000, int(float64(meetings)*peoplePerMeeting)))
	return w, nil
}

// populate makes the people up. A country's first people hold its first
// offices; where all are taken, the offices that many hold are handed out.
func (w *World) populate(count int) {
	random := rand.New(rand.NewPCG(w.seed, 0))
	which := rand.NewZipf(random, 1.2, 6, uint64(len(w.countries)-1))
	taken := make(map[string]bool, count)
	held := make([]int, len(w.countries))
	var many []*office
	for i := range w.words.offices {
		if w.words.offices[i].many {
			many = append(many, &w.words.offices[i])
		}
	}
	for len(w.people) < count {
		at := int(which.Uint64())
		if len(w.people) < len(w.countries) { // every country has somebody
			at = len(w.people)
		}
		one := person{country: &w.countries[at], office: many[held[at]%len(many)]}
		if held[at] < len(w.words.offices) {
			one.office = &w.words.offices[held[at]]
		}
		made := w.words.styles[at%len(w.words.styles)]
		one.given, one.surname = made.compose(random, made.given, made.ends), made.compose(random, made.surname, made.endings)
		if taken[one.name()] {
			continue
		}
		taken[one.name()] = true
		held[at]++
		w.people = append(w.people, one)
	}
	random.Shuffle(count, func(i, j int) { w.people[i], w.people[j] = w.people[j], w.people[i] }) // how sought somebody is does not follow from the country
}

// compose joins one or two syllables and an ending into a name.
func (style) compose(random *rand.Rand, syllables, endings []string) string {
	name := syllables[random.IntN(len(syllables))]
	if random.IntN(2) == 0 {
		name += lowerFirst(syllables[random.IntN(len(syllables))])
	}
	return name + endings[random.IntN(len(endings))]
}

// lowerFirst writes the first (ASCII) letter of a syllable small.
func lowerFirst(syllable string) string { return string(syllable[0]|0x20) + syllable[1:] }
