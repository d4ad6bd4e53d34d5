package rules

import (
	"cmp"
	"slices"
	"strings"
)

// wordText writes a word list in the language of regexp2, as a tree of
// characters: a miss costs a few tests and not one for each word.
type wordText struct {
	out   strings.Builder
	below map[WordNode][]wordEdge // the edges from each node, by character
	back  bool                    // of a lookbehind, which goes from the last character to the first
}

// text returns a word list as the engine is given it. It is made once.
func (t *tables) text(words []string, back bool) string {
	all := &t.texts[way(back)]
	if *all == nil {
		*all = map[*string]string{}
	}
	s, ok := (*all)[&words[0]]
	if !ok {
		w := wordText{below: t.tree(words, back).below(), back: back}
		w.node(0)
		s = w.out.String()
		(*all)[&words[0]] = s
	}
	return s
}

// below returns the edges from each node, sorted by their characters.
func (t *WordTree) below() map[WordNode][]wordEdge {
	all := map[WordNode][]wordEdge{}
	for _, e := range t.edges {
		if e.to != 0 {
			all[e.from] = append(all[e.from], e)
		}
	}
	for _, edges := range all {
		slices.SortFunc(edges, func(a, b wordEdge) int { return cmp.Compare(a.r, b.r) })
	}
	return all
}

// fork is one way on from a node: the characters, and the node they lead to; 0
// when words end there.
type fork struct {
	chars charset
	to    WordNode
}

// forks returns the ways on from a node. The characters that words end with make
// one way, the first.
func (w *wordText) forks(node WordNode) []fork {
	all, at := make([]fork, 1), map[WordNode]int{}
	var last [][2]rune
	for _, e := range w.below[node&^wordEnd] {
		if len(w.below[e.to&^wordEnd]) == 0 {
			last = append(last, [2]rune{e.r, e.r})
			continue
		}
		i, ok := at[e.to]
		if !ok {
			i = len(all)
			at[e.to] = i
			all = append(all, fork{to: e.to})
		}
		all[i].chars = append(all[i].chars, [2]rune{e.r, e.r})
	}
	if len(last) == 0 {
		return all[1:]
	}
	all[0] = fork{chars: newCharset(last...)}
	return all
}

// node writes what goes on from a node of the tree. Words that end there are
// tried last.
func (w *wordText) node(node WordNode) {
	all, end := w.forks(node), node.End()
	switch {
	case len(all) == 0:
		return
	case len(all) == 1 && !end:
		w.fork(all[0])
		return
	}
	w.out.WriteString("(?:")
	if len(all) > fanOut && all[0].to == 0 {
		w.fork(all[0])
		w.out.WriteByte('|')
		all = all[1:]
	}
	w.choice(all)
	if end {
		w.out.WriteByte('|')
	}
	w.out.WriteByte(')')
}

// fanOut is how many ways the engine tries one after the other. More of them are
// halved by a look at where the character stands.
const fanOut = 16

func (w *wordText) choice(all []fork) {
	if len(all) > fanOut {
		half := len(all) / 2
		w.within(all[:half])
		w.out.WriteByte('|')
		w.within(all[half:])
		return
	}
	for i, f := range all {
		if i > 0 {
			w.out.WriteByte('|')
		}
		w.fork(f)
	}
}

// within writes some ways on that are tried only where the character stands
// between the first and the last of theirs.
func (w *wordText) within(all []fork) {
	bounds := all[0].chars[0]
	for _, f := range all {
		bounds[1] = max(bounds[1], f.chars[len(f.chars)-1][1])
	}
	opening := "(?="
	if w.back {
		opening = "(?<="
	}
	w.out.WriteString(opening + charset{bounds}.text() + ")(?:")
	w.choice(all)
	w.out.WriteByte(')')
}

// fork writes a way on: its characters, and what goes on behind them.
func (w *wordText) fork(f fork) {
	if w.back && f.to != 0 {
		w.node(f.to)
	}
	writeSet(&w.out, f.chars)
	if !w.back && f.to != 0 {
		w.node(f.to)
	}
}
