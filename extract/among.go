package extract

// amongGroup sets a group that the sentence speaks of before those of it whom a row counts by what
// they have or did, or whose share of it is told: 专任教师具有博士学位 of 专任教师中，具有博士学位的90人, 9名专任教师中党员
// of 专任教师中，党员占60%.
func (c *current) amongGroup(name *naming) string {
	n, r := c.x.nouns, name.r
	share := r.measure() == "share"
	if !share && (!r.namedBefore(c.s) || n.Has.prefix(name.text) == 0) {
		return ""
	}
	for end := clauseStart(c.s.mask, r.at(c.s)); end > 0; end = clauseStart(c.s.mask, end-1) {
		from := clauseStart(c.s.mask, end-1)
		if c.s.class(from).IsFigure() {
			from++ // 90名|教师中
		}
		w := n.Among.suffix(c.s.maskGlyphs()[from:max(from, end-1)])
		if c.s.mask[end-1] != '，' || w == 0 || c.s.figures(from, end) > 0 {
			continue
		}
		group := n.trim(c.s.glyphs(from, end-1-w))
		switch {
		case len(group) < minSubject || len(group) > maxAttribute:
			continue
		case !share:
			return name.ahead(group)
		case max(n.People.suffix(group), n.Holders.suffix(group), n.Agent.suffix(group)) > 0 && !endsWith(name.text, group[len(group)-minSubject:]):
			return written(c.s.glyphs(from, end-1)) + written(name.text)
		}
		return ""
	}
	return ""
}

// someOfGroup names a count of some of a group, right before it, or of people, by what came of them or they did:
// 毕业生获得证书 of 毕业生中26人获得证书, 财务人员参加培训 of 财务人员共90人参加培训; "" for any other row.
func (c *current) someOfGroup(name *naming) string {
	n, r, value := c.x.nouns, name.r, name.r.at(c.s)
	from := clauseStart(c.s.mask, value)
	if r.measure() != "" || !c.countsThings(r) || c.s.figures(from, value) > 0 {
		return ""
	}
	before := c.s.glyphs(from, value)
	before = before[:len(before)-n.ThereIs.suffix(before)]
	w := n.Among.suffix(before)
	if w > 0 && n.Keep.suffix(before) > w {
		return ""
	}
	var group []glyph
	if w > 0 {
		group = n.trim(before[:len(before)-w])
	} else if r.namedBefore(c.s) {
		return ""
	} else if group = n.lead(c.s, value).text; n.People.suffix(group) == 0 {
		return ""
	}
	said := c.outcome(r, value+1, value+1)
	if len(group) < minSubject || len(group) > maxAttribute || len(said) == 0 {
		return ""
	}
	name.came = said
	return written(group) + written(said)
}
