package ingest

import "unicode/utf8"

// This file owns offices that stand as their letters: "the CEC" of "Chief Election
// Commissioner (CEC) X", "CDF" of "Chief of the Defence Force X".

// lettersOfOffices finds the letters, standing for an office alone, that a bracket behind
// the office gave.
func (d *document) lettersOfOffices() {
	var given []*titles
	for i := range d.mentions {
		if m := &d.mentions[i]; m.kind == person && !m.name.empty() && m.titles.short != "" && m.titles.org == "" {
			given = append(given, &m.titles)
		}
	}
	if len(given) == 0 {
		return
	}
	var found []mention
	for i := range d.tokens {
		if d.tokens[i].shape != upper || d.mentionAt[i] >= 0 || d.fold(i-1) == "(" || d.sentenceOf(i).kind != prose {
			continue
		}
		for _, t := range given {
			if d.fold(i) != t.short || !t.head.empty() && i < t.head.to {
				continue
			}
			at := phrase{i, i + 1}
			m := mention{phrase: at, kind: person, head: i, rule: "office by its letters"}
			m.titles = titles{office: at, head: at, level: t.level, short: t.short, definite: true}
			if d.determiner(i-1) == definite {
				m.from--
			}
			if d.fold(m.to) == "'s" {
				m.to++
				m.possessive = true
			}
			found = append(found, m)
			break
		}
	}
	d.mentions = append(d.mentions, found...)
}

// spells reports whether the head of an office is the letters of another office: "CDF",
// "Chief of the Defence Force of Australia".
func (d *document) spells(letters, o *titles) bool {
	if letters.head.len() != 1 || d.tokens[letters.head.from].shape != upper || o.head.len() < 2 {
		return false
	}
	word := d.fold(letters.head.from)
	plain, full := word, word // without and with the letters of small words: CAS, COAS
	for i := o.office.from; i < o.office.to && (plain != "" || full != ""); i++ {
		first, n := utf8.DecodeRuneInString(d.fold(i))
		capital := d.tokens[i].capital()
		if !capital && d.tokens[i].shape != lower {
			return false
		}
		plain = spelled(plain, first, n, capital)
		full = spelled(full, first, n, capital || d.fold(i) == "of")
		if (plain == done || full == done) && i+1 >= o.head.to {
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
