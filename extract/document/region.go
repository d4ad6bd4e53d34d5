package document

import (
	"path"
	"slices"
	"strings"

	"statsheet/rules"
)

// Points that a place gets for where it is named.
const (
	pointsSpeech   = 100 // 在浙江省第十四届人民代表大会
	pointsTitle    = 40
	pointsMasthead = 25 // 浙江日报
	pointsHead     = 15 // a short line among the first
	pointsText     = 1  // each time in the text, up to
	maxText        = 12
	minPoints      = 3 // fewer are no evidence
)

// A place that only the text names must have this share, in percent, of all
// the places it names; with the larger one it need not fit what the text calls
// its own.
const (
	shareText  = 40
	shareClear = 60
)

// localWeight is how often a national report may say 全国 for each 全省 or 市委 of its own.
const localWeight = 4

// gazetteer finds the names of places, and the words that stand for places, in
// folded text.
type gazetteer struct {
	places  []rules.Place
	parents []int // by place: the place it lies in, −1 if that is not listed
	byRune  map[rune][]placeName
	words   map[rune][]placeWord
	heads   runeBits // the keys of byRune and words
}

// runeBits is a set of characters of the basic plane, a bit each. Others are
// taken for the one that they are with a multiple of 65,536 left out.
type runeBits [1 << 10]uint64

func (b *runeBits) add(r rune)      { b[r>>6&(1<<10-1)] |= 1 << (r & 63) }
func (b *runeBits) has(r rune) bool { return b[r>>6&(1<<10-1)]>>(r&63)&1 != 0 }

// noPlace is the place of a word in which the name of one says no place: 中国平安.
const noPlace = -1

type placeName struct {
	name  []rune
	place int
	full  bool
}

// placeWord is a word by which a text names a place without its name: the one
// that it speaks of, by its level (全省, 我市), or a certain one (国务院).
type placeWord struct {
	word  []rune
	level string // "" for a certain one
	place int
}

func newGazetteer(c *cueWords) *gazetteer {
	g := &gazetteer{places: c.lex.Places, byRune: map[rune][]placeName{}, words: map[rune][]placeWord{}}
	byName := make(map[string]int, len(g.places))
	for i, p := range g.places {
		if _, ok := byName[p.Name]; !ok {
			byName[p.Name] = i
		}
	}
	for i, p := range g.places {
		parent, ok := byName[p.Parent]
		if !ok {
			parent = -1
		}
		g.parents = append(g.parents, parent)
		if p.Level == "area" {
			continue
		}
		g.addName(p.Name, i, true)
		for _, a := range p.Aliases {
			g.addName(a, i, false)
		}
	}
	for _, w := range c.words("not_place") {
		g.addName(w, noPlace, false)
	}
	for _, list := range g.byRune {
		slices.SortStableFunc(list, func(a, b placeName) int { return len(b.name) - len(a.name) })
	}
	for list, level := range ownWords {
		for _, w := range c.words(list) {
			g.addWord(placeWord{word: []rune(w), level: level})
		}
	}
	for _, w := range c.words("region_cue") {
		word, name, _ := strings.Cut(w, "=")
		if place, ok := byName[name]; ok {
			g.addWord(placeWord{word: []rune(word), place: place})
		}
	}
	return g
}

func (g *gazetteer) addName(name string, place int, full bool) {
	if r := []rune(name); len(r) > 1 {
		g.byRune[r[0]] = append(g.byRune[r[0]], placeName{r, place, full})
		g.heads.add(r[0])
	}
}

func (g *gazetteer) addWord(w placeWord) {
	if len(w.word) > 0 {
		g.words[w.word[0]] = append(g.words[w.word[0]], w)
		g.heads.add(w.word[0])
	}
}

// find calls yield with every place named in text, the longest name first
// where names overlap. A place that stands right before one that lies in it
// (呼伦贝尔市海拉尔区) is left out.
func (g *gazetteer) find(text []rune, yield func(p placeName)) {
	pending, end := placeName{place: -1}, 0
	for i := 0; i < len(text); {
		p, ok := g.match(text[i:])
		if !ok || p.place == noPlace {
			i += max(1, len(p.name))
			continue
		}
		if pending.place >= 0 && (end != i || !g.lies(p.place, pending.place)) {
			yield(pending)
		}
		i += len(p.name)
		pending, end = p, i
	}
	if pending.place >= 0 {
		yield(pending)
	}
}

