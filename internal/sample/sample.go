// Package sample measures how often the records err: it draws records at
// random, writes a coding sheet for a person to fill in, and turns the filled
// sheet into figures with their uncertainty.
package sample

import (
	"encoding/csv"
	"fmt"
	"io"
	"iter"
	"math"
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

// Figure is the share of judged records in which one field is right.
type Figure struct {
	Field     string  `json:"field"`
	Right     int     `json:"right"`
	Judged    int     `json:"judged"`
	Low, High float64 // 95 % interval (Wilson 1927), shares from 0 to 1
}

// Share is the part that is right, from 0 to 1.
func (f Figure) Share() float64 {
	if f.Judged == 0 {
		return 0
	}
	return float64(f.Right) / float64(f.Judged)
}

// Score reads a filled coding sheet. An error names the line, what is wrong
// and what would be right.
func Score(r io.Reader) ([]Figure, error) {
	sheet := csv.NewReader(r)
	sheet.FieldsPerRecord = -1
	rows, err := sheet.ReadAll()
	if err != nil {
		return nil, fmt.Errorf("the coding sheet is no CSV: %w", err)
	}
	if len(rows) == 0 {
		return nil, fmt.Errorf("the coding sheet is empty: write one with readout sample N")
	}
	figures := make([]Figure, len(Fields))
	for i, field := range Fields {
		column := slices.IndexFunc(rows[0], func(head string) bool { return strings.HasPrefix(head, field+" right?") })
		if column < 0 {
			return nil, fmt.Errorf("line 1: the column %q is missing: keep the columns that readout sample wrote", field+" right? (y/n)")
		}
		figures[i].Field = field
		for n, row := range rows[1:] {
			if column >= len(row) {
				continue
			}
			switch strings.ToLower(strings.TrimSpace(row[column])) {
			case "":
			case "y", "yes":
				figures[i].Right++
				figures[i].Judged++
			case "n", "no":
				figures[i].Judged++
			default:
				return nil, fmt.Errorf("row %d, column %q: %q is not understood: write y, n or nothing", n+2, field, row[column])
			}
		}
		figures[i].Low, figures[i].High = wilson(figures[i].Right, figures[i].Judged)
	}
	return figures, nil
}

// wilson is the 95 % score interval of a share (E. B. Wilson, 1927).
func wilson(right, judged int) (low, high float64) {
	if judged == 0 {
		return 0, 1
	}
	const z = 1.959964
	n, p := float64(judged), float64(right)/float64(judged)
	middle := (p + z*z/(2*n)) / (1 + z*z/n)
	half := z / (1 + z*z/n) * math.Sqrt(p*(1-p)/n+z*z/(4*n*n))
	return max(0, middle-half), min(1, middle+half)
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
