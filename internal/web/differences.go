package web

// This file owns where the reports of one record differ: what they contradict
// each other in, and what only one of them says.

import (
	"fmt"
	"slices"
	"strings"

	"github.com/readout-archive/readout"
)

// claim is what one report says of a field.
type claim struct {
	report int
	text   string
	field  string // its path in that report
}

// contradictions are the fields in which two reports cannot both be right.
func (s sheet) contradictions() []fact {
	if len(s.Reports) < 2 {
		return nil
	}
	var facts []fact
	add := func(id, name, taken string, claims []claim, clash func(a, b claim) bool) {
		if !anyPair(claims, clash) {
			return
		}
		f := fact{ID: "c-" + id, Name: name}
		for _, c := range claims {
			f.Values = append(f.Values, s.claimed(c))
		}
		f.Notes = []factNote{s.why(name, taken, claims)}
		facts = append(facts, f)
	}
	add("date", "Date", longDate(s.Date).Text, s.dateClaims(), func(a, b claim) bool {
		return apartInTime(s.Reports[a.report].Date, s.Reports[b.report].Date)
	})
	add("place", "Place", s.words.where(s.Record), s.placeClaims(), func(a, b claim) bool {
		return apartInSpace(s.Reports[a.report].Place, s.Reports[b.report].Place)
	})
	for _, p := range s.Participants {
		add("office-"+p.ID, "Office of "+isolated(p.Name), p.Role, s.officeClaims(p, func(p readout.Participant) string { return p.Role }, "role"), otherOffice)
		add("rank-"+p.ID, "Rank of "+isolated(p.Name), p.Rank, s.officeClaims(p, func(p readout.Participant) string { return p.Rank }, "rank"), otherOffice)
	}
	return facts
}

// anyPair reports whether two claims clash.
func anyPair(claims []claim, clash func(a, b claim) bool) bool {
	for i, a := range claims {
		for _, b := range claims[i+1:] {
			if clash(a, b) {
				return true
			}
		}
	}
	return false
}

func (s sheet) dateClaims() []claim {
	var claims []claim
	for i, r := range s.Reports {
		if r.Date != "" {
			claims = append(claims, claim{i, longDate(r.Date).Text, "date"})
		}
	}
	return claims
}

func (s sheet) placeClaims() []claim {
	var claims []claim
	for i, r := range s.Reports {
		if r.Place != nil && (r.Place.City != "" || r.Place.Country != "") {
			claims = append(claims, claim{i, s.words.where(r.Record), "place"})
		}
	}
	return claims
}

func (s sheet) officeClaims(p readout.Participant, title func(readout.Participant) string, field string) []claim {
	var claims []claim
	for i, r := range s.Reports {
		if j := personIn(r.Record, p); j >= 0 && title(r.Participants[j]) != "" {
			claims = append(claims, claim{i, title(r.Participants[j]), fmt.Sprintf("participants/%d/%s", j, field)})
		}
	}
	return claims
}

// personIn finds a person among a report's participants.
func personIn(r readout.Record, p readout.Participant) int {
	return slices.IndexFunc(r.Participants, func(q readout.Participant) bool {
		return p.ID != "" && p.ID == q.ID || p.ID == "" && p.Name == q.Name
	})
}

// apartInTime reports whether two dates share no day.
func apartInTime(a, b readout.Date) bool {
	first, last, ok := a.Bounds()
	from, to, known := b.Bounds()
	return ok && known && (last.Before(from) || to.Before(first))
}

// apartInSpace reports whether two places exclude each other. Two names of one town do
// not: "Lachin" and "Laçın".
func apartInSpace(a, b *readout.Place) bool {
	if differs(a.Country, b.Country) {
		return true
	}
	return differs(a.City, b.City) && (a.ID == "" || a.ID != b.ID)
}

func differs(a, b string) bool { return a != "" && b != "" && !strings.EqualFold(a, b) }

// otherOffice tells two titles apart that are not two wordings of one: each
// has a word of weight that the other lacks, and neither is the other's initials.
func otherOffice(a, b claim) bool {
	x, y := weighty(a.text), weighty(b.text)
	if strings.EqualFold(readout.Initials(a.text), b.text) || strings.EqualFold(readout.Initials(b.text), a.text) {
		return false
	}
	lacks := func(from, in []string) bool {
		return slices.ContainsFunc(from, func(w string) bool { return !slices.Contains(in, w) })
	}
	return lacks(x, y) && lacks(y, x)
}

// weighty are the words of a title that tell it from another.
func weighty(title string) []string {
	words := strings.FieldsFunc(strings.ToLower(title), func(r rune) bool { return strings.ContainsRune(" ,.-–’'()/", r) })
	return slices.DeleteFunc(words, func(w string) bool {
		return slices.Contains([]string{"of", "the", "for", "and", "affairs", "mr", "mrs", "ms", "dr"}, w)
	})
}

// claimed is a claim as a line: who says it, the words, their receipt.
func (s sheet) claimed(c claim) value {
	lead := s.reporter(c.report)
	if s.byEditor(c) {
		lead = "An editor"
	}
	return value{Lead: lead + ":", Text: "“" + c.text + "”", By: s.inReport(c.report, c.field)}
}

// byEditor reports whether an editor set what a report says of a field.
func (s sheet) byEditor(c claim) bool {
	return basesOf(s.Reports[c.report].Evidence)[c.field] == readout.Edited
}

// cleared reports whether an editor said that nothing is known of a field.
func (s sheet) cleared(field string) bool {
	return slices.ContainsFunc(s.Edits, func(e readout.Edit) bool { return e.Field == field && e.Now == "" })
}

