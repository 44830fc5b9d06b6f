package web

// This file owns the words for an article's link, language and rights.

import (
	"net/url"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// safeURL is an address of the web, or nothing.
func safeURL(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" || u.Scheme != "https" && u.Scheme != "http" {
		return ""
	}
	return u.String()
}

// hostOf is the name of the site that an address is of.
func hostOf(address string) string {
	if safeURL(address) == "" {
		return ""
	}
	u, _ := url.Parse(address)
	return strings.TrimPrefix(u.Hostname(), "www.")
}

// languageName is the English name of a BCP 47 tag.
func languageName(tag string) string {
	if tag == "" {
		return ""
	}
	t, err := language.Parse(tag)
	if err != nil {
		return tag
	}
	return display.English.Tags().Name(t)
}

// statements are the words for the rights statements of RightsStatements.org.
var statements = map[string]string{
	"InC":       "In copyright",
	"InC-OW-EU": "In copyright, orphan work (EU)",
	"InC-EDU":   "In copyright, educational use permitted",
	"InC-NC":    "In copyright, non-commercial use permitted",
	"InC-RUU":   "In copyright, rights-holder not found",
	"NoC-CR":    "No copyright, contractual restrictions",
	"NoC-NC":    "No copyright, non-commercial use only",
	"NoC-OKLR":  "No copyright, other legal restrictions",
	"NoC-US":    "No copyright in the United States",
	"CNE":       "Copyright not evaluated",
	"UND":       "Copyright undetermined",
	"NKC":       "No known copyright",
}

// rightsName is a rights statement in words: a URI of RightsStatements.org, an
// SPDX id of a Creative Commons licence, or the statement as it is.
func rightsName(statement string) string {
	if strings.Contains(statement, "rightsstatements.org/") {
		for part := range strings.SplitSeq(statement, "/") {
			if name, ok := statements[part]; ok {
				return name
			}
		}
	}
	if rest, ok := strings.CutPrefix(statement, "CC-"); ok {
		if i := strings.LastIndexByte(rest, '-'); i > 0 {
			rest = rest[:i] + " " + rest[i+1:]
		}
		return "CC " + rest
	}
	if rest, ok := strings.CutPrefix(statement, "CC0-"); ok {
		return "CC0 " + rest
	}
	return statement
}
