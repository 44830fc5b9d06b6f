package places

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns towns behind words that tell how people were to them: how the place lies to the town,
// "in a villa south of Aqaba", and that they went to one that no list has, and met there.

// placeBesideTown reads the town behind "of" at token i where a word before it tells how it lies to that
// of the encounter.
func (p *placing) placeBesideTown(i, end int) (placeWords, bool) {
	if !p.Cue(i-1, lexicon.CueLapse) || !p.IsLower(i-1) {
		return placeWords{}, false
	}
	t, ok := p.TownAt(i+1, end)
	if !ok || t.Country == "" || p.ownsWhatFollows(t.At.To) {
		return placeWords{}, false
	}
	from, first := i-1, p.SentenceOf(i).From
	if from > first && p.Determiner(from-1) == text.Definite {
		from--
	}
	if from > first && p.Cue(from-1, lexicon.CuePreposition) {
		from--
	}
	return placeWords{Toponym: t, at: text.Phrase{From: from, To: t.At.To}, hangs: p.hangs(from), where: p.whereBehind(t.At.To, end)}, true
}

// stageUnlisted reads into w a locality that no list has behind "to" at token i, where people who went
// there met: "drove to Oshikango on Monday and was received by", "flew to Oshikango for talks".
func (p *placing) stageUnlisted(w *placeWords, i, end int) bool {
	j := i + 1
	if p.Fold(i) != "to" || j >= end || p.Tokens[j].Shape != text.Title || p.Is(j, noLocality) || !p.travels(i) && p.Fold(i-1) != "off" {
		return false
	}
	run := text.Phrase{From: j, To: p.CapitalRun(j, end, 2)}
	for k := run.From; k < run.To; k++ {
		if p.Mention(k) != nil {
			return false
		}
	}
	if run.Empty() || !p.endsPlace(run.To, end) || !p.meetsBehind(run.To) {
		return false
	}
	for k := i - 1; k >= max(p.SentenceOf(i).From, i-4); k-- { // "Before coming to Mäntyniemi, she had lunch with"
		if p.Fold(k) == "before" {
			return false
		}
	}
	w.City, w.Toponym.At, w.at.To, w.hangs = run, run, run.To, false
	return true
}

// metBehind is how many words may stand between where somebody went and the words that tell whom he
// met there: "on Monday for a working lunch with".
const metBehind = 8

// meetsBehind reports whether an encounter is told right behind token i, in its sentence.
func (p *placing) meetsBehind(i int) bool {
	for _, n := range p.AnchoredAt(p.Tokens[i-1].Sentence) {
		if at := p.Encounters[n].Trigger.From; at >= i && at <= i+metBehind {
			return true
		}
	}
	return false
}

// placeOn reads the town or the locality behind what it is, or where it begins, behind "on" at token i:
// "on the island of Gozo", "on the outskirts of Bitola".
func (p *placing) placeOn(i, end int) (placeWords, bool) {
	if p.Determiner(i+1) != text.Definite || !p.GistAround(i).Has(lexicon.CueLocalityNoun) {
		return placeWords{}, false
	}
	w := placeWords{at: text.At(i), hangs: p.hangs(i)}
	for k := i + 2; k < min(end-2, i+nounReach); k++ {
		if !p.IsLower(k) {
			break
		}
		if !p.Cue(k, lexicon.CueLocalityNoun) || p.Fold(k+1) != "of" {
			continue
		}
		if t, ok := p.TownAt(k+2, end); ok && !p.ownsWhatFollows(t.At.To) {
			w.take(t)
			w.where = p.whereBehind(t.At.To, end)
			return w, true
		}
		return p.placeOfNoun(w, i+1, end)
	}
	return w, false
}
