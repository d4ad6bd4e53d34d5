package rules

import (
	"strings"
	"unicode"
)

// escape reads \ and what follows, outside a class.
func (p *patternParser) escape() *expr {
	at := p.pos
	if p.pos+1 >= len(p.src) {
		return p.fail(at, at+1, msgLastBackslash, hintCharacter.with(`\`))
	}
	switch r := p.src[p.pos+1]; r {
	case 'b', 'B', 'A', 'z':
		p.pos += 2
		return &expr{kind: exprAnchor, text: `\` + string(r), at: at, end: p.pos}
	case 'Z':
		p.pos += 2
		return &expr{kind: exprAnchor, text: `\z`, at: at, end: p.pos}
	}
	set, single, ok := p.escapedSet()
	if !ok {
		return &expr{}
	}
	if single >= 0 {
		set = p.names.fold(single)
	}
	return p.setExpr(at, set)
}

// controls are the escapes of control characters.
var controls = map[rune]rune{'n': '\n', 't': '\t', 'r': '\r', 'f': '\f', 'v': '\v'}

// escapedSet reads an escape that stands for one character (single ≥ 0) or
// for a set of them.
func (p *patternParser) escapedSet() (set charset, single rune, ok bool) {
	at := p.pos
	if at+1 >= len(p.src) {
		p.fail(at, at+1, msgLastBackslash, hintCharacter.with(`\`))
		return nil, -1, false
	}
	r := p.src[at+1]
	p.pos += 2
	switch {
	case r == 'd' || r == 'D':
		return negated(tableChars(unicode.Nd), r == 'D'), -1, true
	case r == 's' || r == 'S':
		return negated(tableChars(unicode.White_Space), r == 'S'), -1, true
	case r == 'w' || r == 'W':
		word := tableChars(unicode.L).or(tableChars(unicode.Mn), tableChars(unicode.Nd), tableChars(unicode.Pc))
		return negated(word, r == 'W'), -1, true
	case r == 'p' || r == 'P':
		return p.property(at, r == 'P')
	case r == 'u':
		return p.codePoint(at, 4)
	case r == 'x':
		return p.codePoint(at, 2)
	case controls[r] != 0:
		return nil, controls[r], true
	case r >= '0' && r <= '9', r == 'k':
		p.fail(at, p.pos, msgBackreference, Phrase{})
		return nil, -1, false
	case r < 0x80 && unicode.IsLetter(r):
		p.fail(at, p.pos, msgUnknownEscape.with(string(r)), Phrase{})
		return nil, -1, false
	}
	return nil, r, true
}

func negated(c charset, not bool) charset {
	if not {
		return c.not()
	}
	return c
}

// property reads \p{Han} and its kind.
func (p *patternParser) property(at int, not bool) (set charset, single rune, ok bool) {
	end := p.pos
	for end < len(p.src) && p.src[end] != '}' {
		end++
	}
	if p.pos >= len(p.src) || p.src[p.pos] != '{' || end >= len(p.src) {
		p.fail(at, p.pos, msgProperty, hintProperty)
		return nil, -1, false
	}
	name := string(p.src[p.pos+1 : end])
	p.pos = end + 1
	table, ok := unicode.Scripts[name]
	if !ok {
		table, ok = unicode.Categories[name]
	}
	if !ok {
		p.fail(at, p.pos, msgUnknownProperty.with(name), hintProperties)
		return nil, -1, false
	}
	return negated(tableChars(table), not), -1, true
}

// codePoint reads the hexadecimal digits of \uXXXX and \xXX.
func (p *patternParser) codePoint(at, n int) (set charset, single rune, ok bool) {
	r := rune(0)
	for range n {
		d := -1
		if p.pos < len(p.src) && p.src[p.pos] < 0x80 {
			d = strings.IndexRune(hexDigits, unicode.ToUpper(p.src[p.pos]))
		}
		if d < 0 {
			p.fail(at, p.pos, msgHexDigits, Phrase{})
			return nil, -1, false
		}
		r = r<<4 | rune(d)
		p.pos++
	}
	return nil, r, true
}

// class reads […]. Placeholders of mentions may stand in it.
func (p *patternParser) class() *expr {
	at := p.pos
	p.pos++
	not := p.pos < len(p.src) && p.src[p.pos] == '^'
	if not {
		p.pos++
	}
	var set charset
	for first := true; ; first = false {
		if p.pos >= len(p.src) {
			return p.fail(at, at+1, msgOpenClass, hintBracket)
		}
		if p.src[p.pos] == ']' && !first {
			p.pos++
			return p.setExpr(at, negated(set, not))
		}
		item, single, ok := p.classItem()
		if !ok {
			return &expr{}
		}
		if single < 0 {
			set = set.or(item)
			continue
		}
		set = set.or(p.classRange(single))
		if p.failed {
			return &expr{}
		}
	}
}

// classItem reads one member of a class.
func (p *patternParser) classItem() (set charset, single rune, ok bool) {
	at := p.pos
	switch r := p.src[p.pos]; r {
	case '\\':
		return p.escapedSet()
	case '[':
		p.fail(at, at+1, msgClassInClass, hintCharacter.with("["))
		return nil, -1, false
	case '{':
		e := p.braces()
		if p.failed {
			return nil, -1, false
		}
		if e.kind != exprSet {
			p.report(e.at, e.end, msgNotInClass, hintAlternatives)
			return nil, -1, true
		}
		return e.set, -1, true
	default:
		p.pos++
		return nil, r, true
	}
}

// classRange completes a-z after its first character.
func (p *patternParser) classRange(low rune) charset {
	if p.pos+1 >= len(p.src) || p.src[p.pos] != '-' || p.src[p.pos+1] == ']' {
		return p.names.fold(low)
	}
	at := p.pos - 1
	p.pos++
	_, high, ok := p.classItem()
	if !ok {
		return nil
	}
	if high < low {
		p.fail(at, p.pos, msgRangeOrder, hintCharacter.with("-"))
		return nil
	}
	return charset{{low, high}}
}
