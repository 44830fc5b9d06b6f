package store

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/readout-archive/readout"
)

// numbering gives each key of this edition its number in the file.
type numbering struct {
	country, topic, level, reason map[string]uint32
	person, place, organisation   map[string]uint32
	publisher                     map[string]uint32 // by name; "" is 1
	seat                          map[seatKey]uint32
	source                        map[string]uint32
	family                        map[string]string // of a topic
	countries                     map[string]readout.Country
	topics                        map[string]readout.Topic
	forms                         map[string][]string // of a person, the name itself first, for the full text
}

// seatKey is a person as the principal of one party.
type seatKey struct {
	person       uint32
	country      string
	organisation uint32
}

func newNumbering(c Contents) numbering {
	n := numbering{
		country: map[string]uint32{}, topic: map[string]uint32{}, level: map[string]uint32{}, reason: map[string]uint32{},
		publisher: map[string]uint32{"": 1}, seat: map[seatKey]uint32{}, source: map[string]uint32{},
		family: map[string]string{}, countries: map[string]readout.Country{}, topics: map[string]readout.Topic{},
		forms: map[string][]string{},
	}
	for i, country := range c.Vocabulary.Countries {
		n.country[country.Code], n.countries[country.Code] = uint32(i+1), country
	}
	for i, topic := range c.Vocabulary.Topics {
		n.topic[topic.Code], n.topics[topic.Code], n.family[topic.Code] = uint32(i+1), topic, topic.Family
	}
	for i, level := range c.Vocabulary.Levels {
		n.level[level.Code] = uint32(i + 1)
	}
	for i, reason := range c.Vocabulary.Reasons {
		n.reason[reason.Code] = uint32(i + 1)
	}
	sortAuthorities(c.People)
	sortAuthorities(c.Places)
	sortAuthorities(c.Organisations)
	n.person, n.place, n.organisation = byID(c.People), byID(c.Places), byID(c.Organisations)
	for _, person := range c.People {
		if len(person.Forms) == 0 {
			continue // the record's own name is all there is
		}
		forms := []string{person.Name}
		for _, form := range person.Forms {
			if form.Form != person.Name {
				forms = append(forms, form.Form)
			}
		}
		n.forms[person.ID] = forms
	}
	return n
}

// sortAuthorities puts authority records in the order of their names, so that
// equal counts stand in that order too.
func sortAuthorities(records []readout.Authority) {
	type key struct{ sort, id string }
	keys := make(map[string]key, len(records))
	for _, a := range records {
		keys[a.ID] = key{fold(cmp.Or(a.Sort, a.Name)), a.ID}
	}
	slices.SortFunc(records, func(a, b readout.Authority) int {
		return cmp.Or(cmp.Compare(keys[a.ID].sort, keys[b.ID].sort), cmp.Compare(a.ID, b.ID))
	})
}

func byID(records []readout.Authority) map[string]uint32 {
	numbers := make(map[string]uint32, len(records))
	for i, a := range records {
		numbers[a.ID] = uint32(i + 1)
	}
	return numbers
}

// known gives the number of a key, or says in a sentence that it has none.
func known(numbers map[string]uint32, kind, key string) (uint32, error) {
	if n := numbers[key]; n != 0 {
		return n, nil
	}
	return 0, fmt.Errorf("the %s %q has no record of its own; give it to the build first", kind, key)
}
