package main

import "testing"

func TestCounted(t *testing.T) {
	m := message{"已写出 %s（%s 条数据，共 %s）", "wrote %s (%s of %s)"}
	for _, test := range []struct {
		lang language
		n    int
		want string
	}{
		{chinese, 1, "已写出 a（1 条数据，共 12,120）"},
		{chinese, 1234567, "已写出 a（1,234,567 条数据，共 12,120）"},
		{english, 1, "wrote a (1 fact of 12,120)"},
		{english, 0, "wrote a (0 facts of 12,120)"},
		{english, 12120, "wrote a (12,120 facts of 12,120)"},
	} {
		if got := test.lang.sprintf(m, "a", count(test.n, "fact", "facts"), bare(12120)); got != test.want {
			t.Errorf("%s %d: %s, want %s", test.lang, test.n, got, test.want)
		}
	}
}
