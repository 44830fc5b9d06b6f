package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns names: which run of tokens is a person's name. The vocabulary
// marks what is evidence for or against; no list of persons exists.

// longestName is the largest number of tokens in a name.
const longestName = 8

// nameAt gives the name that starts at token i behind a title; to == i when
// none does.
func (d *document) nameAt(i, end int) phrase {
	pos, words := i, 0
	limit := min(end, i+longestName)
	for pos < limit {
		t := &d.tokens[pos]
		if t.fold == "'" && t.space && pos+1 < limit && d.tokens[pos+1].capital() && !d.tokens[pos+1].space { // 'Abdul
			pos++
			continue
		}
		if t.fold == `"` && words > 0 && pos+3 < limit && d.tokens[pos+1].capital() && d.fold(pos+2) == `"` && d.tokens[pos+3].capital() { // Ferdinand "Bongbong" Marcos
			pos += 3
			continue
		}
		if words == 0 && pos > d.sentenceOf(pos).from && d.stopWord(pos) && d.shortSurname(pos, limit) { // To Lam, Do Van Chien
			words++
			pos++
			continue
		}
		if words > 0 && t.shape == title && d.cue(pos, lexicon.CueShortName) && d.sentenceOf(pos).kind != headline { // "Nguyen Thi Hoai An"
			words++
			pos++
			continue
		}
		if !t.capital() {
			if next := d.particles(pos, limit); next > pos && next < limit && d.tokens[next].capital() && !d.breaksName(next, words+1) {
				pos = next
				continue
			}
			break
		}
		if d.breaksName(pos, words) {
			break
		}
		words++
		pos++
	}
	for pos > i && (d.tokens[pos-1].fold == "'" || !d.tokens[pos-1].capital()) {
		pos--
	}
	if pos > i && pos < end && d.cue(pos, lexicon.CuePatronymic) { // "Almazbek Tologonov uulu"
		pos++
	}
	// One capital letter is no name.
	if pos == i+1 && d.tokens[i].shape == initial {
		return phrase{i, i}
	}
	return phrase{i, pos}
}

// shortSurname reports whether a capitalised function word is a surname of
// East Asia: another capitalised word follows it.
func (d *document) shortSurname(i, end int) bool {
	if d.cue(i, lexicon.CueShortSurname) {
		return d.tokens[i].shape == title && i+1 < end && d.tokens[i+1].shape == title && !d.stopWord(i+1) && !d.breaksName(i+1, 1)
	}
	return false
}

// particles gives the end of the lower-case particles at token i: "bin", "von der".
func (d *document) particles(i, end int) int {
	for i < end && d.tokens[i].shape == lower && d.is(i, lexicon.Particle) {
		if d.cue(i, lexicon.CueNoParticle) {
			return i
		}
		i++
	}
	return i
}

// breaksName reports whether the capitalised token i cannot belong to a name
// that has so many words already.
func (d *document) breaksName(i, words int) bool {
	t := &d.tokens[i]
	if d.stopWord(i) && !d.initialsGoOn(i) && !(words > 0 && d.middleInitial(i)) {
		return true
	}
	if t.shape == title && d.cue(i, lexicon.CueAmbiguousMonth) && d.nameGoesOn(i) { // "Lê Thị Thu Hằng", "May Thet Khine"
		return false
	}
	if words > 0 && d.bodyEnds(i) { // "XI Corps", "Trade Council"
		return true
	}
	if words == 0 && d.is(i, lexicon.Modifier|lexicon.Field|lexicon.Region|lexicon.VenueHead) && !d.is(i, lexicon.GivenName) && d.lastOfRun(i) {
		return true
	}
	const breaking = lexicon.VenueHead | lexicon.Office | lexicon.Rank | lexicon.Honorific | lexicon.Nobility | lexicon.Body | lexicon.Organisation | lexicon.Month | lexicon.Weekday |
		lexicon.CountryName | lexicon.Demonym | lexicon.PostNominal | lexicon.Metonym | lexicon.Press
	n, entry := d.phraseAt(i, min(len(d.tokens), i+6), breaking)
	if entry != nil && n == 1 && entry.Class == lexicon.Body && len(t.fold) < 3 && t.shape == title {
		return false
	}
	if entry != nil && entry.Class == lexicon.Press && words > 0 {
		return false
	}
	if words > 0 && romanNumeral(t.fold) && t.shape != title {
		return false
	}
	if entry == nil {
		return t.shape == upper && t.end-t.start < 4 && words > 0 && d.tokens[i-1].shape != upper && !d.is(i, lexicon.GivenName|lexicon.Particle)
	}
	last := i+1 >= len(d.tokens) || !d.tokens[i+1].capital() || d.tokens[i+1].fold == "'s"
	switch {
	case n > 1:
		return true
	case d.is(i, lexicon.GivenName|lexicon.Particle):
		return false
	case entry.Class == lexicon.Nobility && words > 0 && t.shape == title && !last: // "Rokeya Sultana Haider"
		return false
	case entry.Class == lexicon.Honorific:
		// "Ban Ki-moon", "Pak Chol": an honorific of one tradition is a name of another.
		return words == 0 && t.shape != initial || words > 0 && d.raw[t.end-1] == '.'
	case entry.Class == lexicon.PostNominal:
		return words > 0 && t.shape == upper || t.shape == upper && t.end-t.start < 4
	case words == 1 && last && t.shape == title:
		// Angus King, Michael Jordan, Theresa May
		next := i + 1
		return next < len(d.tokens) && d.tokens[next].shape == number
	}
	return true
}

