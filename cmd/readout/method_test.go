package main

import (
	"bytes"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestMethod holds the examples of docs/method.md to what explain prints of the articles that
// they are from: a line of them, up to its "…", begins a printed one. Weights move with
// each phrase of the vocabulary, so that figures are as good as others.
func TestMethod(t *testing.T) {
	document, err := os.ReadFile("../../docs/method.md")
	if err != nil {
		t.Fatal(err)
	}
	digits := regexp.MustCompile(`[0-9]+`)
	var printed []string
	for _, article := range []string{
		"../../seeds/000_2b8b44cccd9cfcbd.txt",
		"../../internal/ingest/testdata/world/articles/africa-nation-gachagua.txt",
		"../../internal/ingest/testdata/world/articles/europe-govuk-readout.txt",
	} {
		var stdout, stderr bytes.Buffer
		if status := run(t.Context(), []string{"explain", article}, &stdout, &stderr); status != 0 {
			t.Fatal(stderr.String())
		}
		printed = append(printed, strings.Split(digits.ReplaceAllString(stdout.String(), "0"), "\n")...)
	}
	tried := 0
	for _, block := range regexp.MustCompile("(?ms)^```text\n(.*?)^```$").FindAllStringSubmatch(string(document), -1) {
		if !strings.HasPrefix(block[1], " ") { // a drawing, and nothing that is printed
			continue
		}
		for line := range strings.Lines(block[1]) {
			shown, _, _ := strings.Cut(digits.ReplaceAllString(strings.TrimRight(line, "\n"), "0"), "…")
			shown = strings.TrimRight(shown, " ")
			tried++
			if !slices.ContainsFunc(printed, func(line string) bool { return strings.HasPrefix(line, shown) }) {
				t.Errorf("explain does not print %q", line)
			}
		}
	}
	if tried == 0 {
		t.Error("the document has no examples")
	}
}
