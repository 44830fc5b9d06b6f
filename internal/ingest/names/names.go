package names

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns names: where a person's name ends that begins at a token. The vocabulary
// marks which words can belong to one; no list of persons exists.

// longestName is the largest number of tokens in a name.
const longestName = 8

// nameAt gives the name that starts at token i behind a title; to == i when
// none does.
func (d *Document) nameAt(i, end int) text.Phrase {
	pos, words := i, 0
	limit := min(end, i+longestName)
	for pos < limit {
		t := &d.Tokens[pos]
		if t.Fold == "'" && t.Space && pos+1 < limit && d.IsCapital(pos+1) && !d.Tokens[pos+1].Space { // 'Abdul
			pos++
			continue
		}
		if to := d.nicknameAt(pos, limit); words > 0 && to > pos {
			pos = to
			continue
		}
		if words == 0 && pos > d.SentenceOf(pos).From && d.StopWord(pos) && d.shortSurname(pos, limit) { // To Lam, Do Van Chien
			words++
			pos++
			continue
		}
		if words > 0 && t.Shape == text.Title && d.Cue(pos, lexicon.CueShortName) && d.SentenceOf(pos).Kind != text.Headline { // "Nguyen Thi Hoai An"
			words++
			pos++
			continue
		}
		if !t.Capital() {
			if next := d.particles(pos, limit); next > pos && next < limit && d.Tokens[next].Capital() && !d.breaksName(next, words+1) {
				pos = next
				continue
			}
			break
		}
		if d.breaksName(pos, words) {
			break
		}
		words++
		pos++
	}
	for pos > i && (d.Tokens[pos-1].Fold == "'" || !d.IsCapital(pos-1)) {
		pos--
	}
	if pos > i && pos < end && d.Cue(pos, lexicon.CuePatronymic) { // "Almazbek Tologonov uulu"
		pos++
	}
	// One capital letter is no name.
	if pos == i+1 && d.Tokens[i].Shape == text.Initial {
		return text.Phrase{From: i, To: i}
	}
	return text.Phrase{From: i, To: pos}
}

// shortSurname reports whether a capitalised function word is a surname of
// East Asia: another capitalised word follows it.
func (d *Document) shortSurname(i, end int) bool {
	if d.Cue(i, lexicon.CueShortSurname) {
		return d.Tokens[i].Shape == text.Title && i+1 < end && d.Tokens[i+1].Shape == text.Title && !d.StopWord(i+1) && !d.breaksName(i+1, 1)
	}
	return false
}

// particles gives the end of the lower-case particles at token i: "bin", "von der".
func (d *Document) particles(i, end int) int {
	for i < end && d.Tokens[i].Shape == text.Lower && d.Is(i, lexicon.Particle) {
		if d.Cue(i, lexicon.CueNoParticle) {
			return i
		}
		i++
	}
	return i
}

