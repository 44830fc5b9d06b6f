package web

// This file owns the pages that say what went wrong, and what to do.

import (
	"net/url"
	"strings"

	"github.com/readout-archive/readout/internal/store"
)

// errorPage is the data of the pages 404, withheld and 500.
type errorPage struct {
	frame
	ID      string // of the record that is withheld
	Edition when
	Contact string
	Find    find
}

// find is a page's own search box.
type find struct {
	Name, Value string
}

func (s *site) newLostPage(v *visit) errorPage {
	p := errorPage{frame: s.frame(v, "Page not found", ""), Find: find{Name: "Search instead"}}
	p.OwnSearch, p.NoIndex = true, true
	return p
}

func (s *site) newWithheldPage(v *visit) errorPage {
	p := errorPage{frame: s.frame(v, "Not shown", ""), ID: v.param("id"), Edition: longDate(v.archive.Edition().Built)}
	p.Contact, p.NoIndex = s.reportAddress(p.ID, "Record "+p.ID), true
	return p
}

func (s *site) newFailedPage(v *visit) errorPage {
	p := errorPage{frame: s.frame(v, "The page could not be made", "")}
	p.NoIndex = true
	return p
}

// mendPage is the page for a parameter that is not understood, with a form to mend it.
type mendPage struct {
	frame
	Param, Value string
	Wrong        string // "is not understood"
	Right        string // what would be right
	Action       string
	Label        string
	Kept         []store.Param // the other filters
	Ways         []link
}

func (s *site) newMendPage(v *visit, bad store.BadValue, wrong string) mendPage {
	p := mendPage{
		frame: s.frame(v, "The address is not understood", ""), Param: bad.Param, Value: bad.Value, Wrong: wrong,
		Right: bad.Right, Action: v.URL.Path, Label: capital(bad.Param),
	}
	p.NoIndex = true
	values := v.URL.Query()
	values.Del(bad.Param)
	kept, err := readQuery(values)
	if err != nil {
		kept = list(store.Filter{}) // more than one is wrong: drop all
	}
	p.Kept = kept.Filter.Params()
	selection, err := v.archive.Select(v.Context(), kept.Filter)
	if err == nil {
		p.Ways = append(p.Ways, link{
			Href: kept.at(1).address(v.URL.Path), Label: "Without “" + bad.Param + "”",
			Note: joinNonEmpty(", ", heldPlanned(selection.Held, selection.Planned), strings.Join(v.chipLabels(selection.Filter), ", ")),
		})
	}
	all := v.archive.Tally()
	p.Ways = append(p.Ways, link{Href: "/meetings", Label: "All meetings", Note: heldPlanned(all.Held, all.Planned)})
	return p
}

// reportAddress is where an error in a record is reported: the operator's mail
// address, or an address with {id} for the record's id; "" when none is set.
func (s *site) reportAddress(id, subject string) string {
	switch contact := s.config.Contact; {
	case contact == "":
		return ""
	case strings.Contains(contact, "://"):
		return strings.ReplaceAll(contact, "{id}", url.QueryEscape(id))
	default:
		return "mailto:" + strings.TrimPrefix(contact, "mailto:") + "?subject=" + url.PathEscape(subject)
	}
}
