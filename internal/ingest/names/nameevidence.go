package names

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the evidence by which a run of capitalised words without a title is a
// person's name: its own words, and those before and behind it.

// nameEvidence scores an untitled run of capitalised words as a person's name;
// at nameSure and above it is one.
func (d *Document) nameEvidence(p text.Phrase) (score int, rule string) {
	things := false
	for i := p.From; i < p.To; i++ {
		things = things || d.Cue(i, lexicon.CueThingWord) || d.abstract(i)
		switch {
		case d.Tokens[i].Shape == text.Initial && i > p.From && d.Tokens[i].End-d.Tokens[i].Start == 2:
			score += 2 // George W. Bush
		case d.Tokens[i].Shape == text.Initial && i == p.From && p.Len() > 1 && d.Tokens[i].End-d.Tokens[i].Start == 2 && d.Tokens[i+1].Shape == text.Title:
			score++ // S. Jaishankar
		case d.Is(i, lexicon.GivenName):
			if i == p.From {
				score += 2
			} else {
				score++
			}
		case d.Tokens[i].Shape == text.Lower: // a particle inside
			score++
		case d.Is(i, lexicon.Field|lexicon.Modifier|lexicon.Region|lexicon.VenueHead|lexicon.Venue|lexicon.Group|lexicon.NumberWord|lexicon.Capital|lexicon.DayWord):
			score -= 4
		case d.Tokens[i].Shape == text.Upper && p.Len() > 1 && d.Tokens[p.From].Shape != text.Upper && i == p.From:
			score -= 2
		}
	}
	if n, entry := d.PhraseAt(p.From, p.To, lexicon.Press|lexicon.Venue|lexicon.NationalDay|lexicon.Organisation); entry != nil && n > 0 {
		return -9, "vocabulary"
	}
	switch before := d.Fold(p.From - 1); {
	case before == `"` && d.Cue(p.From, lexicon.CuePlacePreposition): // the words quoted open with "In Geneva"
		return -9, "preposition"
	case before == "'s":
		if m := d.Mention(p.From - 2); m != nil && m.Kind == Country {
			score += 2
			rule = "country's name"
		} else if m != nil && m.Kind == Organisation && p.Len() > 1 && d.plainName(p) { // "met with BlackRock's Ana Rivas"
			score += nameSure
			rule = "name of a body"
		} else if m == nil && p.Len() > 1 && d.lettersOwn(p.From-2) && d.plainName(p) {
			score += 2
			rule = "name of a body"
		} else if _, land := d.landOwns(p.From - 1); m == nil && land != nil && p.Len() > 1 && d.plainName(p) {
			score += 2
			rule = "name of a country's part"
		} else {
			score--
		}
	case before == "under" && p.Len() > 1 && d.CueWithin(max(d.SentenceOf(p.From).From, p.From-delegationReach), p.From-1, lexicon.CueDelegationNoun) && d.plainName(p): // "a Peruvian delegation under Ana Rivas"
		score += nameSure
	case d.Cue(p.From-1, lexicon.CueBeforePlace):
		score -= 4
	case before == "to", before == "of", before == "for":
		score--
	case d.Cue(p.From-1, lexicon.CueBeforePerson):
		score++
	case d.AmongThem(p.From - 1):
		score += 3
	case p.Len() > 1 && d.severalHold(p.From) && d.plainName(p): // "Committee members | Ana Rivas (Lima) and Luis Soto"
		score += nameSure
	case before == "," && d.Cue(p.From-2, lexicon.CueSuccessor) && d.Cue(p.From-3, lexicon.CueTheirs): // "and his successor, Ana Rivas"
		score += nameSure
	}
	next := p.To
	switch after := d.Fold(next); {
	case after == ",":
		if o, ok := d.officeAt(next+1, d.SentenceOf(p.From).To); ok && d.Tokens[o.Head.From].Sentence == d.Tokens[p.From].Sentence {
			score += 4
			rule = "apposition"
		} else if d.Cue(next+1, lexicon.CueOfWhom) {
			score += 3
			rule = "who"
		}
	case after == "of", after == "from":
		if n, entry := d.PhraseAt(next+1, len(d.Tokens), lexicon.CountryName|lexicon.Organisation); n > 0 && entry != nil && p.Len() > 1 {
			score += 2
			rule = "name of country"
		} else if d.bodyFollows(next+1) && p.Len() > 1 {
			score += 2
			rule = "name of a body"
		}
	case after == "who":
		score += 2
	case after == "(":
		if n, land := d.PhraseAt(next+1, len(d.Tokens), lexicon.CountryName); land != nil && p.Len() > 1 && d.Fold(next+1+n) == ")" { // "Ana Rivas (Peru)"
			score += 2
		} else if d.Cue(next+1, lexicon.CuePictureSide) {
			score += 2
		} else if o, ok := d.officeInBrackets(next, d.SentenceOf(p.From).To); ok && !o.Plural { // "X (Attorney General)"
			score += 4
			rule = "office in brackets"
		}
	case d.Cue(next, lexicon.CueAfterPerson):
		score++
		if d.Cue(next, lexicon.CueSpeaks) {
			score++
		}
	}
	if p.Len() > 1 && p.Len() < 5 && score > 0 && d.Tokens[p.From].Shape == text.Title {
		score++
		if !things {
			score++
		}
	}
	if things && !d.Is(p.From, lexicon.GivenName) {
		score -= 3
	}
	return score, rule
}

// AmongThem reports whether the words that end with token i open a list of people:
// "officials of both sides, among them".
func (d *Document) AmongThem(i int) bool {
	return (d.Cue(i, lexicon.CueThem) || d.Fold(i) == "whom") && d.Fold(i-1) == "among"
}

// bodyFollows reports whether a body is named at token i: "of the Chamber of Commerce".
func (d *Document) bodyFollows(i int) bool {
	i = d.BehindArticle(i)
	if i >= len(d.Tokens) || !d.Tokens[i].Capital() {
		return false
	}
	if n, land := d.PhraseAt(i, len(d.Tokens), lexicon.Demonym|lexicon.CountryName); land != nil { // "of the Danish foreign ministry"
		k := i + n
		if d.Is(k, lexicon.Field) && d.IsLower(k) {
			k++
		}
		if _, body := d.PhraseAt(k, len(d.Tokens), lexicon.Body); body != nil && d.IsLower(k) {
			return true
		}
	}
	return d.BodyInside(text.Phrase{From: i, To: d.CapitalRun(i, d.SentenceOf(i).To, 6)})
}

// delegationReach is how many words may part a delegation and the one under whom it comes: "from Peru's Congress".
const delegationReach = 6

// nameSure is the score from which an untitled run is a name.
const nameSure = 3
