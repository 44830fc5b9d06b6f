package link

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/readout-archive/readout"
)

// This file owns how clusters of cards become authority records: the preferred
// form, the forms with why each was joined, the id, who may be the same.

// facts are what a card tells its identity.
type facts struct {
	form, country string
	sure          bool // of its country
	count         int32
	printed
	keys []string
	was  []string // further keys, that an editor took from it
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
	office := ""
	if len(c.offices) > 0 {
		office = l.texts[c.offices[0]]
	}
	return []string{textKey(l.texts[c.form], l.texts[c.country], l.bodyText(c.body), office)}
}

// levelKey tells a card from others of one name on one side.
func (l *Linker) levelKey(card uint32) string {
	return l.personKeys(card)[0] + "|" + l.texts[l.people[card].level]
}

func (l *Linker) bodyFacts(card uint32) facts {
	c := &l.bodies[card]
	return facts{form: l.texts[c.form], count: c.count, printed: c.printed, keys: l.bodyKeys(card)}
}

func (l *Linker) placeFacts(card uint32) facts {
	c := &l.places[card]
	return facts{form: l.texts[c.city], country: l.texts[c.country], count: c.count, printed: c.printed, keys: l.placeKeys(card)}
}

func (l *Linker) personFacts(card uint32) facts {
	c := &l.people[card]
	return facts{form: l.texts[c.form], country: l.texts[c.country], count: c.count, sure: c.sure, printed: c.printed, keys: l.personKeys(card), was: c.was}
}

// identity is a cluster of cards on its way to an authority record.
type identity struct {
	members []uint32 // by place in order, the preferred form's first
	facts   facts    // of all members; the form is the preferred one
	record  *Authority
	first   uint32 // the earliest source
}

// identities gathers clusters, those met most first: they take the plain slugs.
// The preferred form is the one met most, of these the fullest.
func (l *Linker) identities(order []uint32, c *clustering, ruled rulings, factsOf func(uint32) facts) []identity {
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
		for _, i := range id.members {
			l.unite(&id, factsOf(order[i]))
		}
		if id.facts.form != "" { // a country alone is no place
			all = append(all, id)
		}
	})
	slices.SortStableFunc(all, func(a, b identity) int {
		return cmp.Or(-cmp.Compare(a.facts.count, b.facts.count), l.earlier(a.first, b.first), strings.Compare(a.facts.form, b.facts.form), strings.Compare(a.facts.country, b.facts.country))
	})
	return all
}

// unite adds a member's facts to its identity.
func (l *Linker) unite(id *identity, f facts) {
	if id.facts.count == 0 {
		id.facts, id.first = f, f.sources[0]
		id.facts.keys = slices.Clone(f.keys)
		return
	}
	if id.facts.country == "" || f.sure && !id.facts.sure && f.country != "" {
		id.facts.country, id.facts.sure = f.country, f.sure
	}
	id.facts.count += f.count
	id.facts.keys = append(id.facts.keys, f.keys...)
	id.facts.was = append(slices.Clip(id.facts.was), f.was...)
	id.facts.sources = append(slices.Clip(id.facts.sources), f.sources...)
	if l.earlier(f.sources[0], id.first) < 0 {
		id.first = f.sources[0]
	}
}

// tellApart gives each of several identities whose name is printed alike on one side keys of
// the levels of its offices; the one met most answers to the name alone as well.
func (p *personLinker) tellApart(all []identity) {
	holder, shared := map[string]int{}, map[string]bool{}
	for i := range all {
		for _, key := range all[i].facts.keys {
			if first, held := holder[key]; held && first != i {
				shared[key] = true
			} else {
				holder[key] = i
			}
		}
	}
	if len(shared) == 0 {
		return
	}
	for i := range all {
		var own, plain []string
		for _, member := range all[i].members {
			card := p.order[member]
			key := p.personKeys(card)[0]
			if !shared[key] {
				own = append(own, key)
				continue
			}
			own = append(own, p.levelKey(card))
			if holder[key] == i {
				plain = append(plain, key)
			}
		}
		all[i].facts.keys = append(own, plain...)
	}
}

