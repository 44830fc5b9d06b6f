package places

import (
	"slices"
	"strings"

	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns countries that the words around them show to sit at the table where two met who were
// both taken for the article's own and whose offices mirror each other: one that acts ("Kyiv has opened
// its market"), is told with the home in one breath ("Iceland and Greenland") or has people there ("the
// Danish delegation"). One that goods come from, or that is only spoken of, is none of them.

// What part the words for a country tell of.
const (
	partActs  = 1
	partSends = 2
)

// enoughAtTable is how much pair and part must speak for it together.
const enoughAtTable = 2

// landAtTable gives the one country besides the home that sits there; none where there are several.
func (d *guestFinder) landAtTable(e *encounters.Encounter, home string, guest, host int) spokenLand {
	pair := d.pairSigns(e, guest, host)
	if pair <= 0 {
		return spokenLand{}
	}
	var best spokenLand
	for s := range d.Sentences {
		if !d.tellsOf(e, s) {
			continue
		}
		land, several := d.landWithPart(s, home)
		switch {
		case several, land.code != "" && best.code != "" && land.code != best.code:
			return spokenLand{}
		case land.weight > best.weight:
			best = land
		}
	}
	if best.code == "" || pair+best.weight < enoughAtTable {
		return spokenLand{}
	}
	return best
}

// tellsOf reports whether a sentence tells of an encounter: one in its focus, and one soon behind it or a
// headline where the article tells of no other.
func (d *guestFinder) tellsOf(e *encounters.Encounter, s int) bool {
	switch {
	case slices.Contains(e.Focus, s):
		return true
	case len(d.Encounters) > 1:
		return false
	}
	return d.Sentences[s].Kind == text.Headline || s > e.Anchor && s <= e.Anchor+tellingReach
}

// tellingReach is how many sentences behind an encounter tell of it, where the article tells of no other.
const tellingReach = 5

// landWithPart gives the country of a sentence, besides the home, whose words tell of a part, weighed
// by it; several when there are two.
func (d *guestFinder) landWithPart(s int, home string) (land spokenLand, several bool) {
	for words, entry := range d.landsSpoken(s) {
		if entry.Code == home {
			continue
		}
		part := d.landPart(&d.Sentences[s], words, entry, home)
		if part > 0 && land.code != "" && land.code != entry.Code {
			return land, true
		}
		if part > land.weight {
			land = spokenLand{entry.Code, part, words}
		}
	}
	return land, false
}

// landPart gives what part the words around a country's tell of.
func (d *guestFinder) landPart(at *text.Sentence, words text.Phrase, entry *lexicon.Entry, home string) int {
	switch {
	case entry.Class == lexicon.Demonym && (d.sendsPeople(words.To) || d.standsForOne(words)), d.cameFrom(words.From, at):
		return partSends
	case d.opensClause(words.From, at) && d.acts(d.behindNoun(words.To, entry)), d.besideHome(words, at, home), d.tiedWith(words.From),
		at.Kind == text.Headline && entry.Class&(lexicon.CountryName|lexicon.Demonym) != 0:
		return partActs
	}
	return 0
}

// sendsPeople reports whether the word at token i, behind a people's name, is one for those who met:
// "the Danish delegation", "the South African guest".
func (d *guestFinder) sendsPeople(i int) bool {
	if d.Cue(i, lexicon.CueDelegationNoun) || d.Cue(i, lexicon.CueVisitorNoun) {
		return true
	}
	m := d.Mention(i)
	return m != nil && m.Kind == names.Person && m.Name.Empty() && !m.Titles.Plural && !names.Chiefly(m.Titles.Level)
}

// standsForOne reports whether a people's name stands for one of those who met: "The Nicaraguan said".
func (d *guestFinder) standsForOne(words text.Phrase) bool {
	return d.Determiner(words.From-1) == text.Definite && (d.acts(words.To) || d.Cue(words.To, lexicon.CueAvows)) && !strings.HasSuffix(d.Fold(words.To-1), "s")
}

// cameFrom reports whether the words before the country at token i tell that somebody came from there.
func (d *guestFinder) cameFrom(i int, at *text.Sentence) bool {
	for k := i - 2; k > max(at.From, i-6); k-- {
		if d.Cue(k, lexicon.CueComing) && d.IsLower(k) {
			_, from := d.CameFrom(k)
			return from.Has(i)
		}
	}
	return false
}

// behindNoun gives the token behind the noun that a people's name stands before: "Danish troops | would".
func (d *guestFinder) behindNoun(i int, entry *lexicon.Entry) int {
	if entry.Class == lexicon.Demonym && d.IsLower(i) && !d.acts(i) {
		return i + 1
	}
	return i
}

// tiedWith reports whether the words before token i are of the ties with the country there: "the
// anniversary of relations with".
func (d *guestFinder) tiedWith(i int) bool {
	return d.Fold(i-1) == "with" && text.WordIn("relations ties friendship", d.Fold(i-2))
}

// opensClause reports whether a clause opens with token i: its subject stands there.
func (d *guestFinder) opensClause(i int, at *text.Sentence) bool {
	if d.Determiner(i-1) == text.Definite {
		i--
	}
	return i <= at.From || d.IsMark(i-1) && d.Fold(i-1) != ")" || d.Cue(i-1, lexicon.CueSubordinator) || d.Cue(i-1, lexicon.CueAvows) || text.WordIn("that and but if how", d.Fold(i-1))
}

// acts reports whether the verb at token i is one of whoever decides: "has opened", "will pay", "wants".
func (d *guestFinder) acts(i int) bool {
	for d.Adverb(i) {
		i++
	}
	return d.IsLower(i) && (text.HaveForms.Has(d.Fold(i)) || text.BeForms.Has(d.Fold(i)) || d.Cue(i, lexicon.CueModal) || d.Cue(i, lexicon.CueWills))
}

// besideHome reports whether a country is told with the home in one breath: "Iceland and Greenland".
func (d *guestFinder) besideHome(words text.Phrase, at *text.Sentence, home string) bool {
	const classes = lexicon.CountryName | lexicon.Demonym
	if d.Fold(words.To) == "and" {
		if n, entry := d.PhraseAt(d.BehindArticle(words.To+1), at.To, classes); n > 0 && entry.Code == home {
			return true
		}
	}
	i := words.From - 1
	if d.Determiner(i) == text.Definite {
		i--
	}
	if d.Fold(i) != "and" || i <= at.From {
		return false
	}
	told := d.LandEnding(i)
	if told.Empty() {
		return false
	}
	_, entry := d.PhraseAt(told.From, told.To, classes)
	return entry.Code == home
}

// pairSigns counts what the offices of the two who met speak for their being of two countries.
func (d document) pairSigns(e *encounters.Encounter, guest, host int) int {
	a, b := &d.Entities[guest], &d.Entities[host]
	switch kind := kindOfOffice(a.Level); {
	case d.SameSeat(guest, host), d.Counterparts(guest, host):
		return 2
	case a.Level == "ambassador":
		if governs(b.Level) && !d.holdsOtherOffice(guest) {
			return 1
		}
		return 0
	case kind == "" || kind != kindOfOffice(b.Level):
		return 0
	case kind == "government":
		mine, his := d.FieldOf(guest), d.FieldOf(host)
		switch {
		case mine != "" && mine == his:
			return 2
		case mine != "" && his != "" && !d.receives(e):
			return 0
		}
	}
	return 1
}

// receives reports whether the words tell that one of those who met was the other's guest.
func (d document) receives(e *encounters.Encounter) bool {
	for i := e.Trigger.From; i < e.Trigger.To; i++ {
		if d.Cue(i, lexicon.CueSubjectHosts) {
			return true
		}
	}
	return false
}

// kindOfOffice gives what offices of a level are at the head of, "" where one who holds such an office
// meets all sorts of people.
func kindOfOffice(level string) string {
	switch level {
	case "minister", "deputy-minister", "deputy-head":
		return "government"
	case "military", "military-chief", "security":
		return "force"
	case "parliament", "legislator":
		return "house"
	case "judiciary", "governor", "royal":
		return level
	}
	return ""
}