// initialsGoOn reports whether token i is an initial and another one follows, both with
// their dots or both without: "A. K. M. Haque", "A F M Karim" behind a title.
func (d *document) initialsGoOn(i int) bool {
	t := &d.tokens[i]
	if t.shape != initial || i+1 >= len(d.tokens) || d.tokens[i+1].shape != initial {
		return false
	}
	return (d.raw[t.end-1] == '.') == (d.raw[d.tokens[i+1].end-1] == '.')
}

// middleInitial reports whether token i is an initial with its dot that a word with a
// capital follows: "Enrique A. Manalang".
func (d *document) middleInitial(i int) bool {
	t := &d.tokens[i]
	return t.shape == initial && t.end-t.start == 2 && d.raw[t.end-1] == '.' && i+1 < len(d.tokens) && d.tokens[i+1].shape == title && !d.stopWord(i+1)
}

// nameGoesOn reports whether a further word of a name stands behind token i, which may
// be short for a month or a day as well.
func (d *document) nameGoesOn(i int) bool {
	return i+1 < len(d.tokens) && d.tokens[i+1].shape == title && !d.stopWord(i+1) && !d.is(i+1, lexicon.Month|lexicon.Weekday|lexicon.Office|lexicon.Demonym|lexicon.CountryName|lexicon.DayWord)
}

// bodyEnds reports whether token i is the head of a body that capitalised words before it name.
func (d *document) bodyEnds(i int) bool {
	n, body := d.phraseAt(i, i+1, lexicon.Body)
	if len(d.tokens[i].fold) < 3 && d.tokens[i].shape == title { // "Leonor de Sá", no S.A.
		return false
	}
	return n == 1 && body != nil && !d.is(i, lexicon.GivenName) && d.lastOfRun(i)
}

// romanNumeral reports whether a folded word is the number of a monarch or pope.
func romanNumeral(word string) bool {
	switch word {
	case "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi":
		return true
	}
	return false
}

// lastOfRun reports whether no further capitalised word follows token i.
func (d *document) lastOfRun(i int) bool {
	return i+1 >= len(d.tokens) || !d.tokens[i+1].capital()
}

