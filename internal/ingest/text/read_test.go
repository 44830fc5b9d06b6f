package text

import (
	"strings"
	"testing"
)

// TestBadInput holds each sentence that says why a file is skipped.
func TestBadInput(t *testing.T) {
	for name, c := range map[string]struct{ raw, says string }{
		"empty":         {"", "empty"},
		"blanks":        {"\ufeff \r\n\u00a0\n", "empty"},
		"no date":       {"RAWALPINDI: The president met", "has no date"},
		"no day":        {" date 2025-02-30 The president", "no day of the calendar"},
		"other form":    {" date 28.05.2025 The president", "not of the form YYYY-MM-DD"},
		"slashes":       {" date 2025/05/28 The president", "not of the form YYYY-MM-DD"},
		"day first":     {" date 28-05-2025 The president", "not of the form YYYY-MM-DD"},
		"NUL":           {" date 2025-05-28 The\npresi\x00dent", "in line 2, is NUL"},
		"not UTF-8":     {" date 2025-05-28 The\n\npresi\xffdent", "in line 3, is not UTF-8 (0xff)"},
		"binary":        {" date 2025-05-28 \x01\x02\x03\x04\x05\x06", "binary"},
		"too large":     {" date 2025-05-28 " + strings.Repeat("a ", MaxSize/2), "at most 4 MiB"},
		"run together":  {" date 2025-05-28x The president", "YYYY-MM-DD"},
		"year too long": {" date 12025-05-28 The president", "YYYY-MM-DD"},
	} {
		if err := (&Document{}).Open("a.txt", []byte(c.raw)); err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: got %v, want a sentence with %q", name, err, c.says)
		}
	}
}

// TestDateLine reads date lines as they come: BOM, CRLF, NBSP.
func TestDateLine(t *testing.T) {
	for _, raw := range []string{
		" date 2025-05-28 The president met.", "\ufeffdate 2025-05-28\r\n\r\nThe president met.", "\u00a0Date\u00a02025-05-28\u00a0The president met.",
	} {
		d := Document{}
		if err := d.Open("a.txt", []byte(raw)); err != nil {
			t.Errorf("%q: %v", raw, err)
			continue
		}
		a := d.Article
		if a.Date != "2025-05-28" || raw[a.DateSpan.Start:a.DateSpan.End] != "2025-05-28" || a.Size != len(raw) || len(a.SHA256) != 64 {
			t.Errorf("%q: %+v", raw, a)
		}
	}
}