// match returns the longest name that text begins with.
func (g *gazetteer) match(text []rune) (placeName, bool) {
	if !g.heads.has(text[0]) {
		return placeName{}, false
	}
	for _, p := range g.byRune[text[0]] {
		if begins(text, p.name) {
			return p, true
		}
	}
	return placeName{}, false
}

// findWords calls yield with every word in text that stands for a place.
func (g *gazetteer) findWords(text []rune, yield func(w *placeWord)) {
	for i := 0; i < len(text); i++ {
		p, ok := g.match(text[i:])
		if ok && p.place == noPlace {
			i += len(p.name) - 1
			continue
		}
		list := g.words[text[i]]
		for k := range list {
			if begins(text[i:], list[k].word) {
				yield(&list[k])
			}
		}
	}
}

func begins(text, word []rune) bool {
	return len(text) >= len(word) && slices.Equal(text[:len(word)], word)
}

// lies reports whether place a lies in place b, directly or one level down.
func (g *gazetteer) lies(a, b int) bool {
	parent := g.parents[a]
	return parent >= 0 && (g.sameName(parent, b) || g.parents[parent] >= 0 && g.sameName(g.parents[parent], b))
}

func (g *gazetteer) sameName(a, b int) bool { return a == b || g.places[a].Name == g.places[b].Name }

// ownWords are the word lists by which a text names the place it speaks of
// without its name: 全省, 我市.
var ownWords = map[string]string{
	"own_country": "country", "own_province": "province", "own_prefecture": "prefecture", "own_county": "county",
}

// tally collects the evidence for places.
type tally struct {
	e      *edges
	g      *gazetteer
	points map[int]int // by place
	texts  map[int]int // times the text names it
	all    int         // times the text names any
	body   bool        // the text has begun
	owns   map[string]int
	from   map[int]string

	text []rune       // of the block at work
	said []*placeWord // that stand for a certain place and were found in a text
}

// region finds the place a document is about.
func (e *edges) region(title string) (value, from string) {
	if e.options.Region != "" {
		return e.cues.official(e.options.Region), "flag"
	}
	if e.options.Side.Region != "" {
		return e.cues.official(e.options.Side.Region), fromSide
	}
	if e.fields.region != "" {
		return e.fields.region, "format"
	}
	if name := e.titlePlace(title); name != "" {
		return name, "title"
	}
	t := &tally{
		e: e, g: e.cues.gazetteer, points: map[int]int{}, texts: map[int]int{},
		owns: map[string]int{}, from: map[int]string{},
	}
	t.add(e.cues.fold(title), pointsTitle, "title")
	t.fileName(path.Base(e.options.Name))
	for i, b := range e.head {
		t.block(b, i)
	}
	return t.decide()
}

// block counts what one block of the head says.
func (t *tally) block(b *Block, i int) {
	t.text = t.e.cues.appendFold(t.text[:0], b.Text)
	text := t.text
	short := len(text) <= maxCueLine
	switch {
	case i < headRows && short && t.e.speechDate(text).day > 0:
		t.add(text, pointsSpeech, "masthead")
	case b.Kind == Furniture:
		if t.e.cues.isAbout(text) {
			t.add(text, pointsMasthead, "masthead")
		}
		return
	case !t.body && short && (b.Kind == Heading || b.Kind == Caption):
		t.add(text, pointsHead, "title")
	default:
		t.body = true
		t.add(text, pointsText, "text")
	}
	t.g.findWords(text, func(w *placeWord) {
		if w.level != "" {
			t.owns[w.level]++
		}
	})
}

