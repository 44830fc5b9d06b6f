package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the channel: whether those of whom a sentence tells spoke by
// telephone, which is no meeting, or by video, which is one.

// phoned reports whether the sentence has a mark of the telephone.
func (f *finder) phoned() bool {
	for i := range f.Triggers {
		switch t := &f.Triggers[i]; t.Class {
		case "phone", "call":
			if t.Class == "call" && f.Fold(t.To) == "on" && f.IsMark(t.To+1) { // "During the call on, they discussed"
				continue
			}
			if !t.Verb() || t.Class == "phone" {
				return true
			}
		}
	}
	return false
}

// byVideo reports whether the sentence has a mark of a video link.
func (f *finder) byVideo() bool { return !f.videoMark().Empty() }

// videoMark gives the words that tell of a video link, empty when none do.
func (f *finder) videoMark() text.Phrase {
	for i := range f.Triggers {
		if class := f.Triggers[i].Class; class == "video" && !f.ofName(f.Triggers[i].Phrase) || class == "video-talk" {
			return f.Triggers[i].Phrase
		}
	}
	return text.Phrase{}
}

// ofName reports whether a word with a capital belongs to a name before it: "told Ahram Online".
func (f *finder) ofName(at text.Phrase) bool {
	return at.Len() == 1 && f.Tokens[at.From].Shape == text.Title && at.From > f.SentenceOf(at.From).From && f.Tokens[at.From-1].Shape == text.Title &&
		f.SentenceOf(at.From).Kind == text.Prose
}

// ownVideoMark gives the video mark of a further mention: not the noun of another
// encounter ("had had nothing but virtual meetings, so they will see one another").
func (f *finder) ownVideoMark(c *candidate) text.Phrase {
	video := f.videoMark()
	for i := range f.Triggers {
		if t := &f.Triggers[i]; t.Phrase == video && t.Class == "video-talk" && (t.To <= c.at.From || t.From >= c.at.To) {
			return text.Phrase{}
		}
	}
	return video
}

// byPhone reports whether a mark of the telephone in its sentence speaks of the candidate itself.
func (f *finder) byPhone(c *candidate) bool {
	for i := range f.Triggers {
		t := &f.Triggers[i]
		if t.Class == "phone" && !t.Verb() && t.From >= c.at.From-3 && t.From <= c.at.To+25 && !f.otherDeed(c.at.To, i) {
			return true
		}
	}
	return c.weak
}

// otherDeed reports whether a further deed is told between token i and the trigger number k, to which
// that belongs: "met X in Rome and spoke by phone with Y".
func (f *finder) otherDeed(i, k int) bool {
	for k--; k >= 0 && f.Triggers[k].From >= i; k-- {
		t := &f.Triggers[k]
		if t.Verb() && t.Group.Finite && !t.Group.Passive && text.WordIn("speak discuss hold meet engage", t.Class) && t.From > f.Sentences[f.Tokens[i].Sentence].From {
			return true
		}
	}
	return false
}

// toPress reports whether a sentence tells of words to the press, by whatever means: "told
// the agency by phone".
func (f *finder) toPress(s text.Sentence) bool {
	for i := s.From; i < s.To; i++ {
		if f.Is(i, lexicon.Press) || f.Cue(i, lexicon.CuePressNoun) {
			return true
		}
	}
	return false
}

// noteCall notes that a sentence without an encounter told of a telephone call,
// so that "the conversation" of the next ones is that.
func (f *finder) noteCall(s text.Sentence) {
	if len(f.candidates) > 0 || f.byVideo() || f.toPress(s) {
		return
	}
	for i := range f.Triggers {
		if t := &f.Triggers[i]; t.Class == "phone" {
			f.away = true
		}
	}
}

// hungUp reports whether those who "spoke" did so by telephone, as the sentences behind say,
// which have no other encounter: "Before ending the call, the two leaders agreed".
func (f *finder) hungUp(d *draft) bool {
	if !f.called || d.Rule != ruleSpeak || len(d.Video) > 0 {
		return false
	}
	if f.headedAsCall(d.Anchor) {
		return true
	}
	for number := d.Anchor; number < min(len(f.Sentences), d.Anchor+callReach); number++ {
		s := f.Sentences[number]
		for i := s.From; i < s.To; i++ {
			t := f.TriggerAt(i)
			if t == nil || !f.IsLower(i) {
				continue
			}
			switch {
			case t.Class == "call" && i > s.From && text.Determiners.Has(f.Fold(i-1)) && !text.Prepositions.Has(f.Fold(i+1)):
				return true
			case text.WordIn("talk session meet host audience meal", t.Class):
				return false
			}
		}
	}
	return false
}

// headedAsCall reports whether a headline before a sentence calls what it tells a call: "Secretary's Call
// with the Danish Foreign Minister".
func (f *finder) headedAsCall(number int) bool {
	for n := range number {
		s := f.Sentences[n]
		if s.Kind != text.Headline || !f.Gists[n].Has(lexicon.CueTelephone) {
			continue
		}
		for i := s.From; i+1 < s.To; i++ {
			if f.Fold(i) == "call" && text.WordIn("with between", f.Fold(i+1)) {
				return true
			}
		}
	}
	return false
}

// callReach is how many sentences behind "spoke with" may say that it was a call.
const callReach = 8
