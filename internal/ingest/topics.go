package ingest

import (
	"cmp"
	"slices"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns the topics pass. Input: encounters with the sentences that
// speak of them. Output: the topics that were talked about, in the order of the
// text, each with the words that state it.
//
// Words of a topic are weighed in the encounter's own sentences, and more where
// something is discussed or agreed than where the text only tells. Names
// of offices and bodies, denials, and rites of arrival say nothing of a topic.

// Weights are in hundredths: a topic with enough is stated.
const enough = 100

// leading is the least that one word of a topic must weigh: the faint ones
// ("region", "cooperation") state nothing by themselves, however many.
const leading = 60

// repeated is how much in percent a further word of a topic counts in its sentence.
const repeated = 70

// nothing is the code of phrases that only look like words of a topic.
const nothing = "-"

// topicScore is what was found of one topic at one encounter.
type topicScore struct {
	code   string
	weight int
	at     phrase // the words that say most
	best   int    // their weight
	first  int    // token of the first word found

	sentence, here int // the sentence weighed last, and its part of the weight
}

func (d *document) setTopics() {
	if len(d.encounters) == 0 {
		return
	}
	told := d.tellings()
	for i := range d.encounters {
		d.topicsOf(i, told[i])
	}
}

// topicsOf weighs the topics of one encounter in the sentences that tell of it.
func (d *document) topicsOf(number int, told []int) {
	e := &d.encounters[number]
	var scores []topicScore
	for _, s := range told {
		for _, scope := range d.ownWords(number, s) {
			if share := d.bearing(scope); share > 0 {
				d.weigh(&scores, e, scope, share)
			}
		}
	}
	if d.withBody(e) {
		scores = joint(scores)
	}
	slices.SortStableFunc(scores, func(a, b topicScore) int { return cmp.Compare(a.first, b.first) })
	for _, score := range scores {
		if score.weight < enough || score.best < leading {
			d.note("topics", "too little", score.at, "%s: %d of %d", score.code, score.weight, enough)
			continue
		}
		e.topics = append(e.topics, value{score.code, []clue{{at: score.at, basis: readout.Stated}}})
		d.note("topics", "words", score.at, "%s: %d", score.code, score.weight)
	}
}

// withBody reports whether an international organisation is a party.
func (d *document) withBody(e *encounter) bool {
	for _, n := range e.principals {
		if who := &d.entities[n]; who.org.known() && !who.country.known() && d.reader.lex.Opens(who.org.text, lexicon.Organisation) {
			return true
		}
	}
	return false
}

// joint counts talk of relations with an international organisation as
// multilateral cooperation, which such talk is of.
func joint(scores []topicScore) []topicScore {
	at := func(code string) int {
		return slices.IndexFunc(scores, func(s topicScore) bool { return s.code == code })
	}
	ties, many := at("bilateral-relations"), at("multilateral-cooperation")
	switch {
	case ties >= 0 && many >= 0:
		scores[many].weight += scores[ties].weight
		scores[many].first = min(scores[many].first, scores[ties].first)
		return slices.Delete(scores, ties, ties+1)
	case ties >= 0:
		scores[ties].code = "multilateral-cooperation"
	case many >= 0:
		scores[many].weight += leading
	}
	return scores
}

// ownWords gives the parts of a sentence that may speak of the encounter: all
// of it but the clauses of other encounters.
func (d *document) ownWords(number, s int) []phrase {
	e := &d.encounters[number]
	whole := d.sentences[s].phrase
	if s != e.anchor || e.clause.empty() {
		return []phrase{whole}
	}
	parts := []phrase{whole}
	for _, i := range d.anchoredAt(s) {
		other := &d.encounters[i]
		if i == number || other.clause.empty() || other.clause.meets(e.clause) {
			continue
		}
		var rest []phrase
		for _, part := range parts {
			if !part.meets(other.clause) {
				rest = append(rest, part)
				continue
			}
			rest = append(rest, phrase{part.from, other.clause.from}, phrase{other.clause.to, part.to})
		}
		parts = slices.DeleteFunc(rest, phrase.empty)
	}
	return parts
}

// weigh adds what the words of a scope say, each phrase once an encounter.
func (d *document) weigh(scores *[]topicScore, e *encounter, scope phrase, share int) {
	for i := scope.from; i < scope.to; {
		if m := d.mention(i); m != nil {
			if end := d.pastName(m, e, i); end > i {
				i = end
				continue
			}
		}
		if end := d.pastSetting(i, scope.to); end > i {
			i = end
			continue
		}
		at, entry := d.match(i, lexicon.TopicWord)
		if entry == nil || at.to > scope.to {
			i++
			continue
		}
		if entry.Code == nothing || !d.properly(at) || d.namesFormat(at, entry) {
			i = at.to
			continue
		}
		weight := entry.Weight * share / 100
		n := slices.IndexFunc(*scores, func(s topicScore) bool { return s.code == entry.Code })
		if n < 0 {
			n = len(*scores)
			*scores = append(*scores, topicScore{code: entry.Code, first: i, sentence: -1})
		}
		score := &(*scores)[n]
		if s := d.tokens[i].sentence; score.sentence != s {
			score.sentence, score.here = s, 0
		}
		// Words of one sentence say much the same: all but the weightiest count for less.
		if score.here == 0 || weight > score.here {
			score.weight += weight - score.here + score.here*repeated/100
			score.here = weight
		} else {
			score.weight += weight * repeated / 100
		}
		if weight > score.best {
			score.best, score.at = weight, at
		}
		i = at.to
	}
}

// pastSetting gives the token behind "on the sidelines of the summit in X":
// where parties met is not what they spoke of.
func (d *document) pastSetting(i, end int) int {
	switch d.fold(i) {
	case "sidelines", "margins", "fringes", "sideline":
	default:
		return i
	}
	for i++; i < end; i++ {
		if t := &d.tokens[i]; t.shape == mark && t.fold != "'s" || t.shape == lower && i > 0 && d.tokens[i-1].shape != lower && t.fold != "of" && t.fold != "on" && t.fold != "for" && t.fold != "and" && t.fold != "the" && t.fold != "in" {
			break
		}
	}
	return i
}

// pastName gives the token behind a name that says nothing of a topic: a person
// with office, a body, a delegation; token i itself for a country, whose name
// may be part of a topic's words.
func (d *document) pastName(m *mention, e *encounter, i int) int {
	switch m.kind {
	case person:
		return m.end()
	case country:
		if d.isParty(m, e) {
			return m.to
		}
	case organisation, delegation:
		if d.sentenceOf(i).from == m.from { // as subject it speaks
			return m.end()
		}
		for k := i; k < m.to && m.kind == organisation; k++ {
			if _, entry := d.match(k, lexicon.TopicWord); entry != nil && entry.Code == "multilateral-cooperation" {
				return k
			}
		}
		return m.end()
	}
	return i
}

// namesFormat reports whether words tell of the encounter's form and not of its
// matter: "the trilateral meeting", "bilateral talks".
func (d *document) namesFormat(at phrase, entry *lexicon.Entry) bool {
	switch entry.Code {
	case "multilateral-cooperation", "bilateral-relations":
		return d.cue(at.to, lexicon.CueEncounterNoun)
	}
	return false
}

// isParty reports whether a mention is of a country of the encounter: "Ukraine"
// is no word of a conflict where Ukraine is one of those who met.
func (d *document) isParty(m *mention, e *encounter) bool {
	for _, n := range m.who {
		if slices.Contains(d.countriesOf(e), d.entities[n].country.text) {
			return true
		}
	}
	return false
}

// properly reports whether words of a topic are not part of a name: the
// "Defence" of "Defence Minister" or "Ministry of Defence".
func (d *document) properly(at phrase) bool {
	if d.tokens[at.from].shape != title {
		return true
	}
	opens := at.from == d.sentenceOf(at.from).from || d.tokens[at.from-1].shape == mark
	if d.tokens[at.to-1].shape == title && (d.inTitle(at.to) || !opens && d.inTitle(at.from-1)) {
		return false
	}
	if _, entry := d.match(at.to, lexicon.Office|lexicon.Body); entry != nil && d.tokens[at.to].shape == title {
		return false
	}
	for i := at.from - 1; i >= max(d.sentenceOf(at.from).from, at.from-8); i-- {
		switch {
		case d.tokens[i].shape == mark && d.fold(i) != ",", d.tokens[i].shape == lower && d.fold(i) != "of" && d.fold(i) != "for" && d.fold(i) != "and" && d.fold(i) != "the":
			return true
		}
		if d.is(i, lexicon.Office|lexicon.Body) && (d.fold(i+1) == "of" || d.fold(i+1) == "for") {
			return false
		}
	}
	return true
}

// Shares in percent of how far a sentence bears on what was talked about.
const (
	shareDenied    = 0   // it was not talked about, or a rite was told
	shareTold      = 100 // a sentence that speaks of the encounter
	shareDiscussed = 170 // it was discussed, agreed, on the agenda
)

// inTitle reports whether token i is a capitalised word of a name, such as the
// neighbours of "Free Trade" in "African Continental Free Trade Area".
func (d *document) inTitle(i int) bool {
	return i >= 0 && i < len(d.tokens) && d.tokens[i].shape == title && !d.is(i, lexicon.Demonym|lexicon.CountryName|lexicon.TopicWord|lexicon.Month|lexicon.Weekday)
}

// bearing tells how far a sentence bears on what was talked about.
func (d *document) bearing(scope phrase) int {
	share := shareTold
	for i := scope.from; i < scope.to; i++ {
		switch d.tokens[i].fold {
		case "discussed", "discuss", "discusses", "discussing", "discussion", "discussions", "exchanged", "exchange", "reviewed", "review", "focused", "focus", "focusing", "touched",
			"talked", "talk", "spoke", "agreed", "agree", "agenda", "covered", "covering", "dealt", "raised", "addressed", "considered", "explored", "conferred",
			"deliberated", "views", "topics", "issues", "matters", "issue", "matter", "topic", "subject", "subjects", "areas", "fields", "spheres", "field", "sphere", "sectors", "looked", "examined", "examine",
			"regarding", "concerning", "assessed", "included", "centred", "centered", "revolved", "negotiated":
			share = shareDiscussed
		case "took", "taken", "takes", "taking", "brought", "went", "go", "goes", "going", "gone":
			switch d.fold(i + 1) {
			case "up", "stock", "over", "into", "through":
				share = shareDiscussed
			}
		case "not", "n't", "never", "nor":
			if d.denies(i, scope.to) {
				return shareDenied
			}
		case "wreath", "anthem", "anthems", "salute":
			return shareDenied
		}
	}
	return share
}

// denies reports whether "not" at token i denies that something was talked about.
func (d *document) denies(i, end int) bool {
	for j := i + 1; j < min(end, i+4); j++ {
		switch d.tokens[j].fold {
		case "discuss", "discussed", "raise", "raised", "touch", "touched", "come", "mention", "mentioned", "talk", "talked", "part", "agenda", "table":
			return true
		}
	}
	return false
}
