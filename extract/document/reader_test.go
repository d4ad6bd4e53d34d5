package document

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// blocks reads all blocks of r.
func blocks(t testing.TB, r *Reader) []*Block {
	t.Helper()
	var out []*Block
	for {
		b, err := r.Next()
		if errors.Is(err, io.EOF) {
			return out
		}
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, b)
	}
}

// normal is the text that offsets count in: no mark, every line end one \n.
func normal(text string) []rune {
	text = strings.TrimPrefix(text, "\uFEFF")
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
	out := []rune(text)
	for i, r := range out {
		if isPrivate(r) {
			out[i] = '\uFFFD'
		}
	}
	return out
}

// checkOffsets reports code points of blocks that do not stand where Span says.
func checkOffsets(t testing.TB, text []rune, list []*Block) {
	t.Helper()
	last := 0
	line := make([]int, len(text))
	for i, n := 0, 1; i < len(text); i++ {
		if line[i] = n; text[i] == '\n' {
			n++
		}
	}
	for _, b := range list {
		for i, r := range []rune(b.Text) {
			start, end := b.Span(i, i+1)
			if start < last || end != start+1 || end > len(text) {
				t.Fatalf("%v block of line %d: rune %d is said to stand at %d..%d; the text has %d, the last was %d", b.Kind, b.Line, i, start, end, len(text), last)
			}
			if text[start] != r && (r != ' ' || text[start] != '\n') {
				t.Fatalf("%v block of line %d: rune %d is %q, the text has %q at %d", b.Kind, b.Line, i, r, text[start], start)
			}
			if line[start] != b.LineAt(i) {
				t.Fatalf("%v block: rune %d stands in line %d, said to be %d", b.Kind, i, line[start], b.LineAt(i))
			}
			last = end
		}
	}
}

const sample = "  第一段：全区新建厂房12座。\n\n\t第二段讲到3.5万元，\n最后一行没有换行"

func TestOffsets(t *testing.T) {
	utf16le := func(s string) string {
		out := []byte("\xFF\xFE")
		for _, u := range utf16.Encode([]rune(s)) {
			out = append(out, byte(u), byte(u>>8))
		}
		return string(out)
	}
	encoded := func(e interface{ String(string) (string, error) }, s string) string {
		out, err := e.String(s)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	gb := simplifiedchinese.GB18030.NewEncoder()
	crlf := strings.ReplaceAll(sample, "\n", "\r\n")
	for name, c := range map[string]struct{ raw, text, encoding string }{
		"plain":        {sample, sample, "utf-8"},
		"mark":         {"\uFEFF" + sample, sample, "utf-8"},
		"crlf":         {crlf, sample, "utf-8"},
		"cr":           {strings.ReplaceAll(sample, "\n", "\r"), sample, "utf-8"},
		"mixed ends":   {"一\r\n二\n\r三\r\r\n四\n", "一\r\n二\n\r三\r\r\n四\n", "utf-8"},
		"utf-16":       {utf16le(crlf), sample, "utf-16le"},
		"utf-16 bare":  {utf16le(crlf)[2:], sample, "utf-16le"},
		"gb18030":      {encoded(gb, crlf), sample, "gb18030"},
		"gb18030 long": {encoded(gb, strings.Repeat(sample+"\n", 50)), strings.Repeat(sample+"\n", 50), "gb18030"},
		"gb after ascii": {
			strings.Repeat("0123456789 abc\n", 30000) + encoded(gb, sample),
			strings.Repeat("0123456789 abc\n", 30000) + sample, "gb18030",
		},
		"big5": {
			encoded(traditionalchinese.Big5.NewEncoder(), "今年全區新增圖書館12座，比去年同期增加三座，讀者達到45萬人次。"),
			"今年全區新增圖書館12座，比去年同期增加三座，讀者達到45萬人次。", "big5",
		},
		"private": {"新增\uE123\U000F0001\uF8FF 12家", "新增\uFFFD\uFFFD\uFFFD 12家", "utf-8"},
		"astral":  {"𠮷野新增\U0001F600 12家\n次行", "𠮷野新增\U0001F600 12家\n次行", "utf-8"},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "r.txt")
			if err := os.WriteFile(path, []byte(c.raw), 0o600); err != nil {
				t.Fatal(err)
			}
			r, err := Open(path, Options{})
			if err != nil {
				t.Fatal(err)
			}
			defer func() { _ = r.Close() }()
			if got := r.Meta().Encoding; got != c.encoding {
				t.Errorf("encoding %s, want %s", got, c.encoding)
			}
			list := blocks(t, r)
			checkOffsets(t, normal(c.text), list)
			checkComplete(t, normal(c.text), list)
			if n := r.Notes(); len(n) > 0 {
				t.Errorf("notes %v", n)
			}
		})
	}
}

