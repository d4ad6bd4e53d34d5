package rules

import (
	"errors"
	"slices"
	"unicode"
)

const (
	// maxSteps is how often one search may come back to a choice.
	maxSteps = 1 << 21
	// otherSteps is the same of looking for another match at a place.
	otherSteps = 1 << 8
	// maxChoices is how many choices may be open at a time.
	maxChoices = 1 << 18
)

var errTooMuch = errors.New("too much backtracking")

// machine runs a program on a mask. It keeps its memory from one run to the
// next.
type machine struct {
	*program
	mask     []rune
	choices  []choicePoint
	log      []logged
	register []int32  // two of each repetition
	made     []logged // the log of a match while others are looked for
	steps    int      // of this search
	limit    int      // of steps
	failed   bool
}

// choicePoint is what to come back to when the machine cannot go on.
type choicePoint struct {
	pc, pos int32
	log     int32 // length of the log
	limit   int32 // of pointRun and pointMore: the last position
	kind    pointKind
}

type pointKind uint8

const (
	pointSplit    pointKind = iota // go on at pc and pos
	pointRun                       // a run of characters that can be shorter, down to limit
	pointMore                      // a lazy run at pc that can be longer, up to limit
	pointRegister                  // not a choice: gives register pc back its value pos
)

// logged is the beginning of a group, with end −1, or a whole capture.
type logged struct{ group, start, end int32 }

// load makes the machine ready to search a mask.
func (m *machine) load(p *program, mask []rune) {
	m.program, m.mask, m.steps, m.limit, m.failed = p, mask, 0, maxSteps, false
	if len(m.register) < p.registers {
		m.register = make([]int32, p.registers)
	}
}

// match tries the program at one position.
func (m *machine) match(pos int) (end int, ok bool) {
	m.choices, m.log = m.choices[:0], m.log[:0]
	return m.run(0, pos, 0)
}

// only reports whether the match that was made, which ends at an offset, is the only one
// that begins there: any other way to an end takes the same and captures the same. It
// gives up early. What the match captured stays in the log.
func (m *machine) only(end int) (only bool, steps int) {
	m.made = append(m.made[:0], m.log...)
	before := m.steps
	m.limit = before + otherSteps
	only = true
	for only && len(m.choices) > 0 {
		pc, pos := m.back(0)
		if pc < 0 {
			break
		}
		if other, ok := m.run(pc, pos, 0); ok {
			only = other == end && slices.Equal(m.log, m.made)
		}
	}
	only = only && !m.failed
	steps = m.steps - before
	m.steps, m.limit, m.failed = before, maxSteps, false
	m.log = append(m.log[:0], m.made...)
	return only, steps
}

// run matches the instructions from pc to their opDone. It comes back to the choices
// above base.
func (m *machine) run(pc, pos, base int) (end int, ok bool) {
	n := len(m.mask)
	for {
		in := &m.code[pc]
		pc++
		ok = true
		switch in.op {
		case opRune:
			ok = pos < n && m.mask[pos] == in.r
			pos++
		case opSet:
			ok = pos < n && in.set.has(m.mask[pos])
			pos++
		case opRuneBack, opSetBack:
			pos--
			ok = pos >= 0 && in.takes(m.mask[pos])
		case opRun, opRunBack:
			pos, ok = m.takeRun(in, pc, pos)
		case opWords, opWordsBack:
			pos, ok = m.takeWord(in, pc, pos)
		case opSplit:
			pc = m.split(in, pc, pos)
		case opJump:
			pc = int(in.to)
		case opLoop, opTurn, opAgain:
			pc = m.loop(in, pc, pos)
		case opOpen, opClose, opLead:
			m.capture(in, pos)
		case opLook, opNot, opAtomic:
			pos, ok = m.closed(in, pc, pos)
			pc = int(in.to)
		case opStart, opEnd, opBoundary, opInside:
			ok = m.anchor(in.op, pos)
		case opDone, opFail:
			if in.op == opDone {
				return pos, true
			}
			ok = false
		}
		if ok {
			continue
		}
		if pc, pos = m.back(base); pc < 0 {
			return 0, false
		}
	}
}

// takes reports whether a step to the left may take r.
func (in *instruction) takes(r rune) bool {
	if in.op == opRuneBack {
		return r == in.r
	}
	return in.set.has(r)
}

