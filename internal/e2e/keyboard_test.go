package e2e

import (
	"os"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// mostStops bounds how far a page is walked; its head and its filters come first.
const mostStops = 60

// stop says what is wrong with where the focus is: no mark, outside of the
// window, covered by something else, or without a name. "" is nothing.
const stop = `(() => {
	const e = document.activeElement;
	if (e === document.body) return "";
	const wrong = [], s = getComputedStyle(e), r = [...e.getClientRects()].find(r => r.width > 0 && r.height > 0);
	const marked = s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2 || s.strokeWidth === "5px" || [...e.querySelectorAll("circle")].some(c => getComputedStyle(c).strokeWidth === "5px");
	if (!marked) wrong.push("no mark");
	if (!r) wrong.push("no size");
	else {
		const x = Math.min(Math.max(r.left + r.width / 2, 0), innerWidth - 1), y = r.top + Math.min(r.height / 2, 20);
		if (r.right <= 0 || r.left >= innerWidth || y < 0 || y >= innerHeight) wrong.push("out of the window " + [r.left, r.top, r.right, r.bottom].map(Math.round));
		else { const top = document.elementFromPoint(x, y); if (top && !e.contains(top) && !top.contains(e)) wrong.push("covered by " + top.outerHTML.slice(0, 80)); }
	}
	const name = e.getAttribute("aria-label") || e.textContent.trim() || e.labels && [...e.labels].map(l => l.textContent).join(" ") || e.getAttribute("aria-labelledby") || e.title;
	if (!name) wrong.push("no name");
	return wrong.length ? wrong.join(", ") + ": " + e.outerHTML.slice(0, 140) : "";
})()`

// Every stop of the Tab key, at the usual width and at 200 %, stands in the
// window, is marked, uncovered and named: on every route, with READOUT_E2E, else
// on the pages that have most to choose from.
func TestEveryStop(t *testing.T) {
	s := fixtureSite(t)
	b := open(t, s)
	paths := []string{"/", "/meetings", "/timeline/2025", "/coverage"}
	if os.Getenv("READOUT_E2E") != "" {
		paths = addresses(t, s)
	}
	for _, width := range []int64{1280, 640} {
		b.look(width, "light")
		for _, path := range paths {
			if response, _ := s.fetch(t, path); !strings.HasPrefix(response.Header.Get("Content-Type"), "text/html") || response.StatusCode/100 == 3 {
				continue
			}
			b.visit(path)
			for i := range mostStops {
				b.press(kb.Tab)
				if run(b, chromedp.Evaluate[bool]("document.activeElement === document.body")) {
					break
				}
				if wrong := run(b, chromedp.Evaluate[string](stop)); wrong != "" {
					t.Errorf("%s at %d px, stop %d: %s", path, width, i+1, wrong)
				}
			}
		}
	}
}

// Who goes by the Tab key need not walk sixty filters before the first meeting.
func TestSkipTheFilters(t *testing.T) {
	b := open(t, fixtureSite(t))
	for _, path := range []string{"/meetings", "/sources", "/ledger"} {
		b.look(1280, "light")
		b.visit(path)
		for range 20 {
			if b.press(kb.Tab); run(b, chromedp.Evaluate[bool](`document.activeElement.textContent === "Skip the filters"`)) {
				break
			}
		}
		if wrong := run(b, chromedp.Evaluate[string](stop)); wrong != "" {
			t.Errorf("%s: %s", path, wrong)
		}
		b.press(kb.Enter)
		b.until("location.hash === '#count'")
		b.press(kb.Tab)
		if past := run(b, chromedp.Evaluate[bool](`!!(document.querySelector("#count").compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING)`)); !past {
			t.Errorf("%s: past the filters the focus is on %s", path, run(b, chromedp.Evaluate[string]("document.activeElement.outerHTML.slice(0, 120)")))
		}
	}
}
