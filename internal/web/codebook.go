package web

// This file owns the codebook: every column of the tables that can be taken
// away, explained from the columns' own definitions.

import "github.com/readout-archive/readout/internal/formats"

// codebookPage is the data of the template "codebook".
type codebookPage struct {
	frame
	Tables []codebookTable
	Levels []codebookValue
	Topics []codebookValue
}

type codebookTable struct {
	ID, Name, Row string
	Href          string
	Columns       []formats.Column
}

type codebookValue struct{ Code, Title, Covers string }

func (s *site) codebook(v *visit) (answer, error) {
	p := codebookPage{
		frame: s.frame(v, "Codebook", "/codebook"),
		Tables: []codebookTable{
			{"meetings", "meetings.csv", "a meeting", "/meetings.csv", formats.MeetingColumns()},
			{"participations", participations, "a participant, or a party that nobody is named for", "/" + participations, formats.ParticipationColumns()},
			{"sources", "sources.csv", "an article", "/sources.csv", formats.SourceColumns()},
			{"ledger", "ledger.csv", "a sentence that was considered and is no record", "/ledger.csv", formats.ConsideredColumns()},
			{"skipped", "ledger.csv?view=files", "a file that could not be read", "/ledger.csv?view=files", formats.SkippedColumns()},
			tableBook(People), tableBook(Places), tableBook(Organisations), tableBook(Forms), tableBook(Offices), tableBook(Countries), tableBook(Topics),
			tableBook(Changes), tableBook(FormerIDs),
		},
	}
	p.Canonical = "/codebook"
	p.Description = "What every column of Readout’s data files holds."
	vocabulary := v.archive.Vocabulary()
	for _, level := range vocabulary.Levels {
		p.Levels = append(p.Levels, codebookValue{Code: level.Code, Title: level.Title})
	}
	for _, topic := range vocabulary.Topics {
		p.Topics = append(p.Topics, codebookValue{topic.Code, topic.Title, topic.Covers})
	}
	return show("codebook", p)
}
