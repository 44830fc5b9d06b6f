package names

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns firms and bodies of whose name no table knows a word, told by what stands beside it:
// by their kind, "the Swedish utility Nordkraft", or by their people, "executives of Nordkraft", "the
// Nordkraft management". They are parties as a known firm is; the country before their kind is where
// they are from, and nobody they represent.
//
//	firm  = ["the"] [country] {word} kind Name
//	staff = {word} people ("of" | "from" | "at") (firm | body | Name) | Name ["'s"] {word} people

// tellsFirms reports whether a sentence has a word beside which such a firm may stand.
func (d *Document) tellsFirms(s *text.Sentence) bool {
	g := d.GistAround(s.From)
	return g.Has(lexicon.CueBodysPeople) || g.Has(lexicon.CueFirmsPeople) || g.Has(lexicon.CueCompanyNoun)
}

// toldFirmAt reads such a firm or its people at token i into m.
func (d *Document) toldFirmAt(m *Mention, i, end int) bool {
	if !d.peopleOfFirm(m, i, end) && !d.firmsOwnPeople(m, i, end) && !d.firmOfKind(m, i, end) {
		return false
	}
	if m.Titles.Org == "" { // a state's
		return true
	}
	if d.told == nil {
		d.told = map[string]bool{}
	}
	d.told[lexicon.Fold(m.Titles.Org)] = true
	return true
}

// toldAgain reads into m the firm at token i whose name stands alone there and that was told before.
func (d *Document) toldAgain(m *Mention, i, end int) bool {
	if d.told == nil || !d.IsCapital(i) {
		return false
	}
	run := text.Phrase{From: i, To: d.CapitalRun(i, end, longestFirmName)}
	if run.Empty() || !d.told[lexicon.Fold(d.Text(run))] {
		return false
	}
	if run.To < end && !d.IsMark(run.To) && !d.StopWord(run.To) && !text.Prepositions.Has(d.Fold(run.To)) && d.VerbTrigger(run.To) == nil || d.Fold(run.To) == "'s" {
		return false
	}
	d.organisation(m, run, run, "firm told before")
	return true
}

// mostBeforePeople is how many words may stand before the people of a firm: "top", "senior company".
const mostBeforePeople = 2

// bodysPeople gives the noun for people of a body at token i or behind words that say what they are like,
// -1 when none stands there. Behind a determiner any word may.
func (d *Document) bodysPeople(i, end int, determined bool) int {
	for k := i; k < min(end, i+mostBeforePeople+1); k++ {
		switch {
		case d.Cue(k, lexicon.CueBodysPeople), d.Cue(k, lexicon.CueFirmsPeople):
			if k+1 < end && d.Cue(k, lexicon.CueBodyOfPeople) && d.Cue(k+1, lexicon.CueFirmsPeople) { // "board members"
				return k + 1
			}
			return k
		case d.StopWord(k), d.Is(k, lexicon.Particle), !d.IsLower(k) && k > d.SentenceOf(k).From:
			return -1
		case !determined && !d.Is(k, lexicon.Modifier|lexicon.Field) && !d.Cue(k, lexicon.CueCompanyNoun) && !d.Cue(k, lexicon.CueBodyOfPeople):
			return -1
		}
	}
	return -1
}

// peopleOfFirm reads "senior executives from Nordkraft" at token i.
func (d *Document) peopleOfFirm(m *Mention, i, end int) bool {
	from := i
	if d.Determiner(i) != 0 {
		from++
	}
	head := d.bodysPeople(from, end, from > i)
	if head < 0 || d.Fold(i-1) == "under" || !text.WordIn("of from at", d.Fold(head+1)) || from > i && d.Cue(head, lexicon.CueMembers) { // of a house, perhaps: showngroups.go
		return false
	}
	name, to := d.firmToldAt(head+2, end)
	if d.Fold(head+1) == "at" && name.Len() == 1 { // "managers at Davos"
		return false
	}
	if n, org := d.PhraseAt(d.BehindArticle(head+2), end, lexicon.Organisation); org != nil && d.Cue(head, lexicon.CueFirmsPeople) && !d.Is(head, lexicon.Group) { // else groups.go reads them
		to = d.BehindArticle(head+2) + n
		name = text.Phrase{From: to - n, To: to}
	}
	if name.Empty() {
		return d.headsOfState(m, i, head, end)
	}
	d.people(m, text.Phrase{From: i, To: to}, head, name)
	return true
}

// headsOfState reads "the leadership of the Kenyan parliament" at token i, whose noun is at token head: the
// people of a country's body who are told by a noun that is no plural.
func (d *Document) headsOfState(m *Mention, i, head, end int) bool {
	land := d.BehindArticle(head + 2)
	if !d.Cue(head, lexicon.CueBodyOfPeople) || d.Fold(head+1) != "of" || land >= end || d.Seen[land].Begins&lexicon.CountryName != 0 { // "met the leadership of Kenya" sums up
		return false
	}
	*m = Mention{Phrase: text.Phrase{From: i, To: head + 1}, Kind: Delegation, Head: head, Rule: "heads of a body of state"}
	if d.groupOf(m, head+1, end); m.Titles.Country == "" {
		return false
	}
	m.Titles.Definite, m.Titles.Plural = d.Determiner(i) == text.Definite, true
	d.takeParty(m)
	return true
}

