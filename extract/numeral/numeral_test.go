package numeral

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// spellings lists ways to write a number, by its value.
var spellings = map[string][]string{
	"0":                        {"0", "〇", "零"},
	"2":                        {"二", "两", "贰"},
	"10":                       {"10", "十", "一十", "拾", "壹拾"},
	"12":                       {"十二", "一十二", "12"},
	"27":                       {"廿七", "二十七"},
	"106":                      {"106", "一百零六", "壹佰零陆"},
	"130":                      {"百三", "一百三", "一百三十"},
	"250":                      {"二百五", "二百五十"},
	"365":                      {"三百六十五", "365"},
	"534":                      {"五百卅四", "伍佰叁拾肆"},
	"1020":                     {"1千零20", "一千零二十", "1,020", "一千〇二十"},
	"1000.5":                   {"一千点五", "1,000.5"},
	"2024":                     {"二〇二四", "二零二四", "两千零二十四"},
	"2450":                     {"两千四百五", "两千四百五十"},
	"100000000":                {"一万万", "1亿"},
	"450000000":                {"四万万五千万", "4.5亿"},
	"20000000000000000":        {"两亿亿", "2亿亿"},
	"13000":                    {"一万三", "1万3千", "1.3万", "13,000"},
	"29308":                    {"二万九三〇八", "二万九千三百零八"},
	"1052200000000":            {"一兆五二二亿"},
	"2708900000000":            {"二兆七〇八九亿"},
	"123450000":                {"一亿二三四五万"},
	"34000":                    {"3万4000", "三万四千", "3.4万"},
	"256000":                   {"25万6千", "二十五万六千"},
	"1011000":                  {"一百零一万一千"},
	"1100000":                  {"一百一十万", "110万"},
	"12340000":                 {"一千二百三十四万", "一千两百三十四万", "1234万"},
	"20300000":                 {"2千零30万", "2030万"},
	"500000006":                {"五亿零六"},
	"500014600":                {"5亿1万4千6百"},
	"1000000000":               {"100000万", "10亿", "十亿"},
	"3000000000000000":         {"3千万亿", "三千万亿"},
	"3412567890123456":         {"三千四百一十二万五千六百七十八亿九千零一十二万三千四百五十六"},
	"49959200000000":           {"四十九兆九千五百九十二亿"},
	"123456789012345678901234": {"123456789012345678901234"},
	"3.14":                     {"3.14", "三点一四"},
	"23":                       {"廿三", "二十三", "贰拾叁"},
	"108":                      {"一百〇八", "一百零八", "壹佰零捌"},
	"1110":                     {"一千一百一", "一千一百一十"},
	"2300":                     {"两千三", "二千三百", "2千3百"},
	"3056":                     {"三千零五十六", "叁仟零伍拾陆"},
	"10005":                    {"一万零五", "壹万零伍"},
	"22000":                    {"二万二", "两万二千", "2.2万", "2万2"},
	"125000":                   {"十二万五", "十二万五千", "12.5万", "12万5千"},
	"1234500":                  {"一百二十三万四千五百", "123.45万"},
	"350000000":                {"三亿五", "三亿五千万", "三点五亿", "3.5亿", "3亿5千万"},
	"47308":                    {"四万七三〇八", "四万七三零八", "四万七千三百零八"},
	"312560000":                {"三亿一二五六万", "3.1256亿"},
	"1410000000":               {"十四亿一千万", "14.1亿", "14亿1000万"},
	"205000000":                {"2亿零5百万", "两亿零五百万", "2.05亿"},
	"2000000000000":            {"两万亿", "20000亿"},
	"12.05":                    {"十二点零五", "12.05"},
	"-0.75":                    {"-0.75", "负零点七五", "负四分之三"},
	"0.01":                     {"百分之一", "一百分之一"},
	"2.3333333333333333":       {"二又三分之一", "两又三分之一"},
	"0.0125":                   {"八十分之一"},
	"0.5":                      {".5", "0.5", "零点五", "二分之一"},
	"5.5":                      {"五又二分之一", "五点五"},
	"0.05":                     {"百分之五", "一百分之五"},
	"0.0024":                   {"千分之2.4", "千分之二点四"},
	"0.3333333333333333":       {"三分之一", "3分之1", "叁分之壹", "三份之一", "三份一"},
	"1":                        {"1", "壹", "百分百", "百分之百"},
	"403000":                   {"四十．三万", "四十·三万", "40.3万"},
	"11645000":                 {"一一六四．五万"},
	"-1.2":                     {"-1.2", "负1.2", "负一点二", "-12e-1"},
}

