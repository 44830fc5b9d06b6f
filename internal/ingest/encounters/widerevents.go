package encounters

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns events of a part of the world or of an organisation, which are no further round
// of two of its members.

// widerEvent reports whether the words of a round name a part of the world or an organisation, of
// which two parties are members at best: "the next ASEAN summit", "the first Russia-Africa summit".
func (f *finder) widerEvent(noun text.Phrase) bool {
	if f.current >= 0 && len(f.drafts[f.current].codes) > 2 { // theirs, as it may be
		return false
	}
	if f.Fold(noun.To) == "of" {
		i := noun.To + 1
		if f.Document.Determiner(i) != 0 {
			i++
		}
		if n, _ := f.PhraseAt(i, len(f.Tokens), lexicon.Region|lexicon.Organisation); n > 0 && f.Tokens[i].Capital() {
			return true
		}
	}
	for i := noun.From; i < noun.To; i++ {
		if n, other := f.PhraseAt(i, noun.To, lexicon.Region|lexicon.Organisation|lexicon.OrgAdjective); other != nil && f.Tokens[i].Capital() && n > 0 {
			return true
		}
		if f.Tokens[i].Capital() && strings.Contains(f.Fold(i), "-") {
			for part := range strings.SplitSeq(f.Fold(i), "-") {
				if f.Lex.Is(f.Lex.Word(part, true, len(part) < 4), lexicon.Region|lexicon.Organisation|lexicon.OrgAdjective) {
					return true
				}
			}
		}
	}
	return false
}

// nounGroupAt gives the words of a noun with those before it, back to its determiner.
func (f *finder) nounGroupAt(noun text.Phrase) text.Phrase {
	first := f.SentenceOf(noun.From).From
	for from := noun.From; from > first && from > noun.From-6 && !f.IsMark(from-1) || from < noun.From && f.Fold(from-1) == "-"; from-- {
		if f.Document.Determiner(from-1) != 0 {
			return text.Phrase{From: from, To: noun.To}
		}
	}
	return noun
}
