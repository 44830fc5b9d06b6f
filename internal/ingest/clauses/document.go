// Package clauses reads the clauses of sentences: which words speak of an encounter, with which
// tense, mood and voice, and who stands where around them. Input: sentences, mentions whose who
// is known. Output: the triggers of a sentence, and answers: the subject of a verb, its object, its
// complements, whom its pronouns mean. What it is that happened is for the room of encounters to say.
//
//	triggers                          words and phrases of the trigger vocabulary
//	verbgroups, verbmoods,
//	governors, enjoined               tense, mood and voice of their verbs, and what these depend on
//	clauses                           who stands at a token, and where a clause begins and ends
//	sides, actors                     noun groups on one side of a verb; the people and parties that they name
//	subjects, asides                  the subject of a verb, past companions told between the two
//	objects, complements              its object, and who stands behind "with", "by", "between"
//	lists, listsback, listtimes,
//	leaders, ledbodies                members of a list, from the first on or back from the last; who leads a delegation in it
//	firstperson, pronouns, lastpair,
//	lastsubject, roles, sexes         who "I", "he", "they" and "the diplomat" are where the references left it open
//	told                              who has met before, by which such words are understood
//
// Positions are numbers of tokens of the document, people numbers of its entities or mentions; -1, nil
// and an empty side stand for none. Nothing here fails: any words have some reading.
package clauses

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/references"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// Document is an article of whose clauses it can be asked who stands where.
type Document struct {
	references.Document

	told  Told      // who has met so far
	found []Trigger // in the sentences read so far

	Holder        []int32     // per token: the mention that covers it or has it in its apposition, -1 for none
	Triggers      []Trigger   // of the sentence that is being read, in the order of the text
	LastSubject   int         // the mention that was the subject of the sentence before, -1 for none
	Author        int         // the mention of whoever says "I", -1 for nobody
	AuthorFrom    int         // the sentence from which he does
	AuthorTrigger text.Phrase // the trigger whose subject is the author, though no word names him
	AuthorQuoted  bool        // he does so in quotation marks: "issued the following statement"
}

// Reset empties the document and keeps its tables for the next article.
func (d *Document) Reset(lex *lexicon.Lexicon) {
	d.Document.Reset(lex)
	*d = Document{Document: d.Document, Holder: d.Holder[:0], found: d.found[:0]}
}

// OpenClauses prepares an article of whose mentions it is known who they are. told answers, as
// the article is read, who has met.
func (d *Document) OpenClauses(told Told) {
	d.told, d.LastSubject = told, -1
	d.hold()
	d.findAuthor()
	d.learnSexes()
}
