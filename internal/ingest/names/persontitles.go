package names

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the titles that stand before a name: ranks, honorifics, titles of
// nobility, and offices that one person holds together.

// minorOffice gives the length of a one-word office that stands like an
// honorific between another office and a name: "Minister of State Ambassador
// Mesganu Arga", "Minister of Foreign Affairs, Senator Maxine McClean".
func (d *Document) minorOffice(i, end int) int {
	n, entry := d.PhraseAt(i, end, lexicon.Office)
	if n != 1 || !d.Tokens[i].Capital() || d.PluralHead(text.At(i)) || d.nameAt(i+1, end).Empty() && !(d.Determiner(i+1) == text.Definite && d.titleFollows(i+2, end)) { // "Sen. the Hon. X"
		return 0
	}
	switch entry.Code {
	case "ambassador", "legislator", "judiciary", "religious":
		return n
	}
	return 0
}

// title consumes one rank, honorific or title of nobility.
func (d *Document) title(t *Titles, i, end int) (bool, int) {
	if d.retired(i, end) {
		i++
	}
	n, entry := d.PhraseAt(i, end, lexicon.Rank|lexicon.Honorific|lexicon.Nobility)
	if entry == nil {
		return false, i
	}
	if d.Tokens[i].Shape == text.Lower { // "the general said", "the captain"
		return false, i
	}
	if n == 1 && entry.Class == lexicon.Honorific && d.Tokens[i].Shape == text.Initial && d.Tokens[i].End-d.Tokens[i].Start == 2 { // "U. Khurelbaatar", no U
		return false, i
	}
	if m, office := d.PhraseAt(i, end, lexicon.Office|lexicon.Body|lexicon.Organisation|lexicon.CountryName|lexicon.Demonym); office != nil && (m > n || m == n && (d.Fold(i+m) == "of" || m > 1 && entry.Class == lexicon.Rank && office.Class == lexicon.Office)) { // "Police Commissioner"
		return false, i
	}
	if entry.Class == lexicon.Rank && d.Fold(i+n) == "of" { // "Colonel General of customs service"
		to := i + n + 1
		for to < end && d.Cue(to, lexicon.CueOfService) {
			to++
		}
		if to > i+n+1 && !d.nameAt(to, end).Empty() {
			n = to - i
		}
	}
	if d.Fold(i+n) == "of" || d.Fold(i+n) == "'s" || entry.Class == lexicon.Honorific && d.Cue(i+n, lexicon.CueDivisionNoun) { // "Chief of …", "Metropolitan City"
		return false, i
	}
	if n == 1 && d.Cue(i, lexicon.CueGivenToo) && (t.Office.To == i && !t.Office.Empty() || d.givenToo(i, end)) { // "Ambassador Sultan Ali"
		return false, i
	}
	if n == 1 && entry.Class != lexicon.Rank && d.givenBehindTitle(t, i) && d.nameAt(i+1, end).Len() == 1 { // "Dr. Sherif Mandour"
		return false, i
	}
	if d.Is(i, lexicon.Office) && d.bodyBehind(i+n, end) > 0 { // "Commander Royal Bahrain Naval Force"
		return false, i
	}
	if d.Fold(i+n) == "-" && entry.Class == lexicon.Rank { // "Brig.-Gen."
		if m, _ := d.PhraseAt(i+n+1, end, lexicon.Rank); m > 0 {
			n += 1 + m
		}
	}
	switch entry.Class {
	case lexicon.Rank:
		if t.Rank.Empty() {
			t.Rank = text.Phrase{From: i, To: i + n}
		} else if t.Rank.To == i {
			t.Rank.To = i + n
		}
	default:
		if m, office := d.PhraseAt(i, end, lexicon.Office); office != nil && m == n && t.Office.Empty() { // "King Hamad"
			t.Office, t.Head, t.Level = text.Phrase{From: i, To: i + n}, text.Phrase{From: i, To: i + n}, office.Code
		}
		t.Woman = t.Woman || entry.Code == "woman"
		t.Man = t.Man || entry.Code == "man"
	}
	next := i + n
	if d.Fold(next) == "'" && !d.Tokens[next].Space && entry.Class == lexicon.Honorific && next+1 < end && d.IsCapital(next+1) { // "Dato' Azmir"
		next++
		if word := d.Fold(next); (word == "seri" || word == "sri") && next+1 < end && d.IsCapital(next+1) { // "Dato' Seri Azmir"
			next++
		}
	}
	// "General (retd)", "Brig.-Gen. (res.)"
	if to := d.aside(next, end); to > next && (d.Tokens[next+1].Shape != text.Upper || entry.Class == lexicon.Rank && !d.nameAt(to, end).Empty()) { // "Capt. (N) X"
		next = to
	}
	return true, next
}

