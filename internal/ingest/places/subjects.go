package places

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns places that are the subject or the predicate of a sentence: "Batumi will be
// the venue of", "The bridge of X is to be the meeting point of", "Her first stop is Copenhagen".

// placeHosting reads the town that opens the sentence as the subject of a verb of
// hosting at token i: "Batumi will for the first time be the venue of", "Tacna, on the border,
// will host".
func (p *placing) placeHosting(i int) (placeWords, bool) {
	s := p.SentenceOf(i)
	s.From = p.behindOpeningDay(s.From, i)
	var w placeWords
	at, land := p.Match(s.From, lexicon.CountryName)
	if t, ok := p.TownAt(s.From, i); ok && (land == nil || at.To < t.At.To || p.IsCity(s.From, i)) { // no village called Chile in "Chile will host"
		w.Toponym = t
	} else if t, ok := p.townBehindNoun(s.From, i); ok { // "the port city of Izmir hosted"
		w.Toponym = t
	} else if land != nil && p.Fold(at.To) != "'s" {
		w.Toponym = text.Toponym{At: at, Land: at, Country: land.Code}
	} else if w, ok = p.placeOfNoun(placeWords{at: text.Phrase{From: s.From}}, s.From, i); !ok {
		return w, false
	}
	w.at = w.Toponym.At
	from := w.at.To
	if p.Fold(from) == "," { // an aside
		for from++; from < i && p.Fold(from) != ","; from++ {
		}
		from++
	}
	if i > from+hostingReach {
		return w, false
	}
	for j := from; j < i; j++ {
		if p.Tokens[j].Shape != text.Lower && !p.Is(j, lexicon.Weekday|lexicon.Month) && p.Tokens[j].Shape != text.Number {
			return w, false
		}
	}
	return w, true
}

// behindOpeningDay gives the token behind a day and a comma with which a sentence opens: "On
// 22 November, Tbilisi hosted".
func (p *placing) behindOpeningDay(from, end int) int {
	i := from
	if p.Cue(i, lexicon.CuePreposition) {
		i++
	}
	if t, ok := p.TimeAt(i, end); ok && t.At.From == i {
		if p.Fold(t.At.To) == "," {
			return t.At.To + 1
		}
		if p.Determiner(t.At.To) != 0 {
			return t.At.To
		}
	}
	return from
}

// hostingReach is how many words may stand between a town and its verb of hosting.
const hostingReach = 9

// placeOfStop reads the town behind "is" at token i as a stage of a journey: "Her first stop is
// Copenhagen."
func (p *placing) placeOfStop(i, end int) (placeWords, bool) {
	if !p.GistAround(i).Has(lexicon.CueStage) || !p.Tokens[min(i+1, end-1)].Capital() {
		return placeWords{}, false
	}
	t, ok := p.TownAt(i+1, end)
	if !ok || p.ownsWhatFollows(t.At.To) {
		return placeWords{}, false
	}
	for j := i - 1; j >= max(p.SentenceOf(i).From, i-stageReach); j-- {
		if p.Cue(j, lexicon.CueStage) {
			return placeWords{Toponym: t, at: t.At, visited: true, where: p.whereBehind(t.At.To, end)}, true
		}
	}
	return placeWords{}, false
}

// stageReach is how many words may stand between "stop" and the verb behind it: "The first
// stop of her three-day tour is".
const stageReach = 9
