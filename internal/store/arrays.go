package store

import (
	"context"
	"database/sql"
	"encoding/binary"
	"fmt"
	"runtime"
	"sync"

	"golang.org/x/sync/errgroup"
)

// This file keeps the index's arrays in the file: little-endian numbers in
// parts, each with a checksum. What is read is never trusted: it has its
// length, its sums and, in newColumn and valid, its meaning checked.

// arrayPart is the size of a part in bytes, a multiple of every width.
const arrayPart = 1 << 20

// array is a named array of a catalogue.
type array struct {
	catalogue, name string
	numbers         numbers
}

// fit packs numbers into the smallest width that holds them.
func fit(values []uint32) numbers {
	var highest uint32
	for _, v := range values {
		highest = max(highest, v)
	}
	switch {
	case highest < 1<<8:
		return narrow[uint8](values)
	case highest < 1<<16:
		return narrow[uint16](values)
	}
	return packed[uint32](values)
}

func narrow[T uint8 | uint16](values []uint32) packed[T] {
	p := make(packed[T], len(values))
	for i, v := range values {
		p[i] = T(v)
	}
	return p
}

// encode writes numbers lo to hi.
func encode(n numbers, lo, hi int) []byte {
	data := make([]byte, 0, (hi-lo)*n.width())
	for i := lo; i < hi; i++ {
		switch v := n.at(i); n.width() {
		case 1:
			data = append(data, byte(v))
		case 2:
			data = binary.LittleEndian.AppendUint16(data, uint16(v))
		default:
			data = binary.LittleEndian.AppendUint32(data, v)
		}
	}
	return data
}

// decode reads an array of length numbers from its parts.
func decode(width, length int, parts func(yield func(data []byte, sum uint32) error) error) (numbers, error) {
	if length < 0 {
		return nil, fmt.Errorf("has a length of %d", length)
	}
	switch width {
	case 1:
		return fill(length, parts, func(p packed[uint8], data []byte) packed[uint8] { return append(p, data...) })
	case 2:
		return fill(length, parts, func(p packed[uint16], data []byte) packed[uint16] {
			for ; len(data) > 1; data = data[2:] {
				p = append(p, binary.LittleEndian.Uint16(data))
			}
			return p
		})
	case 4:
		return fill(length, parts, func(p packed[uint32], data []byte) packed[uint32] {
			for ; len(data) > 3; data = data[4:] {
				p = append(p, binary.LittleEndian.Uint32(data))
			}
			return p
		})
	}
	return nil, fmt.Errorf("has numbers of %d bytes", width)
}

func fill[T uint8 | uint16 | uint32](length int, parts func(func([]byte, uint32) error) error, read func(packed[T], []byte) packed[T]) (numbers, error) {
	var p packed[T]
	width := p.width()
	err := parts(func(data []byte, sum uint32) error {
		if sumOf(data) != sum {
			return fmt.Errorf("is damaged: a checksum is wrong")
		}
		if len(data)%width != 0 || len(data)/width > length-len(p) {
			return fmt.Errorf("is longer than it should be")
		}
		if p == nil {
			p = make(packed[T], 0, min(length, arrayPart)) // grown below: a wrong length must not cost memory
		}
		if n := len(p) + len(data)/width; n > cap(p) {
			p = append(make(packed[T], 0, length), p...)
		}
		p = read(p, data)
		return nil
	})
	if err == nil && len(p) != length {
		err = fmt.Errorf("has %d numbers and should have %d", len(p), length)
	}
	return p, err
}

// writeArrays stores arrays.
func writeArrays(ctx context.Context, db execer, arrays []array) error {
	for number, a := range arrays {
		if _, err := db.ExecContext(ctx, `INSERT INTO index_array VALUES (?, ?, ?, ?, ?)`,
			number, a.catalogue, a.name, a.numbers.width(), a.numbers.len()); err != nil {
			return err
		}
		step := arrayPart / a.numbers.width()
		for part, lo := 0, 0; lo < a.numbers.len(); part, lo = part+1, lo+step {
			data := encode(a.numbers, lo, min(lo+step, a.numbers.len()))
			if _, err := db.ExecContext(ctx, `INSERT INTO index_part VALUES (?, ?, ?, ?)`,
				number, part, sumOf(data), data); err != nil {
				return err
			}
		}
	}
	return nil
}