func TestParse(t *testing.T) {
	for want, all := range spellings {
		w, ok := Parse(want)
		if !ok {
			t.Fatalf("cannot read the value %s", want)
		}
		for _, text := range all {
			got, ok := Parse(text)
			if !ok || got.Cmp(w) != 0 {
				t.Errorf("Parse(%s) = %s, %v, want %s", text, got, ok, want)
			}
		}
	}
}

func TestParseRefuses(t *testing.T) {
	for _, text := range []string{"", "队伍", "陆地", "打造", "一,", "1,2345x", "三个", "点五", "几", "1.2.3", "NaN", "五分之", "一 二"} {
		if v, ok := Parse(text); ok {
			t.Errorf("Parse(%q) = %s, want nothing", text, v)
		}
	}
}

func TestRead(t *testing.T) {
	for _, c := range []struct {
		text, number, scale, value, high string
		loose                            Loose
	}{
		{"49.8万人", "49.8", "万", "498000", "", Exact},
		{"2万余名", "2", "万", "20000", "", More},
		{"三百余万", "三百余", "万", "3000000", "", More},
		{"一千多万元", "一千多", "万", "10000000", "", More},
		{"十几万", "十几", "万", "100000", "", About},
		{"数百万", "数百", "万", "1000000", "", About},
		{"十来万", "十来", "万", "100000", "", About},
		{"几十亿", "几十", "亿", "1000000000", "", About},
		{"三十万多亿", "三十", "万多亿", "30000000000000", "", More},
		{"500多亿", "500多", "亿", "50000000000", "", More},
		{"三五年", "三五", "", "3", "5", About},
		{"七八十个", "七八十", "", "70", "80", About},
		{"十七八岁", "十七八", "", "17", "18", About},
		{"二三十万", "二三十", "万", "200000", "300000", About},
		{"零百集团", "零", "", "0", "", Exact},
		{"126万亿元", "126", "万亿", "126000000000000", "", Exact},
		{"8041.6万千瓦", "8041.6", "万", "80416000", "", Exact},
	} {
		r := []rune(c.text)
		n, ok := Read(r, 0)
		if !ok {
			t.Errorf("%s: nothing read", c.text)
			continue
		}
		high := ""
		if n.HasHigh {
			high = n.High.String()
		}
		number, scale := string(r[n.Start:n.NumEnd]), string(r[n.NumEnd:n.ScaleEnd])
		if number != c.number || scale != c.scale || n.Value.String() != c.value || high != c.high || n.Loose != c.loose {
			t.Errorf("%s: %s|%s = %s…%s loose %d", c.text, number, scale, n.Value, high, n.Loose)
		}
	}
}

func TestString(t *testing.T) {
	for _, c := range []struct {
		v    Value
		want string
	}{
		{Value{}, "0"},
		{Value{Coef: 110, Exp: -1}, "11.0"},
		{Value{Coef: 5, Exp: -3}, "0.005"},
		{Value{Coef: 12, Exp: 3, Neg: true}, "-12000"},
		{Value{Exp: 5}, "0"},
		{Value{Neg: true}, "0"},
		{Value{Long: "123456789012345678901", Exp: -1}, "12345678901234567890.1"},
	} {
		if got := c.v.String(); got != c.want {
			t.Errorf("%+v = %s, want %s", c.v, got, c.want)
		}
	}
}

