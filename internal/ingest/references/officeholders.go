package references

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the offices that stand for a person without a name: "the Prime
// Minister", "the Turkish minister", and who of the article holds them.

// joinOfficeHolders is sieve 3: an office without a name is the person of the
// article who holds it.
func (d *Document) joinOfficeHolders() {
	for i := range d.Mentions {
		m := &d.Mentions[i]
		if m.Kind != names.Person || !m.Name.Empty() || len(m.Who) > 0 || m.Titles.Counterpart || m.Titles.Guest {
			continue
		}
		if d.IsStyle(m) { // "His Highness"
			if e := d.styled(i); e >= 0 {
				d.assign(i, e, "style")
			}
			continue
		}
		if d.IsLoneRank(m) { // "The General"
			if e := d.ranked(i); e >= 0 {
				d.assign(i, e, "rank")
			}
			continue
		}
		if d.visiting(m) { // "the visiting minister"
			m.Titles.Guest = true
			continue
		}
		if e := d.saidInRelative(m); e >= 0 {
			if d.hasSeat(e) { // what he is besides tells not whom he represents
				m.Titles.Org, m.Titles.Country, m.Titles.Level = "", "", ""
			}
			d.assign(i, e, "who is")
			continue
		}
		if e, rule := d.holder(i, m); e >= 0 {
			if d.Entities[e].Mentions[0] > i { // he is named behind it: another may stand before
				if known := d.takesUp(i); known >= 0 {
					e, rule = known, "taken up"
				}
			}
			d.assign(i, e, rule)
			continue
		}
		if e := d.onlyCountryman(i, m); e >= 0 {
			d.assign(i, e, "the one from that country")
			continue
		}
		if e := d.ranked(i); e >= 0 { // "the Commander", who was called so before his name
			d.assign(i, e, "rank")
			continue
		}
		if e := d.soleHolder(i); e >= 0 {
			d.assign(i, e, "the only one of that office")
			continue
		}
		d.newPerson(i, "office without a name")
	}
}

// saidInRelative gives the person of whom a relative clause says an office: "President X,
// who is also the current Chair of the Community, met"; -1 for none.
func (d *Document) saidInRelative(m *names.Mention) int {
	i := m.From - 1
	for d.Cue(i, lexicon.CueNowAlso) {
		i--
	}
	if !d.Cue(i, lexicon.CueBeForm) || d.Fold(i-1) != "who" {
		return -1
	}
	i -= 2
	if d.Fold(i) == "," {
		i--
	}
	if i < 0 { // a text that opens with "who"
		return -1
	}
	for number := range d.MentionsIn(text.Phrase{From: d.SentenceOf(i).From, To: i + 1}) {
		who := &d.Mentions[number]
		if who.Kind == names.Person && len(who.Who) == 1 && (who.To == i+1 || who.End() == i+1) && !who.Possessive && !who.Name.Empty() {
			return who.Who[0]
		}
	}
	return -1
}

// hasSeat reports whether the text gives a person an office of a country's state.
func (d *Document) hasSeat(e int) bool {
	for k, number := range d.Entities[e].Mentions {
		if t := &d.Mentions[number].Titles; k < MostForms && t.Level != "" && t.Org == "" {
			return true
		}
	}
	return false
}

// visiting reports whether an office without a country is called visiting.
func (d *Document) visiting(m *names.Mention) bool {
	if m.Titles.Country != "" {
		return false
	}
	for i := m.From; i < m.Titles.Head.From; i++ {
		if d.Fold(i) == "visiting" {
			return true
		}
	}
	return false
}

// onlyCountryman finds for "the Omani navy commander" the one person of that
// country who is named before it, if the text gives him no other office; -1 for none.
func (d *Document) onlyCountryman(number int, m *names.Mention) int {
	if !m.Titles.Definite || m.Titles.Country == "" {
		return -1
	}
	if e := d.countryman(number, m.Titles.Country, -1); e >= 0 && d.levelOf(e) == "" && d.Entities[e].Mentions[0] < number {
		return e
	}
	return -1
}

