package store

import (
	"encoding/json"
	"errors"
	"slices"
	"strconv"
	"strings"

	"github.com/readout-archive/readout"
)

// This file owns how a record's evidence is kept: a line each, its parts apart
// by tabs, since in JSON the names of the parts are three quarters of a record.

var (
	escapeLine   = strings.NewReplacer("\\", `\\`, "\t", `\t`, "\n", `\n`)
	unescapeLine = strings.NewReplacer(`\\`, "\\", `\t`, "\t", `\n`, "\n")
)

// basisLetters are what the bases are written as.
var basisLetters = map[readout.Basis]string{readout.Stated: "s", readout.Inferred: "i", readout.Edited: "e", "": ""}

var basisOfLetter = map[string]readout.Basis{"s": readout.Stated, "i": readout.Inferred, "e": readout.Edited, "": ""}

// encodeEvidence writes evidence whose sources are numbered by their place in sources.
func encodeEvidence(evidence []readout.Evidence, sources []string) string {
	b := make([]byte, 0, 80*len(evidence))
	for i := range evidence {
		e := &evidence[i]
		b = append(b, escapeLine.Replace(e.Field)...)
		for _, n := range [...]int{slices.Index(sources, e.Source), e.Number, e.Start, e.End} {
			b = strconv.AppendInt(append(b, '\t'), int64(n), 10)
		}
		for _, s := range [...]string{basisLetters[e.Basis], e.From, e.Text} {
			b = append(append(b, '\t'), escapeLine.Replace(s)...)
		}
		b = append(b, '\n')
	}
	return string(b)
}

var errEvidence = errors.New("cannot be read")

// decodeEvidence reads what encodeEvidence wrote.
func decodeEvidence(lines string, sources []string) ([]readout.Evidence, error) {
	var evidence []readout.Evidence
	for line := range strings.Lines(lines) {
		parts := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(parts) != 8 {
			return nil, errEvidence
		}
		var numbers [4]int
		for i := range numbers {
			n, err := strconv.Atoi(parts[i+1])
			if err != nil {
				return nil, errEvidence
			}
			numbers[i] = n
		}
		basis, known := basisOfLetter[parts[5]]
		if !known || numbers[0] >= len(sources) {
			return nil, errEvidence
		}
		e := readout.Evidence{Field: unescapeLine.Replace(parts[0]), Number: numbers[1], Span: readout.Span{Start: numbers[2], End: numbers[3]},
			Basis: basis, From: unescapeLine.Replace(parts[6]), Text: unescapeLine.Replace(parts[7])}
		if numbers[0] >= 0 {
			e.Source = sources[numbers[0]]
		}
		evidence = append(evidence, e)
	}
	return evidence, nil
}

// sourceIDs lists the ids of sources.
func sourceIDs(sources []readout.Source) []string {
	ids := make([]string, len(sources))
	for i, s := range sources {
		ids[i] = s.ID
	}
	return ids
}

// sameRecord reports whether a report says what its meeting's record says,
// but for the order of evidence. A list may be absent in one and empty in the other.
func sameRecord(report, merged *readout.Record) bool {
	place := func(r *readout.Record) readout.Place {
		if r.Place == nil {
			return readout.Place{}
		}
		return *r.Place
	}
	return report.Date == merged.Date && report.Status == merged.Status && report.Format == merged.Format &&
		(report.Place == nil) == (merged.Place == nil) && place(report) == place(merged) &&
		slices.Equal(report.Parties, merged.Parties) && slices.EqualFunc(report.Participants, merged.Participants, sameParticipant) &&
		slices.Equal(report.Countries, merged.Countries) && slices.Equal(report.Topics, merged.Topics) &&
		sameEvidence(report.Evidence, merged.Evidence)
}

func sameParticipant(a, b readout.Participant) bool {
	return a.Name == b.Name && a.ID == b.ID && a.Rank == b.Rank && a.Role == b.Role && a.Level == b.Level && a.Country == b.Country &&
		a.Org == b.Org && a.OrgID == b.OrgID && a.Function == b.Function && slices.Equal(a.Printed, b.Printed)
}

// sameEvidence compares evidence in any order.
func sameEvidence(a, b []readout.Evidence) bool {
	if len(a) != len(b) {
		return false
	}
	left := slices.Clone(b)
	for _, e := range a {
		at := slices.Index(left, e)
		if at < 0 {
			return false
		}
		left = slices.Delete(left, at, at+1)
	}
	return true
}

// bare encodes a record as a card has it, without evidence.
func bare(r readout.Record) (string, error) { return Card{Record: r}.encode() }

// told is what a meeting tells beside its record.
type told struct {
	Contradicted []readout.Disagreement `json:"contradicted,omitempty"`
	Single       []readout.Disagreement `json:"single,omitempty"`
	Edits        []readout.Edit         `json:"edits,omitempty"`
}

// encodeTold gives "" when there is nothing to tell.
func encodeTold(m readout.Meeting) (string, error) {
	if len(m.Contradicted)+len(m.Single)+len(m.Edits) == 0 {
		return "", nil
	}
	data, err := json.Marshal(told{m.Contradicted, m.Single, m.Edits})
	return string(data), err
}

func decodeTold(data []byte, m *readout.Meeting) error {
	if len(data) == 0 {
		return nil
	}
	var t told
	if err := json.Unmarshal(data, &t); err != nil {
		return err
	}
	m.Contradicted, m.Single, m.Edits = t.Contradicted, t.Single, t.Edits
	return nil
}
