package bench

import (
	"bufio"
	"context"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

func TestPercentile(t *testing.T) {
	figures := []float64{5, 1, 4, 2, 3}
	for percent, want := range map[int]float64{0: 1, 50: 3, 99: 5, 100: 5} {
		if got := percentile(figures, percent); got != want {
			t.Errorf("percentile %d is %v, want %v", percent, got, want)
		}
	}
	if figures[0] != 5 {
		t.Error("percentile sorts what it was given")
	}
}

func TestReadAnswer(t *testing.T) {
	for answer, want := range map[string]int{
		"HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\nabc":                                       3,
		"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n": 5,
		"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n":                                   -1,
		"HTTP/1.1 200 OK\r\n\r\nabc":                                                            -1,
	} {
		got, err := readAnswer(bufio.NewReader(strings.NewReader(answer)))
		if err != nil {
			got = -1
		}
		if got != want {
			t.Errorf("%q: %d bytes (%v), want %d", answer, got, err, want)
		}
	}
}

func TestLoadAsksThisMachineOnly(t *testing.T) {
	if _, err := load(context.Background(), "192.0.2.1:80", "/", 1, time.Millisecond); err == nil {
		t.Error("load went to another machine")
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte("four")) }))
	defer server.Close()
	var got answers
	var err error
	for span := 20 * time.Millisecond; err == nil && got.answers == 0 && span < 20*time.Second; span *= 2 { // a busy machine may answer nothing at first
		got, err = load(context.Background(), server.Listener.Addr().String(), "/", 2, span)
	}
	if err != nil || got.bytes != 4 || got.perSecond <= 0 {
		t.Errorf("load gives %+v, %v", got, err)
	}
}