// joinCountrymen gives "the Moroccan parliamentarian" to the one person of that country who
// is named before, once it is known from where each is: of "a delegation of Morocco's Senate
// with its president, X" the words beside X do not tell.
func (d *Document) joinCountrymen() {
	const several = -1
	var only map[string]int // the one person who is named of each country
	for number := range d.Mentions {
		m := &d.Mentions[number]
		if m.Kind != names.Person || len(m.Who) != 1 {
			continue
		}
		e := &d.Entities[m.Who[0]]
		t := &m.Titles
		if e.Name.Known() {
			if code := e.Country.Text; code != "" && e.Level != "ambassador" {
				if before, known := only[code]; !known || before == m.Who[0] {
					if only == nil {
						only = map[string]int{}
					}
					only[code] = m.Who[0]
				} else {
					only[code] = several
				}
			}
			continue
		}
		if t.Country == "" || !t.Definite || t.Counterpart || t.Guest || t.Level != "legislator" {
			continue
		}
		who, known := only[t.Country]
		if !known || who == several || d.Tokens[d.Mentions[d.Entities[who].Mentions[0]].From].Sentence == d.Tokens[m.From].Sentence {
			continue
		}
		if level := d.Entities[who].Level; level == "parliament" || level == "legislator" || level == "head-of-state" {
			d.assign(number, who, "the one from that country")
		}
	}
}

// Neighbourhood is how many mentions to each side a reference is looked for.
const Neighbourhood = 250

// holder finds who holds the office of mention number; -1 when nobody or too
// many do.
func (d *Document) holder(number int, m *names.Mention) (int, string) {
	best, bestScore, first := -1, 0, d.firstPerson()
	for other := max(0, number-Neighbourhood); other < min(len(d.Mentions), number+Neighbourhood); other++ {
		o := &d.Mentions[other]
		if o.Kind != names.Person || len(o.Who) != 1 {
			continue
		}
		score := d.officeFits(m, o)
		if other > number && d.anyOf(m) && d.Tokens[o.From].Sentence != d.Tokens[m.From].Sentence { // "an official of the presidency said" is nobody of those named later
			continue
		}
		if score == 0 || !m.Titles.Definite && m.Titles.Country != "" && o.Titles.Country == "" && other < number { // "the first visit by a Ghanaian head of state"
			continue
		}
		// who was spoken of last is more likely meant
		if other < number {
			score += 20 - min(number-other, 20)
		} else {
			score -= 30
		}
		if m.Titles.Country != "" {
			score += d.ownsOffice(m, o)
		}
		if m.Titles.Country == "" { // "the minister" without a country is who the article is about
			score += min(4*len(d.Entities[o.Who[0]].Mentions), 16)
			if first == o.Who[0] && len(d.Entities[first].Mentions) > 1 {
				score += firstNamed
			}
			if d.fromAbroad(o) {
				score -= foreignHolder
			}
		}
		if e := o.Who[0]; score > max(bestScore, 0) && (m.Titles.Definite || bestScore == 0) && !d.anothers(m, &d.Entities[e]) {
			best, bestScore = e, score
		}
	}
	if best < 0 || !m.Titles.Definite && m.Titles.Country == "" {
		return -1, ""
	}
	return best, "office holder"
}

// ownsOffice weighs whether an office of a country is that of a person whose country the
// text does not name: the one told first is the news' own official.
func (d *Document) ownsOffice(m, o *names.Mention) int {
	e, home := &d.Entities[o.Who[0]], d.Countries.newsLand()
	if home == "" {
		home = d.Countries.likeliest(nil)
	}
	for k, number := range e.Mentions {
		if k >= MostForms {
			break
		}
		if d.Mentions[number].Titles.Country == m.Titles.Country {
			return foreignHolder
		}
	}
	first := d.firstPerson() == o.Who[0]
	if first && home != "" && home == m.Titles.Country {
		return 2 * foreignHolder
	}
	return 0
}

// firstPerson gives the person whom the article names first, -1 when it names none.
func (d *Document) firstPerson() int {
	for number := range d.Mentions {
		if m := &d.Mentions[number]; m.Kind == names.Person && len(m.Who) == 1 && !m.Name.Empty() {
			return m.Who[0]
		}
	}
	return -1
}

// firstNamed is how much likelier "the minister" is the one whom the article names first.
const firstNamed = 6

// foreignHolder is how much less likely "the Speaker" is one whose title names another
// country than the news' own.
const foreignHolder = 15

// fromAbroad reports whether the titles of a mention name another country than that
// from which the news comes.
func (d *Document) fromAbroad(o *names.Mention) bool {
	home := d.Countries.newsLand()
	return home != "" && o.Titles.Country != "" && o.Titles.Country != home
}

// anyOf reports whether an office is one of many that the text speaks of for the first
// time: "an official of the presidency".
func (d *Document) anyOf(m *names.Mention) bool {
	f := d.Fold(m.From)
	return f == "a" || f == "an"
}
