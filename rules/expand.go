package rules

import (
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"
)

// fragment is a named part of patterns.
type fragment struct {
	name    string
	file    *file
	node    *yaml.Node // its text
	key     *yaml.Node
	parsed  *expr
	running bool // being parsed: meeting it again is a cycle
}

// vocabulary is what all patterns of a load share. After the load it is only
// read.
type vocabulary struct {
	lex   *Lexicon
	chars *alphabet
	words map[string]*expr // word lists, made when first used
	fold  map[rune]charset

	room   room // of the patterns
	joints []conjunction
	tables tables // of the compiled patterns
}

func newVocabulary(lex *Lexicon) *vocabulary {
	v := &vocabulary{lex: lex, chars: newAlphabet(), words: map[string]*expr{}, fold: map[rune]charset{}}
	v.readConjunctions()
	return v
}

// foldRune is the characters of a mask that a character of a pattern stands
// for: simplified for traditional, half width for full width; punctuation
// stands for both widths.
func (v *vocabulary) foldRune(r rune) charset {
	if c, ok := v.fold[r]; ok {
		return c
	}
	if s, ok := v.lex.Traditional[r]; ok {
		r = s
	}
	const shift = 0xFEE0
	half, full := r, r
	if r >= 0xFF01 && r <= 0xFF5E {
		half = r - shift
	} else if r >= 0x21 && r <= 0x7E {
		full = r + shift
	}
	c := charset{{half, half}}
	if full != half && !isWord(half) {
		c = append(c, [2]rune{full, full})
	}
	v.fold[r] = c
	return c
}

func isWord(r rune) bool {
	return r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
}

// list makes the expression for a word list, the longest words first.
func (v *vocabulary) list(name string) *expr {
	if e, ok := v.words[name]; ok {
		return e
	}
	words := make([]string, 0, len(v.lex.Words[name]))
	for _, w := range v.lex.Words[name] {
		words = append(words, v.foldWord(w))
	}
	slices.Sort(words)
	words = slices.Compact(words)
	slices.SortStableFunc(words, func(a, b string) int { return utf8.RuneCountInString(b) - utf8.RuneCountInString(a) })
	e := &expr{kind: exprWords, words: words}
	v.words[name] = e
	return e
}

func (v *vocabulary) foldWord(w string) string {
	return strings.Map(func(r rune) rune { return v.foldRune(r)[0][0] }, w)
}

// scope resolves the placeholders of one pack's patterns.
type scope struct {
	vocabulary *vocabulary
	fragments  []map[string]*fragment // nearest first
	elsewhere  map[string]string      // fragments of packs that are not extended → pack
}

// find returns the fragment of that name, nil if there is none.
func (s *scope) find(name string) *fragment {
	for _, m := range s.fragments {
		if f, ok := m[name]; ok {
			return f
		}
	}
	return nil
}

// parse reads one pattern that stands in a node of a file.
func (s *scope) parse(f *file, n *yaml.Node, text string) (*expr, bool) {
	if f.faults.full() {
		return &expr{}, false
	}
	p := &patternParser{src: []rune(text), names: s, room: &s.vocabulary.room}
	clean := true
	p.report = func(at, end int, message, hint Phrase) {
		clean = false
		f.faultIn(n, at, end, message, hint)
		if f.faults.full() {
			p.stop()
		}
	}
	e := p.parse()
	if e.total = e.size(maxSize); e.total > maxSize {
		clean = false
		f.fault(n, msgTooLarge, Phrase{})
		return &expr{}, false
	}
	if clean {
		l := linter{chars: s.vocabulary.chars, report: p.report}
		l.note = func(at, end int, message, hint Phrase) { f.noteIn(n, at, end, message, hint) }
		l.check(e)
		l.digits(e)
	}
	return e, clean
}

func (s *scope) fold(r rune) charset { return s.vocabulary.foldRune(r) }

// unitLike returns a unit that may be meant by the name of a set: 起 of {quantity:起}.
func unitLike(set string) string {
	if set[0] < utf8.RuneSelf {
		return "个"
	}
	return set
}

