package main

import (
	"errors"
	"fmt"
	"net/mail"
	"net/url"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/formats"
)

// This file owns what a command line may say: how many arguments a command takes,
// and values of flags that several commands have.

// args makes what a validator of arguments objects to a usage error. The environment
// is heard before: which arguments are wanted may depend on flags.
func args(validate cobra.PositionalArgs) cobra.PositionalArgs {
	return func(command *cobra.Command, arguments []string) error {
		if err := fromEnvironment(command.Flags(), os.LookupEnv); err != nil {
			return err
		}
		if err := namedFiles(command.Flags()); err != nil {
			return err
		}
		if slices.Contains(arguments, "") {
			return usageError{errors.New("an argument is given and empty, as by a variable that is not set: write what it is to be, or leave it out")}
		}
		if err := validate(command, arguments); err != nil {
			return usageError{err}
		}
		return nil
	}
}

// somePaths wants at least one file or folder.
func somePaths(_ *cobra.Command, arguments []string) error {
	if len(arguments) == 0 {
		return errors.New("name the files or folders of articles")
	}
	return nil
}

// noCommand says which argument is no command.
func noCommand(_ *cobra.Command, arguments []string) error {
	if len(arguments) > 0 {
		return errors.New("there is no command " + arguments[0])
	}
	return nil
}

// refuseOthers has the commands that come with the library refuse arguments that
// name no command, as ours do: they print their help then, as if it were asked for.
func refuseOthers(root *cobra.Command) {
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	for _, command := range root.Commands() {
		switch command.Name() {
		case "help":
			command.Args = args(func(_ *cobra.Command, topic []string) error {
				_, unknown, err := root.Find(topic)
				return errors.Join(err, noCommand(command, unknown))
			})
		case "completion":
			command.Args = args(noCommand)
			command.RunE = func(command *cobra.Command, _ []string) error { return command.Help() }
			for _, shell := range command.Commands() {
				shell.Args = args(nothing)
			}
		}
	}
}

// nothing wants no argument; an archive is named by a flag.
func nothing(command *cobra.Command, arguments []string) error {
	if len(arguments) == 0 {
		return nil
	}
	if command.Flags().Lookup("db") != nil {
		return fmt.Errorf("%s takes no argument: name an archive with --db %s", command.Name(), arguments[0])
	}
	return fmt.Errorf("%s takes no argument, such as %s", command.Name(), arguments[0])
}

// exactly wants a number of arguments; what says which.
func exactly(n int, what string) cobra.PositionalArgs {
	return func(_ *cobra.Command, arguments []string) error {
		if len(arguments) != n {
			return fmt.Errorf("name %s: %d wanted, %d given", what, n, len(arguments))
		}
		return nil
	}
}

// misread says of a flag's value what would be right, in place of what the parser
// of numbers thinks of it. Other errors stay as they are.
func misread(err error) error {
	var bad *pflag.InvalidValueError
	if !errors.As(err, &bad) {
		return err
	}
	right := "a whole number"
	switch kind := bad.GetFlag().Value.Type(); {
	case kind == "bool":
		right = "true or false"
	case kind == "duration":
		right = "a time with its unit, such as 10s or 2m"
	case errors.Is(err, strconv.ErrRange):
		right = "a whole number of 18 digits at most"
	case kind == "uint64":
		right = "a whole number from 0"
	}
	return fmt.Errorf("--%s %q is not understood: write %s", bad.GetFlag().Name, bad.GetValue(), right)
}

// siteAddress reads --base-url: scheme and host of a site, and for files that
// are made for one the path that it may have. A slash at the end is dropped.
func siteAddress(given string, path bool) (string, error) {
	if given == "" {
		return "", nil
	}
	trimmed := strings.TrimRight(given, "/")
	u, err := url.Parse(trimmed)
	if err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" && u.User == nil &&
		u.RawQuery == "" && u.Fragment == "" && (path || u.Path == "") {
		return trimmed, nil
	}
	right := "the site's address with http:// or https:// and without a path"
	if path {
		right = "the site's address with http:// or https://"
	}
	return "", usageError{fmt.Errorf("--base-url %q is not understood: write %s, such as https://readout.example.org", given, right)}
}