// breaksName reports whether the capitalised token i cannot belong to a name
// that has so many words already.
func (d *Document) breaksName(i, words int) bool {
	t := &d.Tokens[i]
	if d.StopWord(i) && !d.initialsGoOn(i) && !(words > 0 && d.middleInitial(i)) {
		return true
	}
	if t.Shape == text.Title && d.Cue(i, lexicon.CueAmbiguousMonth) && d.nameGoesOn(i) { // "Lê Thị Thu Hằng", "May Thet Khine"
		return false
	}
	if words > 0 && d.bodyEnds(i) && !(words == 1 && d.surnameToo(i)) { // "XI Corps", "Trade Council"
		return true
	}
	if words == 0 && d.Is(i, lexicon.Modifier|lexicon.Field|lexicon.Region|lexicon.VenueHead) && !d.Is(i, lexicon.GivenName) && d.lastOfRun(i) {
		return true
	}
	const breaking = lexicon.VenueHead | lexicon.Office | lexicon.Rank | lexicon.Honorific | lexicon.Nobility | lexicon.Body | lexicon.Organisation | lexicon.Month | lexicon.Weekday |
		lexicon.CountryName | lexicon.Demonym | lexicon.PostNominal | lexicon.Metonym | lexicon.Press
	n, entry := d.PhraseAt(i, min(len(d.Tokens), i+6), breaking)
	if entry != nil && n == 1 && entry.Class == lexicon.Body && len(t.Fold) < 3 && t.Shape == text.Title {
		return false
	}
	if entry != nil && entry.Class == lexicon.Press && words > 0 {
		return false
	}
	if words > 0 && romanNumeral(t.Fold) && t.Shape != text.Title {
		return false
	}
	if entry == nil {
		return t.Shape == text.Upper && t.End-t.Start < 4 && words > 0 && d.Tokens[i-1].Shape != text.Upper && !d.Is(i, lexicon.GivenName|lexicon.Particle)
	}
	last := i+1 >= len(d.Tokens) || !d.IsCapital(i+1) || d.Tokens[i+1].Fold == "'s"
	switch {
	case n > 1, entry.Class == lexicon.Month && d.IsNumber(i+1): // "Ana Duarte January 3 met"
		return true
	case d.Is(i, lexicon.GivenName|lexicon.Particle):
		return false
	case entry.Class == lexicon.Demonym && words > 0 && t.Shape == text.Title && !last && d.Is(i-1, lexicon.GivenName) && len(t.Fold) < 5 && d.plainName(text.At(i+1)): // "Lai Thai Binh"
		return false
	case entry.Class == lexicon.Nobility && words > 0 && t.Shape == text.Title && !last: // "Rokeya Sultana Haider"
		return false
	case entry.Class == lexicon.Honorific:
		// "Ban Ki-moon", "Pak Chol": an honorific of one tradition is a name of another.
		return words == 0 && t.Shape != text.Initial || words > 0 && d.Raw[t.End-1] == '.'
	case entry.Class == lexicon.PostNominal:
		return words > 0 && t.Shape == text.Upper || t.Shape == text.Upper && t.End-t.Start < 4
	case last && t.Shape == text.Title && (words == 1 || words > 1 && d.Cue(i, lexicon.CueAmbiguousMonth)):
		// Angus King, Michael Jordan, Theresa May; Le Quang Thu
		next := i + 1
		return next < len(d.Tokens) && d.Tokens[next].Shape == text.Number
	}
	return true
}

// initialsGoOn reports whether token i is an initial and another one follows, both with
// their dots or both without: "A. K. M. Haque", "A F M Karim" behind a title.
func (d *Document) initialsGoOn(i int) bool {
	t := &d.Tokens[i]
	if t.Shape != text.Initial || i+1 >= len(d.Tokens) || d.Tokens[i+1].Shape != text.Initial {
		return false
	}
	return (d.Raw[t.End-1] == '.') == (d.Raw[d.Tokens[i+1].End-1] == '.')
}

// middleInitial reports whether token i is an initial with its dot that a word with a
// capital follows: "Enrique A. Manalang".
func (d *Document) middleInitial(i int) bool {
	t := &d.Tokens[i]
	return t.Shape == text.Initial && t.End-t.Start == 2 && d.Raw[t.End-1] == '.' && i+1 < len(d.Tokens) && d.Tokens[i+1].Shape == text.Title && !d.StopWord(i+1)
}

// nameGoesOn reports whether a further word of a name stands behind token i, which may
// be short for a month or a day as well.
func (d *Document) nameGoesOn(i int) bool {
	return i+1 < len(d.Tokens) && d.Tokens[i+1].Shape == text.Title && !d.StopWord(i+1) && !d.Is(i+1, lexicon.Month|lexicon.Weekday|lexicon.Office|lexicon.Demonym|lexicon.CountryName|lexicon.DayWord)
}

// bodyEnds reports whether token i is the head of a body that capitalised words before it name.
func (d *Document) bodyEnds(i int) bool {
	n, body := d.PhraseAt(i, i+1, lexicon.Body)
	if len(d.Tokens[i].Fold) < 3 && d.Tokens[i].Shape == text.Title { // "Leonor de Sá", no S.A.
		return false
	}
	return n == 1 && body != nil && !d.Is(i, lexicon.GivenName) && d.lastOfRun(i)
}

// romanNumeral reports whether a folded word is the number of a monarch or pope.
func romanNumeral(word string) bool {
	switch word {
	case "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi":
		return true
	}
	return false
}

// lastOfRun reports whether no further capitalised word follows token i.
func (d *Document) lastOfRun(i int) bool {
	return i+1 >= len(d.Tokens) || !d.IsCapital(i+1)
}
