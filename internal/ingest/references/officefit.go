package references

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns how well the words of two offices agree, so that one person may
// hold both: "the foreign minister", "Minister of Foreign Affairs X".

// officeFits tells how well the office of m (without a name) agrees with the
// titles of another mention: 0 not at all.
func (d *Document) officeFits(m, o *names.Mention) int {
	a, b := &m.Titles, &o.Titles
	if b.Counterpart && a.Country != "" && a.Country == b.Country { // "his Polish counterpart … the Polish minister"
		level := d.levelOfPeer(o)
		senior := names.SeniorLevels.Has(level) && names.SeniorLevels.Has(a.Level)
		if senior && strings.TrimPrefix(level, "deputy-") != strings.TrimPrefix(a.Level, "deputy-") { // "the speaker met his Polish counterpart": no minister
			return 0
		}
		if a.Level == "ambassador" || a.Level == "envoy" {
			return 40
		}
		return 200
	}
	if b.Counterpart || b.Guest || a.Org != "" && b.Org == "" && b.Country != "" {
		return 0
	}
	if a.Org != "" && b.Org == "" && names.Chiefly(b.Level) { // "the head of the EBRD mission" is no Head of Government
		return 0
	}
	if a.Country != "" && a.CountryFrom != "place" && b.CountryFrom == "place" && b.Level != "governor" { // "Germany's minister" is not "Brandenburg's Minister X"
		return 0
	}
	var score int
	headA, headB := d.officeHead(a), d.officeHead(b)
	if headB == "secretary" && d.headedField(a) != "" && d.headedField(a) == d.fieldIn(text.Phrase{From: b.Head.To, To: b.Office.To}) { // "the head of the energy portfolio" is the "Secretary of Energy"
		headB = headA
	}
	switch {
	case d.Spells(a, b) || d.Spells(b, a):
		score = 100
	case headA != "" && headB != "" && (headA == headB || a.Short != "" && a.Short == b.Short):
		score = 100
	case b.Short != "" && b.Short == headA, a.Short != "" && a.Short == headB:
		score = 100
	case a.Org != "" && b.Level == "organisation-head" && (a.Generic || lastWord(headA) == "chief"): // "the UN chief"
		score = 90
	case b.Level == "parliament" && d.headsHouse(a): // "the head of the Zambian parliament"
		score = 80
	case headB == "", a.Level != b.Level && b.Level == "deputy-head" && names.Chiefly(a.Level): // "the President" is no vice president
		return 0
	case d.lastWordIs(b, headA) || strings.HasSuffix(headA, " "+lastWord(headB)) && lastWord(headB) == "minister" && !strings.HasPrefix(headA, "prime"):
		if strings.Contains(headB, "prime") && headA == "minister" && !d.insideOffice(a, b) || strings.HasPrefix(headB, "prime") != strings.HasPrefix(headA, "prime") && headA == "minister" {
			return 0
		}
		score = 70
	case b.Level != "" && levelName(headA) == b.Level:
		score = 80
	case a.Country != "" && (b.Country == a.Country || b.Country == "" && !d.envoyOnly(headA, b)) && vagueOffice.Has(headA):
		score = 40 // "the Mongolian leader", "the Polish diplomat"
	case a.Level == "legislator" && (b.Level == "parliament" || b.Level == "legislator") && a.Country != "" && b.Country == a.Country: // "the Moroccan parliamentarian" presides
		score = 40
	case d.insideOffice(a, b):
		score = 75
		if b.Level == "deputy-head" && a.Level == "minister" && a.Country == "" { // "Deputy Prime Minister and Foreign Minister"
			score = 100
		}
	default:
		return 0
	}
	if a.Former != b.Former {
		score -= 50
	}
	if !o.Name.Empty() && score >= 70 && score < 100 && d.printedIn(a, b) { // "the minister" is the Foreign Minister before the Foreign Secretary
		score += 12
	}
	if a.Country != "" && a.Country == b.Country {
		score += 50
	}
	if a.Org != "" && b.Org != "" && (score < 100 && a.Org != b.Org || !d.SameBody(a, b)) {
		return 0
	}
	if !o.Name.Empty() {
		score += 10
	}
	// "the foreign minister" and "the defence minister" share a level only
	if f, g := d.officeField(a), d.officeField(b); f != "" && g != "" {
		if f != g {
			return 0
		}
		score += 20 + d.sameMatters(a, b)
	}
	return score
}

// envoyOnly reports whether an office is that of an envoy, and another one of those that no envoy
// has, so that only their country could make them one person's: "the French envoy" is not "Speaker X".
func (d *Document) envoyOnly(head string, b *names.Titles) bool {
	return (head == "ambassador" || head == "diplomat") && b.Level != "ambassador" && b.Level != "envoy" && ofState(b.Level)
}

// sameMatters weighs the words of what two ministers are for: of two whose ministries are of one
// field, "the Minister of Youth and Sports" is he who is called so, and no "Minister of Culture".
func (d *Document) sameMatters(a, b *names.Titles) int {
	matters, common := 0, 0
	for i := a.Office.From; i < a.Office.To; i++ {
		if a.Head.Has(i) || !d.Tokens[i].Capital() || a.CountryAt.Has(i) {
			continue
		}
		matters++
		for k := b.Office.From; k < b.Office.To; k++ {
			if d.Fold(k) == d.Fold(i) {
				common++
				break
			}
		}
	}
	switch {
	case matters == 0:
		return 0
	case common == matters:
		return wholeMatters
	case common == 0:
		return -wholeMatters
	}
	return 0
}

// wholeMatters is how much likelier a minister is meant by the very words of his ministry.
const wholeMatters = 16

