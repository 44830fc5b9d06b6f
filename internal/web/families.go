package web

// This file owns the families of topics: the colours of dots, and the legend
// that explains them.

import "github.com/readout-archive/readout"

// families are the colours of data in the order of every legend.
var families = []struct{ Code, Name string }{
	{"rel", "Relations"},
	{"sec", "Security"},
	{"eco", "Economy"},
	{"soc", "Society"},
	{"env", "Technology and climate"},
	{noFamily, "Not stated"},
}

// legendKey is a dot with its meaning.
type legendKey struct {
	Dot, Label string
}

// legend explains the dots of some records: those families that are there.
func legend(dots []string) []legendKey {
	there := map[string]bool{}
	for _, d := range dots {
		family, planned := d, false
		if n := len(d) - len(" planned"); n > 0 && d[n:] == " planned" {
			family, planned = d[:n], true
		}
		there[family] = true
		if planned {
			there[string(readout.Planned)] = true
		}
	}
	var keys []legendKey
	for _, f := range families {
		if there[f.Code] {
			keys = append(keys, legendKey{f.Code, f.Name})
		}
	}
	if there[string(readout.Planned)] {
		keys = append(keys, legendKey{"planned", "Planned"})
	}
	if len(keys) < 2 {
		return nil
	}
	return keys
}

// dotsOf are the dots of rows.
func dotsOf(rows []row) []string {
	dots := make([]string, len(rows))
	for i, r := range rows {
		dots[i] = r.Dot
	}
	return dots
}
