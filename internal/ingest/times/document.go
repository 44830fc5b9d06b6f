// Package times reads expressions of time. Input: tokens and sentences. Output,
// when asked: where expressions stand, and which date they mean when read at a day.
//
//	timex           where expressions of time stand
//	calendardates   dates that name a month or are written in figures
//	relativetimes   words of relation to another day: "last week", "the same evening"
//	countedtimes    how long it is to a day: "two days ago", "a week later"
//	seasons         seasons: "last summer", "in the autumn of 2022"
//	spans           spans that have passed since: "three weeks after X met Y"
//	timevalues      the date that an expression means
package times

import "github.com/readout-archive/readout/internal/ingest/text"

// Document is a text whose expressions of time can be asked for.
type Document struct{ text.Document }
