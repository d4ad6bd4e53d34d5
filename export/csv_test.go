package export

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"statsheet/extract"
)

// unguard takes off the apostrophe that guard puts on.
func unguard(s string) string {
	if needsGuard(s) {
		return s[1:]
	}
	return s
}

func readCSV(t *testing.T, data []byte) [][]string {
	t.Helper()
	rest, ok := bytes.CutPrefix(data, []byte("\uFEFF"))
	if !ok {
		t.Fatal("no byte order mark")
	}
	for line := range strings.SplitSeq(strings.TrimSuffix(string(rest), "\r\n"), "\r\n") {
		if strings.Contains(line, "\r") {
			t.Fatalf("a bare carriage return in %q", line)
		}
	}
	rows, err := csv.NewReader(bytes.NewReader(rest)).ReadAll()
	check(t, err)
	return rows
}

func writeCSV(t *testing.T, facts ...extract.Fact) [][]string {
	t.Helper()
	var out bytes.Buffer
	w, err := Print("csv", Options{Stdout: &out})
	check(t, err)
	for i := range facts {
		check(t, w.Fact(&facts[i]))
	}
	check(t, w.Close())
	return readCSV(t, out.Bytes())
}

func TestCSVHeaderWithoutFacts(t *testing.T) {
	rows := writeCSV(t)
	if len(rows) != 1 || rows[0][0] != "fact_id" || rows[0][34] != "rule" {
		t.Errorf("got %q", rows)
	}
}

func TestCSVReadsBack(t *testing.T) {
	facts := sampleFacts()
	rows := writeCSV(t, facts...)
	for i := range facts {
		for j, c := range FactColumns() {
			if got, want := unguard(rows[i+1][j]), c.Text(&facts[i]); got != want {
				t.Errorf("row %d %s: %q, want %q", i, c.Name, got, want)
			}
		}
	}
}

// Every text column guards every character that begins a formula.
func TestCSVGuardsEveryColumn(t *testing.T) {
	for _, lead := range []string{"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", " =", "\x00=", "\ufeff=", "\u200b@", "'=", "''+", "\u00a0=", "　＝"} {
		payload := lead + `cmd|'/c calc'!A1`
		var f extract.Fact
		v := reflect.ValueOf(&f).Elem()
		for _, field := range v.Fields() {
			if field.Kind() == reflect.String {
				field.SetString(payload)
			}
		}
		row := writeCSV(t, f)[1]
		for i, c := range FactColumns() {
			if c.Kind == Int {
				continue
			}
			if !strings.HasPrefix(row[i], "'") || unguard(row[i]) != clean(payload) && clean(payload) == payload {
				t.Errorf("%s: %q written as %q", c.Name, payload, row[i])
			}
		}
	}
}

func TestGuardKeepsNumbers(t *testing.T) {
	for _, s := range []string{"-5.2", "+3", "-0", "12", "5.2", "", "2024-10", "a=b", "约", "'tis", "5%—8%"} {
		if got := guard(s); got != s {
			t.Errorf("%q became %q", s, got)
		}
	}
	for _, s := range []string{"-5.2%", "+1+1", "-", "-1.", "--1", "-1e5", "－5", "- 5"} {
		if got := guard(s); got != "'"+s {
			t.Errorf("%q became %q", s, got)
		}
	}
}

func TestCSVCellsReadBackExactly(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s := rapid.OneOf(rapid.String(), rapid.StringMatching(`['=+\-@" ,\n\t＝一1.]{0,8}`)).Draw(rt, "cell")
		line := string(appendCSV([]byte("前,"), s)) + ",后\r\n"
		rows, err := csv.NewReader(strings.NewReader(line)).ReadAll()
		if err != nil || len(rows) != 1 || len(rows[0]) != 3 {
			rt.Fatalf("%q read as %q, %v", line, rows, err)
		}
		if got := unguard(rows[0][1]); got != clean(s) {
			rt.Fatalf("%q came back as %q", s, got)
		}
	})
}

func TestClean(t *testing.T) {
	tests := []struct{ in, want string }{
		{"", ""},
		{"汉字，标点。", "汉字，标点。"},
		{"a\r\nb\rc\nd\te", "a\nb\nc\nd\te"},
		{"\x00a\x1b[31m\x7f\u0085\u009b", "a[31m"},
		{"\ufffe甲\uffff\ufffd", "甲\ufffd"},
		{"坏\xff", "坏\ufffd"},
		{"￼￥é\u00a0", "￼￥é\u00a0"},
	}
	for _, tt := range tests {
		if got := clean(tt.in); got != tt.want {
			t.Errorf("clean(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
	rapid.Check(t, func(rt *rapid.T) {
		s := rapid.String().Draw(rt, "s")
		if c := clean(s); !isClean(c) {
			rt.Fatalf("clean(%q) = %q is not clean", s, c)
		}
	})
}

func TestGrouped(t *testing.T) {
	for in, want := range map[string]string{
		"1": "1", "1234": "1,234", "-1234567.8900": "-1,234,567.8900", "126000000000000": "126,000,000,000,000", "999": "999", "": "", "3:2:1": "3:2:1", "+1000": "+1,000",
	} {
		if got := grouped(in); got != want {
			t.Errorf("grouped(%s) = %s, want %s", in, got, want)
		}
	}
}

func TestSummaryText(t *testing.T) {
	s := extract.Summary{Facts: 1045, Fates: map[string]int{"fact": 1045, "date": 30, "ordinal": 12, "review": 2, "novel": 1}}
	for lang, want := range map[string]string{
		Zh: "数据 1,045 · 日期 30 · 序号 12 · 待复核 2 · 未归类 0 · novel 1",
		En: "facts 1,045 · dates 30 · ordinals 12 · to review 2 · unclaimed 0 · novels 1",
	} {
		if diff := cmp.Diff(want, SummaryText(s, lang)); diff != "" {
			t.Error(diff)
		}
	}
	total := Total([]extract.Summary{s, s})
	if got := fmt.Sprint(total.Facts, total.Fates["date"]); got != "2090 60" {
		t.Error(got)
	}
}
