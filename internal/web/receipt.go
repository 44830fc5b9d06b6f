package web

// This file owns the receipts: a value of a record at the left; at the right,
// in a word and in numbers, the sentences that it rests on.

import (
	"slices"
	"strconv"
	"strings"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
)

// code is a two-letter code with the name that it stands for.
type code struct {
	Code, Name string
	Org        bool // an organisation's short name: dashed
}

// mark is an evidence number and where it leads.
type mark struct {
	Href, Label string
	Class       string // "" stated, "inf" inferred, "ed" an editor
	Name        string // what a screen reader says
}

// receipt says what a value rests on. Without a word there is none.
type receipt struct {
	Word  string
	Links []mark
}

// value is one line: a value and its receipt.
type value struct {
	Code       *code
	Dot        string // topic family
	Tag        string // "Was planned"
	Lead, Tail string // soft words before and after: whose value it is
	Text, Href string
	Time       string // the text is a date
	Soft       bool   // what is not known
	By         receipt
}

// notStated is the value of a field that no article gives.
func notStated(what string) value {
	if what == "" {
		return value{Text: "Not stated", Soft: true}
	}
	return value{Text: capital(what) + " not stated", Soft: true}
}

// numbering knows how a record's page writes evidence numbers: the source's own
// ("6"), or with the report before it where a record has several ("1.2").
type numbering struct {
	evidence []readout.Evidence
	report   map[string]int // source id → number of its report, from 1
	several  bool
	hidden   map[string]map[int]bool // source id → numbers of sentences that may not be shown
}

func newNumbering(m readout.Meeting, texts []store.SourceText) numbering {
	n := numbering{evidence: m.Evidence, report: map[string]int{}, several: len(m.Sources) > 1, hidden: map[string]map[int]bool{}}
	for i, s := range m.Sources {
		n.report[s.ID] = i + 1
	}
	for _, t := range texts {
		n.hidden[t.Source.ID] = hiddenNumbers(t)
	}
	return n
}

// label is the number as printed, anchor its name on the page.
func (n numbering) label(source string, number int) string {
	if !n.several {
		return strconv.Itoa(number)
	}
	return strconv.Itoa(n.report[source]) + "." + strconv.Itoa(number)
}

func (n numbering) anchor(source string, number int) string {
	if !n.several {
		return "e" + strconv.Itoa(number)
	}
	return "r" + strconv.Itoa(n.report[source]) + "e" + strconv.Itoa(number)
}

// hiddenSentence follows the name of a number whose sentence may not be shown.
const hiddenSentence = ", its sentence may not be shown"

// mark is the number of one piece of evidence. One whose sentence may not be shown
// leads to the line under the text that says what it states.
func (n numbering) mark(e readout.Evidence) mark {
	if e.Basis == readout.Edited {
		return mark{Href: "#history", Label: "ed.", Class: "ed", Name: "ed., see the history"}
	}
	m := mark{Label: n.label(e.Source, e.Number)}
	m.Href, m.Name = "#"+n.anchor(e.Source, e.Number), "Evidence "+m.Label
	if n.hidden[e.Source][e.Number] {
		m.Name += hiddenSentence
	}
	if e.Basis == readout.Inferred {
		m.Class, m.Name = "inf", m.Name+", implies"
	}
	return m
}

// of is the receipt of a field. Where the field has evidence of two bases the
// better one is taken; the rest is what lesser tells.
func (n numbering) of(fields ...string) receipt {
	evidence, _ := n.split(fields)
	return n.receipt(evidence)
}

// lesser is the receipt of a field's evidence of a lesser basis than its value has.
func (n numbering) lesser(fields ...string) receipt {
	_, rest := n.split(fields)
	return n.receipt(rest)
}

func (n numbering) receipt(evidence []readout.Evidence) receipt {
	if len(evidence) == 0 {
		return receipt{}
	}
	r := receipt{Word: basisWord(evidence)}
	for _, e := range evidence {
		if e.Number == 0 && e.Basis != readout.Edited {
			continue // the sentence has no number: its source keeps no text
		}
		if m := n.mark(e); !slices.Contains(r.Links, m) {
			r.Links = append(r.Links, m)
		}
	}
	return r
}

// split parts a field's evidence into that of its best basis and the rest, each
// in the order of reports and numbers. An editor's word replaces all of it.
func (n numbering) split(fields []string) (best, rest []readout.Evidence) {
	bases := basesOf(n.evidence)
	for _, field := range fields {
		for _, e := range n.evidence {
			switch {
			case e.Field != field:
			case e.Basis == bases[field]:
				best = append(best, e)
			default:
				rest = append(rest, e)
			}
		}
	}
	order := func(a, b readout.Evidence) int {
		if d := n.report[a.Source] - n.report[b.Source]; d != 0 {
			return d
		}
		return a.Number - b.Number
	}
	slices.SortStableFunc(best, order)
	slices.SortStableFunc(rest, order)
	return best, rest
}

// has tells whether a field has evidence of its own.
func (n numbering) has(field string) bool {
	return slices.ContainsFunc(n.evidence, func(e readout.Evidence) bool { return e.Field == field })
}

// basisWord is the word of a receipt.
func basisWord(evidence []readout.Evidence) string {
	switch evidence[0].Basis {
	case readout.Edited:
		return "set by an editor"
	case readout.Inferred:
		gazetteer := slices.ContainsFunc(evidence, func(e readout.Evidence) bool { return strings.HasPrefix(e.From, "gazetteer") })
		if gazetteer {
			return "by gazetteer"
		}
		return "inferred"
	}
	return "stated"
}

// basesOf gives the basis of each field: an editor's word before a stated one
// before an inferred one. "place" stands for its parts where they have none of their own.
func basesOf(evidence []readout.Evidence) map[string]readout.Basis {
	weight := map[readout.Basis]int{readout.Inferred: 1, readout.Stated: 2, readout.Edited: 3}
	bases := make(map[string]readout.Basis, len(evidence))
	for _, e := range evidence {
		if weight[e.Basis] > weight[bases[e.Field]] {
			bases[e.Field] = e.Basis
		}
	}
	for _, part := range []string{"place/city", "place/country"} {
		if bases[part] == "" {
			bases[part] = bases["place"]
		}
	}
	return bases
}