// givenToo reports whether the title of a ruler at token i opens a name that stands behind a comma or an
// owner, since who reigns goes by his given name: "the Speaker, Amir Ohanian", but "Qatar's Emir Tamim". So it
// does where the office behind the name is no ruler's: "Amir Khan Durrani, the foreign minister".
func (d *Document) givenToo(i, end int) bool {
	if name := d.nameAt(i+1, end); name.Len() > 1 && d.Fold(name.To) == "," {
		o, ok := d.officeAt(name.To+1, end)
		return ok && o.Level != "head-of-state" && o.Level != "royal"
	}
	f := d.Fold(i - 1)
	return (f == "," || f == "'s") && d.nameAt(i+1, end).Len() == 1 && !d.Is(i+1, lexicon.GivenName)
}

// givenBehindTitle reports whether word i, elsewhere a title, is the given name of whoever has the
// title before it.
func (d *Document) givenBehindTitle(t *Titles, i int) bool {
	if i == 0 || !d.Is(i, lexicon.GivenName) {
		return false
	}
	businessman := t.Office.To == i-1 && d.Fold(i-1) == "," && t.Level == "business"
	if d.Is(i, lexicon.Office) && !d.Is(i-1, lexicon.Honorific) && t.Rank.To != i && !businessman {
		return false
	}
	return d.Is(i-1, lexicon.Honorific|lexicon.Rank|lexicon.Office|lexicon.Nobility) || (t.Office.To == i || t.Office.To == i-1) && !t.Office.Empty()
}

// retired reports whether "retired" stands at token i before a rank: "the envoy, retired
// Lieutenant General X".
func (d *Document) retired(i, end int) bool {
	return i+1 < end && d.IsLower(i) && d.Cue(i, lexicon.CueRetired) && d.Is(i+1, lexicon.Rank) && d.IsCapital(i+1)
}

// serviceAt gives the length of the words at token i that say in whose forces the rank
// behind them is held: "U.S. Army | Gen.", "Marine Corps | Sgt. Maj."; 0 when none do.
func (d *Document) serviceAt(i, end int) int {
	pos := i
	if n, _ := d.PhraseAt(pos, end, lexicon.CountryName|lexicon.Demonym); n > 0 {
		pos += n
	}
	n, body := d.PhraseAt(pos, end, lexicon.Body)
	if body == nil || body.Code != "military" {
		return 0
	}
	pos += n
	if n, _ := d.PhraseAt(pos, end, lexicon.Rank); n == 0 || d.Tokens[pos].Shape == text.Lower {
		return 0
	}
	return pos - i
}

// aside gives the end of one word in brackets at token i, with its stop: "(res.)"; i when
// none stands there.
func (d *Document) aside(i, end int) int {
	if d.Fold(i) != "(" {
		return i
	}
	to := i + 2
	if d.Fold(to) == "." {
		to++
	}
	if to >= end || d.Fold(to) != ")" {
		return i
	}
	return to + 1
}

