package web

// This file owns the links to a view as data. A format stands here once its
// address answers; pages print what they are given.

import (
	"strings"

	"github.com/readout-archive/readout/internal/formats"
	"github.com/readout-archive/readout/internal/store"
)

// recordFormats are the files of one record.
func recordFormats(id string) []link {
	return formatLinks(address(store.MeetingKind, id), "json", "csv", "md")
}

// citationFormats are the files of one record's citation.
func citationFormats(id string) []link {
	return formatLinks(address(store.MeetingKind, id), "bib", "ris", "csl.json")
}

// formatLinks are links to files whose addresses begin the same.
func formatLinks(base string, suffixes ...string) []link {
	links := make([]link, 0, len(suffixes))
	for _, suffix := range suffixes {
		if format, err := formats.BySuffix(recordFiles, suffix); err == nil {
			links = append(links, fileLink(base+"."+suffix, format))
		}
	}
	return links
}

// shortTitle is what a link to a file says.
var shortTitle = map[string]string{
	"json": "JSON", "csv": "CSV", "md": "Text", "bib": "BibTeX", "ris": "RIS", "csl.json": "CSL",
	"jsonl": "JSON Lines", "jsonld": "JSON-LD", "atom": "Feed", "ics": "Calendar",
}

// listFormats are the files and feeds of a list under its query.
func listFormats(q query) []link {
	q.Page = 1
	links := make([]link, 0, len(formats.Lists))
	for _, format := range formats.Lists {
		if format.Suffix == participations {
			links = append(links, link{Href: q.address("/" + participations), Label: "Participations", Type: format.Media})
			continue
		}
		links = append(links, fileLink(q.address("/meetings."+format.Suffix), format))
	}
	return links
}

// feedLink is the feed of the meetings that a page is about.
func feedLink(f store.Filter) link {
	return link{Href: list(f).address("/meetings.atom"), Label: shortTitle["atom"], Type: "application/atom+xml"}
}

// tableLink is a table of the meetings that a page is about.
func tableLink(f store.Filter) link {
	return link{Href: list(f).address("/meetings.csv"), Label: shortTitle["csv"], Type: "text/csv"}
}

// feed is the feed's link for a page's head, which names it.
func (v *visit) feed(f store.Filter) link {
	l := feedLink(f)
	l.Label = v.listTitle(f)
	return l
}

// wholeArchive are the files of all meetings and what is to be read with them, which every page links to.
var wholeArchive = []link{
	{Href: "/meetings.jsonl", Label: "all meetings (JSON Lines)", Type: "application/jsonl"},
	{Href: "/meetings.csv", Label: "all meetings (CSV)", Type: "text/csv"},
	{Href: "/codebook", Label: "codebook"},
	{Href: "/api", Label: "API"},
}

// tableOf is the table of a part of the site that has one: people, places, ….
func tableOf(section string) []link {
	switch section {
	case People.Page, Places.Page, Organisations.Page, Countries.Page, Topics.Page:
		name := strings.TrimPrefix(section, "/")
		return []link{{Href: section + ".csv", Label: name + " (CSV)", Type: "text/csv"}}
	}
	if section == Changes.Page {
		return []link{{Href: "/" + Changes.Name + ".csv", Label: "changes (CSV)", Type: "text/csv"}}
	}
	return nil
}

// participations is the table that has a row a participant; it has an address
// of its own.
const participations = "participations.csv"

// sourceFormats are the files of one article.
func sourceFormats(id string) []link {
	base := address(store.SourceKind, id)
	links := make([]link, 0, len(formats.SourceSingles))
	for _, suffix := range []string{"json", "md", "bib", "ris", "csl.json"} {
		if format, err := formats.BySuffix(formats.SourceSingles, suffix); err == nil {
			links = append(links, fileLink(base+"."+suffix, format))
		}
	}
	return links
}

// sourceListFormats are the files of the list of articles under its query.
func sourceListFormats(q sourceQuery) []link {
	var links []link
	for _, format := range formats.Sources {
		links = append(links, fileLink(q.at(1).address("/sources."+format.Suffix), format))
	}
	return links
}

// ledgerFormats are the files of the ledger under its query.
func ledgerFormats(q ledgerQuery) []link {
	var links []link
	for _, format := range formats.Ledger {
		links = append(links, fileLink(q.address("/ledger."+format.Suffix), format))
	}
	return links
}

// fileLink leads to a file of a format.
func fileLink[R any](href string, format formats.Format[R]) link {
	return link{Href: href, Label: shortTitle[format.Suffix], Type: format.Media}
}
