package link

import (
	"cmp"
	"encoding/binary"
	"encoding/hex"
	"iter"
	"slices"
	"strings"
	"time"

	"github.com/readout-archive/readout"
)

// This file owns the outcome of linking: ids for everything in every report,
// the authority records, the meetings in the order of their days.

// Identities is who is who, by id. It is read-only and safe for concurrent use.
type Identities struct {
	l             *Linker
	person        []string // id by card
	body          []string
	place         []string
	meeting       []string // id by report
	reports       []uint32 // of all meetings, in their order
	ends          []uint32 // where a meeting's reports end
	people        []readout.Authority
	places        []readout.Authority
	organisations []readout.Authority
	register      Register
}

// Encounter is a meeting's reports, in the order of their sources.
type Encounter struct {
	ID      string
	Reports []ReportRef
}

// ReportRef is a report by the number of its reading and its own.
type ReportRef struct {
	Reading int
	Report  int
}

// Link finds the identities of all readings added. register may be nil.
func (l *Linker) Link(register *Register) *Identities {
	if register == nil {
		register = &Register{}
	}
	out := &Identities{l: l}

	held := register.idsByKey()
	order, bodies, ruled := l.bodyCluster(func(card uint32) []string {
		return held.of(OrganisationKind, l.bodyKeys(card), l.texts[l.bodies[card].form], "")
	})
	bodyAt := positions(order)
	bodyOf := func(card uint32) uint32 { return bodies.find(bodyAt[card]) }
	out.body = make([]string, len(l.bodies))
	out.organisations = l.settle(register, &out.register, OrganisationKind, order, bodies, ruled, l.bodyFacts, nil, out.body)

	order, sites, ruled := l.placeCluster(func(card uint32) []string {
		return held.of(PlaceKind, l.placeKeys(card), l.texts[l.places[card].city], l.texts[l.places[card].country])
	})
	siteAt := positions(order)
	siteOf := func(card uint32) uint32 { return sites.find(siteAt[card]) }
	out.place = make([]string, len(l.places))
	out.places = l.settle(register, &out.register, PlaceKind, order, sites, ruled, l.placeFacts, nil, out.place)

	bodyIdentity := make([]uint32, len(l.bodies))
	for card := range bodyIdentity {
		bodyIdentity[card] = bodyOf(uint32(card))
	}
	p := l.newPersonLinker(bodyIdentity, func(card uint32) []string {
		return held.of(PersonKind, l.personKeys(card), l.texts[l.people[card].form], l.texts[l.people[card].country])
	}, l.authorities.People)
	persons := p.link()
	personAt := positions(p.order)
	out.person = make([]string, len(l.people))
	out.people = l.settle(register, &out.register, PersonKind, p.order, persons, p.ruled, l.personFacts, p, out.person)

	m := l.newMeetingLinker(func(card uint32) uint32 { return persons.find(personAt[card]) }, p.sideOf(persons), bodyOf, siteOf)
	out.settleMeetings(register, m.order, m.link())
	return out
}

// positions inverts an order.
func positions(order []uint32) []uint32 {
	at := make([]uint32, len(order))
	for i, card := range order {
		at[card] = uint32(i)
	}
	return at
}

// facts are what a card tells its identity.
type facts struct {
	form, country string
	sure          bool // of its country
	count         int32
	sources       []uint32
	keys          []string
}

func (l *Linker) bodyKeys(card uint32) []string {
	return []string{bodyKey(l.texts[l.bodies[card].form])}
}

func (l *Linker) placeKeys(card uint32) []string {
	c := &l.places[card]
	return []string{Fold(l.texts[c.city]) + "|" + l.texts[c.country]}
}

func (l *Linker) personKeys(card uint32) []string {
	c := &l.people[card]
	key := Fold(l.texts[c.form]) + "|" + l.texts[c.country]
	if c.body != 0 {
		key += bodyKey(l.bodyText(c.body))
	}
	if !strings.ContainsAny(l.texts[c.form], " -") && len(c.offices) > 0 {
		key += "|" + Fold(l.texts[c.offices[0]])
	}
	return []string{key}
}

func (l *Linker) bodyFacts(card uint32) facts {
	c := &l.bodies[card]
	return facts{form: l.texts[c.form], count: c.count, sources: c.sources, keys: l.bodyKeys(card)}
}

func (l *Linker) placeFacts(card uint32) facts {
	c := &l.places[card]
	return facts{form: l.texts[c.city], country: l.texts[c.country], count: c.count, sources: c.sources, keys: l.placeKeys(card)}
}

