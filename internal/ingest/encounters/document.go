// Package encounters finds who met whom. Input: sentences, mentions, entities, and the
// clauses in which they stand (package clauses). Output:
// encounters with their principals, attendees and parties, each held or planned, and
// what looked like a meeting and is none.
//
//	meetings                                       the pass: sentence by sentence, triggers to candidates to encounters
//	encounter                                      an encounter, and the tables of those of an article
//	verbs, meetverbs, hostverbs, leadverbs,
//	talks, talkverbs, objectnouns                  patterns of verbs: "X met Y", "Y was received by X", "X held talks with Y"
//	briefings, accounts, bearers, dropins, wentto,
//	tours, purposes, hours, takenaside, reported   ... of briefings, messages, calls at an office, rounds of a place, time for somebody
//	bringing, hadguests, askedin, besidehim,
//	beganwith                                      ... of what brings people together, of guests whom somebody has, of whom one is alone with
//	nominals, nounsubjects, nounowners,
//	nounscopes, nounmoods, lentmoods, nounverbs, nounplans,
//	guestnouns, guestbeing, hosttold, atthetable, receptions, heldtalks,
//	tookpart, othertalks                           patterns of nouns: "a meeting between X and Y was held"
//	cast, joint, telling, likewise, gapped, rounds,
//	convened, jointbodies, committees, widerevents,
//	roundtimes, roundcounts, roundsagain, knownbodies, series, turns,
//	quoted                                         patterns for sentences in which no verb or noun has two sides
//	company, companyapart, oneroom                 the last resort of an article: people named together, or in two sentences, told in whatever words
//	likely, pairs, signs, circumstances            whom no pattern finds: two people named together, weighed by what stands around them
//	transcripts                                    people who speak in turn
//	chiefs, thosetwo, metbefore                    of whom the article speaks most, who "the two" are, who has met so far
//	candidates, entitysets                         what one sentence says of an encounter, and who its sides are
//	hosthouses                                     houses of a state that stand for those who met a guest there
//	verdict, matches, denials, calledoff,
//	appeals, wanted, rumours, channels, ledger     what is no meeting, and why
//	circuits                                       one who goes the round of many, told next
//	distribute, breaks, eachofthem, siblings,
//	summaries, furtherwiths, toldhere              one mention of several encounters
//	grouping, sameencounter, timemarks, drafts,
//	conclusions                                    several mentions of one encounter, and which are kept
//	recall, otherland, leadingsides, leadsto, teams, headstold,
//	leftover                                       sides that a sentence leaves open
//	attendance, attendeelists, attendeeitems,
//	broughtalong, besides, inverted,
//	atside, pairedseats, rollcall, entourages, voices,
//	arrivals, elsewhere                            who else took part
//	encounternouns                                 nouns that speak of an encounter again
//	status, diary, errands                         held or planned
package encounters

import (
	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// Document is an article whose encounters are known.
type Document struct {
	clauses.Document

	anchored   [][]int             // per sentence: the encounters that it anchors; nil until asked for
	drafts     []draft             // encounters so far
	Encounters []Encounter         // in the order of the text
	Rejected   []readout.Candidate // what looked like a meeting and is none
}

// Reset empties the document and keeps its tables for the next article.
func (d *Document) Reset(lex *lexicon.Lexicon) {
	d.Document.Reset(lex)
	*d = Document{
		Document:   d.Document,
		drafts:     d.drafts[:0],
		Encounters: d.Encounters[:0],
	}
}
