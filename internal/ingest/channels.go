package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns the channel: whether those of whom a sentence tells spoke by
// telephone, which is no meeting, or by video, which is one.

// phoned reports whether the sentence has a mark of the telephone.
func (f *finder) phoned(s sentence) bool {
	for i := range f.triggers {
		switch t := &f.triggers[i]; t.Class {
		case "phone", "call":
			if t.Class == "call" && f.fold(t.to) == "on" && f.isMark(t.to+1) { // "During the call on, they discussed"
				continue
			}
			if !t.verb() || t.Class == "phone" {
				return true
			}
		}
	}
	return false
}

// byVideo reports whether the sentence has a mark of a video link.
func (f *finder) byVideo(s sentence) bool { return !f.videoMark(s).empty() }

// videoMark gives the words that tell of a video link, empty when none do.
func (f *finder) videoMark(s sentence) phrase {
	for i := range f.triggers {
		if class := f.triggers[i].Class; class == "video" && !f.ofName(f.triggers[i].phrase) || class == "video-talk" {
			return f.triggers[i].phrase
		}
	}
	return phrase{}
}

// ofName reports whether a word with a capital belongs to a name before it: "told Ahram Online".
func (f *finder) ofName(at phrase) bool {
	return at.len() == 1 && f.tokens[at.from].shape == title && at.from > f.sentenceOf(at.from).from && f.tokens[at.from-1].shape == title &&
		f.sentenceOf(at.from).kind == prose
}

// ownVideoMark gives the video mark of a further mention: not the noun of another
// encounter ("had had nothing but virtual meetings, so they will see one another").
func (f *finder) ownVideoMark(c *candidate) phrase {
	video := f.videoMark(f.sentences[c.sentence])
	for i := range f.triggers {
		if t := &f.triggers[i]; t.phrase == video && t.Class == "video-talk" && (t.to <= c.at.from || t.from >= c.at.to) {
			return phrase{}
		}
	}
	return video
}

// byPhone reports whether a mark of the telephone in its sentence speaks of the candidate itself.
func (f *finder) byPhone(c *candidate) bool {
	for i := range f.triggers {
		t := &f.triggers[i]
		if t.Class == "phone" && !t.verb() && t.from >= c.at.from-3 && t.from <= c.at.to+25 {
			return true
		}
	}
	return c.weak
}

// toPress reports whether a sentence tells of words to the press, by whatever means: "told
// the agency by phone".
func (f *finder) toPress(s sentence) bool {
	for i := s.from; i < s.to; i++ {
		if f.is(i, lexicon.Press) || f.cue(i, lexicon.CuePressNoun) {
			return true
		}
	}
	return false
}

// noteCall notes that a sentence without an encounter told of a telephone call,
// so that "the conversation" of the next ones is that.
func (f *finder) noteCall(s sentence) {
	if len(f.candidates) > 0 || f.byVideo(s) || f.toPress(s) {
		return
	}
	for i := range f.triggers {
		if t := &f.triggers[i]; t.Class == "phone" {
			f.away = true
		}
	}
}
