package rules

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// maskOf writes a mask: <家> is a quantity of that unit, <%> a percentage,
// <p> a period, <r> a region, <#> a number, <k> a rank, <o> an ordinal; a ~
// before makes it a range.
func maskOf(t testing.TB, lex *Lexicon, text string) []rune {
	t.Helper()
	classes := map[string]Class{"%": Percent, "pp": Point, "p": Period, "r": Region, "#": Number, "k": Rank, "o": Ordinal, "per": Per, ":": Ratio}
	var out []rune
	for text != "" {
		before, rest, found := strings.Cut(text, "<")
		out = append(out, []rune(before)...)
		if !found {
			break
		}
		name, after, _ := strings.Cut(rest, ">")
		text = after
		name, isRange := strings.CutPrefix(name, "~")
		if c, ok := classes[name]; ok {
			out = append(out, MaskRune(c, 0, isRange))
			continue
		}
		unit := slices.IndexFunc(lex.Units, func(u Unit) bool { return u.Name == name })
		out = append(out, MaskRune(Quantity, max(unit, 0), isRange))
	}
	return out
}

// show writes the captures of a match with mentions as ◆ and ranges as ◇.
func show(mask []rune, m *Match) []string {
	var out []string
	for _, c := range m.Captures {
		text := []rune{}
		for _, r := range mask[c.Start:c.End] {
			switch {
			case IsMask(r) && r >= maskFirst+RangeOffset:
				r = '◇'
			case IsMask(r):
				r = '◆'
			}
			text = append(text, r)
		}
		s := c.Group + "=" + string(text)
		if c.Lead {
			s = fmt.Sprintf("%s<%d", c.Group, c.Start)
		}
		out = append(out, s)
	}
	return out
}

// rulePack is a pack with one rule of that pattern.
func rulePack(pattern string) map[string]string {
	return map[string]string{"mine.yaml": head + "pack: {id: mine, extends: [small]}\nrules:\n  - id: r\n    pattern: '" + strings.ReplaceAll(pattern, "'", "''") + "'\n"}
}

