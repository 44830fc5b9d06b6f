package encounters

// PairSigns is a pair with its signs, for the tool that learns their weights.
type PairSigns struct {
	People        [2]string      `json:"people"`
	Met           bool           `json:"met"` // so the patterns tell
	Signs         map[string]int `json:"signs"`
	Circumstances map[string]int `json:"circumstances"`
}

// SignsOfPairs gives the pairs of an article that the patterns have read.
func SignsOfPairs(d *Document) []PairSigns {
	f := finder{Document: d}
	pairs := []PairSigns{}
	if len(d.Sentences) == 0 || d.MentionAt == nil {
		return pairs
	}
	var seen map[string]int
	c := f.circumstances()
	c.each = func(sign string) { seen[sign]++ }
	for _, p := range f.pairs() {
		one := PairSigns{
			People: [2]string{d.Entities[p.people[0]].Name.Text, d.Entities[p.people[1]].Name.Text},
			Met:    c.met(&p), Signs: map[string]int{}, Circumstances: map[string]int{},
		}
		seen = one.Signs
		c.of(&p)
		seen = one.Circumstances
		c.around(&p)
		pairs = append(pairs, one)
	}
	return pairs
}

// WithoutSigns has articles read by the patterns alone until what it gives is called.
func WithoutSigns() func() {
	patternsAlone = true
	return func() { patternsAlone = false }
}
