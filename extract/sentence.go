package extract

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"statsheet/extract/document"
	"statsheet/extract/mention"
	"statsheet/extract/numeral"
	"statsheet/rules"
)

// length is a number of characters and of figures of a sentence.
type length struct{ characters, numbers int }

// A sentence longer than maxSentence is cut at clause ends into pieces of maxPiece,
// so that the work on one sentence is bounded, and so is what is written: each figure
// comes with its sentence.
var (
	maxSentence = length{characters: 2000, numbers: 200}
	maxPiece    = length{characters: 500, numbers: 50}
)

// sentence is one sentence of a block with what was found in it. Offsets into
// runes count from the start of the sentence; at turns mask offsets into
// them.
type sentence struct {
	block    *document.Block
	start    int     // offset of the first rune in the block, tightened
	whole    string  // as written, blanks that are only typesetting included
	raw      []rune  // the same
	source   []rune  // as written, tightened
	origin   []int32 // of the block: offset in its tight text → in its text; nil when they are the same
	folded   []rune  // simplified, half width: what the scanner read
	passed   []rune  // folded: the sentences before it, in its block, of which none is read
	mentions []mention.Mention
	mask     []rune
	at       []int32 // mask offset → rune offset; one more than len(mask)
	who      []int32 // mask offset → index of the mention it stands for, or -1
	maskOf   []int32 // mention → its mask offset, or -1 when it stayed text
	stands   []int32 // the mask offsets of the mentions that are in the mask
	cut      bool    // too long: its end is not a sentence end
	runs     int     // of digits, in a stretch of data; see isData
	rows     []row
	fates    []fate // by mention
	cells    []cell // of a table row
	due      bool   // rules are to be tried
	tried    choice // which
	goals    []span // where it speaks of what is to be reached, if it has rows
	label    bool   // the text of a table's heading: no figure stands in it

	soughtRune, soughtByte int // see seek

	written []glyph // the characters; see runeGlyphs
	masked  []glyph // the mask; see maskGlyphs
}

// blockAt returns the offset in the block of a rune of the sentence.
func (s *sentence) blockAt(i int) int {
	if s.origin != nil {
		return int(s.origin[s.start+i])
	}
	return s.start + i
}

// quote returns the text of the source between two rune offsets, to its last
// blank, as a part of the sentence's text.
func (s *sentence) quote(from, to int) string {
	if from >= to {
		return ""
	}
	first, last := s.within(from), s.within(to-1)
	start := s.seek(first)
	return s.whole[start : start+byteLen(s.raw[first:last+1])]
}

// seek returns the offset in bytes of a character of the whole sentence. What is
// asked for stands near what was asked for last.
func (s *sentence) seek(i int) int {
	if i >= s.soughtRune {
		s.soughtByte += byteLen(s.raw[s.soughtRune:i])
	} else {
		s.soughtByte -= byteLen(s.raw[i:s.soughtRune])
	}
	s.soughtRune = i
	return s.soughtByte
}

// tight returns the characters between two rune offsets without the blanks that are
// only typesetting.
func (s *sentence) tight(from, to int) string {
	if s.origin == nil {
		return s.quote(from, to)
	}
	return string(s.source[from:max(from, to)])
}

// texts cuts the text of a block into those of its sentences, one after the other.
type texts struct {
	raw      []rune
	text     string
	at, size int // so many characters of the block, and bytes, are behind
}

// newTexts returns the texts of a block with the given characters; valid says that
// they are its text, which had no bytes that are no UTF-8.
func newTexts(block *document.Block, raw []rune, valid bool) texts {
	if !valid {
		return texts{raw: raw, text: string(raw)}
	}
	return texts{raw: raw, text: block.Text}
}

// give gives s, which stands between two offsets in the block, its text.
func (t *texts) give(s *sentence, from, to int) {
	start := t.size + byteLen(t.raw[t.at:from])
	s.raw = t.raw[from:to]
	t.at, t.size = to, start+byteLen(s.raw)
	s.whole = t.text[start:t.size]
}

// byteLen returns how many bytes characters take as text.
func byteLen(runes []rune) int {
	n := 0
	for _, r := range runes {
		if r >= 0x800 && r < 0x10000 {
			n += 3
		} else {
			n += utf8.RuneLen(r)
		}
	}
	return n
}

// within returns where a rune stands in the whole sentence.
func (s *sentence) within(i int) int { return s.blockAt(i) - s.blockAt(0) }

