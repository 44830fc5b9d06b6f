package names

import "github.com/readout-archive/readout/internal/ingest/text"

// This file owns persons who are told behind the body that they are of: "met the Trades Union
// Congress, whose Secretary General, Ana Rivas, asked for".

// longestHeadedBody is the largest number of words that such a body's name has.
const longestHeadedBody = 6

// headOfBody reads into m the person behind "the Trades Union Congress, whose" at token i; false when
// no office with a name follows.
func (d *Document) headOfBody(m *Mention, i, end int) bool {
	from := d.BehindArticle(i)
	if from == i || !d.GistAround(i).MayHold("whose") {
		return false
	}
	body := text.Phrase{From: from, To: d.CapitalRun(from, end, longestHeadedBody)}
	pos := body.To
	if _, next := d.ShortForm(pos, end); next > pos {
		pos = next
	}
	if body.Len() < 2 || d.Fold(pos) != "," || d.Fold(pos+1) != "whose" || !d.officeAhead(pos+2, end) || !d.personAt(m, pos+2, end) {
		return false
	}
	t := &m.Titles
	if m.Name.Empty() || t.Office.Empty() || t.Counterpart || t.Org != "" || t.Country != "" || d.governs(body) {
		return false
	}
	m.From = i
	t.Org, t.OrgAt = d.Text(body), body
	return true
}

// governs reports whether a body is a state's or a part of one: whoever is of it represents the country.
func (d *Document) governs(body text.Phrase) bool {
	_, last := d.lastBody(body)
	return last == nil || last.Code == "government" || last.Code == "military" || last.Code == "parliament" || last.Code == "court"
}
