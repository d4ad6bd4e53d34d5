package extract

// current is the sentence at work, with the words that it is read by. What its
// methods find depends on nothing that came before.
type current struct {
	x         *plainTexts
	s         *sentence
	lastBlock blockText // the block that it stands in
}

// chronicle adds what has been told: the facts of the document that later ones may
// refer to, those of the sentence, and the one at work. Its methods know nothing of
// when and where the report is.
type chronicle struct {
	current
	toldState
	sentenceState
	factState
}

// documentState is what holds for the whole document.
type documentState struct {
	home      string            // the document's region
	homes     []string          // the place of it, and those that it lies in, up to the country
	spelled   map[string]string // official names of places as the text writes them in traditional characters
	unsettled bool              // home is the name of several places
	roams     bool              // the document is of a country, or of no place that is known
	whole     when              // period of the title
	bulletin  when              // the year of the bulletin that the text opens with
	first     when              // period of the first figures
	opened    when              // the year that the text opens with
	news      when              // the first day that the text tells news of
	lastYear  when              // the year told last of figures
	recalled  when              // the time told last that lies in one year
	history   []int             // earlier years told of figures, the first few
	timeless  bool              // a figure of no known time was told
	annual    bool              // figures were compared with the year before
	budget    bool              // the document presents a budget: its sums are planned
	presented bool              // the text opens with who told a meeting the work report, of which it tells
	account   bool              // the document is the work report of a year
	plan      bool              // the document is the plan of a year
	yearly    bool              // the document reviews the year before its date and plans that of its date
	headlines []*Fact           // of the headline above, or called out, of no time or name of their own that is known by now; see retold
	belowHead bool              // the text below it has begun
	items     int               // news that are told apart, by headlines that the text below tells again, by wires or by the title: two make a digest
	item      string            // the last of those headlines
	wires     int               // paragraphs that begin with the line of a news agency or a headline
}

// sectionState is what the headings above a sentence say.
type sectionState struct {
	section  string           // heading path
	path     []sectionHeading // its headings
	chapter  string           // the first heading of the path
	year     yearHeading      // of the last chapter without a number
	span     when             // the years that the chapter speaks of
	shift    when             // the year that a review of several comes to: 刚刚过去的2015年，
	planning bool             // chapters of a yearly report are of what is planned
	heading  when             // period of the nearest heading or lead-in that has one
	lately   when             // the last period of figures
	target   bool             // the headings speak of goals
	local    string           // the place that the nearest heading begins with
	against  []glyph          // the basis that the nearest heading with one names
	swung    lookedBasis      // the basis of the last change of how fast something changed, a month or quarter
	lastOf   map[rune]string  // the last place named of a rank, 省, where the document roams
}

// paragraphState is what the sentences before one say, in its paragraph.
type paragraphState struct {
	line      int         // of the paragraph
	paragraph when        // last period of an adverbial in it
	chain     string      // the basis that the last sentence with one named first
	viewed    lookedBasis // the basis that the last clause such as 从同比看 tells
	topical   string      // the place that a sentence before speaks of, where the document roams
	since     int         // sentences behind it that name no place
	aimed     bool        // a clause before speaks of goals
	open      bool        // the paragraph before ended with a colon
	intent    bool        // what was told last is to be done
}

// toldState is what later facts may refer to.
type toldState struct {
	recent []*Fact        // of the paragraph
	headed int            // facts of the document so far
	levels []*Fact        // the last levels, for totals
	tied   map[*Fact]bool // of the facts, those that are parts only by a share told of them
	led    string         // the figure that the paragraph before tells first

	// The last facts whose names say more than what they count, and what they are of.
	grown    *Fact  // its name says how something changed
	growth   string // that name: 产量降幅
	befell   *Fact  // its name tells what came of what is counted
	counted  string // what it counts: 道路 of 道路完工
	streaked *Fact  // a length of time that 连续 counts
	lasting  string // what it is of: 产量
	foretold *Fact  // a forecast that the fact before it is compared with
}

// sentenceState is what the sentence at work says, and has said before the fact at work.
type sentenceState struct {
	marks    []mark
	bases    map[int]bool // mask offsets of periods that are compared with
	parts    span         // of the mask in which facts are parts of a total
	allParts []span       // all such runs of the sentence
	among    bool         // because a clause such as 56名书记中 counts what they are of
	divided  bool         // because a clause such as 分产业看 says so
	view     []glyph      // the figure that such a clause looks at: 产量 of 从产品产量看
	group    *Fact        // of which a clause such as 规上工业中 says that what follows is a part
	grouped  bool         // that clause names it as it was told

	goalsFrom int      // mask offset of the colon behind which goals are told, or the end
	intends   int      // mask offset from which it tells what is to be done, or the end
	spoken    int      // facts already made
	outer     *Fact    // the last of them before the match at work
	total     *Fact    // the one that the parts are of
	setBeside *Fact    // the one told last of a place that another is only compared with: 高于江苏的4.8万元
	inside    int      // facts in the bracket before the fact at work
	firstOpen int      // mask offset of the first opening bracket, or the end
	inBracket bool     // the fact at work stands in a bracket
	front     front    // of the number asked about last
	leading   []answer // by mention: whether it is adverbial; empty while none was asked about
	chained   bool     // a basis was named
	ofYear    bool     // it compares with the year before: 比上年
	report    publication
	started   when // of the level that one before it started from: 2020年 of 由2020年的9万元提高到
	arrived   when // of the level that this came to, where that tells its time

	traditional, traditionalKnown bool // the sentence is in traditional characters, if that was asked

	own      when    // the period that the sentence itself gives its last fact
	compared when    // of a level that another is compared with
	mean     *Fact   // a yearly average that the figures before it are the ends of
	meanYear string  // the year that it ends with: 2022 of 2016/2022
	subject  []glyph // of the last verb that was left out
	// What names of facts were made from: 增加值 of 增加值增速.
	roots map[*Fact]string
}

// begin turns to a sentence. Of the one before only the memory in use is kept.
func (c *reportContext) begin(s *sentence) {
	c.s = s
	clear(c.roots)
	c.sentenceState = sentenceState{marks: c.marks[:0], allParts: c.allParts[:0], leading: c.leading[:0], roots: c.roots, parts: span{-1, -1}}
	c.firstOpen = nextMark(s.mask, 0, '（')
}

// An answer is that to a question which is asked more than once.
type answer uint8

const (
	unasked answer = iota
	yes
	no
)

// factState is what is known of the fact at work before it is whole.
type factState struct {
	name   []glyph // its indicator
	old    bool    // it is the level that another started from
	goal   bool    // it is the level that the one before it came to
	naming naming  // what it is named from
	way    *way    // that led to its name
	moment bool    // it holds for the moment of writing, or up to it
}
