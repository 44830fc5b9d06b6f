package link

import (
	"cmp"
	"encoding/binary"
	"encoding/hex"
	"slices"
)

// This file owns how clusters of reports become meetings: their days, their
// order, their ids.

// settleMeetings gives ids to clusters of reports and puts them in order.
func (out *Identities) settleMeetings(old *Register, order []uint32, c *clustering) {
	l := out.l
	type meeting struct {
		from, to int32 // its days
		reports  []uint32
	}
	var all []meeting
	c.each(func(members []uint32) {
		reports := make([]uint32, len(members)) // in the order of their sources, as members are
		for i, member := range members {
			reports[i] = order[member]
		}
		from, to := l.when(reports)
		all = append(all, meeting{from, to, reports})
	})
	slices.SortFunc(all, func(a, b meeting) int {
		if (a.from == noDay) != (b.from == noDay) { // undated last
			return cmp.Compare(b2i(a.from == noDay), b2i(b.from == noDay))
		}
		return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.to, b.to), l.earlierReport(a.reports[0], b.reports[0]))
	})
	claims := make([]claim, len(all))
	for i, m := range all {
		claims[i].keys = l.meetingKeys(m.reports)
	}
	out.register.Entries = append(out.register.Entries, old.settle(MeetingKind, claims, func(i int, taken func(string) bool) string {
		return newMeetingID(l.reports[all[i].reports[0]].anchor, taken)
	})...)
	out.meeting = make([]string, len(l.reports))
	out.reports = make([]uint32, 0, len(l.reports))
	out.ends = make([]uint32, len(all))
	for i, m := range all {
		for _, report := range m.reports {
			out.meeting[report] = claims[i].id
		}
		out.reports = append(out.reports, m.reports...)
		out.ends[i] = uint32(len(out.reports))
	}
}

// meetingKeys are what a meeting's id is given to: the sentences that anchor its
// reports, in their articles; then in their files, so that an article in which another
// word was mended keeps its meetings' addresses.
func (l *Linker) meetingKeys(reports []uint32) []string {
	keys := make([]string, 0, 2*len(reports))
	for _, report := range reports {
		keys = append(keys, hexKey(l.reports[report].anchor))
	}
	for _, report := range reports {
		if lasting := l.reports[report].lasting; lasting != 0 {
			keys = append(keys, hexKey(lasting))
		}
	}
	return keys
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

func hexKey(hash uint64) string {
	var raw [8]byte
	binary.BigEndian.PutUint64(raw[:], hash)
	return hex.EncodeToString(raw[:])
}

// when is the days of a meeting, found as Merge finds its date. Reports stand
// in the order of their sources.
func (l *Linker) when(reports []uint32) (from, to int32) {
	if len(reports) == 1 {
		return l.reports[reports[0]].from, l.reports[reports[0]].to
	}
	all := slices.DeleteFunc(slices.Clone(reports), func(i uint32) bool { return l.reports[i].from == noDay })
	byEditor := func(i uint32) bool { return l.reports[i].flags&edited != 0 }
	if len(all) == 0 || slices.ContainsFunc(reports, byEditor) && !slices.ContainsFunc(all, byEditor) { // cleared
		return noDay, noDay
	}
	prefer := func(good func(r *reportCard) bool) {
		if slices.ContainsFunc(all, func(i uint32) bool { return good(&l.reports[i]) }) {
			all = slices.DeleteFunc(all, func(i uint32) bool { return !good(&l.reports[i]) })
		}
	}
	prefer(func(r *reportCard) bool { return r.flags&edited != 0 })
	prefer(func(r *reportCard) bool { return r.flags&planned == 0 })
	prefer(func(r *reportCard) bool { return r.flags&inferred == 0 })
	finest := slices.Clone(all)
	prefer(func(r *reportCard) bool {
		return !slices.ContainsFunc(finest, func(i uint32) bool {
			o := &l.reports[i]
			return (o.from != r.from || o.to != r.to) && r.from <= o.from && o.to <= r.to
		})
	})
	votes := map[[2]int32]int{}
	days := func(i uint32) [2]int32 { return [2]int32{l.reports[i].from, l.reports[i].to} }
	for _, i := range all {
		votes[days(i)]++
	}
	best := days(all[0])
	for _, i := range all {
		if votes[days(i)] > votes[best] {
			best = days(i)
		}
	}
	return best[0], best[1]
}