// placeholder fills in {name} or {name:arg}.
func (s *scope) placeholder(p *patternParser, name, arg string, hasArg bool, at, end int) *expr {
	v := s.vocabulary
	switch {
	case name == "list":
		return s.listOf(p, arg, at, end)
	case name == "quantity" && hasArg:
		units, ok := v.lex.UnitSets[arg]
		if !ok {
			sets := sortedKeys(v.lex.UnitSets)
			hint := didYouMean(arg, sets, plain)
			if Nearest(arg, sets) == "" && validName(arg) {
				hint = hintUnitSets.with(arg, unitLike(arg))
			}
			p.report(at, end, msgUnknownUnits.with(arg), hint)
			return nil
		}
		return &expr{kind: exprSet, set: unitRunes(units)}
	case hasArg && !slices.Contains(s.known(), name):
		return s.unknown(p, name, at, end)
	case hasArg:
		p.report(at, end, msgNoArgument.with(name), hintArgument)
		return nil
	}
	if set := maskChars(name); set != nil {
		return &expr{kind: exprSet, set: set}
	}
	switch name {
	case "char":
		return &expr{kind: exprSet, set: v.chars.char}
	case "edge":
		return &expr{kind: exprEdge}
	case "noun":
		return &expr{kind: exprNoun}
	case "stop":
		return &expr{kind: exprStop}
	}
	return s.named(p, name, at, end)
}

// named fills in a fragment or word list.
func (s *scope) named(p *patternParser, name string, at, end int) *expr {
	if f := s.find(name); f != nil {
		return s.use(p, f, at, end)
	}
	if words, ok := s.vocabulary.lex.Words[name]; ok {
		if len(words) == 0 {
			p.report(at, end, msgEmptyList.with(name), hintEmptyList.with(name))
		}
		return s.vocabulary.list(name)
	}
	if pack, ok := s.elsewhere[name]; ok {
		p.report(at, end, msgElsewhere.with(name), hintExtends.with(pack))
		return nil
	}
	return s.unknown(p, name, at, end)
}

// unknown reports a name that nothing stands for.
func (s *scope) unknown(p *patternParser, name string, at, end int) *expr {
	hint := Phrase{}
	if best := Nearest(name, s.known()); best != "" {
		hint = hintDidYouMean.with(braced(best))
	} else if validName(name) {
		hint = hintOwnList.with(listed(placeholders, braced), name)
	}
	p.report(at, end, msgPlaceholder.with(name), hint)
	return nil
}

// known lists all names that may stand in braces.
func (s *scope) known() []string {
	out := slices.Clone(placeholders)
	for _, m := range s.fragments {
		out = append(out, sortedKeys(m)...)
	}
	return append(out, sortedKeys(s.vocabulary.lex.Words)...)
}

// use returns a fragment's expression; the first use parses it.
func (s *scope) use(p *patternParser, f *fragment, at, end int) *expr {
	if f.running {
		p.report(at, end, msgUsesItself.with(f.name), Phrase{})
		return nil
	}
	if f.parsed == nil {
		f.running = true
		f.parsed, _ = s.parse(f.file, f.node, f.node.Value)
		f.running = false
	}
	return f.parsed
}

// conjunction is a word that joins two nouns; within are the beginnings of
// words that end like it and join nothing (参 of 参与).
type conjunction struct {
	word   string
	within []string
}

// readConjunctions reads the word lists "and" and "and_inside".
func (v *vocabulary) readConjunctions() {
	for _, word := range v.list("and").words {
		c := conjunction{word: word}
		for _, w := range v.list("and_inside").words {
			if before, ok := strings.CutSuffix(w, word); ok && before != "" {
				c.within = append(c.within, before)
			}
		}
		v.joints = append(v.joints, c)
	}
}

// and matches a conjunction.
func (v *vocabulary) and() *expr {
	out := &expr{kind: exprAlt}
	for _, c := range v.joints {
		word := &expr{kind: exprWords, words: []string{c.word}}
		if len(c.within) == 0 {
			out.subs = append(out.subs, word)
			continue
		}
		not := &expr{kind: exprLook, text: "(?<!", subs: []*expr{{kind: exprWords, words: c.within}}}
		out.subs = append(out.subs, concat(not, word))
	}
	return out
}

// listOf is x, or several x separated by 、 ， or a conjunction.
func (s *scope) listOf(p *patternParser, name string, at, end int) *expr {
	if name == "" {
		p.report(at, end, msgListNeeds, hintList)
		return nil
	}
	x := s.placeholder(p, name, "", false, at, end)
	if x == nil {
		return nil
	}
	item := *x
	item.foreign = true
	x = &item
	v := s.vocabulary
	comma := &expr{kind: exprSet, set: v.foldRune('、').or(v.foldRune('，'))}
	sep := &expr{kind: exprAlt, subs: []*expr{
		concat(&expr{kind: exprRepeat, subs: []*expr{comma}, min: 0, max: 1}, v.and()),
		comma,
	}}
	more := &expr{kind: exprRepeat, subs: []*expr{concat(sep, x)}, min: 0, max: -1, at: at, end: end}
	return &expr{kind: exprConcat, subs: []*expr{x, more}, simple: !x.mentions(v.chars.mask)}
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
