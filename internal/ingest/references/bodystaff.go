package references

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the staff of firms and bodies who are named without them: who runs a firm speaks
// for the one whose works were toured, "visited Gomel Glass, where Director General X briefed her",
// and who works on a body's programmes for that of the person named beside him.

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
			from := i
			for from > 0 && from > i-5 && (d.IsCapital(from-1) && !d.StopWord(from-1) || d.Fold(from-1) == "'s" && from == i) {
				from--
			}
			if firm := d.firmAt(from, i); !firm.Empty() {
				return firm
			}
		}
	}
	return text.Phrase{}
}

// firmAt gives the name of a firm that stands at token i, behind an article; empty when what
// stands there is a place, a person or a body of a state.
func (d *Document) firmAt(i, end int) text.Phrase {
	i = d.BehindArticle(i)
	firm := text.Phrase{From: i, To: d.CapitalRun(i, end, 5)}
	if firm.Empty() {
		return firm
	}
	if n, _ := d.PhraseAt(firm.To+1, end, lexicon.CountryName); n > 0 && d.Fold(firm.To) == "of" && d.BodyInside(firm) { // "Serum Institute of India"
		firm.To += 1 + n
	}
	const other = lexicon.CountryName | lexicon.Metonym | lexicon.Venue | lexicon.VenueHead | lexicon.Office | lexicon.Rank
	if n, entry := d.PhraseAt(i, firm.To, other|lexicon.Demonym); entry != nil && (n == firm.Len() || entry.Class&other != 0) {
		return text.Phrase{}
	}
	if town, ok := d.TownAt(i, firm.To); ok && town.At.To >= firm.To {
		return text.Phrase{}
	}
	if last := firm.To - 1; d.Is(last, lexicon.VenueHead|lexicon.Office) || d.Is(last, lexicon.Body) && !d.firmsBody(last) {
		return text.Phrase{}
	}
	for k := firm.From; k < firm.To; k++ {
		if o := d.Mention(k); o != nil && o.Kind != names.Organisation {
			return text.Phrase{}
		}
	}
	return firm
}

// firmsBody reports whether the word at token i ends the name of a body that is no state's.
func (d *Document) firmsBody(i int) bool {
	_, body := d.PhraseAt(i, i+1, lexicon.Body)
	return body != nil && body.OfItsOwn()
}

// followColleagues gives economists, programme officers and their like the organisation of the
// person who speaks for one in their sentence or the one before: "the UNDP Representative, X, and
// programme officer Y". Who heads a part of a body is named right behind its chief or his deputy.
func (d *Document) followColleagues() {
	for number := range d.Mentions {
		m := &d.Mentions[number]
		if m.Kind != names.Person || m.Name.Empty() || len(m.Who) != 1 || m.Titles.Head.Empty() || !d.homeless(m.Who[0]) {
			continue
		}
		staff := d.worksForBody(m.Titles.Head)
		if !staff && m.Titles.Level != "official" && m.Titles.Level != "business" {
			continue
		}
		sentence := d.Tokens[m.From].Sentence
		for k := number - 1; k >= max(0, number-Neighbourhood) && d.Tokens[d.Mentions[k].From].Sentence >= sentence-1; k-- {
			o := &d.Mentions[k]
			if o.Kind != names.Person || len(o.Who) != 1 || o.Who[0] == m.Who[0] {
				continue
			}
			chief := &d.Entities[o.Who[0]]
			beside := k == number-1 && d.nextOfList(o.End()) == m.From
			if chief.Org.Known() && (staff || chief.Level == "organisation-head" && beside || beside && d.colleagues(o, m)) {
				d.Entities[m.Who[0]].Org.Set(chief.Org.Text, text.Inferred(o.Phrase, "beside"))
				break
			}
			if !staff {
				break
			}
		}
	}
}

// nextOfList gives the token at which the next member of a list starts that goes on at token i, be it
// behind a semicolon; -1 when the list ends there.
func (d *Document) nextOfList(i int) int {
	if d.Fold(i) == ";" {
		if d.Fold(i+1) == "and" {
			i++
		}
		return i + 1
	}
	return d.coordinated(i)
}

// colleagues reports whether two who are named side by side are of one firm or body: the first
// holds an office in it, and the second one of those that firms have, with nothing behind it.
func (d *Document) colleagues(o, m *names.Mention) bool {
	return (o.Titles.Level == "business" || o.Titles.Level == "deputy-head") && o.Titles.Org != "" && m.Titles.Office == m.Titles.Head && d.Cue(m.Titles.Head.To-1, lexicon.CueRunsWorks)
}

// worksForBody reports whether the head of an office is one of the staff that bodies send:
// "lead economist", "programme officer".
func (d *Document) worksForBody(head text.Phrase) bool {
	last := head.To - 1
	return d.Cue(last, lexicon.CueBodyExpert) || head.Len() > 1 && d.Cue(last-1, lexicon.CueBodyProgramme)
}