func TestArithmetic(t *testing.T) {
	big := Value{Coef: 1<<64 - 1}
	if got := big.Add(Int(1)).String(); got != "18446744073709551616" {
		t.Errorf("sum beyond 64 bits = %s", got)
	}
	if got := big.Mul(big).String(); got != "340282366920938463426481119284349108225" {
		t.Errorf("product beyond 64 bits = %s", got)
	}
	if q, _ := Int(1).Quo(Int(3)); q.String() != "0.3333333333333333" {
		t.Errorf("1/3 = %s", q)
	}
	if _, ok := Int(1).Quo(Value{}); ok {
		t.Error("division by nought gave a value")
	}
	if got := (Value{Coef: 150, Exp: -2}).Reduce(); got != (Value{Coef: 15, Exp: -1}) {
		t.Errorf("reduced 1.50 = %+v", got)
	}
}

const digitChars, financialChars = "零一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖"

// spell writes n in Chinese numerals.
func spell(n uint64, digits, small string) string {
	d, u := []rune(digits), []rune(small)
	section := func(n uint64) string {
		var b strings.Builder
		zero := false
		for i, p := 3, uint64(1000); i >= 0; i, p = i-1, p/10 {
			switch c := n / p % 10; {
			case c != 0:
				if zero && b.Len() > 0 {
					b.WriteRune(d[0])
				}
				zero = false
				b.WriteRune(d[c])
				if i > 0 {
					b.WriteRune(u[i-1])
				}
			default:
				zero = true
			}
		}
		return b.String()
	}
	if n == 0 {
		return string(d[0])
	}
	var b strings.Builder
	for i, name := range []string{"万亿", "亿", "万", ""} {
		p := []uint64{1e12, 1e8, 1e4, 1}[i]
		s := n / p % 10000
		if s == 0 {
			continue
		}
		if b.Len() > 0 && (s < 1000 || n/p/10000%10000 == 0) {
			b.WriteRune(d[0])
		}
		b.WriteString(section(s) + name)
	}
	return b.String()
}

// grouped writes n with thousands separators.
func grouped(n uint64) string {
	s := Value{Coef: n}.String()
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

func TestEverySpelling(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.Uint64Range(0, 1e16-1).Draw(t, "n")
		if rapid.Bool().Draw(t, "short") {
			n %= 1e6
		}
		want := Value{Coef: n}
		for _, text := range []string{
			spell(n, digitChars, "十百千"), spell(n, financialChars, "拾佰仟"), grouped(n), want.String(),
			Value{Coef: n, Exp: -4}.String() + "万", Value{Coef: n, Exp: -8}.String() + "亿",
		} {
			got, ok := Parse(text)
			if !ok || got.Cmp(want) != 0 {
				t.Fatalf("%s = %s, %v, want %d", text, got, ok, n)
			}
		}
	})
}

// TestSimple holds the short way of reading a number against the long one.
func TestSimple(t *testing.T) {
	parts := []string{
		"0", "7", "12", "3.50", "1,234", "00", "一", "两", "零", "〇", "十", "百", "万", "亿", "兆", "半", "几", "壹", "伍",
		"余", "多", "来", "点", "分之", "又", " ", "   ", "个", "元", "，", ".", "",
	}
	rapid.Check(t, func(t *rapid.T) {
		text := []rune(strings.Join(rapid.SliceOfN(rapid.SampledFrom(parts), 1, 5).Draw(t, "parts"), ""))
		for i := range text {
			var short, long Number
			if short.Simple(text, i) && (!long.full(text, i) || short != long) {
				t.Fatalf("%q at %d: %+v, not %+v", string(text), i, short, long)
			}
		}
	})
}

func FuzzParse(f *testing.F) {
	for _, all := range spellings {
		for _, text := range all {
			f.Add(text)
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		r := []rune(text)
		for i := range r {
			n, ok := Read(r, i)
			if ok && (n.Start != i || n.NumEnd < i || n.ScaleEnd < n.NumEnd || n.End < n.ScaleEnd || n.End > len(r) || n.End == i) {
				t.Fatalf("%q at %d: offsets %+v", text, i, n)
			}
		}
		if v, ok := Parse(text); ok && len(v.digits()) < 60 && v.Exp > -40 && v.Exp < 40 {
			if w, ok := Parse(v.String()); !ok || w.Cmp(v) != 0 {
				t.Fatalf("%q = %s, read back as %s", text, v, w)
			}
		}
	})
}
