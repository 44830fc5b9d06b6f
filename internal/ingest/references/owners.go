package references

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns owners: whose "his adviser", "its chairman" and "the firm's
// director" are.

// followOwners gives "his advisor" and "her foreign minister" the country or
// organisation of the person spoken of before.
func (d *Document) followOwners() {
	for number := range d.Mentions {
		m := &d.Mentions[number]
		if m.Kind != names.Person || len(m.Who) != 1 || m.Name.Empty() || m.Titles.Counterpart || m.Titles.Guest || !d.homeless(m.Who[0]) {
			continue
		}
		if d.partOfBody(&m.Titles) {
			d.followBody(number, m)
			continue
		}
		if number > 0 && d.ownedBy(number, m) || d.ownedByHolder(number, m) {
			continue
		}
		if d.Determiner(m.From) == text.Definite {
			d.followVisit(number, m)
			continue
		}
		if d.Determiner(m.From) != text.Possessive {
			continue
		}
		if d.Fold(m.From) == "its" {
			if land, at := d.capitalOwner(m.From); land != "" {
				d.Entities[m.Who[0]].Country.Set(land, text.Inferred(at, "possessive"))
				continue
			}
			d.followBody(number, m)
			continue
		}
		owner := d.before(number, m)
		if subject := d.subjectAgain(m); subject >= 0 {
			owner = subject
		}
		if owner < 0 || owner == m.Who[0] {
			continue
		}
		switch o := &d.Entities[owner]; {
		case o.Org.Known():
			d.Entities[m.Who[0]].Org.Set(o.Org.Text, text.Inferred(text.At(m.From), "possessive"))
		case o.Country.Known():
			d.Entities[m.Who[0]].Country.Set(o.Country.Text, text.Inferred(text.At(m.From), "possessive"))
		}
	}
}

// subjectAgain gives whom the sentence before names first, where that of a mention opens with "he" or
// "she": "X met Y. He had with him his deputy, Z"; -1 where it does not.
func (d *Document) subjectAgain(m *names.Mention) int {
	s := d.Tokens[m.From].Sentence
	if first := d.Fold(d.Sentences[s].From); s == 0 || first != "he" && first != "she" {
		return -1
	}
	for k := range d.MentionsIn(text.Phrase{From: d.Sentences[s].From, To: m.From}) {
		if d.Mentions[k].Kind == names.Person {
			return -1
		}
	}
	for k := range d.MentionsIn(d.Sentences[s-1].Phrase) {
		if o := &d.Mentions[k]; o.Kind == names.Person && len(o.Who) == 1 && !o.Possessive && !o.Name.Empty() {
			return o.Who[0]
		}
	}
	return -1
}

// followVisit gives "the rector" the body that somebody has just visited: "toured the
// University of Huambo, where the rector, X, received her".
func (d *Document) followVisit(number int, m *names.Mention) {
	t := &m.Titles
	if t.Level != "official" && t.Level != "business" && t.Level != "organisation-head" || t.Office != t.Head {
		return
	}
	sentence := d.Tokens[m.From].Sentence
	for k := number - 1; k >= max(0, number-Neighbourhood) && d.Tokens[d.Mentions[k].From].Sentence >= sentence-1; k-- {
		o := &d.Mentions[k]
		if o.Kind != names.Organisation || len(o.Who) != 1 {
			continue
		}
		if verb := d.VerbTrigger(o.From - 1); verb != nil && (verb.Class == "tour" || verb.Class == "visit") {
			d.Entities[m.Who[0]].Org.Set(d.Entities[o.Who[0]].Name.Text, text.Inferred(o.Phrase, "visited"))
			return
		}
	}
}

// ownedBy gives whoever is named behind the possessive of a person of known country or
// organisation the same: "Zambian President X's special envoy, Y", "the Zambian side's chief negotiator, Y".
func (d *Document) ownedBy(number int, m *names.Mention) bool {
	o := &d.Mentions[number-1]
	if o.Kind != names.Person && o.Kind != names.Delegation || !o.Possessive || len(o.Who) != 1 || o.To != m.From || o.Who[0] == m.Who[0] {
		return false
	}
	owner, e := &d.Entities[o.Who[0]], &d.Entities[m.Who[0]]
	switch from := text.Inferred(o.Phrase, "possessive"); {
	case owner.Org.Known():
		e.Org.Set(owner.Org.Text, from)
	case owner.Country.Known():
		e.Country.Set(owner.Country.Text, from)
	}
	return e.Org.Known() || e.Country.Known()
}

