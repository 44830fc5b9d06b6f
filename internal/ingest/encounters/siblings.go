package encounters

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/names"
)

// This file owns who was met in each of several encounters that were told at once, by the
// countries of those who were met.

// nameSiblings names the counterparts of the encounters that one mention told of, one of each country: "met in
// turn with the ambassadors of A, B and C. Ambassador X of A came first. Y of B raised".
func (f *finder) nameSiblings(sentence int) bool {
	s := f.Sentences[sentence]
	for n := len(f.drafts) - 1; n >= f.recent(); n-- {
		d := &f.drafts[n]
		if len(d.Parties) != 1 || d.Parties[0].Code == "" || len(d.Principals) != 1 || !strings.HasSuffix(d.Rule, eachApart) || sentence > d.Anchor+seriesReach {
			continue
		}
		for i, m := range f.MentionsOver(s.From, s.To) {
			if m.Kind != names.Person || len(m.Who) != 1 || !f.Usable(m) || f.attributive(s, m) || f.InQuotation(s, i) || f.Oblique(m) && f.Fold(m.From-1) != "with" && f.Fold(m.From-1) != "to" {
				continue
			}
			e := &f.Entities[m.Who[0]]
			if e.Name.Known() && !f.Guessed(m.Who[0]) && (e.Level == "" || d.level == "" || e.Level == d.level) && f.speaksFor(e, d.Parties[0]) && !f.metAlready(m.Who) {
				d.Principals = append(d.Principals, m.Who[0])
				f.tidy(d)
				f.current = n
				f.focusOn(n, sentence)
				return true
			}
		}
	}
	return false
}
