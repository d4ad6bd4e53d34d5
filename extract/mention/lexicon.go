package mention

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"statsheet/extract/numeral"
	"statsheet/rules"
)

// The word lists of rule files that the scanner reads; rules/default/scan.yaml
// says what each is for.
const (
	listEveryday    = "everyday"
	listIdiom       = "idiom"
	listName        = "name"
	listOrdinalNoun = "ordinal_noun"
	listNotPlace    = "not_place"
	listScope       = "scope"
	listNoBound     = "no_bound"
	listVague       = "vague_date"
	listSub         = "subunit"
	listReign       = "reign"
	listClosing     = "closing_unit"
	listReportPart  = "report_part"
)

// boundLists are the lists of bound words before and after a number.
var boundLists = []struct {
	before, after string
	bound         Bound
}{
	{"approx_before", "approx_after", Approx},
	{"over_before", "over_after", Over},
	{"at_least_before", "at_least_after", AtLeast},
	{"under_before", "under_after", Under},
	{"at_most_before", "at_most_after", AtMost},
	{"near_before", "near_after", Near},
}

// role is what a word of the main trie makes of the text it covers.
type role uint8

const (
	roleText   role = iota // everyday words: nothing is found in them
	roleIdiom              // 一系列
	roleName               // 一带一路
	roleNoun               // 第一产业: an ordinal inside a noun
	rolePlace              // index into places
	roleScope              // 全省
	rolePeriod             // index into periods
	roleVague              // 星期二: a date nobody can resolve
	roleArea               // index into places: 东部, which is 东部地区 in a list that ends with 地区
)

// entry is what a word of the main trie means: its role, whether several
// places have the name, and an index; noEntry for none.
type entry int32

const (
	noEntry     entry = -1
	roleBits          = 4
	manyPlaces  entry = 1 << roleBits // the index is into samePlaces
	indexOffset       = roleBits + 1
)

func newEntry(r role, index int) entry { return entry(r) | entry(index)<<indexOffset }

func (e entry) role() role { return role(e & (1<<roleBits - 1)) }
func (e entry) index() int { return int(e >> indexOffset) }

// is reports whether e is the entry of a word with a role.
func (e entry) is(r role) bool { return e >= 0 && e.role() == r }

// wordTable collects the words of the main trie.
type wordTable struct{ *builder }

// add adds a word, or gives it another entry if it is there. It returns the
// entry that it had.
func (t *wordTable) add(w string, e entry) entry { return entry(t.insert(w, int32(e))) }

// list adds a word list, each word with its index in it.
func (t *wordTable) list(words []string, r role) {
	for i, w := range words {
		t.add(w, newEntry(r, i))
	}
}

// loadWords builds the main trie. Of equal words the later role counts.
func (s *Scanner) loadWords(letters *alphabet) {
	words := s.lex.Words
	many := len(words[listEveryday]) + len(words[listName]) + 2*len(s.lex.Places)
	t := wordTable{newBuilder(letters, many, false)}
	t.list(words[listEveryday], roleText)
	t.list(words[listIdiom], roleIdiom)
	t.list(words[listName], roleName)
	t.list(words[listOrdinalNoun], roleNoun)
	s.addAreas(&t)
	s.addPlaces(&t)
	t.list(words[listNotPlace], roleText)
	s.scopes = words[listScope]
	t.list(s.scopes, roleScope)
	t.list(words[listVague], roleVague)
	for i, w := range s.lex.Periods {
		t.add(w.Word, newEntry(rolePeriod, i))
	}
	s.words = t.trie()
}

// loadShortCities builds the trie of the short names that cities without
// aliases would have.
func (s *Scanner) loadShortCities(letters *alphabet) {
	var names []string
	var places []int32
	for i, p := range s.lex.Places {
		if short, city := strings.CutSuffix(p.Name, "市"); city && len(p.Aliases) == 0 && p.Code != "" {
			names, places = append(names, short), append(places, int32(i))
		}
	}
	s.shortCities = newTrie(letters, names, places, false)
}

// addPlaces adds the names of places; one that several places have stands for
// the first of them until the place named before it decides.
func (s *Scanner) addPlaces(t *wordTable) {
	for i, p := range s.lex.Places {
		s.addPlace(t, p.Name, i)
		for _, w := range p.Aliases {
			s.addPlace(t, w, i)
		}
	}
}

// areaTail ends the names of areas of a country, and is said once for several of them.
const areaTail = "地区"

// addAreas adds what areas are called in a list that ends with 地区: 东部, 中部 of 东部、中部和西部地区.
func (s *Scanner) addAreas(t *wordTable) {
	for i, p := range s.lex.Places {
		if short, ok := strings.CutSuffix(p.Name, areaTail); ok && utf8.RuneCountInString(short) == areaLetters {
			t.add(short, newEntry(roleArea, i))
		}
	}
}

// areaLetters is how many characters such a name has.
const areaLetters = 2

func (s *Scanner) addPlace(t *wordTable, name string, place int) {
	if _, size := utf8.DecodeRuneInString(name); size == len(name) {
		return
	}
	old := t.add(name, newEntry(rolePlace, place))
	if !old.is(rolePlace) {
		return
	}
	if old&manyPlaces == 0 {
		s.samePlaces = append(s.samePlaces, []int{old.index()})
		old = newEntry(rolePlace, len(s.samePlaces)-1) | manyPlaces
	}
	same := &s.samePlaces[old.index()]
	*same = append(*same, place)
	t.add(name, old)
}

