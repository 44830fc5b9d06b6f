package ingest

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns office groups: a small grammar over the vocabulary's heads,
// fields, bodies and countries. Offices are parsed, not listed whole.
//
//	office     = [determiner] premodifier* head [abbreviation] complement* {("and" | "–") office}
//	premodifier = country | organisation | body | modifier | field {("," | "and") field} | capitalised words + "'s"
//	complement = ("of" | "for" | "to" | "at" | "in") ["the"] (field | country | body | organisation | capitalised words)

// office is one parsed office group.
type office struct {
	whole phrase // with determiner and country
	next  int    // token behind it
	titles
	generous bool // its premodifier was an unknown capitalised word
}

// theirWords are the nouns of "the nation's president" and "the body's chief".
var theirWords = set("nation country state kingdom republic island archipelago neighbour neighbor body bloc organisation organization agency group company union alliance bank fund institution corporation firm parliament")

// longest premodifier in tokens.
const longestPremodifier = 12

// officeAt parses the office group at token i.
func (d *document) officeAt(i, end int) (office, bool) {
	o := office{whole: phrase{i, i}, next: i}
	o.definite = true
	pos := i
	if k := d.determiner(pos); k != 0 {
		o.definite = k != indefinite
		pos++
	}
	if d.cardinal(pos, end) {
		return office{}, false // "the two ministers": groups.go
	}
	o.office.from = pos
	unknown := phrase{}
	limit := min(end, pos+longestPremodifier)
	for pos < limit {
		n, head := d.phraseAt(pos, end, lexicon.Office|lexicon.Group)
		if head != nil && head.Class == lexicon.Group && head.Code != "counterpart" && head.Code != "guest" {
			plural := n
			if n, head = d.phraseAt(pos, end, lexicon.Office); n < plural {
				if single := d.singular(phrase{pos, pos + plural}); single != nil && !d.nameAt(pos+plural, end).empty() { // "Presidents Petro and Maduro"
					n, head = plural, single
				}
			}
		}
		if short, next := d.shortForm(pos, end); next > pos && pos > o.office.from { // "National Assembly (NA) Chairman"
			_ = short
			pos = next
			continue
		}
		m, other := d.phraseAt(pos, end, lexicon.CountryName|lexicon.Demonym|lexicon.Organisation|lexicon.Body|lexicon.Field|lexicon.Modifier|lexicon.Region|lexicon.OrgAdjective|lexicon.Metonym|lexicon.Rank)
		if head != nil && other != nil && other.Class == lexicon.Modifier && n == m && d.premodifies(pos+n, end) { // "Deputy Chief"
			head = nil
		}
		if head != nil && n >= m || head != nil && other.Class == lexicon.Rank && n == m {
			if d.fold(pos+n) == "'s" { // "the UN Secretary-General's special envoy"
				if d.premodifies(pos+n+1, end) {
					d.orgInside(&o.titles, phrase{pos, pos + n})
					pos += n + 1
					continue
				}
			}
			if unknown.len() > 0 {
				o.generous = true
				o.takeUnknown(d, unknown, head)
			}
			return d.finishOffice(o, phrase{pos, pos + n}, head, end)
		}
		if (other == nil || other.Class == lexicon.Body) && d.fold(pos+1) == "'s" && pos > i && theirWords[d.fold(pos)] {
			o.theirs = pos
			pos += 2
			o.office.from = pos
			unknown = phrase{}
			continue
		}
		if other == nil || other.Class == lexicon.Rank {
			if !d.tokens[pos].capital() || d.stopWord(pos) || unknown.len() >= 4 || d.reader.lex.Is(d.words[pos], lexicon.Month|lexicon.Weekday|lexicon.Honorific) {
				return office{}, false
			}
			if unknown.empty() {
				unknown = phrase{pos, pos}
			}
			pos++
			unknown.to = pos
			if d.fold(pos) == "'s" {
				pos++
			}
			continue
		}
		first := pos == o.office.from
		switch other.Class {
		case lexicon.CountryName, lexicon.Demonym, lexicon.Metonym:
			if o.country == "" {
				o.country, o.countryAt, o.countryFrom = other.Code, phrase{pos, pos + m}, countryFrom(other)
			}
			pos += m
			if d.fold(pos) == "'s" {
				pos++
			}
			if first {
				o.office.from = pos
			}
			continue
		case lexicon.Organisation, lexicon.OrgAdjective:
			if o.org == "" {
				o.org, o.orgAt = d.orgName(other, phrase{pos, pos + m}), phrase{pos, pos + m}
			}
		case lexicon.Body:
			body := phrase{pos, pos + m}
			if unknown.len() > 0 {
				body.from = unknown.from
				unknown = phrase{}
			}
			if (other.Code == "company" || other.Code == "academy") && o.countryAt.to == body.from && d.tokens[pos].capital() { // "Turkish Airlines"
				body.from, o.office.from = o.countryAt.from, o.countryAt.from
				o.country, o.countryAt = "", phrase{}
			}
			pos += m
			if next, ok := d.bodyComplement(&o.titles, pos, end); ok {
				pos = next
			}
			d.takeBody(&o.titles, body, other)
			if d.fold(pos) == "'s" {
				pos++
			}
			continue
		case lexicon.Modifier:
			o.former = o.former || other.Code == "former"
		case lexicon.Field:
			if next := d.fieldList(pos, end); next > pos+m {
				pos = next
				continue
			}
		}
		pos += m
		if d.fold(pos) == "'s" {
			pos++
		}
	}
	return office{}, false
}

