package topics

import (
	"slices"

	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/names"
)

// This file owns the names in a telling: of which encounter a sentence tells by
// those whom it names.

// namedElsewhere gives the encounters of other groups in whose focus the
// sentence is and whose people it names, when it names none of the group's own.
func (t *telling) namedElsewhere(s int) []int {
	var named []int
	for i := range t.Encounters {
		e := &t.Encounters[i]
		if slices.Contains(t.group, i) || e.Anchor > s || !slices.Contains(e.Focus, s) {
			continue
		}
		own := false
		for _, g := range t.group {
			own = own || !t.namesOnly(s, e, &t.Encounters[g])
		}
		if !own {
			named = append(named, i)
		}
	}
	return named
}

// namedIn gives the encounters of a group whose own people the sentence names.
func (t *telling) namedIn(s int, group []int) []int {
	var named []int
	for _, i := range group {
		for _, j := range group {
			if i != j && t.namesOnly(s, &t.Encounters[i], &t.Encounters[j]) {
				named = append(named, i)
				break
			}
		}
	}
	return named
}

// namesOnly reports whether the sentence names a principal, or a country, that e
// has and other has not, and none that only other has.
func (t *telling) namesOnly(s int, e, other *encounters.Encounter) bool {
	own, others, named := false, false, false
	ownGroup, otherGroup := false, false // "the two sides" may be those told last: they count where nobody is named
	var ownLands, otherLands []string
	for i := t.Sentences[s].From; i < t.Sentences[s].To; i++ {
		m := t.Mention(i)
		if m == nil {
			continue
		}
		for _, who := range m.Who {
			inOwn, inOther := slices.Contains(e.Principals, who), slices.Contains(other.Principals, who)
			if m.Kind == names.Country {
				if ownLands == nil {
					ownLands, otherLands = t.CountriesOf(e), t.CountriesOf(other)
				}
				code := t.Entities[who].Country.Text
				inOwn, inOther = slices.Contains(ownLands, code), slices.Contains(otherLands, code)
			}
			if m.Kind == names.Group {
				ownGroup = ownGroup || inOwn && !inOther
				otherGroup = otherGroup || inOther && !inOwn
				continue
			}
			named = named || m.Kind == names.Person && !(inOwn && inOther)
			own = own || inOwn && !inOther
			others = others || inOther && !inOwn
		}
	}
	if !own && !others && !named {
		return ownGroup && !otherGroup
	}
	return own && !others
}

// opensWithStranger reports whether a sentence opens with whom its talks were with, and that
// is nobody of the encounters told: "With his Cuban colleague Ana Ruiz, he spoke of trade".
func (t *telling) opensWithStranger(s int, told []int) bool {
	at := t.Sentences[s]
	for i := at.From; i < min(at.To-1, at.From+subjectWithin); i++ {
		if t.Mention(i) != nil {
			return false
		}
		if t.Fold(i) != "with" {
			continue
		}
		for k := i + 1; k < min(at.To, i+subjectWithin); k++ {
			if m := t.Mention(k); m != nil && m.Kind == names.Person {
				return m.Name.Len() > 1 && t.isSomebody(m) && !t.takesPartInAny(m) && t.peopled(told) // by the full name: introduced here
			}
		}
		return false
	}
	return false
}

// takesPartInAny reports whether a mention is of somebody who took part in an encounter of the article.
func (t *telling) takesPartInAny(m *names.Mention) bool {
	for number := range t.Encounters {
		if t.takesPart(m, []int{number}) {
			return true
		}
	}
	return false
}
