package web

// needsServerPage is the page that stands in a frozen copy wherever only a
// server can answer: a filter, a search, data of a list.
type needsServerPage struct{ frame }

func (s *site) needsServer(v *visit) (answer, error) {
	p := needsServerPage{s.frame(v, "This needs the archive itself", "")}
	p.OwnSearch, p.NoIndex = true, true
	return show("needs-a-server", p)
}