// countryFrom names the premise by which an entry tells a country.
func countryFrom(e *lexicon.Entry) string {
	if e.Class == lexicon.Demonym {
		return "demonym"
	}
	return ""
}

// kinds of determiner.
const (
	definite = iota + 1
	indefinite
	possessive
)

// determiner tells the kind of determiner at token i, 0 when it is none.
func (d *document) determiner(i int) int {
	switch d.fold(i) {
	case "the", "this", "both":
		return definite
	case "a", "an", "another", "some":
		return indefinite
	case "his", "her", "their", "its", "our":
		if n, _ := d.phraseAt(i, i+4, lexicon.Honorific); n > 1 { // His Excellency
			return 0
		}
		return possessive
	}
	return 0
}

// premodifies reports whether an office group without determiner starts at i.
func (d *document) premodifies(i, end int) bool {
	_, ok := d.officeAt(i, min(end, i+longestPremodifier))
	return ok && d.determiner(i) == 0
}

// takeUnknown takes capitalised words before an office for an organisation:
// "Gazprom CEO", "Exxon Mobil's Senior VP".
func (o *office) takeUnknown(d *document, words phrase, head *lexicon.Entry) {
	if o.org != "" {
		return
	}
	if code := d.placeCountry(words); code != "" { // "Kiev Mayor"
		if o.country == "" {
			o.country, o.countryAt, o.countryFrom = code, words, "place"
		}
		return
	}
	if (head.Code == "business" || head.Note == "of") && !d.bodyOfState(words) {
		o.org, o.orgAt = d.text(words), words
	}
}

// singular gives the office of a plural head: "Presidents".
func (d *document) singular(p phrase) *lexicon.Entry {
	var words [4]lexicon.Word
	if p.len() > len(words) {
		return nil
	}
	copy(words[:], d.words[p.from:p.to])
	last := p.to - 1
	words[p.len()-1] = d.reader.lex.Word(strings.TrimSuffix(d.fold(last), "s"), d.tokens[last].capital(), false)
	n, entry := d.reader.lex.Match(words[:p.len()], lexicon.Office)
	if n != p.len() {
		return nil
	}
	return entry
}