func (l *Linker) personFacts(card uint32) facts {
	c := &l.people[card]
	return facts{form: l.texts[c.form], country: l.texts[c.country], count: c.count, sure: c.sure, sources: c.sources, keys: l.personKeys(card)}
}

// settle makes authority records of clusters and gives them ids; ids receives
// the id of every card. p tells the reasons of joined and open pairs.
func (l *Linker) settle(old, now *Register, kind Kind, order []uint32, c *clustering, ruled rulings, factsOf func(uint32) facts, p *personLinker, ids []string) []readout.Authority {
	type identity struct {
		members []uint32 // by place in order, the preferred form's first
		facts   facts
		record  *Authority
		first   uint32 // earliest source
	}
	var all []identity
	c.each(func(members []uint32) {
		id := identity{members: slices.Clone(members)}
		count := map[string]int32{}
		for _, i := range members {
			f := factsOf(order[i])
			count[f.form] += f.count
			if r := ruled.record[i]; r != nil && id.record == nil {
				id.record = r
			}
		}
		slices.SortStableFunc(id.members, func(a, b uint32) int {
			x, y := factsOf(order[a]), factsOf(order[b])
			return cmp.Or(-cmp.Compare(count[x.form], count[y.form]), -cmp.Compare(len(strings.Fields(x.form)), len(strings.Fields(y.form))),
				strings.Compare(x.form, y.form), -cmp.Compare(x.count, y.count))
		})
		for n, i := range id.members {
			f := factsOf(order[i])
			if n == 0 {
				id.facts, id.first = f, f.sources[0]
				id.facts.count, id.facts.keys, id.facts.sources = 0, nil, nil
			}
			if id.facts.country == "" || f.sure && !id.facts.sure && f.country != "" {
				id.facts.country, id.facts.sure = f.country, f.sure
			}
			id.facts.count += f.count
			id.facts.keys = append(id.facts.keys, f.keys...)
			if l.earlier(f.sources[0], id.first) < 0 {
				id.first = f.sources[0]
			}
		}
		if id.facts.form != "" { // a country alone is no place
			all = append(all, id)
		}
	})
	// Those met most take the plain slugs.
	slices.SortStableFunc(all, func(a, b identity) int {
		return cmp.Or(-cmp.Compare(a.facts.count, b.facts.count), l.earlier(a.first, b.first), strings.Compare(a.facts.form, b.facts.form), strings.Compare(a.facts.country, b.facts.country))
	})
	claims := make([]claim, len(all))
	for i := range all {
		claims[i].keys = slices.Compact(all[i].facts.keys)
	}
	now.Entries = append(now.Entries, old.settle(kind, claims, func(i int, taken func(string) bool) string {
		name := all[i].facts.form
		if r := all[i].record; r != nil {
			if r.ID != "" && !taken(r.ID) {
				return r.ID
			}
			name = cmp.Or(r.Name, name)
		}
		return newSlug(kind, name, all[i].facts.country, taken)
	})...)
	out := make([]readout.Authority, len(all))
	byID := map[string]*readout.Authority{}
	for i, identity := range all {
		a := readout.Authority{ID: claims[i].id, Name: identity.facts.form, Country: identity.facts.country}
		for n, member := range identity.members {
			f := factsOf(order[member])
			ids[order[member]] = a.ID
			why := ""
			if p != nil && n > 0 {
				why = p.reason(member, identity.members[:n])
			} else if n > 0 && f.form != identity.facts.form {
				why = "another name of " + a.Name
			}
			a.Forms = addForm(a.Forms, f.form, why, l.sourceIDs(f.sources))
		}
		if r := identity.record; r != nil {
			r.describe(&a)
		}
		out[i] = a
	}
	slices.SortFunc(out, func(a, b readout.Authority) int { return strings.Compare(a.ID, b.ID) })
	if p != nil {
		for i := range out {
			byID[out[i].ID] = &out[i]
		}
		p.tellOpen(c, ids, byID)
	}
	return out
}

// addForm adds a form, or its sources to the same form of another side.
func addForm(forms []readout.NameForm, form, why string, sources []string) []readout.NameForm {
	for i := range forms {
		if forms[i].Form == form {
			forms[i].Sources = append(forms[i].Sources, sources...)
			slices.Sort(forms[i].Sources)
			forms[i].Sources = slices.Compact(forms[i].Sources)
			forms[i].Sources = forms[i].Sources[:min(len(forms[i].Sources), maxSources)]
			return forms
		}
	}
	return append(forms, readout.NameForm{Form: form, Why: why, Sources: sources})
}

