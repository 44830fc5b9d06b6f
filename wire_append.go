package readout

import (
	"encoding/json"
	"strconv"
	"unicode/utf8"
)

// This file owns how records become JSON, by appending: a build writes each one
// to name its edition. What comes out is what encoding/json would make of the
// same fields, byte for byte; a test holds it to that.

// AppendJSON appends the meeting as `readout export` and the API print it; the
// reports themselves are not part of that form.
func (m *Meeting) AppendJSON(to []byte) []byte {
	w := jsonWriter{to, len(to)}
	w.open('{')
	w.textIf("id", m.ID)
	w.record(&m.Record)
	if len(m.Sources) > 0 {
		w.name("sources")
		each(&w, m.Sources, (*jsonWriter).source)
	}
	if m.Review == (Review{}) {
		w.text("review", "unreviewed")
	} else {
		w.name("review")
		w.open('{')
		w.textIf("by", m.Review.By)
		w.textIf("on", string(m.Review.On))
		w.textIf("note", m.Review.Note)
		w.close('}')
	}
	w.edits(m.Edits)
	w.close('}')
	return w.to
}

// AppendJSON appends the report as `readout extract` prints it.
func (r *Report) AppendJSON(to []byte) []byte {
	w := jsonWriter{to, len(to)}
	w.open('{')
	w.textIf("id", r.ID)
	w.record(&r.Record)
	if r.Anchor != (Span{}) {
		w.name("anchor")
		w.open('{')
		w.span(r.Anchor)
		w.close('}')
	}
	w.textIf("quote", r.Quote)
	w.textIf("attribution", r.Attribution)
	w.edits(r.Edits)
	w.close('}')
	return w.to
}

// AppendJSON appends the source as encoding/json writes it.
func (s *Source) AppendJSON(to []byte) []byte {
	w := jsonWriter{to, len(to)}
	w.source(s)
	return w.to
}

func (w *jsonWriter) record(r *Record) {
	w.textOrNull("date", r.Date.Guide())
	w.textOrNull("edtf", string(r.Date))
	w.text("status", string(r.Status))
	w.text("format", string(r.Format))
	w.name("place")
	if p := r.Place; p == nil {
		w.raw("null")
	} else {
		w.open('{')
		w.textOrNull("city", p.City)
		w.textOrNull("country", p.Country)
		w.textIf("id", p.ID)
		w.textIf("venue", p.Venue)
		w.close('}')
	}
	w.name("parties")
	each(w, r.Parties, (*jsonWriter).party)
	w.name("participants")
	each(w, r.Participants, (*jsonWriter).participant)
	w.name("countries")
	each(w, r.Countries, (*jsonWriter).string)
	w.name("topics")
	each(w, r.Topics, (*jsonWriter).string)
	w.name("evidence")
	each(w, r.Evidence, (*jsonWriter).evidence)
}

func (w *jsonWriter) party(p *Party) {
	w.open('{')
	w.text("kind", string(p.Kind))
	w.textIf("code", p.Code)
	w.textIf("id", p.ID)
	w.textIf("name", p.Name)
	w.name("named")
	w.raw(strconv.FormatBool(p.Named))
	w.close('}')
}

func (w *jsonWriter) participant(p *Participant) {
	w.open('{')
	w.text("name", p.Name)
	w.textIf("id", p.ID)
	w.textOrNull("rank", p.Rank)
	w.textOrNull("role", p.Role)
	w.textOrNull("level", p.Level)
	w.textOrNull("country", p.Country)
	w.textOrNull("org", p.Org)
	w.textIf("org_id", p.OrgID)
	w.text("function", string(p.Function))
	w.textsIf("printed", p.Printed)
	w.close('}')
}

func (w *jsonWriter) evidence(e *Evidence) {
	w.open('{')
	w.text("field", e.Field)
	w.textIf("source", e.Source)
	w.numberIf("number", e.Number)
	w.span(e.Span)
	w.text("text", e.Text)
	w.text("basis", string(e.Basis))
	w.textIf("from", e.From)
	w.close('}')
}

