// Package names finds of whom an article speaks. Input: sentences. Output: mentions
// of persons with rank and office, of countries, organisations and delegations, in the
// order of the text, none overlapping another; countries and organisations are joined
// into entities, persons not yet.
//
//	people                               mentions, their titles, entities
//	mentions                             the pass
//	showngroups                          groups that show themselves by a title, an office, a country, a body
//	persons, titleruns, persontitles     a name with the titles before it
//	styles, loneranks                    styles and ranks that stand for a person: "His Highness", "the General"
//	names, holdernames, namewords        which run of tokens is a name, and when two names agree
//	actornames, namelists                names that their place in the sentence or in a list makes sure
//	nameevidence, barenames,
//	headlinenames                        names without a title, on evidence
//	issuers                              names in the lines that say from whom a readout comes
//	appositions, appositionends,
//	sendersbehind                        what follows a name
//	partymarks                           "(D-CA)" behind the name of a member of Congress
//	offices, officeheads, unknownbodies  the grammar of offices
//	officecomplements, complementparts,
//	complementruns, officefields,
//	portfolios, officebodies, officetails,
//	officeshorts, holders                what follows the head of an office, and whom it shows to be represented
//	workplaces                           the body at which an official serves
//	farholders, runningholders           names that stand far behind the head of their office
//	residences                           an envoy's seat, told before his name
//	townlands                            the town before somebody's country: "In La Paz | Peruvian Minister X"
//	compatriots                          holders told by their nationality behind the office
//	statebodies, housegroups, divisions  ministries, houses of parliament and their groups, parts of a country
//	bodies, companies, ownbodies         organisations
//	actingbodies                         bodies of a state that act for their country: "talks with the Kenyan government"
//	toldfirms                            firms and bodies told by their kind or their people: "executives of X"
//	delegationheads, bodyheads           "the head of the delegation, Minister X", "the Chamber, whose head, X"
//	delegations, groups, grouplands      people who are not named, and whose they are
//	seats                                capitals that stand for their countries
//	respective                           people of several countries whose office is said once
//	triggerwords, tellingheadings        words of encounters among the names, as noun or verb
//	printedforms                         names, offices and ranks as a record prints them
package names

import (
	"github.com/readout-archive/readout/internal/ingest/layout"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// Document is an article whose mentions are found.
type Document struct {
	layout.Document

	Mentions []Mention // in the order of the text; none overlaps another
	spare    []Mention // room to put them in order

	Entities []Entity
	Lands    map[string]int  // country entities by code
	bodies   map[string]int  // organisation entities by key
	ones     []int           // entities that a mention alone refers to
	told     map[string]bool // firms of whose name no table knows a word, by name; nil until one is told
	ofState  map[string]bool // abbreviations that the article gives to bodies of a state; nil until asked for
}

// Reset empties the document and keeps its tables for the next article.
func (d *Document) Reset(lex *lexicon.Lexicon) {
	d.Document.Reset(lex)
	*d = Document{
		Document: d.Document,
		Mentions: d.Mentions[:0],
		spare:    d.spare[:0],
		Entities: d.Entities[:0],
		ones:     d.ones[:0],
	}
}
