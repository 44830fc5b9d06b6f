package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns the meetings pass. Input: sentences, mentions, entities.
// Output: encounters with their principals, attendees and parties, and the
// rejected candidates.
//
// The pass walks the sentences in order. Triggers (triggers.go) and their verb
// groups (verbgroups.go) are found; the patterns of verbs (verbs.go, meetverbs.go,
// hostverbs.go, talks.go) and nouns (nominals.go, guestnouns.go) name the sides and so
// make candidates (candidates.go); weak signs are gathered too (joint.go). verdict.go
// says what is no meeting, distribute.go parts what was several, grouping.go joins what
// tells of one encounter, recall.go fills the sides left open, attendance.go and
// besides.go seat who else took part.

// finder is the state of the pass over one article.
type finder struct {
	*document
	holder      []int32     // per token: the mention that covers it or has it in its apposition
	triggers    []trigger   // of the sentence
	candidates  []candidate // of the sentence
	people      []int       // room to count the actors of a candidate
	parties     []party
	current     int       // the one in focus, -1 for none
	paragraph   int       // of the sentence before
	main        int       // the encounter that is the article's news, -1 for none
	away        bool      // a telephone call was told last: "the conversation" is that
	series      side      // who held the several encounters that were announced, and
	seriesAt    int       // in which sentence
	seriesGroup verbGroup // with which verb
	ceremony    bool      // the sentence before told of a ceremony
	called      bool      // the article speaks of a telephone
	diary       bool      // the article lists what is to come, hour by hour
	author      int       // the mention of whoever says "I", -1 for nobody
	statement   int       // the sentence from which he does
	own         phrase    // the trigger whose subject is the author, though no word names him
	issued      bool      // he does so in quotation marks: "issued the following statement"
	entourages  []entourage
	// subjectNumber is the mention that was the last sentence's subject, -1 for none.
	subjectNumber int
	// spokenOf is the person of whom the article speaks most, -1 for none; nil until asked for.
	spokenOf *int
}

// findMeetings runs the pass.
func (d *document) findMeetings() {
	d.presence = d.presenceAtTalks
	f := finder{document: d, current: -1, main: -1, subjectNumber: -1}
	f.hold()
	f.findAuthor()
	f.learnSexes()
	f.called = f.speaksOfCall()
	f.diary = f.isDiary()
	for i := range d.sentences {
		s := d.sentences[i]
		if s.kind != prose && !f.tellingHeading(i) {
			continue
		}
		f.readSentence(i)
	}
	f.conclude()
	if len(f.encounters) == 0 {
		f.readHeadline()
	}
	f.writeLedger()
}

// readHeadline looks for the encounter in the headline when the prose, which takes
// it for granted, has told of none: "X, Y meet in Z".
func (f *finder) readHeadline() {
	if len(f.rejected) > 0 || f.called {
		return
	}
	for i := range f.sentences {
		if f.sentences[i].kind == headline && i <= f.lead+1 {
			f.drafts, f.current, f.main = f.drafts[:0], -1, -1
			f.readSentence(i)
			f.conclude()
			return
		}
	}
}

// readSentence finds the candidates of one sentence and files them.
func (f *finder) readSentence(number int) {
	s := f.sentences[number]
	f.resume(s)
	f.triggers = f.triggersOf(number)
	f.candidates = f.candidates[:0]
	if f.matchRound(number) {
		return
	}
	for i := range f.triggers {
		t := &f.triggers[i]
		if f.inQuotation(s, t.from) {
			f.matchQuoted(number, i)
			continue
		}
		if t.verb() {
			f.matchVerb(number, i)
		} else {
			f.matchNoun(number, i)
		}
	}
	f.matchGuestMentions(number)
	f.listSeries(number)
	for _, match := range lastResorts {
		if f.read() {
			break
		}
		match(f, number)
	}
	for i := range f.candidates {
		f.judge(&f.candidates[i])
	}
	f.file(number)
	f.noteCall(s)
	f.attend(number)
	f.remember(s)
}

// lastResorts are the patterns for a sentence in which no other has found two sides.
var lastResorts = [...]func(*finder, int){
	(*finder).matchTurn, (*finder).matchGuestsOf, (*finder).matchBeing, (*finder).matchScene,
	(*finder).matchLikewise, (*finder).matchSeriesGuest, (*finder).matchJoint,
}

// speaksOfCall reports whether the article speaks of a telephone anywhere.
func (f *finder) speaksOfCall() bool {
	if !f.cues.Has(lexicon.CueTelephone) {
		return false
	}
	for i := range f.tokens {
		if f.cue(i, lexicon.CueTelephone) && !f.toPress(*f.sentenceOf(i)) {
			return f.tokens[i].fold != "call" || f.fold(i+1) != "for" && f.fold(i+1) != "on" && determiners.has(f.fold(i-1))
		}
	}
	return false
}

// remember notes the sentence's subject, to which the next one's pronoun refers.
func (f *finder) remember(s sentence) {
	for i := s.from; i < s.to; i++ {
		if word := f.fold(i); f.mention(i) == nil && (word == "he" || word == "she" || i == s.from && (word == "his" || word == "her")) {
			return // the same as before
		}
		if m := f.mention(i); m != nil {
			if m.kind == person && (m.name.empty() && f.inQuotation(s, i)) { // "The President has been clear," he said
				continue
			}
			if m.kind == person && !m.possessive && !f.obliqueAt(m) {
				f.subjectNumber = int(f.holder[i])
				return
			}
			if m.kind == person && m.possessive && m.from <= s.from+1 && len(m.who) == 1 { // "The minister's agenda goes on. Tomorrow he"
				f.subjectNumber = int(f.holder[i])
				return
			}
			if m.kind == delegation && !f.obliqueAt(m) { // "The delegation led by X arrived": X
				list := side{phrase: phrase{m.from, m.end()}}
				if f.addLeaders(s, &list, m); f.hasPerson(list) {
					f.subjectNumber = list.mentions[0]
					return
				}
			}
			i = m.end() - 1
		}
	}
}

// obliqueAt reports whether a mention is the complement of a preposition that
// opens its sentence or clause: "With X, the minister discussed".
func (f *finder) obliqueAt(m *mention) bool {
	before := f.fold(m.from - 1)
	if owner := f.mention(m.from - 1); before == "'s" && owner != nil { // "with Peru's X"
		before = f.fold(owner.from - 1)
	}
	if determiners.has(before) {
		before = f.fold(m.from - 2)
	}
	return prepositions.has(before) && before != "as" && before != "after" && before != "before"
}

// inQuotation reports whether token i stands inside a direct quotation longer
// than a few quoted words.
func (f *finder) inQuotation(s sentence, i int) bool {
	if !s.quoted && !f.gistAround(s.from).quotes || f.issued && f.inHisWords(i) {
		return false
	}
	open, from := s.quoted, s.from
	for j := s.from; j < s.to; j++ {
		if f.fold(j) != `"` {
			continue
		}
		if open && from <= i && i < j {
			return j-from > 7
		}
		open, from = !open, j+1
	}
	return open && i >= from
}
