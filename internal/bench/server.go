package bench

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// This file owns servers as processes of their own, on this machine only.

// server is a process that was started here and answers at an address.
type server struct {
	command *exec.Cmd
	addr    string
	ready   time.Duration // from its start to its first answer
}

// freeAddr finds a loopback address that nothing listens at.
func freeAddr() (string, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	defer listener.Close()
	return listener.Addr().String(), nil
}

// startServer starts a program and waits until it answers at a path.
func startServer(ctx context.Context, addr, path string, command *exec.Cmd) (*server, error) {
	log, err := os.CreateTemp("", "readout-bench-*.log") // a file, as a server's log goes to: through a pipe, it would be our own reading that is measured
	if err != nil {
		return nil, err
	}
	defer log.Close()
	defer os.Remove(log.Name())
	command.Stderr = log
	began := time.Now()
	if err := command.Start(); err != nil {
		return nil, err
	}
	s := &server{command: command, addr: addr}
	for time.Since(began) < time.Minute && ctx.Err() == nil {
		if answer, err := http.Get("http://" + addr + path); err == nil {
			_ = answer.Body.Close()
			if answer.StatusCode == http.StatusOK {
				s.ready = time.Since(began)
				return s, nil
			}
		}
		time.Sleep(2 * time.Millisecond)
	}
	told, _ := os.ReadFile(log.Name())
	return nil, errors.Join(fmt.Errorf("%s did not answer at %s%s: %s", command.Path, addr, path, told), s.stop())
}

// stop asks the process to end and waits until it has.
func (s *server) stop() error {
	if err := s.command.Process.Signal(syscall.SIGTERM); err != nil && !errors.Is(err, os.ErrProcessDone) {
		return err
	}
	var exit *exec.ExitError
	if err := s.command.Wait(); err != nil && !errors.As(err, &exit) {
		return err
	}
	return nil
}

// anonymous is the memory that the process holds for itself (RssAnon), in
// bytes; files that it maps are not counted. 0 where the system does not tell.
func (s *server) anonymous() int64 {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", s.command.Process.Pid))
	if err != nil {
		return 0
	}
	for line := range strings.Lines(string(status)) {
		if rest, found := strings.CutPrefix(line, "RssAnon:"); found {
			kilobytes, _ := strconv.ParseInt(strings.Fields(rest)[0], 10, 64)
			return kilobytes << 10
		}
	}
	return 0
}

// computed is the processor time that the process and the processes that it
// started have taken; 0 where the system does not tell.
func (s *server) computed() time.Duration {
	id := strconv.Itoa(s.command.Process.Pid)
	children, _ := os.ReadFile("/proc/" + id + "/task/" + id + "/children")
	ticks := 0
	for _, id := range append(strings.Fields(string(children)), id) {
		stat, err := os.ReadFile("/proc/" + id + "/stat")
		if err != nil {
			continue
		}
		fields := strings.Fields(string(stat[strings.LastIndexByte(string(stat), ')')+1:]))
		for _, field := range fields[11:13] { // of the user and of the system
			n, _ := strconv.Atoi(field)
			ticks += n
		}
	}
	return time.Duration(ticks) * (time.Second / 100) // a tick is a hundredth of a second on every Linux
}

// serve starts readout's server on an archive.
func (r *Run) serve(ctx context.Context, db string) (*server, error) {
	addr, err := freeAddr()
	if err != nil {
		return nil, err
	}
	return startServer(ctx, addr, "/readyz", exec.CommandContext(ctx, r.Binary, "serve", "--db", db, "--addr", addr, "--log", "json"))
}
