package link

import (
	"crypto/sha256"
	"encoding/binary"
	"strconv"
	"strings"

	"github.com/readout-archive/readout"
)

// This file owns the hashes by which reports are known again: the encounter that two cards
// share, the sentence that anchors a report.

// traceOf hashes a report's day and countries; two cards that share it were at
// one encounter. Reports without a day or with one country have none.
func traceOf(report *readout.Report) uint64 {
	if report.Date.Precision() != readout.PrecisionDay || len(report.Countries) < 2 {
		return 0
	}
	return hash64(string(report.Date) + " " + strings.Join(report.Countries, ","))
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
