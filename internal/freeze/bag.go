package freeze

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/readout-archive/readout"
)

// Label is one line of bag-info.txt.
type Label struct{ Name, Value string }

// Seal makes the folder a bag: its payload is what stands below data/, every
// file of which goes into the manifest with its SHA-256. day is the bagging
// date, an input like every date of a build.
func Seal(dir string, day readout.Date, labels []Label) error {
	size, files, err := manifest(dir, "data", "manifest-sha256.txt")
	if err != nil {
		return fmt.Errorf("seal %s: %w", dir, err)
	}
	info := append([]Label{{"Bagging-Date", string(day)}, {"Payload-Oxum", fmt.Sprintf("%d.%d", size, files)}}, labels...)
	var text strings.Builder
	for _, label := range info {
		fmt.Fprintf(&text, "%s: %s\n", label.Name, strings.Join(strings.Fields(label.Value), " "))
	}
	for name, content := range map[string]string{
		"bagit.txt":    "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
		"bag-info.txt": text.String(),
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o644); err != nil {
			return err
		}
	}
	return tagManifest(dir)
}

// manifest writes the checksums of all files below folder, in the order of
// their names, and gives their bytes and number.
func manifest(dir, folder, name string) (size int64, files int, err error) {
	out, err := os.Create(filepath.Join(dir, name))
	if err != nil {
		return 0, 0, err
	}
	defer out.Close()
	lines := bufio.NewWriter(out)
	err = filepath.WalkDir(filepath.Join(dir, folder), func(full string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		sum, n, err := checksum(full)
		if err != nil {
			return err
		}
		size, files = size+n, files+1
		below, err := filepath.Rel(dir, full)
		if err != nil {
			return err
		}
		_, err = fmt.Fprintf(lines, "%s  %s\n", sum, encoded(filepath.ToSlash(below)))
		return err
	})
	if err != nil {
		return 0, 0, err
	}
	if err := lines.Flush(); err != nil {
		return 0, 0, err
	}
	return size, files, out.Close()
}

// tagManifest writes the checksums of the files beside data/.
func tagManifest(dir string) error {
	var lines strings.Builder
	for _, name := range []string{"bag-info.txt", "bagit.txt", "manifest-sha256.txt"} {
		sum, _, err := checksum(filepath.Join(dir, name))
		if err != nil {
			return err
		}
		fmt.Fprintf(&lines, "%s  %s\n", sum, name)
	}
	return os.WriteFile(filepath.Join(dir, "tagmanifest-sha256.txt"), []byte(lines.String()), 0o644)
}

func checksum(name string) (sum string, size int64, err error) {
	file, err := os.Open(name)
	if err != nil {
		return "", 0, err
	}
	defer file.Close()
	hash := sha256.New()
	size, err = io.Copy(hash, file)
	return hex.EncodeToString(hash.Sum(nil)), size, err
}

// encoded writes a name as RFC 8493, 2.1.3 wants it in a manifest.
func encoded(name string) string {
	return strings.NewReplacer("%", "%25", "\n", "%0A", "\r", "%0D").Replace(name)
}
