// Package places finds where each encounter was. Input: encounters with trigger, clause,
// sentences that speak of them, and parties. Output: each encounter's city, country and
// venue with receipts; then, once places are known, the countries of those who were met
// abroad.
//
//	place                      the pass: from explicit words to the dateline's town
//	nearness                   how near a place stands to the words that tell of the encounter
//	placewords, placesbehind,
//	placesagain                words of place in the prose, and those that speak of one again
//	placeties, matters         whether a place is the encounter's, or one of what was talked about
//	localities                 places that no list has
//	venues, addresses          palaces, hotels, halls, and the addresses of their rooms
//	bygoneplaces               places of what was before
//	subjects                   towns that are a sentence's subject or predicate: "Her first stop is"
//	hosts, visits, stays       who receives whom, who visits and stays where
//	guestjourneys              where somebody went whose host has no country of his own in the text
//	besidetowns                 how people were to a town: "south of Aqaba", "flew to Oshikango for talks"
//	townparts                  towns inside a longer phrase: "the Ontario city of London", "his Brazzaville office"
//	deeds                      towns where somebody did something else before he met others
//	returns, journeys, events  journeys that are over or come behind, and events beside which people met
//	scene, vicinity            what dateline and lead say; the town named nearest
//	lastsigns                  what is asked where nothing else tells a town
//	homealone                   news of which nothing tells the place, once its sides are known
//	reconcile, hostsabroad, guestenvoys,
//	tablemates                 officials who meet abroad meet their hosts; envoys who are met at home
//	ownofficials               officials whom somebody met at home, in news that comes from nowhere
//	officials, staff           officials without a country whom a visitor meets, or who sat beside the host
//	guestlands, spokenlands,
//	landsigns                  guests whose country only the rest of the article tells
//	likelylands                the country of whom nothing says it, weighed against the others
//	landtraits, landwords,
//	landcompany, landless      what is seen of a person and a country, by which it is weighed
package places

import "github.com/readout-archive/readout/internal/ingest/encounters"

// document is an article whose encounters are known.
type document struct{ *encounters.Document }

// Set gives the encounters of a document their places.
func Set(d *encounters.Document) { document{d}.setPlaces() }

// Reconcile gives those who were met abroad the country of the place, and what nothing places the home.
func Reconcile(d *encounters.Document) {
	document{d}.reconcile()
	document{d}.placeAtHome()
}
