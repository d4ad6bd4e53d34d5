package extract

import (
	"context"
	"runtime"
	"sync"
	"unicode/utf8"

	"statsheet/extract/document"
	"statsheet/extract/mention"
	"statsheet/rules"
)

// Extractor turns documents into facts by one set of rules. It holds no state
// of a document and may be used by several goroutines.
type Extractor struct {
	set     *rules.Set
	scanner *mention.Scanner
	nouns   *nouns
	tables  *tableWords
	batches sync.Pool // of *batch, which keep their memory

	compare    *wordset // words before a period that is compared with: 比, 较
	compareEnd *wordset // what ends a clause that only compares: 相比
	elsewhen   *wordset // ends of a clause that only says when: 以后
	whyBefore  *wordset // beginnings of one that only says why: 因
	sum        *wordset // before the total of what was added to: 累计
	cumulated  *wordset // words before a sum over all of a period: 累计
	totalled   *wordset // words before a number that sum up: 合计
	down       *wordset // directions that go down
	start      *wordset // words before the first of two levels: 由, 从
	reach      *wordset // between a noun and its figure: 达到
	stock      *wordset // words before a level that holds at a point: 达到
	beside     *wordset // what sets a figure beside the one before: 则为
	either     *wordset // between an amount and the percentage that it is: 或
	already    *wordset // of parts of what is aimed at that are there: 已
	likened    *wordset // behind a growth that another is set beside: 为低
	vagueTime  *wordset // 短短几个月
	rankNoun   *wordset // nouns whose figure is a rank: 排名
	ratioNoun  *wordset // nouns whose figure is a ratio: 比值
	inSeries   *wordset // before so many times in a row: 连续
	hold       *wordset // words before a level that held all the time: 保持在
	titled     *wordset // titles that begin with 全国
	perEnd     *wordset // what ends the phrase after 每万名: 中, 拥有
	equal      *wordset // words before a period that a multiple is of: 是
	tally      *wordset // nouns for how many there are: 总数
	record     *wordset // what a period is followed by that says since when: 以来最高
	within     *wordset // words that open a clause which only says when: 在
	reportName *wordset // 年报, 数据: what figures are from
	fiscal     *wordset // 财年: years named by the one that they end in
	flow       *wordset // what is done over all of a period: 完成
	yearly     *wordset // averages of years: 年均
	prior      *wordset // names of the figure published before: 前值
	at         *wordset // before where something is done: 在
	ever       *wordset // ends of a clause that runs on from a time: 以来
	will       *wordset // before a bound that is to be passed: 将
	adjusted   *wordset // how something is set anew: 下调
	flat       *wordset // behind a time when nothing had moved: 持平
	each       *wordset // before figures of several: 分别
	existing   *wordset // what there is now: 现有
	ofYear     *wordset // names of figures that are of a year: 地区生产总值
	atEnd      *wordset // names of what there is at the end of a period: 余额
	estimate   *wordset // words of figures that are not yet counted: 预计
	publishes  *wordset // verbs by which a figure is made known: 公布
	settles    *wordset // verbs by which an office sets a figure: 核定
	chain      *wordset // compared with the part before: 环比
	untilThen  *wordset // behind a time before which it was otherwise: 以前
	toCome     *wordset // before a time that is to come: 将于
	thatMonth  *wordset // the month that the text is about: 当月
	inTurn     *wordset // sets a thing beside the one before: 则
	formerly   *wordset // before the value of the time before: 前值
	asOf       *wordset // words before the time up to which figures are known: 截至
	bases      []basisWords
	far        []farBound
	headingWords
	regionWords
	partWords
	changeWords
	scopes map[string]string // what words such as 全国 mean whatever the document is about
}

// regionWords are the words by which it is told where figures hold.
type regionWords struct {
	global     *wordset // beginnings of the names of figures of the whole world: 世界
	globalName *wordset // names that only begin like them: 世界级
	ofCounty   *wordset // words that begin like the rank of a place: 县域
	locative   *wordset // verbs before a place where things are: 走进
	hosts      *wordset // what a place does that goes on: 举办
}

func newRegionWords(lex *rules.Lexicon) regionWords {
	return regionWords{
		global:     newWordset(lex, "global"),
		globalName: newWordset(lex, "global_name"),
		ofCounty:   newWordset(lex, "of_county"),
		locative:   newWordset(lex, "locative"),
		hosts:      newWordset(lex, "hosts"),
	}
}

// headingWords are the words by which titles and headings are told apart.
type headingWords struct {
	budget    *wordset // words of a title that presents a budget
	annual    *wordset // words of the title of a yearly report
	bygone    *wordset // words before the year that a review turns to: 刚刚过去的
	planUse   *wordset // what follows the name of a plan that is no period
	announces *wordset // words that announce goals
	goal      *wordset // words that make a heading speak of goals
	met       *wordset // before a goal that was met or not: 胜 of 胜预期
	follows   *wordset // ends of a sentence that leads to all figures: 公布如下：
	done      *wordset // what says that a plan was carried out: 共完成
	cameOf    *wordset // ends of a heading of what came of a plan: 执行情况
	workOf    *wordset // ends of a heading of what is done in a year: 工作安排
}

