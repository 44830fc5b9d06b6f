package editors

import (
	"embed"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

//go:embed all:layout
var layout embed.FS

// Layout makes an archive folder: a place for articles, the editors' files with
// commented examples, and a README. It changes no file that is there already
// and gives the paths it wrote, below dir.
func Layout(dir string) ([]string, error) {
	if info, err := os.Stat(dir); err == nil && !info.IsDir() {
		return nil, fmt.Errorf("%s is a file: name a folder", dir)
	}
	root, err := fs.Sub(layout, "layout")
	if err != nil {
		return nil, err
	}
	var wrote []string
	err = fs.WalkDir(root, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		path := filepath.Join(dir, filepath.FromSlash(name))
		if entry.IsDir() {
			return os.MkdirAll(path, 0o755)
		}
		data, err := fs.ReadFile(root, name)
		if err != nil {
			return err
		}
		file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
		if os.IsExist(err) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("lay out %s: %w", dir, err)
		}
		if _, err := file.Write(data); err != nil {
			file.Close()
			return fmt.Errorf("lay out %s: %w", dir, err)
		}
		wrote = append(wrote, name)
		return file.Close()
	})
	return wrote, err
}
