package rules

import (
	"slices"
	"strings"
	"unicode"
)

const (
	maxPattern = 20_000 // characters of one pattern
	maxDepth   = 60     // groups within groups
	maxSize    = 40_000 // nodes and words after fragments are filled in
)

// patternParser reads the pattern language: the regular expressions of
// regexp2 without numbered groups, backreferences and inline options, and
// with placeholders in braces. Whitespace and # comments are left out.
type patternParser struct {
	src    []rune
	pos    int
	depth  int
	failed bool
	parts  []*expr // of the sequences and choices that are being read
	room   *room
	names  resolver
	report func(at, end int, message, hint Phrase)
}

// room is where the parts of patterns are made.
type room struct {
	exprs batch[expr]
	subs  batch[*expr]
}

// expr returns a part of a pattern.
func (r *room) expr(e expr) *expr {
	out := &r.exprs.take(1)[0]
	*out = e
	return out
}

// list returns the parts below another one.
func (r *room) list(subs ...*expr) []*expr {
	out := r.subs.take(len(subs))
	copy(out, subs)
	return out
}

// resolver fills in placeholders.
type resolver interface {
	// placeholder returns what stands for {name} or {name:arg}.
	placeholder(p *patternParser, name, arg string, hasArg bool, at, end int) *expr
	fold(r rune) charset
}

// parse reads the whole pattern. After a fault it returns what it has; the
// fault is reported.
func (p *patternParser) parse() *expr {
	if len(p.src) > maxPattern {
		p.fail(0, 1, msgLongPattern, Phrase{})
		return &expr{}
	}
	e := p.alternatives()
	if !p.failed && p.pos < len(p.src) {
		p.fail(p.pos, p.pos+1, msgStrayClose, hintCharacter.with(")"))
	}
	return e
}

// fail reports a fault after which the rest cannot be read.
func (p *patternParser) fail(at, end int, message, hint Phrase) *expr {
	if !p.failed {
		p.report(at, end, message, hint)
	}
	p.stop()
	return &expr{}
}

// stop leaves the rest unread.
func (p *patternParser) stop() { p.failed, p.pos = true, len(p.src) }

// skip leaves out whitespace and comments.
func (p *patternParser) skip() {
	for p.pos < len(p.src) {
		switch r := p.src[p.pos]; {
		case unicode.IsSpace(r):
			p.pos++
		case r == '#':
			for p.pos < len(p.src) && p.src[p.pos] != '\n' {
				p.pos++
			}
		default:
			return
		}
	}
}

func (p *patternParser) next() rune {
	p.skip()
	if p.pos < len(p.src) {
		return p.src[p.pos]
	}
	return 0
}

func (p *patternParser) has(s string) bool {
	rs := []rune(s)
	return len(p.src)-p.pos >= len(rs) && slices.Equal(p.src[p.pos:p.pos+len(rs)], rs)
}

func (p *patternParser) alternatives() *expr {
	at, from := p.pos, len(p.parts)
	p.parts = append(p.parts, p.sequence())
	for p.next() == '|' {
		p.pos++
		p.parts = append(p.parts, p.sequence())
	}
	return p.join(exprAlt, from, at)
}

func (p *patternParser) sequence() *expr {
	at, from := p.pos, len(p.parts)
	for {
		switch r := p.next(); {
		case p.pos >= len(p.src), r == '|', r == ')':
			return p.join(exprConcat, from, at)
		}
		p.parts = append(p.parts, p.repeated(p.atom()))
	}
}

// join makes one of the parts that were read last. One alone stands for itself.
func (p *patternParser) join(kind exprKind, from, at int) *expr {
	subs := p.parts[from:]
	p.parts = p.parts[:from]
	if len(subs) == 1 {
		return subs[0]
	}
	return p.room.expr(expr{kind: kind, subs: p.room.list(subs...), at: at, end: p.pos})
}

// repeated reads the quantifiers after an atom.
func (p *patternParser) repeated(e *expr) *expr {
	at := p.pos
	low, high, ok := p.quantifier()
	if !ok {
		return e
	}
	out := p.room.expr(expr{kind: exprRepeat, subs: p.room.list(e), min: low, max: high, at: e.at})
	if high >= 0 && low > high {
		return p.fail(at, p.pos, msgQuantifierOrder, Phrase{})
	}
	if p.pos < len(p.src) {
		switch p.src[p.pos] {
		case '?':
			out.lazy = true
			p.pos++
		case '+':
			out.greedy = true
			p.pos++
		}
	}
	out.end = p.pos
	if again := p.pos; !p.failed {
		if _, _, ok := p.quantifier(); ok {
			return p.fail(again, p.pos, msgTwoQuantifiers, hintInnerGroup)
		}
	}
	if e.kind == exprEmpty || e.kind == exprLook || e.kind == exprAnchor || e.kind == exprEdge {
		return p.fail(at, at+1, msgNoRepeated, hintCharacter.with("*"))
	}
	return out
}

// quantifier reads * + ? {n} {n,} {n,m}.
func (p *patternParser) quantifier() (low, high int, ok bool) {
	switch p.next() {
	case '*':
		p.pos++
		return 0, -1, true
	case '+':
		p.pos++
		return 1, -1, true
	case '?':
		p.pos++
		return 0, 1, true
	case '{':
		return p.counted()
	}
	return 0, 0, false
}