// describe takes over what an editor wrote.
func (r *Authority) describe(a *readout.Authority) {
	a.Name, a.Sort, a.Country, a.SameAs = cmp.Or(r.Name, a.Name), r.Sort, cmp.Or(r.Country, a.Country), r.SameAs
	for _, form := range r.Forms {
		at := slices.IndexFunc(a.Forms, func(f readout.NameForm) bool { return f.Form == form.Form })
		if at < 0 {
			form.Why = cmp.Or(form.Why, "set by an editor")
			a.Forms = append(a.Forms, form)
			continue
		}
		a.Forms[at].Language = cmp.Or(form.Language, a.Forms[at].Language)
		a.Forms[at].Why = "set by an editor"
	}
}

func (l *Linker) sourceIDs(readings []uint32) []string {
	ids := make([]string, len(readings))
	for i, reading := range readings {
		ids[i] = l.readings[reading].sourceID()
	}
	return ids
}

// reason tells why a card stands with the others: its surest pair.
func (p *personLinker) reason(member uint32, others []uint32) string {
	if p.ruled.record[member] != nil && slices.ContainsFunc(others, func(o uint32) bool { return p.ruled.record[o] == p.ruled.record[member] }) {
		return "set by an editor"
	}
	var best verdict
	for _, other := range others[:min(len(others), maxMembers)] {
		if v := p.weigh(other, member, true); v.weight > best.weight {
			best = v
		}
	}
	return strings.Join(best.why, "; ")
}

// maxOpen bounds how many that may be the same are told of one identity.
const maxOpen = 8

