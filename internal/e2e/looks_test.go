package e2e

// This file owns how pages look other than on a usual screen: printed, in large
// text, scrolled.

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// A record prints: facts and sentences, none of the site's furniture.
func TestPrintARecord(t *testing.T) {
	b := open(t, fixtureSite(t))
	b.look(1280, "dark")
	b.visit("/meetings/4k7qz2m")
	b.paper()
	for selector, shown := range map[string]bool{".mast": false, ".foot": false, ".crumbs": false, "h1": true, ".facts": true, "main mark": true, ".cite": true,
		".cite h3": true, ".take": false} {
		if b.shown(selector) != shown {
			t.Errorf("%s is printed: %t", selector, !shown)
		}
	}
	if pdf := run(b, chromedp.PrintToPDF()); !bytes.HasPrefix(pdf, []byte("%PDF")) {
		t.Errorf("printing gives %d bytes that are no PDF", len(pdf))
	}
}

// Paper shows where a link of an article's head leads, and no address within the page,
// which leads nowhere on it.
func TestPrintAddresses(t *testing.T) {
	b := open(t, fixtureSite(t))
	b.visit("/meetings/s26eh29")
	b.paper()
	for selector, printed := range map[string]bool{".head .ev": false, ".head a[href^=http]": true} {
		got := run(b, chromedp.Evaluate[string](fmt.Sprintf("getComputedStyle(document.querySelector(%q), '::after').content", selector)))
		if (got != "none") != printed {
			t.Errorf("behind %s is printed %s", selector, got)
		}
	}
}

// A printed list says what it is a list of, from which edition and where; its
// dots stay full, for a hollow one is planned.
func TestPrintAList(t *testing.T) {
	b := open(t, fixtureSite(t))
	b.visit("/meetings?country=kenya&topic=energy")
	b.paper()
	for selector, want := range map[string]string{".chips": "Country: Kenya", ".colophon": "Edition of"} {
		if got := b.text(selector); !b.shown(selector) || !strings.Contains(got, want) {
			t.Errorf("%s prints as %q, without %q", selector, got, want)
		}
	}
	if got := b.text(".colophon"); !strings.Contains(got, "/meetings?country=kenya&topic=energy") {
		t.Errorf("the print does not tell its address: %q", got)
	}
	if got := run(b, chromedp.Evaluate[string]("getComputedStyle(document.querySelector('.dot')).printColorAdjust")); got != "exact" {
		t.Errorf("dots print as %q: without their colour they are hollow", got)
	}
}

// Paper cannot be scrolled: no table is cut at its edge, not even one of forty years.
func TestPrintWideTables(t *testing.T) {
	b := open(t, fixtureSite(t))
	for _, path := range []string{"/coverage", "/about/method"} {
		b.visit(path)
		b.paper()
		b.do(chromedp.Evaluate[chromedp.Void](`for (const row of document.querySelector(".heat")?.rows ?? []) while (row.cells.length < 42) row.append(row.lastElementChild.cloneNode(true))`))
		if cut := run(b, chromedp.Evaluate[int](`[...document.querySelectorAll("table")].filter(e => e.offsetWidth > e.parentElement.clientWidth).length`)); cut > 0 {
			t.Errorf("%s prints %d tables that are wider than the paper", path, cut)
		}
	}
}

// shown reports whether the first element of a selector is displayed.
func (b *tab) shown(selector string) bool {
	b.t.Helper()
	return run(b, chromedp.Evaluate[string](fmt.Sprintf("getComputedStyle(document.querySelector(%q)).display", selector))) != "none"
}

// paper shows the page as it is printed, as wide as A4 between its margins.
func (b *tab) paper() {
	b.t.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, patience)
	defer cancel()
	b.do(chromedp.EmulateViewport(658, 900))
	if _, err := chromedp.Call(ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"}); err != nil {
		b.t.Fatal(err)
	}
}

