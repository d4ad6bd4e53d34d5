package extract

import (
	"cmp"
	"slices"
	"strings"
)

// labelled returns the name that a zip gives a row, after what it is of where it says
// nothing alone: 总量、增速分别居…, 增速分别高于甲、乙….
func (c *chronicle) labelled(name *naming) string {
	who := c.subject
	c.subject = nil
	n, r, label := c.x.nouns, name.r, name.r.label
	switch {
	case n.Than.prefix(label) > 0:
		own := n.lead(c.s, r.match.from).text
		label = slices.Concat(own, label)
		if len(own) > 0 && !n.Dependent.has(own) {
			return written(label)
		}
	case !n.Dependent.has(label):
		if _, placed := r.column("region"); !placed && (len(label) == 1 || n.lacksOwner(label)) { // 产、销
			c.subject, name.text = who, label
			c.subject = c.bearer(name)
			return written(c.subject) + written(label)
		}
		return cmp.Or(c.listedPart(label), c.sameShare(label), written(label))
	default:
		if g := c.last(); g != nil && g.Rule == r.rule.ID {
			base := c.x.plain(g.Indicator)
			return written(base[:len(base)-n.Dependent.suffix(base)]) + written(label)
		}
	}
	if c.spoken == 0 {
		return written(label)
	}
	return c.under(label)
}

// figureBack takes the name of the fact that stands so many facts before:
// 接待游客…、旅游花费…，分别增长…. Facts of the row's own kind do not count.
func (c *chronicle) figureBack(name *naming) string {
	f, r := name.f, name.r
	before := c.othersBefore(r)
	total := before[len(before)-r.back]
	if total.Measure == "level" {
		f.RelatesTo = total.FactID
	}
	if len(r.tail) == 0 {
		if r.measure() == "rank" {
			return c.rankedName(total, total.Indicator)
		}
		return cmp.Or(c.summedUp(total, c.before(r)), total.Indicator)
	}
	root := cmp.Or(c.roots[total], total.Indicator) // 增加值增速, 增加值占比重, not 增加值增速占比重
	c.root(f, root)
	return c.saidOfEach(root, total, r.tail)
}

// saidOfEach sets what a zip says of a figure behind the name of that: 增加值|占比, and without what
// both say, or what was done, 患者规范管理率 of 患者规范管理, 孤儿补助标准 of 登记孤儿.
func (c *current) saidOfEach(root string, g *Fact, tail []glyph) string {
	n, said := c.x.nouns, strings.TrimPrefix(written(tail), c.namedSwing(g))
	if n.goesOn(tail) || max(n.Compare.prefix(tail), n.Than.prefix(tail)) > 0 {
		return root + said
	}
	if of := c.x.plain(root); n.Figure.suffix(tail) > 0 || n.Bare.has(tail) || n.does(tail) {
		if w := max(n.Figure.suffix(of), n.Bare.suffix(of)); w > 0 && len(of)-w >= minSubject {
			return written(of[:len(of)-w]) + said // 甲公司|净利润 of 甲公司营收
		}
	}
	for w := len(tail) - 1; w >= minSubject; w-- {
		if both := written(tail[:w]); strings.HasSuffix(root, both) {
			return root + strings.TrimPrefix(said, both)
		}
	}
	return written(n.withoutVerb(c.x.plain(root))) + said
}

// namedSwing returns the word for growth that the name of a fact ends with already.
func (c *current) namedSwing(f *Fact) string {
	name := c.x.plain(f.Indicator)
	return written(name[len(name)-c.x.nouns.Swing.suffix(name):])
}

// summedUp returns what there is of what is new, for a figure that says how much in all: 县区
// of 新增县区26个，累计达到46个; "" for any other figure.
func (c *current) summedUp(g *Fact, before []glyph) string {
	n, verb := c.x.nouns, g.Verb
	if name := c.x.plain(g.Indicator); verb == "" || !strings.HasPrefix(g.Indicator, verb) && !c.x.begins(verb, n.Anew) {
		if w := n.Anew.prefix(name); w > 0 && n.Do.prefix(name[w:]) >= minVerb {
			verb = written(name[:w+n.Do.prefix(name[w:])]) // 新|申报龙头企业
		}
	}
	if !c.x.begins(verb, n.Anew) || c.x.words.Sum.prefix(before) == 0 && c.x.words.Stock.suffix(before) == 0 {
		return ""
	}
	return strings.TrimSuffix(strings.TrimPrefix(g.Indicator, verb), verb)
}

// othersBefore returns the facts before a row that are of another kind than it.
// Where the sentence has not as many as its list, those of its own kind count that stand
// before the match: 甲、乙指数分别下降0.8点和1.1点，降幅为0.7%和1.2%.
func (c *chronicle) othersBefore(r *row) []*Fact {
	start, match := c.offset(0), c.offset(int(c.s.at[r.match.from]))
	var others, all []*Fact
	near := 0
	for _, g := range c.recent {
		if g.Measure != r.measure() && g.Start < match {
			others = append(others, g)
			if g.Start >= start {
				near++
			}
		}
		if g.Start >= start && g.Start < match {
			all = append(all, g)
		}
	}
	if near < r.listed && len(all) >= r.listed {
		return all
	}
	return c.withoutHolders(others, r.back)
}

// withoutHolders leaves out of facts those that only count who has the figure behind them, where
// enough others are left: 6个项目 of 6个项目完成投资9亿元，5个站点完成投资2亿元，分别占….
func (c *current) withoutHolders(all []*Fact, want int) []*Fact {
	last := len(all) - 1
	if want < 2 || last < 1 || all[last].Unit == all[last-1].Unit {
		return all
	}
	var out []*Fact
	for i, g := range all {
		if i == last || all[i+1].Unit == g.Unit || all[i+1].Indicator == g.Indicator || !strings.HasPrefix(all[i+1].Indicator, g.Indicator) || c.x.nouns.Dependent.has(c.x.plain(all[i+1].Indicator[len(g.Indicator):])) {
			out = append(out, g) // 汽车出口9万辆，价值8亿元
		}
	}
	if n := len(out); n < want || out[n-want].Unit != out[n-1].Unit {
		return all
	}
	return out
}
