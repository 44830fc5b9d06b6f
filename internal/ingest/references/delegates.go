package references

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns delegates: persons who take the country, or the organisation, of
// the delegation they head or belong to, or of the side they sit on.

// followDelegations gives the head and the members of a delegation its country or
// organisation: "a Turkish delegation led by Shuay Alpay", "the Turkish side was
// made up of the minister, Shuay Alpay, and Ambassador Ali Uçar".
func (d *Document) followDelegations() {
	last := -1 // the party of the delegation told last: "a Georgian delegation … The delegation was headed by X"
	for number := range d.Mentions {
		m := &d.Mentions[number]
		if m.Kind != names.Delegation {
			continue
		}
		party := last
		if len(m.Who) == 1 {
			party = m.Who[0]
			last = party
		} else if owner := d.delegationOwner(number); owner >= 0 {
			party = owner
		}
		if party < 0 || len(m.Who) > 1 {
			continue
		}
		if e := d.leaderBefore(m); e >= 0 {
			d.joinParty(e, &d.Entities[party], m.Phrase)
		}
		if leader := d.LeaderInClause(m.To); leader >= 0 && len(d.Mentions[leader].Who) == 1 {
			d.joinParty(d.Mentions[leader].Who[0], &d.Entities[party], m.Phrase)
		}
		i := d.HeadedAt(m.To)
		if i < 0 && (d.Fold(m.To) == "-" || d.Fold(m.To) == ":") { // "a two-member Danish delegation – X and Y"
			i = m.To
		}
		if i >= 0 {
			first := number + 1
			for first < len(d.Mentions) && d.Mentions[first].From < i { // "from the Seimas, the parliament of Lithuania, led"
				first++
			}
			d.joinMembers(first, i, &d.Entities[party], m.Phrase)
		}
		for s := d.Tokens[m.From].Sentence + 1; s < len(d.Sentences) && d.Cue(d.Sentences[s].From, lexicon.CueDelegationAgain); s++ { // "It included X"
			if i := d.HeadedAt(d.Sentences[s].From + 1); i >= 0 {
				for first := range d.MentionsIn(text.Phrase{From: i, To: d.Sentences[s].To}) {
					d.joinMembers(first, i, &d.Entities[party], m.Phrase)
					break
				}
				break
			}
		}
	}
}

// joinMembers gives the persons of the list that follows token i the party; the first of
// them is mention number.
func (d *Document) joinMembers(number, i int, party *names.Entity, at text.Phrase) {
	next := i + 6 // where the next one must start
	for k := number; k < min(len(d.Mentions), number+Neighbourhood); k++ {
		member := &d.Mentions[k]
		if member.Kind != names.Person || len(member.Who) != 1 || member.From > next {
			return
		}
		d.joinParty(member.Who[0], party, at)
		if next = d.coordinated(member.End()); next < 0 {
			return
		}
	}
}

// joinParty gives a person without a country that of the party, or the party itself
// when it is an organisation.
func (d *Document) joinParty(e int, party *names.Entity, at text.Phrase) {
	if !d.homeless(e) {
		return
	}
	if party.Kind == names.Organisation {
		d.Entities[e].Org.Set(party.Name.Text, text.Inferred(at, "delegation"))
	} else {
		d.Entities[e].Country.Set(party.Country.Text, text.Inferred(at, "delegation"))
	}
}

// HeadedAt gives the token of "led" or "included" behind a delegation at token i, -1
// when none stands there.
func (d *Document) HeadedAt(i int) int {
	if d.Fold(i) == "by" { // "was led by X and the Norwegian side by Y"
		return i
	}
	if d.Fold(i) == "," {
		i = d.pastApposition(i)
	}
	for end := min(len(d.Tokens), i+8); i < end; i++ {
		if d.Cue(i, lexicon.CueHeading) {
			return i
		}
		if d.Fold(i) == "at" && d.Fold(i+2) == "head" { // "a team at whose head is X"
			return i + 2
		}
		if d.Fold(i) == "," || d.Cue(i, lexicon.CueBeforeHeading) || d.Adverb(i) {
			continue
		}
		if text.Prepositions.Has(d.Fold(i)) && d.Cue(i+1, lexicon.CueDeterminer) && d.Cue(i+2, lexicon.CueEncounterNoun) { // "the delegation at the talks included"
			i += 2
			continue
		}
		if m := d.Mention(i); !d.Tokens[i].Capital() || m != nil && m.Kind == names.Person {
			return -1
		}
	}
	return -1
}

