package references

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns what hosting tells of a person without a country: whom one travels to
// a capital to meet is at home there, and who receives a country's delegation is not of it.

// takeHosts gives "Host X" the country of the dateline: those are his guests who met there.
func (d *Document) takeHosts() {
	town, found := d.DatelineTown()
	if !found || town.Country == "" {
		return
	}
	for number := range d.Mentions {
		m := &d.Mentions[number]
		if m.Kind == names.Person && m.Titles.Guest && !m.Name.Empty() && len(m.Who) == 1 && d.Fold(m.Titles.Head.From) == "host" && d.homeless(m.Who[0]) {
			d.Entities[m.Who[0]].Country.Set(town.Country, text.Inferred(town.At, "dateline"))
		}
	}
}

// hostReach is how many words may stand between a capital and the person for a meeting
// with whom somebody travels there, and between a host and the delegation.
const hostReach = 12

// takeDestinations gives those whom others travel to meet the country of the capital:
// "will travel to Niamey on Thursday for a meeting with General X".
func (d *Document) takeDestinations() {
	for number := range d.Mentions {
		m := &d.Mentions[number]
		if m.Kind != names.Person || len(m.Who) != 1 || d.Fold(m.From-1) != "with" || !d.homeless(m.Who[0]) {
			continue
		}
		talk := false
		for i := m.From - 2; i > max(d.SentenceOf(m.From).From, m.From-hostReach); i-- {
			if o := d.Mention(i); o != nil && o.Kind == names.Person {
				break
			}
			talk = talk || d.Cue(i, lexicon.CueEncounterNoun) && d.purposed(i)
			at, entry := d.Match(i, lexicon.Capital)
			if !talk || entry == nil || d.Fold(i-1) != "to" || entry.Code == d.Home || !d.Cue(i-2, lexicon.CueGuestOf) {
				continue
			}
			d.Entities[m.Who[0]].Country.Set(entry.Code, text.Inferred(at, "destination"))
			break
		}
	}
}

// purposed reports whether a noun of encounter tells what for: "for a meeting with".
func (d *Document) purposed(i int) bool {
	for k := i - 1; k >= i-3; k-- {
		if d.Fold(k) == "for" {
			return true
		}
	}
	return false
}

// guestsOf gives the country of the delegation that a person receives, "" when none is
// told: "Minister X will receive a Venezuelan delegation".
func (d *Document) guestsOf(m *names.Mention) string {
	hosts := false
	for i := m.End(); i < min(d.SentenceOf(m.From).To, m.End()+hostReach); i++ {
		if o := d.Mention(i); o != nil && o.From == i {
			if hosts && o.Kind == names.Delegation {
				return o.Titles.Country
			}
			return ""
		}
		if d.Tokens[i].Shape == text.Mark && d.Fold(i) != "," {
			return ""
		}
		hosts = hosts || d.Cue(i, lexicon.CueSubjectHosts)
	}
	return ""
}

// atSideOf reports whether a verb of hosting shows a person to be the host, or the guest: "was received
// by X" names the host, "received X" the guest.
func (d *Document) atSideOf(m *names.Mention, host bool) bool {
	i := m.From
	by := d.Fold(i-1) == "by"
	if by {
		i--
	}
	t := d.VerbTrigger(i - 1)
	return t != nil && (t.Class == "host" || t.Class == "welcome") && by == host
}

// DatelineTown gives the town of the dateline: a capital or a well-known town
// before any other word that names one ("POST REPORT, KATHMANDU").
func (d *Document) DatelineTown() (text.Toponym, bool) {
	for i := d.Dateline.From; i < d.Dateline.To; i++ {
		if !d.IsCity(i, d.Dateline.To) || d.landOfDateline(i) {
			continue
		}
		if t, ok := d.TownAt(i, d.Dateline.To); ok {
			t.From = "dateline"
			return t, true
		}
	}
	for i := d.Dateline.From; i < d.Dateline.To; i++ {
		if n, _ := d.PhraseAt(i, d.Dateline.To, lexicon.Venue); n > 1 { // "Villa Somalia, 14 February": no town of Villa
			i += n - 1
			continue
		}
		if d.datesMonth(i) || d.landOfDateline(i) || d.Is(i, lexicon.Press) && d.Fold(i-1) == "(" {
			continue
		}
		if t, ok := d.TownAt(i, d.Dateline.To); ok {
			t.From = "dateline"
			return t, true
		}
	}
	if !d.Dateline.Empty() {
		if t, ok := d.ShortTownAt(d.Dateline.From, d.Dateline.To); ok {
			t.From = "dateline"
			return t, true
		}
	}
	if i := d.Dateline.From; i < d.Dateline.To && !d.datesMonth(i) && d.DatedTown(i, d.Dateline.To) > i && d.Home != "" {
		return text.Toponym{At: text.At(i), City: text.At(i), Country: d.Home, From: "dateline"}, true
	}
	if at := (text.Phrase{From: d.Dateline.From, To: d.UnlistedTown()}); !at.Empty() && d.Home != "" {
		return text.Toponym{At: at, City: at, Country: d.Home, From: "dateline"}, true
	}
	return text.Toponym{}, false
}

// landOfDateline reports whether a country stands at token i of the dateline behind its town, and no namesake
// of that country elsewhere: "GYUMRI, Armenia (Reuters)", "SPANISH TOWN, Jamaica".
func (d *Document) landOfDateline(i int) bool {
	return i > d.Dateline.From && d.Fold(i-1) == "," && d.Is(i, lexicon.CountryName) && !d.Is(i, lexicon.Capital)
}

// datesMonth reports whether token i is a month beside its day: no town of June stands in "June 15, 2023 - Brussels".
func (d *Document) datesMonth(i int) bool {
	return d.Is(i, lexicon.Month) && (i+1 < len(d.Tokens) && d.Tokens[i+1].Shape == text.Number || i > 0 && d.Tokens[i-1].Shape == text.Number)
}