// finishOffice reads what follows the head.
func (d *document) finishOffice(o office, head phrase, entry *lexicon.Entry, end int) (office, bool) {
	o.head = head
	o.level = entry.Code
	o.generic = entry.Note == "of"
	o.plural = d.pluralHead(head)
	if entry.Class == lexicon.Group {
		o.level = ""
		o.counterpart, o.guest = entry.Code == "counterpart", entry.Code == "guest"
	}
	pos := d.restOfFields(head, end)
	for !o.guest {
		if short, next := d.shortForm(pos, end); next > pos {
			if o.short == "" {
				o.short = short
			}
			pos = next
			continue
		}
		next, ok := d.complement(&o.titles, pos, end)
		if !ok {
			break
		}
		o.generic = false
		pos = next
	}
	o.office.to = pos
	if o.office.from >= o.office.to || o.office.from > head.from {
		o.office.from = head.from
	}
	o.whole.to, o.next = pos, pos
	if o.level == "organisation-head" {
		d.orgInside(&o.titles, o.office)
	}
	return o, true
}

// restOfFields goes on with the fields of a head that the vocabulary has with
// its first field: "Minister of Foreign Affairs, African Cooperation and …".
func (d *document) restOfFields(head phrase, end int) int {
	for i := head.from; i < head.to; i++ {
		if d.fold(i) == "of" || d.fold(i) == "for" {
			if next := d.fieldList(i+1, end); next > head.to {
				return next
			}
			if d.fold(head.to) == "and" && d.fold(head.to-1) == "state" { // "Minister of State and Foreign Affairs"
				if next := d.fieldList(head.to+1, end); next > head.to+1 && !d.premodifies(head.to+1, end) {
					return next
				}
			}
			break
		}
	}
	return head.to
}

// orgInside takes an organisation that is named inside an office: "European
// Council President".
func (d *document) orgInside(t *titles, p phrase) {
	for i := p.from; i < p.to && t.org == ""; i++ {
		if n, entry := d.phraseAt(i, p.to, lexicon.Organisation); entry != nil {
			t.org, t.orgAt = d.text(phrase{i, i + n}), phrase{i, i + n}
		}
	}
}

// cardinal reports whether a number word of two or more stands at token i.
func (d *document) cardinal(i, end int) bool {
	n, entry := d.phraseAt(i, end, lexicon.NumberWord)
	if n == 0 || numberOf(entry.Code) < 2 {
		return false
	}
	word := d.fold(i)
	return !strings.HasSuffix(word, "nd") && !strings.HasSuffix(word, "rd") && !strings.HasSuffix(word, "th")
}

// pluralHead reports whether the head noun of an office is a plural.
func (d *document) pluralHead(head phrase) bool {
	switch d.fold(head.from) {
	case "chairman", "chairwoman", "chairperson", "chair", "director", "head", "commander", "secretary", "president":
		return false
	}
	noun := head.to - 1
	for i := head.from; i < head.to; i++ {
		if d.fold(i) == "of" {
			noun = i - 1
			break
		}
	}
	word := d.fold(noun)
	return len(word) > 3 && strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss") && !strings.HasSuffix(word, "affairs") && !strings.HasSuffix(word, "forces") ||
		strings.HasSuffix(word, "men") && len(word) > 4
}

// shortForm reads an abbreviation in brackets, "(COAS)", and gives its fold.
func (d *document) shortForm(i, end int) (string, int) {
	if d.fold(i) != "(" || i+2 >= end {
		return "", i
	}
	for j := i + 1; j < min(end, i+6); j++ {
		if d.fold(j) == ")" {
			if j == i+2 && d.tokens[i+1].shape == upper {
				return d.fold(i + 1), j + 1
			}
			return "", i
		}
	}
	return "", i
}

