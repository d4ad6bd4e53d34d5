package document

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"time"

	gocmp "github.com/google/go-cmp/cmp"
)

// TestMain lets the test program be the process that PDFs are read in.
func TestMain(m *testing.M) {
	switch os.Getenv("STATSHEET_TEST_PDF") {
	case "read":
		if err := ServePDF(os.Stdin, os.Stdout); err != nil {
			_, _ = fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	case "hang":
		time.Sleep(time.Hour)
	case "crash":
		fmt.Println(`{"open":{"pages":3}}`)
		fmt.Println(`{"page":{"no":1,"runs":[{"t":"全市建成公园12个。","l":50,"r":150,"y":700,"s":10,"h":11}]}}`)
		os.Exit(2)
	}
	os.Exit(m.Run())
}

// pdfTestProcess makes a process that does what the named worker does.
func pdfTestProcess(worker string) func(context.Context) *exec.Cmd {
	return func(ctx context.Context) *exec.Cmd {
		c := exec.CommandContext(ctx, os.Args[0])
		c.Env = append(os.Environ(), "STATSHEET_TEST_PDF="+worker)
		return c
	}
}

func TestPDFFaults(t *testing.T) {
	page := set(50, 700, 22, pdfParaA)
	good := makePDF("", page)
	picture := []pdfLineAt{{text: "50 50 300 300 re f"}}
	encrypted := makePDF("/Encrypt<</Filter/Standard/V 1/R 2/O<"+strings.Repeat("41", 32)+">/U<"+strings.Repeat("42", 32)+">/P -4>>/ID[<00><00>]", page)
	for _, tt := range []struct {
		name, process string
		pdf           []byte
		kind          string
	}{
		{"encrypted", "read", encrypted, pdfEncrypted},
		{"scanned", "read", makePDF("", picture, picture), pdfScanned},
		{"damaged", "read", []byte("%PDF-1.7\n" + strings.Repeat("x", 3000)), pdfDamaged},
		{"truncated", "read", good[:60], pdfDamaged},
	} {
		_, err := readPDF(t.Context(), stringSource(string(tt.pdf)), &Options{PDF: pdfTestProcess(tt.process)})
		var format *FormatError
		if !errors.As(err, &format) || format.Kind != tt.kind {
			t.Errorf("%s: %v, want %s", tt.name, err, tt.kind)
		} else if format.Chinese() == format.Error() || strings.Contains(format.Error(), "binary") {
			t.Errorf("%s has no message: %s", tt.name, format.Error())
		}
	}
	if _, err := readPDF(t.Context(), stringSource(string(makePDF("", nil))), &Options{PDF: pdfTestProcess("read")}); !errors.Is(err, ErrNoText) {
		t.Errorf("an empty page: %v", err)
	}
	mixed := readTestPDF(t, makePDF("", page, picture, nil))
	if want := "1 - " + pdfParaA + "\nnote 第2页没有文字（可能是图片）：要读这些页，请先做文字识别\n"; mixed != want {
		t.Error(gocmp.Diff(want, mixed))
	}
}

// TestPDFProcess ends with what the process gave when it breaks down, and
// ends the process when nobody waits for it.
func TestPDFProcess(t *testing.T) {
	pdf := stringSource(string(makePDF("", set(50, 700, 22, pdfParaA))))
	s, err := readPDF(t.Context(), pdf, &Options{PDF: pdfTestProcess("crash")})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := drawParts(s), "1 - 全市建成公园12个。\nnote 全文3页，只读出前1页：其余的已损坏或过多\n"; got != want || !s.notes[0].Failure {
		t.Error(gocmp.Diff(want, got))
	}
	ctx, cancel := context.WithTimeout(t.Context(), 300*time.Millisecond)
	defer cancel()
	began := time.Now()
	if _, err = readPDF(ctx, pdf, &Options{PDF: pdfTestProcess("hang")}); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("cancelled: %v", err)
	}
	if d := time.Since(began); d > 5*time.Second {
		t.Errorf("the process was ended after %v", d)
	}
	process := exec.Command("/no/such/program")
	if _, err = readPDF(t.Context(), pdf, &Options{PDF: func(context.Context) *exec.Cmd { return process }}); err == nil {
		t.Error("a process that does not start gives no error")
	}
}

// TestPDFBroken reads PDFs with bytes changed, left out or cut off: each gives
// text or one message, in bounded time: no longer than a process may be silent,
// besides what a busy machine adds to a file that is whole. STATSHEET_DAMAGED is
// how many.
func TestPDFBroken(t *testing.T) {
	rnd := rand.New(rand.NewPCG(7, 11))
	good := makePDF("", set(50, 700, 22, pdfParaA, pdfParaB), set(50, 700, 22, pdfParaC))
	count, err := strconv.Atoi(cmp.Or(os.Getenv("STATSHEET_DAMAGED"), "12"))
	if err != nil {
		t.Fatal(err)
	}
	began := time.Now()
	if _, err := readPDF(t.Context(), stringSource(string(good)), &Options{PDF: pdfTestProcess("read")}); err != nil {
		t.Fatal(err)
	}
	limit := pdfSilence + 10*time.Second + 10*time.Since(began)
	read, slow := 0, 0
	for i := range count {
		pdf := damage(rnd, good)
		began := time.Now()
		s, err := readPDF(t.Context(), stringSource(string(pdf)), &Options{PDF: pdfTestProcess("read")})
		if d := time.Since(began); d > limit {
			t.Errorf("%d took %v", i, d)
		}
		var format *FormatError
		switch {
		case err == nil:
			read++
			for _, p := range s.parts {
				if p.text == "" || p.page < 1 {
					t.Errorf("%d: part %+v", i, p)
				}
			}
		case errors.As(err, &format) && format.Kind == pdfSlow:
			slow++ // on a busy machine
		case format == nil && !errors.Is(err, ErrNoText):
			t.Errorf("%d: %v", i, err)
		}
	}
	if slow == 0 && read == 0 || read == count {
		t.Errorf("%d of %d damaged files were read", read, count)
	}
}

// damage returns a changed copy.
func damage(rnd *rand.Rand, good []byte) []byte {
	out := bytes.Clone(good)
	for range 1 + rnd.IntN(40) {
		switch at := rnd.IntN(len(out)); rnd.IntN(6) {
		case 0:
			out = append(out[:at], out[min(len(out), at+1+rnd.IntN(20)):]...)
		case 1:
			if rnd.IntN(12) == 0 {
				out = out[:max(100, at)]
			}
		case 2:
			if isDigit(rune(out[at])) {
				out[at] = byte('0' + rnd.IntN(10))
			}
		default:
			out[at] ^= byte(1 << rnd.IntN(8))
		}
	}
	if len(out) < 5 {
		return good
	}
	return append([]byte("%PDF-"), out[5:]...)
}
