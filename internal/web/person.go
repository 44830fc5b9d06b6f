package web

// This file owns /people/{slug}: offices and ranks over time, names and why they
// are one person, whom they met; meetings told from the person's side.

import (
	"strings"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
)

// personPage is the data of a person's page.
type personPage struct {
	frame
	Crumbs    []link
	Name      string
	Lang      string // of the name, "" where it is not known
	Lede      personLede
	Offices   terms
	Ranks     terms
	Names     namesTable
	MetMost   ranking
	Countries ranking
	MaybeSame []maybeSame
	Namesakes *link
	SameAs    []link
	Latest    latest
}

// personLede is the summary under the name.
type personLede struct {
	Held, Planned string
	Took          string // how many of them only as attending
	With          string // "13 named people of 9 countries"
	When          string
	For           []partyLink
}

// partyLink is a country or an organisation with its code, and in a sentence
// what joins it to the words before: " and the ".
type partyLink struct {
	Code       *code
	Name, Href string
	Before     string
}

// terms are offices or ranks: drawn as bars, or where there are few as a list
// that leads to the records.
type terms struct {
	Bars   gantt
	Log    []termLine
	Edited bool // an editor set some of them
}

// Listed tells that neither offices nor ranks are drawn, so that they stand side by side.
func (p personPage) Listed() bool { return len(p.Offices.Bars.Bars)+len(p.Ranks.Bars.Bars) == 0 }

// termLine is an office in one meeting, or as an editor set it.
type termLine struct {
	When        when
	Title, Href string
	Edited      bool
}

// logMost is the number of meetings up to which offices stand in a list.
const logMost = 3

// maybeSame is a person who was not joined.
type maybeSame struct {
	Href, Name, Counts, Why string
	Code                    *code
}

// person answers /people/{slug}.
func (s *site) person(v *visit) (answer, error) {
	person, err := v.archive.Person(v.Context(), v.param("slug"))
	if err != nil {
		return answer{}, err
	}
	own := address(store.PersonKind, person.ID)
	if _, _, goTo, err := v.plain(own); err != nil || goTo != "" {
		return answer{goTo: goTo}, err
	}
	p, err := s.newPersonPage(v, person)
	if err != nil {
		return answer{}, err
	}
	return show("person", p)
}

func (s *site) newPersonPage(v *visit, person *store.PersonPage) (personPage, error) {
	own := store.Filter{Person: []string{person.ID}}
	p := personPage{
		frame:  s.frame(v, person.Name, "/people"),
		Crumbs: []link{{Href: "/people", Label: "People"}, {Label: isolated(person.Name)}},
		Name:   isolated(person.Name),
		Lede:   v.personLede(person),
		Names:  v.namesTable("Names used for this person", "Why these are one person", person.Forms),
	}
	p.Canonical = address(store.PersonKind, person.ID)
	for _, f := range person.Forms {
		if f.Form == person.Name {
			p.Lang = f.Language
		}
	}
	p.Description = "Meetings of " + p.Lede.who(p.Name) + ": " + joinNonEmpty(", ", heldPlanned(person.Held, person.Planned), p.Lede.When, p.Lede.with()) + "."
	p.Offices, p.Ranks = v.terms(person, person.Terms, person.Offices), v.terms(person, nil, person.Ranks)
	p.MetMost = v.ranking("cp", "Met most often", person.MetMost, addressOf)
	p.Countries = v.ranking("cpc", "Countries met", person.CountriesMet, narrowed(own, "country"))
	note := "Held meetings, principals only."
	if person.Planned == 0 {
		note += " Planned: none in this archive."
	}
	p.Countries = p.Countries.noted(note)
	for _, m := range person.MaybeSame {
		other := maybeSame{Href: addressOf(m.Ref), Name: isolated(m.Name), Counts: heldPlanned(m.Held, m.Planned), Why: m.Why}
		if m.Code != "" {
			other.Code = v.words.partyCode(readout.Party{Kind: readout.CountryParty, Code: m.Code})
		}
		p.MaybeSame = append(p.MaybeSame, other)
	}
	if n := len(person.Namesakes); n > 0 {
		p.Namesakes = &link{Href: "/people?name=" + person.ID, Label: plural(n+1, "person", "people") + " of this name"}
	}
	p.SameAs = sameAs(person.SameAs)
	p.Alternates = []link{v.feed(own)}
	var err error
	p.Latest, err = v.latest(own, func(c store.Card) row { return v.personRow(c, person.ID) })
	return p, err
}

// who is a name with those for whom the person speaks: "Selin Arıkanlı (Türkiye)".
func (l personLede) who(name string) string {
	var parties []string
	for _, p := range l.For {
		parties = append(parties, p.Name)
	}
	if len(parties) == 0 {
		return name
	}
	return name + " (" + listing(parties) + ")"
}

