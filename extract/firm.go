package extract

import (
	"slices"
	"unicode"

	"statsheet/extract/document"
	"statsheet/extract/numeral"
)

// firmWords are the words by which companies are told.
type firmWords struct {
	Itself    *wordset `list:"company_itself"`    // what a company calls itself: 公司
	Company   *wordset `list:"company_kind"`      // ends of what a company is said to be: 企业
	Notice    *wordset `list:"notice"`            // how it gives notice: 公告
	OfData    *wordset `list:"notice_of"`         // behind that, what is no notice of a company: 数据
	Annual    *wordset `list:"annual_account"`    // the report of a year: 年报
	Account   *wordset `list:"account_figure"`    // a figure that such reports give: 净利润
	Tells     *wordset `list:"firm_tells"`        // before a comma, how a company tells something: 宣布
	Noticed   *wordset `list:"notice_lead"`       // between its name and that: 晚间
	Telling   *wordset `list:"notice firm_tells"` // how a company tells something, in either way
	Office    *wordset `list:"office_end"`        // ends of who gives notice and is no company: 局
	Foretells *wordset `list:"foretells"`         // how it tells what it will earn: 预计
	FirmEnd   *wordset `list:"firm_end"`          // ends of the names of companies: 电子
	OfTrade   *wordset `list:"of_trade"`          // before such an end, what makes it a trade: 新能源|汽车
	AnyFirm   *wordset `list:"any_company"`       // what begins like 公司 and is none: 公司债
	Unnamed   *wordset `list:"bare_owner"`        // words for an owner that name none: 本公司, 我行
	GoesOn    *wordset `list:"owner_goes_on"`     // from the end of such a word on, another: 行政 of 本行政区域
	Related   *wordset `list:"related_owner"`     // others beside a company: 子公司, 竞争对手
	Wire      *wordset `list:"wire_end"`          // ends of the line of a news agency: 日讯
	Line      *wordset `list:"wire_line"`         // that line, or what of it stands behind its day: 本报讯, 电
	Byline    *wordset `list:"byline"`            // who wrote, in brackets behind it: 记者
}

// byFirm returns the company that 公司 stands for at the beginning of the name at work, where the
// paragraph names it before, by its code, as who gives notice or by what it is, and the length of that
// word: 云峰股份 behind 云峰股份（600123.SH）发布年报, 云峰股份公告 and 云峰股份是制造企业.
func (c *reportContext) byFirm(at int) (firm []glyph, w int) {
	if w = c.x.nouns.Itself.prefix(c.name); w == 0 || c.x.nouns.AnyFirm.prefix(c.name) > 0 {
		return nil, 0
	}
	if firm = c.firmBefore(at); len(firm) == 0 {
		firm = c.openingBefore(at, func(clause []glyph) []glyph {
			if c.x.nouns.Company.suffix(clause) == 0 {
				return nil
			}
			return c.x.nouns.introduced(clause)
		})
	}
	return firm, w
}

// maxFirm is how long the name of a company before its code may be.
const maxFirm = 12

// blockText is the text of a block that several facts look back at.
type blockText struct {
	block  *document.Block
	source []rune
	folded []rune
	glyphs []glyph
	named  bool // whether firms are those of this block
	firms  []namedFirm
	sought bool // whether it tells of trade was looked for
	traded bool // it tells of a trading day or of what is traded
}

// namedFirm is a company that a block names by its code or that gives notice in it.
type namedFirm struct {
	name []glyph // nil where what stands before the code is no name
	end  int     // the offset behind the code or the notice
	told bool    // it gives notice
}

// blockText returns the text of the block at work, read once.
func (c *current) blockText() *blockText {
	t := &c.lastBlock
	if t.block != c.s.block {
		t.block = c.s.block
		t.source, t.folded, _ = c.x.scanner.Read(t.source[:0], t.folded[:0], t.block.Text)
		t.glyphs = appendGlyphs(t.glyphs[:0], t.source, t.folded)
		t.named, t.sought, t.traded = false, false, false
	}
	return t
}

// firms returns the companies that the block at work names, sought once.
func (c *current) firms() []namedFirm {
	t := c.blockText()
	if !t.named {
		t.named, t.firms = true, c.x.nouns.firms(t.firms[:0], t.glyphs)
	}
	return t.firms
}

// firmBefore returns the last company that the block at work names before an offset; nil
// without one.
func (c *current) firmBefore(at int) []glyph {
	for _, firm := range slices.Backward(c.firms()) {
		if firm.end <= at {
			return firm.name
		}
	}
	return nil
}