// reporter names a report: by its publisher, or by its number.
func (s sheet) reporter(i int) string {
	if p := s.Sources[i].Publisher; p != "" && !s.sharedPublisher(i) {
		return isolated(p)
	}
	return "Report " + itoa(i+1)
}

func (s sheet) sharedPublisher(i int) bool {
	return slices.ContainsFunc(s.Sources, func(o readout.Source) bool {
		return o.ID != s.Sources[i].ID && o.Publisher == s.Sources[i].Publisher
	})
}

// inReport is the receipt of a field in one report, or of its parts.
func (s sheet) inReport(i int, field string) receipt {
	nums := s.nums
	nums.evidence = evidenceOf(s.Reports[i].Evidence, s.Sources[i].ID)
	for _, f := range []string{field, field + "/city", field + "/country"} {
		if nums.has(f) {
			return nums.of(f)
		}
	}
	return receipt{}
}

// why says which claim the record takes, by the rules of merging.
func (s sheet) why(name, taken string, claims []claim) factNote {
	note := factNote{Text: "The record takes " + taken + ":"}
	field := strings.ToLower(strings.Fields(name)[0])
	for _, e := range s.Edits {
		if fieldName(e.Field) == field {
			note.Link = link{Href: "#history", Label: "set by an editor"}
			return note
		}
	}
	agree := func(c claim) bool { return c.text == taken }
	held := slices.DeleteFunc(slices.Clone(claims), func(c claim) bool { return s.Reports[c.report].Status == readout.Planned })
	switch {
	case count(claims, agree)*2 > len(claims):
		note.Text += " most reports say so"
		return note
	case len(held) < len(claims) && slices.ContainsFunc(held, agree):
		if count(held, agree) == len(held) {
			note.Text += " the report that the meeting was held says so, what was written before it gives way"
			return note
		}
		claims = held // among them the choice was made
	}
	switch {
	case s.basisWhere(claims, agree) == readout.Stated && s.basisWhere(claims, func(c claim) bool { return !agree(c) }) == readout.Inferred:
		note.Text += " it is stated, the other is inferred"
	case len(claims) > 2:
		note.Text += s.alike(claims, " all are ") + ", and this is the earliest report"
	default:
		note.Text += s.alike(claims, " both are ") + ", and this is the earlier report"
	}
	return note
}

// alike says that claims have one basis, " both are stated", or as much of it as is so.
func (s sheet) alike(claims []claim, all string) string {
	basis := s.basisOf(claims[0])
	if count(claims, func(c claim) bool { return s.basisOf(c) == basis }) < len(claims) || basis != readout.Stated && basis != readout.Inferred {
		return " none has a better basis"
	}
	return all + string(basis)
}

func (s sheet) basisOf(c claim) readout.Basis { return basesOf(s.Reports[c.report].Evidence)[c.field] }

// count is the number of claims that are so.
func count(claims []claim, so func(claim) bool) (n int) {
	for _, c := range claims {
		if so(c) {
			n++
		}
	}
	return n
}

// basisWhere is the basis of the first claim that is so.
func (s sheet) basisWhere(claims []claim, so func(claim) bool) readout.Basis {
	if i := slices.IndexFunc(claims, so); i >= 0 {
		return s.basisOf(claims[i])
	}
	return ""
}

// alone is what only one of several reports says; the others neither confirm
// nor deny it.
func (s sheet) alone() []fact {
	if len(s.Reports) < 2 {
		return nil
	}
	var facts []fact
	add := func(id, name string, values []value) {
		if len(values) > 0 {
			facts = append(facts, fact{ID: "o-" + id, Name: name, Values: values})
		}
	}
	add("date", "Date", s.onlyClaim("date", s.dateClaims()))
	add("place", "Place", s.onlyClaim("place", s.placeClaims()))
	var people, topics []claim
	for _, p := range s.Participants {
		people = append(people, claim{text: isolated(p.Name), field: p.ID})
	}
	for _, t := range s.Topics {
		topics = append(topics, claim{text: s.words.topic(t), field: t})
	}
	add("people", "Took part", s.onlyOne(people, func(r readout.Record, c claim) string {
		i := slices.IndexFunc(r.Participants, func(q readout.Participant) bool { return q.ID == c.field && q.ID != "" || isolated(q.Name) == c.text })
		return pathIf(i >= 0, fmt.Sprintf("participants/%d/name", i))
	}))
	add("topics", "Topics", s.onlyOne(topics, func(r readout.Record, c claim) string {
		i := slices.Index(r.Topics, c.field)
		return pathIf(i >= 0, fmt.Sprintf("topics/%d", i))
	}))
	return facts
}

// onlyOne keeps the claims that a single report makes; find gives the path of
// a claim in a report, "" where it is not made.
func (s sheet) onlyOne(claims []claim, find func(r readout.Record, c claim) string) []value {
	var values []value
	for _, c := range claims {
		var by []claim
		for i, r := range s.Reports {
			if field := find(r.Record, c); field != "" {
				by = append(by, claim{i, c.text, field})
			}
		}
		values = append(values, s.single(by)...)
	}
	return values
}

// onlyClaim is what a single report says of a field, in that report's own terms:
// the record may hold another value, or none.
func (s sheet) onlyClaim(field string, claims []claim) []value {
	if s.cleared(field) {
		return nil
	}
	return s.single(claims)
}

// single is a claim that nobody else makes, none where others or an editor do.
func (s sheet) single(by []claim) []value {
	if len(by) != 1 || s.byEditor(by[0]) {
		return nil
	}
	c := by[0]
	return []value{{Text: c.text, Tail: "only " + s.reporter(c.report), By: s.inReport(c.report, c.field)}}
}

// pathIf is a path, or none.
func pathIf(there bool, path string) string {
	if !there {
		return ""
	}
	return path
}