func newHeadingWords(lex *rules.Lexicon) headingWords {
	return headingWords{
		budget:    newWordset(lex, "budget_title"),
		annual:    newWordset(lex, "annual_title"),
		bygone:    newWordset(lex, "bygone"),
		planUse:   newWordset(lex, "plan_use"),
		announces: newWordset(lex, "announces"),
		goal:      newWordset(lex, "goal_heading"),
		done:      newWordset(lex, "carried_out"),
		cameOf:    newWordset(lex, "came_of"),
		workOf:    newWordset(lex, "work_of"),
		met:       newWordset(lex, "met"),
		follows:   newWordset(lex, "figures_follow"),
	}
}

// partWords are the words by which the parts of a total are told.
type partWords struct {
	part     *wordset // 其中
	divide   *wordset // 分 of 分产业看
	view     *wordset // 看 of 分产业看
	overview *wordset // what is looked at whole: 情况
	oneByOne *wordset // beginnings of a sentence that tells of times one by one: 分季度
	mean     *wordset // in the names of averages: 均, 中位数
}

func newPartWords(lex *rules.Lexicon) partWords {
	return partWords{
		part:     newWordset(lex, "part"),
		divide:   newWordset(lex, "divide"),
		view:     newWordset(lex, "view"),
		overview: newWordset(lex, "overview"),
		oneByOne: newWordset(lex, "one_by_one"),
		mean:     newWordset(lex, "mean"),
	}
}

// changeWords are the words by which changes are told.
type changeWords struct {
	double    *wordset // 翻 of 翻一番
	fall      *wordset // nouns of decline: 降幅
	fullSwing *wordset // ends of nouns whose amount is a change: 降幅
	growth    *wordset // nouns that say of a figure how it changed: 增速, 跌幅
}

func newChangeWords(lex *rules.Lexicon) changeWords {
	return changeWords{
		double:    newWordset(lex, "double"),
		fall:      newWordset(lex, "fall"),
		fullSwing: newWordset(lex, "full_swing"),
		growth:    newWordset(lex, "growth"),
	}
}

// farBound are words that bound a figure from further off.
type farBound struct {
	bound mention.Bound
	words *wordset
}

// basisWords are the words that say what a change is compared with.
type basisWords struct {
	name    string
	words   *wordset
	opening *wordset // of a verb: 年 of 年增
}

// New returns an extractor for the rules of set.
func New(set *rules.Set) *Extractor {
	lex := set.Lexicon
	x := &Extractor{
		set:        set,
		scanner:    mention.NewScanner(lex),
		nouns:      newNouns(lex),
		tables:     newTableWords(lex),
		compare:    newWordset(lex, "compare_with"),
		compareEnd: newWordset(lex, "compare_end"),
		whyBefore:  newWordset(lex, "because"),
		sum:        newWordset(lex, "sum"),
		cumulated:  newWordset(lex, "cumulated"),
		totalled:   newWordset(lex, "totalled"),
		down:       newWordset(lex, "down", "lower"),
		start:      newWordset(lex, "from"),
		reach:      newWordset(lex, "reach"),
		stock:      newWordset(lex, "stock"),
		beside:     newWordset(lex, "beside"),
		vagueTime:  newWordset(lex, "vague_time"),
		rankNoun:   newWordset(lex, "rank_noun"),
		ratioNoun:  newWordset(lex, "ratio_noun"),
		hold:       newWordset(lex, "hold"),
		titled:     newWordset(lex, "national_title"),
		perEnd:     newWordset(lex, "per_end"),
		equal:      newWordset(lex, "equal"),
		tally:      newWordset(lex, "tally"),
		record:     newWordset(lex, "record"),
		within:     newWordset(lex, "within"),
		reportName: newWordset(lex, "report_name"),
		flow:       newWordset(lex, "over_period"),
		at:         newWordset(lex, "where_done"),
		each:       newWordset(lex, "each"),
		settles:    newWordset(lex, "settles"),
		estimate:   newWordset(lex, "estimate"),
		ofYear:     newWordset(lex, "of_year"),
		atEnd:      newWordset(lex, "at_end"),
		chain:      newWordset(lex, "chain"),
		untilThen:  newWordset(lex, "until_then"),

		headingWords: newHeadingWords(lex),
		regionWords:  newRegionWords(lex),
		partWords:    newPartWords(lex),
		changeWords:  newChangeWords(lex),
	}
	x.loadTimes(lex)
	x.loadBeside(lex)
	x.bases = []basisWords{{words: newWordset(lex, "basis_norm"), opening: newWordset(lex)}} // with what is usual: 比常年
	for _, name := range []string{"mom", "qoq", "since", "yoy"} {
		x.bases = append(x.bases, basisWords{name, newWordset(lex, "basis_"+name), newWordset(lex, "within_"+name)})
	}
	x.far = []farBound{
		{mention.AtLeast, newWordset(lex, "far_at_least")},
		{mention.AtMost, newWordset(lex, "far_at_most")},
		{mention.Approx, newWordset(lex, "far_approx")},
	}
	x.scopes = map[string]string{}
	for list, name := range map[string]string{"national": "中国", "global": worldwide} {
		for _, w := range lex.Words[list] {
			x.scopes[w] = name
		}
	}
	return x
}

