package formats

import "strings"

// Licence is what records may be used under, as whoever publishes them says it: an
// SPDX identifier or an address; "" is not stated. Articles have rights of their own.
type Licence string

// Address is where the licence can be read.
func (l Licence) Address() string {
	if l == "" || strings.Contains(string(l), "://") {
		return string(l)
	}
	return "https://spdx.org/licenses/" + string(l) + ".html"
}
