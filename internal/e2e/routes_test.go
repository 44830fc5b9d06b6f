package e2e

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// looks are the widths and colour schemes in which axe-core judges a page.
var looks = []struct {
	width  int64
	scheme string
}{{1280, "light"}, {1280, "dark"}, {390, "dark"}, {390, "light"}}

// heaviest is what a timeline may weigh, in bytes of HTML.
const heaviest = 150_000

// narrowest is the width at which no page may scroll sideways.
const narrowest = 320

// Every route, over every archive: axe-core finds nothing, nothing scrolls
// sideways at 320 px, nothing is said in the console, no request leaves the
// server, and the policy that forbids scripts and foreign parts holds.
func TestEveryRoute(t *testing.T) {
	thorough(t)
	axe := axeSource(t)
	for _, s := range sites(t) {
		t.Run(s.name, func(t *testing.T) {
			b := open(t, s)
			for _, path := range addresses(t, s) {
				checkPage(t, s, b, path, axe)
			}
		})
	}
}

// thorough skips what takes minutes, unless it was asked for.
func thorough(t *testing.T) {
	t.Helper()
	if os.Getenv("READOUT_E2E") == "" {
		t.Skip("takes minutes: run by make e2e")
	}
	if chromium == "" {
		t.Skip("no Chromium here")
	}
}

func checkPage(t *testing.T, s site, b *tab, path, axe string) {
	t.Helper()
	response, body := s.fetch(t, path)
	if !strings.HasPrefix(response.Header.Get("Content-Type"), "text/html") || response.StatusCode/100 == 3 {
		return
	}
	if strings.HasPrefix(path, "/timeline") && len(body) > heaviest {
		t.Errorf("%s %s weighs %d bytes, want at most %d", s.name, path, len(body), heaviest)
	}
	checkPolicy(t, path, response.Header.Get("Content-Security-Policy"), body)
	b.look(looks[0].width, looks[0].scheme)
	b.visit(path)
	for i, l := range looks {
		if i > 0 {
			b.look(l.width, l.scheme)
		}
		for _, finding := range judge(b, axe) {
			t.Errorf("%s %s at %d px, %s: %s", s.name, path, l.width, l.scheme, finding)
		}
	}
	b.look(narrowest, "light")
	if wide := run(b, chromedp.Evaluate[string](sideways)); wide != "" {
		t.Errorf("%s %s scrolls sideways at %d px: %s", s.name, path, narrowest, wide)
	}
	if over := run(b, chromedp.Evaluate[string](overlapping)); over != "" {
		t.Errorf("%s %s has a value under its receipt at %d px: %s", s.name, path, narrowest, over)
	}
	for _, said := range b.complaints() {
		t.Errorf("%s %s: %s", s.name, path, said)
	}
}

// sideways names what is wider than the window, "" for nothing.
const sideways = `(() => {
	const page = document.documentElement;
	if (page.scrollWidth <= page.clientWidth) return "";
	const wide = [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > page.clientWidth + 1 && !e.closest(".scroll"));
	return page.scrollWidth + " px: " + wide.slice(0, 4).map(e => e.tagName.toLowerCase() + "." + e.getAttribute("class") + " " + (e.textContent || "").trim().slice(0, 40)).join(", ");
})()`

// overlapping names a value whose text reaches into its receipt, "" for none.
const overlapping = `(() => {
	const range = document.createRange();
	for (const line of document.querySelectorAll(".v")) {
		const receipt = line.querySelector(".by")?.getBoundingClientRect();
		if (!receipt) continue;
		range.selectNodeContents(line.firstElementChild);
		for (const text of range.getClientRects())
			if (text.right > receipt.left + 1 && text.left < receipt.right && text.bottom > receipt.top + 6 && text.top < receipt.bottom - 6) return line.textContent.trim();
	}
	return "";
})()`

// checkPolicy holds a page to a policy that lets it load nothing but its own
// style sheet and pictures, and to markup that needs no more.
func checkPolicy(t *testing.T, path, policy, body string) {
	t.Helper()
	for _, want := range []string{"default-src 'none'", "style-src 'self'", "form-action 'self'"} {
		if !strings.Contains(policy, want) {
			t.Errorf("%s: the content security policy %q lacks %s", path, policy, want)
		}
	}
	if strings.Contains(policy, "unsafe") {
		t.Errorf("%s: the content security policy allows what is unsafe: %s", path, policy)
	}
	// the record in linked data is no script: nothing runs it
	body = strings.ReplaceAll(body, `<script type="application/ld+json">`, "")
	for _, never := range []string{"<script", " style=\"", " onclick=\"", "javascript:void"} {
		if strings.Contains(body, never) {
			t.Errorf("%s has %s", path, never)
		}
	}
}

// axeSource is axe-core as npm installs it under tools/; "" when it is not there.
func axeSource(t *testing.T) string {
	t.Helper()
	source, err := os.ReadFile(filepath.Join(repository(t), "tools", "node_modules", "axe-core", "axe.min.js"))
	if errors.Is(err, fs.ErrNotExist) {
		t.Log("axe-core is not installed (npm ci --prefix tools), so accessibility is not judged")
		return ""
	}
	if err != nil {
		t.Fatal(err)
	}
	return string(source)
}

// judge runs axe-core on the page as it stands and says what it finds: every
// rule, best practices too. Evaluated by the debugger, it needs no hole in the
// page's policy.
func judge(b *tab, axe string) (findings []string) {
	b.t.Helper()
	if axe == "" {
		return nil
	}
	if loaded := run(b, chromedp.Evaluate[bool]("typeof axe === 'object'")); !loaded {
		run(b, chromedp.Evaluate[bool](axe+";true"))
	}
	report := run(b, chromedp.Evaluate[string](`axe.run(document, {resultTypes: ["violations"]}).then(found => JSON.stringify(found.violations.map(v =>
		({rule: v.id, help: v.help, nodes: v.nodes.length, first: v.nodes[0].html.slice(0, 200), why: (v.nodes[0].failureSummary || "").slice(0, 300)}))))`, chromedp.EvalAwaitPromise))
	var violations []struct {
		Rule, Help, First, Why string
		Nodes                  int
	}
	if err := json.Unmarshal([]byte(report), &violations); err != nil {
		b.t.Fatal(err)
	}
	for _, v := range violations {
		finding, err := json.Marshal(v)
		if err != nil {
			b.t.Fatal(err)
		}
		findings = append(findings, string(finding))
	}
	return findings
}
