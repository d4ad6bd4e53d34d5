package export

import (
	"errors"
	"html"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"statsheet/extract"
)

// view is the encoder of .html: one page that holds the text of the reports
// with every number marked, and a script that shows what is known of each.
//
// The page is written as the text comes. Only one block of text, the rows
// since the last chunk, and a bounded list of words are held.
type view struct {
	w       io.Writer
	o       *Options
	all     bool // lists every number at first, not only facts and what needs a look
	started bool // the head of the page is written
	docs    int
	facts   int
	inside  bool // an article is open
	chunk   int  // bytes of text in the open chunk; 0 when none is open
	page    int  // of the last block
	table   tableState
	block   *extract.Block
	implied bool         // block is the sentence of a number
	numbers []viewNumber // of block
	rows    viewRows
	buf     []byte
}

// chunkSize is how many bytes of text are put into one element. A browser
// lays out only the chunks it shows.
const chunkSize = 6 << 10

// newView writes a page for reading that lists facts and what needs a look.
func newView(w io.Writer, o *Options) (encoder, error) {
	return &view{w: w, o: o, rows: newViewRows()}, nil
}

// newLedgerView writes the same page, which lists every number at first.
func newLedgerView(w io.Writer, o *Options) (encoder, error) {
	return &view{w: w, o: o, rows: newViewRows(), all: true}, nil
}

// write appends what f makes to the page.
func (v *view) write(f func(dst []byte) []byte) error {
	v.buf = f(v.buf[:0])
	_, err := v.w.Write(v.buf)
	return err
}

// Begin begins the article of a document. One that was not ended broke off.
func (v *view) Begin(s extract.Summary) error {
	if err := errors.Join(v.start(s.Title), v.endArticle(v.brokenOff())); err != nil {
		return err
	}
	v.docs++
	v.inside, v.page = true, 0
	return v.write(func(dst []byte) []byte {
		dst = append(dst, "\n<article id=\"d"...)
		dst = strconv.AppendInt(dst, int64(v.docs), 10)
		dst = append(dst, `" data-document="`...)
		dst = appendHTML(dst, s.Document)
		dst = append(dst, `" data-title="`...)
		dst = appendHTML(dst, s.Title)
		dst = append(dst, `"><header class="about">`...)
		for _, part := range v.about(&s) {
			dst = append(dst, "<span>"...)
			dst = appendHTML(dst, part)
			dst = append(dst, "</span>"...)
		}
		return append(dst, "</header>"...)
	})
}

// about names a document, with the date and region its facts build on.
func (v *view) about(s *extract.Summary) []string {
	parts := []string{s.Document}
	if s.Date != "" {
		parts = append(parts, v.o.say("基准日期 ", "date ")+s.Date)
	}
	if s.Region != "" {
		parts = append(parts, s.Region)
	}
	return parts
}

func (o *Options) say(zh, en string) string {
	if o.Lang == En {
		return en
	}
	return zh
}

// Block adds a block of text; it is written when its facts are known.
func (v *view) Block(b *extract.Block) error {
	if !v.inside {
		if err := v.Begin(extract.Summary{Document: b.Document}); err != nil {
			return err
		}
	}
	if err := v.endBlock(); err != nil {
		return err
	}
	v.block, v.implied = b, false
	return nil
}

// Fact marks a number of the block as a fact.
func (v *view) Fact(f *extract.Fact) error {
	if err := v.imply(f.Document, f.Sentence, f.Mention, f.Start); err != nil {
		return err
	}
	if v.facts++; v.facts == crowd && v.o.Tell != nil {
		v.o.Tell(v.o.say("已超过 1,000,000 条数据：网页会很大，打开很慢；建议改用 .parquet、.csv 或 .db", "more than 1,000,000 facts: the page will be large and slow to open; consider .parquet, .csv or .db"))
	}
	v.numbers = append(v.numbers, viewNumber{start: f.Start, end: f.End, isFact: true, fact: *f})
	return nil
}

// Entry marks a number of the block.
func (v *view) Entry(e *extract.Entry) error {
	if err := v.imply(e.Document, e.Sentence, e.Text, e.Start); err != nil {
		return err
	}
	v.numbers = append(v.numbers, viewNumber{start: e.Start, end: e.End, entry: *e})
	return nil
}

// imply makes a block of the sentence of a number whose block was not given,
// so that it is shown all the same.
func (v *view) imply(doc, sentence, mention string, start int) error {
	if v.block != nil && (!v.implied || v.block.Document == doc && v.block.Text == sentence) {
		return nil
	}
	if v.inside && v.implied && v.block.Document != doc {
		if err := v.endArticle(nil); err != nil {
			return err
		}
	}
	before := utf8.RuneCountInString(sentence[:max(0, strings.Index(sentence, mention))])
	err := v.Block(&extract.Block{Document: doc, Kind: "paragraph", Text: sentence, Start: start - before})
	v.implied = true
	return err
}

// Document ends the article with the counts of its ledger.
func (v *view) Document(s extract.Summary) error {
	lines := []string{SummaryText(s, v.o.Lang)}
	for _, n := range s.Notes {
		lines = append(lines, n.Text(v.o.Lang))
	}
	return v.endArticle(lines)
}

func (v *view) brokenOff() []string {
	return []string{v.o.say("这份文件没有读完。", "This file was not read to its end.")}
}

func (v *view) endArticle(lines []string) error {
	if !v.inside {
		return nil
	}
	v.inside = false
	if err := errors.Join(v.endBlock(), v.endChunk()); err != nil {
		return err
	}
	return v.write(func(dst []byte) []byte {
		dst = append(dst, `<footer class="about">`...)
		for _, l := range lines {
			dst = append(dst, "<p>"...)
			dst = appendHTML(dst, l)
			dst = append(dst, "</p>"...)
		}
		return append(dst, "</footer></article>\n"...)
	})
}

// endBlock writes the block whose facts are complete.
func (v *view) endBlock() error {
	if v.block == nil {
		return nil
	}
	b := v.block
	v.block = nil
	if v.chunk >= chunkSize {
		if err := v.endChunk(); err != nil {
			return err
		}
	}
	v.numbers = place(b, v.numbers)
	for i := range v.numbers {
		v.rows.add(&v.numbers[i])
	}
	err := v.write(func(dst []byte) []byte {
		if v.chunk == 0 {
			dst = append(dst, "\n<div class=\"chunk\">"...)
		}
		return v.appendBlock(dst, b)
	})
	v.chunk += len(b.Text) + 1
	clear(v.numbers)
	v.numbers = v.numbers[:0]
	return err
}

// endChunk closes the open chunk and writes the rows of its numbers.
func (v *view) endChunk() error {
	if v.chunk == 0 {
		return nil
	}
	v.chunk = 0
	return v.write(func(dst []byte) []byte {
		dst = v.table.close(dst)
		dst = append(dst, "</div>"...)
		return v.rows.flush(dst)
	})
}

// finish ends the page.
func (v *view) finish() error {
	if err := errors.Join(v.start(""), v.endArticle(v.brokenOff())); err != nil {
		return err
	}
	return v.write(v.appendTail)
}

func (*view) discard() error { return nil }

// appendHTML appends a text of others: markup in it stays text.
func appendHTML(dst []byte, s string) []byte {
	return append(dst, html.EscapeString(clean(s))...)
}