// begins reports whether a branch or turn may begin at pos.
func (m *machine) begins(in *instruction, pos int) bool {
	return in.set == nil || pos < len(m.mask) && in.set.has(m.mask[pos])
}

// split returns where to go on: into the first branch that may match, or past those
// that cannot.
func (m *machine) split(in *instruction, pc, pos int) int {
	for !m.begins(in, pos) {
		if pc = int(in.to); m.code[pc].op != opSplit {
			return pc
		}
		in, pc = &m.code[pc], pc+1
	}
	m.choose(int(in.to), pos)
	return pc
}

func (m *machine) choose(pc, pos int) {
	m.choices = append(m.choices, choicePoint{pc: int32(pc), pos: int32(pos), log: int32(len(m.log))})
}

// back returns to the last choice above base; pc −1 when there is none.
func (m *machine) back(base int) (pc, pos int) {
	if m.steps++; m.steps > m.limit || len(m.choices) > maxChoices {
		m.failed = true
	}
	for len(m.choices) > base && !m.failed {
		top := len(m.choices) - 1
		c := &m.choices[top]
		switch c.kind {
		case pointRegister:
			m.register[c.pc] = c.pos
			m.choices = m.choices[:top]
			continue
		case pointMore:
			m.log = m.log[:c.log]
			if pc, pos = m.longer(top); pc >= 0 {
				return pc, pos
			}
			continue
		case pointRun:
			m.log = m.log[:c.log]
			if pc, pos = m.shorter(top); pc >= 0 {
				return pc, pos
			}
			continue
		case pointSplit:
		}
		m.choices, m.log = m.choices[:top], m.log[:c.log]
		return int(c.pc), int(c.pos)
	}
	m.choices = m.choices[:base]
	return -1, 0
}

// follows reports whether what must come after a run may stand at pos.
func (m *machine) follows(in *instruction, pos int) bool {
	return in.next == nil || pos < len(m.mask) && in.next.has(m.mask[pos])
}

// shorter gives back a character of the greedy run of the topmost choice, and as
// many more as it takes until what follows can come.
func (m *machine) shorter(top int) (pc, pos int) {
	c := &m.choices[top]
	in, way := &m.code[c.pc], 1
	if in.op == opRunBack {
		way = -1
	}
	pc, pos = int(c.pc)+1, int(c.pos)
	for pos != int(c.limit) {
		pos -= way
		if m.follows(in, pos) {
			m.moveTo(top, pos)
			return pc, pos
		}
	}
	m.choices = m.choices[:top]
	return -1, 0
}

// longer takes one more character for the lazy run of the topmost choice, and as
// many more as it takes until what follows can come.
func (m *machine) longer(top int) (pc, pos int) {
	c := &m.choices[top]
	in, way := &m.code[c.pc], 1
	before := 0
	if in.op == opRunBack {
		way, before = -1, -1
	}
	pc, pos = int(c.pc)+1, int(c.pos)
	for pos != int(c.limit) && in.set.has(m.mask[pos+before]) {
		pos += way
		if m.follows(in, pos) {
			m.moveTo(top, pos)
			return pc, pos
		}
	}
	m.choices = m.choices[:top]
	return -1, 0
}

// moveTo notes how long the run of the topmost choice is; at its limit it is no
// choice any more.
func (m *machine) moveTo(top, pos int) {
	if c := &m.choices[top]; int(c.limit) != pos {
		c.pos = int32(pos)
		return
	}
	m.choices = m.choices[:top]
}

// takeRun takes the characters of a repeated set. The choice that is left is the
// run itself, to be made shorter or, where it is lazy, longer.
func (m *machine) takeRun(in *instruction, pc, pos int) (int, bool) {
	most := len(m.mask) - pos
	if in.op == opRunBack {
		most = pos
	}
	if in.high >= 0 {
		most = min(most, int(in.high))
	}
	low := int(in.low)
	if low > most {
		return pos, false
	}
	goal := most
	if in.lazy {
		goal = low
	}
	n, way := m.count(in, pos, goal)
	if n < low {
		return pos, false
	}
	at, top := pos+way*n, len(m.choices)
	switch {
	case in.lazy && most > low:
		m.choices = append(m.choices, choicePoint{
			kind: pointMore, pc: int32(pc - 1), pos: int32(at), limit: int32(pos + way*most), log: int32(len(m.log)),
		})
		if !m.follows(in, at) {
			pc, at = m.longer(top)
		}
	case n > low:
		m.choices = append(m.choices, choicePoint{
			kind: pointRun, pc: int32(pc - 1), pos: int32(at), limit: int32(pos + way*low), log: int32(len(m.log)),
		})
		if !m.follows(in, at) {
			pc, at = m.shorter(top)
		}
	default:
		return at, m.follows(in, at)
	}
	return at, pc >= 0
}