// firmToldAt gives the name of the firm or body at token i behind its people, and the token behind it.
func (d *Document) firmToldAt(i, end int) (name text.Phrase, to int) {
	pos := d.BehindArticle(i)
	if name, to := d.namedByKind(pos, end); !name.Empty() {
		return name, to
	}
	if name, to := d.firmOfLand(pos, end); !name.Empty() {
		return name, to
	}
	if pos >= end || d.Seen[pos].Begins&lexicon.Organisation != 0 {
		return text.Phrase{}, i
	}
	if name = d.bodyByForm(pos, end); name.Empty() && d.Determiner(pos-1) == 0 { // "the Revolution" is no firm
		if name = d.firmNameAt(pos, end); d.Fold(name.To) == "," && d.fullNameAt(name.To+1, end) { // "leaders of Zora, Ana Rivas, and of Nova, …"
			return text.Phrase{}, i
		}
	}
	return name, name.To
}

// firmOfLand gives the name of the firm at token i that a country's own name stands before, "Italy's |
// Nordkraft", and the token behind it. Letters alone may be a party's.
func (d *Document) firmOfLand(i, end int) (name text.Phrase, to int) {
	n, land := d.PhraseAt(i, end, lexicon.CountryName)
	if land == nil || d.Fold(i+n) != "'s" || i+n+1 >= end || d.Tokens[i+n+1].Shape == text.Upper {
		return text.Phrase{}, i
	}
	if k, known := d.PhraseAt(i+n+1, end, lexicon.Organisation); known != nil {
		name = text.Phrase{From: i + n + 1, To: max(i+n+1+k, d.CapitalRun(i+n+1, end, longestFirmName))}
		return name, name.To
	}
	name = d.firmNameAt(i+n+1, end)
	return name, name.To
}

// bodyByForm gives the name of a body of no state at token i of which a word tells what it is, at its end or
// at its start; empty when none stands there.
func (d *Document) bodyByForm(i, end int) text.Phrase {
	name := d.formedBodyAt(i, end)
	if name.Empty() {
		return d.openedBodyAt(i, end)
	}
	if f := d.Fold(name.To - 1); f == "of" || f == "for" { // "Teachers Union of", a country behind it
		name.To--
	}
	return name
}

// knownParty are the classes of the words that other rules read as a party, or as the country of one.
const knownParty = lexicon.CountryName | lexicon.Demonym | lexicon.Organisation | lexicon.OrgAdjective | lexicon.Metonym | lexicon.Lands

// namedByKind gives the name of a firm at token i whose kind stands before it, "Swedish utility |
// Nordkraft", or behind a determiner with words before it that no table knows, and the token behind it.
func (d *Document) namedByKind(i, end int) (name text.Phrase, to int) {
	pos, told := i, d.Determiner(i-1) != 0
	if n, land := d.PhraseAt(i, end, lexicon.Demonym); land != nil {
		pos, told = pos+n, true
	} else if d.ownedAt(i) {
		pos, told = pos+1, true
	}
	for limit := min(end, pos+mostBeforeKind); pos < limit && d.IsLower(pos); pos++ {
		switch {
		case d.Cue(pos, lexicon.CueCompanyNoun) && d.IsCapital(pos+1):
			if name = d.formedBodyAt(pos+1, end); name.Empty() {
				name = d.firmNameAt(pos+1, end)
			}
			return name, name.To
		case d.Fold(pos) == "and", d.Is(pos, lexicon.Field|lexicon.Modifier|lexicon.TopicWord), d.Cue(pos, lexicon.CueCompanyNoun):
		case !told, d.StopWord(pos):
			return text.Phrase{}, i
		}
	}
	return text.Phrase{}, i
}

// ownedAt reports whether token i tells where a firm or its owners are, "Taiwanese-owned", "Shymkent-based".
func (d *Document) ownedAt(i int) bool {
	_, of, joined := strings.Cut(d.Fold(i), "-")
	return joined && text.WordIn("owned based led listed run backed headquartered", of)
}

// mostBeforeKind is how many words may stand before the name of a firm behind its country, its kind the last.
const mostBeforeKind = 4

// openedBodyAt gives the name of a body of no state that its kind opens, at token i: "Diocese of Monze",
// "Chamber of Shipping"; empty when none stands there.
func (d *Document) openedBodyAt(i, end int) text.Phrase {
	n, body := d.PhraseAt(i, end, lexicon.Body)
	if body == nil || !d.IsCapital(i) || !d.ownBody(body) {
		return text.Phrase{}
	}
	to := i + n
	if f := d.Fold(to - 1); f == "of" || f == "for" {
		to--
	}
	if f := d.Fold(to); f == "of" || f == "for" {
		if run := d.CapitalRun(d.BehindArticle(to+1), end, longestFirmName); run > to+1 {
			return text.Phrase{From: i, To: run}
		}
	}
	if n == 1 {
		return text.Phrase{}
	}
	return text.Phrase{From: i, To: i + n}
}