// contactAddress reads --contact: a mail address or a link.
func contactAddress(given string) (string, error) {
	if given == "" {
		return "", nil
	}
	if u, err := url.Parse(given); err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" &&
		!strings.ContainsAny(strings.ReplaceAll(given, "{id}", ""), "{}") { // "{ID}" would stay as it is
		return given, nil
	}
	plain := strings.TrimPrefix(given, "mailto:")
	if read, err := mail.ParseAddress(plain); err == nil && read.Address == plain {
		return given, nil
	}
	return "", usageError{fmt.Errorf("--contact %q is not understood: write a mail address, such as desk@example.org, or a link, such as https://example.org/errors?record={id}", given)}
}

// buildDay is the day that an archive says it was built on.
func buildDay(flag, epoch string, now time.Time) (readout.Date, error) {
	if flag != "" {
		day, err := readout.ParseDate(flag)
		if err != nil || day.Precision() != readout.PrecisionDay {
			return "", fmt.Errorf("--built %q is no day: write it as 2025-05-28", flag)
		}
		return day, nil
	}
	if epoch != "" {
		seconds, err := strconv.ParseInt(epoch, 10, 64)
		if err != nil {
			return "", fmt.Errorf("SOURCE_DATE_EPOCH %q is no number of seconds", epoch)
		}
		now = time.Unix(seconds, 0)
	}
	day := readout.Day(now.UTC())
	if _, err := readout.ParseDate(string(day)); err != nil {
		return "", fmt.Errorf("the clock, or SOURCE_DATE_EPOCH, says %s, which is no day of an archive: set it right, or give --built, as 2025-05-28", day)
	}
	return day, nil
}

// namedFiles wants no flag that names a file, a folder or a day to be given empty, as a
// shell does whose variable is not set: without editors' files what they withhold
// would be shown, and an archive would be of today.
func namedFiles(flags *pflag.FlagSet) error {
	var empty error
	flags.Visit(func(flag *pflag.Flag) {
		what, _ := pflag.UnquoteUsage(flag)
		if what != "file" && what != "folder" && what != "day" {
			return
		}
		given := []string{flag.Value.String()}
		if several, ok := flag.Value.(pflag.SliceValue); ok {
			given = several.GetSlice()
		}
		if slices.Contains(given, "") {
			empty = usageError{fmt.Errorf("--%s is given and empty: name a %s, or leave --%s out", flag.Name, what, flag.Name)}
		}
	})
	return empty
}

// aFile wants a path to be that of a file; the error says what else it is.
func aFile(path string) error {
	switch info, err := os.Stat(path); {
	case errors.Is(err, os.ErrNotExist):
		return fmt.Errorf("there is no file %s", path)
	case err != nil:
		return err
	case info.IsDir():
		return fmt.Errorf("%s is a folder: name a file", path)
	}
	return nil
}

// makeFolder makes a folder, unless it is there already; the error says what else a path is.
func makeFolder(path string) error {
	err := os.MkdirAll(path, 0o755)
	if cause := (*os.PathError)(nil); errors.As(err, &cause) {
		return fmt.Errorf("the folder %s cannot be made (%s: %w): name one that is there, or may be", path, cause.Path, cause.Err)
	}
	return err
}

// openFile opens a file; the error says what else a path is.
func openFile(path string) (*os.File, error) {
	if err := aFile(path); err != nil {
		return nil, err
	}
	return os.Open(path)
}

// licenceFlag adds --licence.
func licenceFlag(command *cobra.Command, to *string) {
	command.Flags().StringVar(to, "licence", "", "what the records may be used under: an SPDX `id`, such as CC-BY-4.0, or an address")
}

// spdx is how an SPDX identifier looks.
var spdx = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9.+-]*$`)

// licenceOf reads --licence.
func licenceOf(given string) (formats.Licence, error) {
	if u, err := url.Parse(given); given == "" || spdx.MatchString(given) || err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" {
		return formats.Licence(given), nil
	}
	return "", usageError{fmt.Errorf("--licence %q is not understood: write an SPDX identifier, such as CC-BY-4.0, or the address of a licence", given)}
}
