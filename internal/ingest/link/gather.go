package link

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/readout-archive/readout"
)

// This file owns how readings become cards, whatever their order.

// Add takes the cards of a reading. Readings are numbered in the order they
// are added; the numbers come back in Identities.
func (l *Linker) Add(reading readout.Reading) {
	number := uint32(len(l.readings))
	card := readingCard{day: dayOf(reading.Article.Date), first: uint32(len(l.reports)), file: fileKey(&reading.Article)}
	card.setSHA(reading.Article.SHA256)
	l.readings = append(l.readings, card)
	anchors := map[uint64]int{}
	for i := range reading.Reports {
		report := &reading.Reports[i]
		c := l.report(number, report)
		c.index = uint16(i)
		first := anchorOf(reading.Article.SHA256, report, 0)
		again := anchors[first] // one sentence may tell of several encounters
		anchors[first]++
		c.anchor = anchorOf(reading.Article.SHA256, report, again)
		if card.file != 0 {
			c.lasting = anchorOf(hexKey(card.file), report, again)
		}
		l.reports = append(l.reports, c)
	}
}

func (l *Linker) report(reading uint32, report *readout.Report) reportCard {
	card := reportCard{reading: reading, list: uint32(len(l.slab)), from: noDay, to: noDay}
	if first, last, ok := report.Date.Bounds(); ok {
		card.from, card.to = days(first), days(last)
		if report.Date.Precision() != readout.PrecisionDay {
			card.flags |= coarse
		}
	}
	if report.Status == readout.Planned {
		card.flags |= planned
	}
	if report.Format == readout.Video {
		card.flags |= video
	}
	if onlyAmended(report.Edits) {
		card.flags |= amended
	}
	switch basis := basisOf(&report.Record, "date"); {
	case basis == readout.Edited, edit(report.Edits, "date") != nil: // set, or cleared
		card.flags |= edited
	case basis == readout.Inferred:
		card.flags |= inferred
	}
	if p := report.Place; p != nil && p.City != "" {
		card.place = l.place(p.City, p.Country, reading) + 1
	} else if p != nil && p.Country != "" {
		card.place = l.place("", p.Country, reading) + 1
	}
	if presumesPlace(&report.Record) {
		card.flags |= presumed
	}
	year, trace := l.year(card), traceOf(report)
	cards := make([]uint32, 0, len(report.Participants))
	for i := range report.Participants[:min(len(report.Participants), 1<<12)] {
		p := &report.Participants[i]
		number := l.person(p, reading, year, trace)
		if sureCountry(report, i) {
			l.people[number].sure = true
		}
		if was := formerKey(report, i); was != "" && !slices.Contains(l.people[number].was, was) {
			l.people[number].was = append(l.people[number].was, was)
		}
		cards = append(cards, number)
		entry := number << 1
		if p.Function != readout.Attending {
			entry |= principal
		}
		l.slab = append(l.slab, entry)
		card.people++
	}
	l.keepApart(cards)
	l.keepCompany(cards)
	lands := report.Countries
	if len(report.Parties) > 0 { // those of named people come with the people
		lands = nil
		for _, party := range report.Parties {
			if party.Code != "" && !party.Named {
				lands = append(lands, party.Code)
			}
		}
	}
	for _, code := range lands[:min(len(lands), 255)] {
		l.slab = append(l.slab, l.intern(code))
		card.lands++
	}
	for _, party := range report.Parties[:min(len(report.Parties), 255)] {
		if party.Kind == readout.OrganisationParty && party.Name != "" {
			l.slab = append(l.slab, l.body(party.Name, reading))
			card.bodies++
		}
	}
	return card
}

// presumesPlace reports whether the text does not say that it was there: the country
// of a town that it names is inferred too, and says nothing of that.
func presumesPlace(r *readout.Record) bool {
	field := "place/country"
	if r.Place != nil && r.Place.City != "" {
		field = "place/city"
	}
	return basisOf(r, field) == readout.Inferred
}

// sureCountry reports whether a participant's country is stated, or inferred
// from a demonym; what is inferred from the host or the article's home may be
// another's.
func sureCountry(report *readout.Report, participant int) bool {
	field := "participants/" + strconv.Itoa(participant) + "/country"
	for i := range report.Evidence {
		if e := &report.Evidence[i]; e.Field == field && e.Basis == readout.Inferred && e.From != "demonym" {
			return false
		}
	}
	return true
}

// year is that of the report's date, or of its article.
func (l *Linker) year(card reportCard) int16 {
	day := card.from
	if day == noDay {
		day = l.readings[card.reading].day
	}
	return int16(time.Unix(int64(day)*86400, 0).UTC().Year())
}

