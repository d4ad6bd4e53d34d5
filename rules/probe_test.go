package rules

import (
	"slices"
	"strings"
	"testing"
)

func TestProbe(t *testing.T) {
	tests := []struct {
		pattern, mask, taken string // taken is what the beginning takes, ◆ for a mention
		next                 string // "" where nothing can be told
		literal              bool
	}{
		{"修{noun}共(?<value>{quantity})", "他们修古画<家>。", "修古画", "共", true},
		{"比上年多(?<value>{percent})", "游客比<p>多<%>。", "比", "上年多", true},
		{"(?<indicator>{noun})为(?<value>{quantity:people})", "坡度为<%>。", "为", "{quantity:people}", false},
		{"(?<indicator>{noun})为(?<value>{quantity})", "坡度达<人>。", "", "为", true},
		{"上年(?<indicator>{noun})(?<value>{quantity})", "<p>绿地<家>。", "", "上年", true},
		{"(?<indicator>修.+?)(?<value>{quantity})$", "修路<家>。", "修路◆", "$", false},
		{"(?<fact>种(?<indicator>{noun})(?<value>{quantity}))(?:多|余)棵", "种松树<家>棵。", "种松树◆", "多|余", false},
		{"(?<indicator>{noun})(?<value>{quantity})", "种松树<家>棵。", "", "", false},
		{"(?<indicator>{noun})等{list:qn}", "松树、柏树共<家>。", "", "等", true},
		{"种{list:qn}和", "种<家>松树。", "种◆松树", "和", true},
		{"种  # 先写动词\n {up}(?<value>{quantity})", "种树<家>。", "种", "{up}", false},
		{"(?<indicator>{noun})(?:、{noun})*共计(?<value>{quantity})", "松树、柏树合计<家>。", "", "共计", true},
		{"(?:约|近)?种树(?<value>{quantity})", "栽树<家>。", "", "种树", true},
		{"{noun}(?:很|最)多的(?<value>{quantity})", "松树很少<家>。", "松树很", "多的", true},
	}
	for _, tt := range tests {
		t.Run(tt.pattern, func(t *testing.T) {
			folder := rulePack("x")
			folder["mine.yaml"] = head + "pack: {id: mine, extends: [small]}\nrules:\n  - id: r\n    pattern: |\n      " + strings.ReplaceAll(tt.pattern, "\n", "\n      ") + "\n"
			set, err := loadFiles(Options{Packs: []string{"mine"}}, base, folder)
			if err != nil {
				t.Fatal(err)
			}
			p := set.Rules[slices.IndexFunc(set.Rules, func(r *Rule) bool { return r.ID == "mine/r" })].Pattern
			mask := maskOf(t, set.Lexicon, tt.mask)
			got, ok := NewProbe(p).Reach(NewMask(mask))
			if ok != (tt.next != "") || got.Next != tt.next || got.Literal != tt.literal {
				t.Fatalf("got %+v, %t; want %q, literal %t", got, ok, tt.next, tt.literal)
			}
			var taken strings.Builder
			if ok && got.From >= 0 {
				for _, r := range mask[got.From:got.To] {
					if IsMask(r) {
						r = '◆'
					}
					taken.WriteRune(r)
				}
			}
			if taken.String() != tt.taken {
				t.Errorf("the beginning takes %q, want %q", taken.String(), tt.taken)
			}
		})
	}
}
