package rules

import (
	"fmt"
	"strconv"
	"sync"

	"github.com/dlclark/regexp2/v2"
)

// backtrackStack bounds the memory of one match of the regular expression.
const backtrackStack = 1 << 20

// engine is a pattern in regexp2, compiled when it is first asked for a match.
type engine struct {
	once    sync.Once
	re      *regexp2.Regexp
	numbers []int // of the groups in re
	partial bool  // something was left out
	err     error // of compiling re
}

// briefEngine returns the engine that is asked first, made when the program has found a
// place where several matches begin: most patterns of a set find none in a short text.
func (p *Pattern) briefEngine() *engine {
	e := &p.brief
	e.once.Do(func() {
		lowered := p.lowered.Value()
		if lowered == nil {
			lowered = p.lower()
		}
		e.compile(p, p.words.tables.emit(lowered, true))
	})
	return e
}

// wholeEngine returns the engine of the pattern with nothing left out.
func (p *Pattern) wholeEngine() *engine {
	e := &p.whole
	e.once.Do(func() { e.compile(p, p.words.tables.emit(p.lower(), false)) })
	return e
}

// compile makes the regular expression of what was written of a pattern.
func (e *engine) compile(p *Pattern, w *emitter) {
	source := `\G(?:` + w.out.String() + w.unusedReferences() + `)`
	e.re, e.err = regexp2.Compile(source, regexp2.OptionMaxBacktrackingStackSize(backtrackStack), regexp2.OptionDisableCharClassASCIIBitmap())
	if e.err != nil {
		e.err = fmt.Errorf("compiling the pattern %q: %w", p.Source, e.err)
		return
	}
	e.partial = w.partial
	for i := range w.groups {
		e.numbers = append(e.numbers, e.re.GroupNumberFromName("g"+strconv.Itoa(i+1)))
	}
}