// A wide table keeps the names of its rows in sight, and a sheet of facts that
// the window does not hold does not stay beside the text: its end would be out of reach.
func TestStaysInSight(t *testing.T) {
	b := open(t, fixtureSite(t))
	b.look(390, "light")
	for path, table := range map[string]string{"/coverage": ".heat", "/timeline": ".grid"} {
		b.visit(path)
		if left := run(b, chromedp.Evaluate[float64](fmt.Sprintf(`(() => {
			const table = document.querySelector(%q), box = table.closest(".scroll");
			box.scrollLeft = 200;
			return table.rows[1].cells[0].getBoundingClientRect().left - box.getBoundingClientRect().left;
		})()`, table))); left < 0 {
			t.Errorf("%s scrolled by 200 px has the names of its rows at %.0f px", path, left)
		}
		if caption := run(b, chromedp.Evaluate[float64](fmt.Sprintf("document.querySelector(%q).caption.getBoundingClientRect().right", table))); caption > 390 {
			t.Errorf("%s has a caption that ends at %.0f px of 390", path, caption)
		}
	}
	b.visit("/coverage")
	if wide := run(b, chromedp.Evaluate[float64](fmt.Sprintf(`(row => { row.querySelector("a").textContent = %q; return row.cells[0].getBoundingClientRect().width; })(document.querySelector(".heat").rows[1])`, strings.Repeat("x", 100)))); wide > 195 {
		t.Errorf("a long name takes %.0f px of 390 from the columns that scroll below it", wide)
	}
	b.look(1280, "light")
	const position = `getComputedStyle(document.querySelector(".sheet")).position`
	b.visit("/meetings/4k7qz2m")
	if got := run(b, chromedp.Evaluate[string](position)); got != "sticky" {
		t.Errorf("six facts are %s, want sticky", got)
	}
	b.do(chromedp.Evaluate[chromedp.Void](`for (let n = 0; n < 9; n++) document.querySelector(".facts dd").append(document.querySelector(".facts dd .v").cloneNode(true))`))
	if got := run(b, chromedp.Evaluate[string](position)); got == "sticky" {
		t.Error("a sheet with ten lines in one fact is sticky")
	}
}

// The name of a place, however long, leaves the cards at the table their room, and
// a table of months and days none of its columns out of sight.
func TestLongNamesLeaveRoom(t *testing.T) {
	b := open(t, fixtureSite(t))
	b.look(1280, "light")
	b.visit("/meetings/s26eh29")
	const card = `document.querySelector(".card").getBoundingClientRect().width`
	usual := run(b, chromedp.Evaluate[float64](card))
	b.do(chromedp.Evaluate[chromedp.Void](fmt.Sprintf(`document.querySelector(".seat p:nth-last-of-type(2)").textContent = %q`, strings.Repeat("x", 60))))
	if crushed := run(b, chromedp.Evaluate[float64](card)); crushed < 0.8*usual { // how wide the usual line is depends on the machine's fonts
		t.Errorf("beside a long name of a place a card is %.0f px wide, else %.0f", crushed, usual)
	}
	b.visit("/coverage")
	const head = `document.querySelector(".heat").rows[1].cells[0].getBoundingClientRect().width`
	named := run(b, chromedp.Evaluate[float64](head))
	if months := run(b, chromedp.Evaluate[float64](`(table => { table.classList.remove("named"); for (const row of table.rows) row.cells[0].textContent = "Jan"; return table.rows[1].cells[0].getBoundingClientRect().width; })(document.querySelector(".heat"))`)); months > named/2 {
		t.Errorf("the name of a month takes %.0f px, that of a publisher %.0f", months, named)
	}
}

// A phone has no labels on the chart of all years, and is not told to point at dots for them.
func TestPhonesAreToldNoLabels(t *testing.T) {
	b := open(t, fixtureSite(t))
	for width, want := range map[int64]bool{390: false, 1280: true} {
		b.look(width, "light")
		b.visit("/timeline")
		if got := b.shown(".more > .wide"); got != want {
			t.Errorf("at %d px the note on labels is shown: %t", width, got)
		}
	}
}