// tellOpen writes the pairs that were left open into the records.
func (p *personLinker) tellOpen(c *clustering, ids []string, byID map[string]*readout.Authority) {
	slices.SortFunc(p.open, func(x, y edge) int {
		return cmp.Or(-cmp.Compare(x.weight, y.weight), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
	for _, e := range p.open {
		a, b := byID[ids[p.order[e.a]]], byID[ids[p.order[e.b]]]
		if a == b || p.ruled.apart[pairOf(e.a, e.b)] {
			continue
		}
		why := strings.Join(p.weigh(e.a, e.b, true).why, "; ")
		for _, pair := range [][2]*readout.Authority{{a, b}, {b, a}} {
			told := slices.ContainsFunc(pair[0].MaybeSame, func(like readout.Likeness) bool { return like.ID == pair[1].ID })
			if !told && len(pair[0].MaybeSame) < maxOpen {
				pair[0].MaybeSame = append(pair[0].MaybeSame, readout.Likeness{ID: pair[1].ID, Why: why})
			}
		}
	}
}

// settleMeetings gives ids to clusters of reports and puts them in order.
func (out *Identities) settleMeetings(old *Register, order []uint32, c *clustering) {
	l := out.l
	type meeting struct {
		from, to int32 // its days
		reports  []uint32
	}
	var all []meeting
	c.each(func(members []uint32) {
		reports := make([]uint32, len(members)) // in the order of their sources, as members are
		for i, member := range members {
			reports[i] = order[member]
		}
		from, to := l.when(reports)
		all = append(all, meeting{from, to, reports})
	})
	slices.SortFunc(all, func(a, b meeting) int {
		if (a.from == noDay) != (b.from == noDay) { // undated last
			return cmp.Compare(b2i(a.from == noDay), b2i(b.from == noDay))
		}
		return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.to, b.to), l.earlierReport(a.reports[0], b.reports[0]))
	})
	claims := make([]claim, len(all))
	for i, m := range all {
		claims[i].keys = make([]string, len(m.reports))
		for n, report := range m.reports {
			claims[i].keys[n] = hexKey(l.reports[report].anchor)
		}
	}
	out.register.Entries = append(out.register.Entries, old.settle(MeetingKind, claims, func(i int, taken func(string) bool) string {
		return newMeetingID(l.reports[all[i].reports[0]].anchor, taken)
	})...)
	out.meeting = make([]string, len(l.reports))
	out.reports = make([]uint32, 0, len(l.reports))
	out.ends = make([]uint32, len(all))
	for i, m := range all {
		for _, report := range m.reports {
			out.meeting[report] = claims[i].id
		}
		out.reports = append(out.reports, m.reports...)
		out.ends[i] = uint32(len(out.reports))
	}
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

func hexKey(hash uint64) string {
	var raw [8]byte
	binary.BigEndian.PutUint64(raw[:], hash)
	return hex.EncodeToString(raw[:])
}

// when is the days of a meeting, found as Merge finds its date. Reports stand
// in the order of their sources.
func (l *Linker) when(reports []uint32) (from, to int32) {
	if len(reports) == 1 {
		return l.reports[reports[0]].from, l.reports[reports[0]].to
	}
	all := slices.DeleteFunc(slices.Clone(reports), func(i uint32) bool { return l.reports[i].from == noDay })
	if len(all) == 0 {
		return noDay, noDay
	}
	prefer := func(good func(r *reportCard) bool) {
		if slices.ContainsFunc(all, func(i uint32) bool { return good(&l.reports[i]) }) {
			all = slices.DeleteFunc(all, func(i uint32) bool { return !good(&l.reports[i]) })
		}
	}
	prefer(func(r *reportCard) bool { return r.flags&edited != 0 })
	prefer(func(r *reportCard) bool { return r.flags&planned == 0 })
	prefer(func(r *reportCard) bool { return r.flags&inferred == 0 })
	finest := slices.Clone(all)
	prefer(func(r *reportCard) bool {
		return !slices.ContainsFunc(finest, func(i uint32) bool {
			o := &l.reports[i]
			return (o.from != r.from || o.to != r.to) && r.from <= o.from && o.to <= r.to
		})
	})
	votes := map[[2]int32]int{}
	days := func(i uint32) [2]int32 { return [2]int32{l.reports[i].from, l.reports[i].to} }
	for _, i := range all {
		votes[days(i)]++
	}
	best := days(all[0])
	for _, i := range all {
		if votes[days(i)] > votes[best] {
			best = days(i)
		}
	}
	return best[0], best[1]
}

// Meetings gives all meetings in the order of their days, undated ones last.
func (i *Identities) Meetings() iter.Seq[Encounter] {
	return func(yield func(Encounter) bool) {
		begin := uint32(0)
		for _, end := range i.ends {
			e := Encounter{ID: i.meeting[i.reports[begin]], Reports: make([]ReportRef, end-begin)}
			for n, report := range i.reports[begin:end] {
				r := &i.l.reports[report]
				e.Reports[n] = ReportRef{int(r.reading), int(r.index)}
			}
			if begin = end; !yield(e) {
				return
			}
		}
	}
}

// Len is the number of meetings.
func (i *Identities) Len() int { return len(i.ends) }

// People gives the authority records of persons, by id.
func (i *Identities) People() []readout.Authority { return i.people }

// Places gives the authority records of places, by id.
func (i *Identities) Places() []readout.Authority { return i.places }

// Organisations gives the authority records of organisations, by id.
func (i *Identities) Organisations() []readout.Authority { return i.organisations }

// Register gives every id ever given, as it stands now: write it to freeze them.
func (i *Identities) Register() *Register { return &i.register }

// Name writes the ids into the reports of the reading that was added as the
// number-th: of meetings, persons, organisations and places.
func (i *Identities) Name(number int, reading *readout.Reading) {
	first := i.l.readings[number].first
	for n := range reading.Reports {
		r := &reading.Reports[n]
		r.ID = i.meeting[first+uint32(n)]
		for k := range r.Participants {
			p := &r.Participants[k]
			p.ID = i.person[i.l.personOf[i.l.personKey(p)]]
			if p.Org != "" {
				p.OrgID = i.body[i.l.bodyOf[i.l.textOf[p.Org]]]
			}
		}
		for k := range r.Parties {
			if p := &r.Parties[k]; p.Kind == readout.OrganisationParty && p.Name != "" {
				p.ID = i.body[i.l.bodyOf[i.l.textOf[p.Name]]]
			}
		}
		if p := r.Place; p != nil && p.City != "" {
			p.ID = i.place[i.l.placeOf[[2]uint32{i.l.textOf[p.City], i.l.textOf[p.Country]}]]
		}
	}
}

// date writes days since 1970 as a Date.
func date(day int32) readout.Date { return readout.Day(time.Unix(int64(day)*86400, 0).UTC()) }

// heldIDs are the ids that the register gives to keys.
type heldIDs map[string]string

func (g *Register) idsByKey() heldIDs {
	held := heldIDs{}
	for _, e := range g.Entries {
		if e.Kind != MeetingKind {
			for _, key := range e.Keys {
				held[string(e.Kind)+"\x00"+key] = e.ID
			}
		}
	}
	return held
}

// of lists the ids that an editor may call a card by.
func (h heldIDs) of(kind Kind, keys []string, form, country string) []string {
	slug := Slug(form)
	ids := []string{slug}
	if country != "" {
		ids = append(ids, slug+"-"+strings.ToLower(country))
	}
	for _, key := range keys {
		if id, ok := h[string(kind)+"\x00"+key]; ok && !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return ids
}