// fileName counts the places that a file name names, in characters or, between
// digits and punctuation, in pinyin.
func (t *tally) fileName(name string) {
	t.add(t.e.cues.fold(name), pointsHead, "name")
	words := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return r < 'a' || r > 'z' })
	for _, w := range t.e.cues.words("file_region") {
		pinyin, place, ok := strings.Cut(w, "=")
		if !ok || !slices.Contains(words, pinyin) {
			continue
		}
		if i := t.g.named(place); i >= 0 {
			t.points[i] += pointsHead
			if t.from[i] == "" {
				t.from[i] = "name"
			}
		}
	}
}

// isAbout reports whether a line of furniture tells what the report is about:
// a masthead or the office of its author.
func (c *cues) isAbout(folded []rune) bool {
	at, _ := c.masthead.find(folded)
	return at >= 0 || c.isByline(folded)
}

// add gives points to the places that text names, and to those that its words
// stand for (国务院=中国).
func (t *tally) add(text []rune, points int, from string) {
	named := false
	give := func(place int) {
		if points == pointsText {
			t.all++
			if t.texts[place]++; t.texts[place] > maxText {
				return
			}
		}
		t.points[place] += points
		if t.from[place] == "" || points > pointsText {
			t.from[place] = from
		}
	}
	t.g.find(text, func(p placeName) {
		if t.g.places[p.place].Level == "county" && !p.full && points == pointsHead {
			return
		}
		give(p.place)
		named = true
	})
	if named && points < pointsSpeech {
		points = pointsText // 全国 in the title 安吉县第七次全国人口普查公报
	}
	t.said = t.said[:0]
	t.g.findWords(text, func(w *placeWord) {
		if w.level == "" && !slices.Contains(t.said, w) {
			t.said = append(t.said, w)
			give(w.place)
		}
	})
}

// named returns the index of the place of that full name; −1 if there is none.
func (g *gazetteer) named(name string) int {
	return slices.IndexFunc(g.places, func(p rules.Place) bool { return p.Name == name })
}

// decide returns the place with the most points. What the text calls its own
// (全省 against 全市) settles the level where names alone do not.
func (t *tally) decide() (value, from string) {
	level := t.ownLevel()
	best, bestPoints := -1, 0
	for i, p := range t.g.places {
		points, share := t.points[i], 0
		if t.all > 0 {
			share = 100 * t.texts[i] / t.all
		}
		if level != "" && !fitsLevel(p, level) && points < pointsSpeech && share < shareClear {
			points /= 3
		}
		if points <= maxText && share < shareText {
			continue
		}
		if points > bestPoints {
			best, bestPoints = i, points
		}
	}
	switch {
	case best >= 0 && bestPoints >= minPoints:
		return t.g.places[best].Name, t.from[best]
	case level == "country" && !t.saysLocal() && t.g.country() != "":
		return t.g.country(), "text"
	}
	return "", ""
}

// saysLocal reports whether a text speaks of a place in the country as its own that it never
// names, so that 全国 in it says what that place is compared with: 我省…, 高于全国增速.
func (t *tally) saysLocal() bool {
	return (t.owns["province"]+t.owns["prefecture"]+t.owns["county"])*localWeight > t.owns["country"]
}

// country returns the name of the country that 全国 stands for; "" if the
// table of places does not have it.
func (g *gazetteer) country() string {
	i := slices.IndexFunc(g.places, func(p rules.Place) bool { return p.Level == "country" && p.Code == "CN" })
	if i < 0 {
		return ""
	}
	return g.places[i].Name
}

// ownLevel returns the level a text calls its own most often; "" if it says
// too little.
func (t *tally) ownLevel() string {
	best, sum := "", 0
	for _, level := range []string{"country", "province", "prefecture", "county"} {
		sum += t.owns[level]
		if t.owns[level] > t.owns[best] {
			best = level
		}
	}
	if best == "" || t.owns[best] < 2 || t.owns[best]*2 < sum {
		return ""
	}
	return best
}

// fitsLevel reports whether a place can be called by the words of a level:
// 全市 may be a municipality, 全区 an autonomous region.
func fitsLevel(p rules.Place, level string) bool {
	if p.Level == level {
		return true
	}
	switch level {
	case "prefecture":
		return strings.HasSuffix(p.Name, "市")
	case "county":
		return strings.HasSuffix(p.Name, "区")
	}
	return false
}
