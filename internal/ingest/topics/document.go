// Package topics finds what was talked about at each encounter. Input: encounters with
// the sentences that speak of them. Output: each encounter's topics, in the order of the
// text, with the words that state them.
//
//	topics                                  the pass
//	telling, tellingnames, elsewhere,
//	events, formerlatter                    which sentences tell of which encounter, and of none
//	recalled                                the part of a sentence that recalls encounters of the past
//	bearing, distance                       how far a sentence says what was talked about, and how far it stands from those who met
//	topicwords, topicbodies, topicsettings  words of topics, bodies as a topic, and settings in which they are none
//	formats                                 names of formats and of officials, which look like matters
//	topicclauses                            clauses that describe or tell how things came about
//	remits                                  what an encounter is likely to be about
//	topicweights                            every number by which words of topics are weighed
package topics

import "github.com/readout-archive/readout/internal/ingest/encounters"

// document is an article whose encounters are known.
type document struct{ *encounters.Document }

// Set gives the encounters of a document their topics.
func Set(d *encounters.Document) { document{d}.setTopics() }
