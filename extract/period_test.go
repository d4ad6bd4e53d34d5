package extract

import (
	"testing"

	"statsheet/extract/mention"
)

func TestResolve(t *testing.T) {
	ref := reference{year: 2025, month: 2, day: 25}
	year := func(y int) when { return when{year: y, iso: "x"} }
	half := when{year: 2016, sub: "H1", iso: "2016-H1"}
	tests := []struct {
		name   string
		period mention.Period
		near   when
		want   string
	}{
		{"2024年", mention.Period{Year: 2024}, when{}, "2024"},
		{"去年", mention.Period{Relative: true, RelYear: -1}, when{}, "2024"},
		{"去年10月", mention.Period{Relative: true, RelYear: -1, Sub: "10"}, when{}, "2024-10"},
		{"目前", mention.Period{Now: true}, when{}, "2025-02"},
		{"上半年, in a text about 2024", mention.Period{Sub: "H1"}, year(2024), "2024-H1"},
		{"3月5日, after the reference date", mention.Period{Sub: "03", Day: 5}, when{}, "2024-03-05"},
		{"2月3日", mention.Period{Sub: "02", Day: 3}, when{}, "2025-02-03"},
		{"1—11月 of 2024", mention.Period{Year: 2024, Sub: "01/11"}, when{}, "2024-01/2024-11"},
		{"2021—2025年", mention.Period{Year: 2021, EndYear: 2025}, when{}, "2021/2025"},
		{"五年来", mention.Period{Back: 5, BackUnit: 'Y'}, when{}, "2020/2024"},
		{"2022年以来", mention.Period{Year: 2022, Since: true}, when{}, "2022/2024"},
		{"同期", mention.Period{Same: true}, half, "2015-H1"},
		{"同期 without anything near", mention.Period{Same: true}, when{}, ""},
	}
	for _, tt := range tests {
		if got := resolve(tt.period, ref, tt.near).iso; got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestResolveWithoutReference(t *testing.T) {
	for _, p := range []mention.Period{{Relative: true, RelYear: -1}, {Sub: "H1"}, {Now: true}, {Back: 5, BackUnit: 'Y'}} {
		if got := resolve(p, reference{}, when{}).iso; got != "" {
			t.Errorf("%+v: got %q, want nothing", p, got)
		}
	}
}

func TestCompareBasis(t *testing.T) {
	tests := []struct {
		period string
		base   when
		want   string
	}{
		{"2024", when{iso: "2023", year: 2023}, "yoy"},
		{"2016-H1", when{iso: "2015-H1", year: 2015}, "yoy"},
		{"2016-H1", when{iso: "2016-Q1", year: 2016}, "since"},
		{"2016-H1", when{iso: "2015", year: 2015}, "since"},
		{"2016-12", when{iso: "2015", year: 2015, end: true}, "yoy"},
		{"2016-12", when{iso: "2015", year: 2015}, "since"},
		{"2016-11", when{iso: "2015", year: 2015, end: true}, "since"},
		{"2024-10", when{iso: "2024-09", year: 2024}, "mom"},
		{"2024-01", when{iso: "2023-12", year: 2023}, "mom"},
		{"2024-Q2", when{iso: "2024-Q1", year: 2024}, "qoq"},
		{"2024-01/2024-09", when{iso: "2023-01/2023-09", year: 2023}, "yoy"},
		{"2021/2025", when{iso: "2020", year: 2020}, "since"},
	}
	for _, tt := range tests {
		if got := compareBasis(tt.period, tt.base); got != tt.want {
			t.Errorf("%s against %s: got %q, want %q", tt.period, tt.base.iso, got, tt.want)
		}
	}
}
