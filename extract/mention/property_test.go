package mention

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"statsheet/rules"
)

// check reports what is wrong with the mentions of a text: offsets out of
// bounds, out of order or overlapping, classes and units that do not exist.
func check(t interface{ Fatalf(string, ...any) }, s *Scanner, text string) {
	folded := s.Fold(nil, text)
	if n := utf8.RuneCountInString(text); n != len(folded) {
		t.Fatalf("%q: folded to %d runes, not %d", text, len(folded), n)
	}
	runes, again, valid := s.Read(nil, nil, text)
	if !slices.Equal(runes, []rune(text)) || valid != utf8.ValidString(text) {
		t.Fatalf("%q: read as %q, valid %t", text, string(runes), valid)
	}
	if !slices.Equal(again, folded) {
		t.Fatalf("%q: folded to %q and to %q", text, string(folded), string(again))
	}
	for _, r := range folded {
		if r >= 0xE000 && r <= 0xF8FF || r >= 0xF0000 {
			t.Fatalf("%q: a private-use character is left", text)
		}
	}
	end := 0
	for _, m := range s.Scan(nil, folded) {
		switch {
		case m.OuterStart < end || m.OuterStart > m.Start || m.Start >= m.End || m.End > m.OuterEnd || m.OuterEnd > len(folded):
			t.Fatalf("%q: span %d %d %d %d after %d", text, m.OuterStart, m.Start, m.End, m.OuterEnd, end)
		case m.NumStart > m.NumEnd || m.NumEnd > m.ScaleEnd || m.UnitStart > m.UnitEnd || m.UnitEnd > len(folded) || m.ScaleEnd > len(folded):
			t.Fatalf("%q: parts %+v", text, m)
		case m.Unit < 0 || m.Unit >= len(s.lex.Units) || m.Place < -1 || m.Place >= len(s.lex.Places) || m.Class > rules.Quantity:
			t.Fatalf("%q: %+v", text, m)
		case m.HasHigh && m.High.Cmp(m.Value) <= 0:
			t.Fatalf("%q: range %s…%s", text, m.Value, m.High)
		}
		end = m.OuterEnd
		_ = UnitText(s.lex, folded, &m)
		_, _ = s.ValueBase(&m)
	}
}

// pieces are what random sentences are made of.
var pieces = []string{
	"0", "1", "5", "12", "2024", "1,234", "3.5", ".5", "%", "‰", "个百分点", "万", "亿", "千", "百", "十", "一", "二", "三", "两", "半", "几", "数",
	"零", "〇", "余", "多", "来", "点", "分之", "成", "折", "倍", "翻", "番", "元", "人", "家", "个", "年", "月", "日", "季度", "上半年", "去年", "末", "底",
	"以上", "左右", "约", "近", "超过", "不", "到", "至", "—", "-", "~", "/", ":", "比", "第", "前", "每", "位", "名", "批", "（", "）", "“", "”", "《", "》", "、", "，",
	"。", " ", "\t", "A", "G", "k", "$", "人民币", "全省", "浙江", "杭州市", "增长", "达到", "又", "负", "号", "①", "\x80", "\uE001", "𠀀", "９", "é", "\xE4\xBA", "\xED\xA0\x80", "\xE0\x80\x80", "小时", "分", "秒", "斤", "两",
}

func TestRandomSentences(t *testing.T) {
	s := newScanner(t)
	rapid.Check(t, func(t *rapid.T) {
		check(t, s, strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 24).Draw(t, "pieces"), ""))
	})
}

// TestNeighboursStay scans a figure between other sentences: what stands around
// it must not change how it is read.
func TestNeighboursStay(t *testing.T) {
	s := newScanner(t)
	for want, texts := range figures {
		for _, text := range texts {
			if got := found(s, "情况良好。"+text+"。情况良好。"); got != want {
				t.Errorf("%s\n got  %s\n want %s", text, got, want)
			}
		}
	}
}

