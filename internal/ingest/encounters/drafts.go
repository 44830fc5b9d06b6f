package encounters

import (
	"slices"
	"strings"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns drafts: encounters under construction, with the countries and
// bodies that they bring together.

// draft is an encounter under construction.
type draft struct {
	Encounter
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
func (f *finder) open(c *candidate, people []int, parties []clauses.Party, mark timeMark) {
	d := draft{weak: c.weak, earlier: c.earlier, further: c.further, mark: mark}
	d.Trigger, d.Anchor, d.Rule, d.Clause, d.Follows = c.at, c.sentence, c.rule, c.clause, -1
	d.Principals, d.Parties = people, f.unnamed(people, parties)
	d.host = f.hostOf(c)
	d.Status, d.Tense = readout.Held, c.group.Tense
	d.setOut, d.pastPlan = c.setOut, f.pastPlan(c)
	if c.group.Mood == clauses.Arranged || c.group.Mood == clauses.Purposed && c.group.Tense == clauses.Future {
		d.Status = readout.Planned
		d.Tense = clauses.Future
	}
	at := text.Clue{At: c.at, Basis: readout.Stated}
	if d.Status == readout.Planned {
		at.At = text.Phrase{From: min(c.group.From, c.at.From), To: c.at.To}
	}
	d.StatusClues = []text.Clue{at}
	d.codes = f.codesOf(people, parties)
	d.level = f.levelOfGroup(c)
	if video := f.videoMark(); !video.Empty() {
		d.Video = []text.Clue{{At: video, Basis: readout.Stated}}
	}
	f.drafts = append(f.drafts, d)
	f.current, f.away = len(f.drafts)-1, false
	if d.Status == readout.Held && !d.earlier {
		f.main = f.current
	}
	f.seatEntourage()
	f.focusOn(f.current, c.sentence)
	if f.Trace != nil {
		f.Note("meetings", c.rule, c.at, "an encounter (%s), %d principals, %d further parties", d.Status, len(people), len(d.Parties))
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
	if people, _ := f.Actors(c.sides[side]); len(people) > 0 {
		return people[0]
	}
	return -1
}

// unnamed leaves the parties that no named person represents.
func (f *finder) unnamed(people []int, parties []clauses.Party) []clauses.Party {
	var out []clauses.Party
	for _, p := range parties {
		covered := false
		for _, person := range people {
			e := &f.Entities[person]
			covered = covered || p.Code != "" && e.Country.Text == p.Code || p.Code == "" && p.Entity >= 0 && e.Org.Known() && f.sameBody(&e.Org, &f.Entities[p.Entity].Name)
		}
		if !covered {
			out = append(out, p)
		}
	}
	return out
}

// sameBody reports whether a person's body is the one of a party, by its name or by its letters.
func (f *finder) sameBody(of, party *text.Value) bool {
	return of.Text == party.Text || len(of.Clues) > 0 && len(party.Clues) > 0 && f.ofBody(of, party)
}

// codesOf lists the countries represented, sorted.
func (f *finder) codesOf(people []int, parties []clauses.Party) []string {
	codes := make([]string, 0, len(people)+len(parties))
	for _, person := range people {
		if code := f.Entities[person].Country.Text; code != "" && !slices.Contains(codes, code) {
			codes = append(codes, code)
		}
	}
	for _, p := range parties {
		if p.Code != "" && !slices.Contains(codes, p.Code) {
			codes = append(codes, p.Code)
		}
	}
	slices.Sort(codes)
	return codes
}

// resume returns at a new paragraph from an encounter of the past or the future
// to the one that is the article's news.
func (f *finder) resume(s text.Sentence) {
	if s.Paragraph == f.paragraph {
		return
	}
	f.paragraph = s.Paragraph
	if f.current >= 0 && f.main >= 0 && (f.drafts[f.current].earlier || f.drafts[f.current].Status == readout.Planned) {
		f.current = f.main
	}
}

// follow attaches a sentence without a candidate of its own to the encounter in
// focus when it speaks of its principals, of the sides, or of what was discussed.
func (f *finder) follow(number int) {
	if f.current < 0 || len(f.candidates) > 0 {
		return
	}
	s := f.Sentences[number]
	d := &f.drafts[f.current]
	if f.nameSiblings(number) {
		return
	}
	if number <= d.Focus[len(d.Focus)-1]+2 && f.nameSpeakers(number) {
		f.focusOn(f.current, number)
		return
	}
	for _, m := range f.MentionsOver(s.From, s.To) {
		if m.Kind == names.Group {
			f.focusOn(f.current, number)
			return
		}
		for _, e := range m.Who {
			if slices.Contains(d.Principals, e) || slices.Contains(d.Attending, e) {
				f.focusOn(f.current, number)
				return
			}
		}
	}
	for k := range f.Triggers {
		if class := f.Triggers[k].Class; class == "discuss" || class == "talk" || class == "session" {
			f.focusOn(f.current, number)
			return
		}
	}
}

// focusOn adds a sentence to those that speak of an encounter.
func (f *finder) focusOn(number, sentence int) {
	d := &f.drafts[number]
	if at, found := slices.BinarySearch(d.Focus, sentence); !found {
		d.Focus = slices.Insert(d.Focus, at, sentence)
	}
}