// complement reads one "of the Armed Forces of Georgia" behind an office's head.
func (d *document) complement(t *titles, i, end int) (int, bool) {
	preposition := d.fold(i)
	if preposition == "to" && d.tokens[i].capital() { // "General Secretary To Lam"
		preposition = ""
	}
	switch preposition {
	case "of", "for":
	case "at":
		if t.level != "business" && !t.generic {
			return i, false
		}
	case "to", "in":
		if t.level != "ambassador" && t.level != "envoy" && preposition == "in" && !strings.HasPrefix(d.fold(t.head.to-1), "attach") {
			return i, false
		}
	case "from":
		if !t.counterpart && !t.guest {
			return i, false
		}
	case ",": // "Chairman, Joint Chiefs of Staff Committee"; "Minister of Defence, Azerbaijan"
		return i, false
	case "on":
		if t.level != "official" && t.level != "security" && t.level != "organisation-head" {
			return i, false
		}
	default: // "Speaker National Assembly", "Commander Royal Bahrain Naval Force"
		to := d.bodyBehind(i, end)
		if to == 0 || t.counterpart || t.guest || !d.tokens[t.head.from].capital() {
			return i, false
		}
		for k := i; k < to; k++ {
			if n, entry := d.phraseAt(k, to, lexicon.CountryName|lexicon.Demonym); entry != nil && t.country == "" {
				t.country, t.countryAt, t.countryFrom = entry.Code, phrase{k, k + n}, countryFrom(entry)
			}
		}
		return to, true
	}
	pos := i + 1
	if d.determiner(pos) == definite || d.determiner(pos) == possessive {
		pos++
	}
	start := pos
	// its parts: countries, fields, bodies, organisations, capitalised words
	for pos < end {
		n, entry := d.phraseAt(pos, end, lexicon.CountryName|lexicon.Demonym|lexicon.Organisation|lexicon.OrgAdjective|lexicon.Body|lexicon.Field|lexicon.Modifier|lexicon.Region|lexicon.Metonym)
		if preposition != "for" && d.officeStarts(pos, end) && (pos > start || d.tokens[pos].capital()) { // "of the UN Secretary General", "to President Putin"
			if o, ok := d.officeAt(pos, end); ok && !o.plural {
				if preposition == "of" && t.org == "" && t.country == "" {
					t.org, t.orgAt = o.org, o.orgAt
				}
				if preposition == "to" {
					if name := d.nameAt(o.next, end); !name.empty() {
						return name.to, true
					}
				}
				return o.next, true
			}
		}
		if entry == nil {
			break
		}
		if entry.Class == lexicon.Modifier && !d.tokens[pos].capital() {
			break
		}
		if entry.Class == lexicon.Region {
			pos += n
			if d.fold(pos) == "and" {
				next := pos + 1
				if d.determiner(next) == definite {
					next++
				}
				if k, _ := d.phraseAt(next, end, lexicon.Region|lexicon.CountryName); k > 0 {
					pos = next + k
				} else if d.fold(next-1) == "the" && next < end && d.tokens[next].capital() {
					pos = next + 1 // "West Africa and the Sahel"
				}
			}
			continue
		}
		switch entry.Class {
		case lexicon.CountryName, lexicon.Demonym, lexicon.Metonym:
			if preposition == "of" || preposition == "from" || preposition == "at" {
				if t.country == "" {
					t.country, t.countryAt, t.countryFrom = entry.Code, phrase{pos, pos + n}, countryFrom(entry)
				}
			} else if preposition == "to" || preposition == "in" {
				t.accredited = entry.Code
			}
			pos += n
			if entry.Class == lexicon.CountryName {
				if d.fold(pos) == "'s" { // "of Pakistan's Army"
					pos++
					continue
				}
				if run := (phrase{pos, d.capitalRun(pos, end, 4)}); !run.empty() { // "of the U.S. Indo-Pacific Command"
					if at, body := d.lastBody(run); body != nil && !d.reader.lex.Is(d.words[pos], lexicon.GivenName) {
						pos = at
					}
				}
				return pos, true
			}
			continue
		case lexicon.Organisation, lexicon.OrgAdjective:
			if t.org == "" && (preposition == "of" || preposition == "at") {
				t.org, t.orgAt = d.orgName(entry, phrase{pos, pos + n}), phrase{pos, pos + n}
			}
			pos += n
			if d.fold(pos) == "'s" {
				pos++
			}
			continue
		case lexicon.Body:
			d.takeBody(t, phrase{start, pos + n}, entry)
			return pos + n, true
		case lexicon.Field:
			if next := d.fieldList(pos, end); next > pos {
				return d.beforeOffice(pos, next, end), true
			}
		}
		pos += n
	}
	if pos > start {
		if next := d.capitalRun(pos, end, 4); next > pos && d.bodyInside(phrase{pos, next}) {
			at, _ := d.lastBody(phrase{pos, next})
			pos = at // "of the Iranian Foo Council"
		} else if next > pos && next-pos <= 2 && d.reader.lex.Is(d.words[pos-1], lexicon.Region|lexicon.Demonym) && !d.reader.lex.Is(d.words[pos], lexicon.GivenName) {
			pos = next // "for African Affairs"
		}
		return pos, true
	}
	if t.generic && preposition == "of" && pos > i+1 && d.tokens[pos].shape == lower && !d.stopWord(pos) { // "leader of the junta"
		return pos + 1, true
	}
	next := d.capitalRun(pos, end, 6)
	if next == pos {
		return i, false
	}
	switch d.fold(next - 1) { // "of the City of Kiev"
	case "city", "state", "province", "region", "district", "emirate", "prefecture", "oblast", "municipality", "canton", "governorate":
		if d.fold(next) == "of" && next+1 < end && d.tokens[next+1].capital() {
			pos = next + 1
			next = d.capitalRun(pos, end, 4)
		}
	}
	// Cut the run behind the last head of a body: "of the Dangote Group Aliko Dangote".
	run := phrase{pos, next}
	if at, entry := d.lastBody(run); entry != nil {
		run.to = at
		d.takeBody(t, run, entry)
		if at+2 < next && d.tokens[at].shape == upper && d.tokens[at+1].shape == title { // "State Oil Company SOCAR Rovshan Najaf"
			run.to++
		}
		if n, town := d.phraseAt(run.from, run.to, lexicon.Capital); town != nil && preposition != "to" && t.country == "" && t.org == "" { // "of the Abu Dhabi Department"
			t.country, t.countryAt, t.countryFrom = town.Code, phrase{run.from, run.from + n}, "place"
		}
		return run.to, true
	}
	if code := d.placeCountry(run); code != "" {
		if preposition == "of" && t.country == "" {
			t.country, t.countryAt, t.countryFrom = code, run, "place"
		} else if preposition == "to" || preposition == "in" {
			t.accredited = code
		}
		return run.to, true
	}
	if next := d.fieldsBehind(run, preposition, t, end); next > run.from { // "of Land, Infrastructure and Transport", "for Neighbourhood and Enlargement"
		return next, true
	}
	if (preposition == "of" || preposition == "at") && t.org == "" && (t.level == "business" || t.generic) {
		t.org, t.orgAt = d.text(run), run
	}
	return run.to, true
}

