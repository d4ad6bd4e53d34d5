package rules

import (
	"bytes"
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"
)

// lexiconBuilder puts a Lexicon together from many files.
type lexiconBuilder struct {
	lex     Lexicon
	byName  map[string]int // unit names, then their other spellings
	places  map[placeKey]int
	periods map[string]int
	setIn   map[string]map[int]bool
	bases   []named           // units to convert to
	parents []named           // places that others lie in
	writer  map[string]string // the file that a word list is of; "" is a built-in one
}

func newLexiconBuilder() *lexiconBuilder {
	return &lexiconBuilder{
		lex: Lexicon{
			Units:       []Unit{{Kind: "count"}},
			UnitSets:    map[string][]int{},
			Words:       map[string][]string{},
			Traditional: map[rune]rune{},
		},
		byName:  map[string]int{},
		places:  map[placeKey]int{},
		periods: map[string]int{},
		setIn:   map[string]map[int]bool{},
		writer:  map[string]string{},
	}
}

// read takes units, words, places, periods and characters from a file.
func (b *lexiconBuilder) read(f *file) {
	if f.keys == nil {
		return
	}
	if n, ok := f.keys["units"]; ok {
		b.readUnits(f, n)
	}
	if n, ok := f.keys["words"]; ok {
		b.readWords(f, n)
	}
	if n, ok := f.keys["places"]; ok {
		b.readPlaces(f, n)
	}
	if n, ok := f.keys["periods"]; ok {
		b.readPeriods(f, n)
	}
	if n, ok := f.keys["traditional"]; ok {
		b.readTraditional(f, n)
	}
}

// build closes the lexicon: every kind becomes a set of its units, and no word list
// repeats a word.
func (b *lexiconBuilder) build() *Lexicon {
	b.dropRepeats()
	b.checkBases()
	b.checkParents()
	for _, kind := range Kinds {
		if b.lex.UnitSets[kind] == nil {
			b.lex.UnitSets[kind] = []int{}
		}
	}
	for i, u := range b.lex.Units {
		b.addToSet(u.Kind, i)
	}
	return &b.lex
}

// dropRepeats keeps of equal words of a list the first.
func (b *lexiconBuilder) dropRepeats() {
	for name, words := range b.lex.Words {
		if len(words) < 2 {
			continue
		}
		seen := make(map[string]struct{}, len(words)) // one for all lists would be slow to grow
		b.lex.Words[name] = slices.DeleteFunc(words, func(w string) bool {
			many := len(seen)
			seen[w] = struct{}{}
			return len(seen) == many
		})
	}
}

// readWords reads named word lists.
func (b *lexiconBuilder) readWords(f *file, n *yaml.Node) {
	for key, words := range f.pairs(n, keyed("words")) {
		name := key.Value
		if !validName(name) {
			f.fault(key, msgBadName.with(whatWordList, name), hintName)
			continue
		}
		if isPlaceholder(name) {
			f.fault(key, msgBuiltinName.with(whatWordList, name), Phrase{})
			continue
		}
		switch {
		case !extends(words):
			before := len(b.lex.Words[name])
			b.readWordList(f, name, words)
			b.noteShared(f, key, before)
		case b.lex.Words[name] != nil:
			if more := f.mapping(words, whatWords.with(name), extendKeys)["extend"]; more != nil {
				b.readWordList(f, name, more)
			}
		default:
			f.fault(key, msgUnknownList.with(name), didYouMean(name, sortedKeys(b.lex.Words), plain))
		}
	}
}

var extendKeys = []string{"extend"}

// extends reports whether a word list is written {extend: [词]}, which says that the
// words are meant to be added to a list that is there.
func extends(n *yaml.Node) bool {
	return n.Kind == yaml.MappingNode && len(n.Content) > 0 && strings.HasPrefix(n.Content[0].Value, extendKeys[0])
}

