//go:build linux

package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/sys/unix"

	"github.com/readout-archive/readout/internal/store"
)

// secret stands in files that lie outside of the folder: nothing of it may come
// into the archive.
const secret = "xyzzy-outside-of-the-folder"

// good is the text of an article that can be read.
const good = "date 2025-05-28 LIMA: Peruvian President Ana Rivas met with Norwegian Prime Minister Tomas Velden in Lima on Wednesday."

// What becomes of a file.
const (
	isRead  = "read"  // a source of the archive
	isOther = "other" // counted only: its name does not end in .txt
)

// badFiles are the names and bytes of files; want is the sentence that a file
// is skipped with (a regular expression), isRead or isOther.
var badFiles = []struct{ name, text, want string }{
	// Encodings.
	{"utf16le.txt", utf16File(good, true), `is UTF-16: save it as UTF-8 text`},
	{"utf16be.txt", utf16File(good, false), `is UTF-16`},
	{"utf32.txt", "\xff\xfe\x00\x00d\x00\x00\x00", `is UTF-32`},
	{"bom.txt", "\ufeff" + good, isRead},
	{"latin1.txt", good + " Jos\xe9", `byte \d+, in line 1, is not UTF-8 \(0xe9\)`},
	{"windows1252.txt", good + "\n\x93Yes\x94", `in line 2, is not UTF-8 \(0x93\)`},
	{"koi8r.txt", "date 2025-05-28 \xf0\xd2\xc5\xda\xc9\xc4\xc5\xce\xd4", `is not UTF-8`},
	{"shiftjis.txt", "date 2025-05-28 \x8e\xf1\x91\x8a", `is not UTF-8`},
	{"ebcdic.txt", "\x84\x81\xa3\x85\x40", `is not UTF-8`},
	{"utf7.txt", "date 2025-05-28 +AGE-", isRead},

	// Broken UTF-8.
	{"cut-at-the-end.txt", good + " \xe2\x82", `is not UTF-8`},
	{"cut-inside.txt", "date 2025-05-28 \xe2\x82 met", `is not UTF-8`},
	{"overlong.txt", "date 2025-05-28 \xc0\xaf", `is not UTF-8`},
	{"surrogate.txt", "date 2025-05-28 \xed\xa0\x80", `is not UTF-8`},
	{"beyond.txt", "date 2025-05-28 \xf5\x80\x80\x80", `is not UTF-8`},
	{"continuation.txt", "\x80\x80\x80\x80", `byte 0, in line 1, is not UTF-8`},

	// Other kinds of files under the name of a text.
	{"archive-zip.txt", zipFile(), `is a ZIP archive, as those of word processors`},
	{"archive-gzip.txt", gzipFile(), `is packed \(gzip\): unpack it`},
	{"archive-tar.txt", tarFile(), `is NUL`},
	{"seven-zip.txt", "7z\xbc\xaf\x27\x1c\x00\x04", `is NUL|is not UTF-8`},
	{"page.txt", "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", `is a PDF: save its words alone`},
	{"picture.txt", "\x89PNG\r\n\x1a\n\x00", `is NUL|is not UTF-8`},
	{"program.txt", "\x7fELF\x02\x01\x01\x00", `is NUL`},
	{"script.txt", "#!/bin/sh\ntouch pwned\n", `has no date`},
	{"markup.txt", "<!DOCTYPE html><title>date 2025-05-28</title>", `is a page of HTML: save its words without the tags`},
	{"markup-dated.txt", "date 2025-05-28\n<HTML lang=en><body><p>" + good, `behind the date is HTML`},
	{"markup-cut.txt", "date 2025-05-28 <p>" + good, `behind the date is HTML`},
	{"markup-told.txt", "date 2025-05-28 <pre> is a tag, and so is <p>.", isRead},
	{"entity.txt", `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>`, `is XML`},
	{"table.txt", "date,text\n2025-05-28,met\n", `has no date`},
	{"data.txt", `{"date": "2025-05-28"}`, `has no date`},
	{"rich.txt", `{\rtf1 date 2025-05-28}`, `is rich text \(RTF\)`},

	// Control characters and invisible ones.
	{"nul.txt", good + "\x00", `is NUL`},
	{"controls.txt", "date 2025-05-28 " + strings.Repeat("\x01\x02", 40), `control characters`},
	{"bell.txt", good + " Bell \x07 and escape \x1b[31mred\x1b[0m.", isRead},
	{"delete.txt", good + " \x7f\x7f.", isRead},
	{"carriage.txt", strings.ReplaceAll(good, " ", "\r"), isRead},
	{"crlf.txt", good + "\r\n\r\nThey spoke.\r\n", isRead},
	{"formfeed.txt", good + "\f\fThey spoke.", isRead},
	{"bidi.txt", "date 2025-05-28 LIMA: President \u202eAna Rivas\u202c met \u2067Prime Minister Tomas Velden in Lima.", isRead},
	{"zerowidth.txt", "date 2025-05-28 LIMA: Pre\u200bsident A\u200dna Ri\ufeffvas met To\u00admas Velden.", isRead},
	{"combining.txt", "date 2025-05-28 Z" + strings.Repeat("\u0301", 20_000), isRead},

	// Sizes and shapes.
	{"empty.txt", "", `the file is empty`},
	{"blank.txt", " \t\r\n\n", `the file is empty`},
	{"only-bom.txt", "\ufeff", `the file is empty`},
	{"only-date.txt", "date 2025-05-28", isRead},
	{"one-word.txt", "date 2025-05-28 " + strings.Repeat("meeting", (4<<20-16)/7), isRead},
	{"words.txt", "date 2025-05-28 " + strings.Repeat("met ", 50_000), isRead},
	{"too-large.txt", "date 2025-05-28 " + strings.Repeat("a", 4<<20), `the file holds 4194320 bytes and an article at most 4 MiB \(4194304\)`},
	{"brackets.txt", "date 2025-05-28 " + strings.Repeat("([{<", 20_000), isRead},
	{"quotes.txt", "date 2025-05-28 " + strings.Repeat(`"“'`, 20_000), isRead},
	{"commas.txt", "date 2025-05-28 President Ana Rivas, " + strings.Repeat("Foreign Minister Tomas Velden, ", 400) + "met in Lima.", isRead},
	{"lines.txt", "date 2025-05-28 " + strings.Repeat("\n", 200_000) + "a", isRead},

	// Dates.
	{"date-zero.txt", "date 0000-00-00 Nobody met.", `no day of the calendar`},
	{"date-last.txt", "date 9999-12-31 Peruvian President Ana Rivas met with Norwegian Prime Minister Tomas Velden on Friday and will meet him again tomorrow.", isRead},
	{"date-first.txt", "date 0001-01-01 Peruvian President Ana Rivas met with Norwegian Prime Minister Tomas Velden yesterday, and last year too.", isRead},
	{"date-leap.txt", "date 2024-02-29 Peruvian President Ana Rivas met with Norwegian Prime Minister Tomas Velden a year ago today.", isRead},
	{"date-no-leap.txt", "date 2023-02-29 Nobody met.", `no day of the calendar`},
	{"date-1900.txt", "date 1900-02-29 Nobody met.", `no day of the calendar`},
	{"date-month-13.txt", "date 2025-13-01 Nobody met.", `no day of the calendar`},
	{"date-day-32.txt", "date 2025-01-32 Nobody met.", `no day of the calendar`},
	{"date-short.txt", "date 2025-5-8 Nobody met.", `not of the form YYYY-MM-DD`},
	{"date-long.txt", "date 12025-05-28 Nobody met.", `not of the form YYYY-MM-DD`},
	{"date-minus.txt", "date -2025-05-28 Nobody met.", `not of the form YYYY-MM-DD`},
	{"date-arabic.txt", "date ٢٠٢٥-٠٥-٢٨ Nobody met.", `not of the form YYYY-MM-DD`},
	{"date-words.txt", "date 28 May 2025 Nobody met.", `not of the form YYYY-MM-DD`},
	{"date-month.txt", "date 2025-05 Nobody met.", `not of the form YYYY-MM-DD`},
	{"date-none.txt", "President Ana Rivas met nobody.", `has no date`},
	{"date-word-only.txt", "date", `has no date`},
	{"date-time.txt", "date 2025-05-28T10:00:00Z Nobody met.", `not of the form YYYY-MM-DD`},

	// What could be run, if it were.
	{"text-script.txt", good + ` <script>alert(1)</script><img src=x onerror=alert(2)>`, isRead},
	{"text-sql.txt", "date 2025-05-28 President Robert'); DROP TABLE meeting;-- met Prime Minister Tomas Velden.", isRead},
	{"text-template.txt", `date 2025-05-28 {{.}} {{template "layout" .}} ${7*7} <%= 7*7 %> %s%n`, isRead},
	{"text-formula.txt", "date 2025-05-28 =HYPERLINK(\"http://x\") President Ana Rivas met Prime Minister Tomas Velden.", isRead},

	// Names.
	{"<img src=x onerror=alert(1)>.txt", "", `the file is empty`},
	{"<script>alert(1)<script>.txt", good + "1", isRead},
	{"$(touch pwned).txt", good + "2", isRead},
	{"`touch pwned`.txt", good + "3", isRead},
	{";touch pwned;.txt", good + "4", isRead},
	{"|touch pwned.txt", good + "5", isRead},
	{"-rf.txt", good + "6", isRead},
	{"..%2f..%2fetc%2fpasswd.txt", good + "7", isRead},
	{`..\..\etc\passwd.txt`, good + "8", isRead},
	{"....txt", good + "9", isRead},
	{".hidden.txt", good + "10", isRead},
	{"two\nlines.txt", "", `the file is empty`},
	{"escape\x1b[2J.txt", "", `the file is empty`},
	{"reversed\u202etxt.exe.txt", "", `the file is empty`},
	{"not-utf8-\xff\xfe.txt", "", `the file is empty`},
	{"'; DROP TABLE skipped; --.txt", "", `the file is empty`},
	{strings.Repeat("n", 251) + ".txt", good + "11", isRead},
	{"folder.txt/inside.txt", good + "12", isRead},
	{strings.Repeat("deep/", 60) + "down.txt", good + "13", isRead},
	{"passwd", good + "14", isOther},
	{"notes.txt.gz", good + "15", isOther},
}

