package reports

import "strconv"

// This file owns the names of a record's fields that have a number, to which receipts
// belong: "participants/0/name".

var (
	nameField    = numbered("participants/", "/name")
	rankField    = numbered("participants/", "/rank")
	roleField    = numbered("participants/", "/role")
	orgField     = numbered("participants/", "/org")
	countryField = numbered("participants/", "/country")
	partyField   = numbered("parties/", "")
	topicField   = numbered("topics/", "")
)

// numberedField names a field by number. The first names, all that most records
// have, are made once for all of them.
type numberedField struct {
	before, behind string
	first          [16]string
}

func numbered(before, behind string) *numberedField {
	f := &numberedField{before: before, behind: behind}
	for n := range f.first {
		f.first[n] = f.made(n)
	}
	return f
}

func (f *numberedField) made(n int) string { return f.before + strconv.Itoa(n) + f.behind }

// of gives the field's name.
func (f *numberedField) of(n int) string {
	if n < len(f.first) {
		return f.first[n]
	}
	return f.made(n)
}