func (p *patternParser) counted() (low, high int, ok bool) {
	i := p.pos + 1
	low, i, ok = digits(p.src, i)
	if !ok || i >= len(p.src) {
		return 0, 0, false
	}
	high = low
	if p.src[i] == ',' {
		i++
		if high, i, ok = digits(p.src, i); !ok {
			high = -1
		}
	}
	if i >= len(p.src) || p.src[i] != '}' {
		return 0, 0, false
	}
	p.pos = i + 1
	return low, high, true
}

func digits(src []rune, i int) (n, next int, ok bool) {
	from := i
	for i < len(src) && src[i] >= '0' && src[i] <= '9' && n < 10_000 {
		n = n*10 + int(src[i]-'0')
		i++
	}
	return min(n, 1000), i, i > from
}

// atom reads one thing that a quantifier may follow.
func (p *patternParser) atom() *expr {
	at := p.pos
	if p.has("（?") || p.has("（？") || p.has("(？") {
		return p.fail(at, at+2, msgFullGroup, hintFullGroup)
	}
	switch r := p.src[p.pos]; r {
	case '(':
		return p.group()
	case '[':
		return p.class()
	case '{':
		return p.braces()
	case '\\':
		return p.escape()
	case '*', '+', '?':
		return p.fail(at, at+1, msgNoRepeated, hintCharacter.with(string(r)))
	case '.':
		p.pos++
		return p.setExpr(at, charsOf("\n").not())
	case '^':
		p.pos++
		return &expr{kind: exprAnchor, text: `\A`, at: at, end: p.pos}
	case '$':
		p.pos++
		return &expr{kind: exprAnchor, text: `\z`, at: at, end: p.pos}
	case '｛', '｝':
		return p.fail(at, at+1, msgFullBrace, hintFullBrace)
	default:
		p.pos++
		return p.setExpr(at, p.names.fold(r))
	}
}

func (p *patternParser) setExpr(at int, set charset) *expr {
	return p.room.expr(expr{kind: exprSet, set: set, at: at, end: p.pos})
}

// opens are the ways a group may begin, the longer first.
var opens = []struct {
	text string
	kind exprKind
}{
	{"(?:", exprConcat},
	{"(?=", exprLook},
	{"(?!", exprLook},
	{"(?<=", exprLook},
	{"(?<!", exprLook},
	{"(?>", exprAtomic},
	{"(?<", exprCapture},
	{"(?#", exprEmpty},
	{"(?", exprAnchor},
	{"(", exprConcat},
}

// group reads everything that begins with an opening parenthesis.
func (p *patternParser) group() *expr {
	at := p.pos
	if p.depth++; p.depth > maxDepth {
		return p.fail(at, at+1, msgTooDeep, Phrase{})
	}
	defer func() { p.depth-- }()
	i := slices.IndexFunc(opens, func(o struct {
		text string
		kind exprKind
	},
	) bool {
		return p.has(o.text)
	})
	open := opens[i]
	p.pos += len(open.text)
	out := p.room.expr(expr{kind: open.kind, at: at})
	if open.kind == exprAnchor {
		return p.fail(at, p.pos+1, msgGroupKind, hintGroups)
	}
	if open.kind == exprCapture {
		out.text = p.groupName()
	}
	if open.kind == exprLook {
		out.text = open.text
	}
	if open.kind == exprEmpty {
		for p.pos < len(p.src) && p.src[p.pos] != ')' {
			p.pos++
		}
	} else {
		out.subs = p.room.list(p.alternatives())
	}
	if !p.failed && p.next() != ')' {
		return p.fail(at, at+len(open.text), msgOpenGroup, hintParenthesis)
	}
	p.pos++
	out.end = p.pos
	return out
}

// groupName reads the name up to > and checks that it is a column.
func (p *patternParser) groupName() string {
	at := p.pos
	for p.pos < len(p.src) && p.src[p.pos] != '>' && p.src[p.pos] != ')' {
		p.pos++
	}
	name := string(p.src[at:p.pos])
	if p.pos >= len(p.src) || p.src[p.pos] != '>' {
		p.fail(at, p.pos, msgOpenName, hintGroupName.with(name))
		return ""
	}
	p.pos++
	if !slices.Contains(groupColumns, name) {
		p.report(at, p.pos-1, msgBadName.with(whatGroup, name), columnNear(name, groupColumns))
	}
	return name
}

// braces reads a placeholder.
func (p *patternParser) braces() *expr {
	at := p.pos
	end := at + 1
	for end < len(p.src) && p.src[end] != '}' && p.src[end] != '{' {
		end++
	}
	if end >= len(p.src) || p.src[end] != '}' {
		if strings.HasPrefix(string(p.src[at:end]), "{list:") { // of what it lists, not of its name
			return p.fail(at, end, msgListNeeds, hintList)
		}
		return p.fail(at, end, msgOpenPlaceholder, hintBrace)
	}
	inside := strings.TrimSpace(string(p.src[at+1 : end]))
	name, arg, hasArg := strings.Cut(inside, ":")
	p.pos = end + 1
	e := p.names.placeholder(p, strings.TrimSpace(name), strings.TrimSpace(arg), hasArg, at, p.pos)
	if e == nil {
		e = &expr{kind: exprConcat}
	}
	out := p.room.expr(*e)
	out.at, out.end = at, p.pos
	out.foreign = name != "list"
	return out
}
