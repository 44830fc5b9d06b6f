package web

// This file owns the sentences of a record: its headline, its title in lists,
// who reports it, who checked it.

import (
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/readout-archive/readout"
)

// headline is the sentence at the head of a record. It holds what is stated:
// an inferred date becomes the date of the earliest report, an inferred country
// or place is left out.
func (v *vocabulary) headline(m readout.Meeting, today time.Time) string {
	sides := sidesOf(m.Record)
	tense := tenseOf(m.Record, today)
	basis := basesOf(m.Evidence)
	whose := func(i int) bool { return basis["participants/"+itoa(i)+"/country"] != readout.Inferred }
	line := v.sentence(m.Record, sides, tense, whose)
	switch p := m.Place; {
	case m.Format == readout.Video:
		line += " by video"
	case p == nil:
	case p.City != "" && basis["place/city"] != readout.Inferred:
		line += " in " + isolated(p.City)
	case p.City == "" && p.Country != "" && basis["place/country"] != readout.Inferred:
		line += " in " + withArticle(v.country(p.Country))
	}
	return capital(line + dateClause(m, basis["date"], tense))
}

// dateClause is how a headline ends.
func dateClause(m readout.Meeting, basis readout.Basis, t tense) string {
	inferred := m.Date == "" && t != didMeet || basis == readout.Inferred
	if inferred && len(m.Sources) > 0 {
		return ", reported " + longDate(firstReported(m.Sources)).Text
	}
	date := longDate(m.Date).Text
	switch {
	case m.Date == "":
		return ", date not stated"
	case t != didMeet:
		return ", planned for " + date
	case m.Date.Precision() == readout.PrecisionDay:
		return " on " + date
	case m.Date.Precision() == readout.PrecisionInterval:
		return " from " + date
	}
	return " in " + date
}

// listTitle is the title of a record in a list: countries, place and date stand beside it.
func (v *vocabulary) listTitle(r readout.Record, today time.Time) string {
	t := tenseOf(r, today)
	if t == isToMeet {
		t = toMeet
	}
	return capital(v.sentence(r, sidesOf(r), t, func(int) bool { return false }))
}

// tense is how a sentence says that people met.
type tense int

const (
	didMeet  tense = iota
	isToMeet       // planned and still to come, as a sentence
	toMeet         // the same, as a title in a list
	wasToMeet
)

func tenseOf(r readout.Record, today time.Time) tense {
	switch {
	case r.Status != readout.Planned:
		return didMeet
	case past(r.Date, today):
		return wasToMeet
	}
	return isToMeet
}

func (t tense) verb(many bool) string {
	switch {
	case t == didMeet:
		return "met"
	case t == toMeet:
		return "to meet"
	case t == isToMeet && many:
		return "are to meet"
	case t == isToMeet:
		return "is to meet"
	case many:
		return "were to meet"
	}
	return "was to meet"
}

// mostSides is the number of parties that a sentence names one by one.
const mostSides = 4

// sentence says who met: "A met B", "A, B and C met", "Delegations of A and B
// met". whose tells whether the country of a participant may stand before the name.
func (v *vocabulary) sentence(r readout.Record, sides []side, t tense, whose func(int) bool) string {
	if len(sides) == 0 {
		return "parties that are not named " + t.verb(true)
	}
	if !slices.ContainsFunc(sides, func(s side) bool { return len(s.principals) > 0 }) {
		return v.delegations(sides, t)
	}
	many := len(sides[0].principals) > 1
	names := make([]string, len(sides))
	for i, s := range sides {
		names[i] = v.sideName(r, s, mostOf(sides), whose)
	}
	switch {
	case len(names) == 1:
		return names[0] + " " + t.verb(many) + " a party that is not named"
	case len(names) == 2:
		return names[0] + " " + t.verb(many) + " " + names[1]
	}
	return listing(atMost(names, mostSides, "more parties")) + " " + t.verb(true)
}

