package document

import (
	"context"
	"encoding/xml"
	"strconv"
	"strings"
)

// wordItem says which level of which list a paragraph is an item of.
type wordItem struct{ id, level string }

// wordLists are the lists of a document, which number their paragraphs.
type wordLists struct {
	lists  map[string]*wordList // by the id of their definition
	ids    map[string]string    // of a list to its definition
	starts map[string]map[int]int
}

type wordList struct {
	levels [9]wordLevel
	counts [9]int
	begun  [9]bool
}

// wordLevel says how the items of a level are numbered.
type wordLevel struct {
	format string // decimal, chineseCounting, bullet …
	text   string // with %1 for the number of the first level and so on
	start  int
}

func (l *wordLists) read(ctx context.Context, raw []byte) {
	l.lists, l.ids, l.starts = map[string]*wordList{}, map[string]string{}, map[string]map[int]int{}
	var list *wordList
	var id string
	level := 0
	_ = eachElement(ctx, raw, func(e xml.StartElement) {
		val := value(e, "val")
		switch e.Name.Local {
		case "abstractNum":
			list = &wordList{}
			l.lists[value(e, "abstractNumId")] = list
		case "num":
			id, list = value(e, "numId"), nil
		case "abstractNumId":
			l.ids[id] = val
		case "lvl", "lvlOverride":
			level, _ = strconv.Atoi(value(e, "ilvl"))
			level = min(max(level, 0), 8)
		case "startOverride":
			if l.starts[id] == nil {
				l.starts[id] = map[int]int{}
			}
			l.starts[id][level], _ = strconv.Atoi(val)
		}
		if list == nil {
			return
		}
		switch v := &list.levels[level]; e.Name.Local {
		case "numFmt":
			v.format = val
		case "lvlText":
			v.text = val
		case "start":
			v.start, _ = strconv.Atoi(val)
		}
	})
}

// number counts an item and returns what Word writes before it; bullet says
// that it is a mark and no number.
func (l *wordLists) number(item wordItem) (text string, bullet bool) {
	list := l.lists[l.ids[item.id]]
	if list == nil || item.id == "0" {
		return "", false
	}
	level, _ := strconv.Atoi(item.level)
	level = min(max(level, 0), 8)
	if start, ok := l.starts[item.id][level]; ok {
		list.counts[level], list.begun[level] = start, false
		delete(l.starts[item.id], level)
	}
	list.count(level)
	v := &list.levels[level]
	if v.format == "bullet" {
		return "", true
	}
	out := v.text
	for i := range list.levels {
		if key := "%" + strconv.Itoa(i+1); strings.Contains(out, key) {
			out = strings.ReplaceAll(out, key, list.levels[i].write(list.counts[i]))
		}
	}
	return out, false
}

// count moves a level to its next item and begins those below it anew.
func (l *wordList) count(level int) {
	for i := range level {
		if !l.begun[i] {
			l.begun[i] = true
			l.counts[i] = l.levels[i].start
		}
	}
	switch {
	case l.begun[level]:
		l.counts[level]++
	case l.counts[level] == 0:
		l.counts[level] = l.levels[level].start
	}
	l.begun[level] = true
	for i := level + 1; i < len(l.begun); i++ {
		l.begun[i], l.counts[i] = false, 0
	}
}

// write writes a number as a level does.
func (v *wordLevel) write(n int) string {
	switch {
	case v.format == "none" || n < 0:
		return ""
	case strings.HasPrefix(v.format, "chinese"), strings.HasPrefix(v.format, "ideograph") && v.format != "ideographEnclosedCircle",
		strings.HasPrefix(v.format, "japanese"), strings.HasPrefix(v.format, "taiwanese"):
		return hanNumber(n)
	case strings.HasPrefix(v.format, "decimalEnclosedCircle") && n >= 1 && n <= 20:
		return string('①' + rune(n-1))
	case v.format == "upperLetter" && n >= 1 && n <= 26:
		return string('A' + rune(n-1))
	case v.format == "lowerLetter" && n >= 1 && n <= 26:
		return string('a' + rune(n-1))
	}
	return strconv.Itoa(n)
}

// hanNumber writes a number below 100 as the headings of reports do: 十二.
func hanNumber(n int) string {
	digits := []rune("〇一二三四五六七八九")
	switch {
	case n < 0 || n > 99:
		return strconv.Itoa(n)
	case n < 10:
		return string(digits[n])
	}
	out := "十"
	if n >= 20 {
		out = string(digits[n/10]) + out
	}
	if n%10 > 0 {
		out += string(digits[n%10])
	}
	return out
}
