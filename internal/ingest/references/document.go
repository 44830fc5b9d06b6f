// Package references finds which mentions speak of the same person, and for whom each
// speaks. Input: mentions. Output: each mention's who, person entities with their
// fields, the article's home, whom the article credits with its news.
//
//	references                       the pass: a sieve from sure to risky
//	namejoins                        mentions joined by name
//	fields                           name, rank, office, level, country and organisation of a person
//	officeholders, otherholders,
//	officefit, introduced,
//	takenup, soleholders             offices that stand for a person without a name
//	styles                           "His Highness", "the General"
//	counterparts, owners, elisions, theirs,
//	peers                            "his Turkish counterpart", "its chairman", "the Greek", an office said once for several
//	shortbodies                      "the Secretary-General of the Community"
//	groupreferences, namedholders, guests,
//	guestsigns                       "the two ministers", guests and hosts
//	officelands                      the country of a body that stands far behind an office
//	home, homewords, homeweights, papers,
//	hometowns, homesigns, seats,
//	officialaddresses, titlelands    the country whose officials the article names without one
//	lending                          the order of the rules by which others get a country, and the home in the end
//	journeys, posts, hostlands,
//	headlineguests, missionstaff     countries that travel, hosting, headlines and missions tell
//	companions, couples, escorts, delegates,
//	origins, ledgroups, bodystaff, bodychiefs, errands,
//	successors, representatives,
//	sharedoffices, sidechairs,
//	listed                           persons who take the country or organisation of another
//	attribution                      whom the article credits
package references

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
)

// Document is an article of whose people it is known who they are.
type Document struct {
	names.Document

	seats       map[string][]int // who holds each office that a country has one of, of the persons whose country the text names
	Senders     []int            // persons whose messages others bring
	HomeUnknown bool             // no country that the article names can be its home
	Countries   *Homes           // what the article's words say of its home
	Home        string           // country whose officials the article names without a country, "" when unknown
}

// Reset empties the document and keeps its tables for the next article.
func (d *Document) Reset(lex *lexicon.Lexicon) {
	d.Document.Reset(lex)
	*d = Document{Document: d.Document}
}
