package link

import (
	"slices"
	"strings"

	"github.com/readout-archive/readout"
)

// This file owns that a correction takes no record apart: where an editor mends the
// day of one report, the others of its meeting still tell of that meeting, though they
// now contradict it.

// onlyAmended reports whether editors changed a report, and nothing of who met: then
// it tells of the same encounter as before.
func onlyAmended(edits []readout.Edit) bool {
	return len(edits) > 0 && !slices.ContainsFunc(edits, func(e readout.Edit) bool {
		switch field, rest, _ := strings.Cut(e.Field, "/"); field {
		case "date", "status", "format", "place", "topics":
			return false
		default:
			_, of, _ := strings.Cut(rest, "/")
			return of != "rank" && of != "role" && of != "function"
		}
	})
}

// stay joins corrected reports with those that the register has under the same id,
// unless an editor parted them.
func (m *meetingLinker) stay(register *Register) (together [][2]uint32) {
	corrected := map[string]bool{} // keys
	for i := range m.reports {
		if m.reports[i].flags&amended != 0 {
			for _, key := range m.meetingKeys([]uint32{uint32(i)}) {
				corrected[key] = true
			}
		}
	}
	if len(corrected) == 0 {
		return nil
	}
	of := map[string]string{} // ids of the meetings that have such a report, by key
	for _, e := range register.Entries {
		if e.Kind == MeetingKind && e.State == Live && slices.ContainsFunc(e.Keys, func(key string) bool { return corrected[key] }) {
			for _, key := range e.Keys {
				of[key] = e.ID
			}
		}
	}
	members := map[string][]uint32{}
	var ids []string
	for place, number := range m.order {
		for _, key := range m.meetingKeys([]uint32{number}) {
			if id := of[key]; id != "" {
				if members[id] == nil {
					ids = append(ids, id)
				}
				members[id] = append(members[id], uint32(place))
				break
			}
		}
	}
	for _, id := range ids {
		for _, a := range members[id] {
			for _, b := range members[id] {
				if a != b && m.reports[m.order[a]].flags&amended != 0 && !m.ruled[pairOf(a, b)] {
					together = append(together, [2]uint32{a, b})
				}
			}
		}
	}
	return together
}
