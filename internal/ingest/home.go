package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns the home of an article: the country whose officials are named
// without a country ("President David Granger" in a Guyanese paper). It is
// found by weighing what the article says about itself.

// findHome weighs the countries, and gives the home to the persons who have no
// country of their own.
func (d *document) findHome() {
	weights := map[string]int{}
	var order []string
	add := func(code string, weight int) {
		if code == "" {
			return
		}
		if _, seen := weights[code]; !seen {
			order = append(order, code)
		}
		weights[code] += weight
	}
	stampAt := d.dateline
	for i := stampAt.from; i < stampAt.to; i++ {
		if n, entry := d.phraseAt(i, stampAt.to, lexicon.Capital|lexicon.CountryName); entry != nil {
			add(entry.Code, 6)
			i += n - 1
		}
	}
	for i := range d.sentences {
		s := &d.sentences[i]
		if s.kind == furniture {
			continue
		}
		for k := s.from; k < s.to; k++ {
			if !d.tokens[k].capital() {
				continue
			}
			n, entry := d.phraseAt(k, s.to, lexicon.CountryName|lexicon.Demonym|lexicon.Capital)
			if entry == nil {
				continue
			}
			switch entry.Class {
			case lexicon.Capital:
				add(entry.Code, 2)
			default:
				add(entry.Code, 2)
			}
			k += n - 1
		}
	}
	// A country whose officials are always named with it is a guest's.
	for i := range d.entities {
		if e := &d.entities[i]; e.kind == person && e.country.known() {
			add(e.country.text, -1)
		}
	}
	for _, code := range order {
		if d.home == "" || weights[code] > weights[d.home] {
			d.home = code
		}
	}
	if d.home == "" {
		return
	}
	premise := d.homePremise()
	for i := range d.entities {
		e := &d.entities[i]
		if e.kind != person || e.country.known() || e.org.known() {
			continue
		}
		e.country.set(d.home, inferred(premise, "home of the article"))
	}
}

// homePremise gives the words that show the home: the dateline's, else the
// first that name the country.
func (d *document) homePremise() phrase {
	for i := d.dateline.from; i < d.dateline.to; i++ {
		if n, entry := d.phraseAt(i, d.dateline.to, lexicon.Capital|lexicon.CountryName); entry != nil && entry.Code == d.home {
			return phrase{i, i + n}
		}
	}
	for i := range d.tokens {
		if !d.tokens[i].capital() {
			continue
		}
		if n, entry := d.phraseAt(i, len(d.tokens), lexicon.CountryName|lexicon.Demonym|lexicon.Capital); entry != nil && entry.Code == d.home {
			return phrase{i, i + n}
		}
	}
	return phrase{}
}
