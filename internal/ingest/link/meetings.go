package link

import (
	"cmp"
	"slices"
	"strings"
)

// This file owns when two reports tell of one encounter: the same people of
// the same parties, days and places that do not exclude each other. A plan and
// the meeting it became are one. Two reports of one article never are: the
// reader told them apart.

// meetingLinker joins reports.
type meetingLinker struct {
	*Linker
	person  func(card uint32) uint32
	side    []uint32 // of a card's person: a country's text, or an organisation with bodySide; 0 for none
	body    func(card uint32) uint32
	site    func(card uint32) uint32
	ruled   map[pairKey]bool
	order   []uint32 // reports in the order of their sources, whatever the input's; all below goes by it
	parties []uint32 // slab: sorted parties of each report
	at      []uint32 // where a report's parties begin
}

func (l *Linker) newMeetingLinker(person func(uint32) uint32, side []uint32, body, site func(uint32) uint32) *meetingLinker {
	m := &meetingLinker{Linker: l, person: person, side: side, body: body, site: site}
	m.order = inOrder(len(l.reports), l.earlierReport)
	m.at = make([]uint32, 1, len(l.reports)+1)
	var list []uint32
	for _, number := range m.order {
		list = m.partiesOf(&l.reports[number], list[:0])
		m.parties = append(m.parties, list...)
		m.at = append(m.at, uint32(len(m.parties)))
	}
	return m
}

// earlierReport orders reports by their sources, then by their place in them.
func (l *Linker) earlierReport(a, b uint32) int {
	return cmp.Or(l.earlier(l.reports[a].reading, l.reports[b].reading), cmp.Compare(a, b))
}

func (l *Linker) lists(r *reportCard) (people, lands, bodies []uint32) {
	people = l.slab[r.list:][:r.people]
	lands = l.slab[r.list+uint32(r.people):][:r.lands]
	bodies = l.slab[r.list+uint32(r.people)+uint32(r.lands):][:r.bodies]
	return people, lands, bodies
}

func (m *meetingLinker) partiesOf(r *reportCard, list []uint32) []uint32 {
	people, lands, bodies := m.lists(r)
	list = append(list, lands...)
	for _, body := range bodies {
		list = append(list, bodySide|(m.body(body)+1))
	}
	for _, entry := range people {
		if party := m.side[entry>>1]; party != 0 {
			list = append(list, party)
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// sides are a report's people by party.
func (m *meetingLinker) sides(r *reportCard, principalsOnly bool) [][2]uint32 {
	people, _, _ := m.lists(r)
	out := make([][2]uint32, 0, len(people))
	for _, entry := range people {
		if principalsOnly && entry&principal == 0 {
			continue
		}
		out = append(out, [2]uint32{m.side[entry>>1], m.person(entry >> 1)})
	}
	return out
}

// Bounds of the blocks.
const (
	maxPrincipals = 6  // whose pairs make block keys
	meetingWindow = 32 // neighbours in time that a report of a large block is compared with
)

// candidates calls yield with pairs of reports that share two principals in
// one year, all parties on one day, or all parties and a principal in one month.
func (m *meetingLinker) candidates(yield func(a, b uint32)) {
	var keys []blockKey
	var people []uint32
	for i, number := range m.order {
		r := &m.reports[number]
		list, _, _ := m.lists(r)
		people = people[:0]
		for _, entry := range list {
			if entry&principal != 0 && len(people) < maxPrincipals {
				people = append(people, m.person(entry>>1))
			}
		}
		slices.Sort(people)
		from, to := r.from, r.to
		if from == noDay { // near the day of the article
			from, to = m.readings[r.reading].day-300, m.readings[r.reading].day+60
		}
		for year := from / 366; year <= to/366 && year < from/366+3; year++ {
			for j, a := range people {
				for _, b := range people[:j] {
					keys = append(keys, blockKey{mix(uint64(pairOf(a, b)), uint64(year)), uint32(i)})
				}
			}
		}
		if r.from == noDay {
			continue
		}
		all := uint64(1 << 40)
		for _, party := range m.parties[m.at[i]:m.at[i+1]] {
			all = mix(all, uint64(party))
		}
		if r.flags&coarse == 0 {
			keys = append(keys, blockKey{mix(all, uint64(r.from)), uint32(i)})
		}
		for month := r.from / 31; month <= r.to/31 && month < r.from/31+3; month++ {
			for _, who := range people {
				keys = append(keys, blockKey{mix(mix(all, uint64(month)|1<<41), uint64(who)), uint32(i)})
			}
		}
	}
	neighbours(keys, meetingWindow, func(a, b uint32) int {
		x, y := &m.reports[m.order[a]], &m.reports[m.order[b]]
		return cmp.Or(cmp.Compare(x.from, y.from), cmp.Compare(x.to, y.to), cmp.Compare(a, b))
	}, yield)
}

// mix is a 64-bit hash of two numbers (the finaliser of SplitMix64).
func mix(a, b uint64) uint64 {
	z := a*0x9e3779b97f4a7c15 + b
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// link joins the reports.
func (m *meetingLinker) link(register *Register) *clustering {
	together := append(m.rule(), m.stay(register)...)
	var candidates []edge
	m.candidates(func(a, b uint32) { candidates = append(candidates, edge{a: a, b: b}) })
	parallel(len(candidates), func(i int) {
		e := &candidates[i]
		var conflict bool
		if e.weight, e.weak, conflict = m.weigh(e.a, e.b); conflict {
			e.weight = 0
		}
	})
	edges := slices.DeleteFunc(candidates, func(e edge) bool { return e.weight < joinMeetings })
	return cluster(len(m.reports), together, edges, meetingMargin, func(a, b uint32) bool {
		_, _, conflict := m.weigh(a, b)
		return conflict
	})
}

// rule lays the editors' joins and partings on reports.
func (m *meetingLinker) rule() [][2]uint32 {
	m.ruled = map[pairKey]bool{}
	var together [][2]uint32
	if len(m.authorities.Together)+len(m.authorities.Apart) == 0 {
		return nil
	}
	rank, number := positions(m.order), map[string]uint32{}
	for i := range m.readings {
		number[string(m.readings[i].sha[:])] = uint32(i)
	}
	find := func(ref Ref) (uint32, bool) {
		reading, ok := number[string(shaStart(ref.Article))]
		if !ok || ref.Report < 0 {
			return 0, false
		}
		report := m.readings[reading].first + uint32(ref.Report)
		if int(report) >= len(m.reports) || m.reports[report].reading != reading {
			return 0, false
		}
		return rank[report], true
	}
	for _, pair := range m.authorities.Together {
		a, okA := find(pair.A)
		b, okB := find(pair.B)
		if okA && okB {
			together = append(together, [2]uint32{a, b})
		}
	}
	for _, pair := range m.authorities.Apart {
		a, okA := find(pair.A)
		b, okB := find(pair.B)
		if okA && okB {
			m.ruled[pairOf(a, b)] = true
		}
	}
	return together
}

func shaStart(text string) []byte {
	var card readingCard
	card.setSHA(strings.ToLower(text))
	return card.sha[:]
}
