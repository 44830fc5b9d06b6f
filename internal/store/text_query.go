package store

import (
	"slices"
	"strings"
	"unicode"
)

// A textQuery is what a person typed, taken apart: words and "phrases", all of
// which must match. Anything can be typed; nothing is an operator.
type textQuery struct {
	terms  []textTerm
	others []otherName // what some terms are another name of
}

// textTerm is one word or phrase.
type textTerm struct {
	typed  string
	folded []string // its words in plain letters
}

// Bounds on what is searched for; what is beyond them is left out.
const (
	mostTerms = 16
	mostRunes = 200
)

func parseQuery(q string) textQuery {
	var query textQuery
	runes := []rune(strings.ReplaceAll(strings.ToValidUTF8(q, " "), "\x00", " "))
	q = string(runes[:min(len(runes), mostRunes)])
	q = strings.NewReplacer("“", `"`, "”", `"`, "„", `"`, "«", `"`, "»", `"`).Replace(q)
	for i, piece := range strings.Split(q, `"`) {
		if i%2 == 1 { // between quotation marks
			query.add(piece)
			continue
		}
		for _, word := range strings.Fields(piece) {
			query.add(word)
		}
	}
	return query
}

// add adds a term, unless it has no letter or digit or stands there already.
func (q *textQuery) add(typed string) {
	term := newTerm(typed)
	same := func(t textTerm) bool { return slices.Equal(t.folded, term.folded) }
	if len(term.folded) > 0 && len(q.terms) < mostTerms && !slices.ContainsFunc(q.terms, same) {
		q.terms = append(q.terms, term)
	}
}

// tokens splits text into words as unicode61 does: letters, digits and marks.
func tokens(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r)
	})
}

// match writes the query for FTS5: each term quoted, as typed or in plain letters.
func (q textQuery) match() string { return q.write("") }

// matchPrefix is match with the last term as the beginning of a word.
func (q textQuery) matchPrefix() string { return q.write("*") }

func (q textQuery) write(ending string) string {
	terms := make([]string, len(q.terms))
	for i, t := range q.terms {
		if i < len(q.terms)-1 {
			terms[i] = t.write("")
		} else {
			terms[i] = t.write(ending)
		}
	}
	all := terms[:0:0]
	at := 0
	for _, o := range q.others {
		all = append(all, terms[at:o.from]...)
		all = append(all, "("+strings.Join(terms[o.from:o.to], " AND ")+" OR "+quoted(o.name.plain())+")")
		at = o.to
	}
	return strings.Join(append(all, terms[at:]...), " AND ")
}

// plain is the words of a term in plain letters.
func (t textTerm) plain() string { return strings.Join(t.folded, " ") }

// plain is the words of some terms in plain letters.
func plain(terms []textTerm) string {
	words := make([]string, len(terms))
	for i, t := range terms {
		words[i] = t.plain()
	}
	return strings.Join(words, " ")
}

// marked are the terms that are marked in a text: those that were typed, and the
// names that stand there for some of them.
func (q textQuery) marked() []textTerm {
	all := slices.Clip(q.terms)
	for _, o := range q.others {
		all = append(all, o.name)
	}
	return all
}

func (t textTerm) write(ending string) string {
	plain := quoted(t.plain()) + ending
	if !needsFolding(t.typed) {
		return plain
	}
	return "(" + quoted(strings.Join(tokens(t.typed), " ")) + ending + " OR " + plain + ")"
}

func quoted(text string) string { return `"` + strings.ReplaceAll(text, `"`, `""`) + `"` }

// key is the same for queries that match the same.
func (q textQuery) key() string {
	var keys []string
	for _, t := range q.terms {
		keys = append(keys, t.plain())
	}
	for _, o := range q.others {
		keys = append(keys, "= "+o.name.plain())
	}
	slices.Sort(keys)
	return strings.Join(keys, "\x00")
}

// mark puts marks around what matches in a text, and cuts a long text to the
// surroundings of the first match. ok is false when nothing matches.
func (q textQuery) mark(text string) (snippet Snippet, ok bool) {
	words := wordSpans(text)
	folded := make([]string, len(words))
	for i, w := range words {
		folded[i] = fold(text[w[0]:w[1]])
	}
	hit := make([]bool, len(words))
	first := -1
	for _, t := range q.marked() {
		for i := 0; i+len(t.folded) <= len(words); i++ {
			if !slices.Equal(folded[i:i+len(t.folded)], t.folded) {
				continue
			}
			for j := range t.folded {
				hit[i+j] = true
			}
			if first < 0 || i < first {
				first = i
			}
		}
	}
	if first < 0 {
		return "", false
	}
	const before, after = 16, 32 // words around the first match
	from, to := max(0, first-before), min(len(words), first+after)
	var b strings.Builder
	at := 0
	if from > 0 {
		b.WriteString("…")
		at = words[from][0]
	}
	for i := from; i < to; i++ {
		if !hit[i] {
			continue
		}
		start := words[i][0]
		for i+1 < to && hit[i+1] {
			i++
		}
		b.WriteString(text[at:start] + matchBegins + text[start:words[i][1]] + matchEnds)
		at = words[i][1]
	}
	if to < len(words) {
		b.WriteString(strings.TrimRight(text[at:words[to-1][1]], " ") + "…")
	} else {
		b.WriteString(text[at:])
	}
	return Snippet(b.String()), true
}

// wordSpans are the byte ranges of a text's words.
func wordSpans(text string) [][2]int {
	var spans [][2]int
	start := -1
	for i, r := range text {
		inside := unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r)
		if inside && start < 0 {
			start = i
		} else if !inside && start >= 0 {
			spans, start = append(spans, [2]int{start, i}), -1
		}
	}
	if start >= 0 {
		spans = append(spans, [2]int{start, len(text)})
	}
	return spans
}
