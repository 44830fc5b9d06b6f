package names

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns groups within a parliament for the friendship with another country: those
// who lead one are of the parliament's country.

// groupOfHouse reads a group of a parliament that the words of an office from token i on name,
// with the country whose parliament it is: "the Japan-Estonia parliamentary friendship league",
// "Parliamentary Group Austria–South Caucasus". It gives i when none stands there.
func (d *Document) groupOfHouse(t *Titles, i, end int) int {
	code, at, pos := d.firstOfTwo(i, end)
	if n, land := d.PhraseAt(i, end, lexicon.CountryName|lexicon.Demonym); code == "" && land != nil && d.Cue(i+n, lexicon.CueOfHouses) { // "the UK All-Party Parliamentary Group"
		code, at, pos = land.Code, text.Phrase{From: i, To: i + n}, i+n
	}
	house, to := false, i
	for limit := min(end, pos+mostGroupWords); pos < limit; pos++ {
		if n, body := d.PhraseAt(pos, end, lexicon.Body); n > 1 && body.Code == "parliament" && d.Cue(pos+n-1, lexicon.CueHouseGroup) { // "Friendship Group"
			to = pos + n
			break
		}
		if house && d.Cue(pos, lexicon.CueHouseGroup) {
			to = pos + 1
			break
		}
		if d.IsMark(pos) && !house || d.StopWord(pos) { // but "Parliamentarians' Union"
			return i
		}
		house = house || d.Cue(pos, lexicon.CueOfHouses)
	}
	if to == i {
		return i
	}
	if code == "" {
		if code, at, pos = d.firstOfTwo(to, end); code != "" {
			to = pos
		}
	}
	if code == "" {
		return i
	}
	if t.Country == "" {
		t.Country, t.CountryAt, t.CountryFrom = code, at, "demonym"
	}
	return d.houseBehind(t, to, end)
}

// mostGroupWords is how many words the name of such a group has at most behind its countries.
const mostGroupWords = 6

// firstOfTwo reads a country and what it is joined to by a dash, "Japan-Estonia",
// "Austria–South Caucasus", and gives the first, where it stands, and the token behind both.
func (d *Document) firstOfTwo(i, end int) (string, text.Phrase, int) {
	n, land := d.PhraseAt(i, end, lexicon.CountryName|lexicon.Demonym)
	if land != nil && (d.Fold(i+n) == "-" || d.Fold(i+n) == "/") && i+n+1 < end && d.IsCapital(i+n+1) {
		pos := i + n + 1
		if k, other := d.PhraseAt(pos, end, lexicon.CountryName|lexicon.Demonym|lexicon.Region); other != nil {
			return land.Code, text.Phrase{From: i, To: i + n}, pos + k
		}
		return land.Code, text.Phrase{From: i, To: i + n}, pos + 1
	}
	for k := i; k < min(end, i+3) && d.Tokens[k].Capital(); k++ { // "New Zealand-Pacific": its last word holds the dash
		first, second, dash := strings.Cut(d.Fold(k), "-")
		if !dash || first == "" || second == "" {
			continue
		}
		words := make([]lexicon.Word, 0, 3)
		for j := i; j < k; j++ {
			words = append(words, d.Words[j])
		}
		words = append(words, d.Lex.Word(first, true, len(first) < 4))
		if n, land := d.Lex.Match(words, lexicon.CountryName|lexicon.Demonym); n == len(words) {
			return land.Code, text.Phrase{From: i, To: k + 1}, k + 1
		}
		return "", text.Phrase{}, i
	}
	return "", text.Phrase{}, i
}

// houseBehind reads on behind a group's name which house it is a group of, "in the Moroccan
// parliament", "of the Bundestag": its country is that of who leads it.
func (d *Document) houseBehind(t *Titles, i, end int) int {
	if f := d.Fold(i); f != "in" && f != "of" && f != "at" {
		return i
	}
	pos := d.BehindArticle(i + 1)
	n, land := d.PhraseAt(pos, end, lexicon.Demonym|lexicon.Metonym|lexicon.CountryName)
	at := text.Phrase{From: pos, To: pos + n}
	to := at.To
	if d.Fold(to) == "'s" {
		to++
	}
	if k, body := d.PhraseAt(to, end, lexicon.Body); body != nil && body.Code == "parliament" {
		to += k
	} else if land == nil || land.Class != lexicon.Metonym {
		return i
	}
	if land == nil && d.Fold(to) == "of" { // "in the Senate of Poland"
		next := d.BehindArticle(to + 1)
		if n, land = d.PhraseAt(next, end, lexicon.CountryName); land != nil {
			at = text.Phrase{From: next, To: next + n}
			to = at.To
		}
	}
	if land != nil {
		t.Country, t.CountryAt, t.CountryFrom = land.Code, at, countryFrom(land)
	}
	return to
}

// groupWith reads "with Peru" behind a body that a country has with others: "of the
// Friendship Group with Peru in the Spanish Congress". It gives the preposition's token when
// it is none.
func (c *complement) groupWith() int {
	if c.Is(c.at-1, lexicon.Body) && c.at > c.titles.Head.To {
		if n, _ := c.PhraseAt(c.at+1, c.end, lexicon.CountryName); n > 0 {
			return c.houseBehind(c.titles, c.at+1+n, c.end)
		}
	}
	return c.at
}

// friendsOf gives the end of the rest of the name of a group in a parliament that is there
// for the country before token i, "Issues Caucus", "Friendship Group": those who lead it are
// of another country; i when none stands there.
func (d *Document) friendsOf(i, end int) int {
	for k := i; k < min(end, i+5) && d.Tokens[k].Capital(); k++ {
		if d.Cue(k, lexicon.CueFriends) {
			for k++; k < end && d.Tokens[k].Capital() && d.Is(k, lexicon.Body); k++ {
			}
			return k
		}
	}
	return i
}