// settle makes authority records of clusters and gives them ids; ids receives
// the id of every card. p, for persons, tells the reasons of joined and open pairs.
func (l *Linker) settle(old, now *Register, kind Kind, order []uint32, c *clustering, ruled rulings, factsOf func(uint32) facts, p *personLinker, ids []string) []readout.Authority {
	all := l.identities(order, c, ruled, factsOf)
	if p != nil {
		p.tellApart(all)
	}
	claims := make([]claim, len(all))
	for i := range all {
		claims[i] = claim{keys: distinct(all[i].facts.keys), was: all[i].facts.was, reread: l.readBefore(all[i].facts.sources)}
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
	for i, identity := range all {
		a := readout.Authority{ID: claims[i].id, Name: identity.facts.form, Country: identity.facts.country}
		for n, member := range identity.members {
			f := factsOf(order[member])
			ids[order[member]] = a.ID
			why := ""
			switch {
			case p != nil && n > 0:
				why = p.reason(member, identity.members[:n])
			case n > 0 && f.form != identity.facts.form:
				why = "another name of " + a.Name
			}
			a.Forms = addForm(a.Forms, readout.NameForm{Form: f.form, Why: why, Sources: l.sourceIDs(f.sources),
				Articles: int(f.articles), Last: readout.Day(time.Unix(int64(f.latest)*86400, 0).UTC())})
		}
		if r := identity.record; r != nil {
			r.describe(&a)
		}
		out[i] = a
	}
	slices.SortFunc(out, func(a, b readout.Authority) int { return strings.Compare(a.ID, b.ID) })
	if p != nil {
		p.tellOpen(ids, out)
	}
	return out
}

// distinct drops what stood before.
func distinct(list []string) []string {
	seen := make(map[string]bool, len(list))
	return slices.DeleteFunc(slices.Clone(list), func(text string) bool {
		again := seen[text]
		seen[text] = true
		return again
	})
}

// addForm adds a form, or its articles to the same form of another side.
func addForm(forms []readout.NameForm, form readout.NameForm) []readout.NameForm {
	for i := range forms {
		if known := &forms[i]; known.Form == form.Form {
			known.Sources = append(known.Sources, form.Sources...)
			slices.Sort(known.Sources)
			known.Sources = slices.Compact(known.Sources)
			known.Sources = known.Sources[:min(len(known.Sources), maxSources)]
			known.Articles, known.Last = known.Articles+form.Articles, max(known.Last, form.Last)
			return forms
		}
	}
	return append(forms, form)
}

// describe takes over what an editor wrote.
func (r *Authority) describe(a *readout.Authority) {
	a.Name, a.Sort, a.Country, a.SameAs, a.Terms = cmp.Or(r.Name, a.Name), r.Sort, cmp.Or(r.Country, a.Country), r.SameAs, r.Terms
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

// reason tells why a card stands with the others: its surest pair, or an editor's
// word. A record that an editor wrote of somebody whom the program had joined says
// nothing of the names that it does not hold.
func (p *personLinker) reason(member uint32, others []uint32) string {
	var best verdict
	for _, other := range others[:min(len(others), maxMembers)] {
		if v := p.weigh(other, member, true); v.weight > best.weight {
			best = v
		}
	}
	record := p.ruled.record[member]
	ruled := record != nil && slices.ContainsFunc(others, func(o uint32) bool { return p.ruled.record[o] == record })
	card := &p.people[p.order[member]]
	if ruled && (!best.joins || record.holds(p.texts[card.form], p.texts[card.country])) {
		return "set by an editor"
	}
	return strings.Join(best.why, "; ")
}

// maxOpen bounds how many that may be the same are told of one identity.
const maxOpen = 8

// tellOpen writes the pairs that were left open into the records; ids are
// those of the cards.
func (p *personLinker) tellOpen(ids []string, records []readout.Authority) {
	byID := make(map[string]*readout.Authority, len(records))
	for i := range records {
		byID[records[i].ID] = &records[i]
	}
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

// heldIDs are the ids that the register gives to keys.
type heldIDs map[string]string

func (g *Register) idsByKey() heldIDs {
	held := heldIDs{}
	for _, e := range g.Entries {
		if e.Kind != MeetingKind && e.Kind != SourceKind {
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
