package extract

import "slices"

// findParts returns the run of the mask in which the sentence lists parts of a
// total: after 其中, or after a clause such as 分产业看. 其中 within a list (、其中)
// holds to the end of its clause, in a bracket to the end of that, else to the
// end of the sentence.
func (c *reportContext) findParts(s *sentence) span {
	text := s.maskGlyphs()
	if i, w := c.x.part.index(text, 0); i >= 0 {
		if n := slices.Index(s.mask[i:], '）'); n >= 0 && c.aside(s, i) {
			return span{i + w, i + n}
		}
		if i > 0 && s.mask[i-1] == '、' {
			return span{i + w, clauseEnd(s.mask, i)}
		}
		return span{i + w, len(s.mask)}
	}
	for i := range s.mask {
		if !isClauseEnd(s.mask[i]) {
			continue
		}
		clause := text[clauseStart(s.mask, i):i]
		if c.x.divide.prefix(clause) > 0 && c.x.view.suffix(clause) > 0 {
			return span{i, len(s.mask)}
		}
	}
	return span{-1, -1}
}

// relate fills part_of and relates_to.
func (c *reportContext) relate(f *Fact, r *row) {
	value := int(c.s.maskOf[r.value])
	if v := r.rule.Set["part_of"]; v == "" && (r.rule.Relate["part_of"] != "" || value >= c.parts.from && value < c.parts.to) {
		c.partOf(f)
	}
	if f.Measure == "change" && f.RelatesTo == "" {
		c.relatesTo(f)
	}
}

// partOf finds the total a fact is a part of: the last level or share with the
// same unit before the parts began, in the sentence first, else before it. The
// parts of one sentence share it. A change belongs to the part it is of.
func (c *reportContext) partOf(f *Fact) {
	if f.Measure == "rank" {
		return
	}
	if f.Measure == "change" {
		if g := c.sameName(f); g != nil {
			f.PartOf = g.PartOf
			return
		}
	}
	if c.total == nil || c.total.Unit != f.Unit {
		if t := c.findTotal(f); t != nil {
			c.total = t
		}
	}
	if c.total != nil && c.total.FactID != f.FactID {
		f.PartOf = c.total.FactID
	}
}

func (c *reportContext) findTotal(f *Fact) *Fact {
	for _, before := range [][]*Fact{c.recent, c.levels} {
		for _, g := range slices.Backward(before) {
			if g.Unit == f.Unit && g.PartOf == "" && g.Measure == f.Measure && !c.isPart(g, f) {
				return g
			}
		}
	}
	for _, g := range slices.Backward(c.recent) {
		if g.PartOf == "" && g.Measure != "rank" && g.Measure != "change" && !c.isPart(g, f) {
			return g
		}
	}
	if g := c.last(); g != nil && g.PartOf == "" && g.Measure == f.Measure && !c.isPart(g, f) {
		return g
	}
	return nil
}

// isPart reports whether g, a fact before f, is itself one of the parts that
// the sentence of f lists.
func (c *reportContext) isPart(g, f *Fact) bool {
	return g.Sentence == f.Sentence && c.parts.from >= 0 && g.Start >= c.offset(int(c.s.at[c.parts.from]))
}

// relatesTo finds the level that a change belongs to.
func (c *reportContext) relatesTo(f *Fact) {
	if g := c.sameName(f); g != nil {
		f.RelatesTo = g.FactID
	}
}

// sameName returns the last level or share of the paragraph with the
// indicator of f; nil if there is none.
func (c *reportContext) sameName(f *Fact) *Fact {
	for _, g := range slices.Backward(c.recent) {
		if g.Indicator == f.Indicator && (g.Measure == "level" || g.Measure == "share") {
			return g
		}
	}
	return nil
}