// TestBadInput builds one archive of all bad files and special ones, and looks
// at what is said of each, in the summary and in the archive.
func TestBadInput(t *testing.T) {
	outside, dir := t.TempDir(), t.TempDir()
	write(t, filepath.Join(outside, "secret.txt"), "date 2025-05-28 "+secret)
	write(t, filepath.Join(outside, "folder", "secret.txt"), "date 2025-05-28 "+secret)
	want := map[string]string{}
	reads, others := 0, 0
	note := func(name, what string) {
		switch what {
		case isRead:
			reads++
		case isOther:
			others++
		default:
			want[strings.ToValidUTF8(name, "\ufffd")] = what
		}
	}
	for _, file := range badFiles {
		write(t, filepath.Join(dir, file.name), file.text)
		note(file.name, file.want)
	}
	for name, to := range map[string]string{
		"link-out.txt": filepath.Join(outside, "secret.txt"), "link-passwd.txt": "/etc/passwd", "link-up.txt": "../../../../../../etc/passwd",
		"link-device.txt": "/dev/zero", "link-folder.txt": filepath.Join(outside, "folder"),
	} {
		symlink(t, to, filepath.Join(dir, name))
		note(name, `a link that leads out of the folder`)
	}
	for name, to := range map[string]string{"link-nowhere.txt": "nowhere", "link-itself.txt": "link-itself.txt", "link-a.txt": "link-b.txt", "link-b.txt": "link-a.txt"} {
		symlink(t, to, filepath.Join(dir, name))
		note(name, `leads nowhere|leads back to itself|too many links`)
	}
	symlink(t, "bom.txt", filepath.Join(dir, "link-inside.txt")) // the same text: no further source
	symlink(t, filepath.Join(outside, "folder"), filepath.Join(dir, "linked"))
	note("linked", `a link to a folder`)
	symlink(t, "..", filepath.Join(dir, "deep", "loop"))
	note("deep/loop", `a link to a folder`)
	special := map[string]uint32{"fifo.txt": unix.S_IFIFO, "socket.txt": unix.S_IFSOCK}
	if os.Geteuid() == 0 {
		special["device.txt"] = unix.S_IFCHR
	}
	for name, mode := range special {
		if err := unix.Mknod(filepath.Join(dir, name), mode|0o644, int(unix.Mkdev(1, 5))); err != nil { // 1, 5 is /dev/zero
			t.Logf("%s cannot be made here: %v", name, err)
			continue
		}
		note(name, `no plain file`)
	}

	t.Chdir(t.TempDir()) // where whatever is run would leave its traces
	var out, diagnostics strings.Builder
	if status := run(t.Context(), []string{"ingest", "--db", "bad.db", dir}, &out, &diagnostics); status != done {
		t.Fatalf("status %d: %s%s", status, out.String(), diagnostics.String())
	}
	mustRun(t, "check", "--db", "bad.db")
	mustRun(t, "export", "--db", "bad.db")
	mustRun(t, "export", "--db", "bad.db", "--by", "article")
	if left := names(t, "."); len(left) != 2 || left[0] != ".bad.db.readings" {
		t.Errorf("something was run: %v", left)
	}
	if data, err := os.ReadFile("bad.db"); err != nil || bytes.Contains(data, []byte(secret)) || bytes.Contains(data, []byte("root:x:0")) {
		t.Errorf("the archive holds what lies outside of the folder (%v)", err)
	}

	archive, err := store.Open("bad.db")
	if err != nil {
		t.Fatal(err)
	}
	defer archive.Close()
	if archive.Articles() != reads || archive.Edition().OtherFiles != others {
		t.Errorf("%d articles and %d other files, want %d and %d", archive.Articles(), archive.Edition().OtherFiles, reads, others)
	}
	skipped := 0
	for n := 1; skipped < len(want); n++ {
		page, err := archive.Skipped(t.Context(), n)
		if err != nil {
			t.Errorf("%d files are skipped, want %d: %v", skipped, len(want), err)
			break
		}
		for _, file := range page.Items {
			skipped++
			switch sentence := want[file.Path]; {
			case sentence == "":
				t.Errorf("%q is skipped: %s", file.Path, file.Reason)
			case !regexp.MustCompile(sentence).MatchString(file.Reason):
				t.Errorf("%q is skipped with %q, want %q", file.Path, file.Reason, sentence)
			case !strings.Contains(out.String(), "  "+printable(file.Path)+": "+file.Reason+"\n"):
				t.Errorf("the summary does not say of %q: %s", file.Path, file.Reason)
			}
		}
		if page.Total != len(want) {
			t.Errorf("%d files are skipped, want %d", page.Total, len(want))
			break
		}
	}
	for _, r := range out.String() {
		if r < ' ' && r != '\n' || r == '\u202e' {
			t.Fatalf("the summary prints the control character %U", r)
		}
	}
	t.Logf("%d files: %d read, %d skipped, %d of another kind", reads+len(want)+others+1, reads+1, len(want), others)
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func symlink(t *testing.T, to, link string) {
	t.Helper()
	if err := os.Symlink(to, link); err != nil {
		t.Fatal(err)
	}
}

func utf16File(text string, little bool) string {
	var b strings.Builder
	for _, unit := range utf16.Encode([]rune("\ufeff" + text)) {
		pair := []byte{byte(unit), byte(unit >> 8)}
		if !little {
			pair[0], pair[1] = pair[1], pair[0]
		}
		b.Write(pair)
	}
	return b.String()
}

func zipFile() string {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	inside, err := w.Create("article.txt")
	return packed(&b, w, inside, err)
}

func gzipFile() string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	return packed(&b, w, w, nil)
}

func tarFile() string {
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	return packed(&b, w, w, w.WriteHeader(&tar.Header{Name: "article.txt", Mode: 0o644, Size: int64(len(good))}))
}

// packed writes the good article and closes what packs it; to memory neither fails.
func packed(b *bytes.Buffer, packer io.Closer, inside io.Writer, err error) string {
	if err == nil {
		_, err = io.WriteString(inside, good)
	}
	if err == nil {
		err = packer.Close()
	}
	if err != nil {
		panic(err)
	}
	return b.String()
}
