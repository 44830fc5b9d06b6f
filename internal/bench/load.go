package bench

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"strconv"
	"strings"
	"sync/atomic"
	"time"

	"golang.org/x/sync/errgroup"
)

// This file owns the load: many connections that ask for one page again and
// again over plain HTTP/1.1, as cheaply as can be, so that the server is what
// is measured. Only this machine is ever asked.

// answers is what a load got.
type answers struct {
	answers   int64
	perSecond float64
	bytes     int // of one answer's body
}

// load asks for a path, as a browser that takes gzip, over some connections
// for some time.
func load(ctx context.Context, addr, path string, connections int, lasting time.Duration) (answers, error) {
	host, _, err := net.SplitHostPort(addr)
	if ip := net.ParseIP(host); err != nil || ip == nil || !ip.IsLoopback() {
		return answers{}, fmt.Errorf("%s is not this machine: load goes to loopback addresses only", addr)
	}
	request := []byte("GET " + path + " HTTP/1.1\r\nHost: " + addr + "\r\nAccept-Encoding: gzip\r\n\r\n")
	var asked, size atomic.Int64
	began := time.Now()
	until := began.Add(lasting)
	group, ctx := errgroup.WithContext(ctx)
	for range connections {
		group.Go(func() error {
			connection, err := net.Dial("tcp", addr)
			if err != nil {
				return err
			}
			defer connection.Close()
			reader := bufio.NewReaderSize(connection, 64<<10)
			for time.Now().Before(until) && ctx.Err() == nil {
				if _, err := connection.Write(request); err != nil {
					return err
				}
				n, err := readAnswer(reader)
				if err != nil {
					return fmt.Errorf("%s: %w", path, err)
				}
				size.Store(int64(n))
				asked.Add(1)
			}
			return nil
		})
	}
	err = group.Wait()
	return answers{asked.Load(), float64(asked.Load()) / time.Since(began).Seconds(), int(size.Load())}, err
}

// readAnswer reads one answer and gives its body's size; anything but 200 is an error.
func readAnswer(reader *bufio.Reader) (int, error) {
	status, err := reader.ReadString('\n')
	if err != nil {
		return 0, err
	}
	if !strings.HasPrefix(status, "HTTP/1.1 200 ") {
		return 0, errors.New("answered " + strings.TrimSpace(status))
	}
	length, chunked := -1, false
	for {
		line, err := reader.ReadSlice('\n')
		if err != nil {
			return 0, err
		}
		if len(line) <= 2 {
			break
		}
		name, value, _ := strings.Cut(string(line), ":")
		switch value = strings.TrimSpace(value); {
		case strings.EqualFold(name, "Content-Length"):
			if length, err = strconv.Atoi(value); err != nil {
				return 0, err
			}
		case strings.EqualFold(name, "Transfer-Encoding"):
			chunked = strings.EqualFold(value, "chunked")
		}
	}
	switch {
	case length >= 0:
		return reader.Discard(length)
	case chunked:
		return discardChunks(reader)
	}
	return 0, errors.New("the answer has no length")
}

func discardChunks(reader *bufio.Reader) (int, error) {
	total := 0
	for {
		line, err := reader.ReadString('\n')
		if err != nil {
			return total, err
		}
		size, err := strconv.ParseInt(strings.TrimSpace(line), 16, 32)
		if err != nil {
			return total, err
		}
		if _, err := reader.Discard(int(size) + 2); err != nil && !errors.Is(err, io.EOF) {
			return total, err
		}
		if total += int(size); size == 0 {
			return total, nil
		}
	}
}
