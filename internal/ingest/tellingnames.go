package ingest

import "slices"

// This file owns the names in a telling: of which encounter a sentence tells by
// those whom it names.

// namedElsewhere gives the encounters of other groups in whose focus the
// sentence is and whose people it names, when it names none of the group's own.
func (t *telling) namedElsewhere(s int) []int {
	var named []int
	for i := range t.encounters {
		e := &t.encounters[i]
		if slices.Contains(t.group, i) || e.anchor > s || !slices.Contains(e.focus, s) {
			continue
		}
		own := false
		for _, g := range t.group {
			own = own || !t.namesOnly(s, e, &t.encounters[g])
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
			if i != j && t.namesOnly(s, &t.encounters[i], &t.encounters[j]) {
				named = append(named, i)
				break
			}
		}
	}
	return named
}

// namesOnly reports whether the sentence names a principal, or a country, that e
// has and other has not, and none that only other has.
func (t *telling) namesOnly(s int, e, other *encounter) bool {
	own, others := false, false
	var ownLands, otherLands []string
	for i := t.sentences[s].from; i < t.sentences[s].to; i++ {
		m := t.mention(i)
		if m == nil {
			continue
		}
		for _, who := range m.who {
			inOwn, inOther := slices.Contains(e.principals, who), slices.Contains(other.principals, who)
			if m.kind == country {
				if ownLands == nil {
					ownLands, otherLands = t.countriesOf(e), t.countriesOf(other)
				}
				code := t.entities[who].country.text
				inOwn, inOther = slices.Contains(ownLands, code), slices.Contains(otherLands, code)
			}
			own = own || inOwn && !inOther
			others = others || inOther && !inOwn
		}
	}
	return own && !others
}