// count returns how many characters, up to most, are of the set of in, and
// which way they go.
func (m *machine) count(in *instruction, pos, most int) (n, way int) {
	if in.op == opRunBack {
		for n < most && in.set.has(m.mask[pos-1-n]) {
			n++
		}
		return n, -1
	}
	for n < most && in.set.has(m.mask[pos+n]) {
		n++
	}
	return n, 1
}

// takeWord takes the longest word; shorter ones are choices to come back to.
func (m *machine) takeWord(in *instruction, pc, pos int) (int, bool) {
	at, way, node, best := pos, 1, WordNode(0), -1
	if in.op == opWordsBack {
		at, way = pos-1, -1
	}
	if at < 0 || at >= len(m.mask) || !in.words.May(m.mask[at]) {
		return pos, false
	}
	for at >= 0 && at < len(m.mask) {
		if node = in.words.Step(node, m.mask[at]); node == 0 {
			break
		}
		at += way
		if node.End() {
			if best >= 0 {
				m.choose(pc, best)
			}
			best = at
			if way < 0 {
				best++
			}
		}
	}
	return best, best >= 0
}

// loop carries out the instructions of a repetition and returns where to go
// on; there is no choice where another turn cannot begin, or what follows. Its two registers are the number of turns and where the last began.
func (m *machine) loop(in *instruction, pc, pos int) int {
	r := in.register
	turns, began := m.register[r], m.register[r+1]
	if in.op == opLoop {
		m.assign(r, 0)
		m.assign(r+1, -1)
		return pc
	}
	if in.op == opAgain {
		m.assign(r, turns+1)
		m.assign(r+1, int32(pos))
		return pc
	}
	switch {
	case turns < in.low:
		return pc
	case in.high >= 0 && turns >= in.high, turns > 0 && int(began) == pos, !m.begins(in, pos):
		return int(in.to)
	case !m.follows(in, pos):
		return pc
	case in.lazy:
		m.choose(pc, pos)
		return int(in.to)
	}
	m.choose(int(in.to), pos)
	return pc
}

// assign sets a register so that coming back to an earlier choice gives it
// its value back.
func (m *machine) assign(r, value int32) {
	m.choices = append(m.choices, choicePoint{kind: pointRegister, pc: r, pos: m.register[r]})
	m.register[r] = value
}

// capture notes the beginning or the end of a group.
func (m *machine) capture(in *instruction, pos int) {
	at := int32(pos)
	if in.op == opOpen {
		m.log = append(m.log, logged{in.register, at, -1})
		return
	}
	start := at
	if in.op == opClose {
		i := len(m.log) - 1
		for m.log[i].group != in.register || m.log[i].end >= 0 {
			i--
		}
		start = m.log[i].start
	}
	m.log = append(m.log, logged{in.register, min(start, at), max(start, at)})
}

// closed matches what stands in a lookaround or an atomic group.
func (m *machine) closed(in *instruction, pc, pos int) (int, bool) {
	choices, log := len(m.choices), len(m.log)
	end, ok := m.run(pc, pos, choices)
	m.choices = m.choices[:choices]
	if in.op == opNot {
		m.log = m.log[:log]
		return pos, !ok && !m.failed
	}
	if in.op == opAtomic {
		pos = end
	}
	return pos, ok
}

func (m *machine) anchor(op opcode, pos int) bool {
	if op == opStart || op == opEnd {
		return pos == 0 && op == opStart || pos == len(m.mask) && op == opEnd
	}
	before := pos > 0 && isWordRune(m.mask[pos-1])
	after := pos < len(m.mask) && isWordRune(m.mask[pos])
	return (before != after) == (op == opBoundary)
}

// isWordRune reports whether \b counts r as part of a word.
func isWordRune(r rune) bool {
	return unicode.In(r, unicode.L, unicode.Mn, unicode.Nd, unicode.Pc) || r == '\u200D' || r == '\u200C'
}
