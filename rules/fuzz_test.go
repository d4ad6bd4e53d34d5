package rules

import (
	"errors"
	"testing"
	"time"
)

// Whatever the bytes of a rule file, loading ends soon, without a panic.
func FuzzLoad(f *testing.F) {
	for _, text := range base {
		f.Add([]byte(text))
	}
	for _, seed := range []string{
		"", "- a", "a: &a [*a, *a]", packWith("(?:{char}*)*(?<value>{any})"), packWith("((((("), packWith("[a-"), packWith("{list:n}{list:qn}{n}"),
		head + "fragments: {a: '{b}{b}{b}', b: '{c}{c}{c}', c: '{d}{d}{d}', d: '(?:甲|乙){2,9}'}\nrules: [{id: r, pattern: '{a}{a}(?<value>{any})'}]\n",
		head + "units: {money: [{name: 元, before: [$], factor: '1', base: CNY}]}\nplaces: [{name: 浙江省, level: province}]\nperiods: {去年: year-1}\n",
		"pack: {id: a, 'disable:b', 'extends：c', 'requires:>=x'}\nrules: []\n",
		head + "exclude: [{id: x, pattern: '{any}条', reason: 条}]\ntargets: [计划, '拟']\n",
	} {
		f.Add([]byte(seed))
	}
	for _, whole := range wholes {
		top := parsed(f, whole)
		for i, e := range entriesOf(top, "", map[string]bool{}) {
			f.Add([]byte(e.written(top, breaks[i%len(breaks)].entry)))
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		start := time.Now()
		set, err := loadFiles(Options{}, beside, withLists(string(data)))
		if err == nil {
			var found Match
			mask := maskOf(t, set.Lexicon, "甲<人>乙，增长<%>。")
			for _, i := range candidatesOf(set, mask) {
				_, _ = set.Rules[i].Pattern.Find(NewMask(mask), 0, &found)
			}
			if _, bad := set.Merged(); bad != nil {
				t.Error(bad)
			}
		} else {
			if _, ok := errors.AsType[Faults](err); !ok || err.Error() == "" {
				t.Errorf("no faults: %v", err)
			}
		}
		if d := time.Since(start); d > 5*time.Second {
			t.Errorf("took %v", d)
		}
	})
}