// loadTimes reads the lists of words around times.
func (x *Extractor) loadTimes(lex *rules.Lexicon) {
	x.thatMonth = newWordset(lex, "that_month")
	x.asOf = newWordset(lex, "period_lead")
	x.formerly = newWordset(lex, "former_value")
	x.inTurn = newWordset(lex, "in_turn")
	x.toCome = newWordset(lex, "to_come")
	x.elsewhen = newWordset(lex, "elsewhen")
	x.ever = newWordset(lex, "ever_since")
	x.publishes = newWordset(lex, "publishes")
	x.existing = newWordset(lex, "existing")
	x.inSeries = newWordset(lex, "in_series")
	x.yearly = newWordset(lex, "yearly_average")
	x.fiscal = newWordset(lex, "fiscal")
	x.prior = newWordset(lex, "prior")
	x.will = newWordset(lex, "will")
	x.flat = newWordset(lex, "level_off")
	x.adjusted = newWordset(lex, "adjusted")
}

// Options say how a document is read.
type Options struct {
	Jobs int // sentences analysed at the same time; 0 means one per processor
	// Gaps asks for the numbers that no rule claimed, grouped, in the summary.
	Gaps bool
}

func (o Options) jobs() int {
	if o.Jobs > 0 {
		return o.Jobs
	}
	return runtime.GOMAXPROCS(0)
}

// Output receives what is found, in text order. Any may be nil. An error ends
// the run.
type Output struct {
	// Begin is called before the first block, with what is known of the
	// document by then: its name, title, date and region.
	Begin func(Summary) error
	// Block is called for every block of the text, before its facts and
	// entries. Within a block facts and entries come in the order of its
	// sentences. What they receive may be kept: nothing changes it later.
	Block func(*Block) error
	Fact  func(*Fact) error
	Entry func(*Entry) error
}

// Run extracts the facts of one document. The summary is complete only when
// the error is nil.
func (x *Extractor) Run(ctx context.Context, doc *document.Reader, o Options, out Output) (Summary, error) {
	r := x.newRun(doc, out)
	if !o.Gaps {
		return r.whole(ctx, doc, o)
	}
	c := &Coverage{most: maxGaps}
	c.begin()
	r.watch = func(s *sentence, _ []*Fact) { c.addGaps(x, s, r.summary.Document) }
	summary, err := r.whole(ctx, doc, o)
	summary.Gaps = c.Gaps()
	return summary, err
}

// newRun prepares the extraction of one document.
func (x *Extractor) newRun(doc *document.Reader, out Output) *run {
	meta := doc.Meta()
	return &run{x: x, out: out, context: newContext(x, meta), summary: Summary{
		Document: meta.Path, Title: meta.Title, Date: meta.Date, Region: meta.Region,
		Source: meta.Source, Author: meta.Author, Format: meta.Format, Encoding: meta.Encoding, DateFrom: meta.DateFrom, Fates: map[string]int{},
	}}
}

// whole carries a run through its document.
func (r *run) whole(ctx context.Context, doc *document.Reader, o Options) (Summary, error) {
	if r.out.Begin != nil {
		if err := r.out.Begin(r.summary); err != nil {
			return r.summary, err
		}
	}
	err := r.pipeline(ctx, doc, o.jobs())
	r.summary.Notes = append(append(r.summary.Notes, r.long.all()...), doc.Notes()...)
	return r.summary, err
}

// Text extracts the facts and the ledger of a text given as a string.
func (x *Extractor) Text(text string, o document.Options) ([]Fact, []Entry, error) {
	var facts []Fact
	var entries []Entry
	_, err := x.Run(context.Background(), document.FromString(text, o), Options{Jobs: 1}, Output{
		Fact:  func(f *Fact) error { facts = append(facts, *f); return nil },
		Entry: func(e *Entry) error { entries = append(entries, *e); return nil },
	})
	return facts, entries, err
}

// plain returns the glyphs of a text that stands outside a sentence.
func (x *Extractor) plain(text string) []glyph {
	return x.appendPlain(make([]glyph, 0, utf8.RuneCountInString(text)), text)
}

// appendPlain appends the glyphs of a text that stands outside a sentence.
func (x *Extractor) appendPlain(dst []glyph, text string) []glyph {
	var memory [64]rune
	return appendGlyphs(dst, text, x.scanner.Fold(memory[:0], text))
}

// appendGlyphs appends the glyphs of a text that is given folded as well.
func appendGlyphs(dst []glyph, text string, folded []rune) []glyph {
	i := 0
	for _, r := range text {
		dst = append(dst, glyph{r, foldPunct(folded[i])})
		i++
	}
	return dst
}
