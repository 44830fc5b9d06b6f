package sample

import (
	"strings"
	"testing"
)

// FuzzScore holds that a coding sheet is scored or refused with a sentence, and
// that its figures are possible ones.
func FuzzScore(f *testing.F) {
	head := ""
	for _, field := range Fields {
		head += field + " right? (y/n),"
	}
	for _, sheet := range []string{"", head, head + "\ny,n,,Y,no,yes,n", head + "\n\"y\n", head + "\r\n" + strings.Repeat("y,", 40), "record\n", head + "\nmaybe", "\ufeff" + head, head + "\n\x00", strings.ReplaceAll(head, ",", ";")} {
		f.Add(sheet)
	}
	f.Fuzz(func(t *testing.T, sheet string) {
		figures, err := Score(strings.NewReader(sheet))
		if err != nil {
			if strings.TrimSpace(err.Error()) == "" {
				t.Error("an error without a sentence")
			}
			return
		}
		for _, figure := range figures {
			if figure.Right < 0 || figure.Right > figure.Judged || figure.Low > figure.Share() && figure.Judged > 0 || figure.High < figure.Share() || figure.Low < 0 || figure.High > 1 {
				t.Errorf("%+v", figure)
			}
		}
	})
}
