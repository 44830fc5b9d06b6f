package names

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns portfolios that only a comma joins to the head of their office: "Vice
// President, South Asia Region, Ana Rivas", "Joint Secretary (North), Ministry of External
// Affairs", "Ana Rivas, Director, Foreign Policy and Community Relations".

// portfolioHolder gives the token behind the portfolio at the comma of token i when its
// holder's name or title follows behind a further comma; 0 when none does.
func (d *Document) portfolioHolder(i, end int) int {
	for to := i; ; {
		next := d.portfolioEnd(to, end)
		if next == 0 || d.Fold(next) != "," {
			return 0
		}
		if to = next; d.titleFollows(to+1, end) || d.fullNameAt(to+1, end) {
			return to
		}
	}
}

// portfolioEnd gives the token behind the words of a portfolio that follow the comma at
// token i: capitals and the small words between them, one of which at least offices are
// made of, up to a mark; 0 when none follow.
func (d *Document) portfolioEnd(i, end int) int {
	if d.Fold(i) != "," || i+1 >= end || !d.IsCapital(i+1) {
		return 0
	}
	shown, last := false, 0
	for j := i + 1; j < min(end, i+longestOfficeTail); j++ {
		switch {
		case j > i+1 && officeTail.Has(d.Fold(j)):
			if d.Fold(j) == "and" {
				last = j
			}
		case d.Tokens[j].Capital() && !d.StopWord(j) && !d.Is(j, lexicon.GivenName|lexicon.Honorific|lexicon.Rank|lexicon.Nobility|lexicon.Month|lexicon.Weekday) &&
			(!d.officeStarts(j, end) || d.Fold(j+1) == "'s"):
			shown = shown || d.officeWord(j)
		case shown && d.IsMark(j) && d.IsCapital(j-1):
			return j
		case shown && last == j-1: // "Director, External Relations and | Ambassador Ana Rivas"
			return last
		default:
			return 0
		}
	}
	if shown && end <= i+longestOfficeTail {
		return end
	}
	return 0
}

// behindBracket gives the token behind one word in brackets at token i, "(North)"; i when
// none stands there.
func (d *Document) behindBracket(i, end int) int {
	if d.Fold(i) == "(" && i+2 < end && d.Fold(i+2) == ")" && d.Tokens[i+1].Shape != text.Number {
		return i + 3
	}
	return i
}

// portfolioBehind gives the end of the portfolio behind the comma at token i that belongs
// to an office told behind a name; 0 when what follows is an organisation or a country.
func (d *Document) portfolioBehind(i, end int) int {
	to := d.portfolioEnd(i, end)
	if to == 0 {
		return 0
	}
	if n, _ := d.PhraseAt(i+1, end, lexicon.Organisation|lexicon.CountryName|lexicon.Demonym); n > 0 {
		return 0
	}
	return to
}
