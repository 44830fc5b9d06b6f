package link

import (
	"encoding/hex"
	"strconv"
	"strings"
	"time"

	"github.com/readout-archive/readout"
)

// This file owns how new ids are made: meetings by hash, all else by slug.

// crockford are the digits of Crockford's base32, in lower case.
const crockford = "0123456789abcdefghjkmnpqrstvwxyz"

// meetingID writes 35 bits of a hash.
func meetingID(hash uint64) string {
	var id [7]byte
	for i := range id {
		id[i] = crockford[hash>>(59-5*i)&31]
	}
	return string(id[:])
}

// newMeetingID gives a meeting's id from the anchor of its first report; an id
// that is taken is hashed on.
func newMeetingID(anchor uint64, taken func(id string) bool) string {
	id := meetingID(anchor)
	for again := 1; taken(id); again++ {
		id = meetingID(hash64(strconv.FormatUint(anchor, 16) + "\x00" + strconv.Itoa(again)))
	}
	return id
}

// newSlug gives a slug for a name; a namesake gets its country, then a number.
func newSlug(kind Kind, name, country string, taken func(id string) bool) string {
	base := Slug(name)
	if base == "" { // a script that has no Latin letters
		base = string(kind) + "-" + meetingID(hash64(name))
	}
	id := base
	if taken(id) && country != "" {
		base += "-" + strings.ToLower(country)
		id = base
	}
	for n := 2; taken(id); n++ {
		id = base + "-" + strconv.Itoa(n)
	}
	return id
}

// SourceID is an article's date and the first eight hex digits of its SHA-256.
func SourceID(date readout.Date, sha256 string) string {
	return string(date) + "-" + sha256[:min(8, len(sha256))]
}

func (c *readingCard) sourceID() string {
	return SourceID(date(c.day), hex.EncodeToString(c.sha[:4]))
}

// date writes days since 1970 as a Date.
func date(day int32) readout.Date { return readout.Day(time.Unix(int64(day)*86400, 0).UTC()) }
