package rules

import (
	"encoding/binary"
	"slices"
	"sync"
)

// opcode is what an instruction does.
type opcode uint8

const (
	opRune      opcode = iota // take this rune
	opRuneBack                // the same, to the left
	opSet                     // take a rune of the set
	opSetBack                 //
	opRun                     // take low to high runes of the set
	opRunBack                 //
	opWords                   // take a word, the longest first
	opWordsBack               //
	opSplit                   // go on, if the next rune is of the set; come back to another instruction
	opJump                    // go to another instruction
	opLoop                    // begin a repetition: forget its turns
	opTurn                    // one more turn of a repetition, if the next rune is of the set, or leave it
	opAgain                   // one more turn: where opTurn comes back to
	opOpen                    // a group begins
	opClose                   // a group ends
	opLead                    // the empty capture of a leading noun
	opLook                    // match what follows without taking it
	opNot                     // what follows must not match
	opAtomic                  // match what follows, once and for all
	opDone                    // the end of opLook, opNot, opAtomic and the pattern
	opStart                   // at the beginning of the mask
	opEnd                     // at its end
	opBoundary                // between a word and another character
	opInside                  // not between such
	opFail                    // matches nothing
)

// instruction is one step of a program.
type instruction struct {
	op        opcode
	lazy      bool
	r         rune
	to        int32 // where to go on; the register of a loop has its own field
	register  int32 // of a repetition (two each), or the number of a group
	low, high int32 // turns of a repetition; high −1 is without end
	set       *runeSet
	next      *runeSet // what must come after a run or repetition; nil when that is not known
	words     *WordTree
}

// program is a compiled pattern: a list of instructions for a machine that
// tries the alternatives one after the other, as regexp2 does, and comes back
// to the last choice when it cannot go on.
type program struct {
	code      []instruction
	groups    []group // by number; a name that stands in two places has two
	registers int
	starts    starts
}

// group is one named group of a program.
type group struct {
	name   string
	lead   bool
	inLoop bool // inside a repetition: it may capture several times
}

// tables keeps the sets and word lists of compiled patterns, so that patterns
// share them.
type tables struct {
	mutex  sync.Mutex
	sets   map[string]*runeSet
	key    []byte // of the set asked about last
	lists  map[*string]*wordFacts
	trees  [2]map[*string]*WordTree // forwards and backwards, by the first word
	texts  [2]map[*string]string    // the same for regexp2
	minima [2]map[*string][]string  // the same of what is only looked at
	edge   charset                  // see edges
	rare   charset                  // see rareMarks
	ends   [2]map[*expr]exprEnd     // by the parts of the pattern at work: see end
	spare  []instruction            // memory for the program at work
}

// begin locks the tables for work on another pattern, until the function it returns is called.
func (t *tables) begin() (done func()) {
	t.mutex.Lock()
	return func() {
		t.ends = [2]map[*expr]exprEnd{}
		t.mutex.Unlock()
	}
}

func (t *tables) set(c charset) *runeSet {
	t.key = t.key[:0]
	for _, r := range c {
		t.key = binary.NativeEndian.AppendUint64(t.key, uint64(r[0])<<32|uint64(r[1]))
	}
	if s, ok := t.sets[string(t.key)]; ok {
		return s
	}
	if t.sets == nil {
		t.sets = map[string]*runeSet{}
	}
	s := newRuneSet(c)
	t.sets[string(t.key)] = s
	return s
}

func appendRanges(dst []rune, c charset) []rune {
	for _, r := range c {
		dst = append(dst, r[0], r[1])
	}
	return dst
}

func (t *tables) tree(words []string, back bool) *WordTree {
	all := &t.trees[way(back)]
	if *all == nil {
		*all = map[*string]*WordTree{}
	}
	w, ok := (*all)[&words[0]]
	if !ok {
		w = NewWordTree(words, back)
		(*all)[&words[0]] = w
	}
	return w
}

// way is the index of what is kept for going forwards and backwards.
func way(back bool) int {
	if back {
		return 1
	}
	return 0
}

// compiler turns a lowered pattern into a program.
type compiler struct {
	*tables
	program
	numbers map[*expr]int32 // of the groups, in the order of the pattern's text
}

func compileProgram(t *tables, e *expr) *program {
	defer t.begin()()
	c := compiler{tables: t, numbers: map[*expr]int32{}}
	c.code = t.spare[:0]
	c.number(e, false)
	c.expr(e, false, nil)
	c.add(instruction{op: opDone})
	t.spare, c.code = c.code, slices.Clone(c.code)
	c.starts = c.newStarts(e)
	out := c.program // and no more: the groups are known by parts of the pattern
	return &out
}

// number gives the groups of e their numbers, in the order of the text.
func (c *compiler) number(e *expr, inLoop bool) {
	if e.kind == exprCapture || e.kind == exprLead {
		c.numbers[e] = int32(len(c.groups))
		c.groups = append(c.groups, group{name: e.text, lead: e.kind == exprLead, inLoop: inLoop})
	}
	for _, s := range e.subs {
		c.number(s, inLoop || e.kind == exprRepeat)
	}
}