// pastApposition gives the comma behind what tells of a delegation's sender, "from the Seimas, the
// parliament of Lithuania, led by X"; the one at token i when nothing of the kind stands behind it.
func (d *Document) pastApposition(i int) int {
	for k := i + 2; k < min(d.SentenceOf(i).To-1, i+longestApposition); k++ {
		if m := d.Mention(k); m != nil && m.Kind == names.Person {
			break
		}
		if d.Fold(k) == "," {
			if d.Cue(k+1, lexicon.CueHeading) {
				return k
			}
			break
		}
	}
	return i
}

// longestApposition is how many tokens tell of a delegation's sender at most.
const longestApposition = 14

// hostSide gives those of whom the text says "on the host side" the article's home.
func (d *Document) hostSide() {
	if d.Home == "" || !d.Cues.Has(lexicon.CueHostSide) {
		return
	}
	for i := 1; i+1 < len(d.Tokens); i++ {
		if d.Fold(i) != "side" || !d.Cue(i-1, lexicon.CueHostSide) && !(d.Fold(i-1) == "'s" && d.Cue(i-2, lexicon.CueHostSide)) {
			continue
		}
		s := d.SentenceOf(i)
		for k := range d.MentionsIn(s.Phrase) {
			if m := &d.Mentions[k]; m.Kind == names.Person && len(m.Who) == 1 && m.From > i && d.homeless(m.Who[0]) {
				d.Entities[m.Who[0]].Country.Set(d.Home, text.Inferred(text.Phrase{From: i - 1, To: i + 1}, "side"))
			}
		}
	}
}

// takeSides gives those of whom the text says "on the Barbadian side" that country.
func (d *Document) takeSides() {
	for number := range d.Mentions {
		m := &d.Mentions[number]
		if !d.namesSide(m) {
			continue
		}
		if d.sideBehind(number) {
			continue
		}
		s := d.Tokens[m.From].Sentence
		after := false
		for k := number + 1; k < len(d.Mentions) && d.Tokens[d.Mentions[k].From].Sentence == s; k++ {
			o := &d.Mentions[k]
			if o.Kind == names.Delegation || d.namesSide(o) || d.ofAnotherClause(m.To, o) || len(o.Who) == 1 && o.Kind != names.Person && d.representedAt(o) > 0 {
				break
			}
			if o.Kind == names.Person && len(o.Who) == 1 {
				after = true
				d.takeSide(o.Who[0], m)
			}
		}
		for k := number - 1; k >= 0 && !after && d.Tokens[d.Mentions[k].From].Sentence == s; k-- {
			if o := &d.Mentions[k]; o.Kind == names.Person && len(o.Who) == 1 {
				d.takeSide(o.Who[0], m)
			}
		}
	}
}

// sideBehind gives those who are listed right before a side that country, and reports whether there
// are such: "X and Y from the Japanese side and Z from the Uzbek side".
func (d *Document) sideBehind(number int) bool {
	m := &d.Mentions[number]
	next := m.From - 1
	for k := number - 1; k >= 0; k-- {
		o := &d.Mentions[k]
		if o.Kind != names.Person || len(o.Who) != 1 || o.Name.Empty() || o.To != next && o.End() != next && (next == m.From-1 || d.coordinated(o.End()) != next) {
			break
		}
		d.takeSide(o.Who[0], m)
		next = o.From
	}
	return next < m.From-1
}

// namesSide reports whether a mention says for which side those told beside it were there:
// "on the Barbadian side", "for Ecuador,".
func (d *Document) namesSide(m *names.Mention) bool {
	if m.Titles.Country == "" || !d.Cue(m.From-1, lexicon.CueSidePreposition) && d.Fold(m.From-2) != "behalf" {
		return false
	}
	if m.Kind == names.Country {
		before := d.Fold(m.From - 2)
		if d.Fold(m.From-1) == "of" {
			return before == "behalf" && d.Cue(m.To, lexicon.CueBe) // "Attending on behalf of Oman were X and Y"
		}
		return (d.Fold(m.From-1) == "for" || d.Fold(m.From-1) == "from") && d.Fold(m.To) == "," && (d.SentenceOf(m.From).From == m.From-1 || before == ";" || before == "," || before == "and")
	}
	return m.Kind == names.Delegation && (d.Fold(m.Head) == "side" || d.Fold(m.Head) == "part")
}

func (d *Document) takeSide(e int, m *names.Mention) {
	if d.homeless(e) {
		d.Entities[e].Country.Set(m.Titles.Country, text.Inferred(m.Phrase, "side"))
	}
}