// fieldsBehind goes on behind a field that the vocabulary does not have, when a
// list with "and" or with known fields follows it; 0 when none does.
func (d *document) fieldsBehind(run phrase, preposition string, t *titles, end int) int {
	if t.level != "minister" && t.level != "deputy-minister" && preposition != "for" || run.len() > 2 {
		return 0
	}
	next := run.to
	switch d.fold(next) {
	case ",":
		if n, _ := d.phraseAt(next+1, end, lexicon.Field); n > 0 {
			return d.fieldList(next+1, end)
		}
	case "and", "&":
		if to := d.fieldList(next+1, end); to > next+1 {
			return to
		}
		second := phrase{next + 1, d.capitalRun(next+1, end, 5)}
		switch {
		case second.empty(), d.officeStarts(second.from, end):
			return 0
		case second.len() >= 3 && !d.regionInside(second): // the name follows its first word
			return second.from + 1
		case d.regionInside(second), second.len() <= 2 && d.fold(second.to) == ",":
			return second.to
		}
	}
	return 0
}

func (d *document) regionInside(p phrase) bool {
	for i := p.from; i < p.to; i++ {
		if n, _ := d.phraseAt(i, p.to, lexicon.Region|lexicon.CountryName); n > 0 {
			return true
		}
	}
	return false
}