// checkComplete reports characters of the text that are in no block.
func checkComplete(t testing.TB, text []rune, list []*Block) {
	t.Helper()
	at := 0
	outside := func(to int) {
		for ; at < to; at++ {
			if !isBlank(text[at]) {
				t.Fatalf("%q at %d is in no block", text[at], at)
			}
		}
	}
	for _, b := range list {
		start, end := b.Span(0, len([]rune(b.Text)))
		outside(start)
		at = end
	}
	outside(len(text))
}

func TestUndecodable(t *testing.T) {
	r := FromString("好的一行\n坏\xFF\xFE的一行3家\n又一行", Options{})
	got := blocks(t, r)
	if got[1].Text != "坏\uFFFD\uFFFD的一行3家" {
		t.Errorf("text %q", got[1].Text)
	}
	n := r.Notes()
	if len(n) != 1 || n[0].Line != 2 || !strings.Contains(n[0].Message, "第2行有2处") || !strings.Contains(n[0].English, "line 2: 2 ") {
		t.Errorf("notes %v", n)
	}
	r = FromString(strings.Repeat("坏\xFF\n", 1000), Options{})
	blocks(t, r)
	if n := r.Notes(); len(n) != maxNotes+1 || !strings.Contains(n[maxNotes].Message, "1000") {
		t.Errorf("notes %v", n)
	}
}

// A text in which a program left some NUL bytes is read, with blanks for them.
func TestNullBytes(t *testing.T) {
	text := strings.Repeat("全市新建公园12个。\n", 20)
	gb, err := simplifiedchinese.GB18030.NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	for _, content := range []string{text, gb} {
		r, err := FromReader("a.txt", strings.NewReader(content[:strings.IndexByte(content, '1')]+"\x00"+content[strings.IndexByte(content, '1'):]), Options{})
		if err != nil {
			t.Fatal(err)
		}
		got := blocks(t, r)
		if len(got) != 20 || got[0].Text != "全市新建公园 12个。" || got[19].Text != "全市新建公园12个。" {
			t.Errorf("blocks %v", got)
		}
		if n := r.Notes(); len(n) != 1 || !strings.Contains(n[0].Message, "NUL") {
			t.Errorf("notes %v", n)
		}
		_ = r.Close()
	}
}

