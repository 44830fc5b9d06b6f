package lexicon

import (
	"errors"
	"fmt"
	"strings"
)

// This file owns the web and mail addresses of states: "www.mfa.gov.pl".

// address: labels, the country whose ending they are when they end an address.
func (l *Lexicon) address(columns []string) error {
	if len(columns) > 2 || len(columns) == 2 && !alpha2.MatchString(columns[1]) {
		return errors.New("write labels alone, or endings and the ISO alpha-2 code of their country")
	}
	for label := range strings.SplitSeq(columns[0], " | ") {
		switch {
		case label == "" || strings.Trim(label, "abcdefghijklmnopqrstuvwxyz0123456789-") != "":
			return fmt.Errorf("%q is no label of an address: write small letters and digits, parted by \" | \"", label)
		case len(columns) == 2:
			l.endings[label] = columns[1]
		default:
			l.officialLabels = append(l.officialLabels, "."+label+".")
		}
	}
	return nil
}

// OfficialLabels gives the parts of an address, each with a dot at both ends, that governments
// and forces have before the country's own ending. It must not be changed.
func (l *Lexicon) OfficialLabels() []string { return l.officialLabels }

// CountryOfEnding gives the alpha-2 code of the country whose ending, without a dot and in small
// letters, closes an address: its ISO 3166 code, but for few. It is "" when no country has it.
func (l *Lexicon) CountryOfEnding(ending string) string {
	if code, other := l.endings[ending]; other {
		return code
	}
	code := strings.ToUpper(ending)
	if _, known := l.byCode[code]; !known {
		return ""
	}
	return code
}
