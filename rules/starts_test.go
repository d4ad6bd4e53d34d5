package rules

import (
	"slices"
	"strings"
	"testing"
)

// A pattern is tried near the mentions it may take, and only where it may
// begin.
func TestTries(t *testing.T) {
	far := strings.Repeat("新建工厂达到要求，", 30)
	tests := []struct {
		name, pattern, mask string
		want                int
	}{
		{"value first", "(?<value>{quantity:people})(?<indicator>{noun})", far + "<家>工厂<人>" + far, 1},
		{"words before it", "(?<verb>{built})(?<value>{quantity})", far + "新建<家>工厂" + far, 1},
		{"no such mention", "(?<verb>{built})(?<value>{percent})", far + "新建<家>工厂" + far, 0},
		{"any number of words", "(?:{built})+了?(?<value>{quantity})", far + "建成新建<家>" + far, 1},
		{"a mention that may be left out", "(?:比{period})?(?<value>{percent})", "比" + far + "比<p><%>", 1},
		{"one of two mentions", "(?:{built}(?<value>{quantity})|增(?<value>{percent}))", far + "增<家>，组<%>，增<%>", 2},
		{"a word of two characters", "{built}(?<value>{quantity})", far + "新区，新<家>，新建<家>" + far, 1},
		{"a noun behind a mention", "(?<value>{quantity})(?<indicator>{noun})", "<家>，<家>。<家>工厂", 1},
		{"another character before it", "(?<verb>{built})(?:了|约)*(?<value>{quantity})", far + "新建工厂<家>，建成了<家>" + far, 1},
		{"another character behind it", "(?<verb>{built})(?<value>{quantity})(?:和|、)(?<value>{quantity})", far + "新建<家>工厂，建成<家>和<家>" + far, 1},
		{"nothing behind it", "(?<verb>{built})(?<value>{quantity})(?:工厂)?", far + "新建<家>，建成<家>工厂" + far, 2},
		{"no bound", "新建.*(?<value>{percent})", "新建工厂，新建学校，<家>", 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			set, err := loadFiles(Options{Packs: []string{"mine"}}, base, rulePack(tt.pattern))
			if err != nil {
				t.Fatal(err)
			}
			p := mine(set)
			mask := maskOf(t, set.Lexicon, tt.mask)
			var m Match
			for from := 0; from <= len(mask); from = max(m.End, from+1) {
				if ok, err := p.Find(NewMask(mask), from, &m); err != nil {
					t.Fatal(err)
				} else if !ok {
					break
				}
			}
			if m.Work.Tries != tt.want {
				t.Errorf("%d tries, want %d", m.Work.Tries, tt.want)
			}
		})
	}
}

// mine returns the pattern of a rulePack.
func mine(set *Set) *Pattern {
	return set.Rules[slices.IndexFunc(set.Rules, func(r *Rule) bool { return r.ID == "mine/r" })].Pattern
}

// Searching with one Match again does not allocate, but for the captures of
// repeated groups.
func TestFindDoesNotAllocate(t *testing.T) {
	set, err := loadFiles(Options{}, base)
	if err != nil {
		t.Fatal(err)
	}
	mask := NewMask(maskOf(t, set.Lexicon, "新建<家>县级医院、<家>乡镇卫生院，早稻、晚稻产量分别增长<%>和<%>"))
	var m Match
	find := func() {
		for _, r := range set.Rules {
			if _, err := r.Pattern.Find(mask, 0, &m); err != nil {
				t.Fatal(err)
			}
		}
	}
	find()
	set.Rules = slices.DeleteFunc(set.Rules, func(r *Rule) bool {
		return slices.ContainsFunc(r.Pattern.program.groups, func(g group) bool { return g.inLoop })
	})
	if n := testing.AllocsPerRun(20, find); n > 0 {
		t.Errorf("%v allocations", n)
	}
}

// Backtracking without end is given up, after the same work on any machine.
func TestFindTooMuch(t *testing.T) {
	set, err := loadFiles(Options{Packs: []string{"mine"}}, base, rulePack("(?<value>{any})(?:甲|甲甲){0,4}(?:甲|甲甲){0,4}(?:甲|甲甲){0,4}(?:甲|甲甲){0,4}(?:甲|甲甲){0,4}(?:甲|甲甲){0,4}止"))
	if err != nil {
		t.Skip(err)
	}
	var m Match
	_, err = mine(set).Find(NewMask(maskOf(t, set.Lexicon, "<#>"+strings.Repeat("甲", 60))), 0, &m)
	if err == nil || !strings.Contains(err.Error(), "too much backtracking") {
		t.Error("no error:", err)
	}
}
