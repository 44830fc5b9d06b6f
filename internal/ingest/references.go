package ingest

import (
	"iter"
	"sort"
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns the references pass: which mentions speak of the same person.
// Input: mentions. Output: each mention's who, and the person entities with
// their fields. It is a sieve of several passes from sure to risky; each works
// on the clusters of the last.
//
//	1 full names, the longest first; a name whose words are all in a longer one (namejoins.go)
//	2 surname, given name, initials and surname, in the reach of one candidate (namejoins.go)
//	3 offices: "the Prime Minister", "the COAS", "the Turkish minister" (officeholders.go)
//	4 counterparts, guests and hosts (counterparts.go)
//	5 groups: "the two ministers", "the sides" (groupreferences.go)

// resolve runs the pass.
func (d *document) resolve() {
	d.resolveTheirs()
	d.partLands()
	d.joinNames()
	d.weighCountries()
	d.joinOfficeHolders()
	d.joinCounterparts()
	d.fillPersons()
	d.followElisions()
	d.findHome()
	d.joinGuests(false)
	d.resolveGroups()
	d.linkMentions()
	d.explainEntities()
}

// assign makes mention number speak of entity e.
func (d *document) assign(number, e int, rule string) {
	m := &d.mentions[number]
	m.who = d.one(e)
	if rule != "" {
		m.rule = rule
	}
	d.entities[e].mentions = append(d.entities[e].mentions, number)
	d.entities[e].woman = d.entities[e].woman || m.titles.woman
	d.entities[e].man = d.entities[e].man || m.titles.man
}

// newPerson makes an entity of one mention.
func (d *document) newPerson(number int, rule string) int {
	d.entities = append(d.entities, entity{kind: person})
	d.assign(number, len(d.entities)-1, rule)
	return len(d.entities) - 1
}

// linkMentions writes each entity's mentions anew, in the order of the text.
func (d *document) linkMentions() {
	for i := range d.entities {
		d.entities[i].mentions = d.entities[i].mentions[:0]
	}
	for number := range d.mentions {
		for _, e := range d.mentions[number].who {
			d.entities[e].mentions = append(d.entities[e].mentions, number)
		}
	}
}

// explainEntities notes the persons for `readout explain`.
func (d *document) explainEntities() {
	if d.trace == nil {
		return
	}
	for i := range d.entities {
		e := &d.entities[i]
		if e.kind != person || len(e.mentions) == 0 {
			continue
		}
		forms := make([]string, 0, len(e.mentions))
		for _, number := range e.mentions {
			forms = append(forms, d.text(d.mentions[number].phrase)+" ["+d.mentions[number].rule+"]")
		}
		d.note("references", "person", d.mentions[e.mentions[0]].phrase, "%s | rank %s | office %s | country %s | organisation %s | level %s | %s",
			e.name.text, e.rank.text, e.role.text, e.country.text, e.org.text, e.level, strings.Join(forms, "; "))
	}
}

// resolveTheirs finds the country or organisation of "the Pacific nation's
// Prime Minister" and "the regional body's Secretary-General": the one spoken
// of last before.
func (d *document) resolveTheirs() {
	for number := range d.mentions {
		m := &d.mentions[number]
		if m.titles.theirs == 0 || m.titles.country != "" || m.titles.org != "" {
			continue
		}
		wantCountry := d.cue(m.titles.theirs, lexicon.CueLandNoun)
		for k := number - 1; k >= 0; k-- {
			o := &d.mentions[k]
			if wantCountry && o.titles.country != "" {
				m.titles.country, m.titles.countryAt, m.titles.countryFrom = o.titles.country, phrase{m.titles.theirs, m.titles.theirs + 1}, "country spoken of before"
				break
			}
			if !wantCountry && o.titles.org != "" {
				m.titles.org, m.titles.orgAt = o.titles.org, o.titles.orgAt
				break
			}
		}
	}
}

// mentionsIn yields the numbers of the mentions that start within a phrase.
func (d *document) mentionsIn(p phrase) iter.Seq[int] {
	return func(yield func(int) bool) {
		first := sort.Search(len(d.mentions), func(k int) bool { return d.mentions[k].from >= p.from })
		for k := first; k < len(d.mentions) && d.mentions[k].from < p.to; k++ {
			if !yield(k) {
				return
			}
		}
	}
}
