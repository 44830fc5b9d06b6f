package ingest

import (
	"slices"
	"strings"

	"github.com/readout-archive/readout"
)

// This file owns drafts: encounters under construction, with the countries and
// bodies that they bring together.

// draft is an encounter under construction.
type draft struct {
	encounter
	weak     bool   // nothing sure tells of it yet
	borne    int    // further sentences that bear it out
	host     int    // the entity that received, -1 when unknown
	summit   int    // 1 when it is an encounter of many
	earlier  bool   // background
	level    string // of the office of a group that met: "the foreign ministers of A and B"
	pending  bool   // a group met whose members the text names later, if at all
	awaits   bool   // of those, only who is said to have attended, hosted or represented is one
	further  bool
	setOut   bool // somebody has set out for it
	pastPlan bool // "was due to meet": it may have been called off since
	told     bool // in sum only: its encounters are told one by one besides
	mark     timeMark
	codes    []string // countries represented
}

// open starts a new encounter.
func (f *finder) open(c *candidate, people []int, parties []party, mark timeMark) {
	d := draft{weak: c.weak, earlier: c.earlier, further: c.further, mark: mark}
	d.trigger, d.anchor, d.rule, d.clause, d.follows = c.at, c.sentence, c.rule, c.clause, -1
	d.principals, d.parties = people, f.unnamed(people, parties)
	d.host = f.hostOf(c)
	d.status, d.tense = readout.Held, c.group.tense
	d.setOut, d.pastPlan = c.setOut, f.pastPlan(c)
	if c.group.mood == arranged || c.group.mood == purposed && c.group.tense == future {
		d.status = readout.Planned
		d.tense = future
	}
	at := clue{at: c.at, basis: readout.Stated}
	if d.status == readout.Planned {
		at.at = phrase{min(c.group.from, c.at.from), c.at.to}
	}
	d.statusClues = []clue{at}
	d.codes = f.codesOf(people, parties)
	d.level = f.levelOfGroup(c)
	if video := f.videoMark(f.sentences[c.sentence]); !video.empty() {
		d.video = []clue{{at: video, basis: readout.Stated}}
	}
	f.drafts = append(f.drafts, d)
	f.current, f.away = len(f.drafts)-1, false
	if d.status == readout.Held && !d.earlier {
		f.main = f.current
	}
	f.seatEntourage()
	f.focusOn(f.current, c.sentence)
	if f.trace != nil {
		f.note("meetings", c.rule, c.at, "an encounter (%s), %d principals, %d further parties", d.status, len(people), len(d.parties))
	}
}

// hostOf gives the person who received in a candidate of that kind, -1 in others.
func (f *finder) hostOf(c *candidate) int {
	side := 0
	switch {
	case strings.HasPrefix(c.rule, "host: Y was"):
		side = 1
	case !strings.HasPrefix(c.rule, "host:"):
		return -1
	}
	if people, _ := f.actors(c.sides[side]); len(people) > 0 {
		return people[0]
	}
	return -1
}

// unnamed leaves the parties that no named person represents.
func (f *finder) unnamed(people []int, parties []party) []party {
	var out []party
	for _, p := range parties {
		covered := false
		for _, person := range people {
			e := &f.entities[person]
			covered = covered || p.code != "" && e.country.text == p.code || p.code == "" && p.entity >= 0 && e.org.known() && e.org.text == f.entities[p.entity].name.text
		}
		if !covered {
			out = append(out, p)
		}
	}
	return out
}

// codesOf lists the countries represented, sorted.
func (f *finder) codesOf(people []int, parties []party) []string {
	codes := make([]string, 0, len(people)+len(parties))
	for _, person := range people {
		if code := f.entities[person].country.text; code != "" && !slices.Contains(codes, code) {
			codes = append(codes, code)
		}
	}
	for _, p := range parties {
		if p.code != "" && !slices.Contains(codes, p.code) {
			codes = append(codes, p.code)
		}
	}
	slices.Sort(codes)
	return codes
}

// resume returns at a new paragraph from an encounter of the past or the future
// to the one that is the article's news.
func (f *finder) resume(s sentence) {
	if s.paragraph == f.paragraph {
		return
	}
	f.paragraph = s.paragraph
	if f.current >= 0 && f.main >= 0 && (f.drafts[f.current].earlier || f.drafts[f.current].status == readout.Planned) {
		f.current = f.main
	}
}

// follow attaches a sentence without a candidate of its own to the encounter in
// focus when it speaks of its principals, of the sides, or of what was discussed.
func (f *finder) follow(number int) {
	if f.current < 0 || len(f.candidates) > 0 {
		return
	}
	s := f.sentences[number]
	d := &f.drafts[f.current]
	if number <= d.focus[len(d.focus)-1]+2 && f.nameSpeakers(number) {
		f.focusOn(f.current, number)
		return
	}
	for i := s.from; i < s.to; i++ {
		m := f.mention(i)
		if m == nil {
			continue
		}
		if m.kind == group {
			f.focusOn(f.current, number)
			return
		}
		for _, e := range m.who {
			if contains(d.principals, e) || contains(d.attending, e) {
				f.focusOn(f.current, number)
				return
			}
		}
		i = m.end() - 1
	}
	for k := range f.triggers {
		if class := f.triggers[k].Class; class == "discuss" || class == "talk" || class == "session" {
			f.focusOn(f.current, number)
			return
		}
	}
}

// focusOn adds a sentence to those that speak of an encounter.
func (f *finder) focusOn(number, sentence int) {
	d := &f.drafts[number]
	if at, found := slices.BinarySearch(d.focus, sentence); !found {
		d.focus = slices.Insert(d.focus, at, sentence)
	}
}
