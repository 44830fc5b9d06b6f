package references

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns what the article's own words say of its home: the press agency that
// signs it, its dateline, seats and titles that one country alone has, the countries it
// names. They lie on the scales of homeweights.go; persons are weighed in home.go.

// weighCountries weighs the countries that the article's words speak for.
func (d *Document) weighCountries() {
	h := &Homes{}
	d.weighWords(h)
	d.weighDateline(h)
	d.weighReturns(h)
	d.weighLeaving(h)
	d.weighAddresses(h)
	h.settle()
	d.weighTowns(h)
	d.Countries = h
}

// homeClasses are the classes of words that may tell where an article is at home.
const homeClasses = lexicon.CountryName | lexicon.Demonym | lexicon.Capital | lexicon.Metonym | lexicon.Venue | lexicon.HomeWord | lexicon.Press

// homeWords is what of an article's words was weighed so far.
type homeWords struct {
	*Homes
	called    map[string]int          // how often the name of each country was
	told      map[*lexicon.Entry]bool // words that are only likely to be of home
	explained map[*lexicon.Entry]bool // words beside which their country is told
}

// weighWords weighs the names of countries, seats, titles, currencies and press offices.
func (d *Document) weighWords(h *Homes) {
	w := homeWords{h, map[string]int{}, map[*lexicon.Entry]bool{}, map[*lexicon.Entry]bool{}}
	for s := range d.Sentences {
		at := &d.Sentences[s]
		if d.Gists[s].Begins&homeClasses == 0 {
			continue
		}
		for i := at.From; i < at.To; i++ {
			n, entry := d.PhraseAt(i, at.To, homeClasses|lexicon.Region)
			if entry != nil && entry.Class == lexicon.Region {
				if n > 1 { // "the Gulf of Guinea"
					i += n - 1
					continue
				}
				n, entry = d.PhraseAt(i, at.To, homeClasses)
			}
			if entry == nil || !d.Tokens[i].Capital() && entry.Class != lexicon.HomeWord || d.isMoney(i+n) {
				continue
			}
			if m := d.Mention(i); m != nil && m.Kind == names.Person && m.Name.Has(i) { // "Simon Hamilton", "Jordan Ellis"
				continue
			}
			d.weighWord(&w, entry, text.Phrase{From: i, To: i + n}, s)
			i += n - 1
		}
	}
}

// weighWord weighs one of them, in the sentence of the given number.
func (d *Document) weighWord(w *homeWords, entry *lexicon.Entry, words text.Phrase, sentence int) {
	at := &d.Sentences[sentence]
	if entry.Class&(lexicon.HomeWord|lexicon.Metonym|lexicon.Venue) != 0 {
		if w.explained[entry] = w.explained[entry] || d.saysWhose(words, at, entry.Code); w.explained[entry] {
			w.Homes.explained = append(w.Homes.explained, entry.Code)
			return
		}
	}
	switch entry.Class {
	case lexicon.Press:
		d.weighPress(w.Homes, entry, words, sentence)
	case lexicon.HomeWord:
		if entry.Weight > 0 && w.told[entry] { // what is only likely to be of home tells no more when it is told again
			return
		}
		w.told[entry] = true
		weight := weightOf(entry, TitleWeight)
		if m := d.Mention(words.From); m != nil && m.Kind == names.Person && m.Titles.Country != "" && m.Titles.CountryFrom != "title" {
			weight = min(weight, SeatWeight) // of one whose country is named: "Fijian Prime Minister Ratu X"
		}
		w.oneOf(entry.Code, weight, words)
	case lexicon.Metonym, lexicon.Venue:
		if m, _ := d.PhraseAt(words.From, at.To, lexicon.Organisation); m > 0 || entry.Weight < 0 { // "AU Headquarters" is nobody's home
			return
		}
		w.add(entry.Code, weightOf(entry, SeatWeight), words)
	default:
		if at.Kind != text.Furniture && entry.Class != lexicon.Capital {
			w.name(entry.Code, words, at.Kind == text.Headline)
		}
		if weight := d.titleWeight(w.Homes, entry, words, at); weight > 0 {
			w.add(entry.Code, weight, words)
			return
		}
		if w.called[entry.Code]++; w.called[entry.Code] <= mostNames && at.Kind != text.Furniture {
			w.add(entry.Code, NameWeight, words)
		}
	}
}

