package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the meetings pass. Input: sentences, mentions, entities.
// Output: encounters with their principals, attendees and parties, and the
// rejected candidates.
//
// The pass walks the sentences in order. Triggers and their verb
// groups (package clauses) are found; the patterns of verbs (verbs.go, meetverbs.go,
// hostverbs.go, talks.go) and nouns (nominals.go, guestnouns.go) name the sides and so
// make candidates (candidates.go); weak signs are gathered too (joint.go). verdict.go
// says what is no meeting, distribute.go parts what was several, grouping.go joins what
// tells of one encounter, recall.go fills the sides left open, attendance.go and
// besides.go seat who else took part.

// finder is the state of the pass over one article.
type finder struct {
	*Document
	candidates  []candidate // of the sentence
	people      []int       // room to count the actors of a candidate
	parties     []clauses.Party
	current     int               // the one in focus, -1 for none
	before      int               // the one in focus when the sentence was opened
	paragraph   int               // of the sentence before
	main        int               // the encounter that is the article's news, -1 for none
	away        bool              // a telephone call was told last: "the conversation" is that
	series      clauses.Side      // who held the several encounters that were announced, and
	seriesAt    int               // in which sentence
	seriesGroup clauses.VerbGroup // with which verb
	ceremony    bool              // the sentence before told of a ceremony
	called      bool              // the article speaks of a telephone
	diary       bool              // the article lists what is to come, hour by hour
	entourages  []entourage
	seated      int // the sentence that seated somebody last, -1 for none
	listed      int // the paragraph in which a list of those who took part goes on, 0 for none
	// spokenOf is the person of whom the article speaks most, -1 for none; nil until asked for.
	spokenOf *int
}

// FindMeetings runs the pass. Input: mentions whose who is known. Output: encounters in
// the order in which they are told, and the ledger of what is none, with its reasons.
func (d *Document) FindMeetings() {
	d.Presence = d.presenceAtTalks
	f := finder{Document: d, current: -1, main: -1, seated: -1}
	f.OpenClauses(&f)
	f.called = f.speaksOfCall()
	f.diary = f.isDiary()
	for i := range d.Sentences {
		s := d.Sentences[i]
		if s.Kind != text.Prose && !f.TellingHeading(i) {
			continue
		}
		f.readSentence(i)
	}
	f.conclude()
	if len(f.Encounters) == 0 {
		f.readTranscript()
	}
	if len(f.Encounters) == 0 {
		f.readHeadline()
	}
	if len(f.Encounters) == 0 {
		f.readCompany()
	}
	f.writeLedger()
	f.readLikely()
}

// readHeadline looks for the encounter in the headline when the prose, which takes
// it for granted, has told of none: "X, Y meet in Z".
func (f *finder) readHeadline() {
	if len(f.Rejected) > 0 || f.called {
		return
	}
	for i := range f.Sentences {
		if f.Sentences[i].Kind == text.Headline && i <= f.Lead+1 {
			f.drafts, f.current, f.main = f.drafts[:0], -1, -1
			f.readSentence(i)
			f.conclude()
			return
		}
	}
}

// readSentence finds the candidates of one sentence and files them.
func (f *finder) readSentence(number int) {
	s := f.Sentences[number]
	f.resume(s)
	f.Triggers = f.TriggersOf(number)
	f.candidates = f.candidates[:0]
	if f.matchRound(number) {
		return
	}
	for i := range f.Triggers {
		t := &f.Triggers[i]
		if f.InQuotation(s, t.From) {
			f.matchQuoted(number, i)
			continue
		}
		if t.Verb() {
			f.matchVerb(number, i)
		} else {
			f.matchNoun(number, i)
		}
	}
	f.matchGuestMentions(number)
	f.listSeries(number)
	f.matchJointBody(number)
	f.matchGapped(number)
	for _, match := range lastResorts {
		if f.read() {
			break
		}
		match(f, number)
	}
	for i := range f.candidates {
		f.judge(&f.candidates[i])
	}
	f.before = f.current
	f.file(number)
	f.noteCall(s)
	f.attend(number)
	f.RememberSubject(s)
}

// lastResorts are the patterns for a sentence in which no other has found two sides.
var lastResorts = [...]func(*finder, int){
	(*finder).matchGuestIs, (*finder).matchAcross, (*finder).matchCompanyOf, (*finder).matchTurn, (*finder).matchCameNext, (*finder).matchGuestsOf,
	(*finder).matchBeing, (*finder).matchAskedIn, (*finder).matchLaidBefore, (*finder).matchBeganWith, (*finder).matchReported, (*finder).matchBriefingWith,
	(*finder).matchCommittees, (*finder).matchTakenAside, (*finder).matchWentTo, (*finder).matchCameTo, (*finder).matchScene,
	(*finder).matchLikewise, (*finder).matchCircuit, (*finder).matchSeriesGuest, (*finder).matchJoint,
}

// speaksOfCall reports whether the article speaks of a telephone anywhere.
func (f *finder) speaksOfCall() bool {
	if !f.Cues.Has(lexicon.CueTelephone) {
		return false
	}
	for i := range f.Tokens {
		if f.Cue(i, lexicon.CueTelephone) && !f.toPress(*f.SentenceOf(i)) {
			return f.Tokens[i].Fold != "call" || f.Fold(i+1) != "for" && f.Fold(i+1) != "on" && (text.Determiners.Has(f.Fold(i-1)) || f.Fold(i-1) == "'s" && f.Fold(i+1) == "with")
		}
	}
	return false
}
