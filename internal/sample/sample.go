// Package sample measures how often the records err: it draws records at
// random, writes a coding sheet for a person to fill in, and turns the filled
// sheet into figures with their uncertainty.
package sample

import (
	"encoding/csv"
	"io"
	"iter"
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/formats"
)

// Fields are what a person judges of each record: y when it is right by the
// article, n when it is not, and nothing where it cannot be judged.
var Fields = []string{"meeting", "date", "place", "status", "participants", "offices", "topics"}

// Draw picks n of the meetings, each as likely as any other, in the order that
// they came. The same seed over the same meetings draws the same ones.
func Draw(meetings iter.Seq2[readout.Meeting, error], n int, seed uint64) ([]readout.Meeting, error) {
	type drawn struct {
		at int
		readout.Meeting
	}
	random := rand.New(rand.NewPCG(seed, seed))
	var kept []drawn
	at := 0
	for m, err := range meetings { // reservoir sampling, Vitter's algorithm R
		if err != nil {
			return nil, err
		}
		if len(kept) < n {
			kept = append(kept, drawn{at, m})
		} else if i := random.IntN(at + 1); i < n {
			kept[i] = drawn{at, m}
		}
		at++
	}
	slices.SortFunc(kept, func(a, b drawn) int { return a.at - b.at })
	out := make([]readout.Meeting, len(kept))
	for i, d := range kept {
		out[i] = d.Meeting
	}
	return out, nil
}

// Write writes the coding sheet as CSV (RFC 4180): what the record says, the
// words that anchor it, and an empty column for each judgement.
func Write(w io.Writer, meetings []readout.Meeting, baseURL string) error {
	sheet := csv.NewWriter(w)
	header := []string{"record", "address", "says date", "says place", "says status", "says participants", "says topics", "words"}
	for _, field := range Fields {
		header = append(header, field+" right? (y/n)")
	}
	rows := [][]string{append(header, "note")}
	for _, m := range meetings {
		row := []string{m.ID, baseURL + "/meetings/" + m.ID, string(m.Date), placeText(m.Place), string(m.Status),
			participantsText(m.Participants), strings.Join(m.Topics, ", "), words(m)}
		row = append(row, make([]string, len(Fields)+1)...)
		for i := range row {
			row[i] = formats.Harmless(row[i])
		}
		rows = append(rows, row)
	}
	return sheet.WriteAll(rows)
}

// words are those of the first report's anchor, or of its first evidence.
func words(m readout.Meeting) string {
	for _, e := range m.Evidence {
		if e.Field == "status" || strings.HasPrefix(e.Field, "participants/") {
			return strings.Join(strings.Fields(e.Text), " ")
		}
	}
	return ""
}

func placeText(p *readout.Place) string {
	if p == nil {
		return ""
	}
	return strings.TrimSuffix(strings.TrimPrefix(p.City+", "+p.Country, ", "), ", ")
}

func participantsText(people []readout.Participant) string {
	all := make([]string, len(people))
	for i, p := range people {
		all[i] = p.Name
		if p.Role != "" {
			all[i] += ", " + p.Role
		}
		if side := p.Country + p.Org; side != "" {
			all[i] += " (" + side + ")"
		}
	}
	return strings.Join(all, "; ")
}
