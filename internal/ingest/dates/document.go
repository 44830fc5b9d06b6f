// Package dates finds the day of each encounter. Input: encounters with trigger,
// clause, sentences that speak of them, status and tense. Output: each encounter's
// date with its receipts.
//
//	dates         the pass: from words of time in the encounter's own clause to the article's date
//	timefit       how well a word of time fits an encounter
//	dayasides     asides between a day and its encounter, which give it to something else
//	leadon        days of something else that lead on to the encounter
//	ownverbs      verbs that set the day of something else, where they tell of the encounter itself
//	finertimes    words of time that make each other finer
//	daytold       the day from which "a day earlier" counts
//	afters        encounters that the article's news came some time after
//	eves          "on the eve of" another encounter
//	datelinedays  the dateline's day, where the article was published later
//	datescenes    days that open a passage, a quotation, a headline
//	lapses        the day of the sentence before, where only an hour is told
//	dayheadings   lines of an agenda that set the day of what stands below
//	passingdays   days told in passing around the news, where nothing tells that of the encounter
//	vaguetimes    words that say that an encounter was at another time, and not when
//	lastdays      the last signs of a day, where nothing else tells one
//	plandays      days of plans
//	reporttimes   days on which an encounter was only reported
package dates

import "github.com/readout-archive/readout/internal/ingest/encounters"

// document is an article whose encounters are known.
type document struct{ *encounters.Document }

// Set gives the encounters of a document their days.
func Set(d *encounters.Document) { document{d}.setDates() }
