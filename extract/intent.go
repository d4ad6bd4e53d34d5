package extract

import "statsheet/rules"

// enterIntent notes from where on a sentence tells what is to be done: from a word that says so, or all
// of it, where the one before does and it goes on in the same manner: 县里将全力推动项目落地。加大投入，
// 新增企业60家. Sentences without a number are heard too.
func (c *reportContext) enterIntent() {
	if c.intends = len(c.s.mask); c.account {
		return // the headings of a report of a year tell what is to be done
	}
	if len(c.s.passed) > 0 {
		text := appendGlyphs(c.passed[:0], c.s.passed, c.s.passed)
		c.passed = text
		c.intent = c.vow(text) < len(text) || c.intent && !c.x.words.ToldOf.in(text)
	}
	text := c.s.maskGlyphs()
	at := c.vow(text)
	if c.intent = c.intent && c.pushesOn(); c.intent {
		at = 0
	}
	c.intends, c.intent = at, at < len(text)
}

// vow returns where the first word of what is to be done stands in a text behind which nothing is told
// that was done, or the end: 还将全力…, 表示，加大….
func (c *current) vow(text []glyph) int {
	if c.vowBehind(text, 0) == len(text) {
		return len(text) // as in most sentences
	}
	from := 0
	for i, w := c.x.words.ToldOf.index(text, from); i >= 0; i, w = c.x.words.ToldOf.index(text, from) {
		from = i + w
	}
	return c.vowBehind(text, from)
}

// vowBehind returns where the first word of what is to be done stands at or after an offset of a text, or the end.
func (c *current) vowBehind(text []glyph, from int) int {
	for i, w := c.x.words.Vows.index(text, from); i >= 0; i, w = c.x.words.Vows.index(text, i+w) {
		if c.x.words.Pushes.prefix(text[i+w:]) > 0 {
			return i
		}
	}
	return len(text)
}

// pushesOn reports whether the sentence tells what is to be done if the one before does: it begins with a
// verb, and nothing in it was done or is of a time over.
func (c *reportContext) pushesOn() bool {
	text := c.s.maskGlyphs()
	for i := range c.s.mentions {
		if m := &c.s.mentions[i]; m.Class == rules.Period && m.Period.Year != 0 && m.Period.Year < c.ref.year {
			return false
		}
	}
	if c.x.words.ToldOf.in(text) {
		return false
	}
	text = text[c.turnsTo():]
	if len(text) > 0 && rules.MaskClass(text[0].folded) == rules.Period {
		text = text[1:]
	}
	if len(text) > 0 && text[0].folded == '，' {
		text = text[1:]
	}
	return c.x.words.Pushes.prefix(text) > 0 || c.x.nouns.Do.prefix(text) > 0
}

// turnsTo returns how long the beginning of the sentence is that goes on from the one before, or turns to
// another field of the same: 此外，; 在民生方面，.
func (c *current) turnsTo() int {
	text := c.s.maskGlyphs()
	n := c.x.words.Besides.prefix(text)
	if n < len(text) && text[n].folded == '，' {
		n++
	}
	if end := clauseEnd(c.s.mask, n); end < len(text) && c.x.words.InField.suffix(text[n:end]) > 0 {
		n = end + 1
	}
	return n
}

// intended reports whether the figure at value is of what the sentence tells that is to be done: not where
// it says so, 将服务6万名老人, no feature of what is spoken of, 总投资6亿元的项目, and not of a year over.
func (c *reportContext) intended(f *Fact, value int) bool {
	return !c.ended(f) && value > c.intends && (c.intends == 0 || clauseStart(c.s.mask, value) > c.intends) && value+1 < len(c.s.mask) && c.s.mask[value+1] != '的'
}
