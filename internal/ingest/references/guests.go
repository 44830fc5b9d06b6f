package references

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns whom "the guest" and "his host" mean.

// joinGuests resolves "the guest" and "his host": the person spoken of who is
// from abroad, or at home. While countries are still looked for, sure leaves
// open whatever a person of unknown country may be meant by.
func (d *Document) joinGuests(sure bool) {
	for i := range d.Mentions {
		m := &d.Mentions[i]
		if m.Kind != names.Person || !m.Titles.Guest || len(m.Who) > 0 {
			continue
		}
		if d.guestSaid(m) {
			continue
		}
		if next := d.namedBehind(m); next >= 0 { // "his host, Foreign Secretary X"
			d.assign(i, next, "guest or host")
			continue
		}
		atHome := d.Fold(m.Titles.Head.From) == "host"
		if peer := d.guestOfLevel(i, sure); peer >= 0 && !atHome {
			d.assign(i, peer, "guest or host")
			continue
		}
		for k := i - 1; k >= max(0, i-Neighbourhood); k-- {
			o := &d.Mentions[k]
			if o.Kind != names.Person || len(o.Who) != 1 || o.Titles.Guest || !d.Entities[o.Who[0]].Name.Known() {
				continue
			}
			e := &d.Entities[o.Who[0]]
			if sure && d.homeless(o.Who[0]) {
				break
			}
			if d.alongside(o) || d.atSideOf(o, !atHome) || d.wrongSide(m, o, atHome) {
				continue
			}
			if m.Titles.Country != "" && e.Country.Text != m.Titles.Country {
				continue
			}
			if d.Home != "" && !e.Org.Known() && (e.Country.Text == d.Home) != atHome {
				continue
			}
			if e.Org.Known() && atHome {
				continue
			}
			d.assign(i, o.Who[0], "guest or host")
			break
		}
	}
}

// guestSaid reports whether a guest is said of somebody and nobody spoken of: "the Minister was
// later the guest of Y".
func (d *Document) guestSaid(m *names.Mention) bool {
	i := m.From - 1
	for d.Adverb(i) {
		i--
	}
	host := d.Mention(d.BehindArticle(m.To + 1))
	return text.BeForms.Has(d.Fold(i)) && d.Fold(m.To) == "of" && host != nil && host.Kind == names.Person
}

// namedBehind gives the person whose name and office a comma parts from "his host" or "her guest",
// -1 when none stands there.
func (d *Document) namedBehind(m *names.Mention) int {
	if d.Fold(m.End()) != "," || d.Fold(m.From) == "the" {
		return -1
	}
	next := d.Mention(m.End() + 1)
	if next == nil || next.Kind != names.Person || next.Name.Empty() || next.Titles.Office.Empty() || len(next.Who) != 1 {
		return -1
	}
	return next.Who[0]
}

// guestOfLevel gives the one person from abroad before mention number who holds an office of the level
// that "the visiting minister" names, -1 when there is none or the mention names no office.
func (d *Document) guestOfLevel(number int, sure bool) int {
	m, found := &d.Mentions[number], -1
	if m.Titles.Level == "" {
		return -1
	}
	for k := number - 1; k >= max(0, number-Neighbourhood); k-- {
		o := &d.Mentions[k]
		if o.Kind != names.Person || len(o.Who) != 1 || o.Titles.Guest || o.Who[0] == found || !d.Entities[o.Who[0]].Name.Known() {
			continue
		}
		if strings.TrimPrefix(d.levelOf(o.Who[0]), "deputy-") != m.Titles.Level || d.wrongSide(m, o, false) {
			continue
		}
		e := &d.Entities[o.Who[0]]
		if sure && d.homeless(o.Who[0]) || e.Country.Text == d.Home || m.Titles.Country != "" && e.Country.Text != m.Titles.Country {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = o.Who[0]
	}
	return found
}

// guestBefore gives who "the guests" are, of whom one is named: the last one spoken of who
// is not from here and did not only take part; -1 when that is not known.
func (d *Document) guestBefore(number int) int {
	for i := number - 1; i >= max(0, number-Neighbourhood); i-- {
		o := &d.Mentions[i]
		if o.Kind != names.Person || len(o.Who) != 1 || !d.Entities[o.Who[0]].Name.Known() || d.alongside(o) {
			continue
		}
		if e := &d.Entities[o.Who[0]]; d.Home != "" && (e.Org.Known() || e.Country.Known() && e.Country.Text != d.Home) {
			return o.Who[0]
		}
	}
	return -1
}
