package places

import (
	"math"
	"slices"

	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/references"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the last look at the countries of those of whom no words say it: they were only taken from the
// article's home, from a host or from whom they stand beside. Each country that the article knows, and none
// for those who speak for a body, is weighed by what is seen of both (landtraits.go); the weights are learned
// (lexicon/land-traits.tsv). Where another than the rules' is much likelier, it is taken.

// fromLikeliest is the premise of a country that was weighed against the others.
const fromLikeliest = "likeliest"

// By how much the sum of another country must be above that of the rules' one, as logarithms: it is then four
// times as likely; and that of none, since a body is known by less.
const (
	muchLikelier = 1.4
	surelyNone   = 2.0
)

// rulesAlone keeps the learned weights out: so they are learned.
var rulesAlone bool

// chooseLands weighs the countries of those who were only guessed to be of one.
func (d document) chooseLands() {
	t := landTraits{document: d, weights: d.Lex.LandTraits()}
	if rulesAlone || t.weights.Empty() {
		return
	}
	type choice struct {
		person int
		land   string
	}
	var chosen []choice
	for _, p := range t.guessed() {
		t.of(p)
		own := d.Entities[p].Country.Text
		best, most, now := own, math.Inf(-1), math.Inf(-1)
		for k, code := range t.codes {
			t.sum = 0
			t.around(k)
			t.ofName(k)
			if t.sum > most {
				best, most = code, t.sum
			}
			if code == own {
				now = t.sum
			}
		}
		margin := muchLikelier
		if best == "" {
			margin = surelyNone
		}
		if best != own && most >= now+margin {
			chosen = append(chosen, choice{p, best})
		}
	}
	for _, c := range chosen { // all are weighed before any is changed
		t.take(c.person, c.land)
	}
}

// take gives a person the country that was chosen, or none.
func (t *landTraits) take(person int, code string) {
	own := &t.Entities[person]
	at := t.wordsFor(code)
	t.Note("place", fromLikeliest, at, "%s represents %q rather than %q", own.Name.Text, code, own.Country.Text)
	own.Country = text.Value{}
	if code != "" {
		own.Country.Set(code, text.Inferred(at, fromLikeliest))
		return
	}
	if body := t.bodyBeside(person); body >= 0 {
		own.Org.Set(t.Entities[body].Name.Text, text.Inferred(t.Entities[body].Name.Clues[0].At, fromLikeliest))
	}
}

// wordsFor gives words that tell of a country.
func (t *landTraits) wordsFor(code string) text.Phrase {
	if k := slices.IndexFunc(t.spoken, func(s landWords) bool { return s.code == code }); k >= 0 {
		return t.spoken[k].Phrase
	}
	l := t.Countries.Of(code)
	return l.Shown()
}

// bodyBeside gives the only organisation that the sentence of a person's first naming speaks of, -1 for none or several.
func (t *landTraits) bodyBeside(person int) int {
	m := t.naming(person)
	if m == nil {
		return -1
	}
	body := -1
	for k := range t.MentionsIn(t.SentenceOf(m.From).Phrase) {
		o := &t.Mentions[k]
		switch {
		case o.Kind != names.Organisation || len(o.Who) != 1 || o.Who[0] == body || !t.Entities[o.Who[0]].Name.Known():
		case body >= 0:
			return -1
		default:
			body = o.Who[0]
		}
	}
	return body
}

// mostWeighed is how many people of an article are looked at, and how many countries for each.
const mostWeighed = 30

// guessed lists the named people of the encounters of whom no words say the country, in the order of the encounters.
func (t *landTraits) guessed() []int {
	var people []int
	for i := range t.Encounters {
		e := &t.Encounters[i]
		for _, list := range [...][]int{e.Principals, e.Attending} {
			for _, p := range list {
				if len(people) < mostWeighed && t.lent(p) && !slices.Contains(people, p) {
					people = append(people, p)
				}
			}
		}
	}
	return people
}

// lent reports whether a person's country is not told, but taken from what stands around.
func (d document) lent(person int) bool {
	e := &d.Entities[person]
	if e.Kind != names.Person || !e.Name.Known() || e.Org.Known() {
		return false
	}
	if !e.Country.Known() {
		return true
	}
	switch e.Country.Clues[0].From {
	case references.FromHome, references.FromBefore, "delegation", "headline", "country spoken of", "country spoken of before", "side", "the other side",
		"beside", "ambassador", "mission", "accompanied by", "dateline":
		return true
	}
	return false
}

// ofName gives how well a person's name fits those of the country's people, beside how it fits those of the other countries.
func (t *landTraits) ofName(k int) {
	if t.codes[k] == "" {
		return
	}
	if math.IsNaN(t.fit[k]) {
		t.give(1, "name:unknown")
		return
	}
	const most = 15
	others, best := 0.0, 0.0
	for i, fit := range t.fit {
		if !math.IsNaN(fit) {
			best = max(best, fit)
			if i != k {
				others = max(others, fit)
			}
		}
	}
	t.give(min(most, max(-most, t.fit[k]))/10, "name:fits")
	t.give(min(most, max(-most, t.fit[k]-others))/10, "name:fits better")
	if t.fit[k] >= best {
		t.give(1, "name:fits best")
	}
}

// fits sets how well a person's name fits each country.
func (t *landTraits) fits(person int) {
	t.fit = append(t.fit[:0], math.NaN()) // none
	t.fit = t.Lex.NameParts().AppendFit(t.fit, t.Entities[person].Name.Text, t.codes[1:])
}
