package names

import "github.com/readout-archive/readout/internal/ingest/text"

// This file owns the party and state that the American press writes behind the name of a member of
// Congress or a governor: "Rep. Ana Rivas (D-CA)", "Sen. Tom Lee, R-Texas,".

// partyMark gives the token behind the mark at token i and takes its country; i when none stands there.
func (d *Document) partyMark(m *Mention, i, end int) int {
	t := &m.Titles
	if i >= end || t.Level != "legislator" && t.Level != "governor" || !d.marksParty(i) {
		return i
	}
	to := i + 1
	for to < end && to < i+4 && d.Fold(to) != ")" && d.Fold(to) != "," { // "D-N.Y."
		to++
	}
	if t.Country == "" && t.Org == "" {
		t.Country, t.CountryAt, t.CountryFrom = "US", text.At(i), "place"
	}
	return d.closeComma(to, end)
}

// marksParty reports whether the word at token i is a party's letter and a state: "R-Texas", "D-Ariz".
func (d *Document) marksParty(i int) bool {
	at := &d.Tokens[i]
	printed := d.Raw[at.Start:at.End]
	if len(printed) < len("D-N") || printed[1] != '-' || printed[2] < 'A' || printed[2] > 'Z' {
		return false
	}
	return printed[0] == 'D' || printed[0] == 'R' || printed[0] == 'I'
}
