package main

import (
	"fmt"
	"io"
	"os"
	"strconv"
	"sync/atomic"
	"time"

	"github.com/charmbracelet/x/term"
	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"

	"statsheet/extract"
	"statsheet/extract/document"
)

var (
	msgProgress = message{"文件 %s/%s · %s/%s MB · 数据 %s", "files %s/%s · %s/%s MB · facts %s"}
	msgSpeed    = message{" · %s MB/s · 还要 %s", " · %s MB/s · %s left"}
)

// progress shows on a terminal how far a run is: a bar on standard error, with
// files, megabytes, facts, speed and the time left. A nil progress shows
// nothing.
type progress struct {
	language
	bars    *mpb.Progress
	bar     *mpb.Bar
	began   time.Time
	files   int
	size    int64                           // bytes of all inputs
	done    atomic.Int64                    // bytes of finished inputs
	read    atomic.Int64                    // finished inputs
	facts   atomic.Int64                    // written
	current atomic.Pointer[document.Reader] // the large input being read
	stop    chan struct{}
	console *console
	plain   io.Writer // standard error without the bar
}

// showProgress begins to show progress if standard error is a terminal, and
// sends what is said to the lines above the bar.
func (r *reading) showProgress(inputs []input) {
	f, isFile := r.err.(*os.File)
	if r.quiet || !isFile || !term.IsTerminal(f.Fd()) {
		return
	}
	width, _, err := term.GetSize(f.Fd())
	if err != nil || width < narrow {
		return
	}
	r.progress = newProgress(r.console, inputs, mpb.WithOutput(f), mpb.WithWidth(min(max(width-besideBar, 8), 30)))
}

// A bar is shown from narrow columns on, and leaves besideBar to the text.
const narrow, besideBar = 40, 82

// newProgress returns nil when nothing is known about the size of the inputs.
func newProgress(c *console, inputs []input, options ...mpb.ContainerOption) *progress {
	p := &progress{language: c.language, files: len(inputs), began: time.Now(), stop: make(chan struct{}), console: c, plain: c.err}
	for _, in := range inputs {
		p.size += in.bytes()
	}
	if p.size == 0 {
		return nil
	}
	p.bars = mpb.New(options...)
	p.bar = p.bars.AddBar(p.size, mpb.BarRemoveOnComplete(),
		mpb.AppendDecorators(decor.Any(func(decor.Statistics) string { return " " + p.text(time.Since(p.began)) })))
	c.err = p.bars
	go p.follow()
	return p
}

// bytes is the size of an input; 0 where it is not known.
func (in input) bytes() int64 {
	if in.err != nil || in.path == "-" {
		return 0
	}
	if in.member != "" {
		return in.size
	}
	info, err := os.Stat(in.path)
	if err != nil || !info.Mode().IsRegular() {
		return 0
	}
	return info.Size()
}

// follow moves the bar along a large input.
func (p *progress) follow() {
	tick := time.NewTicker(100 * time.Millisecond)
	defer tick.Stop()
	for {
		select {
		case <-p.stop:
			return
		case <-tick.C:
			p.bar.SetCurrent(min(p.passed(), p.size-1)) // the end is for close
		}
	}
}

// passed is how many bytes are done, those of the input being read included.
func (p *progress) passed() int64 {
	n := p.done.Load()
	if doc := p.current.Load(); doc != nil {
		n += doc.Passed()
	}
	return n
}

// text is what stands behind the bar.
func (p *progress) text(elapsed time.Duration) string {
	passed := p.passed()
	text := p.sprintf(msgProgress, bare(int(p.read.Load())), bare(p.files), megabytes(passed), megabytes(p.size), bare(int(p.facts.Load())))
	if seconds := elapsed.Seconds(); passed > 0 && seconds >= 1 {
		left := time.Duration(float64(elapsed) / float64(passed) * float64(max(0, p.size-passed)))
		text += p.sprintf(msgSpeed, megabytes(int64(float64(passed)/seconds)), clock(left))
	}
	return text
}

func megabytes(n int64) string { return strconv.FormatFloat(float64(n)/1e6, 'f', 1, 64) }

// clock writes a length of time as 0:05, 12:30 or 1:02:03.
func clock(d time.Duration) string {
	s := int(d.Round(time.Second) / time.Second)
	if s >= 3600 {
		return fmt.Sprintf("%d:%02d:%02d", s/3600, s/60%60, s%60)
	}
	return fmt.Sprintf("%d:%02d", s/60, s%60)
}

// count counts the facts that are written.
func (p *progress) count(out extract.Output) extract.Output {
	if p == nil {
		return out
	}
	write := out.Fact
	out.Fact = func(f *extract.Fact) error { p.facts.Add(1); return write(f) }
	return out
}

// reads tells which large input is being read.
func (p *progress) reads(doc *document.Reader) {
	if p != nil {
		p.current.Store(doc)
	}
}

// finish counts an input.
func (p *progress) finish(in input) {
	if p == nil {
		return
	}
	p.current.Store(nil)
	p.read.Add(1)
	p.done.Add(in.bytes())
}

// close takes the bar away.
func (p *progress) close() {
	if p == nil {
		return
	}
	close(p.stop)
	p.bar.Abort(true)
	p.bars.Wait()
	p.console.err = p.plain
}