// weighPress weighs the name of a press office, an agency or a newspaper.
func (d *Document) weighPress(h *Homes, entry *lexicon.Entry, words text.Phrase, sentence int) {
	at, i := &d.Sentences[sentence], words.From
	if len(entry.Note) > len("AZ") {
		if land := d.landInLine(at, entry.Note); land != "" { // "Daily News, Botswana"
			h.add(land, PressWeight, words)
			return
		}
	}
	short := d.Tokens[i].Shape == text.Upper && words.Len() == 1 && d.Tokens[i].End-d.Tokens[i].Start < 4
	switch {
	case d.signsOff(words, at): // "(PNA)" behind the last words
		h.oneOf(entry.Note, weightOf(entry, PressWeight), words)
	case d.Fold(i) == "the" && (!d.IsCapital(i+1) || words.To < at.To && d.IsCapital(words.To)): // "The point is", "THE NATIONAL TREASURY"
	case at.Kind == text.Prose && short && !d.Cue(words.To, lexicon.CueCredits): // too short to be sure, but in "WAM reported"
	case at.Kind == text.Prose:
		h.oneOf(entry.Note, weightOf(entry, PressWeight)/2, words)
	case d.Lead > sentence || at.To-at.From < 12:
		h.oneOf(entry.Note, weightOf(entry, PressWeight), words)
	}
}

// saysWhose reports whether the text tells the country of what one country alone has: "the Lithuanian
// Seimas", "the Seimas, the parliament of Lithuania". At home nobody need say whose it is.
func (d *Document) saysWhose(words text.Phrase, at *text.Sentence, code string) bool {
	before := words.From - 1
	if d.Fold(before) == "'s" {
		before--
	}
	if told := d.LandEnding(before + 1); !told.Empty() && told.From >= at.From {
		if _, land := d.PhraseAt(told.From, told.To, lexicon.CountryName|lexicon.Demonym); land.Code == code {
			return true
		}
	}
	next := words.To
	if d.Fold(next) == "," { // ", the parliament of"
		for next++; next < min(at.To, words.To+5) && d.Fold(next) != "of"; next++ {
			if d.Tokens[next].Capital() || d.Fold(next) == "," {
				return false
			}
		}
	}
	if d.Fold(next) != "of" {
		return false
	}
	if d.Determiner(next+1) == text.Definite {
		next++
	}
	n, land := d.PhraseAt(next+1, at.To, lexicon.CountryName)
	return n > 0 && land.Code == code
}

// signsOff reports whether words stand in brackets or slashes as the last of their sentence, as agencies
// sign their news: "(PNA)", "/ENA/".
func (d *Document) signsOff(words text.Phrase, at *text.Sentence) bool {
	before, behind := d.Fold(words.From-1), d.Fold(words.To)
	return (before == "(" && behind == ")" || before == "/" && behind == "/") && words.To+2 >= at.To && at.Kind == text.Prose && (words.From > at.From+shortestNews || words.From == at.From+1)
}

// shortestNews is how many tokens a sentence has at least before an agency's signature.
const shortestNews = 8

// weightOf gives the weight that the vocabulary has for a word, the usual one of its kind
// where it has none.
func weightOf(entry *lexicon.Entry, usual int) int {
	if entry.Weight > 0 {
		return entry.Weight
	}
	return usual
}

// isMoney reports whether the country's name before token i is only a currency's: "US$",
// "US dollars".
func (d *Document) isMoney(i int) bool {
	f := d.Fold(i)
	return f == "$" || f == "dollar" || f == "dollars"
}

// weighDateline weighs the dateline's place and agency.
func (d *Document) weighDateline(h *Homes) {
	found := false
	for i := d.Dateline.From; i < d.Dateline.To; i++ {
		if n, entry := d.PhraseAt(i, d.Dateline.To, lexicon.Press); entry != nil {
			h.oneOf(entry.Note, weightOf(entry, PressWeight), text.Phrase{From: i, To: i + n})
			i += n - 1
			continue
		}
		if n, _ := d.PhraseAt(i, d.Dateline.To, lexicon.Organisation); n > 1 { // "THE African Development Bank"
			i += n - 1
			continue
		}
		if found || !d.Tokens[i].Capital() || d.datesMonth(i) { // "June 15, 2023 - Brussels"
			continue
		}
		if t, ok := d.ToponymAt(i, d.Dateline.To); ok && t.Country != "" {
			if !t.City.Empty() && t.At.To < d.Dateline.To && d.Tokens[t.At.To].IsWord() && !d.IsCity(i, d.Dateline.To) && !d.Is(t.At.To, lexicon.Weekday|lexicon.Month) { // "Media Unit", "FEDERAL MINISTER"
				return
			}
			weight := datelineWeight
			if d.Cue(t.At.To-1, lexicon.CueMeetingTown) || !t.Land.Empty() && d.Fold(d.SentenceOf(i).From) == "from" { // "From X, Marrakech, Morocco": sent there
				weight = meetingWeight
			}
			h.add(t.Country, weight, t.At)
			found = true
			i = max(i, t.At.To-1)
		}
	}
}
