package web

// This file owns /organisations and /organisations/{slug}.

import (
	"github.com/readout-archive/readout/internal/store"
)

// organisations answers /organisations.
func (s *site) organisations(v *visit) (answer, error) {
	return s.index(v, "/organisations", "Organisations", "Organisation", v.archive.Organisations, func(total int) string {
		return plural(total, "organisation", "organisations") + " represented at meetings. An organisation is a party of its own and no country is counted for it."
	})
}

// organisationPage is the data of an organisation's page.
type organisationPage struct {
	frame
	Crumbs        []link
	Code          *code
	Name          string
	Held, Planned string
	Lede          string
	Strip         strip
	Note          string
	Rankings      []ranking
	Names         namesTable
	MaybeSame     []maybeSame
	SameAs        []link
	Latest        latest
}

// organisation answers /organisations/{slug}.
func (s *site) organisation(v *visit) (answer, error) {
	o, err := v.archive.Organisation(v.Context(), v.param("slug"))
	if err != nil {
		return answer{}, err
	}
	own := address(store.OrganisationKind, o.ID)
	if _, _, goTo, err := v.plain(own); err != nil || goTo != "" {
		return answer{goTo: goTo}, err
	}
	filter := store.Filter{Org: []string{o.ID}}
	name := withArticle(o.Name)
	p := organisationPage{
		frame: s.frame(v, o.Name, "/organisations"), Crumbs: []link{{Href: "/organisations", Label: "Organisations"}, {Label: isolated(o.Name)}},
		Code: v.words.codeOf(o.Ref), Name: isolated(o.Name), Held: number(o.Held), Planned: number(o.Planned),
		Note:  "Green: held, with " + name + ". Grey: all held meetings in the archive.",
		Names: v.namesTable("Names used for this organisation", "Why these are one organisation", o.Forms), SameAs: sameAs(o.SameAs),
	}
	p.Canonical = own
	p.Lede = organisationLede(o)
	p.Description = o.Name + ": " + heldPlanned(o.Held, o.Planned) + ". " + p.Lede
	if p.Strip, err = v.heldStrip(o.Name+" by year", filter); err != nil {
		return answer{}, err
	}
	p.Rankings = []ranking{
		v.ranking("wm", "Met most", o.MetMost, narrowed(filter, "party")).leading(filter, "country"),
		v.ranking("ws", "Who speaks for it", o.Speakers, addressOf).noted("Principals of held meetings."),
		v.ranking("wt", "About what", o.Topics, narrowed(filter, "topic")).leading(filter, "topic"),
	}
	for _, m := range o.MaybeSame {
		p.MaybeSame = append(p.MaybeSame, maybeSame{Href: addressOf(m.Ref), Name: isolated(m.Name), Counts: heldPlanned(m.Held, m.Planned), Why: m.Why})
	}
	p.Alternates = []link{v.feed(filter)}
	if p.Latest, err = v.latest(filter, v.listRow); err != nil {
		return answer{}, err
	}
	return show("organisation", p)
}

// organisationLede says whom it met and when.
func organisationLede(o *store.OrganisationPage) string {
	line := ""
	if o.Countries > 0 {
		line = "Met " + plural(o.Countries, "country", "countries")
		if when := dateRangeText(o.First, o.Last); when != "" {
			line += ", " + when
		}
		line += ". "
	}
	return line + "An organisation is a party of its own and no country is counted for it."
}