// tookPart says how many of all held meetings a person only attended.
func tookPart(n, all int) string {
	switch {
	case all == 1:
		return "as one of those attending"
	case n == all:
		return "all of them as one of those attending"
	}
	return number(n) + " of them as one of those attending"
}

// with is whom the person met as a clause: "with 13 named people of 9 countries".
func (l personLede) with() string {
	if l.With == "" {
		return ""
	}
	return "with " + l.With
}

// personLede summarises a person.
func (v *visit) personLede(person *store.PersonPage) personLede {
	l := personLede{Held: number(person.Held), Planned: number(person.Planned), When: dateRangeText(person.First, person.Last)}
	if n := person.Held - person.Met.Held; n > 0 {
		l.Took = tookPart(n, person.Held)
	}
	if person.People > 0 {
		l.With = plural(person.People, "named person", "named people")
		if person.Countries > 0 {
			joint := " and "
			if theirs(person) {
				joint = " of "
			}
			l.With += joint + plural(person.Countries, "country", "countries")
		}
	}
	for i, r := range person.Represents {
		before := ""
		switch {
		case i == 0:
		case i == len(person.Represents)-1:
			before = " and "
		default:
			before = ", "
		}
		before += strings.TrimSuffix(withArticle(r.Name), r.Name)
		l.For = append(l.For, partyLink{v.words.codeOf(r.Ref), isolated(r.Name), addressOf(r.Ref), before})
	}
	return l
}

// theirs reports whether the countries that a person met are those of the named
// people: delegations that name nobody have countries too, and not everybody has one.
// Of whom not all are listed it is not known.
func theirs(person *store.PersonPage) bool {
	countries := map[string]bool{}
	for _, p := range person.MetMost {
		if p.Held > 0 {
			countries[p.Code] = true
		}
	}
	return !countries[""] && len(countries) == person.Countries && len(person.MetMost) < store.MostRanked
}

// terms draws offices or ranks over the years of the person; set are those that
// an editor gave.
func (v *visit) terms(person *store.PersonPage, set []readout.Term, offices []store.Office) (t terms) {
	t.Edited = len(set) > 0
	marks := len(set)
	for _, o := range offices {
		marks += len(o.Marks)
	}
	if marks > logMost {
		axis := yearAxis{yearOf(person.First), lastYear(person.Last)}
		if person.First == "" { // only planned or undated meetings
			axis = yearAxis{v.today.Year(), v.today.Year()}
		}
		for _, o := range offices { // planned meetings may lie outside of the held ones
			for _, m := range o.Marks {
				axis = axis.reach(m.Date)
			}
		}
		for _, term := range set {
			axis = axis.reach(term.From).reach(term.To)
		}
		t.Bars = v.words.newGantt(set, offices, axis)
		return t
	}
	for _, term := range set {
		t.Log = append(t.Log, termLine{When: when{Text: termText(term)}, Title: term.Office, Edited: true})
	}
	for _, o := range offices {
		for _, m := range o.Marks {
			t.Log = append(t.Log, termLine{When: listDate(m.Date), Title: o.Title, Href: address(store.MeetingKind, m.ID)})
		}
		if len(o.Marks) == 0 {
			t.Log = append(t.Log, termLine{When: listDate(""), Title: o.Title})
		}
	}
	return t
}

// personRow is a meeting as the person's page tells it: whom the person met,
// and with what office.
func (v *visit) personRow(c store.Card, slug string) row {
	r := v.listRow(c)
	sides := sidesOf(c.Record)
	own, attends := -1, false
	for i, s := range sides {
		for _, n := range s.principals {
			if c.Participants[n].ID == slug {
				own = i
			}
		}
		for _, n := range s.attending {
			attends = attends || c.Participants[n].ID == slug
		}
	}
	if own < 0 || len(sides) < 2 {
		if attends {
			r.Title = "Took part: " + r.Title
		}
		return r
	}
	others := append(append([]side(nil), sides[:own]...), sides[own+1:]...)
	var names []string
	for _, s := range others {
		names = append(names, v.words.sideName(c.Record, s, mostOf(sides), func(int) bool { return false }))
	}
	verb := map[tense]string{didMeet: "Met ", isToMeet: "To meet ", wasToMeet: "Was to meet "}[tenseOf(c.Record, v.today)]
	r.Title = verb + listing(atMost(names, mostSides, "more parties"))
	r.People = v.words.offices(c.Record, others)
	return r
}

// sameAs links to a thing's other identifiers.
func sameAs(ids []string) (links []link) {
	for _, id := range ids {
		links = append(links, link{Href: id, Label: id})
	}
	return links
}
