package readout

// This file owns the nouns of articles: what a file says of itself, what was read in it, and
// how the archive keeps it.

// Article is one dated article file, read but not yet understood. Spans are
// offsets into the raw file.
type Article struct {
	Path        string `json:"article"` // path below the folder that was named, or a base name
	SHA256      string `json:"sha256"`  // hex digits over the raw file
	Size        int    `json:"size"`    // bytes
	Date        Date   `json:"date"`    // the date line's day
	DateSpan    Span   `json:"date_span"`
	Dateline    Span   `json:"dateline"` // "RAWALPINDI:", empty when none
	Body        Span   `json:"body"`     // all after the date line
	Title       Span   `json:"title"`    // the headline, empty when none
	Attribution string `json:"attribution,omitempty"`
	Language    string `json:"language"` // BCP 47; other than "en" is kept and not read
}

// Candidate is something that looked like a meeting and is no record.
type Candidate struct {
	Sentence Span   `json:"sentence"`
	Words    Span   `json:"words"`  // the words that looked like a meeting
	Text     string `json:"text"`   // the sentence
	Reason   string `json:"reason"` // code: "call", "letter", "wish", "cancelled", "ceremony", "setting", "series", "one-party", …
	Rule     string `json:"rule"`   // name of the rule that decided
}

// Reading is all that one article gave.
type Reading struct {
	Article   Article
	Sentences []Span // all sentences of the article in the order of the text, the date line first
	Reports   []Report
	Rejected  []Candidate
}

// Skipped is a file that could not be read as an article, and why.
type Skipped struct {
	Path   string `json:"path"`
	Reason string `json:"reason"` // a sentence: what is wrong, where, and what would be right
}

// Rights say how much of a source's text may be shown.
type Rights string

// The text of a source is shown in full, as its evidence sentences, or not at all.
const (
	FullText    Rights = "full"
	ExcerptText Rights = "excerpt"
	LinkText    Rights = "link"
)

// Source is an article as the archive keeps it: what the file says of itself
// and what an editor added. Empty fields are "not stated".
type Source struct {
	ID          string   `json:"id"` // article date and 8 hex digits of its SHA-256
	SHA256      string   `json:"sha256"`
	Date        Date     `json:"date"`
	Title       string   `json:"title,omitempty"`
	Publisher   string   `json:"publisher,omitempty"`
	URL         string   `json:"url,omitempty"`
	Language    string   `json:"language,omitempty"` // BCP 47
	Retrieved   Date     `json:"retrieved,omitempty"`
	Statement   string   `json:"rights,omitempty"` // RightsStatements.org URI or SPDX id
	Text        Rights   `json:"text"`
	Attribution string   `json:"attribution,omitempty"` // per report in a meeting's list; the first report's at a source
	Files       []string `json:"files,omitempty"`       // paths of all files with this text
	Size        int      `json:"size,omitempty"`        // bytes of the file
}
