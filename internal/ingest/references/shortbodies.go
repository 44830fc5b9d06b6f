package references

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns bodies that an office calls by a word of their names alone, "the
// Secretary-General of the Community", or by what they are, "the president of the bloc".

// resolveShortBodies gives who holds an office of "the Fund" the organisation spoken of
// before of whose name the word is a part.
func (d *Document) resolveShortBodies() {
	for number := range d.Mentions {
		m := &d.Mentions[number]
		if m.Kind != names.Person || m.Titles.Country != "" && m.Titles.CountryFrom != "place" {
			continue
		}
		if at := d.shortBody(&m.Titles); at > 0 {
			if body := d.bodyBefore(number, at); body != nil {
				m.Titles.Org, m.Titles.OrgAt = body.Org, body.OrgAt
				m.Titles.Country, m.Titles.CountryAt, m.Titles.CountryFrom = "", text.Phrase{}, ""
			}
		}
	}
}

// shortBody gives the one word that stands for a body's name behind an office: "of the
// Fund", "of the regional body"; 0 where more follows, "of the Council of Ministers".
func (d *Document) shortBody(t *names.Titles) int {
	if at := d.bodyBeforeHead(t); at > 0 {
		return at
	}
	at := t.Head.To + 2
	if d.Fold(t.Head.To-2) == "the" && d.Fold(t.Head.To-3) == "of" { // "president of the bank" is an office by itself
		at = t.Head.To - 1
	}
	if t.Head.Empty() || d.Fold(at-2) != "of" || d.Fold(at-1) != "the" {
		return 0
	}
	if d.IsLower(at) && d.IsLower(at+1) && d.Cue(at+1, lexicon.CueBodyNoun) {
		at++
	}
	if !d.Is(at, lexicon.Body|lexicon.OrgAdjective) && !d.Cue(at, lexicon.CueBodyNoun) || t.Org != "" && t.OrgAt != text.At(at) {
		return 0
	}
	switch d.Fold(at + 1) {
	case "of", "for", "on", "'s", "-":
		return 0
	}
	if t.Office.To > at+1 && d.IsCapital(at+1) { // "of the Bank Group"
		return 0
	}
	return at
}

// bodyBeforeHead gives the one word that stands for a body's name before the head of an office: "the
// Bank's president", "the Fund official"; 0 where none does.
func (d *Document) bodyBeforeHead(t *names.Titles) int {
	at := t.Head.From - 1
	if d.Fold(at) == "'s" {
		at--
	}
	if t.Head.Empty() || at < 1 || d.Fold(at-1) != "the" || t.Org != "" && t.OrgAt != text.At(at) {
		return 0
	}
	if d.IsCapital(at) && d.Is(at, lexicon.Body|lexicon.OrgAdjective) || d.IsLower(at) && d.Fold(at+1) == "'s" && d.Cue(at, lexicon.CueBodyNoun) {
		return at
	}
	return 0
}

// bodyBefore gives the titles that name the organisation that the word at a token is short
// for: the last of whose name it is, else, of words that any is called by, the last of this
// sentence and the one before; nil when none is spoken of.
func (d *Document) bodyBefore(number, at int) *names.Titles {
	word, sentence := bodyWord(d.Fold(at)), d.Tokens[at].Sentence
	var last *names.Titles
	for k := number - 1; k >= max(0, number-Neighbourhood); k-- {
		t := &d.Mentions[k].Titles
		if t.Org == "" || t.OrgAt.Empty() {
			continue
		}
		if d.partOfName(t, word) {
			return t
		}
		if last == nil && d.Tokens[t.OrgAt.From].Sentence >= sentence-1 && d.IsLower(at) && d.Cue(at, lexicon.CueBodyNoun) {
			last = t
		}
	}
	return last
}

// partOfName reports whether a word is one of those that the name of an organisation is
// made of, or its full name where an abbreviation is printed.
func (d *Document) partOfName(t *names.Titles, word string) bool {
	full := t.Org
	if n, entry := d.PhraseAt(t.OrgAt.From, t.OrgAt.To, lexicon.Organisation); entry != nil && n == t.OrgAt.Len() && entry.Note != "" {
		full = entry.Note
	}
	full = lexicon.Fold(full)
	for part := range strings.FieldsSeq(full) {
		if bodyWord(part) == word && part != full {
			return true
		}
	}
	return false
}

// bodyWord gives a word in the letters that its spellings have in common: "organisation"
// and "organization", "programme" and "program".
func bodyWord(word string) string {
	const shared = len("organi")
	return word[:min(shared, len(word))]
}