func (w *jsonWriter) source(s *Source) {
	w.open('{')
	w.text("id", s.ID)
	w.text("sha256", s.SHA256)
	w.text("date", string(s.Date))
	w.textIf("title", s.Title)
	w.textIf("publisher", s.Publisher)
	w.textIf("url", s.URL)
	w.textIf("language", s.Language)
	w.textIf("retrieved", string(s.Retrieved))
	w.textIf("rights", s.Statement)
	w.text("text", string(s.Text))
	w.textIf("attribution", s.Attribution)
	w.textsIf("files", s.Files)
	w.numberIf("size", s.Size)
	w.close('}')
}

func (w *jsonWriter) edits(edits []Edit) {
	if len(edits) == 0 {
		return
	}
	w.name("edits")
	each(w, edits, func(w *jsonWriter, e *Edit) {
		w.open('{')
		w.text("field", e.Field)
		w.text("was", e.Was)
		w.text("now", e.Now)
		w.textIf("by", e.By)
		w.text("on", string(e.On))
		w.text("because", e.Because)
		w.close('}')
	})
}

func (w *jsonWriter) span(s Span) {
	w.number("start", s.Start)
	w.number("end", s.End)
}

// jsonWriter appends values, with a comma between two of them.
type jsonWriter struct {
	to    []byte
	begin int // where its own begin
}

// next makes room for a value or a name.
func (w *jsonWriter) next() {
	if n := len(w.to); n > w.begin && w.to[n-1] != '{' && w.to[n-1] != '[' && w.to[n-1] != ':' {
		w.to = append(w.to, ',')
	}
}

func (w *jsonWriter) open(bracket byte) {
	w.next()
	w.to = append(w.to, bracket)
}

func (w *jsonWriter) close(bracket byte) { w.to = append(w.to, bracket) }

// name writes a name that needs no escaping; its value comes next.
func (w *jsonWriter) name(name string) {
	w.next()
	w.to = append(append(append(w.to, '"'), name...), '"', ':')
}

func (w *jsonWriter) raw(value string) {
	w.next()
	w.to = append(w.to, value...)
}

func (w *jsonWriter) number(name string, n int) {
	w.name(name)
	w.to = strconv.AppendInt(w.to, int64(n), 10)
}

func (w *jsonWriter) numberIf(name string, n int) {
	if n != 0 {
		w.number(name, n)
	}
}

func (w *jsonWriter) text(name, value string) {
	w.name(name)
	w.string(&value)
}

func (w *jsonWriter) textIf(name, value string) {
	if value != "" {
		w.text(name, value)
	}
}

func (w *jsonWriter) textOrNull(name, value string) {
	if value == "" {
		w.name(name)
		w.raw("null")
		return
	}
	w.text(name, value)
}

func (w *jsonWriter) textsIf(name string, values []string) {
	if len(values) > 0 {
		w.name(name)
		each(w, values, (*jsonWriter).string)
	}
}

func (w *jsonWriter) string(s *string) {
	w.next()
	if isPlain(*s) {
		w.to = append(append(append(w.to, '"'), *s...), '"')
		return
	}
	escaped, err := json.Marshal(*s)
	if err != nil { // a string always has a JSON form
		panic(err)
	}
	w.to = append(w.to, escaped...)
}

// each writes a list; an absent one is written as an empty one.
func each[T any](w *jsonWriter, items []T, write func(*jsonWriter, *T)) {
	w.open('[')
	for i := range items {
		write(w, &items[i])
	}
	w.close(']')
}

// isPlain reports whether encoding/json writes a string as it stands.
func isPlain(s string) bool {
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case c < ' ' || c == '"' || c == '\\' || c == '<' || c == '>' || c == '&':
			return false
		case c < utf8.RuneSelf:
			i++
		default:
			r, size := utf8.DecodeRuneInString(s[i:])
			if r == utf8.RuneError && size == 1 || r == '\u2028' || r == '\u2029' {
				return false
			}
			i += size
		}
	}
	return true
}