// joinOffices joins a second office of the same person: "Deputy Prime Minister
// and Minister of Foreign Affairs Demeke Mekonnen".
func (d *Document) joinOffices(o office, end int, apposed bool) office {
	for range 4 {
		if o.Plural || o.Counterpart || o.Guest {
			return o
		}
		sep := d.Fold(o.next)
		if sep != "and" && sep != "&" && sep != "-" && sep != "," && sep != "cum" {
			return o
		}
		from := o.next + 1
		if sep == "," && d.Fold(from) == "and" {
			return o // the comma parts two persons
		}
		if d.minorOffice(from, end) > 0 {
			return o
		}
		second, ok := d.officeAt(from, end)
		if !ok || second.Plural || second.Counterpart {
			return o
		}
		if second.Office == second.Head && second.Head.Len() == 1 && d.Is(second.Head.From, lexicon.GivenName) {
			return o // "Speaker of the Knesset, Amir Ohana"
		}
		named := d.titleFollows(second.next, end) || d.legislatorFollows(second.next, end) || d.Fold(second.next) == "," && d.titleFollows(second.next+1, end)
		if !named && !apposed && d.nameAt(second.next, end).Empty() {
			if after := d.nameAt(second.next+1, end); d.Fold(second.next) != "," || !d.nameBehindComma(after, end) {
				if next := d.Fold(second.next); sep == "," || next != "," && next != "and" {
					if sep != "-" {
						return o
					}
				}
				if sep != "-" && d.Determiner(from) != 0 {
					return o
				}
			}
		}
		bare := o.Head.Len() == o.Office.Len() && o.Country == ""
		switch {
		case sep == "and" && d.anothersOffice(&o, &second):
			return o
		case d.Determiner(from) != 0 && sep != "-":
			return o
		case sep == "," && d.Determiner(o.whole.From) != 0 && bare:
			return o
		case sep == "and" && bare && d.Determiner(o.whole.From) == text.Definite && (o.Head.Len() == 1 || Chiefly(o.Level) && Chiefly(second.Level)) && second.Office == second.Head && d.Fold(second.next) != ",":
			return o // "the President and Prime Minister Modi", "the prime minister and Chancellor Scholz"
		}
		o.dropChaired(&second)
		o.Office.To, o.whole.To, o.next = second.Office.To, second.whole.To, second.next
		o.Generic = o.Generic && second.Generic
		if o.Country == "" {
			o.Country, o.CountryAt, o.CountryFrom = second.Country, second.CountryAt, second.CountryFrom
		}
		if o.Org == "" {
			o.Org, o.OrgAt = second.Org, second.OrgAt
		}
		if o.Short == "" {
			o.Short = second.Short
		}
	}
	return o
}

// anothersOffice reports whether the second of two offices that "and" joins is another person's: it is of
// another country ("the Peruvian foreign minister and Kenya's President X"), a country stands before it alone
// ("the minister and Ecuadorian Vice President X"), or it heads a state, printed with a capital behind a small
// one ("the Peruvian minister and President X"). Who chairs a body or leads a party may well have both.
func (d *Document) anothersOffice(o, second *office) bool {
	if o.Country != "" && second.Country != "" && second.Country != o.Country {
		return true
	}
	if d.Determiner(o.whole.From) != text.Definite || !d.IsLower(o.Head.From) {
		return false
	}
	if o.Country == "" && second.Country != "" && second.CountryAt.To <= second.Head.From {
		return o.Level != "party" && (o.Org == "" || o.Level == "envoy" || o.Level == "official")
	}
	return Chiefly(second.Level) && !Chiefly(o.Level) && !d.IsLower(second.Head.From)
}

