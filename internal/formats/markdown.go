package formats

import (
	"cmp"
	"fmt"
	"io"
	"path"
	"slices"
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
	fact := func(name string, parts ...part) {
		fmt.Fprintf(&b, "- %s: %s\n", name, escaped(cmp.Or(rested(r.Evidence, parts), "not stated")))
	}
	line := func(name, value, field string) { fact(name, part{value, field}) }
	line("Date", string(r.Date), "date")
	place := placeOf(r.values())
	fact("Place", part{place.Venue, "place/venue"}, part{place.City, "place/city"}, part{r.country(place.Country), "place/country"})
	line("Status", string(r.Status), "status")
	form := string(r.Format)
	if r.Format == readout.InPerson && basisOf(r.Evidence, "format") == "" {
		form = "" // what is taken for granted is not told as a fact
	}
	line("Form", form, "format")
	for i, p := range r.Participants {
		at := item("participants", i)
		attending := ""
		if p.Function == readout.Attending {
			attending = "attending"
		}
		fact("Participant", part{strings.TrimSpace(p.Rank + " " + p.Name), at + "/name"}, part{p.Role, at + "/role"},
			part{r.country(p.Country), at + "/country"}, part{p.Org, at + "/org"}, part{attending, at + "/function"})
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
	disagreements(&b, "What its reports contradict each other in", r.Contradicted)
	disagreements(&b, "What only one report says", r.Single)
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

// disagreements lists fields that the reports do not all tell alike: each value, and
// the articles that give it.
func disagreements(b *strings.Builder, title string, all []readout.Disagreement) {
	if len(all) == 0 {
		return
	}
	fmt.Fprintf(b, "\n## %s\n\n", title)
	for _, d := range all {
		var values []string
		for _, v := range d.Values {
			values = append(values, fmt.Sprintf("“%s” (source %s)", escaped(v.Value), strings.Join(v.Sources, ", ")))
		}
		fmt.Fprintf(b, "- %s: %s\n", d.Field, strings.Join(values, "; "))
	}
}

// part is a value and the field whose receipts it has.
type part struct{ text, field string }

// rested joins the parts of a fact that there are, and says after each run of them what
// it rests on: of a town that is stated, the country may be inferred.
func rested(evidence []readout.Evidence, parts []part) string {
	parts = slices.DeleteFunc(parts, func(p part) bool { return p.text == "" })
	var b strings.Builder
	for i, p := range parts {
		basis := partBasis(evidence, p.field)
		b.WriteString(p.text)
		last := i == len(parts)-1
		if basis != "" && (last || partBasis(evidence, parts[i+1].field) != basis) {
			b.WriteString(" (" + basis + ")")
		}
		if !last {
			b.WriteString(", ")
		}
	}
	return b.String()
}

// partBasis is what a field rests on, else the whole that it is a part of.
func partBasis(evidence []readout.Evidence, field string) string {
	above, basis := path.Dir(field), basisOf(evidence, field)
	if basis == "" && slices.ContainsFunc(evidence, func(e readout.Evidence) bool { return e.Field == above }) {
		basis = basisOf(evidence, above)
	}
	return basis
}

// escaped keeps the text of an article from being read as Markdown or HTML.
func escaped(text string) string {
	return strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", "&lt;", ">", "&gt;", "#", `\#`, "&", "&amp;").Replace(oneLine(text))
}