// longestFirmName is how many words the name of a firm has at most.
const longestFirmName = 4

// firmNameAt gives the run of capitals at token i that may be a firm's name: no table knows it as a place, a
// person, an office or a body.
func (d *Document) firmNameAt(i, end int) text.Phrase {
	run := text.Phrase{From: i, To: d.CapitalRun(i, end, longestFirmName)}
	if run.Empty() || !d.firmUnknown(run) || d.likeDemonym(run.To-1) || d.surnameOfNamed(run) {
		return text.Phrase{}
	}
	for k := run.From; k < run.To; k++ {
		if d.Seen[k].Begins&knownParty != 0 || d.Is(k, lexicon.Modifier|lexicon.VenueHead|lexicon.Press|lexicon.Nobility) && k == run.From || d.compound(k) {
			return text.Phrase{}
		}
	}
	if d.Is(run.To, lexicon.Office|lexicon.Body|lexicon.VenueHead) || d.Cue(run.To, lexicon.CueDivisionNoun) || d.Fold(run.To) == "of" { // "of Kafue district"
		return text.Phrase{}
	}
	return run
}

// likeDemonym reports whether token i ends as words for people of a place do: "the São Toméan delegation".
func (d *Document) likeDemonym(i int) bool {
	for _, end := range [...]string{"ian", "ean", "ese", "ish"} {
		if strings.HasSuffix(d.Fold(i), end) {
			return true
		}
	}
	return false
}

// farthestNamesake is how many mentions back somebody may have been named whose surname is met again.
const farthestNamesake = 300

// surnameOfNamed reports whether the last word of the run is that of somebody named before it.
func (d *Document) surnameOfNamed(run text.Phrase) bool {
	for k := len(d.Mentions) - 1; k >= max(0, len(d.Mentions)-farthestNamesake); k-- {
		if m := &d.Mentions[k]; m.Kind == Person && !m.Name.Empty() && d.Fold(m.Name.To-1) == d.Fold(run.To-1) {
			return true
		}
	}
	return false
}

// firmsOwnPeople reads "Nordkraft executives" and "Nordkraft's management" at token i.
func (d *Document) firmsOwnPeople(m *Mention, i, end int) bool {
	from := i
	if d.Determiner(i) != 0 {
		from++
	}
	if from >= end || !d.IsCapital(from) {
		return false
	}
	run := text.Phrase{From: from, To: d.CapitalRun(from, end, longestFirmName)}
	n, known := d.PhraseAt(from, end, lexicon.Organisation)
	if known != nil {
		run.To = from + n
	}
	pos := d.behindPossessive(run.To)
	if run.Empty() || pos >= end || !d.IsLower(pos) || known == nil && run.Len() == 1 && from == d.SentenceOf(i).From && !d.nameInside(from) { // "Opposition leaders"
		return false
	}
	head := d.bodysPeople(pos, end, true)
	if head < 0 || known == nil && d.firmNameAt(from, end) != run || known != nil && d.Is(head, lexicon.Group) {
		return false
	}
	business := d.Cue(head, lexicon.CueFirmsPeople)
	if !business && (pos > run.To || run.Len() == 1 && d.Tokens[from].Shape == text.Upper) { // of whoever has them, or of a ministry: "DA officials"
		return false
	}
	d.people(m, text.Phrase{From: i, To: head + 1}, head, run)
	return true
}

// nameWithin is how far off a word may stand that shows another to be a name.
const nameWithin = 2000

// nameInside reports whether the capital of token i, the first of its sentence, is a name's: the word has one
// inside another sentence too, and is nowhere near printed without.
func (d *Document) nameInside(i int) bool {
	inside := false
	for k := max(0, i-nameWithin); k < min(len(d.Tokens), i+nameWithin); k++ {
		if d.Tokens[k].Fold != d.Tokens[i].Fold {
			continue
		}
		if !d.Tokens[k].Capital() {
			return false
		}
		inside = inside || d.SentenceOf(k).From != k && d.SentenceOf(k).Kind == text.Prose
	}
	return inside
}

// people makes m the people of a firm or body, their noun at token head.
func (d *Document) people(m *Mention, whole text.Phrase, head int, firm text.Phrase) {
	*m = Mention{Phrase: whole, Kind: Delegation, Head: head, Rule: "people of a firm"}
	m.Titles.Definite = d.Determiner(whole.From) == text.Definite
	m.Titles.Plural = true
	m.Titles.Org, m.Titles.OrgAt = d.Text(firm), firm
	d.takeParty(m)
}

// firmOfKind reads "the Swedish utility Nordkraft" at token i.
func (d *Document) firmOfKind(m *Mention, i, end int) bool {
	name, to := d.namedByKind(d.BehindArticle(i), end)
	if name.Empty() || d.Fold(to) == "'s" || d.Is(to, lexicon.Office) {
		return false
	}
	d.organisation(m, text.Phrase{From: i, To: to}, name, "firm of a kind")
	return true
}