// dropChaired drops the organisation of the one of two offices of a person where the other is an
// office of state: who chairs an organisation for his country speaks for the country.
func (o *office) dropChaired(second *office) {
	if o.Org != "" && !o.Company && (o.Level == "business" || o.Level == "head-of-state") && second.Org == "" && !second.Former && officeOfState(&second.Titles) && second.Level != "royal" {
		o.Org, o.OrgAt = "", text.Phrase{}
	}
	if second.Org != "" && !second.Company && o.Org == "" && !o.Former && officeOfState(&o.Titles) && (o.Level != "head-of-state" || o.Country != "") {
		second.Org, second.OrgAt = "", text.Phrase{}
	}
}

// legislatorFollows reports whether "Senator" and a name stand at token i: "Foreign Minister | Senator X".
func (d *Document) legislatorFollows(i, end int) bool {
	n, entry := d.PhraseAt(i, end, lexicon.Office)
	return entry != nil && entry.Code == "legislator" && d.Tokens[i].Capital() && !d.nameAt(i+n, end).Empty()
}

// takeOffice gives the mention the titles of its office and keeps what honorifics told.
func (d *Document) takeOffice(m *Mention, o office) {
	had := m.Titles
	m.Titles = o.Titles
	m.Titles.Woman, m.Titles.Man = had.Woman, had.Man
	m.Titles.Definite = had.Definite && o.Definite
	if !had.Rank.Empty() {
		m.Titles.Rank = had.Rank
	}
}

// restOfOffice takes the words of a field that its table does not know in this order
// into the office before them: "Minister of State for Energy | Affairs Saad al-Kaabi".
func (d *Document) restOfOffice(m *Mention, i, end int, officed bool) int {
	for officed && m.Titles.Office.To == i && i+1 < end && d.Tokens[i].Shape == text.Title && d.IsCapital(i+1) &&
		(d.Cue(i, lexicon.CueFieldHead) || d.Is(i, lexicon.Field|lexicon.Modifier)) && !d.Is(i, lexicon.GivenName) && !d.nameAt(i+1, end).Empty() {
		i++
		m.Titles.Office.To = i
	}
	return i
}

// fathersName reports whether a name opens with a bare patronymic particle, or with "al", behind a
// word of nobility or rank that is then a given name; from is where the group begins.
func (d *Document) fathersName(name text.Phrase, from int) bool {
	if !name.Empty() && name.From-1 >= from && d.Cue(name.From-1, lexicon.CueGivenToo) && d.Tokens[name.From-1].Shape == text.Title {
		if family := d.Fold(name.From); family == "al" || strings.HasPrefix(family, "al-") {
			return true
		}
	}
	if name.Len() < 2 || name.From-1 < from || !d.Cue(name.From, lexicon.CueSonOf) {
		return false
	}
	n, _ := d.PhraseAt(name.From-1, name.From, lexicon.Nobility|lexicon.Rank)
	return n == 1 && d.Tokens[name.From-1].Shape == text.Title
}

// titleFollows reports whether a rank or honorific with a name stands at token i.
func (d *Document) titleFollows(i, end int) bool {
	i = d.BehindArticle(i)
	i += d.serviceAt(i, end)
	if d.retired(i, end) {
		i++
	}
	found := false
	for range 4 {
		n, entry := d.PhraseAt(i, end, lexicon.Rank|lexicon.Honorific|lexicon.Nobility)
		if entry == nil || d.Tokens[i].Shape == text.Lower || entry.Class == lexicon.Honorific && d.Cue(i+n, lexicon.CueDivisionNoun) {
			break
		}
		if m, office := d.PhraseAt(i, end, lexicon.Office); office != nil && m > n {
			break
		}
		found = true
		if i += n; entry.Class == lexicon.Rank && d.Fold(i) == "-" { // "Maj.-Gen."
			if m, _ := d.PhraseAt(i+1, end, lexicon.Rank); m > 0 {
				i += 1 + m
			}
		}
		if d.Fold(i) == "'" && !d.Tokens[i].Space { // "Dato' Azmir"
			i++
		}
		i = d.aside(i, end) // "Hon. (Amb.) Soi"
	}
	return found && !d.nameAt(i, end).Empty()
}
