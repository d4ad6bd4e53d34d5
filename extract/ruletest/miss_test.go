package ruletest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"statsheet/extract"
	"statsheet/extract/document"
	"statsheet/rules"
)

// TestMissText explains sentences with rules that match nothing in them.
func TestMissText(t *testing.T) {
	tests := []struct{ pattern, text, zh, en string }{
		{
			"比上年多栽(?<value>{quantity})", "今年比上年多栽树苗7株。",
			"到“比”都匹配，接着要有 上年多栽，句子里是“上年”（{period}）；“上年”整个算一个字，写作 {period}",
			"matches up to “比”, then wants 上年多栽 where the sentence has “上年” ({period}); “上年” is one character there, written {period}",
		},
		{"(?<indicator>栽种{noun})合计(?<value>{quantity})", "栽种松树7株。", "到“栽种松树”都匹配，接着要有 合计，句子里是“7株”（{quantity}）", ""},
		{"(?<indicator>栽种{noun})(?<value>{quantity:area})", "栽种松树7株。", "到“栽种松树”都匹配，接着要有 {quantity:area}，句子里是“7株”（{quantity}）", ""},
		{"上年栽种(?<value>{quantity})", "上年松树7株。", "句子里没有 上年栽种；“上年”整个算一个字，写作 {period}", "the sentence has no 上年栽种; “上年” is one character there, written {period}"},
		{"(?<value>{quantity})(?<indicator>{noun})", "松树7株。", "到“7株”都匹配，接着要有 {noun}，句子里是“。”", ""},
		{"(?<value>{quantity})。起", "松树7株。", "到“7株。”都匹配，接着要有 起，句子里是结尾", "matches up to “7株。”, then wants 起 where the sentence has its end"},
		{"(?<value>{quantity})", "松树7株。", "", ""},
	}
	for _, tt := range tests {
		path := filepath.Join(t.TempDir(), "mine.yaml")
		file := "format: statsheet.rules/v1\npack: {id: mine, title: t, version: 1.0.0}\nrules:\n  - {id: r, pattern: '" + tt.pattern + "'}\n"
		if err := os.WriteFile(path, []byte(file), 0o600); err != nil {
			t.Fatal(err)
		}
		set, err := rules.Load(rules.Options{Dirs: []string{path}, Packs: []string{"mine"}})
		if err != nil {
			t.Fatal(err)
		}
		var zh, en strings.Builder
		_, err = extract.New(set).Explain(t.Context(), document.FromString(tt.text, document.Options{}), extract.ExplainOptions{}, func(trace *extract.Trace) error {
			for _, m := range trace.Misses {
				zh.WriteString(MissText("zh", trace.Mask, m))
				en.WriteString(MissText("en", trace.Mask, m))
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		if zh.String() != tt.zh || tt.en != "" && en.String() != tt.en {
			t.Errorf("%s in %s:\n%s\n%s", tt.pattern, tt.text, zh.String(), en.String())
		}
	}
}