// nameEvidence scores an untitled run of capitalised words as a person's name;
// at nameSure and above it is one.
func (d *document) nameEvidence(p phrase) (score int, rule string) {
	things := false
	for i := p.from; i < p.to; i++ {
		things = things || d.cue(i, lexicon.CueThingWord) || d.abstract(i)
		switch {
		case d.tokens[i].shape == initial && i > p.from && d.tokens[i].end-d.tokens[i].start == 2:
			score += 2 // George W. Bush
		case d.tokens[i].shape == initial && i == p.from && p.len() > 1 && d.tokens[i].end-d.tokens[i].start == 2 && d.tokens[i+1].shape == title:
			score++ // S. Jaishankar
		case d.is(i, lexicon.GivenName):
			if i == p.from {
				score += 2
			} else {
				score++
			}
		case d.tokens[i].shape == lower: // a particle inside
			score++
		case d.is(i, lexicon.Field|lexicon.Modifier|lexicon.Region|lexicon.VenueHead|lexicon.Venue|lexicon.Group|lexicon.NumberWord|lexicon.Capital|lexicon.DayWord):
			score -= 4
		case d.tokens[i].shape == upper && p.len() > 1 && d.tokens[p.from].shape != upper && i == p.from:
			score -= 2
		}
	}
	if n, entry := d.phraseAt(p.from, p.to, lexicon.Press|lexicon.Venue|lexicon.NationalDay|lexicon.Organisation); entry != nil && n > 0 {
		return -9, "vocabulary"
	}
	switch before := d.fold(p.from - 1); {
	case before == "'s":
		if m := d.mention(p.from - 2); m != nil && m.kind == country {
			score += 2
			rule = "country's name"
		} else if m != nil && m.kind == organisation && p.len() > 1 && d.plainName(p) && d.cue(m.from-1, lexicon.CueBeforePerson) { // "met with BlackRock's Ana Rivas"
			score += nameSure
			rule = "name of a body"
		} else {
			score--
		}
	case d.cue(p.from-1, lexicon.CueBeforePlace):
		score -= 4
	case before == "to", before == "of", before == "for":
		score--
	case d.cue(p.from-1, lexicon.CueBeforePerson):
		score++
	case d.amongThem(p.from - 1):
		score += 3
	case before == "," && d.cue(p.from-2, lexicon.CueSuccessor) && d.cue(p.from-3, lexicon.CueTheirs): // "and his successor, Ana Rivas"
		score += nameSure
	}
	next := p.to
	switch after := d.fold(next); {
	case after == ",":
		if o, ok := d.officeAt(next+1, d.sentenceOf(p.from).to); ok && d.tokens[o.head.from].sentence == d.tokens[p.from].sentence {
			score += 4
			rule = "apposition"
		} else if d.cue(next+1, lexicon.CueOfWhom) {
			score += 3
			rule = "who"
		}
	case after == "of", after == "from":
		if n, entry := d.phraseAt(next+1, len(d.tokens), lexicon.CountryName|lexicon.Organisation); n > 0 && entry != nil && p.len() > 1 {
			score += 2
			rule = "name of country"
		} else if d.bodyFollows(next+1) && p.len() > 1 {
			score += 2
			rule = "name of a body"
		}
	case after == "who":
		score += 2
	case after == "(":
		if d.cue(next+1, lexicon.CuePictureSide) {
			score += 2
		} else if o, ok := d.officeInBrackets(next, d.sentenceOf(p.from).to); ok && !o.plural { // "X (Attorney General)"
			score += 4
			rule = "office in brackets"
		}
	case d.cue(next, lexicon.CueAfterPerson):
		score++
		if d.cue(next, lexicon.CueSpeaks) {
			score++
		}
	}
	if p.len() > 1 && p.len() < 5 && score > 0 && d.tokens[p.from].shape == title {
		score++
		if !things {
			score++
		}
	}
	if things && !d.is(p.from, lexicon.GivenName) {
		score -= 3
	}
	return score, rule
}

// amongThem reports whether the words that end with token i open a list of people:
// "officials of both sides, among them".
func (d *document) amongThem(i int) bool {
	return (d.cue(i, lexicon.CueThem) || d.fold(i) == "whom") && d.fold(i-1) == "among"
}

// bodyFollows reports whether a body is named at token i: "of the Chamber of Commerce".
func (d *document) bodyFollows(i int) bool {
	if d.determiner(i) == definite {
		i++
	}
	if i >= len(d.tokens) || !d.tokens[i].capital() {
		return false
	}
	if n, land := d.phraseAt(i, len(d.tokens), lexicon.Demonym|lexicon.CountryName); land != nil { // "of the Danish foreign ministry"
		k := i + n
		if d.is(k, lexicon.Field) && d.isLower(k) {
			k++
		}
		if _, body := d.phraseAt(k, len(d.tokens), lexicon.Body); body != nil && d.isLower(k) {
			return true
		}
	}
	return d.bodyInside(phrase{i, d.capitalRun(i, d.sentenceOf(i).to, 6)})
}

// nameSure is the score from which an untitled run is a name.
const nameSure = 3