// ownedByHolder gives who is named as somebody's by the other's office the same country or organisation:
// "the Premier's secretary, Y", behind "Premier X".
func (d *Document) ownedByHolder(number int, m *names.Mention) bool {
	t := &m.Titles
	if d.Determiner(m.From) != text.Definite || t.Office.Empty() {
		return false
	}
	mark := m.From + 1
	for mark < t.Head.To && d.Fold(mark) != "'s" {
		mark++
	}
	if mark >= t.Head.To {
		return false
	}
	for k := number - 1; k >= max(0, number-Neighbourhood); k-- {
		o := &d.Mentions[k]
		if o.Kind != names.Person || len(o.Who) != 1 || o.Who[0] == m.Who[0] || o.Titles.Head.Empty() || d.Fold(o.Titles.Head.To-1) != d.Fold(mark-1) || o.Titles.Head.Len() != mark-m.From-1 {
			continue
		}
		e, owner, from := &d.Entities[m.Who[0]], &d.Entities[o.Who[0]], text.Inferred(text.Phrase{From: m.From, To: mark + 1}, "possessive")
		if owner.Org.Known() {
			e.Org.Set(owner.Org.Text, from)
		} else if owner.Country.Known() {
			e.Country.Set(owner.Country.Text, from)
		}
		return e.Org.Known() || e.Country.Known()
	}
	return false
}

// capitalOwner gives the country whose capital stands right before "its" at token i, or before the verb of
// sending there: "Lima is sending its minister", ", and Bogotá its vice-chancellor"; "" where none does.
func (d *Document) capitalOwner(i int) (string, text.Phrase) {
	to := i
	if verb := d.VerbTrigger(i - 1); verb != nil && verb.Class == "send" {
		to--
	}
	for to > 0 && to > i-5 && (d.Adverb(to-1) || text.BeForms.Has(d.Fold(to-1)) || text.HaveForms.Has(d.Fold(to-1)) || text.Modals.Has(d.Fold(to-1))) {
		to--
	}
	for from := max(0, to-longestCapital); from < to; from++ {
		if n, entry := d.PhraseAt(from, to, lexicon.Capital); entry != nil && from+n == to {
			return entry.Code, text.Phrase{From: from, To: to}
		}
	}
	return "", text.Phrase{}
}

// longestCapital is how many words the name of a capital has.
const longestCapital = 3

// partOfBody reports whether an office is of a part of the body spoken of before: "the
// Director General of its Pacific Department".
func (d *Document) partOfBody(t *names.Titles) bool {
	for i := t.Head.To; i < t.Office.To; i++ {
		if d.Fold(i) == "its" && d.Fold(i-1) == "of" {
			return true
		}
	}
	return false
}

// followBody gives "its chairman" the organisation, or the country, that was spoken
// of last before: "ADB was represented by its director", "Algeria by its envoy".
func (d *Document) followBody(number int, m *names.Mention) {
	owner := d.ownerOf(number, m)
	if owner < 0 { // "the Vice-President of the Bank, X, and the Director of its Pacific Department, Y"
		if other := d.before(number, m); other >= 0 && d.Entities[other].Org.Known() {
			d.Entities[m.Who[0]].Org.Set(d.Entities[other].Org.Text, text.Inferred(text.At(m.From), "possessive"))
		}
		return
	}
	e, body := &d.Entities[m.Who[0]], &d.Entities[owner]
	from := text.Inferred(text.At(m.From), "possessive")
	if body.Kind == names.Organisation {
		e.Org.Set(body.Name.Text, from)
	} else {
		e.Country.Set(body.Country.Text, from)
	}
}

// ownerOf finds the country or organisation that "its" before mention number stands
// for: the last of its sentence, else of the sentence before; an official of a state
// is a country's where one is named. -1 when there is none.
func (d *Document) ownerOf(number int, m *names.Mention) int {
	land := false
	switch m.Titles.Level {
	case "head-of-state", "head-of-government", "minister", "deputy-minister", "military-chief", "parliament", "envoy":
		land = true
	}
	sentence, best := d.Tokens[m.From].Sentence, -1
	for i := number - 1; i >= max(0, number-Neighbourhood); i-- {
		o := &d.Mentions[i]
		if s := d.Tokens[o.From].Sentence; s < sentence-1 || s < sentence && best >= 0 {
			break
		}
		if o.Kind != names.Organisation && o.Kind != names.Country && o.Kind != names.Delegation || len(o.Who) != 1 {
			continue
		}
		e := o.Who[0]
		if (d.Entities[e].Kind == names.Country) == land {
			return e
		}
		if best < 0 {
			best = e
		}
	}
	return best
}
