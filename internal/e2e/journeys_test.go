package e2e

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// at holds a tab to a path.
func (b *tab) at(want string) {
	b.t.Helper()
	if got := b.path(); got != want {
		b.t.Fatalf("the tab is at %s, want %s", got, want)
	}
}

// reads holds the text of an element to words.
func (b *tab) reads(selector string, words ...string) {
	b.t.Helper()
	text := b.text(selector)
	for _, want := range words {
		if !strings.Contains(text, want) {
			b.t.Errorf("%s of %s reads %q, want %q in it", selector, b.path(), text, want)
		}
	}
}

// inView tells whether the target of the address stands in the window.
const inView = `(() => { const t = document.querySelector(":target"); if (!t) return false; const r = t.getBoundingClientRect(); return r.bottom > 0 && r.top < innerHeight; })()`

// Filter by a person, then by a country; open a record; follow a number to its
// sentence and back; open the whole article.
func TestFromFilterToSentence(t *testing.T) {
	b := open(t, fixtureSite(t))
	b.look(1280, "light")
	b.visit("/meetings")
	b.follow(`.facet a[href*="person=kamran-yousafi"]`)
	b.reads(".chips", "Person: Kamran Yousafi")
	b.follow(`.facet a[href*="country=turkiye"]`)
	b.at("/meetings?person=kamran-yousafi&country=turkiye")
	b.reads(".count", "1 held")
	b.follow(".ledger h3 a")
	b.at("/meetings/4k7qz2m")
	b.reads("h1", "Kamran Yousafi met", "Orhan Demirtepe")

	b.follow(`.facts a.ev[href^="#e"]`)
	if !run(b, chromedp.Evaluate[bool](inView)) || run(b, chromedp.Evaluate[string](`document.querySelector(":target").tagName`)) != "MARK" {
		t.Errorf("the number leads to %s, where no marked sentence is in view", b.path())
	}
	b.follow(`mark:target a.ev`)
	if !run(b, chromedp.Evaluate[bool](inView)) || !run(b, chromedp.Evaluate[bool](`!!document.querySelector(":target").closest(".facts,.plan,#people,main") && location.hash.startsWith("#f-")`)) {
		t.Errorf("the sentence's number leads to %s, which is no fact in view", b.path())
	}
	b.follow(`main a[href^="/sources/"]`)
	b.reads("main", "trilateral meeting", "It rained in the evening")
	if marks := run(b, chromedp.Evaluate[int]("document.querySelectorAll('main mark').length")); marks < 4 {
		t.Errorf("the article has %d marked sentences, want those of all its meetings", marks)
	}
	b.silent()
}

// Ask for records whose reports contradict each other, and go from one to what they say.
func TestFromFilterToContradiction(t *testing.T) {
	b := open(t, fixtureSite(t))
	b.look(1280, "light")
	b.visit("/meetings")
	b.follow(`.facet a[href*="reports=contradict"]`)
	b.at("/meetings?reports=contradict")
	b.reads("h1", "Meetings whose reports contradict each other")
	b.reads(".chips", "Reports: Contradict each other")
	b.reads(".count", "2 held")
	b.follow(`.ledger h3 a[href="/meetings/s26eh29"]`)
	b.follow(`.facts a[href="#contra"]`)
	b.reads(".clash", "Mombasa, Kenya", "Nairobi, Kenya")
	b.silent()
}

// silent holds a tab to having noticed nothing.
func (b *tab) silent() {
	b.t.Helper()
	for _, said := range b.complaints() {
		b.t.Error(said)
	}
}

// Search for a name in another spelling.
func TestSearchInAnotherSpelling(t *testing.T) {
	b := open(t, fixtureSite(t))
	b.look(390, "light")
	b.visit("/countries")
	b.do(chromedp.SendKeys(chromedp.CSS("#q"), "ostensjolid"+kb.Enter))
	b.until("location.pathname === '/search' && document.readyState === 'complete'")
	b.reads("main", "Marit Østensjølid")
	b.follow(`main a[href="/people/marit-ostensjolid"]`)
	b.reads("h1", "Marit Østensjølid")
	b.reads("main", "Minister of International Development", "Met Wanjiru Kamotho-Otieno")

	b.visit(`/search?q=%22%28AND+NEAR%2F*+%3Cscript%3E`)
	b.reads("main", "Nothing in this archive")
	b.silent()
}