// TestBrief holds the short way of reading a figure against the long one.
func TestBrief(t *testing.T) {
	s := newScanner(t)
	before := []string{"增长", "达", "约", "超过", "负", "比", "和", "零下", "表", "，", "的", "为", "人民币", "从", "每", "第", ""}
	numbers := []string{"5", "12", "326", "2024", "1984.6", "4871.6", "1,234", "00", "0.5", "123456789012345678", "7.0", "10", "1e3", "5.2.1"}
	scales := []string{"", "", "万", "亿", "万亿", "千", "余", "多万", " "}
	units := []string{"元", "%", "人", "家", "个", "个百分点", "年", "月", "万吨标准煤", "千瓦", "分", "号", "级", "度", "平方公里", "番", "成", "美元", "斤", "kg", "部", "位", "季度"}
	after := []string{"，", "以上", "左右", "多", "半", "/公顷", "·月", "/年轻", "—8%", "至6万", "人民币", "级", "制", "、6个", "的", "3角", "来", "比", "：", " ", "×2", "分之一", ""}
	briefly := 0
	rapid.Check(t, func(t *rapid.T) {
		var b strings.Builder
		for _, list := range [][]string{before, numbers, scales, units, after, after} {
			b.WriteString(rapid.SampledFrom(list).Draw(t, "piece"))
		}
		text := b.String()
		folded := s.Fold(nil, text)
		for i := range folded {
			var m, want Mention
			short, long := newScan(s, folded), newScan(s, folded)
			short.read.Mention, short.lookAt = &m, i
			short.lookEnd, short.lookEntry = s.wordAt(folded, i)
			if !short.brief(i, &short.read) {
				continue
			}
			briefly++
			if short.complete(&short.read); !long.anyNumber(i, &want) || m != want {
				t.Fatalf("%q at %d: %+v, not %+v", text, i, m, want)
			}
		}
	})
	if briefly == 0 {
		t.Error("nothing was read the short way")
	}
}

func newScan(s *Scanner, folded []rune) *scan {
	sc := &scan{Scanner: s, t: folded, out: make([]Mention, 0, 4), lookAt: -1}
	sc.digits.at = -1
	return sc
}

func TestNoAllocation(t *testing.T) {
	s := newScanner(t)
	text := "深入推进改革开放，扎实抓好各项工作落实，切实保障和改善民生，不断提升治理水平。"
	folded, found := s.Fold(nil, text), make([]Mention, 0, 8)
	if n := testing.AllocsPerRun(100, func() { found = s.Scan(found[:0], s.Fold(folded[:0], text)) }); n != 0 || len(found) != 0 {
		t.Errorf("%v allocations, %d mentions", n, len(found))
	}
}

func TestHasNumber(t *testing.T) {
	for text, want := range map[string]bool{
		"": false, "深入推进改革开放": false, "growth": false, "增长5%": true, "十项举措": true, "伍拾萬": true, "５家": true, "①": true, "兩個": true,
		"\xE4": false, "\xE4\xB8": false,
	} {
		if got := HasNumber(text); got != want {
			t.Errorf("HasNumber(%q) = %v", text, got)
		}
	}
}

func FuzzScan(f *testing.F) {
	for _, texts := range figures {
		for _, text := range texts {
			f.Add(text)
		}
	}
	for _, text := range []string{"\x80\xFF", "\uE000万", "“一", "2025-02-2500004", "1—", "截至2020年底", "一、二季度", "前1/3", "每5至6辆", "0、一季度", "一一两元"} {
		f.Add(text)
	}
	s := newScanner(f)
	f.Fuzz(func(t *testing.T, text string) { check(t, s, text) })
}

// rich is report prose in which every clause has a figure, poor has one in ten.
const (
	rich = "全年地区生产总值达到4871.6亿元，比上年增长5.3%，其中第一产业增加值312.4亿元，增长3.1%。新增高新技术企业326家，累计达到1840家，" +
		"占规模以上工业企业的41.2%。城镇新增就业8.6万人，登记失业率控制在3.5%以内，居全省第4位。全市接待游客1.2亿人次，同比增长18.9%，旅游收入突破千亿元。\n"
	poor = "我们要坚持稳中求进，完整准确全面贯彻新发展理念，着力推动高质量发展，更好统筹发展和安全，切实保障和改善民生。深化重点领域改革，优化营商环境，" +
		"激发各类经营主体活力，支持民营经济健康发展。加强基层治理，完善服务体系，让群众的获得感更加充实。办好民生实事，新建社区食堂26家，惠及更多居民。\n"
)

func benchmarkScan(b *testing.B, text string) {
	s := newScanner(b)
	var folded []rune
	var found []Mention
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		folded = s.Fold(folded[:0], text)
		found = s.Scan(found[:0], folded)
	}
}

func BenchmarkScanRich(b *testing.B) { benchmarkScan(b, rich) }
func BenchmarkScanPoor(b *testing.B) { benchmarkScan(b, poor) }

func BenchmarkHasNumber(b *testing.B) {
	text := strings.Repeat("深入推进改革开放和各项工作落实。", 100)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if HasNumber(text) {
			b.Fatal("a number was seen")
		}
	}
}
