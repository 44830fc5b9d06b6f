package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/readout-archive/readout"
)

// records reads whole meetings with their sources, without their reports.
func (a *Archive) records(ctx context.Context, items []uint32) ([]readout.Meeting, error) {
	evidence := make(map[string]string, len(items))
	meetings, err := fetch(ctx, a, a.meetings, items, `SELECT ordinal, card, evidence, told, card_sum, sum FROM meeting WHERE ordinal IN (%s)`, func(rows *sql.Rows, number *int64) (m readout.Meeting, err error) {
		var card, lines, told sql.RawBytes
		var cardSum, sum uint32
		if err = rows.Scan(number, &card, &lines, &told, &cardSum, &sum); err != nil {
			return m, err
		}
		if err := errors.Join(intact(cardSum, card), intact(sum, lines, told)); err != nil {
			return m, err
		}
		c, err := decodeCard(card)
		if err != nil {
			return m, err
		}
		m.ID, m.Record, m.Review = c.ID, c.Record, c.Review
		evidence[m.ID] = string(lines)
		return m, decodeTold(told, &m)
	})
	if err != nil {
		return nil, err
	}
	at := make(map[int64]int, len(items))
	for i, item := range items {
		at[a.meetings.row(item)] = i
	}
	if _, err = collect(ctx, a.db, func(rows *sql.Rows) (struct{}, error) {
		var meeting int64
		var attribution string
		source, err := scanSource(rows, &meeting, &attribution)
		source.Attribution = attribution
		meetings[at[meeting]].Sources = append(meetings[at[meeting]].Sources, source)
		return struct{}{}, err
	}, fmt.Sprintf(`SELECT r.meeting, r.attribution, %s FROM report r JOIN source s ON s.number = r.source JOIN publisher p ON p.number = s.publisher
		WHERE r.meeting IN (%s) ORDER BY r.meeting, r.position`, sourceFields, a.meetings.rowNumbers(items))); err != nil {
		return nil, err
	}
	for i := range meetings {
		m := &meetings[i]
		if m.Evidence, err = decodeEvidence(evidence[m.ID], sourceIDs(m.Sources)); err != nil {
			return nil, fmt.Errorf("the evidence of meeting %s %w", m.ID, err)
		}
	}
	return meetings, nil
}

// reports reads what each article says of a meeting whose record and sources
// are known. A quote that stands in the text is left to be filled in.
func (a *Archive) reports(ctx context.Context, ordinal int64, m readout.Meeting) ([]readout.Report, error) {
	sources := sourceIDs(m.Sources)
	return collect(ctx, a.db, func(rows *sql.Rows) (readout.Report, error) {
		return scanReport(rows, m, sources)
	}, `SELECT `+reportFields+` FROM report r WHERE r.meeting = ? ORDER BY r.position`, ordinal)
}

// reportFields are the columns that scanReport reads, of report r.
const reportFields = `r.start, r."end", r.attribution, r.quote, r.record, r.evidence, r.edits, r.sum`

// scanReport scans reportFields after other columns; m is the report's meeting,
// sources are the ids of its sources.
func scanReport(rows *sql.Rows, m readout.Meeting, sources []string, before ...any) (readout.Report, error) {
	report := readout.Report{Record: m.Record, ID: m.ID}
	var quote sql.NullString
	var record, evidence, edits sql.RawBytes
	var sum uint32
	if err := rows.Scan(append(before, &report.Anchor.Start, &report.Anchor.End, &report.Attribution, &quote, &record, &evidence, &edits, &sum)...); err != nil {
		return report, err
	}
	if err := intact(sum, record, evidence); err != nil {
		return report, err
	}
	report.Quote = quote.String
	if record != nil {
		c, err := decodeCard(record)
		if err != nil {
			return report, err
		}
		report.Record = c.Record
		if report.Evidence, err = decodeEvidence(string(evidence), sources); err != nil {
			return report, err
		}
	}
	if edits == nil {
		return report, nil
	}
	return report, json.Unmarshal(edits, &report.Edits)
}
