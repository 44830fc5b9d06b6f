// Package link finds identities across articles: which names are one person,
// one organisation or one place, which reports tell of one encounter, and what
// each is called in addresses. It reads small cards, never whole articles, so
// that an archive may be far larger than memory:
//
//	cards, gather, traces                  what is kept of each report: names, offices, days, parties
//	names, conventions                     a name as words: particles, patronymics, spelling classes; whose letters they may be
//	wordlikeness, alignment, likeness      how far two words agree, and two names: the weakest word decides
//	persons, personweights                 which names are compared, and what speaks for and against one person
//	bodies, world                          organisations and places, by name and by the vocabulary
//	meetings, meetingweights               which reports are compared, and what speaks for and against one encounter
//	cluster                                pairs into identities, never through a weak link
//	authorities, corrected                 what editors say stands above every weight; what a correction keeps together
//	settle, settlemeetings, settlesources  clusters into authority records, meetings in order, the addresses of articles
//	ids, slug, register, former            addresses, and how they stay what they are
//	identities                             the outcome: an id for everything in every report
//	merge, mergeguests, choose             the reports of one meeting into its record
//	disagree, contrary                     where they differ, and which differences are contradictions
//
// All of it is a function of the readings and of what editors said: neither
// the number of cores nor the order of equal things changes a result.
package link
