package web

// This file owns the pages that say what went wrong, and what to do.

import (
	"errors"
	"maps"
	"net/url"
	"slices"
	"strings"

	"github.com/readout-archive/readout/internal/store"
)

// errorPage is the data of the pages 404, withheld and 500.
type errorPage struct {
	frame
	ID      string // of the record or article that is withheld; of a page that is named for somebody none
	Kind    string // "Record", "Article"
	Noun    string // "record", "article", "page"
	Edition when
	Contact string
	Find    find
	Over    bool // the archive's file was written over
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
	switch {
	case p.ID == "": // a slug is a name, which must not be repeated
		p.Kind = "Page"
	case strings.HasPrefix(v.URL.Path, "/sources/"):
		p.Kind = "Article"
	default:
		p.Kind = "Record"
	}
	p.Noun = strings.ToLower(p.Kind)
	p.Contact, p.NoIndex = s.reportAddress(p.ID, strings.TrimSpace(p.Kind+" "+p.ID)+" is no longer shown"), true
	return p
}

func (s *site) newFailedPage(v *visit) errorPage {
	p := errorPage{frame: s.frame(v, "The page could not be made", "")}
	p.NoIndex = true
	return p
}

func (s *site) newReplacedPage(v *visit) errorPage {
	p := errorPage{frame: s.frame(v, "The archive is being replaced", ""), Over: true}
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
	kept := otherParams(v.URL.Query(), bad)
	without := link{Href: v.URL.Path + encoded(kept), Label: "Without “" + bad.Param + "”"}
	if meetings, err := v.meetingsOf(kept); err == nil {
		kept = meetings.Filter.Params()
		without.Href = list(meetings.Filter).address(v.URL.Path)
		without.Note = joinNonEmpty(", ", heldPlanned(meetings.Held, meetings.Planned), strings.Join(v.chipLabels(meetings.Filter), ", "))
	}
	all := v.archive.Tally()
	p.Kept, p.Ways = kept, []link{without, {Href: "/meetings", Label: "All meetings", Note: heldPlanned(all.Held, all.Planned)}}
	return p
}

// otherParams are the parameters of an address without the one that is not
// understood, in alphabetical order.
func otherParams(values url.Values, bad store.BadValue) []store.Param {
	var kept []store.Param
	for _, name := range slices.Sorted(maps.Keys(values)) {
		for _, value := range values[name] {
			if value != "" && len(kept) < mostValues && (name != bad.Param || len(values[name]) > 1 && value != bad.Value) {
				kept = append(kept, store.Param{Name: name, Value: value})
			}
		}
	}
	return kept
}

// meetingsOf picks the meetings that parameters ask for; the error says that
// this is no list of meetings, or that more of them are wrong.
func (v *visit) meetingsOf(params []store.Param) (*store.Selection, error) {
	if v.URL.Path != "/meetings" && !strings.HasPrefix(v.URL.Path, "/timeline") {
		return nil, errNoMeetings
	}
	values := url.Values{}
	for _, p := range params {
		values.Add(p.Name, p.Value)
	}
	q, err := readQuery(values)
	if err != nil {
		return nil, err
	}
	return v.archive.Select(v.Context(), q.Filter)
}

// errCut says that a text search ran out of time where all that it finds is asked
// for: a page says how far it came, a file or an answer of the API that lacks
// records would be taken for whole.
var errCut = errors.New("the text search did not come to its end")

var errNoMeetings = errors.New("no list of meetings")

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
