package references

import (
	"slices"
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the officials of bodies who are named without them in the wake of somebody who
// speaks for one: the deputy of a body's chief, a country manager, and in a body's own news whoever
// holds no office of a state.

// followChiefs gives the deputy of a body's chief, and who holds an office that only bodies have,
// the body of the person named before: "met the NATO Secretary General, X. His deputy … Deputy
// Secretary General Y", "the ADB Director General, X … Country Manager Y".
func (d *Document) followChiefs() {
	var chiefs []int // mentions of named persons who speak for bodies, each body once
	for number := range d.Mentions {
		m := &d.Mentions[number]
		if m.Kind != names.Person || m.Name.Empty() || len(m.Who) != 1 || m.Titles.Head.Empty() {
			continue
		}
		e := &d.Entities[m.Who[0]]
		switch {
		case e.Org.Known():
			if len(chiefs) < mostChiefs && !slices.ContainsFunc(chiefs, func(k int) bool { return d.Entities[d.Mentions[k].Who[0]].Org.Text == e.Org.Text }) {
				chiefs = append(chiefs, number)
			}
		case len(chiefs) == 0 || !d.homeless(m.Who[0]) || d.ofHouse(m):
		default:
			if k := d.chiefOf(m, chiefs); k >= 0 {
				chief := &d.Mentions[k]
				e.Org.Set(d.Entities[chief.Who[0]].Org.Text, text.Inferred(chief.Phrase, "chief"))
			}
		}
	}
}

// mostChiefs is how many bodies are remembered for the officials named later.
const mostChiefs = 4

// chiefOf gives the mention of the person, of those who speak for bodies, whose body an official
// without one is of; -1 for none.
func (d *Document) chiefOf(m *names.Mention, chiefs []int) int {
	if own := d.spelledOffice(&m.Titles); strings.HasPrefix(own, "deputy ") || strings.HasPrefix(own, "assistant ") || strings.HasPrefix(own, "under ") {
		_, head, _ := strings.Cut(own, " ")
		for _, k := range chiefs {
			if chief := &d.Mentions[k]; d.Entities[chief.Who[0]].Level == "organisation-head" && d.spelledOffice(&chief.Titles) == head {
				return k
			}
		}
	}
	if len(chiefs) == 1 && (d.bodysOffice(&m.Titles) || d.forRegion(&m.Titles)) {
		return chiefs[0]
	}
	return -1
}

// spelledOffice gives the folded words of an office up to the end of its head, without hyphens:
// "deputy secretary general".
func (d *Document) spelledOffice(t *names.Titles) string {
	from := t.Head.From
	if d.Is(from-1, lexicon.Modifier) {
		from--
	}
	words := make([]string, 0, 4)
	for i := from; i < t.Head.To; i++ {
		words = append(words, d.Fold(i))
	}
	return strings.ReplaceAll(strings.Join(words, " "), "-", " ")
}

// bodysOffice reports whether an office is one that bodies have and hardly a state:
// "country manager", "resident representative". Ministries and parties have secretaries-general.
func (d *Document) bodysOffice(t *names.Titles) bool {
	_, head := d.PhraseAt(t.Head.From, t.Head.To, lexicon.Office)
	return head != nil && head.Note == "body" && d.spelledOffice(t) != "secretary general" || d.worksForBody(t.Head)
}

// forRegion reports whether an office that states do not have is held for a region of the world:
// "Managing Director for East Africa".
func (d *Document) forRegion(t *names.Titles) bool {
	if t.Level != "business" && t.Level != "deputy-head" && !d.Cue(t.Head.To-1, lexicon.CueRunsWorks) || d.Fold(t.Head.To) != "for" && d.Fold(t.Head.To-1) != "for" {
		return false
	}
	for i := t.Head.To; i < t.Office.To; i++ {
		if d.Is(i, lexicon.Region) {
			return true
		}
	}
	return false
}

// ofHouse reports whether the words of an office name a body of which it is: "Secretary-General of
// the Ministry", "the ministry's Director General".
func (d *Document) ofHouse(m *names.Mention) bool {
	t := &m.Titles
	return t.Org != "" || d.BodyInside(text.Phrase{From: m.From, To: t.Head.From}) || d.BodyInside(text.Phrase{From: t.Head.To, To: t.Office.To})
}

// followBodysNews gives those who are left without a country in a body's own news that body: it opens
// with somebody who speaks for the body, and names no official of the land it comes from.
func (d *Document) followBodysNews() {
	first := d.firstPerson()
	if first < 0 || !d.Entities[first].Org.Known() || d.Entities[first].Level != "organisation-head" {
		return
	}
	for e := range d.Entities {
		p := &d.Entities[e]
		if p.Kind == names.Person && (d.homeless(e) && ofState(p.Level) || p.Country.Known() && p.Country.Text == d.Home) {
			return
		}
	}
	chief := &d.Entities[first]
	for number := range d.Mentions {
		m := &d.Mentions[number]
		if m.Kind == names.Person && len(m.Who) == 1 && !m.Name.Empty() && !m.Titles.Head.Empty() && d.homeless(m.Who[0]) && !d.ofHouse(m) {
			d.Entities[m.Who[0]].Org.Set(chief.Org.Text, text.Inferred(chief.Name.Clues[0].At, "news of the body"))
		}
	}
}
