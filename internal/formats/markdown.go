package formats

import (
	"fmt"
	"io"
	"strings"

	"github.com/readout-archive/readout"
)

// markdown writes each record as text that a person reads: the headline, who
// reports it, the facts with their basis, the words they rest on.
type markdown struct {
	w    io.Writer
	view View
}

func newMarkdown(w io.Writer, v View) encoder[Record] { return markdown{w, v} }

// head says what a list of records is of.
func (e markdown) head() error {
	v := e.view
	if v.Selected == 1 && v.Self == v.Page+".md" { // one record says it at its end
		return nil
	}
	return write(e.w, fmt.Sprintf("%s, edition %s, %s: %d\n\n<%s>\n\n", escaped(v.Title), v.Edition, escaped(v.Filters()), v.Selected, v.Page))
}

func (e markdown) tail() error { return nil }

func (e markdown) record(r Record) error {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n%s. %s.\n\n", escaped(r.Headline), escaped(r.Attribution), escaped(r.Checked))
	line := func(name, value, field string) {
		if value == "" {
			value = "not stated"
		} else if basis := basisOf(r.Evidence, field); basis != "" {
			value += " (" + basis + ")"
		}
		fmt.Fprintf(&b, "- %s: %s\n", name, escaped(value))
	}
	line("Date", string(r.Date), "date")
	place := placeOf(r.values())
	line("Place", strings.Join(kept(place.Venue, place.City, r.country(place.Country)), ", "), "place")
	line("Status", string(r.Status), "status")
	form := string(r.Format)
	if r.Format == readout.InPerson && basisOf(r.Evidence, "format") == "" {
		form = "" // what is taken for granted is not told as a fact
	}
	line("Form", form, "format")
	for i, p := range r.Participants {
		what := strings.Join(kept(strings.TrimSpace(p.Rank+" "+p.Name), p.Role, r.country(p.Country), p.Org), ", ")
		if p.Function == readout.Attending {
			what += ", attending"
		}
		line("Participant", what, item("participants", i)+"/name")
	}
	for i, side := range r.Parties {
		if !side.Named {
			line("Party", r.country(side.Code)+side.Name+", no person named", item("parties", i))
		}
	}
	for i, code := range r.Topics {
		line("Topic", r.topic(code), item("topics", i))
	}
	if len(r.Topics) == 0 {
		line("Topic", "", "")
	}
	b.WriteString("\n## Evidence\n\n")
	for _, receipt := range r.Evidence {
		fmt.Fprintf(&b, "- %s, %s", receipt.Field, receipt.Basis)
		if receipt.From != "" {
			fmt.Fprintf(&b, " from %s", escaped(receipt.From))
		}
		fmt.Fprintf(&b, ": “%s” (source %s, bytes %d to %d)\n", escaped(oneLine(receipt.Text)), receipt.Source, receipt.Start, receipt.End)
	}
	fmt.Fprintf(&b, "\nRecord %s, edition %s. <%s>\n\n", r.ID, e.view.Edition, r.URL)
	return write(e.w, b.String())
}

// kept drops what is empty.
func kept(parts ...string) []string {
	var all []string
	for _, part := range parts {
		if part != "" {
			all = append(all, part)
		}
	}
	return all
}

// escaped keeps the text of an article from being read as Markdown or HTML.
func escaped(text string) string {
	return strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", "&lt;", ">", "&gt;", "#", `\#`, "&", "&amp;").Replace(oneLine(text))
}
