package extract

import (
	"context"
	"runtime"
	"slices"
	"sync"

	"statsheet/extract/document"
	"statsheet/extract/mention"
	"statsheet/rules"
)

// Extractor turns documents into facts by one set of rules. It holds no state
// of a document and may be used by several goroutines.
type Extractor struct {
	*language
	set     *rules.Set
	batches sync.Pool // of *batch, which keep their memory
}

// New returns an extractor for the rules of set.
func New(set *rules.Set) *Extractor {
	return &Extractor{set: set, language: languageOf(set.Lexicon)}
}

// language is what extractors make of a lexicon.
type language struct {
	scanner *mention.Scanner
	nouns   *nouns
	tables  *tableWords
	words   words
	// The traditional form of simplified characters that have but one.
	traditional map[rune]rune
}

// languageOf returns what extractors make of a lexicon, which is made once.
func languageOf(lex *rules.Lexicon) *language {
	type kind struct{}
	return lex.Index(kind{}, func() any {
		return &language{mention.NewScanner(lex), newNouns(lex), newTableWords(lex), newWords(lex), onlyForms(lex)}
	}).(*language)
}

// Prepare begins to make of a lexicon what New and documents need, and does not wait for
// it. Given to rules.Load it does so while the rules are read.
func Prepare(lex *rules.Lexicon) {
	go func() {
		languageOf(lex)
		document.Prepare(lex)
	}()
}

// PrepareScan is Prepare for an extractor that only scans.
func PrepareScan(lex *rules.Lexicon) { go languageOf(lex) }

// Options say how a document is read.
type Options struct {
	Jobs int // sentences analysed at the same time; 0 means one per processor
	// Gaps asks for the numbers that no rule claimed, grouped, in the summary.
	Gaps bool
	// Digest asks for the digest of the text in the summary.
	Digest bool
}

func (o Options) jobs() int {
	if o.Jobs > 0 {
		return o.Jobs
	}
	return runtime.GOMAXPROCS(0)
}

// Output receives what is found, in text order. Any may be nil. An error ends
// the run.
type Output struct {
	// Begin is called before the first block, with what is known of the
	// document by then: its name, title, date and region.
	Begin func(Summary) error
	// Block is called for every block of the text, before its facts and
	// entries. Within a block facts and entries come in the order of its
	// sentences. What they receive may be kept: nothing changes it later.
	Block func(*Block) error
	Fact  func(*Fact) error
	Entry func(*Entry) error
}

// Run extracts the facts of one document. The summary is complete only when
// the error is nil.
func (x *Extractor) Run(ctx context.Context, doc *document.Reader, o Options, out Output) (Summary, error) {
	r := x.newRun(doc, out)
	if !o.Gaps {
		return r.whole(ctx, doc, o)
	}
	c := &Coverage{most: maxGaps}
	c.begin()
	r.watch = func(s *sentence, _ []*Fact) { c.addGaps(x, s, r.summary.Document) }
	summary, err := r.whole(ctx, doc, o)
	summary.Gaps = c.Gaps()
	return summary, err
}

// newRun prepares the extraction of one document.
func (x *Extractor) newRun(doc *document.Reader, out Output) *run {
	meta := doc.Meta()
	c := newContext(x, meta)
	return &run{x: x, out: out, context: c, summary: Summary{
		Document: meta.Path, Title: meta.Title, Date: meta.Date, Region: meta.Region,
		Source: meta.Source, Author: meta.Author, Format: meta.Format, Encoding: meta.Encoding, DateFrom: meta.DateFrom, Fates: map[string]int{}, Notes: c.homeNotes(),
	}}
}

// whole carries a run through its document.
func (r *run) whole(ctx context.Context, doc *document.Reader, o Options) (Summary, error) {
	if r.out.Begin != nil {
		if err := r.out.Begin(r.summary); err != nil {
			return r.summary, err
		}
	}
	if o.Digest {
		r.digest = &textDigest{}
	}
	err := r.pipeline(ctx, doc, o.jobs())
	if o.Digest {
		r.summary.Digest = r.digest.text()
	}
	r.summary.Notes = append(append(r.summary.Notes, r.long.all()...), doc.Notes()...)
	return r.summary, err
}

// Text extracts the facts and the ledger of a text given as a string.
func (x *Extractor) Text(text string, o document.Options) ([]Fact, []Entry, error) {
	var facts []Fact
	var entries []Entry
	_, err := x.Run(context.Background(), document.FromString(text, o), Options{Jobs: 1}, Output{
		Fact:  func(f *Fact) error { facts = append(facts, *f); return nil },
		Entry: func(e *Entry) error { entries = append(entries, *e); return nil },
	})
	return facts, entries, err
}

// plain returns the glyphs of a text that stands outside a sentence.
func (x *Extractor) plain(text string) []glyph {
	var memory [2][64]rune
	source, folded, _ := x.scanner.Read(memory[0][:0], memory[1][:0], text)
	return appendGlyphs(nil, source, folded)
}

// appendGlyphs appends the glyphs of a text as written and folded.
func appendGlyphs(dst []glyph, source, folded []rune) []glyph {
	n := len(dst)
	dst = slices.Grow(dst, len(source))[:n+len(source)]
	for i, r := range source {
		dst[n+i] = glyph{r, foldPunct(folded[i])}
	}
	return dst
}