// bodyBehind gives the end of a state's body that follows token i without a
// preposition, 0 when none does.
func (d *document) bodyBehind(i, end int) int {
	for k := i; k < min(end, i+5) && d.tokens[k].capital(); k++ {
		if n, body := d.phraseAt(k, end, lexicon.Body); body != nil {
			switch body.Code {
			case "parliament", "military", "party", "international":
				return k + n
			}
			return 0
		}
		if !d.reader.lex.Is(d.words[k], lexicon.CountryName|lexicon.Demonym|lexicon.Modifier|lexicon.Field|lexicon.Region) {
			return 0
		}
	}
	return 0
}

// takeBody notes whom a body stands for: a company or an international body is
// an organisation of its own, a body of a state is its country's.
func (d *document) takeBody(t *titles, at phrase, entry *lexicon.Entry) {
	switch entry.Code {
	case "company", "international", "academy", "society":
		if t.org == "" && (at.len() > 1 || t.level == "organisation-head" && d.tokens[at.from].capital()) && t.country == "" {
			t.org, t.orgAt = d.text(d.trimDeterminer(at)), at
		}
	}
}

func (d *document) trimDeterminer(p phrase) phrase {
	if d.determiner(p.from) != 0 && p.len() > 1 {
		p.from++
	}
	return p
}

// bodyComplement reads "of Defense" behind "Ministry" inside a premodifier.
func (d *document) bodyComplement(t *titles, i, end int) (int, bool) {
	if d.fold(i) != "of" && d.fold(i) != "for" {
		return i, false
	}
	return d.complement(t, i, end)
}

// fieldList reads fields joined by commas and "and": "Investment, Trade and Industry".
func (d *document) fieldList(i, end int) int {
	n, _ := d.phraseAt(i, end, lexicon.Field)
	if n == 0 {
		return i
	}
	pos := i + n
	for pos < end {
		next := pos
		switch d.fold(pos) {
		case ",":
			next++
			if d.fold(next) == "and" {
				next++
			}
		case "and", "&":
			next++
		default:
			return pos
		}
		if d.determiner(next) == definite {
			next++
		}
		if n, _ := d.phraseAt(next, end, lexicon.Field); n > 0 && !d.officeStarts(next, end) {
			pos = next + n
			continue
		}
		// An unknown field goes with known ones: "African Cooperation", "Worship".
		run := d.capitalRun(next, end, 3)
		if run == next || d.officeStarts(next, end) || !d.fieldLike(phrase{next, run}, d.fold(pos) == "and") {
			return pos
		}
		pos = run
	}
	return pos
}

// beforeOffice cuts a list of fields before a further office of the same
// person: "for Foreign Affairs and Cabinet Member Adel Al-Jubeir".
func (d *document) beforeOffice(from, to, end int) int {
	if n, office := d.phraseAt(to, end, lexicon.Office); office == nil || n == 0 || d.pluralHead(phrase{to, to + n}) {
		return to
	}
	for i := to - 1; i > from; i-- {
		if f := d.fold(i); f == "and" || f == "," || f == "&" {
			return i
		}
	}
	return to
}

// officeStarts reports whether the head of an office stands at token i.
func (d *document) officeStarts(i, end int) bool {
	n, office := d.phraseAt(i, end, lexicon.Office)
	if office == nil {
		return false
	}
	m, _ := d.phraseAt(i, end, lexicon.Field)
	return n > m
}

// fieldLike reports whether capitalised words may be a field: a word of a
// field or a region stands in them, or they close a list.
func (d *document) fieldLike(p phrase, closes bool) bool {
	for i := p.from; i < p.to; i++ {
		if d.reader.lex.Is(d.words[i], lexicon.GivenName|lexicon.Honorific|lexicon.Rank|lexicon.Nobility) {
			return false
		}
		if d.reader.lex.Is(d.words[i], lexicon.Field|lexicon.Region|lexicon.Demonym) {
			return true
		}
	}
	return closes && p.len() == 1 && d.fold(p.to) != "."
}