// text returns the source text between two mask offsets.
func (s *sentence) text(from, to int) string {
	return s.tight(int(s.at[from]), int(s.at[to]))
}

// isEnd reports whether r ends a sentence.
func isEnd(r rune) bool { return r == '。' || r == '！' || r == '？' || r == '!' || r == '?' }

// isClauseEnd reports whether r, a mask rune, ends a clause.
func isClauseEnd(r rune) bool {
	if r > '。' && r < '！' {
		return false // as nearly all: Chinese characters and mentions
	}
	return r == '，' || r == '；' || r == '：' || r == '。' || r == '！' || r == '？' || r == '…'
}

// partsHeadline reports whether the blank at a mask offset stands between the parts of a
// headline, and is none that only spaces out a short word: 道指收跌 美联储加息25个基点.
func (s *sentence) partsHeadline(at int) bool {
	const part = 4
	if at < part || at+part >= len(s.mask) || isEnd(s.folded[len(s.folded)-1]) || s.cells != nil {
		return false
	}
	return !slices.ContainsFunc(s.mask[at-part:at], isBlank)
}

// isClosing reports whether r closes a quotation or bracket and so belongs to
// the sentence before it.
func isClosing(r rune) bool {
	return r == '”' || r == '’' || r == '」' || r == '』' || r == '）' || r == ')'
}

// sentences cuts runes at sentence ends and calls yield with the bounds of
// each sentence, leading blanks left out.
func sentences(runes []rune, yield func(from, to int, cut bool)) {
	from, numbers, digit, most := 0, 0, false, maxSentence
	for i := 0; i < len(runes); i++ {
		if isHan(runes[i]) && numbers <= most.numbers { // as nearly all are
			digit = false
			if i = skipHan(runes, i, from+most.characters); i == len(runes) {
				break
			}
		}
		end := isEnd(runes[i])
		was := digit
		if digit = numeral.IsDigit(runes[i]); digit && !was {
			numbers++
		}
		if end && criesOut(runes[from:i], runes[i+1:]) || !end && !most.reached(runes[i], i-from, numbers) {
			continue
		}
		numbers = 0
		whole := most == maxSentence
		if most = lengthAfter(end); !end && whole {
			i, digit = from-1, false // once more, in pieces
			continue
		}
		i = lastEnd(runes, i, end)
		emit(runes, from, i+1, !end, yield)
		from = i + 1
	}
	emit(runes, from, len(runes), false, yield)
}

// lengthAfter is the length that a sentence, or the next piece of one that has not ended, may have.
func lengthAfter(end bool) length {
	if end {
		return maxSentence
	}
	return maxPiece
}

// lastEnd returns the offset of the last of the ends, and of what closes behind them, from i on.
func lastEnd(runes []rune, i int, end bool) int {
	for i+1 < len(runes) && (isEnd(runes[i+1]) || end && isClosing(runes[i+1])) {
		i++
	}
	return i
}

// maxCry is how long a figure may be that is called out.
const maxCry = 14

// criesOut reports whether a sentence is but a figure, which the next one explains: 71.6万公里！这是….
func criesOut(sentence, next []rune) bool {
	return len(sentence) > 0 && len(sentence) <= maxCry && len(next) > 0 && next[0] == '这' && numeral.IsDigit(sentence[0])
}

// skipHan returns the offset of the first character from i on that is no Chinese
// one, or of the one that stands at limit.
func skipHan(runes []rune, i, limit int) int {
	for limit = min(limit, len(runes)); i < limit && isHan(runes[i]); {
		i++
	}
	return i
}

// isHan reports whether r is a Chinese character of the basic plane.
func isHan(r rune) bool { return r >= 0x3400 && r <= 0x9FFF }

// reached reports whether a sentence that may have this length is cut behind r, which
// is the n-th character after its first and has so many figures before it.
func (l length) reached(r rune, n, numbers int) bool {
	if n < l.characters && numbers <= l.numbers {
		return false
	}
	return isPause(r) || numbers > l.numbers && isSeam(r) || n >= 2*l.characters
}

// isSeam reports whether a figure may end with r or before it.
func isSeam(r rune) bool { return r == '%' || r == '|' || unicode.IsSpace(r) }

func isPause(r rune) bool { return r == '，' || r == '；' || r == ',' || r == ';' || r == '、' }

