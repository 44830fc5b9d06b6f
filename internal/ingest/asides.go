package ingest

// This file owns asides that tell of companions between a subject and its verb: "X,
// accompanied by A, B and C, met Y", "X, with A and B at his side, received Y".

// longestAsideTail is how many tokens may stand between the last name of an aside and the
// comma that closes it: "at his side".
const longestAsideTail = 4

// endsAside reports whether a mention is the last of those whom an aside names.
func (f *finder) endsAside(s sentence, m *mention, g verbGroup) bool {
	closed := false
	for i := m.end(); i < g.from && i <= m.end()+longestAsideTail && !closed; i++ {
		closed = f.fold(i) == ","
	}
	if !closed {
		return false
	}
	for first := m; ; {
		for _, number := range f.listUpTo(s, first).mentions {
			if o := &f.mentions[number]; o.from < first.from {
				first = o
			}
		}
		i := first.from - 1
		for i > s.from && (determiners.has(f.fold(i)) || f.fold(i) == "and" || f.fold(i) == ",") {
			i--
		}
		before := f.mention(i)
		if i == first.from-1 || before == nil || before.kind != person || before.from < s.from {
			return false
		}
		if f.opensAside(s, before) {
			return true
		}
		if before.from >= first.from {
			return false
		}
		first = before
	}
}

// opensAside reports whether words of presence behind a comma stand before a mention:
// ", accompanied by X", ", together with X", ", with X".
func (f *finder) opensAside(s sentence, m *mention) bool {
	i := m.from - 1
	for i > s.from && determiners.has(f.fold(i)) {
		i--
	}
	if f.fold(i) != "by" && f.fold(i) != "with" && f.fold(i) != "of" {
		return false
	}
	for k := range f.triggers {
		if t := &f.triggers[k]; (t.Class == "presence" || t.Class == "accompany") && t.from > s.from && t.from <= i && t.to >= i {
			return f.fold(t.from-1) == "," || f.adverb(t.from-1) && f.fold(t.from-2) == ","
		}
	}
	return f.fold(i) == "with" && f.fold(i-1) == ","
}
