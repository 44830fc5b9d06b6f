package link

// Slug writes a name for an address: "Al-Thani" → "al-thani"; "" for a name
// without a Latin letter or a digit.
func Slug(name string) string {
	out := make([]byte, 0, len(name))
	for _, c := range []byte(Fold(name)) {
		switch {
		case c >= 'a' && c <= 'z' || c >= '0' && c <= '9':
			out = append(out, c)
		case len(out) > 0 && out[len(out)-1] != '-':
			out = append(out, '-')
		}
	}
	for len(out) > 0 && out[len(out)-1] == '-' {
		out = out[:len(out)-1]
	}
	return string(out)
}
