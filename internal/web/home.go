package web

// This file owns the first page: what the archive is, all of it on one
// timeline, a record with its sentences, what is newest, where to go.

import (
	"context"
	"errors"
	"html/template"
	"net/url"
	"slices"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
)

// homePage is the data of the template "home".
type homePage struct {
	frame
	Lede      string
	Find      find
	Examples  []link
	Seats     []heroCard // of the worked record
	SeatLine  link
	Key       colourKey
	Chart     *chart
	Worked    *workedRecord
	Latest    []row
	LatestAll link
	Coming    []row // planned and still to come
	Past      []row // planned, its day is past
	PlanAll   link
	Legend    []legendKey
	Countries []rankRow
	AllLands  link
	Topics    []rankRow
	AllTopics link
	Empty     bool
}

// heroCard is a place card at the head of the page.
type heroCard struct {
	Code         *code
	Party, Basis string
	Name, Office string
}

// workedRecord shows what a record is: a few facts and the sentences behind them.
type workedRecord struct {
	Facts  []fact
	Text   template.HTML
	Source link
	Dated  headCell
	Review string
	Href   string
}

// How many rows the lists of the first page have.
const (
	homeLatest  = 8
	homePlanned = 3
	homeRanked  = 8
)

func (s *site) home(v *visit) (answer, error) {
	p := homePage{frame: s.frame(v, "", "/"), Find: find{}}
	p.OwnSearch, p.MainClass, p.Canonical = true, "home", "/"
	p.Description = "Who met whom, where, when and about what, from dated news articles, with the sentence behind every fact."
	for _, fill := range []func(*visit) error{p.count, p.chart, p.lists, p.ranks, p.work} {
		if err := fill(v); err != nil {
			return answer{}, err
		}
	}
	return show("home", p)
}

// count says what the archive holds.
func (p *homePage) count(v *visit) error {
	all, err := v.archive.Select(v.Context(), store.Filter{})
	if err != nil {
		return err
	}
	countries, err := v.archive.Countries(v.Context())
	if err != nil {
		return err
	}
	first, last, err := all.Span(v.Context())
	if err != nil {
		return err
	}
	p.Empty = all.All() == 0
	p.Lede = "Meetings of " + plural(len(countries), "country", "countries")
	if first != "" {
		from, to := yearOf(first), lastYear(last)
		if from == to {
			p.Lede += " in " + itoa(from)
		} else {
			p.Lede += " from " + span(from, to)
		}
	}
	p.Lede += ", read out of " + plural(v.archive.Articles(), "dated news article", "dated news articles") + ": " +
		heldPlanned(all.Held, all.Planned) + ". Each fact leads to the sentence that states or implies it."
	p.AllLands = link{Href: "/countries", Label: "Who meets whom: all " + plural(len(countries), "country", "countries")}
	p.LatestAll = link{Href: listAddress(store.Filter{Status: "held"}), Label: "All " + plural(all.Held, "held meeting", "held meetings")}
	p.PlanAll = link{Href: listAddress(store.Filter{Status: "planned"}), Label: "All " + plural(all.Planned, "planned meeting", "planned meetings")}
	return nil
}

// chart draws all meetings on their years. An archive of many decades has its
// own page for that.
func (p *homePage) chart(v *visit) error {
	q := list(store.Filter{})
	all, err := v.archive.Select(v.Context(), q.Filter)
	if err != nil {
		return err
	}
	counts, err := countYears(v.Context(), all, store.ByFamily)
	if err != nil || counts.total == 0 || counts.last-counts.first >= decadesFrom {
		return err
	}
	if _, _, p.Key, err = v.timelineTools(q, "/timeline", all, ""); err != nil {
		return err
	}
	p.Chart, err = v.newChart(v.Context(), q, all, counts, counts.first, counts.last)
	return err
}

// lists are the newest held meetings and, apart from them, what is planned.
func (p *homePage) lists(v *visit) error {
	today := readout.Day(v.today)
	yesterday := readout.Day(v.today.AddDate(0, 0, -1))
	for _, l := range []struct {
		into   *[]row
		filter store.Filter
		sort   store.Sort
		most   int
	}{
		{&p.Latest, store.Filter{Status: "held"}, store.Newest, homeLatest},
		{&p.Coming, store.Filter{Status: "planned", From: today}, store.Oldest, homePlanned},
		{&p.Past, store.Filter{Status: "planned", To: yesterday}, store.Newest, homePlanned},
	} {
		selection, err := v.archive.Select(v.Context(), l.filter)
		if err != nil {
			return err
		}
		cards, err := selection.Cards(v.Context(), l.sort, 0, l.most)
		if err != nil {
			return err
		}
		*l.into = v.rows(cards, listDate)
	}
	p.Legend = legend(dotsOf(slices.Concat(p.Latest, p.Coming, p.Past)))
	return nil
}

// ranks are the countries and topics of most held meetings, and from them the
// examples under the search box.
func (p *homePage) ranks(v *visit) error {
	all, err := v.archive.Select(v.Context(), store.Filter{})
	if err != nil {
		return err
	}
	rank := func(param string, most int) ([]store.Ranked, error) { return all.Ranking(v.Context(), param, most) }
	countries, err := rank("country", homeRanked)
	if err != nil {
		return err
	}
	topics, err := rank("topic", homeRanked)
	if err != nil {
		return err
	}
	p.Countries, p.Topics = v.rankRows(countries), v.rankRows(topics)
	p.AllTopics = link{Href: "/topics", Label: "All " + plural(len(v.archive.Vocabulary().Topics), "topic", "topics")}
	for _, param := range []string{"place", "topic", "person"} {
		found, err := rank(param, 1)
		if err != nil {
			return err
		}
		for _, f := range found {
			p.Examples = append(p.Examples, link{Href: "/search?q=" + url.QueryEscape(f.Name), Label: f.Name})
		}
	}
	return nil
}

