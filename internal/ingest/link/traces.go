package link

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"strconv"
	"strings"

	"github.com/readout-archive/readout"
)

// This file owns the hashes by which reports are known again: the encounter that two cards
// share, the people whom both met, the sentence that anchors a report.

// traceOf hashes a report's day and countries; two cards that share it were at
// one encounter. Reports without a day or with one country have none.
func traceOf(report *readout.Report) uint64 {
	if report.Date.Precision() != readout.PrecisionDay || len(report.Countries) < 2 {
		return 0
	}
	return hash64(string(report.Date) + " " + strings.Join(report.Countries, ","))
}

// maxCompany bounds the people of a report by whom its others are known: of a summit's guests
// everybody has met everybody.
const maxCompany = 8

// keepCompany notes of each person of a report whom of other sides he met.
func (l *Linker) keepCompany(cards []uint32) {
	if len(cards) > maxCompany {
		return
	}
	for _, b := range cards {
		y := &l.people[b]
		hashes := company(l.texts[y.form], l.texts[y.country])
		for _, a := range cards {
			if x := &l.people[a]; x.country != y.country || x.body != y.body {
				for _, hash := range hashes {
					x.met = keepSmallest(x.met, hash, maxTraces, cmp.Compare[uint32])
				}
			}
		}
	}
}

// company hashes the pairs of names by which a person is told, the first with each other
// one: two hashes are equal of the same person in two spellings, or in a longer form.
// Nothing rests on a hash alone, so that a short one is enough.
func company(form, country string) []uint32 {
	words, _ := folded(form)
	var hashes []uint32
	for i := 1; i < len(words) && i < maxCompany; i++ {
		if vocabulary.parts[words[i]] != particle {
			hashes = append(hashes, uint32(hash64(soundOf(words[0]).skeleton+" "+soundOf(words[i]).skeleton+" "+country)))
		}
	}
	return hashes
}

// anchorOf hashes the source and the sentence that anchors a report; again is
// the number of earlier reports that the sentence anchors.
func anchorOf(sha string, report *readout.Report, again int) uint64 {
	text := report.Quote
	if text == "" { // a record that came without its article
		text = strconv.Itoa(report.Anchor.Start) + "-" + strconv.Itoa(report.Anchor.End)
	}
	if again > 0 {
		text += "\x00" + strconv.Itoa(again)
	}
	return hash64(sha + "\x00" + text)
}

// hash64 is stable for ever: ids rest on it.
func hash64(text string) uint64 {
	sum := sha256.Sum256([]byte(text))
	return binary.BigEndian.Uint64(sum[:8])
}
