package web

// This file owns /countries/{slug}: with whom, where, at what level and about
// what a country meets.

import (
	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
)

// countryPage is the data of a country's page.
type countryPage struct {
	frame
	Crumbs        []link
	Code          *code
	Name          string
	Held, Planned string
	Lede          string
	Strip         strip
	Note          string
	Rankings      []ranking
	Latest        latest
}

// country answers /countries/{slug}; a code leads to the slug.
func (s *site) country(v *visit) (answer, error) {
	country, err := v.archive.Country(v.Context(), v.param("slug"))
	if err != nil {
		return answer{}, err
	}
	own := address(store.CountryKind, country.Slug)
	if _, _, goTo, err := v.plain(own); err != nil || goTo != "" {
		return answer{goTo: goTo}, err
	}
	filter := store.Filter{Country: []string{country.Slug}}
	p := countryPage{
		frame: s.frame(v, country.Name, "/countries"), Crumbs: []link{{Href: "/countries", Label: "Countries"}, {Label: country.Name}},
		Code: v.words.partyCode(readout.Party{Kind: readout.CountryParty, Code: country.Code}),
		Name: country.Name, Held: number(country.Held), Planned: number(country.Planned), Lede: countryLede(country),
		Note: "Green: held meetings of " + withArticle(country.Name) + ". Grey: all held meetings in the archive.",
	}
	p.Canonical = own
	p.Description = country.Name + ": " + heldPlanned(country.Held, country.Planned) + ". " + p.Lede
	if p.Strip, err = v.heldStrip("Meetings of "+withArticle(country.Name)+" by year", filter); err != nil {
		return answer{}, err
	}
	withPartner := func(ref store.Ref) string {
		if ref.Kind == store.CountryKind {
			return pairAddress(country.Country, v.archive.CountryOf(ref.Code))
		}
		return narrowed(filter, "org")(ref)
	}
	p.Rankings = []ranking{
		v.ranking("wc", "Met most", country.MetMost, withPartner).leading(filter, "country"),
		v.ranking("wp", "Who speaks for it", country.Speakers, addressOf).uncoded().noted("Principals of held meetings."),
		v.ranking("wt", "About what", country.Topics, narrowed(filter, "topic")).leading(filter, "topic"),
		v.ranking("wh", "Where", country.Hosts, narrowed(filter, "host")).noted("Host countries of its held meetings, by gazetteer.").leading(filter, "host"),
		v.ranking("wl", "At what level", country.Levels, narrowed(filter, "level")).noted("Somebody of this level took part, of either side.").leading(filter, "level"),
	}
	p.Alternates = []link{v.feed(filter)}
	if p.Latest, err = v.latest(filter, v.listRow); err != nil {
		return answer{}, err
	}
	return show("country", p)
}

// countryLede says with whom and where a country met.
func countryLede(c *store.CountryPage) string {
	if c.Held == 0 {
		return "No held meeting in this archive."
	}
	with := []string{}
	if c.Countries > 0 {
		with = append(with, plural(c.Countries, "country", "countries"))
	}
	if c.Organisations > 0 {
		with = append(with, plural(c.Organisations, "organisation", "organisations"))
	}
	line := "Held"
	if len(with) > 0 {
		line += " with " + listing(with)
	}
	if years := yearRange(c.First, c.Last); years != "" {
		line += ", " + years
	}
	line += ". " + number(c.Hosted.Home) + " took place in " + withArticle(c.Name) + ", " + number(c.Hosted.Abroad) + " abroad"
	if n := c.Hosted.NotStated; n > 0 {
		line += "; for " + number(n) + " no place is stated"
	}
	return line + ". Countries of places are by gazetteer."
}
