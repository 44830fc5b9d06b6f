package names

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the run of titles that opens a person group: which title follows which, and what
// may stand between two.

// titlesBefore takes the titles of a group that begins at token i into m and gives the token behind
// them. It tells whether there are any, and whether an office is among them.
func (d *Document) titlesBefore(m *Mention, i, end int) (pos int, titled, officed bool) {
	if pos = d.countryOfRank(&m.Titles, i, end); pos == i {
		if next := d.writtenRank(&m.Titles, i, end); next > i {
			pos, titled = next, true
		}
	}
	for pos < end {
		if officed {
			pos += d.serviceAt(pos, end)
		}
		if ok, next := d.title(&m.Titles, pos, end); ok {
			pos, titled = next, true
			continue
		}
		if officed && m.Titles.Counterpart {
			if d.Fold(pos) == "there" && d.Fold(pos+1) == "," { // "his counterpart there, X"
				pos++
			}
			if next := d.officeOfCounterpart(m, pos, end); next > pos {
				pos = next
				continue
			}
		}
		if !titled && !officed && d.Cue(pos, lexicon.CueGivenToo) && d.givenToo(pos, end) {
			break
		}
		if !officed && d.officeAhead(pos, end) {
			if o, ok := d.officeAt(pos, end); ok {
				if titled && d.nameBeforeOffice(&o, end) {
					break
				}
				o = d.joinOffices(o, end, false)
				d.takeOffice(m, o)
				pos, officed, titled = o.next, true, true
				continue
			}
		}
		next := d.betweenTitles(i, pos, end, officed)
		if next == pos {
			break
		}
		pos = next
	}
	return pos, titled, officed
}

// nameBeforeOffice reports whether what looks like the words of an office behind a title is a name
// that its office follows without a comma: "Mr. | Li Wei Ambassador of China received".
func (d *Document) nameBeforeOffice(o *office, end int) bool {
	if !o.generous || o.Head.From-o.Office.From < 2 || o.Office.To < o.Head.To+2 || !d.nameAt(o.next, end).Empty() {
		return false
	}
	name := d.nameAt(o.Office.From, end)
	return name.Len() >= 2 && name.To == o.Head.From
}

// betweenTitles gives the token behind what may stand at token i between two titles of a group that
// begins at token from: a comma, an office that stands like an honorific, an article; i when
// nothing does.
func (d *Document) betweenTitles(from, i, end int, officed bool) int {
	if officed {
		if d.Fold(i) == "," && (d.titleFollows(i+1, end) || d.minorOffice(i+1, end) > 0) {
			return i + 1
		}
		if n := d.minorOffice(i, end); n > 0 {
			return i + n
		}
	}
	if d.Determiner(i) == text.Definite && (officed || i == from) && i+1 < end {
		if n, _ := d.PhraseAt(i+1, end, lexicon.Honorific|lexicon.Rank|lexicon.Nobility); n > 0 {
			return i + 1
		}
	}
	return i
}

// officeOfCounterpart takes the office behind "his European counterpart", at token i or behind its
// comma, for that of whom it names, and gives the token behind it: "EU Trade Commissioner Ana
// Rivas"; i when none stands there.
func (d *Document) officeOfCounterpart(m *Mention, i, end int) int {
	from := i
	if d.Fold(from) == "," {
		from++
	}
	o, ok := d.officeAt(from, end)
	if !ok || o.Plural || o.Counterpart || d.Determiner(from) != 0 {
		return i
	}
	o = d.joinOffices(o, end, false)
	if d.nameAt(o.next, end).Empty() && !d.titleFollows(o.next, end) {
		return i
	}
	was := m.Titles
	d.takeOffice(m, o)
	if m.Titles.Country == "" && m.Titles.Org == "" {
		m.Titles.Country, m.Titles.CountryAt, m.Titles.CountryFrom = was.Country, was.CountryAt, was.CountryFrom
		m.Titles.Org, m.Titles.OrgAt = was.Org, was.OrgAt
	}
	return o.next
}

// countryOfRank reads the country that stands before a rank and a name: "U.S. Army
// General X", "Turkish Admiral Y", "Jordanian Prince Z". It gives the token of the rank.
func (d *Document) countryOfRank(t *Titles, i, end int) int {
	n, entry := d.PhraseAt(i, end, lexicon.CountryName|lexicon.Demonym)
	if entry == nil {
		return i
	}
	next := i + n
	if d.Fold(next) == "'s" {
		next++
	}
	titles := next
	k, rank := d.PhraseAt(next, end, lexicon.Rank|lexicon.Nobility)
	if rank == nil { // "Pakistan Navy Admiral"
		if m, body := d.PhraseAt(next, end, lexicon.Body); body != nil && body.Code == "military" {
			k, rank = d.PhraseAt(next+m, end, lexicon.Rank)
			next += m
		}
	}
	if rank == nil || d.Tokens[next].Shape == text.Lower || d.nameAt(next+k, end).Empty() || d.officeStarts(next+k, end) {
		return i
	}
	if m, office := d.PhraseAt(next, end, lexicon.Office); office != nil && (m > k || m == k && (m > 1 || d.Tokens[next].Shape == text.Upper)) { // "Kenyan Police Commissioner", "Kenyan FM"
		return i
	}
	if m, office := d.PhraseAt(titles, end, lexicon.Office); office != nil && titles < next && titles+m >= next+k { // "Kenyan Army Commander"
		return i
	}
	t.Country, t.CountryAt, t.CountryFrom = entry.Code, text.Phrase{From: i, To: i + n}, countryFrom(entry)
	return next
}

// writtenRank reads a rank in small letters between a country and a name, "the Turkish general X", "US
// rear admiral Y", and gives the token behind it; i when none stands there.
func (d *Document) writtenRank(t *Titles, i, end int) int {
	if !d.GistAround(i).Has(lexicon.CueWrittenRank) {
		return i
	}
	n, entry := d.PhraseAt(i, end, lexicon.CountryName|lexicon.Demonym)
	if entry == nil {
		return i
	}
	from := i + n
	if d.Fold(from) == "'s" {
		from++
	}
	rank := text.Phrase{From: from, To: from}
	for rank.To < end && rank.Len() < 2 && d.Tokens[rank.To].Shape == text.Lower && d.Cue(rank.To, lexicon.CueWrittenRank) {
		rank.To++
	}
	next := rank.To
	if d.Fold(next) == "," && d.Determiner(i-1) == text.Definite { // "the American general, X,"
		next++
	}
	if rank.Empty() || d.nameAt(next, end).Len() < 2 || d.officeStarts(next, end) {
		return i
	}
	t.Country, t.CountryAt, t.CountryFrom = entry.Code, text.Phrase{From: i, To: i + n}, countryFrom(entry)
	t.Rank = rank
	return next
}
