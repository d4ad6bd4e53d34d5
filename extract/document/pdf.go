package document

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"unicode"
)

// What can be wrong with a PDF as a whole: kinds of FormatError.
const (
	pdfEncrypted = "pdf-encrypted"
	pdfDamaged   = "pdf-damaged"
	pdfScanned   = "pdf-scanned"
	pdfSlow      = "pdf-slow"
)

// readPDF reads a PDF: a process of its own says what stands where on each
// page; lines, columns, paragraphs and tables are made of that here.
func readPDF(ctx context.Context, src *source, o *Options) (*structured, error) {
	doc, err := fetchPDF(ctx, src, o)
	if err != nil {
		return nil, err
	}
	s := &structured{notes: doc.notes(), fields: fields{weakTitle: doc.title(), weakDate: doc.made()}}
	s.parts = layPDF(doc.pages)
	if !hasBody(s.parts) {
		switch {
		case doc.some(func(p *pdfPage) bool { return p.Lost }):
			return nil, &FormatError{Kind: pdfDamaged}
		case doc.some(func(p *pdfPage) bool { return p.Drawn }):
			return nil, &FormatError{Kind: pdfScanned}
		}
		return nil, ErrNoText
	}
	return s, nil
}

// hasBody reports whether there is more than page numbers and stamps.
func hasBody(parts []part) bool {
	for i := range parts {
		if !parts[i].fixed || parts[i].kind != Furniture {
			return true
		}
	}
	return false
}

// pdfDocument is all that the process said of a PDF.
type pdfDocument struct {
	info  pdfInfo
	pages []pdfPage
	ended bool // the process came to the end
}

func (d *pdfDocument) some(is func(*pdfPage) bool) bool {
	for i := range d.pages {
		if is(&d.pages[i]) {
			return true
		}
	}
	return false
}

// title returns the title of the document's properties, "" if it is what a
// program put there by itself: a file name, a template.
func (d *pdfDocument) title() string {
	t := strings.TrimSpace(d.info.Title)
	if !hasHan([]rune(t)) || strings.HasPrefix(t, "Microsoft ") || strings.ContainsAny(t, "\\/\n") {
		return ""
	}
	if i := strings.LastIndexByte(t, '.'); i >= 0 && len(t)-i <= 5 && strings.IndexFunc(t[i+1:], isNotWord) < 0 {
		return ""
	}
	text, _, _ := clean([]byte(t), false)
	return text
}

// made returns the day the file was made, "" if it does not say.
func (d *pdfDocument) made() string {
	t := []rune(strings.TrimPrefix(d.info.Made, "D:"))
	return nameDate(string(t[:min(len(t), 8)])).String()
}

func isNotWord(r rune) bool { return r >= 0x80 || !unicode.IsLetter(r) && !unicode.IsDigit(r) }

// notes says what could not be read, pages of one sort in one note.
func (d *pdfDocument) notes() []Note {
	var lost, cut, pictures, opaque []int
	for i := range d.pages {
		p := &d.pages[i]
		switch {
		case p.Lost:
			lost = append(lost, p.No)
		case p.Cut:
			cut = append(cut, p.No)
		case len(p.Runs) == 0 && p.Drawn:
			pictures = append(pictures, p.No)
		}
		if p.Opaque > 0 {
			opaque = append(opaque, p.No)
		}
	}
	var out []Note
	add := func(pages []int, failure bool, chinese, english string) {
		if len(pages) > 0 {
			out = append(out, Note{
				Failure: failure, Message: fmt.Sprintf(chinese, pageList(pages, "、")), English: fmt.Sprintf(english, pageList(pages, ", ")),
			})
		}
	}
	add(lost, true, "第%s页已损坏，没有读出", "page %s: damaged, not read")
	add(cut, true, "第%s页字数过多，只读了开头", "page %s: too many characters, only the beginning was read")
	add(pictures, false, "第%s页没有文字（可能是图片）：要读这些页，请先做文字识别", "page %s: no text, probably a picture; to read it, recognise its text first")
	add(opaque, false, "第%s页有些字的字体没有写明是什么字，以“\uFFFD”代替", "page %s: some fonts do not say what their characters are; U+FFFD stands for them")
	if n := len(d.pages); !d.ended || n < d.info.Pages {
		out = append(out, Note{
			Failure: true,
			Message: fmt.Sprintf("全文%d页，只读出前%d页：其余的已损坏或过多", d.info.Pages, n),
			English: fmt.Sprintf("only the first %d of %d pages were read: the others are damaged or too many", n, d.info.Pages),
		})
	}
	return out
}

// maxListed is how many page numbers a note names.
const maxListed = 8

func pageList(pages []int, separator string) string {
	var names []string
	for i, p := range pages {
		if i == maxListed {
			names[i-1] += "…"
			break
		}
		names = append(names, strconv.Itoa(p))
	}
	return strings.Join(names, separator)
}
