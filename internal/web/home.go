package web

func (s *site) home(v *visit) (answer, error) { return show("home", s.frame(v, "", "/")) }