// noteShared tells the author of a list that another file has one of its name, if this
// one adds words to those that were there before: they change what other rules find.
func (b *lexiconBuilder) noteShared(f *file, key *yaml.Node, before int) {
	name := key.Value
	writer, shared := b.writer[name]
	if f.root.builtin || !shared {
		if b.writer[name] = f.shown; f.root.builtin {
			b.writer[name] = ""
		}
		return
	}
	words := b.lex.Words[name]
	adds := slices.ContainsFunc(words[before:], func(w string) bool { return !slices.Contains(words[:before], w) })
	switch {
	case !adds || writer == f.shown:
	case writer == "":
		f.note(key, msgSharedList.with(name), hintSharedList.with(name))
	default:
		f.note(key, msgJoinedList.with(name, writer), hintSharedList.with(name))
	}
}

func (b *lexiconBuilder) readWordList(f *file, name string, n *yaml.Node) {
	if b.lex.Words[name] == nil {
		b.lex.Words[name] = []string{}
	}
	if n.Kind == yaml.MappingNode {
		b.addWords(f, name, n, f.fileLines(n))
		return
	}
	if words, ok := f.plain[n.Line]; ok {
		b.addWords(f, name, n, words)
		return
	}
	b.lex.Words[name] = slices.Grow(b.lex.Words[name], len(n.Content))
	for item := range f.items(n, whatWords.with(name)) {
		if item.Kind == yaml.MappingNode {
			b.addWords(f, name, item, f.fileLines(item))
			continue
		}
		if s, ok := f.text(item, whatWord); ok {
			b.addWords(f, name, item, []string{s})
		}
	}
}

func (b *lexiconBuilder) addWords(f *file, name string, at *yaml.Node, words []string) {
	list := slices.Grow(b.lex.Words[name], len(words))
	for _, w := range words {
		if w = strings.TrimSpace(w); w == "" {
			f.fault(at, msgEmptyWord, hintEmptyWord)
			continue
		}
		f.noteSeveral(at, w)
		list = append(list, w)
	}
	b.lex.Words[name] = list
}

// noteSeveral tells the author of a word that it may be several.
func (f *file) noteSeveral(at *yaml.Node, word string) {
	if !f.root.builtin && severalWords(word) {
		f.note(at, msgSeveralWords.with(word), hintSeveralWords)
	}
}

// severalWords reports whether a word may be several that were not written apart: 甲、乙.
func severalWords(w string) bool {
	const between = "、，；,; \t"
	i := strings.IndexAny(w, between)
	if i < 0 {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(w[:i])
	after, _ := utf8.DecodeRuneInString(strings.TrimLeft(w[i:], between))
	return unicode.Is(unicode.Han, before) && unicode.Is(unicode.Han, after)
}

// fileLines reads the lines of {file: NAME}, a path relative to the rule file.
// Empty lines and lines that begin with # are left out.
func (f *file) fileLines(n *yaml.Node) []string {
	m := f.mapping(n, whatItem, []string{"file"})
	name, ok := f.required(m, "file", n, whatTheItem)
	if !ok {
		return nil
	}
	p := path.Join(path.Dir(f.path), name)
	data, err := readCapped(f.root.fsys, p)
	if err != nil {
		f.fault(m["file"], msgNoFile.with(name, reason(err)), hintRelative.with(path.Base(f.shown)))
		return nil
	}
	if !utf8.Valid(data) {
		f.fault(m["file"], msgFileNotUTF8.with(name), hintSaveUTF8)
		return nil
	}
	out := make([]string, 0, bytes.Count(data, []byte("\n"))+1)
	for line := range strings.Lines(strings.TrimPrefix(string(data), "\xEF\xBB\xBF")) {
		if line = strings.TrimRight(line, " \r\n"); line != "" && !strings.HasPrefix(line, "#") {
			out = append(out, line)
		}
	}
	return out
}

// readTraditional reads a table of two columns: traditional, simplified.
func (b *lexiconBuilder) readTraditional(f *file, n *yaml.Node) {
	if n.Kind != yaml.MappingNode {
		f.fault(n, msgTraditional.with(kindName(n)), hintTraditional)
		return
	}
	for _, line := range f.fileLines(n) {
		from, to, ok := strings.Cut(line, "\t")
		a, sa := utf8.DecodeRuneInString(from)
		z, sz := utf8.DecodeRuneInString(to)
		if !ok || sa == 0 || sa != len(from) || sz == 0 || sz != len(to) {
			f.fault(n, msgCharLine.with(line), Phrase{})
			return
		}
		if a != z {
			b.lex.Traditional[a] = z
		}
	}
}