func (l *Linker) person(p *readout.Participant, reading uint32, year int16, trace uint64) uint32 {
	l.intern(p.Name)
	l.intern(p.Country)
	l.intern(p.Level)
	role := l.intern(p.Role)
	if p.Org != "" {
		l.body(p.Org, reading)
	}
	key := l.personKey(p)
	number, ok := l.personOf[key]
	if !ok {
		number = uint32(len(l.people))
		l.people = append(l.people, personCard{form: key.form, country: key.country, body: key.body, level: key.level, first: year, last: year})
		l.personOf[key] = number
	}
	card := &l.people[number]
	card.count++
	card.first, card.last = min(card.first, year), max(card.last, year)
	card.offices = l.keepTexts(card.offices, role)
	key.level = 0
	l.stands(&card.printed, reading, l.told[key] == reading+1)
	l.told[key] = reading + 1
	if trace != 0 {
		card.traces = keepSmallest(card.traces, trace, maxTraces, cmp.Compare[uint64])
	}
	return number
}

// personKey is the key of a person whose texts and body are known.
func (l *Linker) personKey(p *readout.Participant) personKey {
	key := personKey{form: l.textOf[p.Name], country: l.textOf[p.Country]}
	if p.Org != "" && p.Country == "" {
		key.body = l.bodyOf[l.textOf[p.Org]] + 1
	}
	if oneWord(p.Name) {
		key.office = l.textOf[p.Role]
	}
	key.level = l.textOf[p.Level]
	return key
}

func (l *Linker) body(printed string, reading uint32) uint32 {
	form := l.intern(printed)
	number, ok := l.bodyOf[form]
	if !ok {
		number = uint32(len(l.bodies))
		l.bodies = append(l.bodies, bodyCard{form: form})
		l.bodyOf[form] = number
	}
	card := &l.bodies[number]
	card.count++
	l.standsOnce(&card.printed, reading)
	return number
}

func (l *Linker) place(city, country string, reading uint32) uint32 {
	key := [2]uint32{l.intern(city), l.intern(country)}
	number, ok := l.placeOf[key]
	if !ok {
		number = uint32(len(l.places))
		l.places = append(l.places, placeCard{city: key[0], country: key[1]})
		l.placeOf[key] = number
	}
	card := &l.places[number]
	card.count++
	l.standsOnce(&card.printed, reading)
	return number
}

// keepTexts adds a text; of too many it keeps the first by their letters, so
// that the order of the input does not matter.
func (l *Linker) keepTexts(list []uint32, text uint32) []uint32 {
	if text == 0 {
		return list
	}
	return keepSmallest(list, text, maxOffices, func(a, b uint32) int { return strings.Compare(l.texts[a], l.texts[b]) })
}

// standsOnce notes that a name stands in an article, and counts the article once.
func (l *Linker) standsOnce(in *printed, reading uint32) {
	l.stands(in, reading, in.counted == reading+1)
	in.counted = reading + 1
}

// stands notes that a name stands in an article, which may be counted already.
func (l *Linker) stands(in *printed, reading uint32, counted bool) {
	day := l.readings[reading].day
	if len(in.sources) == 0 || day > in.latest {
		in.latest = day
	}
	in.sources = keepSmallest(in.sources, reading, maxSources, l.earlier)
	if !counted {
		in.articles++
	}
}

// earlier orders readings by their date, then by their hash.
func (l *Linker) earlier(a, b uint32) int {
	x, y := &l.readings[a], &l.readings[b]
	return cmp.Or(cmp.Compare(x.day, y.day), slices.Compare(x.sha[:], y.sha[:]), cmp.Compare(a, b))
}

// keepSmallest inserts item into a sorted list of at most limit different items.
func keepSmallest[T any](list []T, item T, limit int, compare func(a, b T) int) []T {
	at, found := slices.BinarySearchFunc(list, item, compare)
	if found || at >= limit {
		return list
	}
	if len(list) == limit {
		list = list[:limit-1]
	}
	return slices.Insert(list, at, item)
}

// pairKey is two numbers, the smaller first.
type pairKey uint64

func pairOf(a, b uint32) pairKey {
	return pairKey(uint64(min(a, b))<<32 | uint64(max(a, b)))
}

// keepApart remembers that one report names these people side by side: however
// alike their names are, they are not one person.
func (l *Linker) keepApart(cards []uint32) {
	for i, a := range cards {
		for _, b := range cards[:i] {
			if a != b && l.people[a].country == l.people[b].country && l.resemble(a, b) {
				l.apart[pairOf(a, b)] = true
			}
		}
	}
}

func (l *Linker) resemble(a, b uint32) bool {
	return !compareNames(l.nameOf(l.people[a].form), l.nameOf(l.people[b].form)).conflict
}

func (l *Linker) nameOf(form uint32) *name {
	n, ok := l.named[form]
	if !ok {
		parsed := parseName(l.texts[form])
		n = &parsed
		l.named[form] = n
	}
	return n
}

func days(t time.Time) int32 { return int32(t.Unix() / 86400) }

func dayOf(date readout.Date) int32 {
	first, _, ok := date.Bounds()
	if !ok {
		return 0
	}
	return days(first)
}
