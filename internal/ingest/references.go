package ingest

import (
	"iter"
	"slices"
	"strings"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns the references pass: which mentions speak of the same person.
// Input: mentions. Output: each mention's who, and the person entities with
// their fields. It is a sieve of several passes from sure to risky; each works
// on the clusters of the last.
//
//	1 full names, the longest first; a name whose words are all in a longer one
//	2 surname, given name, initials and surname, in the reach of one candidate
//	3 offices: "the Prime Minister", "the COAS", "the Turkish minister"
//	4 counterparts, guests and hosts
//	5 groups: "the two ministers", "the sides" (groups are resolved in groupreferences.go)

func (d *document) resolve() {
	d.resolveTheirs()
	d.joinNames()
	d.joinOfficeHolders()
	d.joinCounterparts()
	d.fillPersons()
	d.findHome()
	d.joinGuests(false)
	d.resolveGroups()
	d.linkMentions()
	d.explainEntities()
}

// assign makes mention number speak of entity e.
func (d *document) assign(number, e int, rule string) {
	m := &d.mentions[number]
	m.who = append(m.who[:0], e)
	if rule != "" {
		m.rule = rule
	}
	d.entities[e].mentions = append(d.entities[e].mentions, number)
	d.entities[e].woman = d.entities[e].woman || m.titles.woman
	d.entities[e].man = d.entities[e].man || m.titles.man
}

// newPerson makes an entity of one mention.
func (d *document) newPerson(number int, rule string) int {
	d.entities = append(d.entities, entity{kind: person})
	d.assign(number, len(d.entities)-1, rule)
	return len(d.entities) - 1
}

// nameIndex finds the entities whose names hold a word, so that an article of
// many names is read in linear time.
type nameIndex map[string][]int32

// mostBearers is the largest number of bearers of one word that are compared;
// with more, the latest are.
const mostBearers = 48

// add files entity e under the words of a name.
func (x nameIndex) add(d *document, name phrase, e int) {
	for i := name.from; i < name.to; i++ {
		if d.tokens[i].shape == mark {
			continue
		}
		for key := range nameKeys(d.tokens[i].fold) {
			if list := x[key]; len(list) == 0 || list[len(list)-1] != int32(e) {
				x[key] = append(list, int32(e))
			}
		}
	}
}

// nameKeys yields the keys of a folded name word: itself, without "al-", and the
// halves of a double name.
func nameKeys(fold string) iter.Seq[string] {
	return func(yield func(string) bool) {
		first, second, double := strings.Cut(fold, "-")
		if yield(strings.ReplaceAll(strings.ReplaceAll(fold, "-", ""), "'", "")) && double {
			_ = yield(first) && yield(second)
		}
	}
}

// joinNames is sieve 1 and 2.
func (d *document) joinNames() {
	bearers := nameIndex{}
	longest, weights := 0, make([]int, len(d.mentions))
	for i := range d.mentions {
		if m := &d.mentions[i]; m.kind == person && !m.name.empty() {
			weights[i] = d.nameWeight(m.name)
			longest = max(longest, weights[i])
		}
	}
	for weight := longest; weight > 0; weight-- {
		for i := range d.mentions {
			if weights[i] != weight {
				continue
			}
			m := &d.mentions[i]
			e := d.bearer(i, m, bearers)
			if e >= 0 {
				d.assign(i, e, "")
			} else {
				e = d.newPerson(i, "")
			}
			bearers.add(d, m.name, e)
		}
	}
}

// nameWeight counts the words of a name: full words twice, initials once.
func (d *document) nameWeight(name phrase) int {
	weight := 0
	for i := name.from; i < name.to; i++ {
		switch d.tokens[i].shape {
		case title, upper:
			weight += 2
		case initial:
			weight++
		}
	}
	return weight
}

// bearer finds the person who bears the name of mention number: the one whose
// names hold all its words; of several the one mentioned last before it. -1
// when there is none.
func (d *document) bearer(number int, m *mention, bearers nameIndex) int {
	best, bestScore := -1, 0
	for _, e := range d.candidates(m.name, bearers) {
		person_ := &d.entities[e]
		score := 0
		for k, other := range person_.mentions {
			if k >= mostForms {
				break
			}
			if s := d.sameName(m.name, d.mentions[other].name); s > score {
				score = s
			}
		}
		if score == 0 || d.contradicts(m, person_) {
			continue
		}
		// nearness decides among namesakes
		near := 0
		for k := len(person_.mentions) - 1; k >= 0 && len(person_.mentions)-k <= mostForms; k-- {
			if other := person_.mentions[k]; other < number {
				near = max(near, 1000-(number-other))
			}
		}
		if total := score*10000 + near; total > bestScore {
			best, bestScore = e, total
		}
	}
	return best
}

// mostForms is the largest number of mentions of one person that are compared.
const mostForms = 24

// candidates lists the entities that share a word with the name, in order.
func (d *document) candidates(name phrase, bearers nameIndex) []int {
	var found []int
	for i := name.from; i < name.to; i++ {
		if s := d.tokens[i].shape; s == mark || s == initial {
			continue
		}
		for key := range nameKeys(d.tokens[i].fold) {
			list := bearers[key]
			for _, e := range list[max(0, len(list)-mostBearers):] {
				found = append(found, int(e))
			}
		}
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// sameName tells how well the words of short agree with those of full: 0 not
// at all, 3 equal, 2 part of it with the surname or first name, 1 initials.
func (d *document) sameName(short, full phrase) int {
	if full.empty() {
		return 0
	}
	matched, initials, words := 0, 0, 0
	at := full.from
	for i := short.from; i < short.to; i++ {
		t := &d.tokens[i]
		if t.shape == mark {
			continue
		}
		words++
		found := false
		for j := full.from; j < full.to; j++ {
			if d.sameWord(t.fold, d.tokens[j].fold) {
				found = true
				matched++
				at = j
				break
			}
		}
		if !found && t.shape == initial {
			for j := full.from; j < full.to; j++ {
				if f := d.tokens[j].fold; f != "" && t.fold != "" && f[0] == t.fold[0] && d.tokens[j].shape == title {
					found = true
					initials++
					break
				}
			}
		}
		if !found {
			return 0
		}
	}
	_ = at
	switch {
	case matched == 0:
		return 0
	case matched == words && words == d.countWords(full):
		return 3
	case initials > 0:
		return 1
	case matched == 1 && words == 1 && d.is(short.from, lexicon.Particle):
		return 0
	}
	return 2
}

// sameWord reports whether two folded name words are one: equal, or one with
// its hyphens, or the parts of a double name.
func (d *document) sameWord(a, b string) bool {
	if a == b {
		return true
	}
	if rest, ok := strings.CutPrefix(b, "al-"); ok && rest == a {
		return true
	}
	if rest, ok := strings.CutPrefix(a, "al-"); ok && rest == b {
		return true
	}
	if strings.Contains(b, "-") {
		for part := range strings.SplitSeq(b, "-") {
			if part == a && len(part) > 2 && part != "al" {
				return true
			}
		}
	}
	// Al-Ameri and Al Ameri, O'Neill printed with another apostrophe
	return len(a) > 4 && len(b) > 4 && equalLetters(a, b)
}

// equalLetters reports whether two folded words are equal without their hyphens
// and apostrophes.
func equalLetters(a, b string) bool {
	i, j := 0, 0
	for {
		for i < len(a) && (a[i] == '-' || a[i] == '\'') {
			i++
		}
		for j < len(b) && (b[j] == '-' || b[j] == '\'') {
			j++
		}
		if i == len(a) || j == len(b) {
			return i == len(a) && j == len(b)
		}
		if a[i] != b[j] {
			return false
		}
		i, j = i+1, j+1
	}
}

func (d *document) countWords(p phrase) int {
	n := 0
	for i := p.from; i < p.to; i++ {
		if d.tokens[i].shape != mark {
			n++
		}
	}
	return n
}

// contradicts reports whether a mention's titles speak against the entity: another
// sex, or another country for the same office.
func (d *document) contradicts(m *mention, e *entity) bool {
	if m.titles.woman && e.man && !e.woman || m.titles.man && e.woman && !e.man {
		return true
	}
	if m.titles.country == "" {
		return false
	}
	for k, number := range e.mentions {
		if k >= mostForms {
			break
		}
		if other := &d.mentions[number]; other.titles.country != "" && other.titles.country != m.titles.country && m.name.len() == 1 {
			return true
		}
	}
	return false
}

// joinOfficeHolders is sieve 3: an office without a name is the person of the
// article who holds it.
func (d *document) joinOfficeHolders() {
	for i := range d.mentions {
		m := &d.mentions[i]
		if m.kind != person || !m.name.empty() || len(m.who) > 0 || m.titles.counterpart || m.titles.guest {
			continue
		}
		if d.visiting(m) { // "the visiting minister"
			m.titles.guest = true
			continue
		}
		if e, rule := d.holder(i, m); e >= 0 {
			d.assign(i, e, rule)
			continue
		}
		if e := d.onlyCountryman(i, m); e >= 0 {
			d.assign(i, e, "the one from that country")
			continue
		}
		d.newPerson(i, "office without a name")
	}
}

// visiting reports whether an office without a country is called visiting.
func (d *document) visiting(m *mention) bool {
	if m.titles.country != "" {
		return false
	}
	for i := m.from; i < m.titles.head.from; i++ {
		if d.fold(i) == "visiting" {
			return true
		}
	}
	return false
}

// onlyCountryman finds for "the Omani navy commander" the one person of that
// country who is named before it, if the text gives him no other office; -1 for none.
func (d *document) onlyCountryman(number int, m *mention) int {
	if !m.titles.definite || m.titles.country == "" {
		return -1
	}
	if e := d.countryman(number, m.titles.country, -1); e >= 0 && d.levelOf(e) == "" && d.entities[e].mentions[0] < number {
		return e
	}
	return -1
}

// neighbourhood is how many mentions to each side a reference is looked for.
const neighbourhood = 250

// holder finds who holds the office of mention number; -1 when nobody or too
// many do.
func (d *document) holder(number int, m *mention) (int, string) {
	best, bestScore := -1, 0
	for other := max(0, number-neighbourhood); other < min(len(d.mentions), number+neighbourhood); other++ {
		o := &d.mentions[other]
		if o.kind != person || len(o.who) != 1 {
			continue
		}
		score := d.officeFits(m, o)
		if score == 0 {
			continue
		}
		// who was spoken of last is more likely meant
		if other < number {
			score += 20 - min(number-other, 20)
		} else {
			score -= 30
		}
		if m.titles.country == "" { // "the minister" without a country is who the article is about
			score += min(4*len(d.entities[o.who[0]].mentions), 16)
		}
		if e := o.who[0]; score > bestScore && (m.titles.definite || bestScore == 0) && !d.countryDiffers(m, &d.entities[e]) {
			best, bestScore = e, score
		}
	}
	if best < 0 || !m.titles.definite && m.titles.country == "" {
		return -1, ""
	}
	return best, "office holder"
}

// countryDiffers reports whether mention and entity name different countries.
func (d *document) countryDiffers(m *mention, e *entity) bool {
	if m.titles.country == "" {
		return false
	}
	for k, number := range e.mentions {
		if k >= mostForms {
			break
		}
		if c := d.mentions[number].titles.country; c != "" && c != m.titles.country {
			return true
		}
	}
	return false
}

// officeFits tells how well the office of m (without a name) agrees with the
// titles of another mention: 0 not at all.
func (d *document) officeFits(m, o *mention) int {
	a, b := &m.titles, &o.titles
	if b.counterpart && a.country != "" && a.country == b.country { // "his Polish counterpart … the Polish minister"
		return 70
	}
	if b.counterpart || b.guest || a.org != "" && b.org == "" && b.country != "" || a.country != "" && b.country == "" && b.org != "" {
		return 0
	}
	var score int
	headA, headB := d.officeHead(a), d.officeHead(b)
	switch {
	case headA != "" && headB != "" && (headA == headB || a.short != "" && a.short == b.short):
		score = 100
	case b.short != "" && b.short == headA, a.short != "" && a.short == headB:
		score = 100
	case a.org != "" && a.generic && b.level == "organisation-head": // "the UN chief"
		score = 90
	case headB == "" && d.rankIs(b, headA): // "the general", "the admiral"
		score = 60
	case headB == "":
		return 0
	case d.lastWordIs(b, headA) || strings.HasSuffix(headA, " "+lastWord(headB)) && lastWord(headB) == "minister" && !strings.HasPrefix(headA, "prime"):
		if strings.Contains(headB, "prime") && headA == "minister" && !d.insideOffice(a, b) || strings.HasPrefix(headB, "prime") != strings.HasPrefix(headA, "prime") && headA == "minister" {
			return 0
		}
		score = 70
	case b.level != "" && levelName(headA) == b.level:
		score = 80
	case a.country != "" && (b.country == a.country || b.country == "") && vagueOffice.has(headA):
		score = 40 // "the Mongolian leader", "the Polish diplomat"
	case d.insideOffice(a, b):
		score = 75
	default:
		return 0
	}
	if a.former != b.former {
		score -= 50
	}
	if a.country != "" && a.country == b.country {
		score += 30
	}
	if a.org != "" && b.org != "" && a.org != b.org {
		return 0
	}
	if !o.name.empty() {
		score += 10
	}
	// "the foreign minister" and "the defence minister" share a level only
	if f, g := d.officeField(a), d.officeField(b); f != "" && g != "" {
		if f != g {
			return 0
		}
		score += 20
	}
	return score
}

// officeHead gives the folded words of an office's head, without a number.
func (d *document) officeHead(t *titles) string {
	if t.plain == "" && !t.head.empty() {
		t.plain = d.plainHead(t)
	}
	return t.plain
}

// plainHead finds what officeHead gives.
func (d *document) plainHead(t *titles) string {
	words := make([]string, 0, 4)
	for i := t.head.from; i < t.head.to; i++ {
		words = append(words, d.fold(i))
	}
	head := strings.Join(words, " ")
	if t.level == "minister" || t.level == "deputy-minister" {
		if field := d.officeField(t); field != "" {
			return t.level + " of " + field
		}
	}
	for i := t.head.to; i < t.office.to; i++ {
		if d.fold(i) == "diplomacy" {
			return "minister of foreign"
		}
	}
	switch head {
	case "pm", "premier", "taoiseach":
		return "prime minister"
	case "fm", "top diplomat", "chief diplomat":
		return "minister of foreign"
	case "envoy", "high commissioner", "diplomat":
		return "ambassador"
	case "sg":
		return "secretary general"
	}
	return strings.ReplaceAll(strings.ReplaceAll(head, "-", " "), "defense", "defence")
}

// vagueOffice are the heads that stand for any office.
var vagueOffice = set(lexicon.CueWords(lexicon.CueVagueOffice))

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// lastWordIs reports whether the head of t ends with the word: "minister" of
// "foreign minister".
func (d *document) lastWordIs(t *titles, word string) bool {
	head := d.officeHead(t)
	return word != "" && lastWord(head) == word || strings.HasPrefix(head, word+" ")
}

// insideOffice reports whether the head of a stands among the words of the
// whole office of b, which may be several offices of one person.
func (d *document) insideOffice(a, b *titles) bool {
	if a.head.empty() || b.office.len() < 2 {
		return false
	}
	for i := b.office.from; i+a.head.len() <= b.office.to; i++ {
		same := true
		for k := range a.head.len() {
			if d.fold(i+k) != d.fold(a.head.from+k) {
				same = false
				break
			}
		}
		if same && d.fold(i-1) != "deputy" && d.fold(i-1) != "vice" {
			return true
		}
	}
	return false
}

// rankIs reports whether the rank ends with the word: "the general".
func (d *document) rankIs(t *titles, word string) bool {
	return !t.rank.empty() && d.fold(t.rank.to-1) == word
}

// levelName gives the level that a phrase names outright.
func levelName(head string) string {
	switch head {
	case "head of state":
		return "head-of-state"
	case "head of government":
		return "head-of-government"
	}
	return ""
}

// officeField gives the code of the ministry's field in an office: "defence".
func (d *document) officeField(t *titles) string {
	if t.level != "minister" && t.level != "deputy-minister" {
		return ""
	}
	for i := t.office.from; i < t.office.to; i++ {
		if n, entry := d.phraseAt(i, t.office.to, lexicon.Field); entry != nil {
			_ = n
			return entry.Code
		}
	}
	return ""
}

// joinCounterparts is sieve 4: "his Turkish counterpart".
func (d *document) joinCounterparts() {
	for i := range d.mentions {
		m := &d.mentions[i]
		if m.kind != person || !m.titles.counterpart {
			continue
		}
		other := d.before(i, m)
		if len(m.who) > 0 { // named: it has the other's office
			continue
		}
		if m.titles.country != "" {
			if e := d.countryman(i, m.titles.country, other); e >= 0 {
				d.assign(i, e, "counterpart")
				continue
			}
			d.newPerson(i, "counterpart")
			continue
		}
		if e := d.onlyOther(i, other); e >= 0 {
			d.assign(i, e, "counterpart")
		}
	}
}

// before gives the person spoken of last before mention number, of the same
// sentence or the one before; -1 when nobody is.
func (d *document) before(number int, m *mention) int {
	for i := number - 1; i >= max(0, number-neighbourhood); i-- {
		o := &d.mentions[i]
		if d.tokens[m.from].sentence-d.tokens[o.from].sentence > 1 {
			break
		}
		if o.kind == person && len(o.who) == 1 && !o.titles.counterpart && !o.possessive {
			return o.who[0]
		}
	}
	return -1
}

// countryman finds the one person, other than not, whose titles name the country.
func (d *document) countryman(near int, code string, not int) int {
	found := -1
	for number := max(0, near-neighbourhood); number < min(len(d.mentions), near+neighbourhood); number++ {
		m := &d.mentions[number]
		if m.kind != person || len(m.who) != 1 || m.who[0] == not {
			continue
		}
		if t := &m.titles; t.country == code && !t.counterpart && t.level != "ambassador" {
			if e := m.who[0]; found >= 0 && found != e {
				return -1
			} else {
				found = e
			}
		}
	}
	return found
}

// onlyOther finds the other of two persons who share the article: the person
// with an office of the same level as e's who was spoken of last.
func (d *document) onlyOther(number, e int) int {
	if e < 0 {
		return -1
	}
	level := d.levelOf(e)
	for i := number - 1; i >= max(0, number-neighbourhood); i-- {
		o := &d.mentions[i]
		if o.kind != person || len(o.who) != 1 || o.who[0] == e {
			continue
		}
		if other := o.who[0]; d.levelOf(other) == level || level == "" || o.titles.counterpart {
			return other
		}
	}
	return -1
}

// levelOf gives the level of a person's office.
func (d *document) levelOf(e int) string {
	for k, number := range d.entities[e].mentions {
		if k >= mostForms {
			break
		}
		if t := &d.mentions[number].titles; t.level != "" {
			return t.level
		}
	}
	return ""
}

// linkMentions writes each entity's mentions anew, in the order of the text.
func (d *document) linkMentions() {
	for i := range d.entities {
		d.entities[i].mentions = d.entities[i].mentions[:0]
	}
	for number := range d.mentions {
		for _, e := range d.mentions[number].who {
			d.entities[e].mentions = append(d.entities[e].mentions, number)
		}
	}
}

// explainEntities notes the persons for `readout explain`.
func (d *document) explainEntities() {
	if d.trace == nil {
		return
	}
	for i := range d.entities {
		e := &d.entities[i]
		if e.kind != person || len(e.mentions) == 0 {
			continue
		}
		forms := make([]string, 0, len(e.mentions))
		for _, number := range e.mentions {
			forms = append(forms, d.text(d.mentions[number].phrase)+" ["+d.mentions[number].rule+"]")
		}
		d.note("references", "person", d.mentions[e.mentions[0]].phrase, "%s | rank %s | office %s | country %s | organisation %s | level %s | %s",
			e.name.text, e.rank.text, e.role.text, e.country.text, e.org.text, e.level, strings.Join(forms, "; "))
	}
}

// stated makes a clue of words that state a value outright.
func stated(at phrase) clue { return clue{at: at, basis: readout.Stated} }

// inferred makes a clue of words from which a value is inferred.
func inferred(at phrase, from string) clue { return clue{at: at, basis: readout.Inferred, from: from} }
