package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

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
	*Document
	holder      []int32     // per token: the mention that covers it or has it in its apposition
	triggers    []trigger   // of the sentence
	candidates  []candidate // of the sentence
	people      []int       // room to count the actors of a candidate
	parties     []Party
	current     int         // the one in focus, -1 for none
	before      int         // the one in focus when the sentence was opened
	paragraph   int         // of the sentence before
	main        int         // the encounter that is the article's news, -1 for none
	away        bool        // a telephone call was told last: "the conversation" is that
	series      side        // who held the several encounters that were announced, and
	seriesAt    int         // in which sentence
	seriesGroup verbGroup   // with which verb
	ceremony    bool        // the sentence before told of a ceremony
	called      bool        // the article speaks of a telephone
	diary       bool        // the article lists what is to come, hour by hour
	author      int         // the mention of whoever says "I", -1 for nobody
	statement   int         // the sentence from which he does
	own         text.Phrase // the trigger whose subject is the author, though no word names him
	issued      bool        // he does so in quotation marks: "issued the following statement"
	entourages  []entourage
	// subjectNumber is the mention that was the last sentence's subject, -1 for none.
	subjectNumber int
	seated        int // the sentence that seated somebody last, -1 for none
	listed        int // the paragraph in which a list of those who took part goes on, 0 for none
	// spokenOf is the person of whom the article speaks most, -1 for none; nil until asked for.
	spokenOf *int
}

// FindMeetings runs the pass. Input: mentions whose who is known. Output: encounters in
// the order in which they are told, and the ledger of what is none, with its reasons.
func (d *Document) FindMeetings() {
	d.Presence = d.presenceAtTalks
	f := finder{Document: d, current: -1, main: -1, subjectNumber: -1, seated: -1}
	f.hold()
	f.findAuthor()
	f.learnSexes()
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
	f.triggers = f.triggersOf(number)
	f.candidates = f.candidates[:0]
	if f.matchRound(number) {
		return
	}
	for i := range f.triggers {
		t := &f.triggers[i]
		if f.inQuotation(s, t.From) {
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
	f.remember(s)
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

// remember notes the sentence's subject, to which the next one's pronoun refers.
func (f *finder) remember(s text.Sentence) {
	for i := s.From; i < s.To; i++ {
		m := f.mention(i)
		if word := f.Fold(i); m == nil && (word == "he" || word == "she" || i == s.From && (word == "his" || word == "her")) {
			return // the same as before
		}
		if m != nil {
			if m.Kind == names.Person && (m.Name.Empty() && f.inQuotation(s, i)) { // "The President has been clear," he said
				continue
			}
			if m.Kind == names.Person && f.behindGerund(s, m) { // "Meeting Y, the minister said"
				i = m.End() - 1
				continue
			}
			if m.Kind == names.Person && !m.Possessive && !f.obliqueAt(m) {
				f.subjectNumber = int(f.holder[i])
				return
			}
			if m.Kind == names.Person && m.Possessive && m.From <= s.From+1 && len(m.Who) == 1 { // "The minister's agenda goes on. Tomorrow he"
				f.subjectNumber = int(f.holder[i])
				return
			}
			if m.Kind == names.Delegation && !f.obliqueAt(m) { // "The delegation led by X arrived": X
				list := side{Phrase: text.Phrase{From: m.From, To: m.End()}}
				if f.addLeaders(s, &list, m); f.hasPerson(list) {
					f.subjectNumber = list.mentions[0]
					return
				}
			}
			i = m.End() - 1
		}
	}
}

// behindGerund reports whether a mention is the object of the gerund that opens its sentence: "Receiving Y".
func (f *finder) behindGerund(s text.Sentence, m *names.Mention) bool {
	if m.From > s.From+2 {
		return false
	}
	t := f.TriggerAt(s.From)
	return t != nil && t.Form&lexicon.Gerund != 0
}

// obliqueAt reports whether a mention is the complement of a preposition that
// opens its sentence or clause: "With X, the minister discussed".
func (f *finder) obliqueAt(m *names.Mention) bool {
	before := f.Fold(m.From - 1)
	if owner := f.mention(m.From - 1); before == "'s" && owner != nil { // "with Peru's X"
		before = f.Fold(owner.From - 1)
	}
	if text.Determiners.Has(before) {
		before = f.Fold(m.From - 2)
	}
	return text.Prepositions.Has(before) && before != "as" && before != "after" && before != "before"
}

// inQuotation reports whether token i stands inside a direct quotation longer
// than a few quoted words.
func (f *finder) inQuotation(s text.Sentence, i int) bool {
	if !s.Quoted && !f.GistAround(s.From).Quotes || f.issued && f.inHisWords(i) {
		return false
	}
	open, from := s.Quoted, s.From
	for j := s.From; j < s.To; j++ {
		if f.Fold(j) != `"` {
			continue
		}
		if open && from <= i && i < j {
			return j-from > 7
		}
		open, from = !open, j+1
	}
	return open && i >= from
}
