package topics

import "github.com/readout-archive/readout/internal/ingest/encounters"

// This file owns how far a sentence stands from what it is taken to tell of: a
// readout goes on until another begins, and its last lines, long after anybody who
// met was named, are mostly of the matter at large. Input: a sentence of an
// encounter's telling. Output: its distance, by whose share its words count.

// distance is how far a sentence stands from those who met.
type distance uint8

const (
	beside   distance = iota // it names one of them, or stands near one that does
	trailing                 // of several encounters: it names none of them, and no talks
	remote                   // it stands paragraphs behind what named one of them, or far behind a later encounter
)

const (
	farParagraphs = 2 // behind the last that named one of those who met
	farSentences  = 4 // behind the one that tells of an encounter that is not the first, where it names nobody
)

// distanceOf gives the distance of sentence s, where named is the last sentence up
// to it that named one of those who met, -1 when none did.
func (d document) distanceOf(number, s, named int) distance {
	e := &d.Encounters[number]
	switch at := &d.Sentences[s]; {
	case s == e.Anchor, d.IsItem(s):
	case named >= 0 && at.Paragraph-d.Sentences[named].Paragraph >= farParagraphs,
		number > 0 && named != s && s-e.Anchor >= farSentences:
		return remote
	case len(d.Encounters) > 1 && named != s && s != e.Anchor+1 && !d.signsIn(s, at.Phrase).discusses:
		return trailing
	}
	return beside
}

// namesSide reports whether a sentence names one of those who met, or both at once.
func (d document) namesSide(e *encounters.Encounter, s int) bool {
	for i := d.Sentences[s].From; i < d.Sentences[s].To; i++ {
		if m := d.Mention(i); m != nil {
			if isSide(e, m) {
				return true
			}
			i = max(i, m.End()-1)
		}
	}
	return false
}