// firms appends the companies that a text names by their codes, or as those that give
// notice: 云峰股份公告，公司….
func (n *nouns) firms(dst []namedFirm, text []glyph) []namedFirm {
	for at, g := range text {
		if g.folded == '（' {
			if size := shareCode(text[at+1:]); size > 0 {
				dst = append(dst, namedFirm{n.firm(text[nameStart(text[:at]):at]), at + 1 + size, false})
			}
			continue
		}
		if !n.Telling.first.May(g.folded) {
			continue // as nearly everywhere
		}
		if w := max(n.Notice.prefix(text[at:]), n.firmTells(text, at)); w > 0 && at > 0 && (len(dst) == 0 || dst[len(dst)-1].end <= at) {
			if name := n.firm(text[nameStart(text[:at]):at]); len(name) > 0 && n.Notice.suffix(name) == 0 && n.Office.suffix(name) == 0 && n.Itself.suffix(name) == 0 {
				dst = append(dst, namedFirm{name, at + w, n.OfData.prefix(text[at+w:]) == 0})
			} else if last := len(dst) - 1; last >= 0 && clauseFrom(text[:at]) < dst[last].end {
				dst[last].told = true // 云峰股份（600123）晚间公告
			}
		}
	}
	return dst
}

// firmTells returns the length of a word at an offset by which the company named before it tells what follows a comma:
// 云峰汽车宣布，…; 0 for any other word, and where a person or an office tells it.
func (n *nouns) firmTells(text []glyph, at int) int {
	w := n.Tells.prefix(text[at:])
	if w == 0 || at+w == len(text) || text[at+w].folded != '，' {
		return 0
	}
	who := text[nameStart(text[:at]):at]
	for more := n.Noticed.suffix(who); more > 0; more = n.Noticed.suffix(who) {
		who = who[:len(who)-more]
	}
	if max(n.Bearer.suffix(who), n.Company.suffix(who)) == 0 {
		return 0
	}
	return w
}

// reporting returns the company that gives notice in the clause right before a figure, or before figures that
// lead up to it, where that names no one: 云峰电子 for 净利润 of 云峰电子公告，净利润3亿元. Who has no name of a
// company has results alone.
func (c *current) reporting(name *naming) []glyph {
	n := c.x.nouns
	results := n.Results.suffix(name.text) > 0
	text := c.blockText().glyphs[:c.s.blockAt(int(c.s.at[name.from]))]
	for _, firm := range slices.Backward(c.firms()) {
		if !firm.told || firm.end > len(text) {
			continue
		}
		for between := text[firm.end:max(firm.end, clauseFrom(text))]; len(between) > 0; {
			from := clauseFrom(between[:len(between)-1])
			if from > 0 && !slices.ContainsFunc(between[from:], func(g glyph) bool { return numeral.IsDigit(g.folded) }) {
				return nil // 云峰电子公告，子公司经营稳定，净利润3亿元
			}
			between = between[:from]
		}
		if results || max(n.Bearer.suffix(firm.name), n.Company.suffix(firm.name)) > 0 {
			return firm.name
		}
		return nil
	}
	return nil
}

// clauseFrom returns where the last clause of a text begins.
func clauseFrom(text []glyph) int {
	from := len(text)
	for from > 0 && !isClauseEnd(text[from-1].folded) {
		from--
	}
	return from
}

// nameStart returns where a name begins that a text ends with.
func nameStart(text []glyph) int {
	from := len(text)
	for from > 0 && !isClauseEnd(text[from-1].folded) && !isLooseMark(text[from-1].folded) && !opens(text[from-1].folded) {
		from--
	}
	return from
}

// firm returns the name of a company at the end of what leads to it, nil if it is none.
func (n *nouns) firm(text []glyph) []glyph {
	if i, w := n.Wire.index(text, 0); i >= 0 && (text[i].folded != '日' || i > 0 && numeral.IsNumeral(text[i-1].folded)) {
		text = text[i+w:] // 云州网10月30日讯|云峰股份, not 云日电子
	}
	if i := slices.IndexFunc(text, func(g glyph) bool { return numeral.IsDigit(g.folded) }); i >= minSubject {
		text = text[:i] // 云峰股份4月28日公告
	}
	for w := n.Noticed.suffix(text); w > 0; w = n.Noticed.suffix(text) {
		text = text[:len(text)-w]
	}
	text = n.trim(n.unsaid(text[n.According.prefix(text):]))
	if len(text) < minSubject || len(text) > maxFirm || numeral.IsDigit(text[0].folded) || indexRune(text, '）') >= 0 {
		return nil // 云峰股份（600123）|晚间公告 is named by its code
	}
	return slices.Clone(text)
}

// shareCode returns the length of a bracket that holds nothing but the code of a share, of
// five or six digits, with the place where it is traded, its end included: 600123.SH）. It
// is 0 for any other.
func shareCode(text []glyph) int {
	digits := 0
	for i, g := range text {
		switch r := g.folded; {
		case numeral.IsDigit(r):
			digits++
		case r == '）':
			if digits == 5 || digits == 6 {
				return i + 1
			}
			return 0
		case r != '.' && r != ' ' && (r > unicode.MaxASCII || !unicode.IsLetter(r)):
			return 0
		}
	}
	return 0
}
