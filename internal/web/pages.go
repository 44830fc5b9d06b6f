package web

func (s *site) home(v *visit) (answer, error)    { return show("home", s.frame(v, "", "/")) }
func (s *site) sources(v *visit) (answer, error) { return show("home", s.frame(v, "", "/sources")) }
func (s *site) source(v *visit) (answer, error)  { return show("home", s.frame(v, "", "/sources")) }
func (s *site) search(v *visit) (answer, error)  { return show("home", s.frame(v, "", "/search")) }
func (s *site) about(v *visit) (answer, error)   { return show("home", s.frame(v, "", "/about")) }