// levelOfPeer gives the level of the office printed last before a counterpart in his
// sentence, which is his as well: "The Armenian speaker met his Iranian counterpart".
func (d *Document) levelOfPeer(m *names.Mention) string {
	level := ""
	for k := range d.MentionsIn(text.Phrase{From: d.SentenceOf(m.From).From, To: m.From}) {
		if o := &d.Mentions[k]; o.Kind == names.Person && !o.Titles.Counterpart && o.Titles.Level != "" {
			level = o.Titles.Level
		}
	}
	return level
}

// printedIn reports whether the noun of one office stands among the head words of another.
func (d *Document) printedIn(a, b *names.Titles) bool {
	for i := b.Head.From; i < b.Head.To && !a.Head.Empty(); i++ {
		if d.Fold(i) == d.Fold(a.Head.To-1) {
			return true
		}
	}
	return false
}

// officeHead gives the folded words of an office's head, without a number.
func (d *Document) officeHead(t *names.Titles) string {
	if t.Plain == "" && !t.Head.Empty() {
		t.Plain = d.plainHead(t)
	}
	return t.Plain
}

// plainHead finds what officeHead gives.
func (d *Document) plainHead(t *names.Titles) string {
	words := make([]string, 0, 4)
	for i := t.Head.From; i < t.Head.To; i++ {
		if i > t.Head.From && text.WordIn("designate elect", d.Fold(i)) { // "the Minister designate" is the Minister for Health designate
			break
		}
		words = append(words, d.Fold(i))
	}
	head := strings.Join(words, " ")
	if t.Shared { // "Secretaries X and Y": each is a secretary
		head = names.SingularOf(head)
	}
	if t.Level == "minister" || t.Level == "deputy-minister" {
		if field := d.officeField(t); field != "" {
			return t.Level + " of " + field
		}
	}
	if field := d.headedField(t); field != "" {
		return "minister of " + field
	}
	if plain := d.Lex.PlainOffice(head); plain != "" {
		return plain
	}
	return strings.ReplaceAll(strings.ReplaceAll(head, "-", " "), "defense", "defence")
}

// headedField gives the field of the ministry that the words of an office say somebody is
// at the head of: "the head of the Foreign Ministry", "of French diplomacy", "of the
// finance portfolio"; "" when they tell of none.
func (d *Document) headedField(t *names.Titles) string {
	if head := d.Fold(t.Head.To - 1); t.Head.Len() != 1 || head != "head" && head != "chief" {
		return ""
	}
	of := text.Phrase{From: t.Head.To, To: min(t.Office.To+1, len(d.Tokens))} // "ministry" in small letters is no part of the office
	if d.CueWithin(of.From, of.To, lexicon.CueMinistryNoun) {
		return d.fieldIn(of)
	}
	for i := of.From; i < of.To; i++ {
		if d.Fold(i) == "diplomacy" {
			return "foreign"
		}
	}
	return ""
}

// headsHouse reports whether the words of an office say that somebody is at the head of a parliament.
func (d *Document) headsHouse(t *names.Titles) bool {
	if t.Level == "parliament" { // "head of parliament", "parliament chief"
		return d.Fold(t.Head.From) == "head" || d.Fold(t.Head.To-1) == "chief"
	}
	if head := d.Fold(t.Head.To - 1); t.Head.Len() != 1 || head != "head" && head != "chief" {
		return false
	}
	for i := t.Head.To; i < min(t.Office.To+1, len(d.Tokens)); i++ {
		if _, body := d.PhraseAt(i, len(d.Tokens), lexicon.Body); body != nil && body.Code == "parliament" {
			return true
		}
	}
	return false
}

// fieldIn gives the code of the first field of a ministry that a phrase names.
func (d *Document) fieldIn(p text.Phrase) string {
	for i := p.From; i < p.To; i++ {
		if _, entry := d.PhraseAt(i, p.To, lexicon.Field); entry != nil {
			return entry.Code
		}
	}
	return ""
}

// vagueOffice are the heads that stand for any office.
var vagueOffice = text.Set(lexicon.CueWords(lexicon.CueVagueOffice))

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// lastWordIs reports whether the head of t ends with the word: "minister" of
// "foreign minister".
func (d *Document) lastWordIs(t *names.Titles, word string) bool {
	head := d.officeHead(t)
	return word != "" && lastWord(head) == word || strings.HasPrefix(head, word+" ")
}

// insideOffice reports whether the head of a stands among the words of the
// whole office of b, which may be several offices of one person.
func (d *Document) insideOffice(a, b *names.Titles) bool {
	if a.Head.Empty() || b.Office.Len() < 2 {
		return false
	}
	for i := b.Office.From; i+a.Head.Len() <= b.Office.To; i++ {
		same := true
		for k := range a.Head.Len() {
			if d.Fold(i+k) != d.Fold(a.Head.From+k) {
				same = false
				break
			}
		}
		if same && d.Fold(i-1) != "deputy" && d.Fold(i-1) != "vice" && d.Fold(i-1) != "prime" {
			return true
		}
	}
	return false
}

// levelName gives the level that a phrase names outright.
func levelName(head string) string {
	switch head {
	case "head of state":
		return "head-of-state"
	case "head of government", "head of the government":
		return "head-of-government"
	}
	return ""
}

// officeField gives the code of the ministry's field in an office: "defence".
func (d *Document) officeField(t *names.Titles) string {
	if t.Level != "minister" && t.Level != "deputy-minister" && t.Level != "deputy-head" { // "Deputy Prime Minister and Minister of Defence"
		return ""
	}
	return d.fieldIn(t.Office)
}