// A word without an end breaks wherever it stands: asked for, in a chip, in a
// facet, in the name of a feed.
func TestEndlessWords(t *testing.T) {
	b := open(t, fixtureSite(t))
	b.look(390, "light")
	word := strings.Repeat("x", 300)
	for _, path := range []string{"/search?q=" + word, "/meetings?q=" + word, "/meetings?country=" + word} {
		b.visit(path)
		if wide := run(b, chromedp.Evaluate[string](sideways)); wide != "" {
			t.Errorf("%.20s scrolls sideways: %.300s", path, wide)
		}
	}
	b.look(1280, "light")
	b.visit("/sources")
	b.do(chromedp.Evaluate[chromedp.Void](fmt.Sprintf(`document.querySelector(".facet span").textContent = %q`, word)))
	if over := run(b, chromedp.Evaluate[bool](`(f => f.querySelector("a").scrollWidth > f.clientWidth)(document.querySelector(".facet"))`)); over {
		t.Error("a long name in a facet reaches into the list beside it")
	}
}

// "Also present" is as small on the card of a party that nobody spoke for, where
// it is the first heading, as under a name.
func TestAlsoPresentIsSmall(t *testing.T) {
	b := open(t, fixtureSite(t))
	b.visit("/meetings/s26eh29")
	sizes := run(b, chromedp.Evaluate[string](`(() => {
		const under = document.querySelector(".card h3"), first = document.createElement("h2");
		first.className = "also";
		under.parentElement.append(first);
		return getComputedStyle(under).fontSize + " " + getComputedStyle(first).fontSize;
	})()`))
	if under, first, _ := strings.Cut(sizes, " "); under != first {
		t.Errorf("%s under a name, %s without one", under, first)
	}
}

// largeText is the browser of who reads in letters of twice the size.
var largeText = chromedp.Flag("blink-settings", "defaultFontSize=32")

// Who reads in large text on a phone scrolls in one direction.
func TestLargeText(t *testing.T) {
	s := fixtureSite(t)
	b := open(t, s, largeText)
	b.look(390, "light")
	for _, path := range []string{"/", "/meetings", "/meetings/s26eh29", "/meetings/m4nyp4r", "/sources", "/timeline/2025/05", "/organisations", "/codebook"} {
		checkWidth(t, s, b, path)
	}
}

// Labels of a chart keep to their lanes, which are drawn in pixels: in large text
// they would lie on each other. The list under the chart is as large as all text.
func TestLargeTextKeepsToItsLanes(t *testing.T) {
	b := open(t, fixtureSite(t), largeText)
	b.look(1280, "light")
	b.visit("/timeline/2024")
	if over := run(b, chromedp.Evaluate[string](`(() => {
		const shown = [...document.querySelectorAll(".tl a text")].filter(e => getComputedStyle(e).visibility === "visible" && e.getBoundingClientRect().width > 0);
		const boxes = shown.map(e => e.getBoundingClientRect());
		for (let i = 0; i < boxes.length; i++) for (let j = 0; j < i; j++) {
			const a = boxes[i], c = boxes[j];
			if (a.left < c.right && c.left < a.right && a.top + 2 < c.bottom && c.top + 2 < a.bottom) return shown[i].textContent + " and " + shown[j].textContent;
		}
		return shown.length > 5 ? "" : shown.length + " labels are shown";
	})()`)); over != "" {
		t.Errorf("in large text two labels of a year lie on each other: %s", over)
	}
}

// Every route over every archive in large text.
func TestEveryRouteInLargeText(t *testing.T) {
	thorough(t)
	for _, s := range sites(t) {
		b := open(t, s, largeText)
		b.look(390, "light")
		for _, path := range addresses(t, s) {
			if response, _ := s.fetch(t, path); strings.HasPrefix(response.Header.Get("Content-Type"), "text/html") && response.StatusCode/100 != 3 {
				checkWidth(t, s, b, path)
			}
		}
	}
}

func checkWidth(t *testing.T, s site, b *tab, path string) {
	t.Helper()
	b.visit(path)
	if wide := run(b, chromedp.Evaluate[string](sideways)); wide != "" {
		t.Errorf("%s %s scrolls sideways in large text: %s", s.name, path, wide)
	}
}
