package editors

import (
	"fmt"
	"slices"
	"strings"

	"github.com/readout-archive/readout"
)

// Link joins two reports into one meeting, or keeps them apart.
type Link struct {
	Join bool // false: part
	A, B Ref
}

// Ref names a report by its article and the words of its anchor.
type Ref struct {
	Article string // hex SHA-256
	Report  int    // index among the article's reports, after corrections
}

// Corrected is a reading with its corrections carried out.
type Corrected struct {
	Reading readout.Reading
	Applied []int     // corrections that were carried out, by index
	Unused  []Unused  // corrections of this article that do not fit it
	ends    []linkEnd // ends of joins and parts that this article holds
	carried []carried // what was carried out on its reports
}

// Touched reports whether any correction is of this article.
func (out *Corrected) Touched() bool { return len(out.Applied)+len(out.Unused)+len(out.ends) > 0 }

type linkEnd struct {
	correction int
	second     bool // the target's end
	ref        Ref
}

// Correct carries out the corrections of one article, in the order of the
// files. It reads nothing but its arguments and changes none of them.
func (f *Files) Correct(reading readout.Reading, raw []byte) Corrected {
	out := Corrected{Reading: reading}
	out.Reading.Reports = cloneReports(reading.Reports)
	out.Reading.Rejected = slices.Clone(reading.Rejected)
	for _, i := range f.of.corrections.with(reading.Article.SHA256) {
		e := f.corrections[i]
		c := e.Value
		if hasHash(reading.Article.SHA256, c.Article) {
			if err := out.apply(i, c, raw); err != nil {
				out.Unused = append(out.Unused, e.unused("%s", err))
			} else {
				out.Applied = append(out.Applied, i)
				out.Unused = append(out.Unused, f.overruled(out.carried, i)...)
			}
		}
		if to := c.target(); to != nil && hasHash(reading.Article.SHA256, to.Article) {
			at, _, err := out.report(raw, to.Quote, to.Who)
			if err != nil {
				out.Unused = append(out.Unused, e.unused("%s", err))
				continue
			}
			out.ends = append(out.ends, linkEnd{i, true, Ref{reading.Article.SHA256, at}})
		}
	}
	return out
}

// rejectedByEditor is the reason of a candidate that an editor rejected.
const rejectedByEditor = "editor"

func (c correction) target() *target {
	if c.Join != nil {
		return c.Join
	}
	return c.Part
}

// Links gathers, from the corrected readings of a whole archive, the joins and
// partings whose two ends were found, and the corrections that found no article.
func (f *Files) Links(all []Corrected) ([]Link, []Unused) {
	type pair struct{ first, second *Ref }
	pairs := make([]pair, len(f.corrections))
	found := make([]bool, len(f.corrections))
	type entryAt struct {
		file string
		line int
	}
	unfit := map[entryAt]bool{} // entries that were found not to fit the article that they name
	for _, corrected := range all {
		for _, u := range corrected.Unused {
			unfit[entryAt{u.File, u.Line}] = true
		}
		for _, i := range corrected.Applied {
			found[i] = true
		}
		for _, end := range corrected.ends {
			if end.second {
				pairs[end.correction].second = &end.ref
			} else {
				pairs[end.correction].first = &end.ref
			}
		}
	}
	var links []Link
	var unused []Unused
	for i, e := range f.corrections {
		switch to := e.Value.target(); {
		case !found[i] && !unfit[entryAt{e.File, e.Line}]:
			unused = append(unused, noArticle(e.File, e.Line, e.Value.Article))
		case to != nil && pairs[i].first != nil && pairs[i].second != nil && *pairs[i].first == *pairs[i].second:
			unused = append(unused, e.unused("both ends are one record: name another one"))
		case to != nil && pairs[i].first != nil && pairs[i].second != nil:
			links = append(links, Link{e.Value.Join != nil, *pairs[i].first, *pairs[i].second})
		case to != nil && pairs[i].first != nil:
			unused = append(unused, Unused{e.File, e.Line, fmt.Sprintf("its other report was not found in an article with the SHA-256 %s", to.Article), to.Article})
		case to != nil && pairs[i].second != nil && !unfit[entryAt{e.File, e.Line}]:
			unused = append(unused, e.unused("its record is rejected by another entry"))
		}
	}
	return links, unused
}

