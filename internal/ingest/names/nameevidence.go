package names

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the evidence by which a run of capitalised words without a title is a
// person's name: its own words, and those before and behind it.

// nameEvidence scores an untitled run of capitalised words as a person's name;
// at nameSure and above it is one. What stands behind it names the rule, else what stands before.
func (d *Document) nameEvidence(p text.Phrase) (score int, rule string) {
	inside, things := d.evidenceInside(p)
	if _, entry := d.PhraseAt(p.From, p.To, lexicon.Press|lexicon.Venue|lexicon.NationalDay|lexicon.Organisation); entry != nil {
		return noName, "vocabulary"
	}
	if d.Fold(p.From-1) == `"` && d.Cue(p.From, lexicon.CuePlacePreposition) { // the words quoted open with "In Geneva"
		return noName, "preposition"
	}
	if p.From > 0 && d.Cue(p.From-1, lexicon.CueNamedPlace) && d.Tokens[p.From-1].Shape == text.Title { // "Fort St Angelo"
		return noName, "place"
	}
	before, rule := d.evidenceBefore(p)
	behind, ruleBehind := d.evidenceBehind(p)
	if ruleBehind != "" {
		rule = ruleBehind
	}
	if before < 0 && d.Fold(p.From-1) == "from" && p.Len() > 1 && ruleBehind == "apposition" && d.apposedWhole(p.To) && d.plainName(p) {
		before = 0
	}
	score = inside + before + behind
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

// apposedWhole reports whether the office behind the comma at token i is all that stands there, and no title of
// somebody named next: "a letter from X, Peruvian trade minister, arrived".
func (d *Document) apposedWhole(i int) bool {
	end := d.SentenceOf(i).To
	o, ok := d.officeAt(i+1, end)
	return ok && !o.Plural && (o.next >= end || d.IsMark(o.next) || d.Cue(o.next, lexicon.CueOfWhom))
}

// evidenceInside scores the words of a run; things tells that one of them is of things.
func (d *Document) evidenceInside(p text.Phrase) (score int, things bool) {
	for i := p.From; i < p.To; i++ {
		things = things || d.Cue(i, lexicon.CueThingWord) || d.abstract(i)
		t := &d.Tokens[i]
		initial := t.Shape == text.Initial && t.End-t.Start == 2
		switch {
		case initial && i > p.From:
			score += 2 // George W. Bush
		case initial && p.Len() > 1 && d.Tokens[i+1].Shape == text.Title:
			score++ // S. Jaishankar
		case d.Is(i, lexicon.GivenName):
			if i == p.From {
				score += 2
			} else {
				score++
			}
		case t.Shape == text.Lower: // a particle inside
			score++
		case d.Is(i, lexicon.Field|lexicon.Modifier|lexicon.Region|lexicon.VenueHead|lexicon.Venue|lexicon.Group|lexicon.NumberWord|lexicon.Capital|lexicon.DayWord):
			score -= 4
		}
	}
	return score, things
}

// evidenceBefore scores the words before a run.
func (d *Document) evidenceBefore(p text.Phrase) (score int, rule string) {
	several, before := p.Len() > 1, d.Fold(p.From-1)
	switch {
	case before == "'s":
		return d.evidenceOfOwner(p)
	case before == "under" && several && d.delegationBefore(p.From) && d.plainName(p): // "a Peruvian delegation under Ana Rivas"
		return nameSure, ""
	case d.Cue(p.From-1, lexicon.CueBeforePlace):
		return -4, ""
	case before == "to", before == "of", before == "for":
		return -1, ""
	case d.Cue(p.From-1, lexicon.CueBeforePerson):
		return 1, ""
	case d.AmongThem(p.From - 1):
		return 3, ""
	case several && d.severalHold(p.From) && d.plainName(p): // "Committee members | Ana Rivas (Lima) and Luis Soto"
		return nameSure, ""
	case before == "," && several && d.Fold(p.From-2) == "'s" && d.Mention(p.From-3) != nil && d.Mention(p.From-3).Kind == Country && d.plainName(p): // "met Estonia's, Mart Kask"
		return nameSure, ""
	case before == "," && d.Cue(p.From-2, lexicon.CueSuccessor) && d.Cue(p.From-3, lexicon.CueTheirs): // "and his successor, Ana Rivas"
		return nameSure, ""
	}
	return 0, ""
}

// evidenceOfOwner scores whose a run behind "'s" is.
func (d *Document) evidenceOfOwner(p text.Phrase) (score int, rule string) {
	m := d.Mention(p.From - 2)
	if m != nil && m.Kind == Country {
		return 2, "country's name"
	}
	if p.Len() > 1 && d.plainName(p) {
		switch _, land := d.landOwns(p.From - 1); {
		case m != nil && m.Kind == Organisation: // "met with BlackRock's Ana Rivas"
			return nameSure, "name of a body"
		case m != nil:
		case d.lettersOwn(p.From - 2):
			return 2, "name of a body"
		case land != nil:
			return 2, "name of a country's part"
		}
	}
	return -1, ""
}

// evidenceBehind scores the words behind a run.
func (d *Document) evidenceBehind(p text.Phrase) (score int, rule string) {
	several, next, end := p.Len() > 1, p.To, d.SentenceOf(p.From).To
	switch after := d.Fold(next); {
	case after == ",":
		if o, ok := d.officeAt(next+1, end); ok && d.Tokens[o.Head.From].Sentence == d.Tokens[p.From].Sentence {
			return 4, "apposition"
		}
		if d.Cue(next+1, lexicon.CueOfWhom) {
			return 3, "who"
		}
	case after == "of", after == "from":
		if _, known := d.PhraseAt(next+1, len(d.Tokens), lexicon.CountryName|lexicon.Organisation); known != nil && several {
			return 2, "name of country"
		}
		if several && d.bodyFollows(next+1) {
			return 2, "name of a body"
		}
	case after == "who":
		return 2, ""
	case after == "(":
		if n, land := d.PhraseAt(next+1, len(d.Tokens), lexicon.CountryName); land != nil && several && d.Fold(next+1+n) == ")" { // "Ana Rivas (Peru)"
			return 2, ""
		}
		if d.Cue(next+1, lexicon.CuePictureSide) {
			return 2, ""
		}
		if o, ok := d.officeInBrackets(next, end); ok && !o.Plural { // "X (Attorney General)"
			return 4, "office in brackets"
		}
	case d.Cue(next, lexicon.CueAfterPerson):
		if d.Cue(next, lexicon.CueSpeaks) {
			return 2, ""
		}
		return 1, ""
	}
	return 0, ""
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

// delegationBefore reports whether a delegation is named shortly before "under" and the name at token i.
func (d *Document) delegationBefore(i int) bool {
	return d.CueWithin(max(d.SentenceOf(i).From, i-delegationReach), i-1, lexicon.CueDelegationNoun)
}

// delegationReach is how many words may part a delegation and the one under whom it comes: "from Peru's Congress".
const delegationReach = 6

// The scores of an untitled run from which it is a name, and of one that is none.
const (
	nameSure = 3
	noName   = -9
)
