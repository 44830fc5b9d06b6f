package places

import (
	"slices"

	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/references"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns guests beside whose names no country stands: of two who met and were both
// taken for the article's own, one is of the other country where the article speaks of guests,
// or of two countries: "Deputy Minister X received Deputy Minister Y. The guest invited firms
// to a fair in Tashkent".

// guestFinder is the work of finding guests in one article, with what it needs of the whole of it.
type guestFinder struct {
	document
	lands    []spokenLand // of which the article speaks; nil until asked for
	attended map[int]bool // who only attended an encounter: nil until asked for
}

// enoughOfGuest is how much must speak for it that one of two who met is a guest.
const enoughOfGuest = 2

// partGuest gives the guest of two who met at home the one other country that the article speaks of.
func (d *guestFinder) partGuest(e *encounters.Encounter) {
	if len(e.Principals) != 2 || len(e.Parties) > 0 {
		return
	}
	home := d.Entities[e.Principals[0]].Country.Text
	if home == "" || !d.oneCountry(e.Principals, home) || e.PlaceLand.Known() && e.PlaceLand.Text != home {
		return
	}
	guest := d.guestOf(e)
	if guest < 0 || d.attends(guest) || !e.News && d.sharesOffice(guest) {
		return
	}
	host := e.Principals[0] + e.Principals[1] - guest
	land, clear := d.landBesides(e, home)
	if land.code == "" || d.guestSigns(e, guest, host)+clear < enoughOfGuest {
		if guest == d.namedFirst(e) && d.Guessed(host) && !d.receives(e) && !d.came(guest, home) {
			guest, host = host, guest
		}
		land = d.landAtTable(e, home, guest, host)
	}
	if land.code == "" || d.thirdAttends(e, home, land.code) {
		return
	}
	d.Note("place", "guest", land.at, "%s represents %s, the one other country", d.Entities[guest].Name.Text, land.code)
	d.Entities[guest].Country = text.Value{}
	d.Entities[guest].Country.Set(land.code, text.Inferred(land.at, "country spoken of"))
}

// guestOf gives the one of two who met who may be a guest: whom the other received, else who is
// named less; -1 when the text itself tells his country.
func (d document) guestOf(e *encounters.Encounter) int {
	p := placing{document: d}
	var guest int
	if a, b := d.calledGuest(e.Principals[0]), d.calledGuest(e.Principals[1]); a != b {
		guest = e.Principals[0]
		if b {
			guest = e.Principals[1]
		}
	} else if host, _ := p.hostPerson(e); host >= 0 {
		guest = e.Principals[0] + e.Principals[1] - host
	} else if guest = d.whoCame(e, d.Home); guest < 0 {
		guest = d.leastNamed(e.Principals)
		if other := e.Principals[0] + e.Principals[1] - guest; !d.Guessed(guest) && d.Guessed(other) {
			guest = other
		}
	}
	if !d.Guessed(guest) || d.Entities[guest].Kind != names.Person || d.Entities[guest].Level == "business" {
		return -1
	}
	return guest
}

// namedFirst gives the one of two who met whom the sentence of their encounter names first, -1 when it
// names neither: the article's own come first.
func (d document) namedFirst(e *encounters.Encounter) int {
	for number := range d.MentionsIn(d.Sentences[e.Anchor].Phrase) {
		if m := &d.Mentions[number]; m.Kind == names.Person && len(m.Who) == 1 && slices.Contains(e.Principals, m.Who[0]) {
			return m.Who[0]
		}
	}
	return -1
}

// calledGuest reports whether a person is called a guest beside his name, "his guest X".
func (d document) calledGuest(person int) bool {
	for k, number := range d.Entities[person].Mentions {
		if m := &d.Mentions[number]; k < references.MostForms && m.Titles.Guest && !m.Name.Empty() && d.Fold(m.Titles.Head.From) != "host" {
			return true
		}
	}
	return false
}

// sharesOffice reports whether a person is named behind an office of several: which of "the foreign
// ministers of the day, X and Y" is the guest nobody can tell.
func (d document) sharesOffice(person int) bool {
	for k, number := range d.Entities[person].Mentions {
		if k < references.MostForms && d.Mentions[number].Titles.Shared {
			return true
		}
	}
	return false
}

// attends reports whether a person attended an encounter of others: he sat there with his own.
func (d *guestFinder) attends(person int) bool {
	if d.attended == nil {
		d.attended = map[int]bool{}
		for i := range d.Encounters {
			for _, n := range d.Encounters[i].Attending {
				d.attended[n] = true
			}
		}
	}
	return d.attended[person]
}

// thirdAttends reports whether somebody of neither of two countries attended an encounter.
func (d document) thirdAttends(e *encounters.Encounter, a, b string) bool {
	return slices.ContainsFunc(e.Attending, func(n int) bool {
		land := d.Entities[n].Country.Text
		return land != "" && land != a && land != b
	})
}

// guestSigns counts what speaks for it that the two who met are of two countries.
func (d document) guestSigns(e *encounters.Encounter, guest, host int) int {
	signs := 0
	a, b := &d.Entities[guest], &d.Entities[host]
	switch {
	case d.SameSeat(guest, host):
		signs += 2
	case sendsOfficials(a.Level) && sendsOfficials(b.Level):
		signs++
	case !sendsOfficials(a.Level):
		signs--
	}
	two, guests := false, false
	for _, s := range e.Focus {
		at := &d.Sentences[s]
		for i := at.From; i < at.To; i++ {
			switch {
			case d.Cue(i, lexicon.CueLandsNoun) && (d.Fold(i-1) == "two" || d.Fold(i-1) == "both"), d.Fold(i) == "bilateral":
				two = true
			case d.IsLower(i) && (d.Cue(i, lexicon.CueVisitorNoun) || d.Fold(i) == "visiting"):
				guests = true
			}
		}
	}
	if two {
		signs += 2
	}
	if guests {
		signs += 2
	}
	return signs
}

// sendsOfficials reports whether those of a level meet their like from abroad more than their own:
// heads of state receive their own, and who has no office is anybody.
func sendsOfficials(level string) bool {
	switch level {
	case "minister", "deputy-minister", "official", "military", "governor":
		return true
	}
	return false
}
