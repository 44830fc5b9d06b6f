package ingest

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns how well the words of two offices agree, so that one person may
// hold both: "the foreign minister", "Minister of Foreign Affairs X".

// officeFits tells how well the office of m (without a name) agrees with the
// titles of another mention: 0 not at all.
func (d *document) officeFits(m, o *mention) int {
	a, b := &m.titles, &o.titles
	if b.counterpart && a.country != "" && a.country == b.country { // "his Polish counterpart … the Polish minister"
		if level := d.levelOfPeer(o); level != "" && a.level != "" && strings.TrimPrefix(level, "deputy-") != strings.TrimPrefix(a.level, "deputy-") && seniorLevels.has(level) && seniorLevels.has(a.level) { // "the speaker met his Polish counterpart": no minister
			return 0
		}
		if a.level == "ambassador" || a.level == "envoy" {
			return 40
		}
		return 200
	}
	if b.counterpart || b.guest || a.org != "" && b.org == "" && b.country != "" || a.country != "" && b.country == "" && b.org != "" {
		return 0
	}
	if a.country != "" && a.countryFrom != "place" && b.countryFrom == "place" && b.level != "governor" { // "Germany's minister" is not "Brandenburg's Minister X"
		return 0
	}
	var score int
	headA, headB := d.officeHead(a), d.officeHead(b)
	switch {
	case d.spells(a, b) || d.spells(b, a):
		score = 100
	case headA != "" && headB != "" && (headA == headB || a.short != "" && a.short == b.short):
		score = 100
	case b.short != "" && b.short == headA, a.short != "" && a.short == headB:
		score = 100
	case a.org != "" && b.level == "organisation-head" && (a.generic || lastWord(headA) == "chief"): // "the UN chief"
		score = 90
	case headB == "" && d.rankIs(b, headA): // "the general", "the admiral"
		score = 60
	case headB == "", a.level != b.level && b.level == "deputy-head" && chiefly(a.level): // "the President" is no vice president
		return 0
	case d.lastWordIs(b, headA) || strings.HasSuffix(headA, " "+lastWord(headB)) && lastWord(headB) == "minister" && !strings.HasPrefix(headA, "prime"):
		if strings.Contains(headB, "prime") && headA == "minister" && !d.insideOffice(a, b) || strings.HasPrefix(headB, "prime") != strings.HasPrefix(headA, "prime") && headA == "minister" {
			return 0
		}
		score = 70
	case b.level != "" && levelName(headA) == b.level:
		score = 80
	case a.country != "" && (b.country == a.country || b.country == "") && vagueOffice.has(headA):
		score = 40 // "the Mongolian leader", "the Polish diplomat"
	case d.insideOffice(a, b):
		score = 75
	default:
		return 0
	}
	if a.former != b.former {
		score -= 50
	}
	if !o.name.empty() && score >= 70 && score < 100 && d.printedIn(a, b) { // "the minister" is the Foreign Minister before the Foreign Secretary
		score += 12
	}
	if a.country != "" && a.country == b.country {
		score += 50
	}
	if a.org != "" && b.org != "" && a.org != b.org {
		return 0
	}
	if !o.name.empty() {
		score += 10
	}
	// "the foreign minister" and "the defence minister" share a level only
	if f, g := d.officeField(a), d.officeField(b); f != "" && g != "" {
		if f != g {
			return 0
		}
		score += 20
	}
	return score
}

// levelOfPeer gives the level of the office printed last before a counterpart in his
// sentence, which is his as well: "The Armenian speaker met his Iranian counterpart".
func (d *document) levelOfPeer(m *mention) string {
	level := ""
	for k := range d.mentionsIn(phrase{d.sentenceOf(m.from).from, m.from}) {
		if o := &d.mentions[k]; o.kind == person && !o.titles.counterpart && o.titles.level != "" {
			level = o.titles.level
		}
	}
	return level
}

// printedIn reports whether the noun of one office stands among the head words of another.
func (d *document) printedIn(a, b *titles) bool {
	for i := b.head.from; i < b.head.to && !a.head.empty(); i++ {
		if d.fold(i) == d.fold(a.head.to-1) {
			return true
		}
	}
	return false
}

// officeHead gives the folded words of an office's head, without a number.
func (d *document) officeHead(t *titles) string {
	if t.plain == "" && !t.head.empty() {
		t.plain = d.plainHead(t)
	}
	return t.plain
}

// plainHead finds what officeHead gives.
func (d *document) plainHead(t *titles) string {
	words := make([]string, 0, 4)
	for i := t.head.from; i < t.head.to; i++ {
		words = append(words, d.fold(i))
	}
	head := strings.Join(words, " ")
	if t.level == "minister" || t.level == "deputy-minister" {
		if field := d.officeField(t); field != "" {
			return t.level + " of " + field
		}
	}
	for i := t.head.to; i < t.office.to; i++ {
		if d.fold(i) == "diplomacy" {
			return "minister of foreign"
		}
	}
	if plain := d.lex.PlainOffice(head); plain != "" {
		return plain
	}
	return strings.ReplaceAll(strings.ReplaceAll(head, "-", " "), "defense", "defence")
}

// vagueOffice are the heads that stand for any office.
var vagueOffice = set(lexicon.CueWords(lexicon.CueVagueOffice))

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// lastWordIs reports whether the head of t ends with the word: "minister" of
// "foreign minister".
func (d *document) lastWordIs(t *titles, word string) bool {
	head := d.officeHead(t)
	return word != "" && lastWord(head) == word || strings.HasPrefix(head, word+" ")
}

// insideOffice reports whether the head of a stands among the words of the
// whole office of b, which may be several offices of one person.
func (d *document) insideOffice(a, b *titles) bool {
	if a.head.empty() || b.office.len() < 2 {
		return false
	}
	for i := b.office.from; i+a.head.len() <= b.office.to; i++ {
		same := true
		for k := range a.head.len() {
			if d.fold(i+k) != d.fold(a.head.from+k) {
				same = false
				break
			}
		}
		if same && d.fold(i-1) != "deputy" && d.fold(i-1) != "vice" && d.fold(i-1) != "prime" {
			return true
		}
	}
	return false
}

// rankIs reports whether the rank ends with the word: "the general".
func (d *document) rankIs(t *titles, word string) bool {
	return !t.rank.empty() && d.fold(t.rank.to-1) == word
}

// levelName gives the level that a phrase names outright.
func levelName(head string) string {
	switch head {
	case "head of state":
		return "head-of-state"
	case "head of government":
		return "head-of-government"
	}
	return ""
}

// officeField gives the code of the ministry's field in an office: "defence".
func (d *document) officeField(t *titles) string {
	if t.level != "minister" && t.level != "deputy-minister" {
		return ""
	}
	for i := t.office.from; i < t.office.to; i++ {
		if n, entry := d.phraseAt(i, t.office.to, lexicon.Field); entry != nil {
			_ = n
			return entry.Code
		}
	}
	return ""
}