func TestFind(t *testing.T) {
	tests := []struct{ name, pattern, mask, want string }{
		{
			"list keeps every item", "(?<verb>{built}) {list:qn}", "新建<家>县级医院、<家>乡镇卫生院和<所>村卫生室。",
			"verb=新建 fact=◆县级医院 value=◆ indicator=县级医院 fact=◆乡镇卫生院 value=◆ indicator=乡镇卫生院 fact=◆村卫生室 value=◆ indicator=村卫生室",
		},
		{"a leading noun is left to the caller", "(?<fact>(?<indicator>{noun}){reach}(?<value>{quantity}))", "高新技术企业达到<家>。", "fact=达到◆ indicator<6 value=◆"},
		{"leading noun of a list", "{list:nq}", "博士<人>、硕士<人>", "fact=◆ value=◆ indicator<2 fact=硕士◆ indicator=硕士 value=◆"},
		{"longest word first", "(?<verb>{reach})(?<value>{quantity})", "达到<家>", "verb=达到 value=◆"},
		{"noun stops where the rest begins", "{built}(?<indicator>{noun}){reach}?(?<value>{quantity})", "新建医院达到<家>", "indicator=医院 value=◆"},
		{"noun is longest at the end", "(?<value>{quantity})(?<indicator>{noun})", "<家>“双一流”高校、科研院所，", "value=◆ indicator=“双一流”高校、科研院所"},
		{"a conjunction before a mention is no noun", "(?<value>{quantity})(?<indicator>{noun})", "<家>企业以及<家>", "value=◆ indicator=企业"},
		{"a word that ends like a conjunction", "(?<value>{quantity})(?<indicator>{noun})", "<家>企业参与<家>", "value=◆ indicator=企业参与"},
		{"closed brackets belong to a noun", "(?<value>{quantity})(?<indicator>{noun})", "<家>医院（含分院）和诊所（", "value=◆ indicator=医院（含分院）和诊所"},
		{"a noun begins at an edge", "(?:其中)?(?<indicator>{noun})中(?<value>{percent})", "在总量中<%>", "indicator=在总量 value=◆"},
		{"sets of units", "(?<value>{quantity:people})(?<indicator>{noun})", "<家>企业、<人>职工", "value=◆ indicator=职工"},
		{"ranges are quantities too", "(?<value>{quantity:people})", "<~人>", "value=◇"},
		{"only ranges", "(?<value>{range})", "<人><~人>", "value=◇"},
		{"percent, not quantity", "(?<value>{quantity})", "<%><#><pp>", ""},
		{"unknown unit", "(?<value>{quantity:count})", "<unknown>", "value=◆"},
		{"widths and spaces", "其中 [，：]? (?<value>{any})  # 逗号", "其中,<#>", "value=◆"},
		{"full width text", "ＧＤＰ（(?<value>{any})）", "GDP(<#>)", "value=◆"},
		{"stop", "(?<value>{any})(?={stop})", "<#>项<#>", "value=◆"},
		{"mention in a class", "(?<value>{any})[和{period}]+(?<indicator>末)", "<#>和<p>末", "value=◆ indicator=末"},
		{
			"zip", "(?<indicator>{noun})(?:[、和](?<indicator>{noun}))+分别{up}(?<value>{percent})(?:[、和](?<value>{percent}))+", "早稻、中稻和晚稻分别增长<%>和<~%>",
			"indicator<2 indicator=中稻 indicator=晚稻 value=◆ value=◇",
		},
		{"alternatives led by nouns", "(?:(?<indicator>{noun})为|(?<indicator>{noun})达)(?<value>{any})", "产量达<#>", "indicator<2 value=◆"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			set, err := loadFiles(Options{Packs: []string{"mine"}}, base, rulePack(tt.pattern))
			if err != nil {
				t.Fatal(err)
			}
			p := set.Rules[slices.IndexFunc(set.Rules, func(r *Rule) bool { return r.ID == "mine/r" })].Pattern
			mask := maskOf(t, set.Lexicon, tt.mask)
			var m Match
			if _, err := p.Find(NewMask(mask), 0, &m); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, strings.Join(show(mask, &m), " ")); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// Where one match begins no engine makes it. Where several do, a long look is left out at
// first; where it decides what the match is, it is asked.
func TestFindBehindLongLook(t *testing.T) {
	const look = "(?=甲村|乙镇|丙庄|丁屯|戊乡|己寨|庚店|辛集|壬坊|癸里|子沟|丑坪)"
	set, err := loadFiles(Options{}, base, rulePack("新建(?<indicator>{char}{1,8}?)"+look+"{char}*(?<value>{quantity}){char}?"))
	if err != nil {
		t.Fatal(err)
	}
	p := set.Rules[slices.IndexFunc(set.Rules, func(r *Rule) bool { return r.ID == "mine/r" })].Pattern
	for _, tt := range []struct {
		mask, want   string
		brief, whole bool // engines there are
	}{
		{"新建水渠丁屯<家>", "indicator=水渠 value=◆", false, false},
		{"新建桥丁屯<家>等", "indicator=桥 value=◆", true, false},
		{"新建桥<家>等", "", true, false},
		{"新建水渠丁屯<家>等", "indicator=水渠 value=◆", true, true},
		{"新建桥丁屯<家>等", "indicator=桥 value=◆", true, true},
	} {
		var m Match
		mask := maskOf(t, set.Lexicon, tt.mask)
		if _, err := p.Find(NewMask(mask), 0, &m); err != nil {
			t.Fatal(err)
		}
		brief, whole := p.brief.re != nil, p.whole.re != nil
		if got := strings.Join(show(mask, &m), " "); got != tt.want || brief != tt.brief || brief != p.brief.partial || whole != tt.whole {
			t.Errorf("%s: %q, engines %v, %v; want %q, %v, %v", tt.mask, got, brief, whole, tt.want, tt.brief, tt.whole)
		}
	}
}

func TestFindFrom(t *testing.T) {
	set, err := loadFiles(Options{}, base, rulePack("(?<value>{quantity})(?<indicator>{noun})"))
	if err != nil {
		t.Fatal(err)
	}
	p := set.Rules[slices.IndexFunc(set.Rules, func(r *Rule) bool { return r.ID == "mine/r" })].Pattern
	mask := maskOf(t, set.Lexicon, "<家>工厂、<人>工人")
	var m Match
	var got []string
	for from := 0; from <= len(mask); {
		ok, err := p.Find(NewMask(mask), from, &m)
		if err != nil {
			t.Fatal(err)
		}
		if !ok {
			break
		}
		got = append(got, show(mask, &m)[1])
		from = max(m.End, from+1)
	}
	if diff := cmp.Diff([]string{"indicator=工厂", "indicator=工人"}, got); diff != "" {
		t.Error(diff)
	}
}

// Patterns are compiled when first used, by whichever worker comes first.
func TestFindConcurrently(t *testing.T) {
	set, err := loadFiles(Options{}, base)
	if err != nil {
		t.Fatal(err)
	}
	mask := maskOf(t, set.Lexicon, "新建<家>县级医院、<家>乡镇卫生院，早稻、晚稻产量分别增长<%>和<%>")
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			var m Match
			for _, i := range candidatesOf(set, mask) {
				if ok, err := set.Rules[i].Pattern.Find(NewMask(mask), 0, &m); err != nil || !ok && set.Rules[i].ID != "small/level" {
					t.Error(set.Rules[i].ID, ok, err)
				}
			}
		})
	}
	wait.Wait()
}
