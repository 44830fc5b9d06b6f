package store

// This file owns how much memory an edition's index takes, for whoever watches
// a server.

// IndexBytes is the memory of the arrays and sets of the index, in bytes; names,
// caches and SQLite's own pages are not counted.
func (a *Archive) IndexBytes() int64 {
	total := int64(0)
	for _, c := range []*catalogue{a.meetings, a.sources, a.candidates} {
		total += c.bytes()
	}
	return total
}

func (c *catalogue) bytes() int64 {
	total := int64(4*(len(c.firsts)+len(c.coarse)+len(c.lasts)+len(c.rows))) + c.full.bytes()
	for _, column := range c.columns {
		total += int64(column.data.len()*column.data.width() + 4*(len(column.offsets)+len(column.totals)+len(column.order)))
		for _, s := range column.sets {
			total += s.bytes()
		}
	}
	return total
}

func (s *set) bytes() int64 {
	if s == nil {
		return 0
	}
	return int64(8*len(s.bits) + 4*len(s.list))
}
