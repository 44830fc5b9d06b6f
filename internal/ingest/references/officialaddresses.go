package references

import (
	"bytes"
	"strings"

	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the web and mail addresses of a text: whose government prints its own,
// "www.mfa.gov.pl", is where the news is from.

// weighAddresses weighs the countries whose governments' addresses the text prints, each once.
func (d *Document) weighAddresses(h *Homes) {
	body := d.Raw[d.Article.Body.Start:d.Article.Body.End]
	if !d.printsLabel(body) {
		return
	}
	var seen string
	for _, label := range d.Lex.OfficialLabels() {
		rest := body
		for {
			at := bytes.Index(rest, []byte(label))
			if at < 0 {
				break
			}
			rest = rest[at+len(label):]
			if code := d.landOfEnding(rest); code != "" && !strings.Contains(seen, code) {
				seen += code + " "
				h.add(code, datelineWeight, text.Phrase{})
			}
		}
	}
}

// printsLabel reports whether one of the labels of official addresses stands in the text.
func (d *Document) printsLabel(body []byte) bool {
	labels := d.Lex.OfficialLabels()
	for {
		dot := bytes.IndexByte(body, '.')
		if dot < 0 {
			return false
		}
		body = body[dot:]
		for _, label := range labels {
			if len(body) > 1 && body[1] == label[1] && bytes.HasPrefix(body, []byte(label)) {
				return true
			}
		}
		body = body[1:]
	}
}

// landOfEnding gives the country whose two letters end an address at the first byte, "" when
// none do.
func (d *Document) landOfEnding(rest []byte) string {
	if len(rest) < 2 || len(rest) > 2 && letterOrDigit(rest[2]) {
		return ""
	}
	return d.Lex.CountryOfEnding(strings.ToLower(string(rest[:2])))
}

// letterOrDigit reports whether a byte goes on a word of an address.
func letterOrDigit(c byte) bool {
	return 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9'
}
