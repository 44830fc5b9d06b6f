// Package link finds identities across articles: which names are one person,
// one organisation or one place, which reports tell of one encounter, and what
// each is called in addresses. It reads small cards, never whole articles, so
// that an archive may be far larger than memory:
//
//	cards, gather,
//	traces           what linking keeps of each report: names, offices, days, parties
//	names            a name as words: particles, patronymics, initials, spelling classes
//	likeness         how far two names agree; the weakest word decides
//	persons          weights for and against two names being one person
//	bodies, world    organisations and places, by name and by the vocabulary
//	meetings         which reports are compared; meeting_weights: and how
//	cluster          pairs into identities, never through a weak link
//	authorities      what editors say, which stands above every weight
//	settle           clusters into authority records, and into meetings in order
//	corrected        what a correction keeps together
//	ids, register,
//	former           addresses, and how they stay what they are; settle_sources: those of articles
//	merge, disagree  the reports of one meeting into its record, and where they differ
//
// All of it is a function of the readings and of what editors said: neither
// the number of cores nor the order of equal things changes a result.
package link
