package ingest

import (
	"unicode"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns toponyms: which words name a town or a country, and which of
// its namesakes a town is. Which of them is the place of which encounter is for
// place.go.

// toponym is a place that the text names.
type toponym struct {
	at      phrase
	city    phrase // the words of the town, as written; empty for a country alone
	name    string // the town when its words are not printed ("here", "the Iranian capital")
	country string // alpha-2, "" when unknown
	land    phrase // the words that name the country, empty when the gazetteer told it
	from    string // premise of an inferred town: "dateline", "capital"
}

// cityName gives the town as written, with the capitals of a dateline made plain.
func (d *document) cityName(t *toponym) string {
	if t.name != "" {
		return t.name
	}
	return d.plainCapitals(t.city)
}

// plainCapitals gives the words of a phrase as printed, "DAR ES SALAAM" as "Dar es Salaam".
func (d *document) plainCapitals(p phrase) string {
	text := d.text(p)
	shouted := false
	for i := p.from; i < p.to; i++ {
		shouted = shouted || d.tokens[i].shape == upper && d.tokens[i].end-d.tokens[i].start > 3
	}
	if !shouted {
		return text
	}
	var folds []string
	for i := p.from; i < p.to; i++ {
		folds = append(folds, d.tokens[i].fold)
	}
	if found, mains := d.lex.Places(folds...); mains > 0 {
		return found[0].Name
	}
	plain, inside := []rune(text), false
	for i, r := range plain {
		if inside {
			plain[i] = unicode.ToLower(r)
		}
		inside = unicode.IsLetter(r)
	}
	return string(plain)
}

// shortestShout is the least length of a town in capitals: EU and WHO are none.
const shortestShout = 4

// longestTown is the largest number of words in a town's name.
const longestTown = 5

// toponymAt reads the place that starts at token i and ends before token end.
func (d *document) toponymAt(i, end int) (toponym, bool) {
	start := i
	if d.fold(i) == "the" {
		if t, ok := d.townAt(i, end); ok && t.city.len() > 1 { // "The Hague"
			return t, true
		}
		i++
	}
	if t, ok := d.capitalOf(i, end); ok {
		t.at.from = start
		return t, true
	}
	for j := i; j < min(end, i+5); j++ { // "the southern Italian city of Matera"
		if d.cue(j, lexicon.CueTownNoun) {
			k := j + 1
			if d.fold(k) == "of" {
				k++
			}
			if t, ok := d.townAt(k, end); ok && (k > j+1 || d.tokens[j].shape == lower) {
				t.at.from = start
				return t, true
			}
		}
		if d.tokens[j].shape == mark {
			break
		}
	}
	if i >= end || !d.tokens[i].capital() {
		return toponym{}, false
	}
	if d.tokens[i].shape == upper { // "the NATO summit"
		if n, _ := d.phraseAt(i, end, lexicon.Organisation); n > 0 {
			return toponym{}, false
		}
	}
	country, entry := d.match(i, lexicon.CountryName)
	if entry != nil && d.fold(country.to) == "'s" { // "Egypt's Sharm el-Sheikh"
		town, ok := d.townAt(country.to+1, end)
		if ok && (town.country == entry.Code || d.isIn(town.city, entry.Code)) {
			town.at.from, town.country, town.land = start, entry.Code, country
			return town, true
		}
		return toponym{}, false
	}
	town, ok := d.townAt(i, end)
	if ok && i > start && town.city.len() == 1 { // "the Alliance"
		ok = false
	}
	if entry != nil && (!ok || town.city.len() <= country.len()) && !d.cityState(entry.Code, country) {
		return toponym{at: phrase{start, country.to}, country: entry.Code, land: country}, true
	}
	if ok {
		town.at.from = start
	}
	return town, ok
}

// cityState reports whether a country's name is its capital's as well
// (Singapore, Djibouti, Monaco, Luxembourg, Kuwait is not).
func (d *document) cityState(code string, at phrase) bool {
	p, entry := d.match(at.from, lexicon.Capital)
	return entry != nil && entry.Code == code && p.len() == at.len()
}

// capitalOf reads "Turkish capital", "capital of Kenya", "capital", "capital Cairo".
func (d *document) capitalOf(i, end int) (toponym, bool) {
	code, j := "", i
	var land phrase
	if p, entry := d.match(i, lexicon.Demonym|lexicon.CountryName); entry != nil {
		code, land, j = entry.Code, p, p.to
		if d.fold(j) == "'s" {
			j++
		}
	}
	if d.fold(j) != "capital" || j >= end {
		return toponym{}, false
	}
	j++
	if d.fold(j) == "city" {
		j++
	}
	if d.fold(j) == "of" {
		if p, entry := d.match(j+1, lexicon.CountryName); entry != nil {
			code, land, j = entry.Code, p, p.to
		} else {
			j++
		}
	}
	k := j
	if d.fold(k) == "," || d.fold(k) == "of" {
		k++
	}
	if t, ok := d.townAt(k, end); ok && (code == "" || t.country == code) && t.country != "" {
		t.at.from = i
		return t, true
	}
	if code == "" {
		return toponym{}, false
	}
	name := d.lex.CapitalOf(code)
	return toponym{at: phrase{i, j}, name: name, country: code, land: land, from: "capital"}, name != ""
}

// inMonth reports whether token i is the month of "In March, they met", and not the town
// that is called so.
func (d *document) inMonth(i int) bool {
	if !d.cue(i, lexicon.CueMonth) || d.tokens[i].shape != title || d.fold(i-1) != "in" {
		return false
	}
	return i+1 >= len(d.tokens) || !d.tokens[i+1].capital()
}

// townAt reads the town whose name starts at token i, with the country behind it
// ("Lachin, Azerbaijan").
func (d *document) townAt(i, end int) (toponym, bool) {
	if i < 0 || i >= end || !d.tokens[i].capital() || d.inMonth(i) {
		return toponym{}, false
	}
	var folds [longestTown]string
	words := 0
	limit := min(end, i+longestTown)
	for j := i; j < limit && d.tokens[j].shape != mark && d.tokens[j].shape != number; j++ {
		folds[words] = d.tokens[j].fold
		words++
	}
	for n := words; n > 0; n-- {
		last := &d.tokens[i+n-1]
		if n > 1 && !last.capital() || n == 1 && (last.shape == upper && last.end-last.start < shortestShout || openers.has(last.fold)) {
			continue
		}
		found, mains := d.lex.Places(folds[:n]...)
		if len(found) == 0 {
			continue
		}
		if at, region := d.match(i, lexicon.Region); region != nil && at.len() > n { // "for Central Asia"
			return toponym{}, false
		}
		t := toponym{at: phrase{i, i + n}, city: phrase{i, i + n}}
		t.country, t.land = d.landBehind(i+n, end)
		if t.country == "" {
			t.country = d.namesake(found, mains)
		} else {
			t.at.to = t.land.to
		}
		return t, true
	}
	if p, entry := d.match(i, lexicon.Locality); entry != nil {
		return toponym{at: p, city: p, country: entry.Code}, true
	}
	// A town that the gazetteer does not know is believed when its country stands behind it.
	if words > 0 && d.fold(i+1) == "," && (d.tokens[i].shape != upper || d.tokens[i].end-d.tokens[i].start >= shortestShout) {
		if code, land := d.landBehind(i+1, end); code != "" && !d.covered(i) {
			return toponym{at: phrase{i, land.to}, city: phrase{i, i + 1}, country: code, land: land}, true
		}
	}
	return toponym{}, false
}

// landBehind reads ", Azerbaijan" or "(Azerbaijan)" at token i.
func (d *document) landBehind(i, end int) (code string, land phrase) {
	switch d.fold(i) {
	case ",", "(":
	default:
		return "", phrase{}
	}
	p, entry := d.match(i+1, lexicon.CountryName)
	if entry == nil || p.to > end {
		return "", phrase{}
	}
	if d.fold(p.to) == "'s" { // "in Baku, Azerbaijan's president"
		return "", phrase{}
	}
	return entry.Code, p
}

// clues gives the receipts of the town and of its country.
func (t *toponym) clues(basis readout.Basis) (city, land []clue) {
	words := t.city
	if words.empty() {
		words = t.at
	}
	city = []clue{{at: words, basis: basis, from: t.from}}
	if !t.land.empty() {
		return city, []clue{{at: t.land, basis: basis, from: t.from}}
	}
	return city, []clue{{at: words, basis: readout.Inferred, from: "gazetteer"}}
}

// isIn reports whether the country has a town of that name.
func (d *document) isIn(town phrase, code string) bool {
	var folds [longestTown]string
	words := 0
	for i := town.from; i < town.to && words < longestTown; i++ {
		folds[words] = d.tokens[i].fold
		words++
	}
	found, _ := d.lex.Places(folds[:words]...)
	for _, place := range found {
		if place.Country == code {
			return true
		}
	}
	return false
}