// apply carries out one correction; the error says why it does not fit.
func (out *Corrected) apply(index int, c correction, raw []byte) error {
	if c.AddRecord != nil {
		return out.addRecord(c, raw)
	}
	at, quote, err := out.report(raw, c.Quote, c.Who)
	if err != nil {
		return err
	}
	if c.target() != nil {
		out.ends = append(out.ends, linkEnd{index, false, Ref{out.Reading.Article.SHA256, at}})
		return nil
	}
	report := &out.Reading.Reports[at]
	if c.Reject {
		out.Reading.Rejected = append(out.Reading.Rejected, readout.Candidate{
			Sentence: report.Anchor, Words: quote, Text: string(raw[report.Anchor.Start:report.Anchor.End]),
			Reason: rejectedByEditor, Rule: fmt.Sprintf("rejected by an editor on %s: %s", c.On, c.Because),
		})
		out.Reading.Reports = slices.Delete(out.Reading.Reports, at, at+1)
		out.leave(at)
		return nil
	}
	if err := (edit{report, c, quote, raw}).run(); err != nil {
		return err
	}
	out.carried = append(out.carried, carried{index, at})
	return nil
}

// leave forgets what was said of a report that is rejected; those after it move up.
func (out *Corrected) leave(at int) {
	out.ends = slices.DeleteFunc(out.ends, func(end linkEnd) bool { return end.ref.Report == at })
	for i := range out.ends {
		if out.ends[i].ref.Report > at {
			out.ends[i].ref.Report--
		}
	}
	out.carried = slices.DeleteFunc(out.carried, func(c carried) bool { return c.report == at })
	for i := range out.carried {
		if out.carried[i].report > at {
			out.carried[i].report--
		}
	}
}

// report finds the report whose anchor sentence holds the quoted words; failing
// that, the one that has evidence in them.
func (out *Corrected) report(raw []byte, quote string, who []string) (int, readout.Span, error) {
	span, err := once(raw, quote)
	if err != nil {
		return 0, span, err
	}
	named := func(r readout.Report) bool {
		for _, name := range who {
			if participantNamed(r, name) < 0 {
				return false
			}
		}
		return true
	}
	anchored := func(r readout.Report) bool { return named(r) && r.Anchor.Contains(span) }
	resting := func(r readout.Report) bool {
		return named(r) && slices.ContainsFunc(r.Evidence, func(e readout.Evidence) bool {
			return e.Start < span.End && span.Start < e.End
		})
	}
	for _, fits := range []func(readout.Report) bool{anchored, resting} {
		var found []int
		for i, r := range out.Reading.Reports {
			if fits(r) {
				found = append(found, i)
			}
		}
		if len(found) == 1 {
			return found[0], span, nil
		}
		if len(found) > 1 {
			return 0, span, fmt.Errorf("%d records rest on the words %q: name its participants under who", len(found), quote)
		}
	}
	return 0, span, out.unrested(raw, span, quote, who)
}

// unrested says why no record was found by the words that an article has.
func (out *Corrected) unrested(raw []byte, span readout.Span, quote string, who []string) error {
	if len(who) > 0 {
		at, _, err := out.report(raw, quote, nil)
		if err != nil {
			return fmt.Errorf("no record that rests on the words %q has the participants %s", quote, quoted(who))
		}
		report := out.Reading.Reports[at]
		return nobody(report, who[slices.IndexFunc(who, func(name string) bool { return participantNamed(report, name) < 0 })])
	}
	for _, c := range out.Reading.Rejected {
		if c.Reason == rejectedByEditor && c.Sentence.Contains(span) {
			return fmt.Errorf("the record that rests on the words %q is rejected by an earlier entry", quote)
		}
	}
	return fmt.Errorf("no record rests on the words %q: quote the sentence that tells of the meeting, or write it under add_record", quote)
}

// nobody says that a record has no participant of a name, and who it has.
func nobody(r readout.Report, name string) error {
	names := make([]string, len(r.Participants))
	for i, p := range r.Participants {
		names[i] = p.Name
	}
	if len(names) == 0 {
		return fmt.Errorf("the record has no participant %q, and nobody else", name)
	}
	return fmt.Errorf("the record has no participant %q: it has %s", name, quoted(names))
}

// participantNamed is the index of the participant with that name or printed
// form, -1 when there is none.
func participantNamed(r readout.Report, name string) int {
	return slices.IndexFunc(r.Participants, func(p readout.Participant) bool {
		return strings.EqualFold(p.Name, name) || slices.ContainsFunc(p.Printed, func(form string) bool { return strings.EqualFold(form, name) })
	})
}

// cloneReports copies what corrections may change in place.
func cloneReports(reports []readout.Report) []readout.Report {
	all := slices.Clone(reports)
	for i := range all {
		r := &all[i]
		r.Participants, r.Parties = slices.Clone(r.Participants), slices.Clone(r.Parties)
		r.Countries, r.Topics = slices.Clone(r.Countries), slices.Clone(r.Topics)
		r.Evidence, r.Edits = slices.Clone(r.Evidence), slices.Clone(r.Edits)
		if r.Place != nil {
			place := *r.Place
			r.Place = &place
		}
	}
	return all
}
