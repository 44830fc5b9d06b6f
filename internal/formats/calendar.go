package formats

import (
	"io"
	"strings"

	ics "github.com/arran4/golang-ical"

	"github.com/readout-archive/readout"
)

// calendar writes the planned meetings that have a day or more precise dates as
// all-day events (RFC 5545). A planned meeting without a date has no place in a
// calendar; held ones are none.
type calendar struct {
	w    io.Writer
	view View
}

func newCalendar(w io.Writer, v View) encoder[Record] { return calendar{w, v} }

const crlf = "\r\n"

var serial = ics.SerializationConfiguration{MaxLength: 75, PropertyMaxLength: 75, NewLine: crlf}

func (e calendar) head() error {
	return write(e.w, "BEGIN:VCALENDAR", crlf, "VERSION:2.0", crlf, "PRODID:-//Readout//Meeting records//EN", crlf,
		"CALSCALE:GREGORIAN", crlf, e.property(ics.PropertyXWRCalName, e.view.Title), e.property(ics.PropertyXWRCalDesc,
			"Planned meetings, edition "+e.view.Edition+", "+e.view.Filters()+". Read by program from news articles."))
}

// property is one property of the calendar, escaped and folded.
func (e calendar) property(name ics.Property, text string) string {
	var b strings.Builder
	property := ics.BaseProperty{IANAToken: string(name), Value: oneLine(text)}
	if err := property.SerializeTo(&b, &serial); err != nil { // a Builder takes all
		panic(err)
	}
	return b.String()
}

// InCalendar reports whether a record has a place in a calendar.
func InCalendar(r readout.Record) bool {
	precision := r.Date.Precision()
	return r.Status == readout.Planned && (precision == readout.PrecisionDay || precision == readout.PrecisionInterval)
}

func (e calendar) record(r Record) error {
	if !InCalendar(r.values()) {
		return nil
	}
	first, last, _ := r.Date.Bounds()
	built, _, _ := e.view.Built.Bounds()
	event := ics.NewEvent(r.ID + "@readout")
	event.SetDtStampTime(built)
	event.SetAllDayStartAt(first)
	event.SetAllDayEndAt(last.AddDate(0, 0, 1)) // the end of a day event is not part of it
	event.SetSummary(oneLine(r.Headline))
	event.SetDescription(r.Attribution + ". " + r.Checked + ".")
	event.SetURL(r.URL)
	event.SetStatus(ics.ObjectStatusTentative)
	if place := placeOf(r.values()); place != (readout.Place{}) {
		event.SetLocation(strings.Join(kept(place.Venue, place.City, r.country(place.Country)), ", "))
	}
	event.SetTimeTransparency(ics.TransparencyTransparent) // what others plan makes no reader busy
	return event.SerializeTo(e.w, &serial)
}

func (e calendar) tail() error { return write(e.w, "END:VCALENDAR", crlf) }

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
