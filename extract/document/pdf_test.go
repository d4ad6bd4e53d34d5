package document

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

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

// pdfLineAt is a line of text for makePDF.
type pdfLineAt struct {
	x, y, size float64
	text       string
}

// makePDF writes a PDF of pages of lines. The font is not embedded: each
// character is its own code, Chinese ones are one size wide, others half.
func makePDF(trailer string, pages ...[]pdfLineAt) []byte {
	objects := []string{
		"<</Type/Catalog/Pages 2 0 R>>", "",
		"<</Type/Font/Subtype/Type0/BaseFont/Plain/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 5 0 R>>",
		"<</Type/Font/Subtype/CIDFontType2/BaseFont/Plain/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>" +
			"/DW 1000/W[32 126 500]/FontDescriptor 6 0 R>>",
		stream("/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n/CMapType 2 def\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n" +
			"100 beginbfrange\n" + identityRanges() + "endbfrange\nendcmap"),
		"<</Type/FontDescriptor/FontName/Plain/Flags 4/FontBBox[0 -120 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80>>",
		"<</Title " + pdfString("云溪市年度报告") + "/CreationDate(D:20250302101500+08'00')>>",
	}
	var kids []string
	for _, lines := range pages {
		var b strings.Builder
		for _, l := range lines {
			if l.size == 0 {
				b.WriteString(l.text + "\n")
				continue
			}
			fmt.Fprintf(&b, "BT /F1 %g Tf 1 0 0 1 %g %g Tm <%X> Tj ET\n", l.size, l.x, l.y, codes(l.text))
		}
		kids = append(kids, fmt.Sprintf("%d 0 R", len(objects)+1))
		objects = append(objects,
			fmt.Sprintf("<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F1 3 0 R>>>>/Contents %d 0 R>>", len(objects)+2),
			stream(b.String()))
	}
	objects[1] = fmt.Sprintf("<</Type/Pages/Kids[%s]/Count %d>>", strings.Join(kids, " "), len(kids))
	var out bytes.Buffer
	out.WriteString("%PDF-1.7\n")
	offsets := make([]int, len(objects))
	for i, o := range objects {
		offsets[i] = out.Len()
		fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	xref := out.Len()
	fmt.Fprintf(&out, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, o := range offsets {
		fmt.Fprintf(&out, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(&out, "trailer\n<</Size %d/Root 1 0 R/Info 7 0 R%s>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, trailer, xref)
	return out.Bytes()
}

func stream(content string) string {
	return fmt.Sprintf("<</Length %d>>\nstream\n%s\nendstream", len(content), content)
}

// identityRanges maps each code to itself; a range may not cross a high byte.
func identityRanges() string {
	var b strings.Builder
	for high := range 256 {
		if high < 3 || high >= 0x20 && high < 0xA0 || high == 0xFF {
			fmt.Fprintf(&b, "<%02X00> <%02XFF> <%02X00>\n", high, high, high)
		}
	}
	return b.String()
}

func codes(text string) []byte {
	var out []byte
	for _, c := range utf16.Encode([]rune(text)) {
		out = append(out, byte(c>>8), byte(c))
	}
	return out
}

func pdfString(text string) string { return fmt.Sprintf("<FEFF%X>", codes(text)) }

// set sets text in lines as wide as n Chinese characters from y down; the
// first line of a paragraph (one string) is indented by two characters.
func set(x, y float64, n int, paragraphs ...string) []pdfLineAt {
	var out []pdfLineAt
	for _, p := range paragraphs {
		t, indent := []rune(p), 2
		for len(t) > 0 {
			take, wide := 0, 2*indent
			for take < len(t) && wide+width(string(t[take])) <= 2*n {
				wide += width(string(t[take]))
				take++
			}
			out = append(out, pdfLineAt{x + float64(10*indent), y, 10, string(t[:take])})
			t, indent, y = t[take:], 0, y-16
		}
	}
	return out
}

// readTestPDF returns the parts of a PDF, one a line: page, kind, text; turns
// are shown as |.
func readTestPDF(t *testing.T, pdf []byte) string {
	t.Helper()
	s, err := readPDF(t.Context(), stringSource(string(pdf)), &Options{PDF: pdfTestProcess("read")})
	if err != nil {
		t.Fatal(err)
	}
	return drawParts(s)
}

func drawParts(s *structured) string {
	var b strings.Builder
	for _, p := range s.parts {
		text := []rune(p.text)
		for _, at := range slices.Backward(p.turns) {
			text = slices.Insert(text, at, '|')
		}
		kind := "-"
		if p.fixed {
			kind = p.kind.String()
		}
		fmt.Fprintf(&b, "%d %s %s\n", p.page, kind, string(text))
	}
	for _, n := range s.notes {
		fmt.Fprintf(&b, "note %s\n", n.Message)
	}
	return b.String()
}

const (
	pdfParaA = "全市粮食总产量达到一千二百万吨，其中水稻产量412.6万吨，比上年增长百分之三点五，单产和总产都是近年来最好的一年。"
	pdfParaB = "新建和改造农村公路1234567米，受益群众三十余万人，群众出行条件明显改善，沿线村庄的农产品运得出、卖得好。"
	pdfParaC = "城市建设步伐加快，全年改造老旧小区45个，新建公园12个，建成区绿化覆盖率提高到百分之四十一点二。"
)

// TestPDFPages reads a paragraph that goes on over lines and over a page, with
// a number divided by the page end, between running titles and page numbers.
func TestPDFPages(t *testing.T) {
	frame := func(page int, lines ...[]pdfLineAt) []pdfLineAt {
		return append(slices.Concat(lines...),
			pdfLineAt{250, 770, 9, "云溪市年度报告"},
			pdfLineAt{285, 30, 9, fmt.Sprintf("— %d —", page)})
	}
	body := set(50, 700, 20, pdfParaA, pdfParaB, pdfParaC)
	cut := 0
	for i, l := range body {
		if strings.Contains(l.text, "12345") {
			cut = i + 1
		}
	}
	rest := body[cut:]
	for i := range rest {
		rest[i].y = 700 - 16*float64(i)
	}
	title := []pdfLineAt{{200, 740, 18, "云溪市年度报告"}, {50, 720, 10, "一、主要成绩"}}
	got := readTestPDF(t, makePDF("",
		frame(1, title, body[:cut]), frame(2, rest), frame(3, set(50, 700, 20, pdfParaA))))
	want := strings.Join([]string{
		"1 furniture 云溪市年度报告", "1 heading 云溪市年度报告", "1 - 一、主要成绩",
		"1 - " + pdfParaA, "1 - " + pdfTurned(pdfParaB, body[:cut]), "1 furniture — 1 —",
		"2 furniture 云溪市年度报告", "2 - " + pdfParaC, "2 furniture — 2 —",
		"3 furniture 云溪市年度报告", "3 - " + pdfParaA, "3 furniture — 3 —", "",
	}, "\n")
	if diff := gocmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// pdfTurned returns a paragraph with | where the lines on the first page end.
func pdfTurned(paragraph string, lines []pdfLineAt) string {
	for _, l := range slices.Backward(lines) {
		if before, _, found := strings.Cut(paragraph, l.text); found {
			n := len(before) + len(l.text)
			return paragraph[:n] + "|" + paragraph[n:]
		}
	}
	return paragraph
}

// TestPDFColumns reads two columns below a title that spans both, drawn line
// by line across the page; and three columns.
func TestPDFColumns(t *testing.T) {
	left, right := set(50, 700, 22, pdfParaA, pdfParaB), set(310, 700, 22, pdfParaC, pdfParaA)
	page := []pdfLineAt{{60, 740, 20, "云溪市召开全市经济工作会议部署任务"}}
	for i := range max(len(left), len(right)) {
		if i < len(left) {
			page = append(page, left[i])
		}
		if i < len(right) {
			page = append(page, right[i])
		}
	}
	want := "1 heading 云溪市召开全市经济工作会议部署任务\n1 - " + strings.Join([]string{pdfParaA, pdfParaB, pdfParaC, pdfParaA}, "\n1 - ") + "\n"
	if diff := gocmp.Diff(want, readTestPDF(t, makePDF("", page))); diff != "" {
		t.Error(diff)
	}
	page = slices.Concat(set(30, 700, 17, pdfParaA, pdfParaB), set(215, 700, 17, pdfParaB, pdfParaC), set(400, 700, 17, pdfParaC, pdfParaA))
	want = "1 - " + strings.Join([]string{pdfParaA, pdfParaB, pdfParaB, pdfParaC, pdfParaC, pdfParaA}, "\n1 - ") + "\n"
	if diff := gocmp.Diff(want, readTestPDF(t, makePDF("", page))); diff != "" {
		t.Error(diff)
	}
}

// TestPDFTable reads a table whose header takes two lines, and the text
// around it.
func TestPDFTable(t *testing.T) {
	var rows []pdfLineAt
	row := func(y float64, cells ...string) {
		for i, x := range []float64{50, 250, 400} {
			if cells[i] != "" {
				rows = append(rows, pdfLineAt{x, y, 10, cells[i]})
			}
		}
	}
	row(600, "指标", "绝对量", "同比增长")
	row(588, "", "（亿元）", "（%）")
	row(565, "地区生产总值", "2313.4", "5.2")
	row(545, "　第一产业", "201.0", "3.1")
	row(525, "社会消费品", "998.7", "6.4")
	row(513, "零售总额", "", "")
	row(490, "进出口总额", "", "-2.5")
	row(470, "出口", "120.0", "1.5")
	text := slices.Concat(set(50, 700, 40, pdfParaA, pdfParaB), rows, set(50, 450, 40, pdfParaC))
	want := strings.Join([]string{
		"1 - " + pdfParaA, "1 - " + pdfParaB, "1 table 指标\t绝对量（亿元）\t同比增长（%）",
		"1 table 地区生产总值\t2313.4\t5.2", "1 table 　第一产业\t201.0\t3.1",
		"1 table 社会消费品零售总额\t998.7\t6.4", "1 table 进出口总额\t\t-2.5", "1 table 出口\t120.0\t1.5", "1 - " + pdfParaC, "",
	}, "\n")
	if diff := gocmp.Diff(want, readTestPDF(t, makePDF("", text))); diff != "" {
		t.Error(diff)
	}
}

// TestPDFTurned reads pages whose text is set sideways or upside down, and
// keeps a slanting stamp out of the text.
func TestPDFTurned(t *testing.T) {
	// Each line has a digit: pdfium leaves sideways lines out whose characters
	// are all missing from the font it puts in for one that is not embedded.
	text := "第1类企业18家，比上年增加2家；第2类企业25家，比上年增加3家；第3类企业36家，比上年减少4家；第4类企业47家，与上年相等（共5类）。"
	for _, matrix := range []string{"0 1 -1 0 600 0", "0 -1 1 0 0 800", "-1 0 0 -1 600 800", "1 0 0 1 0 0"} {
		stamp := pdfLineAt{0, 0, 0, "Q BT /F1 30 Tf 0.7 0.7 -0.7 0.7 200 300 Tm <" + fmt.Sprintf("%X", codes("内部资料")) + "> Tj ET"}
		page := slices.Concat([]pdfLineAt{{text: "q " + matrix + " cm"}}, set(50, 500, 22, text), []pdfLineAt{stamp})
		want := "1 - " + text + "\n1 furniture 内部资料\n"
		if diff := gocmp.Diff(want, readTestPDF(t, makePDF("", page))); diff != "" {
			t.Error(matrix, diff)
		}
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

// TestPDFHere reads a PDF without another process.
func TestPDFHere(t *testing.T) {
	pdf := makePDF("", set(50, 700, 22, pdfParaA, pdfParaB))
	s, err := readPDF(t.Context(), stringSource(string(pdf)), &Options{})
	if err != nil {
		t.Fatal(err)
	}
	if want := "1 - " + pdfParaA + "\n1 - " + pdfParaB + "\n"; drawParts(s) != want {
		t.Error(gocmp.Diff(want, drawParts(s)))
	}
	if want := (fields{weakTitle: "云溪市年度报告", weakDate: "2025-03-02"}); s.fields != want {
		t.Errorf("fields %+v, want %+v", s.fields, want)
	}
}

// TestPDFBroken reads PDFs with bytes changed, left out or cut off: each gives
// text or one message, in bounded time. STATSHEET_DAMAGED is how many.
func TestPDFBroken(t *testing.T) {
	rnd := rand.New(rand.NewPCG(7, 11))
	good := makePDF("", set(50, 700, 22, pdfParaA, pdfParaB), set(50, 700, 22, pdfParaC))
	count, err := strconv.Atoi(cmp.Or(os.Getenv("STATSHEET_DAMAGED"), "12"))
	if err != nil {
		t.Fatal(err)
	}
	read := 0
	for i := range count {
		pdf := damage(rnd, good)
		began := time.Now()
		s, err := readPDF(t.Context(), stringSource(string(pdf)), &Options{PDF: pdfTestProcess("read")})
		if d := time.Since(began); d > 10*time.Second+pdfSilence {
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
		case !errors.As(err, &format) && !errors.Is(err, ErrNoText):
			t.Errorf("%d: %v", i, err)
		}
	}
	if read == 0 || read == count {
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

// TestPDFReader reads a PDF by the reader of documents: page, title and date.
func TestPDFReader(t *testing.T) {
	lines := set(50, 700, 20, pdfParaA)
	rest := lines[2:]
	for i := range rest {
		rest[i].y = 700 - 16*float64(i)
	}
	pdf := makePDF("", lines[:2], rest)
	r, err := FromReader("a.pdf", bytes.NewReader(pdf), Options{PDF: pdfTestProcess("read")})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = r.Close() }()
	b, err := r.Next()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := r.Next(); !errors.Is(err, io.EOF) {
		t.Errorf("after the last block: %v", err)
	}
	at := len([]rune(lines[0].text + lines[1].text))
	if b.Text != pdfParaA || b.PageAt(0) != 1 || b.PageAt(at-1) != 1 || b.PageAt(at) != 2 {
		t.Errorf("block %+v", b)
	}
	if m := r.Meta(); m.Format != "pdf" || m.Title != "云溪市年度报告" || m.Date != "2025-03-02" {
		t.Errorf("meta %+v", m)
	}
}
