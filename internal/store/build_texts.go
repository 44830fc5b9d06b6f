package store

import (
	"database/sql"
	"errors"
	"strconv"
	"strings"

	"github.com/readout-archive/readout"
)

// This file owns the texts of articles while meetings are stored, which quote them.

// text gives what was stored of a source: from memory, else read back.
func (b *Builder) text(number uint32) (reported, error) {
	if r, there := b.texts.of[number]; there {
		return r, nil
	}
	r, err := b.readBack(number)
	if err == nil {
		b.texts.keep(r)
	}
	return r, err
}

// texts are what was stored of the latest sources: articles whose names go by
// their days come in about the order of their meetings.
type texts struct {
	of         map[uint32]reported
	size, most int // bytes; all are let go when most is reached
}

// textsMemory is the most in bytes.
const textsMemory = 32 << 20

func (t *texts) keep(r reported) {
	const besides = 256 // bytes, about
	size := besides + 16*len(r.numbered)
	for _, p := range r.passages {
		size += len(p.Text)
	}
	if t.size += size; t.size > t.most || t.of == nil {
		t.of, t.size = map[uint32]reported{}, size
	}
	t.of[r.number] = r
}

func (b *Builder) readBack(number uint32) (reported, error) {
	r := reported{number: number}
	for _, table := range []string{"source", "passage", "sentence"} { // may still be queued
		if t := b.tables[table]; t != nil {
			if err := t.flush(); err != nil {
				return r, err
			}
		}
	}
	if b.readText == nil {
		var err error
		if b.readText, err = b.tx.PrepareContext(b.ctx, `SELECT start, "end", text, NULL FROM passage WHERE source = ?1
			UNION ALL SELECT 0, 0, '', group_concat(start || ' ' || "end", ' ') FROM (SELECT start, "end" FROM sentence WHERE source = ?1 ORDER BY number)`); err != nil {
			return r, err
		}
	}
	_, err := collect(b.ctx, prepared{b.readText}, func(rows *sql.Rows) (struct{}, error) {
		var p Passage
		var sentences sql.NullString // all of them, in the last row: a row for each would take twice as long
		if err := rows.Scan(&p.Start, &p.End, &p.Text, &sentences); err != nil {
			return struct{}{}, err
		}
		if p.Len() > 0 {
			r.passages = append(r.passages, p)
		}
		for rest := strings.Fields(sentences.String); len(rest) > 1; rest = rest[2:] {
			start, badStart := strconv.Atoi(rest[0])
			end, badEnd := strconv.Atoi(rest[1])
			if err := errors.Join(badStart, badEnd); err != nil {
				return struct{}{}, err
			}
			r.numbered = append(r.numbered, readout.Span{Start: start, End: end})
		}
		return struct{}{}, nil
	}, "", number)
	return r, err
}
