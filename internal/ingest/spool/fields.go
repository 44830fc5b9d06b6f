package spool

import "github.com/readout-archive/readout"

// This file owns the list of what a reading is made of. A test fills readings
// at random, so that a field that is missing here is found.

func (c *coder) all(r *readout.Reading) {
	c.article(&r.Article)
	list(c, &r.Sentences, (*coder).span)
	list(c, &r.Reports, (*coder).report)
	list(c, &r.Rejected, (*coder).candidate)
}

func (c *coder) span(s *readout.Span) {
	c.number(&s.Start)
	c.number(&s.End)
}

func (c *coder) article(a *readout.Article) {
	text(c, &a.Path)
	text(c, &a.SHA256)
	c.number(&a.Size)
	text(c, &a.Date)
	c.span(&a.DateSpan)
	c.span(&a.Dateline)
	c.span(&a.Body)
	c.span(&a.Title)
	text(c, &a.Attribution)
	text(c, &a.Language)
}

func (c *coder) report(r *readout.Report) {
	c.record(&r.Record)
	text(c, &r.ID)
	c.span(&r.Anchor)
	text(c, &r.Quote)
	text(c, &r.Attribution)
	list(c, &r.Edits, (*coder).edit)
}

func (c *coder) record(r *readout.Record) {
	text(c, &r.Date)
	text(c, &r.Status)
	text(c, &r.Format)
	placed := r.Place != nil
	c.flag(&placed)
	if placed {
		if r.Place == nil {
			r.Place = new(readout.Place)
		}
		text(c, &r.Place.City)
		text(c, &r.Place.Country)
		text(c, &r.Place.ID)
		text(c, &r.Place.Venue)
	}
	list(c, &r.Parties, (*coder).party)
	list(c, &r.Participants, (*coder).participant)
	list(c, &r.Countries, text[string])
	list(c, &r.Topics, text[string])
	list(c, &r.Evidence, (*coder).evidence)
}

func (c *coder) party(p *readout.Party) {
	text(c, &p.Kind)
	text(c, &p.Code)
	text(c, &p.ID)
	text(c, &p.Name)
	c.flag(&p.Named)
}

func (c *coder) participant(p *readout.Participant) {
	text(c, &p.Name)
	text(c, &p.ID)
	text(c, &p.Rank)
	text(c, &p.Role)
	text(c, &p.Level)
	text(c, &p.Country)
	text(c, &p.Org)
	text(c, &p.OrgID)
	text(c, &p.Function)
	list(c, &p.Printed, text[string])
}

func (c *coder) evidence(e *readout.Evidence) {
	text(c, &e.Field)
	text(c, &e.Source)
	c.number(&e.Number)
	c.span(&e.Span)
	text(c, &e.Text)
	text(c, &e.Basis)
	text(c, &e.From)
}

func (c *coder) edit(e *readout.Edit) {
	text(c, &e.Field)
	text(c, &e.Was)
	text(c, &e.Now)
	text(c, &e.By)
	text(c, &e.On)
	text(c, &e.Because)
}

func (c *coder) candidate(k *readout.Candidate) {
	c.span(&k.Sentence)
	c.span(&k.Words)
	text(c, &k.Text)
	text(c, &k.Reason)
	text(c, &k.Rule)
}
