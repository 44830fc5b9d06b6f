package web

// This file owns how a record's page tells where its reports differ: what they
// contradict each other in, and what only one of them says. That they do is found when
// the archive is built.

import (
	"slices"
	"strconv"
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
	var facts []fact
	for _, d := range s.Contradicted {
		t := s.subject(d.Field)
		f := fact{ID: "c-" + t.id, Name: t.name}
		claims := s.claims(d)
		for _, c := range claims {
			f.Values = append(f.Values, s.claimed(c))
		}
		f.Notes = []factNote{s.why(d.Field, t.taken, claims)}
		facts = append(facts, f)
	}
	return facts
}

// clash says what the contradictions amount to: that not all is right, or that a plan came
// about otherwise, where those that tell of the meeting as held agree.
func (s sheet) clash() string {
	held := func(c claim) bool { return s.Reports[c.report].Status != readout.Planned }
	asPlanned := len(s.Contradicted) > 0
	for _, d := range s.Contradicted {
		claims := s.claims(d)
		taken := s.subject(d.Field).taken
		planned := slices.ContainsFunc(claims, func(c claim) bool { return !held(c) })
		apart := slices.ContainsFunc(claims, func(c claim) bool { return held(c) && c.text != taken })
		asPlanned = asPlanned && planned && !apart && slices.ContainsFunc(claims, held)
	}
	switch {
	case asPlanned:
		return "It was held otherwise than it was planned."
	case len(s.Reports) == 2:
		return "Both cannot be right."
	}
	return "Not all can be right."
}

// subject is a field of which reports say different things.
type subject struct {
	id, name string
	taken    string // what the record says of it
}

func (s sheet) subject(field string) subject {
	switch field {
	case "date":
		return subject{"date", "Date", longDate(s.Date).Text}
	case "place":
		return subject{"place", "Place", s.words.town(s.Place)}
	}
	p, of := s.participant(field)
	name := isolated(p.Name)
	switch of {
	case "role":
		return subject{"office-" + p.ID, "Office of " + name, p.Role}
	case "rank":
		return subject{"rank-" + p.ID, "Rank of " + name, p.Rank}
	}
	return subject{of + "-" + p.ID, capital(of) + " of " + name, s.words.country(p.Country)}
}

// participant is whom a path into the record leads to, and what of them:
// "participants/0/role".
func (s sheet) participant(field string) (p readout.Participant, of string) {
	number, of, _ := strings.Cut(strings.TrimPrefix(field, "participants/"), "/")
	if i, err := strconv.Atoi(number); err == nil && i < len(s.Participants) {
		p = s.Participants[i]
	}
	return p, of
}

// claims are what the reports say of a field, in their order and in the words of pages.
func (s sheet) claims(d readout.Disagreement) []claim {
	var claims []claim
	for _, v := range d.Values {
		for _, id := range v.Sources {
			i := slices.IndexFunc(s.Sources, func(source readout.Source) bool { return source.ID == id })
			if i >= 0 {
				claims = append(claims, s.claim(d.Field, v.Value, i))
			}
		}
	}
	slices.SortStableFunc(claims, func(a, b claim) int { return a.report - b.report })
	return claims
}

// claim is what one report says of a field.
func (s sheet) claim(field, said string, report int) claim {
	r := s.Reports[report].Record
	kind, _, _ := strings.Cut(field, "/")
	switch kind {
	case "date":
		return claim{report, longDate(readout.Date(said)).Text, field}
	case "place":
		return claim{report, s.words.town(r.Place), field}
	case "topics":
		return claim{report, s.words.topic(said), "topics/" + strconv.Itoa(slices.Index(r.Topics, said))}
	}
	p, of := s.participant(field)
	in := "participants/" + strconv.Itoa(personIn(r, p))
	switch of {
	case "":
		return claim{report, isolated(said), in + "/name"}
	case "country":
		said = s.words.country(said)
	}
	return claim{report, said, in + "/" + of}
}

// personIn finds a person among a report's participants.
func personIn(r readout.Record, p readout.Participant) int {
	return slices.IndexFunc(r.Participants, func(q readout.Participant) bool {
		return p.ID != "" && p.ID == q.ID || p.ID == "" && p.Name == q.Name
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
func (s sheet) why(field, taken string, claims []claim) factNote {
	note := factNote{Text: "The record takes " + taken + ":"}
	for _, e := range s.Edits {
		if fieldName(e.Field) == fieldName(field) {
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

// aloneNames are the rows of what only one report says, by the fields that stand there.
var aloneNames = []struct{ kind, id, name string }{
	{"date", "date", "Date"}, {"place", "place", "Place"}, {"participants", "people", "Took part"}, {"topics", "topics", "Topics"},
}

// alone is what only one of several reports says; the others neither confirm
// nor deny it.
func (s sheet) alone() []fact {
	var facts []fact
	for _, row := range aloneNames {
		f := fact{ID: "o-" + row.id, Name: row.name}
		for _, d := range s.Single {
			if kind, _, _ := strings.Cut(d.Field, "/"); kind != row.kind {
				continue
			}
			for _, c := range s.claims(d) {
				f.Values = append(f.Values, value{Text: c.text, Tail: "only " + s.reporter(c.report), By: s.inReport(c.report, c.field)})
			}
		}
		if len(f.Values) > 0 {
			facts = append(facts, f)
		}
	}
	return facts
}