func TestRefused(t *testing.T) {
	dir := t.TempDir()
	for name, c := range map[string]struct{ content, kind string }{
		"a.pdf":  {"%PDF-1.7\n%\xE2\xE3", pdfDamaged},
		"b.doc":  {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1xx", "damaged"},
		"p.docx": {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1xxE\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00\x00\x00", "encrypted"},
		"c.txt":  {"PK\x03\x04....word/document.xml", "damaged"},
		"d.xlsx": {"PK\x03\x04....xl/workbook.xml", "damaged"},
		"e.zip":  {"PK\x03\x04....other", "zip"},
		"f.txt":  {"text\x00\x01\x02\x00\x00binary\xFF", "binary"},
		"h.tar":  {strings.Repeat("a.txt\x00", 42) + "x\x00\x00\x00\x00ustar\x0000", "zip"},
		"g.png":  {"\x89PNG\r\n\x1a\n", "image"},
	} {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(c.content), 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := Open(path, Options{})
		var fe *FormatError
		if !errors.As(err, &fe) || fe.Kind != c.kind {
			t.Errorf("%s: error %v, want kind %s", name, err, c.kind)
			continue
		}
		if !strings.Contains(err.Error(), name) || fe.Chinese() == "" {
			t.Errorf("%s: message %q", name, err)
		}
	}
	var fe *FormatError
	if _, err := Open(dir, Options{}); !errors.As(err, &fe) || fe.Kind != "folder" {
		t.Errorf("a folder: %v", err)
	}
	if _, err := Open(filepath.Join(dir, "none"), Options{}); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a missing file: %v", err)
	}
	for _, empty := range []string{"", "\uFEFF", " \r\n\t\n　\n"} {
		if _, err := FromReader("-", strings.NewReader(empty), Options{}); !errors.Is(err, ErrNoText) {
			t.Errorf("%q: %v, want ErrNoText", empty, err)
		}
	}
	if _, err := FromString("", Options{}).Next(); !errors.Is(err, io.EOF) {
		t.Errorf("an empty string: %v", err)
	}
}

func TestSpool(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("TMPDIR", dir)
	r, err := FromReader("-", strings.NewReader(sample), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(blocks(t, r)) != 3 {
		t.Error("not three blocks")
	}
	if err = r.Close(); err != nil {
		t.Error(err)
	}
	if err = r.Close(); err != nil {
		t.Errorf("closed twice: %v", err)
	}
	left, err := os.ReadDir(dir)
	if err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
	if _, err := FromReader("-", failing{}, Options{}); err == nil || !strings.Contains(err.Error(), "read -") {
		t.Errorf("a broken input: %v", err)
	}
}

type failing struct{}

func (failing) Read([]byte) (int, error) { return 0, errors.New("broken") }

func TestEndlessLine(t *testing.T) {
	for name, unit := range map[string]string{
		"sentences": "全区新建厂房12座，完成投资3.4亿元。",
		"bare":      "工业产值",
		"ascii":     "x",
	} {
		t.Run(name, func(t *testing.T) {
			text := strings.Repeat(unit, 5*maxLine/2/len(unit))
			r := FromString(text+"\n末行\n", Options{})
			list := blocks(t, r)
			last := len(list) - 1
			if last < 5*maxLine/2/maxPiece {
				t.Fatalf("%d blocks", len(list))
			}
			var b strings.Builder
			for _, p := range list[:last] {
				if len(p.Text) > maxPiece || !p.Piece || p.Line != 1 || p.Start != len([]rune(b.String())) {
					t.Fatalf("piece of %d bytes in line %d at %d", len(p.Text), p.Line, p.Start)
				}
				b.WriteString(p.Text)
			}
			if b.String() != text || list[last].Line != 2 || list[last].Start != len([]rune(text))+1 {
				t.Error("the pieces are not the text")
			}
			if name == "sentences" && !strings.HasSuffix(list[0].Text, "。") {
				t.Error("cut inside a sentence")
			}
			if n := r.Notes(); len(n) != 1 || n[0].Line != 1 {
				t.Errorf("notes %v", n)
			}
		})
	}
}

func TestStreaming(t *testing.T) {
	// Neither short lines nor lone carriage returns nor a line without an end
	// may cost more than time proportional to their length.
	const n = 1 << 17
	for name, unit := range map[string]string{"lf": "十二家\n", "cr": "十二家\r", "crlf": "\r\n", "none": "十二家"} {
		t.Run(name, func(t *testing.T) {
			r, got := FromString(strings.Repeat(unit, n), Options{}), 0
			for {
				b, err := r.Next()
				if err != nil {
					if !isEOF(err) {
						t.Error(err)
					}
					break
				}
				got += utf8.RuneCountInString(b.Text)
			}
			if want := n * utf8.RuneCountInString(strings.TrimSpace(unit)); got != want {
				t.Errorf("%d characters, want %d", got, want)
			}
		})
	}
}

func TestSpan(t *testing.T) {
	b := &Block{Start: 10, Line: 3, Text: "甲乙丙丁", Breaks: []int{2}, Gaps: []Gap{{At: 1, Len: 2}, {At: 2, Len: 3}}, Wraps: []int{2}}
	var got []string
	for i := range 4 {
		s, e := b.Span(i, i+1)
		got = append(got, fmt.Sprint(s, e, b.LineAt(i)))
	}
	want := []string{"10 11 3", "13 14 3", "18 19 4", "19 20 4"}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	if s, e := b.Span(0, 1); s != 10 || e != 11 {
		t.Errorf("a span before a gap is %d..%d", s, e)
	}
	if s, e := b.Span(2, 2); s != e {
		t.Errorf("an empty span is %d..%d", s, e)
	}
}

// readable is a text as its lines are read: each in UTF-8, or in another encoding when it
// is none and reads well in that. A byte order mark stays, and is no part of the first line.
func readable(text string) string {
	var out strings.Builder
	text, marked := strings.CutPrefix(text, "\uFEFF")
	if marked {
		out.WriteString("\uFEFF")
	}
	for line := range strings.Lines(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)) {
		bare := strings.TrimSuffix(line, "\n")
		if other, name := foreignLine([]byte(bare)); name != "" && !utf8.ValidString(bare) {
			bare = string(other)
		}
		out.WriteString(string([]rune(bare)))
		out.WriteString(line[len(strings.TrimSuffix(line, "\n")):])
	}
	return out.String()
}

func FuzzReader(f *testing.F) {
	for _, s := range []string{
		sample, wrapped, tables, markdown, page, report, "\uFEFF一\r二\r\n", "\uFEFF一\xd0\xd0\xd0\xd0\xd0\xd0\xd0\xd0\r二\r\n", "\uFEFF\uFEFF为\x8c\r\n", "a\tb\nc\td\n", "---\ntitle: x\n---\n# y\n", "![图3](x) **重** <p>段</p>", "坏\xFF", "# 题\n\n- 甲**乙**丙3家\n- **丁**`戊`4家\n",
	} {
		f.Add(s, true)
		f.Add(s, false)
	}
	lex := lexicon(f)
	f.Fuzz(func(t *testing.T, text string, md bool) {
		o := Options{Lexicon: lex, Name: "a.txt"}
		if md {
			o.Name = "a.md"
		}
		r := FromString(text, o)
		list := blocks(t, r)
		want := normal(readable(text))
		checkOffsets(t, want, list)
		if r.Meta().Format == "txt" {
			checkComplete(t, want, list)
		}
		raw, err := FromReader("-", strings.NewReader(text), o)
		if err == nil {
			blocks(t, raw)
			_ = raw.Close()
		}
	})
}
