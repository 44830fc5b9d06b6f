package text

import (
	"slices"
	"strings"
	"unicode"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns toponyms: which words name a town or a country, and which of
// its namesakes a town is. Which of them is the place of which encounter is for
// places/place.go.

// Toponym is a place that the text names.
type Toponym struct {
	At      Phrase
	City    Phrase // the words of the town, as written; empty for a country alone
	Name    string // the town when its words are not printed ("here", "the Iranian capital")
	Country string // alpha-2, "" when unknown
	Land    Phrase // the words that name the country, empty when the gazetteer told it
	Part    Phrase // the words of the part of a country behind the town, from which the gazetteer told the country
	From    string // premise of an inferred town: "dateline", "capital"
}

// CityName gives the town as written, with the capitals of a dateline made plain.
func (d *Document) CityName(t *Toponym) string {
	if t.Name != "" {
		return t.Name
	}
	return d.PlainCapitals(t.City)
}

// PlainCapitals gives the words of a phrase as printed, "DAR ES SALAAM" as "Dar es Salaam".
func (d *Document) PlainCapitals(p Phrase) string {
	text := d.Text(p)
	shouted := false
	for i := p.From; i < p.To; i++ {
		shouted = shouted || d.Tokens[i].Shape == Upper && (d.Tokens[i].End-d.Tokens[i].Start >= ShortestShout || i > p.From && d.Tokens[i-1].Shape == Upper) // "LA PAZ"
	}
	short := p.Len() == 1 && d.Tokens[p.From].Shape == Upper // "QOM"
	if !shouted && !short {
		return text
	}
	var folds []string
	for i := p.From; i < p.To; i++ {
		folds = append(folds, d.Tokens[i].Fold)
	}
	if found, mains := d.Lex.Places(folds...); mains > 0 {
		return found[0].Name
	}
	if !shouted {
		return text
	}
	plain, inside := []rune(text), false
	for i, r := range plain {
		if inside {
			plain[i] = unicode.ToLower(r)
		}
		inside = unicode.IsLetter(r) || r == '\'' || r == '’' // "St. John's"
	}
	return string(plain)
}

// ShortestShout is the least length of a town in capitals: EU and WHO are none.
const ShortestShout = 4

// LongestTown is the largest number of words in a town's name.
const LongestTown = 5

// ToponymAt reads the place that starts at token i and ends before token end.
func (d *Document) ToponymAt(i, end int) (Toponym, bool) {
	start := i
	if d.Fold(i) == "the" {
		if t, ok := d.TownAt(i, end); ok && t.City.Len() > 1 { // "The Hague"
			return t, true
		}
		i++
	}
	if t, ok := d.capitalOf(i, end); ok {
		t.At.From = start
		return t, true
	}
	for j := i; j < min(end, i+5); j++ { // "the southern Italian city of Matera"
		if d.Cue(j, lexicon.CueTownNoun) {
			k := j + 1
			if d.Fold(k) == "of" {
				k++
			}
			if t, ok := d.TownAt(k, end); ok && (k > j+1 || d.Tokens[j].Shape == Lower) {
				t.At.From = start
				return t, true
			}
		}
		if d.Tokens[j].Shape == Mark {
			break
		}
	}
	if i >= end || !d.Tokens[i].Capital() {
		return Toponym{}, false
	}
	if d.Tokens[i].Shape == Upper { // "the NATO summit"
		if n, _ := d.PhraseAt(i, end, lexicon.Organisation); n > 0 {
			return Toponym{}, false
		}
	}
	country, entry := d.Match(i, lexicon.CountryName)
	if entry != nil && d.Fold(country.To) == "'s" { // "Egypt's Sharm el-Sheikh"
		town, ok := d.TownAt(country.To+1, end)
		if ok && (town.Country == entry.Code || d.IsIn(town.City, entry.Code)) {
			town.At.From, town.Country, town.Land = start, entry.Code, country
			return town, true
		}
		return Toponym{}, false
	}
	town, ok := d.TownAt(i, end)
	if ok && i > start && town.City.Len() == 1 { // "the Alliance"
		ok = false
	}
	if entry != nil && (!ok || town.City.Len() <= country.Len()) && !d.cityState(entry.Code, country) {
		return Toponym{At: Phrase{start, country.To}, Country: entry.Code, Land: country}, true
	}
	if ok {
		town.At.From = start
	}
	return town, ok
}

// cityState reports whether a country's name is its capital's as well
// (Singapore, Djibouti, Monaco, Luxembourg, Kuwait is not).
func (d *Document) cityState(code string, at Phrase) bool {
	p, entry := d.Match(at.From, lexicon.Capital)
	return entry != nil && entry.Code == code && p.Len() == at.Len()
}

// capitalOf reads "Turkish capital", "capital of Kenya", "capital", "capital Cairo".
func (d *Document) capitalOf(i, end int) (Toponym, bool) {
	code, j := "", i
	var land Phrase
	if p, entry := d.Match(i, lexicon.Demonym|lexicon.CountryName); entry != nil {
		code, land, j = entry.Code, p, p.To
		if d.Fold(j) == "'s" {
			j++
		}
	}
	if d.Fold(j) != "capital" || j >= end {
		return Toponym{}, false
	}
	j++
	if d.Fold(j) == "city" {
		j++
	}
	if d.Fold(j) == "of" {
		if p, entry := d.Match(j+1, lexicon.CountryName); entry != nil {
			code, land, j = entry.Code, p, p.To
		} else {
			j++
		}
	}
	k := j
	if d.Fold(k) == "," || d.Fold(k) == "of" {
		k++
	}
	if t, ok := d.TownAt(k, end); ok && (code == "" || t.Country == code) && t.Country != "" {
		t.At.From = i
		return t, true
	}
	if code == "" {
		return Toponym{}, false
	}
	name := d.Lex.CapitalOf(code)
	return Toponym{At: Phrase{i, j}, Name: name, Country: code, Land: land, From: "capital"}, name != ""
}

// inMonth reports whether token i is the month of "In March, they met", and not the town
// that is called so.
func (d *Document) inMonth(i int) bool {
	if !d.Cue(i, lexicon.CueMonth) || d.Tokens[i].Shape != Title || d.Fold(i-1) != "in" {
		return false
	}
	return !d.IsCapital(i+1) && d.LargeTown(i, len(d.Tokens)).Empty() // "Mar del Plata"
}

// TownAt reads the town whose name starts at token i, with the country behind it
// ("Lachin, Azerbaijan").
func (d *Document) TownAt(i, end int) (Toponym, bool) {
	if i < 0 || i >= end || !d.Tokens[i].Capital() || d.inMonth(i) {
		return Toponym{}, false
	}
	var folds [LongestTown]string
	words := 0
	limit := min(end, i+LongestTown)
	for j := i; j < limit && d.Tokens[j].Shape != Mark && d.Tokens[j].Shape != Number; j++ {
		folds[words] = d.Tokens[j].Fold
		words++
	}
	for n := min(words, d.Lex.LongestPlace(folds[0])); n > 0; n-- {
		last := &d.Tokens[i+n-1]
		if n > 1 && !last.Capital() || n == 1 && (last.Shape == Upper && last.End-last.Start < ShortestShout || Openers.Has(last.Fold)) {
			continue
		}
		if n > 1 && d.Fold(i+n) == "'s" { // "St. Julian's"
			found, mains := d.Lex.Places(append(folds[:n-1:n-1], folds[n-1]+"s")...)
			if mains > 0 || len(found) == 1 || slices.ContainsFunc(found, func(p *lexicon.Place) bool { return p.Capital }) {
				t := Toponym{At: Phrase{i, i + n + 1}, City: Phrase{i, i + n + 1}}
				if t.Country, t.Land = d.LandBehind(t.At.To, end); t.Country == "" {
					t.Country = d.namesake(found, mains)
				} else {
					t.At.To = t.Land.To
				}
				return t, true
			}
		}
		found, mains := d.Lex.Places(folds[:n]...)
		if len(found) == 0 {
			continue
		}
		if at, region := d.Match(i, lexicon.Region); region != nil && at.Len() > n { // "for Central Asia"
			return Toponym{}, false
		}
		t := Toponym{At: Phrase{i, i + n}, City: Phrase{i, i + n}}
		t.Country, t.Land = d.LandBehind(i+n, end)
		if code, part := d.PartBehind(i+n, end, found); code != "" && !lies(found, t.Country) {
			t.Country, t.Land, t.Part = code, Phrase{}, part
			t.At.To = part.To
		} else if t.Country == "" {
			t.Country = d.namesake(found, mains)
			if _, entry := d.Match(i, lexicon.Locality); entry != nil && (mains == 0 || d.Presence != nil && d.Presence(entry.Code) >= d.Presence(t.Country)) { // "Bali", whose namesakes are small towns elsewhere
				t.Country = entry.Code
			}
			if at, part := d.Match(i, lexicon.Division); part != nil && at.Len() == n && d.Presence != nil && d.Presence(part.Code) > d.Presence(t.Country) { // "Colonia", in news of Uruguay
				t.Country = part.Code
			}
		} else {
			t.At.To = t.Land.To
		}
		return t, true
	}
	if p, entry := d.Match(i, lexicon.Locality); entry != nil {
		return Toponym{At: p, City: p, Country: entry.Code}, true
	}
	// A town that the gazetteer does not know is believed when its country stands behind it.
	if words > 0 && d.Fold(i+1) == "," && (d.Tokens[i].Shape != Upper || d.Tokens[i].End-d.Tokens[i].Start >= ShortestShout) {
		if code, land := d.LandBehind(i+1, end); code != "" && !d.Covered(i) {
			return Toponym{At: Phrase{i, land.To}, City: Phrase{i, i + 1}, Country: code, Land: land}, true
		}
	}
	return Toponym{}, false
}

// LandBehind reads ", Azerbaijan" or "(Azerbaijan)" at token i.
func (d *Document) LandBehind(i, end int) (code string, land Phrase) {
	switch d.Fold(i) {
	case ",", "(":
	default:
		return "", Phrase{}
	}
	p, entry := d.Match(i+1, lexicon.CountryName)
	if entry == nil || p.To > end {
		return "", Phrase{}
	}
	if d.Fold(p.To) == "'s" { // "in Baku, Azerbaijan's president"
		return "", Phrase{}
	}
	return entry.Code, p
}

// PartBehind reads behind a town the part of a country in which it lies, ", Ontario", and gives
// that country, of a part that several countries have the one that has the town: "Hyderabad, Sindh",
// "Athens, Georgia". Found are the places of the town's name. The code is "" when none of them lies there.
func (d *Document) PartBehind(i, end int, found []*lexicon.Place) (code string, part Phrase) {
	if d.Fold(i) != "," || i+1 >= end || !d.Tokens[i+1].Capital() {
		return "", Phrase{}
	}
	p, entry := d.Match(i+1, lexicon.Division|lexicon.SharedDivision)
	if entry == nil || p.To > end || d.Fold(p.To) == "'s" {
		return "", Phrase{}
	}
	if d.IsCapital(p.To) && d.Cue(p.To, lexicon.CuePartKind) { // ", Shan State"
		p.To++
	}
	for code := range strings.SplitSeq(entry.Code, " ") {
		if lies(found, code) {
			return code, p
		}
	}
	return "", Phrase{}
}

// LargeTown gives the words at token i that are the main name of a town of largeTown people or more, of
// several words: "São Paulo", "Fort Worth". They are empty where none stands.
func (d *Document) LargeTown(i, end int) Phrase {
	words := min(end-i, LongestTown, d.Lex.LongestPlace(d.Fold(i)))
	var folds [LongestTown]string
	for n := range max(words, 0) {
		folds[n] = d.Fold(i + n)
	}
	for n := words; n > 1; n-- {
		found, mains := d.Lex.Places(folds[:n]...)
		if mains > 0 && found[0].Population >= largeTown {
			return Phrase{i, i + n}
		}
	}
	return Phrase{i, i}
}

// ShortTownAt reads where a dateline tells a town the word at token i that in capitals is too short to be believed
// elsewhere: "QOM, Iran", "UFA, March 12".
func (d *Document) ShortTownAt(i, end int) (Toponym, bool) {
	word := &d.Tokens[i]
	if !word.Capital() || word.End-word.Start != ShortestShout-1 || !d.IsMark(i+1) || d.Fold(i+1) == "'s" || d.Is(i, noShortTown) {
		return Toponym{}, false
	}
	found, mains := d.Lex.Places(word.Fold)
	if mains == 0 || !found[0].Seat && found[0].Population < largeTown {
		return Toponym{}, false
	}
	t := Toponym{At: At(i), City: At(i)}
	if t.Country, t.Land = d.LandBehind(i+1, end); t.Country == "" {
		t.Country = d.namesake(found, mains)
	} else {
		t.At.To = t.Land.To
	}
	return t, true
}

// noShortTown are the classes of short words in capitals that are no town of a dateline.
const noShortTown = lexicon.Organisation | lexicon.Press | lexicon.Office | lexicon.Body | lexicon.CountryName | lexicon.Month | lexicon.Weekday

// largeTown is how many people a town must have to be meant where its name looks like something else.
const largeTown = 100_000

// lies reports whether one of the places is in a country.
func lies(places []*lexicon.Place, code string) bool {
	return slices.ContainsFunc(places, func(p *lexicon.Place) bool { return p.Country == code })
}

// Clues gives the receipts of the town and of its country.
func (t *Toponym) Clues(basis readout.Basis) (city, land []Clue) {
	words := t.City
	if words.Empty() {
		words = t.At
	}
	city = []Clue{{At: words, Basis: basis, From: t.From}}
	if !t.Land.Empty() {
		return city, []Clue{{At: t.Land, Basis: basis, From: t.From}}
	}
	if !t.Part.Empty() {
		words = t.Part
	}
	return city, []Clue{{At: words, Basis: readout.Inferred, From: "gazetteer"}}
}

// IsIn reports whether the country has a town of that name.
func (d *Document) IsIn(town Phrase, code string) bool {
	var folds [LongestTown]string
	words := 0
	for i := town.From; i < town.To && words < LongestTown; i++ {
		folds[words] = d.Tokens[i].Fold
		words++
	}
	found, _ := d.Lex.Places(folds[:words]...)
	for _, place := range found {
		if place.Country == code {
			return true
		}
	}
	return false
}
