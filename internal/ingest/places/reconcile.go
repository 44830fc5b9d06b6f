package places

import (
	"slices"

	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/references"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the second look at countries, once encounters and places are
// known: officials who meet abroad meet their hosts.

// reconcile gives the country of the place to those principals whose country was only
// taken from the article's home and who met travellers there.
func (d document) reconcile() {
	guests := guestFinder{document: d}
	for i := range d.Encounters {
		e := &d.Encounters[i]
		host := e.PlaceLand.Text
		d.partHeads(e)
		d.nameNeutral(e)
		guests.partGuest(e)
		d.sendAmbassadors(e)
		d.sendEnvoys(e)
		d.joinTablemates(e)
		d.joinHouse(e)
		d.placeOfficials(e)
		guests.joinOwnOfficials(e)
		d.seatStrangers(e)
		if host == "" || e.PlaceLand.Clues[0].From == fromStay || len(e.Principals) < 2 || len(e.Parties) > 0 || d.metIn(e, lexicon.CueSeatTown) || d.hasCountry(e.Principals, host) || d.partedBeside(e, host) {
			continue
		}
		first := d.Entities[e.Principals[0]].Country.Text
		if first == "" || !d.oneCountry(e.Principals, first) {
			if d.townSaid(e) {
				d.meetLocals(e, host)
			}
			continue
		}
		sure := false
		for _, p := range e.Principals {
			sure = sure || !d.Guessed(p)
		}
		met := d.hostAbroad(e)
		for _, p := range e.Principals {
			if d.Guessed(p) && (sure || p == met) {
				d.takeHost(e, p, host)
				d.reconcileStaff(e, p, first, host)
			}
		}
	}
	for i := range d.Encounters {
		d.placeStaff(&d.Encounters[i])
	}
	d.chooseLands()
}

// sendAmbassadors gives an ambassador whose country was only taken from the article's home,
// and who took part in an encounter there, the one other country that met it: whoever serves
// as an ambassador there is not from there.
func (d document) sendAmbassadors(e *encounters.Encounter) {
	host, guest := e.PlaceLand.Text, ""
	if host == "" || !d.hasCountry(e.Principals, host) {
		return
	}
	var envoys []int
	for _, people := range [][]int{e.Principals, e.Attending} {
		for _, p := range people {
			own := &d.Entities[p]
			switch code := own.Country.Text; {
			case code == host && own.Level == "ambassador" && d.Guessed(p):
				envoys = append(envoys, p)
			case code == "" || code == host || code == guest:
			case guest != "":
				return
			default:
				guest = code
			}
		}
	}
	if guest == "" || len(envoys) == 0 || len(envoys) == len(e.Principals) {
		return
	}
	for _, p := range envoys {
		d.Note("place", "ambassador there", e.Trigger, "%s represents %s", d.Entities[p].Name.Text, guest)
		d.Entities[p].Country = text.Value{Text: guest, Clues: text.InferredFrom(e.PlaceLand.Clues, "ambassador")}
	}
}

// townSaid reports whether the text says outright in which town the encounter was.
func (d document) townSaid(e *encounters.Encounter) bool {
	for _, c := range e.City.Clues {
		if c.At.From > 0 && d.Cue(c.At.From-1, lexicon.CuePlacePreposition) {
			return true
		}
	}
	return false
}

// partHeads leaves the country of a head of state or government open that was guessed on
// weak grounds, when he meets one of whom the text says that he is that country's: two
// heads who meet are hardly of one country.
func (d document) partHeads(e *encounters.Encounter) {
	for _, p := range e.Principals {
		own := &d.Entities[p]
		if !d.Guessed(p) || !names.Chiefly(own.Level) || d.Countries.Of(own.Country.Text).Best > references.SeatWeight {
			continue
		}
		for _, o := range e.Principals {
			if other := &d.Entities[o]; o != p && !d.Guessed(o) && names.Chiefly(other.Level) && other.Country.Text == own.Country.Text {
				d.Note("place", "two heads", e.Trigger, "%s is not of %s", own.Name.Text, own.Country.Text)
				own.Country = text.Value{}
				break
			}
		}
	}
}

// nameNeutral gives those who met on neutral ground, and were only guessed to be at home
// there, the one other country that the sentence names, else none: "Relations with Kosovo
// were the theme of the meeting with President X" in New York.
func (d document) nameNeutral(e *encounters.Encounter) {
	host := e.PlaceLand.Text
	if host == "" || !d.metIn(e, lexicon.CueSeatTown) || d.Countries.Of(host).Best >= references.TitleWeight { // its own press tells it
		return
	}
	for _, p := range e.Principals {
		if !d.Guessed(p) || d.Entities[p].Country.Text != host {
			continue
		}
		named, at := "", text.Phrase{}
		for number := range d.MentionsIn(d.Sentences[e.Anchor].Phrase) {
			m := &d.Mentions[number]
			if m.Kind == names.Country && m.Titles.Country != host && !d.hasCountry(e.Principals, m.Titles.Country) && named == "" {
				named, at = m.Titles.Country, m.Phrase
			}
		}
		d.Entities[p].Country = text.Value{}
		if named != "" {
			d.Entities[p].Country.Set(named, text.Inferred(at, "country spoken of"))
		}
	}
}

// takeHost makes a person one of the country where the encounter was.
func (d document) takeHost(e *encounters.Encounter, p int, host string) {
	d.Note("place", "met abroad", e.Trigger, "%s represents %s, the place's country", d.Entities[p].Name.Text, host)
	d.Entities[p].Country = text.Value{Text: host, Clues: text.InferredFrom(e.PlaceLand.Clues, "host")}
}

// meetLocals gives the country of the place to those whom an organisation's official meets
// on his tour, and to those whom somebody surely from elsewhere meets and who are not of
// the article's home: "In Nur-Sultan the OSCE Secretary General met Foreign Minister X".
func (d document) meetLocals(e *encounters.Encounter, host string) {
	for n, p := range e.Principals {
		level := d.Entities[p].Level
		if !d.Guessed(p) || level == "" || level == "business" || level == "ambassador" || level == "envoy" {
			continue
		}
		for k, o := range e.Principals {
			traveller := &d.Entities[o]
			switch {
			case k == n || traveller.Kind != names.Person || d.Guessed(o) && traveller.Country.Text != d.Home:
				continue
			case traveller.Org.Known():
				mine, his := len(d.Entities[p].Mentions), len(traveller.Mentions)
				if !names.Chiefly(level) && d.metIn(e, lexicon.CueBodiesTown) { // he may be the guest of the organisation at its seat
					continue
				}
				hosted := e.Rule == "host: X received Y" || k > n && e.Rule != "host: Y was received by X"
				if mine > his || mine == his && hosted {
					continue
				}
			case !traveller.Country.Known() || d.Entities[p].Country.Text == d.Home:
				continue
			}
			was := d.Entities[p].Country.Text
			if d.Countries.Of(host).Weight <= 0 && d.Countries.Of(was).Weight > 2*references.PressWeight { // all speaks for where he was taken to be from, nothing for the town's country
				continue
			}
			d.takeHost(e, p, host)
			d.reconcileStaff(e, p, was, host)
			break
		}
	}
}

// metIn reports whether the encounter was in one of the towns of a cue: where the world meets
// and hardly anybody is at home (New York, Geneva, Davos), or where organisations have their seats.
func (d document) metIn(e *encounters.Encounter, towns lexicon.Cue) bool {
	for _, c := range e.City.Clues {
		if !c.At.Empty() && d.Cue(c.At.To-1, towns) {
			return true
		}
	}
	return false
}

// hasCountry reports whether one of the people is from the country.
func (d document) hasCountry(people []int, code string) bool {
	for _, p := range people {
		if d.Entities[p].Country.Text == code {
			return true
		}
	}
	return false
}

// reconcileStaff gives the host's country to those who attended beside him at home and
// were taken for the same wrong home: officials without a country sit with the host.
func (d document) reconcileStaff(e *encounters.Encounter, host int, was, code string) {
	sure := false // somebody else is known to be from there: a visitor in the host's country
	for _, p := range e.Principals {
		sure = sure || p != host && !d.Guessed(p)
	}
	if !sure {
		return
	}
	followers := d.Followers()
	for _, p := range e.Attending {
		led := func(f references.Follower) bool { return f.Leader == host && f.Who == p }
		if l := d.Entities[p].Level; l == "ambassador" || l == "envoy" || d.Entities[p].Country.Text != was {
			continue
		}
		if d.Guessed(p) || slices.ContainsFunc(followers, led) {
			d.Entities[p].Country = text.Value{Text: code, Clues: text.InferredFrom(e.PlaceLand.Clues, "host")}
		}
	}
}

// leastNamed gives the person of the fewest mentions: whom the article follows
// on his journey is named more often than whom he meets on it.
func (d document) leastNamed(people []int) int {
	least := people[len(people)-1]
	for i := len(people) - 1; i >= 0; i-- {
		if len(d.Entities[people[i]].Mentions) < len(d.Entities[least].Mentions) {
			least = people[i]
		}
	}
	return least
}

func (d document) oneCountry(people []int, code string) bool {
	for _, p := range people {
		if d.Entities[p].Country.Text != code {
			return false
		}
	}
	return true
}
