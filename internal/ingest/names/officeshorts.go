package names

import (
	"unicode/utf8"

	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns offices that stand as their letters: "the CEC" of "Chief Election
// Commissioner (CEC) X", "CDF" of "Chief of the Defence Force X".

// lettersOfOffices finds the letters, standing for an office alone, that a bracket behind
// the office gave.
func (d *Document) lettersOfOffices() {
	var given []*Titles
	for i := range d.Mentions {
		if m := &d.Mentions[i]; m.Kind == Person && !m.Name.Empty() && m.Titles.Short != "" && m.Titles.Org == "" {
			given = append(given, &m.Titles)
		}
	}
	if len(given) == 0 {
		return
	}
	var found []Mention
	for i := range d.Tokens {
		if d.Tokens[i].Shape != text.Upper || d.MentionAt[i] >= 0 || d.Fold(i-1) == "(" || d.SentenceOf(i).Kind != text.Prose {
			continue
		}
		for _, t := range given {
			if d.Fold(i) != t.Short || !t.Head.Empty() && i < t.Head.To {
				continue
			}
			at := text.At(i)
			m := Mention{Phrase: at, Kind: Person, Head: i, Rule: "office by its letters"}
			m.Titles = Titles{Office: at, Head: at, Level: t.Level, Short: t.Short, Definite: true}
			if d.Determiner(i-1) == text.Definite {
				m.From--
			}
			if d.Fold(m.To) == "'s" {
				m.To++
				m.Possessive = true
			}
			found = append(found, m)
			break
		}
	}
	d.Mentions = append(d.Mentions, found...)
}

// Spells reports whether the head of an office is the letters of another office: "CDF",
// "Chief of the Defence Force of Australia".
func (d *Document) Spells(letters, o *Titles) bool {
	if letters.Head.Len() != 1 || d.Tokens[letters.Head.From].Shape != text.Upper || o.Head.Len() < 2 {
		return false
	}
	word := d.Fold(letters.Head.From)
	plain, full := word, word // without and with the letters of small words: CAS, COAS
	for i := o.Office.From; i < o.Office.To && (plain != "" || full != ""); i++ {
		first, n := utf8.DecodeRuneInString(d.Fold(i))
		capital := d.Tokens[i].Capital()
		if !capital && d.Tokens[i].Shape != text.Lower {
			return false
		}
		plain = spelled(plain, first, n, capital)
		full = spelled(full, first, n, capital || d.Fold(i) == "of")
		if (plain == done || full == done) && i+1 >= o.Head.To {
			return true
		}
	}
	return false
}

// done is what is left of letters that were all spelled.
const done = "\x00"

// spelled takes the first letter of a word off letters that are to be spelled; "" when they
// begin otherwise.
func spelled(letters string, first rune, n int, counts bool) string {
	if !counts || letters == "" {
		return letters
	}
	if letters == done {
		return ""
	}
	if got, _ := utf8.DecodeRuneInString(letters); got != first {
		return ""
	}
	if letters = letters[n:]; letters == "" {
		return done
	}
	return letters
}
