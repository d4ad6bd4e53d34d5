package mention

import (
	"statsheet/extract/numeral"
	"statsheet/rules"
)

// Scanner finds the mentions of sentences. It is made of a Lexicon once and
// safe for concurrent use.
type Scanner struct {
	lex     *rules.Lexicon
	fold    *foldTable
	runes   *alphabet
	flags   [1 << 16]flag
	words   *trie
	opening opening // of words
	units   *trie   // behind a number
	// prefixes are units before a number: $, 人民币.
	prefixes                         *trie
	percent, permille, times, points int // index of %, ‰ and 倍; -1 if not there
	powerUnit                        int // index of 千瓦时, which 度 of electricity is; 0 if not there
	minutes                          int // index of 分钟; 0 if not there
	boundBefore, boundAfter          *trie
	scopes                           []string
	reigns                           *trie // names of eras, with the year before their first one
	reports                          *trie // 半年报, with the index of its part of the year
	reportParts                      []string
	samePlaces                       [][]int
	shortCities                      *trie // 朝阳, with the index of its place
	subs                             []sub
	factors                          []factor // by unit
	traits                           []trait  // by unit
	leads                            uint64   // tries of what stands before a number and belongs to it
	set                              sets
}

// flag tells what may begin at a rune.
type flag uint8

const (
	flagNumber flag = 1 << iota // a digit or Chinese numeral
	flagMark                    // 第 前 每, brackets, quotes, letters, circled numbers
	flagWord                    // a word of one rune
)

// NewScanner builds a Scanner from a Lexicon.
func NewScanner(lex *rules.Lexicon) *Scanner {
	s := &Scanner{
		lex: lex, fold: newFoldTable(lex.Traditional),
	}
	letters := newAlphabet()
	s.runes = letters
	s.set.load(letters, lex.Words)
	s.loadBounds(letters)
	s.loadUnits(letters)
	s.loadSubunits()
	s.loadReigns(letters)
	s.loadReports(letters)
	s.loadShortCities(letters)
	s.loadWords(letters)
	s.loadFlags()
	s.loadOpening()
	s.leads = s.prefixes.mask | s.boundBefore.mask | s.set.Filler.mask
	return s
}

func (s *Scanner) loadFlags() {
	for r := range rune(1 << 16) {
		if numeral.IsNumeral(r) {
			s.flags[r] |= flagNumber
		}
		if s.words.begins(r) && s.words.has([]rune{r}, 0) {
			s.flags[r] |= flagWord
		}
		if isLetter(r) || r >= '①' && r <= '⒛' {
			s.flags[r] |= flagMark
		}
	}
	for _, r := range "第前每.(（〔[“‘「『《〈\"" {
		s.flags[r] |= flagMark
	}
}

func isLetter(r rune) bool { r |= 0x20; return r >= 'a' && r <= 'z' }
func isHan(r rune) bool    { return r >= 0x3400 && r <= 0x9FFF }

// scan is the work on one text.
type scan struct {
	*Scanner
	t    []rune
	out  []Mention
	base int // mentions of earlier texts in out
	from int // end of the last mention: nothing before it is taken again

	linked bool // two mentions may have to do with each other

	read  amount // what number reads
	tried amount // what is read to see what it is

	lookAt, lookEnd int                              // the word of the main trie found last, and where
	lookEntry       entry                            // what it is
	digits          struct{ at, n, end, digits int } // what plain has read last
}

// Scan appends the mentions of a folded text to dst, in the order of the text
// and without overlap.
//
// Algorithm: from left to right, at each rune that may begin something, the
// longest word of the lists and the longest expression with a number are
// read; the longer of the two stands, the word when they are equal. What
// stands before a number (bounds, currency, 近 in 近五年) is looked up
// backwards once the number is there.
func (s *Scanner) Scan(dst []Mention, folded []rune) []Mention {
	i := s.skip(folded, 0)
	if i == len(folded) {
		return dst
	}
	sc := scan{Scanner: s, t: folded, out: dst, base: len(dst), lookAt: -1}
	sc.digits.at = -1
	for i < len(folded) {
		i = s.skip(folded, sc.at(i))
	}
	if sc.linked {
		sc.share()
		sc.join()
	}
	return sc.out
}

// skip returns the next offset where something may begin: a rune that opens a
// number or a mark, or the first runes of a word. Nearly all text is passed
// here.
func (s *Scanner) skip(t []rune, i int) int {
	if i >= len(t) {
		return i
	}
	pairs, flags, r := &s.opening.pairs, &s.flags, t[i]
	for _, next := range t[i+1:] {
		if flags[uint16(r)] != 0 {
			return i
		}
		if h := pairHash(pairKey(r, next)); pairs.has(h) && s.opening.goesOn(h, third(t, i)) {
			return i
		}
		r = next
		i++
	}
	if s.flags[uint16(r)] != 0 {
		return i
	}
	return len(t)
}

// wordAt returns the end of the longest word of the main trie at an offset of
// a text, and what it is.
func (s *Scanner) wordAt(t []rune, i int) (int, entry) {
	if i >= len(t) || !s.opening.may(t, i) && s.flags[uint16(t[i])]&flagWord == 0 {
		return i, noEntry
	}
	end, e := s.words.walk(t, i)
	return end, entry(e)
}

// look is wordAt in the whole text; several readers ask about one offset.
func (sc *scan) look(i int) (int, entry) {
	if i == sc.lookAt {
		return sc.lookEnd, sc.lookEntry
	}
	return sc.wordAt(sc.t, i)
}

