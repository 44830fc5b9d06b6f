package e2e

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// The Nu validator finds no error in any page.
func TestValidHTML(t *testing.T) {
	thorough(t)
	jar := filepath.Join(repository(t), "tools", "node_modules", "vnu-jar", "build", "dist", "vnu.jar")
	if _, err := os.Stat(jar); err != nil {
		t.Skip("the Nu validator is not installed (npm ci --prefix tools), so the HTML is not judged")
	}
	java, err := exec.LookPath("java")
	if err != nil {
		t.Skip("no Java here, so the HTML is not judged")
	}
	folder := t.TempDir()
	var files []string
	names := map[string]string{}
	for _, s := range sites(t) {
		for i, path := range addresses(t, s) {
			response, body := s.fetch(t, path)
			if !strings.HasPrefix(response.Header.Get("Content-Type"), "text/html") || response.StatusCode/100 == 3 {
				continue
			}
			name := fmt.Sprintf("%s-%03d.html", s.name, i)
			names[name] = s.name + " " + path
			files = append(files, filepath.Join(folder, name))
			if err := os.WriteFile(files[len(files)-1], []byte(body), 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	out, err := exec.Command(java, append([]string{"-Xss2m", "-jar", jar, "--errors-only", "--format", "gnu"}, files...)...).CombinedOutput() //nolint:gosec // the jar of the repository
	if err == nil {
		return
	}
	for line := range strings.Lines(string(out)) {
		for name, page := range names {
			line = strings.ReplaceAll(line, "file:"+filepath.Join(folder, name), page)
		}
		t.Error(strings.TrimSpace(line))
	}
}