// readArrays loads the arrays of a catalogue by name.
func readArrays(ctx context.Context, db *sql.DB, catalogue string) (map[string]numbers, error) {
	type header struct {
		number, width, length int
		name                  string
	}
	headers, err := collect(ctx, db, func(rows *sql.Rows) (h header, err error) {
		return h, rows.Scan(&h.number, &h.name, &h.width, &h.length)
	}, `SELECT number, name, width, length FROM index_array WHERE catalogue = ? ORDER BY number`, catalogue)
	if err != nil {
		return nil, err
	}
	arrays := make(map[string]numbers, len(headers))
	for _, h := range headers {
		arrays[h.name], err = decode(h.width, h.length, func(yield func([]byte, uint32) error) error {
			rows, err := db.QueryContext(ctx, `SELECT data, sum FROM index_part WHERE array = ? ORDER BY part`, h.number)
			if err != nil {
				return err
			}
			defer rows.Close()
			for rows.Next() {
				var data sql.RawBytes
				var sum uint32
				if err := rows.Scan(&data, &sum); err != nil {
					return err
				}
				if err := yield(data, sum); err != nil {
					return err
				}
			}
			return rows.Err()
		})
		if err != nil {
			return nil, fmt.Errorf("the index of %s by %s %w", catalogue, h.name, err)
		}
	}
	return arrays, nil
}

// assemble makes a catalogue of its arrays. limits gives the highest value of
// each column; columns without a limit belong to a newer reader and are left.
func assemble(name string, size int, arrays map[string]numbers, limits map[string]int) (*catalogue, error) {
	c := &catalogue{name: name, size: size, columns: map[string]*column{}}
	c.firsts, c.lasts = signed(arrays["days"]), signed(arrays["lasts"])
	c.coarse = unsigned(arrays["coarse"])
	if rows := arrays["rows"]; rows != nil {
		c.rows = unsigned(rows)
	}
	if err := c.valid(); err != nil {
		return nil, err
	}
	if c.article = arrays["article"]; name == "candidates" && (c.article == nil || c.article.len() != size) {
		return nil, fmt.Errorf("the index of %s does not have the articles of all %d", name, size)
	}
	c.inverse = sync.OnceValue(func() []uint32 {
		inverse := make([]uint32, len(c.rows))
		for item, row := range c.rows {
			inverse[row-1] = uint32(item)
		}
		return inverse
	})
	c.full = c.fullSet()
	// The columns of a million meetings take most of the time of a start: each
	// is put together by itself.
	var building errgroup.Group
	building.SetLimit(runtime.GOMAXPROCS(0))
	var mu sync.Mutex
	for column, limit := range limits {
		building.Go(func() error {
			data := arrays[column]
			if data == nil {
				return fmt.Errorf("the index of %s by %s is missing", name, column)
			}
			built, err := newColumn(column, size, limit, arrays[column+perItem], data)
			if err != nil {
				return fmt.Errorf("the index of %s: %w", name, err)
			}
			mu.Lock()
			defer mu.Unlock()
			c.columns[column] = built
			return nil
		})
	}
	if err := building.Wait(); err != nil {
		return nil, err
	}
	return c, nil
}

// perItem ends the name of the array that counts a repeated column's values.
const perItem = "/counts"

// dayBias turns a day number, which may be before 1970, into an unsigned one.
const dayBias = 1 << 24

func signed(n numbers) []int32 {
	var days []int32
	for _, v := range unsigned(n) {
		days = append(days, int32(v)-dayBias)
	}
	return days
}

func unsigned(n numbers) []uint32 {
	if n == nil {
		return nil
	}
	if wide, ok := n.(packed[uint32]); ok {
		return wide
	}
	values := make([]uint32, n.len())
	for i := range values {
		values[i] = n.at(i)
	}
	return values
}