func emit(runes []rune, from, to int, cut bool, yield func(from, to int, cut bool)) {
	for from < to && unicode.IsSpace(runes[from]) {
		from++
	}
	for from < to && unicode.IsSpace(runes[to-1]) {
		to--
	}
	if from < to {
		yield(from, to, cut)
	}
}

// fullPunct gives the Chinese form of punctuation that reports also write in
// half width, so that a pattern written with ， （ ： meets both.
var fullPunct = [128]rune{',': '，', ';': '；', ':': '：', '(': '（', ')': '）', '!': '！', '?': '？'}

// buildMask replaces the mentions of s by their mask runes, in the given memory.
// No mention has a fate then.
func (s *sentence) buildMask(memory *sentenceMemory) {
	n := len(s.folded)
	written := memory.glyphs.take(n)[:n]
	for i, r := range s.folded {
		if r < 128 {
			written[i] = s.glyph(i)
		} else {
			written[i] = glyph{s.source[i], r}
		}
	}
	s.written = written
	s.fates = memory.fates.take(len(s.mentions))[:len(s.mentions)]
	clear(s.fates)
	s.masked, s.mask = memory.glyphs.take(n), memory.masks.take(n)
	s.at, s.who, s.maskOf = memory.offsets.take(n+1), memory.offsets.take(n), memory.offsets.take(len(s.mentions))
	s.stands = memory.offsets.take(len(s.mentions))
	from := 0
	for k := range s.mentions {
		m := &s.mentions[k]
		if m.Class == rules.Text {
			s.maskOf = append(s.maskOf, -1)
			continue
		}
		s.keepText(from, m.OuterStart)
		from = max(from, m.OuterStart)
		s.maskOf, s.stands = append(s.maskOf, int32(len(s.mask))), append(s.stands, int32(len(s.mask)))
		r := rules.MaskRune(m.Class, m.Unit, m.HasHigh)
		s.mask, s.masked = append(s.mask, r), append(s.masked, glyph{r, r})
		s.at, s.who = append(s.at, int32(from)), append(s.who, int32(k))
		from = m.OuterEnd
	}
	s.keepText(from, n)
	s.at = append(s.at, int32(n))
}

// glyph returns the character at i, with punctuation in its Chinese form.
func (s *sentence) glyph(i int) glyph {
	r := s.folded[i]
	if r < 128 && !s.partsDigits(i) {
		r = foldPunct(r)
	}
	return glyph{s.source[i], r}
}

// partsDigits reports whether the character at i stands before the thousands of a number that is
// no figure of its own: 6,000千瓦及以上电厂; not in 2023,2024年.
func (s *sentence) partsDigits(i int) bool {
	const thousands = 3
	if s.folded[i] != ',' || i == 0 || !numeral.IsDigit(s.folded[i-1]) {
		return false
	}
	digits := 0
	for _, r := range s.folded[i+1:] {
		if !numeral.IsDigit(r) {
			break
		}
		digits++
	}
	return digits == thousands
}

// rune returns the character of the mask at an offset, 0 outside of it.
func (s *sentence) rune(at int) rune {
	if at < 0 || at >= len(s.mask) {
		return 0
	}
	return s.mask[at]
}

// class returns what stands at an offset of the mask, rules.Text outside of it.
func (s *sentence) class(at int) rules.Class { return rules.MaskClass(s.rune(at)) }

// figures returns how many figures stand between two mask offsets.
func (s *sentence) figures(from, to int) int {
	n := 0
	for _, at := range s.stands {
		if i := int(at); i >= from && i < to && rules.MaskClass(s.mask[i]).IsFigure() {
			n++
		}
	}
	return n
}

// searched returns the mask as patterns search it.
func (s *sentence) searched() rules.Mask { return rules.Mask{Runes: s.mask, Mentions: s.stands} }

// keepText puts the characters of a part of the text into the mask.
func (s *sentence) keepText(from, to int) {
	if from >= to {
		return
	}
	base, n := len(s.mask), to-from
	mask, masked := s.mask[base:base+n], s.masked[base:base+n]
	at, who := s.at[base:base+n], s.who[base:base+n]
	for i, g := range s.written[from:to] {
		mask[i], masked[i] = g.folded, glyph{g.folded, g.folded}
		at[i], who[i] = int32(from+i), -1
	}
	s.mask, s.masked, s.at, s.who = s.mask[:base+n], s.masked[:base+n], s.at[:base+n], s.who[:base+n]
}
