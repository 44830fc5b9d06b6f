package ingest

import (
	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/link"
)

// This file is the door to linking: what cmd needs of package link, under the
// names that it is spoken of by.

type (
	// Linker gathers the cards of readings; see link.Linker.
	Linker = link.Linker
	// Identities is who is who, by id; see link.Identities.
	Identities = link.Identities
	// Authorities are the editors' decisions on identities; see link.Authorities.
	Authorities = link.Authorities
	// Register is the ids that were ever given; see link.Register.
	Register = link.Register
)

// NewLinker makes a Linker. authorities may be nil.
func NewLinker(lex *lexicon.Lexicon, authorities *Authorities) *Linker {
	return link.New(lex, authorities)
}

// Merge makes a meeting of its reports; see link.Merge.
func Merge(reports []readout.Report, sources []readout.Source) readout.Meeting {
	return link.Merge(reports, sources)
}

// Disagreements finds where the reports of a meeting differ; see link.Disagreements.
func Disagreements(m *readout.Meeting) (contradicted, single []readout.Disagreement) {
	return link.Disagreements(m)
}
