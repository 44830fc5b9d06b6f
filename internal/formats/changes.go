package formats

import "github.com/readout-archive/readout"

// This file owns the tables that a mirror of the archive goes by: what each edition
// changed, and which ids lead to nothing of their own any more.

// Change is what an edition changed in a record.
type Change struct {
	Edition        string
	Day            readout.Date
	Kind           string // added, changed, corrected, merged, split, withdrawn
	Meeting, Other string // ids
	Field          string
	Was, Now       string
	Editor         bool // an editor did it, and not the program
	Because        string
}

// Former is an id that was given and has no page of its own now.
type Former struct {
	Kind, ID string
	Now      string // the id that holds now, "" for what was withheld or withdrawn
	URL      string // absolute address of its page, which leads on or keeps a notice
}

// The tables for mirrors.
var (
	Changes   = newWhole(changeColumns)
	FormerIDs = newWhole(formerColumns)
)

var changeColumns = []field[Change]{
	{column("in_edition", "string", "The edition that made the change."), func(c Change, _ View) string { return c.Edition }},
	{column("day", "string", "The day of that edition."), func(c Change, _ View) string { return string(c.Day) }},
	{column("kind", "string", "added, changed, corrected (by an editor), merged, split or withdrawn."), func(c Change, _ View) string { return c.Kind }},
	{column("meeting_id", "string", "The record, which may be gone since; of a merger the one that holds now."), func(c Change, _ View) string { return c.Meeting }},
	{column("other_id", "string", "Merged: the record that was taken in. Split: the one that it was part of."), func(c Change, _ View) string { return c.Other }},
	{column("field", "string", "What was changed, a path into the record. Empty: all of it."), func(c Change, _ View) string { return c.Field }},
	{column("was", "string", "The value before."), func(c Change, _ View) string { return oneLine(c.Was) }},
	{column("now", "string", "The value since."), func(c Change, _ View) string { return oneLine(c.Now) }},
	{column("by", "string", "program or editor."), func(c Change, _ View) string {
		if c.Editor {
			return string(readout.Edited)
		}
		return "program"
	}},
	{column("because", "string", "Why, as the editor says it."), func(c Change, _ View) string { return oneLine(c.Because) }},
	editionColumn[Change](),
}

var formerColumns = []field[Former]{
	{column("kind", "string", "meeting, source, person, place or organisation."), func(f Former, _ View) string { return f.Kind }},
	{column("id", "string", "The id, which is never given again."), func(f Former, _ View) string { return f.ID }},
	{column("now", "string", "The id that it was merged into. Empty: withheld or withdrawn; copies of the record should go too."), func(f Former, _ View) string { return f.Now }},
	{column("url", "string", "Its address, which leads on to that or keeps a notice."), func(f Former, _ View) string { return f.URL }},
	editionColumn[Former](),
}
