package references

import (
	"slices"
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the two who lead the sides of two countries, told without theirs: "The
// Seychelles-Mauritius commission met. It was co-chaired by X and Y", "The two delegations were
// headed by X and Y", "The heads of delegation, X and Y, signed". They are told in the order of
// the countries.

// widestLead is how many tokens before the first of the two the words stand that say so.
const widestLead = 8

// partChairs gives the two who lead two sides the two countries told in their sentence or the
// one before.
func (d *Document) partChairs() {
	if !d.Cues.Has(lexicon.CueCochairs) && !d.Cues.Has(lexicon.CueLeadsSide) {
		return
	}
	for number := 0; number+1 < len(d.Mentions); number++ {
		m, o := &d.Mentions[number], &d.Mentions[number+1]
		if !landless(m) || !landless(o) || d.coordinated(m.End()) != o.From || !d.leadSides(m.From) {
			continue
		}
		s := d.Tokens[m.From].Sentence
		lands := d.twoLands(text.Phrase{From: d.Sentences[s].From, To: m.From})
		if lands == nil && s > 0 {
			lands = d.twoLands(d.Sentences[s-1].Phrase)
		}
		for k, land := range lands {
			t := &d.Mentions[number+k].Titles
			t.Country, t.CountryAt, t.CountryFrom = land.code, land.at, inThisOrder
		}
	}
}

// landless reports whether a mention names a person with an office or a rank and says not whose.
func landless(m *names.Mention) bool {
	t := &m.Titles
	titled := !t.Head.Empty() || !t.Rank.Empty()
	return m.Kind == names.Person && !m.Name.Empty() && titled && t.Country == "" && t.Org == "" && !t.Counterpart && !t.Guest
}

// leadSides reports whether the words before token i tell that those named there lead a side each.
func (d *Document) leadSides(i int) bool {
	leads, sides := false, false
	for k := i - 1; k >= max(d.SentenceOf(i).From, i-widestLead); k-- {
		if d.Cue(k, lexicon.CueCochairs) {
			return true
		}
		leads = leads || d.Cue(k, lexicon.CueLeadsSide)
		switch d.Fold(k) {
		case "delegations", "sides", "teams", "delegation":
			sides = sides || d.Fold(k) != "delegation" || d.Fold(k-1) == "of" && d.Cue(k-2, lexicon.CueLeadsSide)
		}
	}
	return leads && sides
}

// landAt is a country and the words that name it.
type landAt struct {
	code string
	at   text.Phrase
}

// twoLands lists the two countries that a phrase names, where it names no third.
func (d *Document) twoLands(p text.Phrase) []landAt {
	var lands []landAt
	for i := p.From; i < p.To; i++ {
		if !d.Tokens[i].Capital() {
			continue
		}
		var codes []string
		n, land := d.PhraseAt(i, p.To, lexicon.CountryName|lexicon.Demonym)
		if land != nil {
			codes = []string{land.Code}
		} else {
			n, codes = 1, d.Compound(i)
		}
		if o := d.Mention(i); len(codes) == 0 || o != nil && o.Kind == names.Person && o.Name.Has(i) {
			continue
		}
		for _, code := range codes {
			if !slices.ContainsFunc(lands, func(l landAt) bool { return l.code == code }) {
				lands = append(lands, landAt{code, text.Phrase{From: i, To: i + n}})
			}
		}
		i += n - 1
	}
	if len(lands) != 2 {
		return nil
	}
	return lands
}

// Compound gives the two countries of a compound: "Kenya-Norway", "Kenyan-Norwegian"; nil when the
// word at token i is none.
func (d *Document) Compound(i int) []string {
	first, second, ok := strings.Cut(d.Fold(i), "-")
	if !ok || d.Tokens[i].Shape == text.Lower {
		return nil
	}
	codes := make([]string, 0, 2)
	for _, part := range [...]string{first, second} {
		entries := d.Lex.Entries([]lexicon.Word{d.Lex.Word(part, true, len(part) < 4)}, lexicon.CountryName|lexicon.Demonym)
		if len(entries) == 0 || entries[0].Code != entries[len(entries)-1].Code { // "US" is name and demonym
			return nil
		}
		codes = append(codes, entries[0].Code)
	}
	return codes
}