func (c *compiler) add(in instruction) int {
	c.code = append(c.code, in)
	return len(c.code) - 1
}

// here makes the instruction at i go on at the next one to be added.
func (c *compiler) here(i int) { c.code[i].to = int32(len(c.code)) }

// expr compiles e, which next follows; back is set inside a lookbehind, which is
// matched from right to left.
func (c *compiler) expr(e *expr, back bool, next *rest) {
	switch e.kind {
	case exprSet:
		c.setOf(e.set, back)
	case exprWords:
		c.wordsOf(e.words, back)
	case exprAnchor:
		c.add(instruction{op: anchors[e.text]})
	case exprConcat:
		for i := range e.subs {
			if back {
				i = len(e.subs) - 1 - i
			}
			c.expr(e.subs[i], back, &rest{e.subs[i+1:], next})
		}
	case exprAlt:
		c.alt(e, back, next)
	case exprCapture:
		c.add(instruction{op: opOpen, register: c.numbers[e]})
		c.expr(e.subs[0], back, next)
		c.add(instruction{op: opClose, register: c.numbers[e]})
	case exprLead:
		c.add(instruction{op: opLead, register: c.numbers[e]})
	case exprLook:
		op := opLook
		if e.text == "(?!" || e.text == "(?<!" {
			op = opNot
		}
		c.closed(op, e.subs[0], e.behind())
	case exprAtomic:
		c.closed(opAtomic, e.subs[0], back)
	case exprRepeat:
		if e.greedy {
			again := *e
			again.greedy = false
			c.closed(opAtomic, &again, back)
			return
		}
		c.repeat(e, back, next)
	case exprEmpty, exprNoun, exprEdge, exprStop:
	}
}

var anchors = map[string]opcode{`\A`: opStart, `\z`: opEnd, `\b`: opBoundary, `\B`: opInside}

// closed compiles what is matched on its own.
func (c *compiler) closed(op opcode, e *expr, back bool) {
	at := c.add(instruction{op: op})
	c.expr(e, back, nil)
	c.add(instruction{op: opDone})
	c.here(at)
}

func (c *compiler) setOf(s charset, back bool) {
	in := instruction{op: opSet}
	if len(s) == 1 && s[0][0] == s[0][1] {
		in.op, in.r = opRune, s[0][0]
	} else {
		in.set = c.set(s)
	}
	if back {
		in.op++
	}
	c.add(in)
}

func (c *compiler) wordsOf(words []string, back bool) {
	if len(words) == 0 {
		c.add(instruction{op: opFail})
		return
	}
	if len(words) == 1 {
		c.wordOf([]rune(words[0]), back)
		return
	}
	in := instruction{op: opWords, words: c.tree(words, back)}
	if back {
		in.op++
	}
	c.add(in)
}

// wordOf compiles one word, rune by rune.
func (c *compiler) wordOf(word []rune, back bool) {
	if back {
		slices.Reverse(word)
	}
	for _, r := range word {
		c.setOf(bothWidths(r), back)
	}
}

func (c *compiler) alt(e *expr, back bool, next *rest) {
	var ends []int
	for i, s := range e.subs {
		if i == len(e.subs)-1 {
			c.expr(s, back, next)
			break
		}
		split := c.split(s, back)
		c.expr(s, back, next)
		ends = append(ends, c.add(instruction{op: opJump}))
		c.here(split)
	}
	for _, i := range ends {
		c.here(i)
	}
}

// split begins a branch. What it may begin with is asked first: a branch that
// cannot match is no choice.
func (c *compiler) split(branch *expr, back bool) int {
	in := instruction{op: opSplit}
	if first, empty := c.first(branch); !empty && !back {
		in.set = c.set(first)
	}
	return c.add(in)
}

func (c *compiler) repeat(e *expr, back bool, next *rest) {
	body := e.subs[0]
	for body.kind == exprConcat && len(body.subs) == 1 {
		body = body.subs[0]
	}
	switch {
	case body.kind == exprSet:
		in := instruction{op: opRun, set: c.set(body.set), low: int32(e.min), high: int32(e.max), lazy: e.lazy}
		if first, known := c.begins(next); known && !back {
			in.next = c.set(first)
		}
		if back {
			in.op++
		}
		c.add(in)
	case e.min == 1 && e.max == 1:
		c.expr(body, back, next)
	case e.min == 0 && e.max == 1 && !e.lazy:
		split := c.split(body, back)
		c.expr(body, back, next)
		c.here(split)
	default:
		register := int32(c.registers)
		c.registers += 2
		c.add(instruction{op: opLoop, register: register})
		in := instruction{op: opTurn, register: register, low: int32(e.min), high: int32(e.max), lazy: e.lazy}
		if first, empty := c.first(body); !empty && !back {
			in.set = c.set(first)
		}
		if first, known := c.begins(next); known && !back {
			in.next = c.set(first)
		}
		turn := c.add(in)
		c.add(instruction{op: opAgain, register: register})
		c.expr(body, back, next.after(e))
		c.add(instruction{op: opJump, to: int32(turn)})
		c.here(turn)
	}
}
