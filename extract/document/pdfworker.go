package document

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"github.com/klippa-app/go-pdfium"
	fault "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"
)

// Bounds of what one PDF may take.
const (
	pdfMemory   = 256 << 20        // bytes for pdfium
	pdfMaxPages = 20_000           // read of one document
	pdfMaxChars = 20_000_000       // of one document
	pdfMaxPage  = 500_000          // characters of one page
	pdfAlive    = 2_000            // characters between two signs of life
	pdfStart    = 30 * time.Second // to make an instance, once compiled
)

// pdfMessage is one line of what the process that reads a PDF writes, in
// JSON. Exactly one field is set; Alive alone is a sign of life.
type pdfMessage struct {
	Alive bool     `json:"alive,omitempty"`
	Open  *pdfInfo `json:"open,omitempty"`
	Page  *pdfPage `json:"page,omitempty"`
	Fault string   `json:"fault,omitempty"` // kind of a FormatError
	End   bool     `json:"end,omitempty"`
}

// pdfInfo is what a PDF says about itself.
type pdfInfo struct {
	Pages int    `json:"pages"`
	Title string `json:"title"`
	Made  string `json:"made"` // D:20250218093000+08'00'
}

// ServePDF reads the PDF that is the file in and writes what stands on its
// pages to out, as the process that Options.PDF starts does: it is the whole
// of that process. The error says that out could not be written or that
// pdfium could not be started; what is wrong with the PDF is part of what is
// written.
func ServePDF(in *os.File, out io.Writer) error {
	info, err := in.Stat()
	if err != nil {
		return fmt.Errorf("look at the PDF: %w", err)
	}
	return servePDF(context.Background(), in, info.Size(), out, false)
}

// servePDF reads a PDF in this process. With stoppable set, the end of ctx
// stops it at any place, which costs speed.
func servePDF(ctx context.Context, in io.ReaderAt, size int64, out io.Writer, stoppable bool) error {
	engine, err := startPDFium(ctx, stoppable)
	if err != nil {
		return fmt.Errorf("start the PDF reader: %w", err)
	}
	defer func() { _ = engine.Close() }()
	pdf, err := engine.GetInstance(pdfStart)
	if err != nil {
		return fmt.Errorf("start the PDF reader: %w", err)
	}
	s := &pdfServer{pdf: pdf, out: json.NewEncoder(out)}
	s.out.SetEscapeHTML(false)
	s.send(pdfMessage{Alive: true})
	s.document(io.NewSectionReader(in, 0, size), size)
	return s.err
}

// startPDFium compiles pdfium, or takes it from the user's cache, where it is
// kept because compiling takes seconds.
func startPDFium(ctx context.Context, stoppable bool) (pdfium.Pool, error) {
	// The module needs exception handling, which is not on by default.
	config := wazero.NewRuntimeConfig().WithCloseOnContextDone(stoppable).
		WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling)
	if dir, err := os.UserCacheDir(); err == nil {
		if cache, err := wazero.NewCompilationCacheWithDir(filepath.Join(dir, "statsheet", "pdfium")); err == nil {
			config = config.WithCompilationCache(cache)
		}
	}
	return webassembly.Init(webassembly.Config{
		Context: experimental.WithMemoryAllocator(ctx, experimental.MemoryAllocatorFunc(allocatePDF)), MinIdle: 1, MaxIdle: 1, MaxTotal: 1, RuntimeConfig: config,
		FSConfig: wazero.NewFSConfig(), // no file is within its reach
		Stdout:   io.Discard, Stderr: io.Discard,
	})
}

// allocatePDF sets the memory of pdfium apart at once. Untouched memory takes
// no room; memory that grows would be copied, and the copies add up.
func allocatePDF(_, _ uint64) experimental.LinearMemory { return make(pdfHeap, pdfMemory) }

// pdfHeap is the memory of pdfium.
type pdfHeap []byte

// Reallocate returns the first size bytes, nil when there are not so many:
// pdfium then gives up.
func (h pdfHeap) Reallocate(size uint64) []byte {
	if size > uint64(len(h)) {
		return nil
	}
	return h[:size]
}

// Free does nothing: the memory goes with the process or the collector.
func (h pdfHeap) Free() {}

// pdfServer reads one document. The first error of writing stays in err.
type pdfServer struct {
	pdf   pdfium.Pdfium
	out   *json.Encoder
	err   error
	chars int
}

func (s *pdfServer) send(m pdfMessage) {
	if s.err == nil {
		s.err = s.out.Encode(m)
	}
}

func (s *pdfServer) document(in io.ReadSeeker, size int64) {
	opened, err := s.pdf.FPDF_LoadCustomDocument(&requests.FPDF_LoadCustomDocument{Reader: in, Size: size})
	if err != nil {
		s.send(pdfMessage{Fault: pdfFault(err)})
		return
	}
	d := opened.Document
	count, err := s.pdf.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: d})
	if err != nil || count.PageCount <= 0 {
		s.send(pdfMessage{Fault: pdfDamaged})
		return
	}
	s.send(pdfMessage{Open: &pdfInfo{Pages: count.PageCount, Title: s.meta(d, "Title"), Made: s.meta(d, "CreationDate")}})
	for i := range min(count.PageCount, pdfMaxPages) {
		if s.err != nil || s.chars > pdfMaxChars {
			break
		}
		s.send(pdfMessage{Page: s.page(d, i)})
	}
	s.send(pdfMessage{End: true})
}