// work shows the newest record of two people whose sentences may be shown.
func (p *homePage) work(v *visit) error {
	record, err := v.workable(v.Context())
	if err != nil || record == nil {
		return err
	}
	s := newSheet(v, record)
	for _, side := range s.sides {
		person := s.Participants[side.principals[0]]
		c := heroCard{Code: s.words.partyCode(side.party), Party: s.words.party(side.party), Name: isolated(person.Name), Office: office(person)}
		if s.partyOf(side).By.Word == "inferred" {
			c.Basis = "inferred"
		}
		p.Seats = append(p.Seats, c)
	}
	p.SeatLine = link{Href: address(store.MeetingKind, record.ID), Label: seatLine(s)}
	p.Worked, err = s.worked()
	return err
}

// seatLine is what stands between the cards: "Lachin, reported 28 May 2025".
func seatLine(s sheet) string {
	date := longDate(s.Date).Text
	if basesOf(s.Evidence)["date"] == readout.Inferred {
		date = "reported " + longDate(firstReported(s.Sources)).Text
	}
	return joinNonEmpty(", ", isolated(s.Place.City), date)
}

// workable finds a record of two named principals in a town, reported by one
// article whose text is shown in full; nil where there is none among the newest.
func (v *visit) workable(ctx context.Context) (*store.MeetingRecord, error) {
	selection, err := v.archive.Select(ctx, store.Filter{Status: "held", Parties: "2"})
	if err != nil {
		return nil, err
	}
	cards, err := selection.Cards(ctx, store.Newest, 0, 60)
	if err != nil {
		return nil, err
	}
	for _, c := range cards {
		sides := sidesOf(c.Record)
		if len(sides) != 2 || len(sides[0].principals) == 0 || len(sides[1].principals) == 0 ||
			c.Place == nil || c.Place.City == "" || len(c.Topics) == 0 || len(c.Reported) != 1 {
			continue
		}
		record, err := v.archive.Meeting(ctx, c.ID)
		var merged *store.Moved
		if errors.As(err, &merged) || errors.Is(err, readout.ErrNotFound) || errors.Is(err, readout.ErrWithheld) {
			continue
		}
		if err != nil {
			return nil, err
		}
		if record.Texts[0].Source.Text == readout.FullText {
			return record, nil
		}
	}
	return nil, nil
}

// worked makes the example of a record: four facts, the sentences they rest on.
func (s sheet) worked() (*workedRecord, error) {
	w := &workedRecord{
		Href:   address(store.MeetingKind, s.ID),
		Review: review(s.Meeting),
		Source: link{Href: address(store.SourceKind, s.Sources[0].ID), Label: "article"},
	}
	who := fact{Name: "Who"}
	for _, side := range s.sides {
		val := s.listed(side.principals[0])
		val.Code, val.Tail = s.words.partyCode(side.party), office(s.Participants[side.principals[0]])
		who.Values = append(who.Values, val)
	}
	topics := s.topics()
	w.Facts = []fact{who, {Name: "Where", Values: s.place()}, {Name: "When", Values: []value{s.date()}, Notes: s.dateNotes()},
		{Name: "About", Values: topics[:1]}}
	for i := range w.Facts[3].Values {
		w.Facts[3].Values[i].Dot = ""
	}
	date := longDate(s.Sources[0].Date)
	w.Dated = headCell{Text: date.Text, Time: date.DateTime}
	return w, s.quote(w, usedBy(w.Facts))
}

// usedBy are the numbers that some facts lead to.
func usedBy(facts []fact) map[string]bool {
	used := map[string]bool{}
	for _, f := range facts {
		for _, val := range f.Values {
			for _, m := range val.By.Links {
				used[m.Label] = true
			}
		}
	}
	return used
}

// quote puts the sentences of the example in its text, each a paragraph.
func (s sheet) quote(w *workedRecord, used map[string]bool) error {
	text := s.Texts[0]
	shown := newShownText(text)
	var quoted store.SourceText
	var marks []sentence
	for _, sent := range s.sentences(0, text) {
		if !used[sent.Number.Label] {
			continue
		}
		sent.Note, sent.Number.Href = "", "#how"
		sent.Number.Name = "Evidence " + sent.Number.Label
		if at, ok := shown.locate(sent.Span); ok {
			quoted.Passages = append(quoted.Passages, store.Passage{Span: sent.Span, Text: string(shown.text[at.Start:at.End])})
			marks = append(marks, sent)
		} else {
			w.Dated.Mark, w.Dated.Anchor = &sent.Number, sent.Anchor
		}
	}
	alone := newShownText(quoted)
	for i, sent := range marks {
		if at, ok := alone.locate(sent.Span); ok {
			marks[i] = moveTo(sent, at.Start-sent.Start)
		}
	}
	var err error
	w.Text, err = passage{Text: alone.text, Marks: marks}.html()
	return err
}
