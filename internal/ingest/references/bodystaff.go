package references

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the staff of firms and bodies who are named without them: who runs a firm speaks
// for the one whose works were toured, "visited Gomel Glass, where Director General X briefed her",
// a colleague for the body of whom he is named beside, and a country manager for that of the one
// person who speaks for a body before him.

// farthestFirm is how many tokens before its staff a firm is looked for.
const farthestFirm = 50

// followFirms gives those who run a firm and have no country the one that the text tells to be
// toured before them.
func (d *Document) followFirms() {
	for number := range d.Mentions {
		m := &d.Mentions[number]
		if m.Kind != names.Person || m.Name.Empty() || len(m.Who) != 1 || !d.runsFirm(&m.Titles) || !d.homeless(m.Who[0]) {
			continue
		}
		if firm := d.touredBefore(m); !firm.Empty() {
			d.Entities[m.Who[0]].Org.Set(d.Text(d.TrimDeterminer(firm)), text.Inferred(firm, "toured"))
		}
	}
}

// runsFirm reports whether an office is one of those who run a firm, or a part of one.
func (d *Document) runsFirm(t *names.Titles) bool {
	if t.Head.Empty() || d.BodyInside(text.Phrase{From: t.Head.To, To: t.Office.To}) { // "Chairman of the Executive Committee"
		return false
	}
	switch t.Level {
	case "business":
		return true
	case "organisation-head", "official":
		return d.Cue(t.Head.To-1, lexicon.CueRunsWorks)
	}
	return false
}

// touredBefore gives the name of the firm that is toured last before a mention, in its sentence or
// the one before; empty when none is.
func (d *Document) touredBefore(m *names.Mention) text.Phrase {
	sentence := d.Tokens[m.From].Sentence
	for i := m.From - 1; i > max(0, m.From-farthestFirm) && d.Tokens[i].Sentence >= sentence-1; i-- {
		switch {
		case d.Cue(i, lexicon.CueTours):
			if firm := d.firmAt(i+1, m.From); !firm.Empty() {
				return firm
			}
		case d.Cue(i, lexicon.CueWorks) && d.IsLower(i):
			if d.Fold(i+1) == "of" {
				if firm := d.firmAt(i+2, m.From); !firm.Empty() {
					return firm
				}
			}
		}
	}
	return text.Phrase{}
}

// firmAt gives the name of a firm that stands at token i, behind an article; empty when what
// stands there is a place.
func (d *Document) firmAt(i, end int) text.Phrase {
	i = d.BehindArticle(i)
	firm := text.Phrase{From: i, To: d.CapitalRun(i, end, 5)}
	if firm.Empty() {
		return firm
	}
	if town, ok := d.TownAt(i, firm.To); ok && town.At.To >= firm.To {
		return text.Phrase{}
	}
	if n, _ := d.PhraseAt(i, firm.To, lexicon.CountryName|lexicon.Metonym|lexicon.Venue|lexicon.Demonym); n == firm.Len() {
		return text.Phrase{}
	}
	return firm
}

// followColleagues gives those of a firm or body who are named right behind its chief, or behind one
// who works for it as they do, his organisation: "the UNDP Representative, X, and country director Y".
func (d *Document) followColleagues() {
	for number := 1; number < len(d.Mentions); number++ {
		o, m := &d.Mentions[number-1], &d.Mentions[number]
		if o.Kind != names.Person || m.Kind != names.Person || m.Name.Empty() || len(o.Who) != 1 || len(m.Who) != 1 || m.Titles.Head.Empty() || !d.homeless(m.Who[0]) {
			continue
		}
		if m.Titles.Level != "official" && m.Titles.Level != "business" || d.nextOfList(o.End()) != m.From {
			continue
		}
		if chief := &d.Entities[o.Who[0]]; chief.Org.Known() && (chief.Level == "organisation-head" || d.colleagues(o, m)) {
			d.Entities[m.Who[0]].Org.Set(chief.Org.Text, text.Inferred(o.Phrase, "beside"))
		}
	}
}

// nextOfList gives the token at which the next member of a list starts that goes on at token i, be it
// behind a semicolon; -1 when the list ends there.
func (d *Document) nextOfList(i int) int {
	if d.Fold(i) == ";" {
		return i + 1
	}
	return d.coordinated(i)
}

// colleagues reports whether two who are named side by side are of one firm or body: the first
// holds an office in it, and the second one of those that firms have, with nothing behind it.
func (d *Document) colleagues(o, m *names.Mention) bool {
	return o.Titles.Level == "business" && o.Titles.Org != "" && m.Titles.Office == m.Titles.Head && d.Cue(m.Titles.Head.To-1, lexicon.CueRunsWorks)
}

// followChiefs gives who holds an office that only bodies have the body of the one person named
// before who speaks for one: "the ADB Director General, X … Country Manager Y".
func (d *Document) followChiefs() {
	var chief *names.Mention // of those who speak for a body
	several := false
	for number := range d.Mentions {
		m := &d.Mentions[number]
		if m.Kind != names.Person || m.Name.Empty() || len(m.Who) != 1 || m.Titles.Head.Empty() {
			continue
		}
		e := &d.Entities[m.Who[0]]
		switch {
		case e.Org.Known():
			several = several || chief != nil && d.Entities[chief.Who[0]].Org.Text != e.Org.Text
			if chief == nil {
				chief = m
			}
		case chief != nil && !several && d.homeless(m.Who[0]) && (d.bodysOffice(&m.Titles) || d.forRegion(&m.Titles)):
			e.Org.Set(d.Entities[chief.Who[0]].Org.Text, text.Inferred(chief.Phrase, "chief"))
		}
	}
}

// bodysOffice reports whether an office is one that bodies have and hardly a state: "country
// manager", "resident representative". Ministries and parties have secretaries-general.
func (d *Document) bodysOffice(t *names.Titles) bool {
	_, head := d.PhraseAt(t.Head.From, t.Head.To, lexicon.Office)
	return head != nil && head.Note == "body" && d.officeHead(t) != "secretary general" && !d.BodyInside(text.Phrase{From: t.Head.To, To: t.Office.To})
}

// forRegion reports whether an office is held for a region of the world: "Managing Director for
// East Africa".
func (d *Document) forRegion(t *names.Titles) bool {
	if d.Fold(t.Head.To) != "for" && d.Fold(t.Head.To-1) != "for" {
		return false
	}
	for i := t.Head.To; i < t.Office.To; i++ {
		if d.Is(i, lexicon.Region) {
			return true
		}
	}
	return false
}
