package references

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns what the lines around the prose tell of a paper's country that no list of
// papers has: its name ("Zambia Daily Mail", "Times of Malta"), the town behind it ("The Point
// (Banjul)"), and the office that issues the news ("Government of Iceland").

// longestTitle is the most tokens of a line that holds a paper's name and little else.
const longestTitle = 10

// titleWeight gives what a country's name tells as part of the name of a paper or an issuing office, or
// a capital behind one; 0 when it is neither. Whose office issues the article is noted with the weights.
func (d *Document) titleWeight(h *Homes, land *lexicon.Entry, words text.Phrase, at *text.Sentence) int {
	switch {
	case at.Kind == text.Prose:
	case d.headsPaper(words, at):
		h.land(land.Code).issues = true
		return PressWeight
	case at.Len() > longestTitle:
	case d.entitles(words, at):
		return PressWeight
	case land.Class == lexicon.Capital && d.closesLine(words, at) && d.holdsPaper(text.Phrase{From: at.From, To: words.From}):
		return datelineWeight
	}
	return 0
}

// entitles reports whether a country's name belongs to the name of a paper: "Zambia Daily Mail",
// "Times of Malta", "Radio Tanzania".
func (d *Document) entitles(words text.Phrase, at *text.Sentence) bool {
	before := words.From - 1
	if d.Fold(before) == "of" {
		before--
	}
	if before >= at.From && d.paperWord(before) {
		return true
	}
	for i := words.To; i < min(at.To, words.To+2) && d.Tokens[i].Capital(); i++ {
		if d.paperWord(i) {
			return true
		}
	}
	return false
}

// headsPaper reports whether a line is only the name of a body of state that a country's name ends, as
// offices head their news: "Government of Iceland", "Ministry of Defence of the Republic of Lithuania".
func (d *Document) headsPaper(words text.Phrase, at *text.Sentence) bool {
	for i := words.To; i < at.To; i++ { // "News / 2022-02-17"
		if d.Tokens[i].IsWord() && !d.paperWord(i) {
			return false
		}
	}
	from := d.BehindArticle(at.From)
	if n, body := d.PhraseAt(from, words.From, lexicon.Body); n == 0 || !body.OfState() || d.Cue(from, lexicon.CueMission) { // an embassy tells of two
		return false
	}
	for i := at.From; i < words.From; i++ {
		if d.Tokens[i].Capital() && d.Is(i, lexicon.Office) || !d.Tokens[i].Capital() && !text.WordIn("of the and for", d.Fold(i)) {
			return false
		}
	}
	return true
}

// closesLine reports whether words are the last of a line, in brackets or not.
func (d *Document) closesLine(words text.Phrase, at *text.Sentence) bool {
	return words.To == at.To || words.To+1 == at.To && (d.Fold(words.To) == ")" || d.Fold(words.To) == ".")
}

// holdsPaper reports whether a paper is named within words.
func (d *Document) holdsPaper(words text.Phrase) bool {
	for i := words.From; i < words.To; i++ {
		if d.paperWord(i) || d.Is(i, lexicon.Press) {
			return true
		}
	}
	return false
}

func (d *Document) paperWord(i int) bool {
	return d.Tokens[i].Capital() && d.Cue(i, lexicon.CuePaper)
}

// landInLine gives the country that a line of few words names, or its capital, beside a paper
// whose name those of several countries bear, their codes with blanks between: "Daily News, Botswana".
func (d *Document) landInLine(at *text.Sentence, codes string) string {
	if at.Kind == text.Prose || at.Len() > longestTitle {
		return ""
	}
	for i := at.From; i < at.To; i++ {
		if _, land := d.PhraseAt(i, at.To, lexicon.CountryName|lexicon.Capital); land != nil && d.Tokens[i].Capital() && strings.Contains(codes, land.Code) {
			return land.Code
		}
	}
	return ""
}
