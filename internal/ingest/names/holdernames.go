package names

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns where the name of an office's holder begins, when nothing but
// capitals parts it from the words of the office: "Under Secretary for Policy Ana
// Rivas", "Ambassador to Doha Elif Kaya", "Minister of Trade and Supply Ana Rivas".

// holderIn gives the token between from and to, in the words behind an office's
// head, at which its holder's name begins; to when none does.
func (d *Document) holderIn(from, to, end int) int {
	if to-from < 2 || to > end || !d.IsCapital(to-1) || d.holderFollows(to, end) {
		return to
	}
	start := to - 1
	for start > from && d.IsCapital(start-1) && d.Fold(start-1) != "'s" {
		start--
	}
	if to-start < 2 {
		return to
	}
	begin := d.afterOfficeWords(start, to)
	for k := to - 2; k > begin; k-- { // "for Green Development | Ana Rivas"
		if d.Cue(k-1, lexicon.CueFieldHead) || d.abstract(k-1) {
			begin = k
			break
		}
	}
	if begin == start && d.servesIn(from) {
		begin = d.townBefore(start, to)
	}
	if begin == start {
		begin = start + 1
		for begin < to && !(d.Is(begin, lexicon.GivenName) && !d.Is(begin-1, lexicon.GivenName)) {
			begin++
		}
	}
	if begin >= to || to-begin < 2 && !d.Is(begin, lexicon.GivenName) {
		return to
	}
	if name := d.nameAt(begin, to); name.From != begin || name.To != to || d.BodyInside(name) || d.isPlace(name) || d.thingInside(name) {
		return to
	}
	return begin
}

// thingInside reports whether a word of the run is one that names of things are made of.
func (d *Document) thingInside(p text.Phrase) bool {
	for i := p.From; i < p.To; i++ {
		if !d.Is(i, lexicon.GivenName) && (d.Cue(i, lexicon.CueThingWord) || d.abstract(i) || d.Is(i, lexicon.VenueHead|lexicon.Field)) {
			return true
		}
	}
	return false
}

// holderFollows reports whether a name stands behind the words of an office that
// end at token i.
func (d *Document) holderFollows(i, end int) bool {
	if d.Fold(i) == "," {
		i++
		if !d.nameBehindComma(d.nameAt(i, end), end) && !d.titleFollows(i, end) {
			return false
		}
	}
	return !d.nameAt(i, end).Empty() || d.titleFollows(i, end)
}

// afterOfficeWords goes over the words of a run that no name begins with: fields,
// things, regions, kingdoms.
func (d *Document) afterOfficeWords(i, to int) int {
	for i < to {
		if n, _ := d.PhraseAt(i, to, lexicon.Field|lexicon.Body|lexicon.Region|lexicon.Organisation); n > 0 && !d.Is(i, lexicon.GivenName) {
			i += n
			continue
		}
		switch {
		case d.Is(i, lexicon.GivenName):
			return i
		case d.Cue(i, lexicon.CueThingWord), d.Cue(i, lexicon.CueFieldHead), d.Cue(i, lexicon.CueLandNoun), d.Cue(i, lexicon.CueDivisionNoun), d.Is(i, lexicon.Modifier), d.abstract(i):
			i++
		default:
			return i
		}
	}
	return i
}

// servesIn reports whether the words at token i tell where somebody serves: a town
// may open them.
func (d *Document) servesIn(i int) bool {
	f := d.Fold(i - 1)
	return f == "to" || f == "in" || f == "at"
}

// townBefore gives the end of a town at token i that leaves two words or a given
// name for a name behind it; i when none stands there.
func (d *Document) townBefore(i, to int) int {
	for n := min(3, to-i-1); n > 0; n-- {
		if (to-i-n > 1 || d.Is(i+n, lexicon.GivenName)) && d.isPlace(text.Phrase{From: i, To: i + n}) {
			return i + n
		}
	}
	return i
}
