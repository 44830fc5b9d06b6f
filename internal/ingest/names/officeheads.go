package names

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the heads of offices, "minister" and "chief of staff", and what only looks
// like one: a verb, the end of a name.

// officeHead gives the head of an office at token i, in the plural too where names follow.
func (d *Document) officeHead(i, end int) (int, *lexicon.Entry) {
	n, head := d.PhraseAt(i, end, lexicon.Office|lexicon.Group)
	if head == nil || head.Class != lexicon.Group || head.Code == "counterpart" || head.Code == "guest" {
		return n, head
	}
	plural := n
	if n, head = d.PhraseAt(i, end, lexicon.Office); n < plural {
		if single := d.Singular(text.Phrase{From: i, To: i + plural}); single != nil && !d.nameAt(i+plural, end).Empty() { // "Presidents Petro and Maduro"
			return plural, single
		}
	}
	return n, head
}

// hostingAt reports whether "host" or "hosts" at token i tells what somebody does: "played
// host to Y", "will tomorrow, 7 March, host the Minister", "X hosts at the palace Y".
func (d *Document) hostingAt(i int) bool {
	switch d.Fold(i) {
	case "host":
		return d.Fold(i+1) == "to" || text.Determiners.Has(d.Fold(i+1))
	case "hosts":
		before := d.Fold(i - 1)
		return d.Tokens[i].Shape == text.Lower && before != "and" && !text.Prepositions.Has(before) && d.Fold(i+1) != "of"
	}
	return false
}

// tellsOfHosting reports whether the head of an office at token i, in a group that begins at
// token first, is a verb: "will host X", "President hosts Swiss envoy", "to co-chair the session".
func (d *Document) tellsOfHosting(head *lexicon.Entry, i, first, end int) bool {
	if head.Code == "guest" && (text.Modals.Has(d.Fold(i-1)) || d.Fold(i-1) == "to") && !d.Is(i-1, lexicon.Month) {
		return true
	}
	if before := d.Fold(i - 1); d.Cue(i, lexicon.CueChairVerb) && d.IsLower(i) && // "will in Accra co-chair the session"
		(text.Modals.Has(before) || before == "to" || d.Determiner(i+1) != 0 && !d.titleFollows(i+2, end)) {
		return true
	}
	return i == first && d.Fold(i) == "hosts" && i+1 < end && (d.IsCapital(i+1) || d.Determiner(i+1) != 0)
}

// belongsToName reports whether the head of an office at token i is of the name before it:
// letters behind it, "John Smith MP", or a word of it, "Abdul Hakim".
func (d *Document) belongsToName(i, end int) bool {
	if d.Is(i, lexicon.PostNominal) && d.Tokens[i].Shape == text.Upper && d.nameAt(i+1, end).Empty() {
		return true
	}
	return d.Is(i, lexicon.GivenName) && d.Fold(i-1) != "'s" && d.Fold(i+1) != "of"
}

// Singular gives the office of a plural head: "Presidents".
func (d *Document) Singular(p text.Phrase) *lexicon.Entry {
	var words [4]lexicon.Word
	if p.Len() > len(words) {
		return nil
	}
	copy(words[:], d.Words[p.From:p.To])
	last := p.To - 1
	word := strings.TrimSuffix(d.Fold(last), "s")
	if stem, ok := strings.CutSuffix(word, "ie"); ok { // "Secretaries"
		word = stem + "y"
	} else if stem, ok := strings.CutSuffix(word, "men"); ok { // "Congressmen"
		word = stem + "man"
	}
	words[p.Len()-1] = d.Lex.Word(word, d.Tokens[last].Capital(), false)
	n, entry := d.Lex.Match(words[:p.Len()], lexicon.Office)
	if n != p.Len() {
		return nil
	}
	return entry
}
