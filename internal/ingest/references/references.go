package references

import (
	"iter"
	"sort"
	"strings"

	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
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

// Resolve runs the pass. Input: mentions. Output: each mention's who, persons as
// entities with their fields, the home of the article.
func (d *Document) Resolve() {
	d.resolveTheirs()
	d.resolveShortBodies()
	d.readOfficeLands()
	d.partLands()
	d.partChairs()
	d.joinNames()
	d.weighCountries()
	d.joinOfficeHolders()
	d.joinCounterparts()
	d.joinTakenUp()
	d.joinIntroduced()
	d.fillPersons()
	d.followElisions()
	d.findHome()
	d.lendCountries()
	d.joinGuests(false)
	d.resolveGroups()
	d.LinkMentions()
	d.explainEntities()
}

// assign makes mention number speak of entity e.
func (d *Document) assign(number, e int, rule string) {
	m := &d.Mentions[number]
	m.Who = d.One(e)
	if rule != "" {
		m.Rule = rule
	}
	d.Entities[e].Mentions = append(d.Entities[e].Mentions, number)
	d.Entities[e].Woman = d.Entities[e].Woman || m.Titles.Woman
	d.Entities[e].Man = d.Entities[e].Man || m.Titles.Man
}

// newPerson makes an entity of one mention.
func (d *Document) newPerson(number int, rule string) int {
	d.Entities = append(d.Entities, names.Entity{Kind: names.Person})
	d.assign(number, len(d.Entities)-1, rule)
	return len(d.Entities) - 1
}

// explainEntities notes the persons for `readout explain`.
func (d *Document) explainEntities() {
	if d.Trace == nil {
		return
	}
	for i := range d.Entities {
		e := &d.Entities[i]
		if e.Kind != names.Person || len(e.Mentions) == 0 {
			continue
		}
		forms := make([]string, 0, len(e.Mentions))
		for _, number := range e.Mentions {
			forms = append(forms, d.Text(d.Mentions[number].Phrase)+" ["+d.Mentions[number].Rule+"]")
		}
		d.Note("references", "person", d.Mentions[e.Mentions[0]].Phrase, "%s | rank %s | office %s | country %s | organisation %s | level %s | %s",
			e.Name.Text, e.Rank.Text, e.Role.Text, e.Country.Text, e.Org.Text, e.Level, strings.Join(forms, "; "))
	}
}

// MentionsIn yields the numbers of the mentions that start within a phrase.
func (d *Document) MentionsIn(p text.Phrase) iter.Seq[int] {
	return func(yield func(int) bool) {
		first := sort.Search(len(d.Mentions), func(k int) bool { return d.Mentions[k].From >= p.From })
		for k := first; k < len(d.Mentions) && d.Mentions[k].From < p.To; k++ {
			if !yield(k) {
				return
			}
		}
	}
}
