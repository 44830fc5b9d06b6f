package store

// This file owns how much memory an edition's index takes, for whoever watches
// a server.

// IndexBytes is the memory of the arrays, sets and names of the index, in bytes;
// caches and SQLite's own pages are not counted.
func (a *Archive) IndexBytes() int64 {
	total := int64(12 * len(a.seats))
	for _, c := range []*catalogue{a.meetings, a.sources, a.candidates} {
		total += c.bytes()
	}
	for _, r := range a.names.rolls {
		total += r.bytes()
	}
	return total
}

func (c *catalogue) bytes() int64 {
	total := 4*(len(c.firsts)+len(c.coarse)+len(c.lasts)+len(c.rows)) + 8*len(c.full.bits)
	if c.article != nil {
		total += c.article.len() * c.article.width()
	}
	for _, column := range c.columns {
		total += column.bytes()
	}
	return int64(total)
}

func (c *column) bytes() int {
	words := 0
	for _, b := range c.bits {
		words += len(b)
	}
	return c.data.len()*c.data.width() + 4*(len(c.offsets)+len(c.totals)+len(c.order)+len(c.starts)+len(c.lists)) + 8*words
}

func (r *roll) bytes() int64 {
	total := 4 * len(r.sorted)
	for i := range r.texts {
		total += len(r.texts[i]) + 4*len(r.ends[i])
	}
	return int64(total)
}