// loadUnits builds the tries of units behind and before a number.
func (s *Scanner) loadUnits(letters *alphabet) {
	var after, before []string
	var afterID, beforeID []int32
	s.percent, s.permille, s.times, s.points = -1, -1, -1, -1
	s.factors, s.traits = make([]factor, len(s.lex.Units)), make([]trait, len(s.lex.Units))
	for i, u := range s.lex.Units {
		s.factors[i], s.traits[i] = newFactor(u.Factor), newTrait(&u, s.lex.Words[listClosing])
		for _, w := range append([]string{u.Name}, u.Aliases...) {
			if w != "" {
				after, afterID = append(after, w), append(afterID, int32(i))
			}
		}
		for _, w := range u.Before {
			before, beforeID = append(before, w), append(beforeID, int32(i))
		}
		switch u.Name {
		case "%":
			s.percent = i
		case "‰":
			s.permille = i
		case "倍":
			s.times = i
		case "千瓦时":
			s.powerUnit = i
		case "分钟":
			s.minutes = i
		case points:
			s.points = i
		}
	}
	s.units = newTrie(letters, after, afterID, false)
	s.prefixes = newTrie(letters, before, beforeID, true)
}

// dimension is the kind of a unit as far as the scanner asks about it.
type dimension uint8

const (
	noDimension dimension = iota
	ofCount
	ofMass
	ofVoltage
	ofPeople
	ofMoney
	ofPercent
	ofPoint
	ofDuration
	ofTemperature
	ofLength
	ofArea
	ofVolume
	ofPower
	ofEnergy
)

var dimensions = map[string]dimension{
	"mass": ofMass, "voltage": ofVoltage,
	"count": ofCount, "people": ofPeople, "money": ofMoney, "percent": ofPercent, "point": ofPoint,
	"duration": ofDuration, "temperature": ofTemperature, "length": ofLength,
	"area": ofArea, "volume": ofVolume, "power": ofPower, "energy": ofEnergy,
}

// trait is what the scanner asks about a unit.
type trait struct {
	dimension
	time   byte // see timeUnit
	sign   rune // the name, if it is one rune
	pieces bool // a length of time whose name has no 个, which may stand before it
	closes bool // begins words: a unit only where the statement ends or its own nouns follow
}

func newTrait(u *rules.Unit, closing []string) trait {
	sign, size := utf8.DecodeRuneInString(u.Name)
	if size != len(u.Name) {
		sign = 0
	}
	d := dimensions[u.Kind]
	return trait{d, timeUnit(u.Name), sign, d == ofDuration && !strings.HasPrefix(u.Name, "个"), slices.Contains(closing, u.Name)}
}

// loadBounds builds the tries of bound words. A word written 比|过 counts as
// 过 where 比 stands before it.
func (s *Scanner) loadBounds(letters *alphabet) {
	var before, after []string
	var beforeID, afterID []int32
	for _, l := range boundLists {
		for _, w := range s.lex.Words[l.before] {
			context, word, found := strings.Cut(w, "|")
			if !found {
				word = context
				context = ""
			}
			before = append(before, context+word)
			beforeID = append(beforeID, int32(l.bound)|int32(len([]rune(context)))<<8)
		}
		for _, w := range s.lex.Words[l.after] {
			after, afterID = append(after, w), append(afterID, int32(l.bound))
		}
	}
	for _, w := range s.lex.Words[listNoBound] {
		before, beforeID = append(before, w), append(beforeID, int32(Exact))
	}
	s.boundBefore = newTrie(letters, before, beforeID, true)
	s.boundAfter = newTrie(letters, after, afterID, false)
}

// loadReports reads entries such as 半年报=H1.
func (s *Scanner) loadReports(letters *alphabet) {
	var names []string
	var parts []int32
	for _, w := range s.lex.Words[listReportPart] {
		name, means, _ := strings.Cut(w, "=")
		if p, err := rules.ParsePeriod(means); err == nil && p.Sub != "" {
			names, parts = append(names, name), append(parts, int32(len(s.reportParts)))
			s.reportParts = append(s.reportParts, p.Sub)
		}
	}
	s.reports = newTrie(letters, names, parts, false)
}

// Account returns how long the name of a report is that a folded text begins with, and which part of a year it
// is of: H1 for 半年报. The length is 0 where it begins with none.
func (s *Scanner) Account(text []rune) (size int, part string) {
	if end, p := s.reports.longest(text, 0); p >= 0 {
		return end, s.reportParts[p]
	}
	return 0, ""
}

// sub is a smaller unit: one of the larger makes ratio of the smaller.
type sub struct {
	large, small string
	ratio        numeral.Value
}

// loadReigns reads entries such as 光绪=1874.
func (s *Scanner) loadReigns(letters *alphabet) {
	var names []string
	var bases []int32
	for _, w := range s.lex.Words[listReign] {
		name, year, _ := strings.Cut(w, "=")
		if base, err := strconv.Atoi(year); err == nil && base > 0 {
			names, bases = append(names, name), append(bases, int32(base))
		}
	}
	s.reigns = newTrie(letters, names, bases, true)
}

// loadSubunits reads entries such as 元=10角 and 小时=60分.
func (s *Scanner) loadSubunits() {
	for _, w := range s.lex.Words[listSub] {
		large, rest, ok := strings.Cut(w, "=")
		small := strings.TrimLeft(rest, "0123456789")
		n, valid := numeral.Parse(rest[:len(rest)-len(small)])
		if ok && valid && !n.IsZero() {
			s.subs = append(s.subs, sub{large, small, n})
		}
	}
}

// timeUnit gives the letter that Period.BackUnit has for a unit of time.
func timeUnit(name string) byte {
	switch name {
	case "年":
		return 'Y'
	case "个财政年度":
		return 'F'
	case "季度", "个季度":
		return 'Q'
	case "月", "个月":
		return 'M'
	case "周":
		return 'W'
	case "天", "日":
		return 'D'
	}
	return 0
}