// pdfFault names what is wrong with a document that cannot be opened.
func pdfFault(err error) string {
	if errors.Is(err, fault.ErrPassword) || errors.Is(err, fault.ErrSecurity) {
		return pdfEncrypted
	}
	return pdfDamaged
}

func (s *pdfServer) meta(d references.FPDF_DOCUMENT, tag string) string {
	m, err := s.pdf.FPDF_GetMetaText(&requests.FPDF_GetMetaText{Document: d, Tag: tag})
	if err != nil {
		return ""
	}
	return m.Value
}

// page reads one page; one that cannot be read is marked as lost.
func (s *pdfServer) page(d references.FPDF_DOCUMENT, index int) *pdfPage {
	p := &pdfPage{No: index + 1}
	loaded, err := s.pdf.FPDF_LoadPage(&requests.FPDF_LoadPage{Document: d, Index: index})
	if err != nil {
		p.Lost = true
		return p
	}
	page := requests.Page{ByReference: &loaded.Page}
	defer func() { _, _ = s.pdf.FPDF_ClosePage(&requests.FPDF_ClosePage{Page: loaded.Page}) }()
	objects, err := s.pdf.FPDFPage_CountObjects(&requests.FPDFPage_CountObjects{Page: page})
	p.Drawn = err == nil && objects.Count > 0
	text, err := s.pdf.FPDFText_LoadPage(&requests.FPDFText_LoadPage{Page: page})
	if err != nil {
		p.Lost = true
		return p
	}
	defer func() { _, _ = s.pdf.FPDFText_ClosePage(&requests.FPDFText_ClosePage{TextPage: text.TextPage}) }()
	s.text(text.TextPage, p)
	return p
}

// text reads the characters of a page.
func (s *pdfServer) text(t references.FPDF_TEXTPAGE, p *pdfPage) {
	count, err := s.pdf.FPDFText_CountChars(&requests.FPDFText_CountChars{TextPage: t})
	if err != nil {
		p.Lost = true
		return
	}
	n := min(count.Count, pdfMaxPage)
	p.Cut = n < count.Count
	s.chars += n
	w := pdfWriting{turn: s.quarter(t, n), page: p}
	for i := range n {
		if i%pdfAlive == pdfAlive-1 {
			s.send(pdfMessage{Alive: true})
		}
		if g, ok := s.glyph(t, i); ok {
			w.add(g, func() int { return s.angle(t, i) })
		}
	}
	w.flush()
}

// glyph returns character i of a page as pdfium has it; ok is false for one
// that pdfium made up (a line end, a blank between words).
func (s *pdfServer) glyph(t references.FPDF_TEXTPAGE, i int) (g pdfGlyph, ok bool) {
	u, err := s.pdf.FPDFText_GetUnicode(&requests.FPDFText_GetUnicode{TextPage: t, Index: i})
	if err != nil {
		return g, false
	}
	box, err := s.pdf.FPDFText_GetLooseCharBox(&requests.FPDFText_GetLooseCharBox{TextPage: t, Index: i})
	if err != nil {
		return g, false
	}
	g.char = rune(u.Unicode)
	r := box.Rect
	if r.Left == r.Right && r.Top == r.Bottom {
		return g, false
	}
	o, err := s.pdf.FPDFText_GetCharOrigin(&requests.FPDFText_GetCharOrigin{TextPage: t, Index: i})
	if err != nil {
		return g, false
	}
	g.left, g.right, g.top, g.bottom = float64(r.Left), float64(r.Right), float64(r.Top), float64(r.Bottom)
	g.x, g.y = o.X, o.Y
	return g, true
}

// pdfProbes is how many characters tell which way a page is turned.
const pdfProbes = 40

// quarter returns the quarter turn that most characters of a page are set in:
// a table printed sideways is read as if the page were turned.
func (s *pdfServer) quarter(t references.FPDF_TEXTPAGE, n int) int {
	counts := [4]int{}
	for i := 0; i < n; i += max(1, n/pdfProbes) {
		if a := s.angle(t, i); a%90 == 0 {
			counts[a/90]++
		}
	}
	best := 0
	for q, c := range counts {
		if c > counts[best] {
			best = q
		}
	}
	return best
}

// angle returns the angle of a character in degrees, 0 to 359; angles near a
// quarter turn count as one.
func (s *pdfServer) angle(t references.FPDF_TEXTPAGE, i int) int {
	a, err := s.pdf.FPDFText_GetCharAngle(&requests.FPDFText_GetCharAngle{TextPage: t, Index: i})
	if err != nil {
		return 0
	}
	return degrees(-a.CharAngle) // pdfium counts clockwise
}