// at reads what begins at i and returns where to go on.
func (sc *scan) at(i int) int {
	if uint32(sc.t[i]) > 0xFFFF {
		return i + 1
	}
	f := sc.flags[sc.t[i]]
	if f&(flagMark|flagNumber) == 0 {
		return sc.justWord(i)
	}
	if isLetter(sc.t[i]) && isLetter(sc.rune(i-1)) {
		return i + 1 // B12 is no word in RMB12
	}
	end, e := sc.wordAt(sc.t, i)
	sc.lookAt, sc.lookEnd, sc.lookEntry = i, end, e
	found, m := false, sc.next()
	switch {
	case f&flagMark != 0:
		found = sc.mark(i, m)
	case f&flagNumber != 0 && (end <= i+1 || !sc.inWord(i, end, e)):
		found = sc.number(i, m)
	}
	if found && m.End > end {
		return sc.put(m)
	}
	if end == i {
		return i + 1
	}
	return sc.word(i, end, e)
}

// justWord is at for a rune that begins nothing but words.
func (sc *scan) justWord(i int) int {
	end, e := sc.words.walk(sc.t, i)
	if e < 0 {
		return i + 1
	}
	sc.lookAt, sc.lookEnd, sc.lookEntry = i, end, entry(e)
	return sc.word(i, end, entry(e))
}

// inWord reports whether a number that begins at i cannot be longer than the
// word of two runes or more found there: one numeral, and no unit that goes
// beyond the word.
func (sc *scan) inWord(i, end int, e entry) bool {
	if e.is(rolePeriod) || numeral.IsNumeral(sc.t[i+1]) || numeral.IsNumeral(sc.t[end-1]) && numeral.IsNumeral(sc.rune(end)) {
		return false // 二十五 of 二月二十五日, not the festival 二月二
	}
	switch sc.t[i+1] {
	case '点', '分', '又', '余', '多', '来', '个', ' ', '至', '到', '比':
		return false
	}
	unit, _ := sc.units.longest(sc.t, i+1)
	return unit < end || unit == end && !numeral.IsNumeral(sc.rune(end)) // 三角 in 三角五分 is money
}

// next returns the place behind out that the next mention is written to; put
// keeps it.
func (sc *scan) next() *Mention {
	n := len(sc.out)
	if n+2 > cap(sc.out) {
		sc.out = append(sc.out, Mention{}, Mention{})[:n]
	}
	return &sc.out[:n+1][n]
}

// trial returns an amount that is read only to see what it is. It is written
// behind the next mention.
func (sc *scan) trial() *amount {
	n := len(sc.out)
	sc.tried.Mention = &sc.out[:n+2][n+1]
	return &sc.tried
}

// put keeps the mention that was written to the next place and returns its
// end.
func (sc *scan) put(m *Mention) int {
	m.OuterStart = max(min(m.OuterStart, m.Start), sc.from)
	m.OuterEnd = max(m.OuterEnd, m.End)
	m.Start = max(m.Start, sc.from)
	sc.linked = sc.linked || sc.links(m)
	sc.out = sc.out[:len(sc.out)+1]
	sc.from = m.OuterEnd
	return m.OuterEnd
}

// word takes a word of the lists.
func (sc *scan) word(i, end int, e entry) int {
	switch e.role() {
	case roleText:
		return end
	case rolePlace, roleScope:
		return sc.place(i, end, e)
	case roleArea:
		return sc.area(i, end, e)
	case roleIdiom, roleName, roleNoun, roleVague, rolePeriod:
	}
	m := sc.next()
	m.reset(i, end)
	switch e.role() {
	case roleText, rolePlace, roleScope, roleArea:
	case roleIdiom:
		m.Kind = Idiom
	case roleName:
		m.Kind = Name
	case roleNoun:
		m.Kind = Ordinal
	case roleVague:
		m.Kind = Date
	case rolePeriod:
		switch {
		case sc.about(end):
			return sc.put(m)
		case sc.mayDate(i) && sc.date(i, m), sc.t[i] == '第' && sc.ordinal(i, m): // 连续第二年
			return sc.put(m)
		}
		return end
	}
	if e.role() != roleVague {
		sc.wordValue(m)
	}
	return sc.put(m)
}

// about reports whether a word for a time is only what something is near, and has
// no number that tells when: 国庆黄金周前后. It is written to the next place as a
// date that nobody can resolve.
func (sc *scan) about(end int) bool {
	behind, q := sc.set.Around.longest(sc.t, end)
	if q < 0 {
		return false
	}
	m := sc.next()
	m.Kind, m.End, m.OuterEnd = Date, behind, behind
	return true
}

// wordValue gives a word that begins with a number its value, for the ledger.
func (sc *scan) wordValue(m *Mention) {
	if n, ok := numeral.Read(sc.t[:m.End], m.Start); ok {
		m.Value, m.HasValue = n.Value, true
	}
}

// reset makes m a mention that stays text.
func (m *Mention) reset(start, end int) {
	*m = Mention{}
	m.Start, m.End, m.OuterStart, m.OuterEnd = start, end, start, end
	m.NumStart, m.NumEnd, m.ScaleEnd = start, start, start
	m.UnitStart, m.UnitEnd, m.Place = end, end, -1
}

// rune returns the rune at an offset, 0 outside.
func (sc *scan) rune(i int) rune {
	if i < 0 || i >= len(sc.t) {
		return 0
	}
	return sc.t[i]
}
