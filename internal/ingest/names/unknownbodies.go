package names

import (
	"strings"
	"unicode"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns capitalised words before an office that no list knows, "Gazprom CEO",
// "Kiev Mayor": which are an organisation and which a place.

// takeUnknown takes capitalised words before an office for an organisation:
// "Gazprom CEO", "Exxon Mobil's Senior VP".
func (o *office) takeUnknown(d *Document, words text.Phrase, head *lexicon.Entry) {
	if o.Org != "" {
		return
	}
	var code string
	if head.Code == "governor" && (d.Fold(words.To) != "'s" || words.To+2 < len(d.Tokens) && !d.nameAt(words.To+2, len(d.Tokens)).Empty()) {
		code = d.governedPlace(words) // "Lahti Mayor X", and not "Lahti's mayor" without a name
	} else {
		code = d.placeCountry(words) // "Kiev Mayor"
	}
	// "Cebu Governor", "Brandenburg's Economy Minister", "Quebec Premier", "Tatarstan head"
	if head.Code == "governor" || d.Fold(words.To) == "'s" || d.Cue(words.To, lexicon.CuePremier) || d.Fold(words.To) == "head" {
		if n, part := d.PhraseAt(words.From, words.To, lexicon.Division); n == words.Len() {
			code = part.Code
		}
	}
	if code != "" && !d.runsOnlyFirms(words, head) {
		if o.Country == "" {
			o.Country, o.CountryAt, o.CountryFrom = code, words, "place"
			if d.speaksFromCapital(words, head) {
				o.CountryFrom = "capital"
			}
		}
		return
	}
	short := words.Len() == 1 && d.Tokens[words.From].Shape == text.Upper // "NEMA chief": of a body of the state as a rule
	firm := head.Code == "business" || head.Note == "of" && !short ||
		head.Code == "deputy-head" && o.Country == "" && words.Len() < 3 && d.firmsName(words) && d.firmsOffice(words.To) || // "BP's senior vice president"
		head.Code == "organisation-head" && words.Len() == 1 && d.firmsName(words) || // "BelAZ Director General"
		d.Fold(words.To) == "president" && o.Country == "" && short // "NGC president"
	if firm && !d.bodyOfState(words) && !o.state && !d.Cue(words.From, lexicon.CueStateAdjective) && !d.mattersOnly(words) {
		o.Org, o.OrgAt = d.Text(words), words
	}
}

// runsOnlyFirms reports whether the office behind words that are a town's name is one that firms have
// and no town: "Santos' chief executive", "Santos CEO". A capital's may be its own.
func (d *Document) runsOnlyFirms(words text.Phrase, head *lexicon.Entry) bool {
	if head.Code != "business" || d.Is(words.From, lexicon.Capital) {
		return false
	}
	for i := d.behindPossessive(words.To); i < min(len(d.Tokens), words.To+longestFirmsHead); i++ {
		if d.Cue(i, lexicon.CueFirmsHead) {
			return true
		}
		if d.Tokens[i].Capital() && d.fullNameAt(i, len(d.Tokens)) {
			break
		}
	}
	return false
}

// longestFirmsHead is how many words behind a firm's name tell what its head is: "'s acting chief executive officer".
const longestFirmsHead = 6

// speaksFromCapital reports whether a capital owns an office that no town has, so that it stands for
// its country: "Beijing's ambassador", "Ankara's foreign minister".
func (d *Document) speaksFromCapital(words text.Phrase, head *lexicon.Entry) bool {
	switch head.Code {
	case "ambassador", "envoy", "minister", "deputy-minister", "head-of-government":
		n, _ := d.PhraseAt(words.From, words.To, lexicon.Capital)
		return n == words.Len() && d.Fold(words.To) == "'s"
	}
	return false
}

// firmsOffice reports whether the words behind a possessive or a name at token i are of an
// office that firms have below their head: "vice president", but no "Deputy Prime Minister".
func (d *Document) firmsOffice(i int) bool {
	for end := min(len(d.Tokens), i+4); i < end; i++ {
		if f := d.Fold(i); f == "vice" || f == "vp" || f == "svp" || f == "evp" || f == "vice-president" {
			return d.Fold(i+1) != "prime" && d.Fold(i+1) != "premier" && d.Fold(i+1) != "chancellor"
		}
	}
	return false
}

// firmsName reports whether a word is printed as firms print their names, "BelAZ", or owns
// the office behind it, "Rosatom's".
func (d *Document) firmsName(words text.Phrase) bool {
	if d.Fold(words.To) == "'s" {
		return true
	}
	plain := words.Len() == 1 && d.Seen[words.From].Is&^lexicon.TopicWord == 0 // a word that offices, names and places are not made of
	if plain && d.Tokens[words.From].Shape == text.Title && d.SentenceOf(words.From).Kind == text.Prose {
		return true
	}
	printed := d.Text(words)
	return d.Tokens[words.From].Shape != text.Upper && strings.IndexFunc(printed[1:], unicode.IsUpper) >= 0 && !strings.Contains(printed, "-")
}