// capitalRun gives the end of the run of capitalised words at token i, at most
// most of them; "of", "and" and "for" inside it join.
func (d *document) capitalRun(i, end, most int) int {
	pos := i
	for pos < end && pos-i < most {
		t := &d.tokens[pos]
		if !t.capital() || d.stopWord(pos) || d.reader.lex.Is(d.words[pos], lexicon.Month|lexicon.Weekday|lexicon.Rank|lexicon.Honorific) {
			break
		}
		pos++
		if d.fold(pos) == "'s" && pos+1 < end && d.tokens[pos+1].capital() {
			pos++
		}
	}
	return pos
}

// bodyInside reports whether a body's head stands in the run.
func (d *document) bodyInside(p phrase) bool {
	_, entry := d.lastBody(p)
	return entry != nil
}

// lastBody gives the end and the entry of the last body head in the run.
func (d *document) lastBody(p phrase) (at int, last *lexicon.Entry) {
	for i := p.from; i < p.to; i++ {
		if n, entry := d.phraseAt(i, p.to, lexicon.Body); entry != nil {
			at, last = i+n, entry
		}
	}
	return at, last
}

// orgName gives the name of an organisation as printed.
func (d *document) orgName(entry *lexicon.Entry, at phrase) string {
	if entry.Class == lexicon.OrgAdjective {
		return entry.Code
	}
	return d.text(at)
}

// placeCountry gives the country of a place that is written with these words,
// "" when they are no place of one country.
func (d *document) placeCountry(p phrase) string {
	if n, entry := d.phraseAt(p.from, p.to, lexicon.Capital); n == p.len() {
		return entry.Code
	}
	if p.len() > longestTown {
		return ""
	}
	var folds [longestTown]string
	for i := range p.len() {
		folds[i] = d.fold(p.from + i)
	}
	if found, mains := d.reader.lex.Places(folds[:p.len()]...); mains > 0 && found[0].Population > 200000 {
		return found[0].Country
	}
	return ""
}

// stopWord reports whether token i is a word that no name holds, though a
// sentence's start or a headline may print it with a capital.
func (d *document) stopWord(i int) bool {
	_, found := stopWords[d.tokens[i].fold]
	return found
}

var stopWords = func() map[string]struct{} {
	words := map[string]struct{}{}
	for word := range strings.FieldsSeq(`the a an this that these those both each all some any every no none not another other such same
		he she it they we i you his her its their our my your him them us who whom whose which what where when why how
		in on at by for from with to of about over under during after before since until through against between among within upon into via amid without toward towards
		as and but or nor so yet if while although though because unless whether than also then there here now later earlier meanwhile separately besides
		is are was were be been being has have had will would shall should can could may might must do does did
		according speaking following addressing referring asked during expressing welcoming commenting recalling noting emphasizing stressing thanking
		today yesterday tomorrow tonight however moreover furthermore finally first second third last next only even just more most many much several few
		earlier further meanwhile afterwards subsequently similarly likewise instead thus hence therefore indeed still already again too very
		states staff forces nations talks meeting meetings discussions issues matters present among attending accompanied mr mrs ms`) {
		words[word] = struct{}{}
	}
	delete(words, "may")
	delete(words, "will")
	delete(words, "mr")
	delete(words, "mrs")
	delete(words, "ms")
	return words
}()

// bodyOfState reports whether the words are an abbreviation that the article
// gives to a body of a state: "the National Assembly (NA)".
func (d *document) bodyOfState(p phrase) bool {
	if p.len() != 1 || d.tokens[p.from].shape != upper {
		return false
	}
	if d.ofState == nil {
		d.findAbbreviations()
	}
	return d.ofState[d.fold(p.from)]
}

// findAbbreviations collects the abbreviations of bodies of state.
func (d *document) findAbbreviations() {
	d.ofState = map[string]bool{}
	for i := 1; i+1 < len(d.tokens); i++ {
		if d.tokens[i].shape != upper || d.fold(i-1) != "(" || d.fold(i+1) != ")" {
			continue
		}
		for k := max(0, i-6); k < i-1; k++ {
			if n, body := d.phraseAt(k, i-1, lexicon.Body); body != nil && k+n >= i-1 {
				switch body.Code {
				case "government", "parliament", "military", "party", "court":
					d.ofState[d.fold(i)] = true
				}
			}
		}
	}
}