// delegations is the sentence when nobody is named.
func (v *vocabulary) delegations(sides []side, t tense) string {
	names := make([]string, len(sides))
	for i, s := range sides {
		names[i] = withArticle(v.party(s.party))
	}
	if len(names) == 1 {
		return "a delegation of " + names[0] + " " + t.verb(false) + " a party that is not named"
	}
	return "delegations of " + listing(atMost(names, mostSides, "more")) + " " + t.verb(true)
}

// mostOf is the number of principals that a sentence names of each side: at a
// table of many, the first and how many others.
func mostOf(sides []side) int {
	if len(sides) > 2 {
		return 2
	}
	return 3
}

// sideName is one side in a sentence: "Norway’s Marit Østensjølid", "a delegation of Kenya".
func (v *vocabulary) sideName(r readout.Record, s side, most int, whose func(int) bool) string {
	if len(s.principals) == 0 {
		return "a delegation of " + withArticle(v.party(s.party))
	}
	names := make([]string, len(s.principals))
	for i, p := range s.principals {
		names[i] = isolated(r.Participants[p].Name)
	}
	line := listing(atMost(names, most, "others"))
	if owner := v.party(s.party); owner != "" && !slices.ContainsFunc(s.principals, func(i int) bool { return !whose(i) }) {
		line = possessive(owner) + " " + line
	}
	return line
}

// atMost keeps the first words of a list and counts the rest: "and 6 more parties".
func atMost(words []string, most int, rest string) []string {
	if len(words) <= most {
		return words
	}
	kept := slices.Clone(words[:most-1])
	return append(kept, number(len(words)-len(kept))+" "+rest)
}

// articled are the words that give a name an article in a sentence: "the
// United States", "the World Bank", "the Maldives".
var articled = map[string]bool{
	"Agency": true, "Alliance": true, "Assembly": true, "Association": true, "Authority": true, "Bahamas": true, "Bank": true, "Board": true,
	"Centre": true, "Commission": true, "Committee": true, "Community": true, "Comoros": true, "Confederation": true,
	"Council": true, "Court": true, "Emirates": true, "Federation": true, "Forum": true, "Foundation": true, "Fund": true,
	"Gambia": true, "Group": true, "Institute": true, "Islands": true, "Kingdom": true, "League": true, "Maldives": true,
	"Mission": true, "Nations": true, "Netherlands": true, "Organisation": true, "Organization": true, "Philippines": true,
	"Programme": true, "Republic": true, "See": true, "Secretariat": true, "Seychelles": true, "States": true, "Union": true,
}

// withArticle puts "the" before a name that asks for it: by its last word (or
// the last before "of", "for", "on"), or as a short run of capitals.
func withArticle(name string) string {
	head := name
	for _, cut := range []string{" of ", " for ", " on ", " in "} {
		head, _, _ = strings.Cut(head, cut)
	}
	words := strings.Fields(head)
	if len(name) <= 3 && len(name) > 1 && name == strings.ToUpper(name) { // the EU, the IMF; but NATO
		return "the " + name
	}
	if len(words) == 0 || !articled[words[len(words)-1]] || strings.HasPrefix(strings.ToLower(name), "the ") {
		return name
	}
	return "the " + name
}

// possessive is "Norway’s", "the United States’".
func possessive(name string) string {
	owner := withArticle(name)
	if strings.HasSuffix(owner, "s") && strings.Contains(owner, " ") {
		return owner + "’"
	}
	return owner + "’s"
}

// isolated keeps a name that is written from right to left from turning the
// sentence around it (Unicode first strong isolate).
func isolated(name string) string {
	if strings.ContainsFunc(name, func(r rune) bool {
		return unicode.In(r, unicode.Arabic, unicode.Hebrew, unicode.Syriac, unicode.Thaana)
	}) {
		return "\u2068" + name + "\u2069"
	}
	return name
}

// capital writes the first letter of a sentence large.
func capital(s string) string {
	if s == "" {
		return s
	}
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[size:]
}