// From the timeline's year to a day, and to the record.
func TestFromYearToDay(t *testing.T) {
	b := open(t, fixtureSite(t))
	b.look(1280, "dark")
	b.visit("/timeline")
	b.follow(`.tl a[href="/timeline/2024"]`)
	b.reads("h1", "2024")
	b.follow(`.tl a[href="/timeline/2024/09"]`)
	b.reads("h1", "September 2024")
	b.follow(`.cal a[href="/timeline/2024/09/10"]`)
	b.reads("h1", "Tuesday 10 September 2024")
	b.reads("main", "6 held", "Delegations of Norway and Kenya met")
	b.follow(".ledger h3 a")
	b.reads("h1", "met")
	b.follow(`main a[href^="/timeline/"]`)
	if !strings.HasPrefix(b.path(), "/timeline/2024") {
		t.Errorf("the record's date leads to %s", b.path())
	}
	b.silent()
}

// The colours of a timeline and its filters stay through its zooms.
func TestTimelineKeepsItsFilters(t *testing.T) {
	b := open(t, fixtureSite(t))
	b.look(1280, "light")
	b.visit("/timeline?country=kenya")
	b.follow(`main a[href*="colour=status"]`)
	b.follow(`.tl a[href^="/timeline/2018"]`)
	b.at("/timeline/2018?country=kenya&colour=status")
	b.reads(".chips", "Country: Kenya")
	b.follow(`.chips a`)
	b.at("/timeline/2018?colour=status")
}

// From start to end with the keyboard alone.
func TestKeyboardAlone(t *testing.T) {
	b := open(t, fixtureSite(t))
	b.look(1280, "light")
	b.visit("/meetings")
	b.press(kb.Tab)
	if got := b.focused("textContent"); got != "Skip to content" {
		t.Fatalf("the first stop is %q, want the link to the content", got)
	}
	b.press(kb.Enter)
	b.until("location.hash === '#main'")

	b.tabTo(`document.activeElement.matches('.facet a[href*="person="]')`)
	b.press(kb.Enter)
	b.until("location.search.startsWith('?person=') && document.readyState === 'complete'")
	b.tabTo(`document.activeElement.matches('.ledger h3 a')`)
	b.press(kb.Enter)
	b.until("location.pathname.startsWith('/meetings/') && document.readyState === 'complete'")
	b.tabTo(`document.activeElement.matches('a.ev[href^="#"]')`)
	b.press(kb.Enter)
	b.until("!!document.querySelector(':target')")

	b.visit("/timeline/2025")
	b.tabTo(`document.activeElement.matches('.plot a')`)
	b.press(kb.Enter)
	b.until("location.pathname.startsWith('/meetings/')")

	b.visit("/timeline")
	if stops := run(b, chromedp.Evaluate[int](`document.querySelectorAll('.plot a:not([tabindex="-1"])').length`)); stops != 0 {
		t.Errorf("%d dots of the timeline of all years are tab stops; its table is there for that", stops)
	}
}

// press presses a key.
func (b *tab) press(key string) {
	b.t.Helper()
	b.do(chromedp.KeyEvent(key))
}

// focused is a property of the element that has the focus.
func (b *tab) focused(property string) string {
	b.t.Helper()
	return run(b, chromedp.Evaluate[string]("String(document.activeElement."+property+")"))
}

// tabTo presses Tab until the condition holds. Every stop on the way must show
// that it has the focus.
func (b *tab) tabTo(condition string) {
	b.t.Helper()
	for range 200 {
		b.press(kb.Tab)
		outline := run(b, chromedp.Evaluate[string](`(() => { const e = document.activeElement; const s = getComputedStyle(e);
			return e === document.body || s.outlineStyle !== "none" || s.strokeWidth === "5px" || [...e.querySelectorAll("circle")].some(c => getComputedStyle(c).strokeWidth === "5px") ? "" : e.outerHTML.slice(0, 120); })()`))
		if outline != "" {
			b.t.Errorf("on %s a stop does not show its focus: %s", b.path(), outline)
		}
		if run(b, chromedp.Evaluate[bool](condition)) {
			return
		}
	}
	b.t.Fatalf("two hundred stops on %s, and never %s", b.path(), condition)
}
