package ruletest

import (
	"fmt"
	"slices"
	"strings"

	"statsheet/extract"
	"statsheet/rules"
)

// words are the texts of a report in one language.
type words struct {
	lang, total, fixed, untested, unused, text, mask, miss, want, got, nothing, none string

	fates  map[string]string // of numbers that are no facts
	uneven string            // how a zip fails that found these names
	why    string            // a fate and its reason
}

var languages = map[string]words{
	"zh": {
		lang: "zh", total: "共 %d 例：通过 %d，失败 %d，已知缺口 %d，缺口已补 %d", fixed: "缺口已补，可删去 known_gap",
		untested: "缺正例或反例的规则：", unused: "没有用上的规则（例句里的数据都出自别的规则，差在哪里见 explain --rules DIR --text 例句）：", text: "例句", mask: "掩码", miss: "未中", want: "应有", got: "实得", nothing: "无",
		none: "本规则不应有结果",
		fates: map[string]string{
			"date": "日期", "ordinal": "序号", "name": "名称", "idiom": "习语", "attribute": "属性",
			"excluded": "规则排除", "review": "待复核", "unclaimed": "未归类",
		},
		uneven: "zip 的名称（%s）和数不一样多，各是哪些见 explain --rules DIR --text 例句", why: "%s（%s）",
	},
	"en": {
		lang: "en", total: "examples %d: passed %d, failed %d, known gaps %d, gaps closed %d", fixed: "the gap is closed: take known_gap away",
		untested: "rules without an example of each kind: ", unused: "rules that found nothing in their examples (other rules did; explain --rules DIR --text EXAMPLE tells what they lack): ", text: "text", mask: "mask", miss: "miss", want: "want", got: "got", nothing: "nothing",
		none: "no fact of this rule",
		fates: map[string]string{
			"date": "date", "ordinal": "ordinal", "name": "name", "idiom": "idiom", "attribute": "attribute",
			"excluded": "excluded", "review": "to review", "unclaimed": "unclaimed",
		},
		uneven: "the zip has not as many names (%s) as numbers; explain --rules DIR --text EXAMPLE tells which", why: "%s (%s)",
	},
}

// Text writes the report for a reader: every example that did not simply
// pass, with what was expected and what was found, then the counts. lang is
// zh or en.
func (r Report) Text(lang string) string {
	w, ok := languages[lang]
	if !ok {
		w = languages["zh"]
	}
	var b strings.Builder
	for i := range r.Results {
		if res := &r.Results[i]; res.Outcome != Pass {
			res.write(&b, w)
		}
	}
	listRules(&b, w.untested, r.Untested)
	listRules(&b, w.unused, r.Unused)
	fmt.Fprintf(&b, w.total+"\n", len(r.Results), r.Count(Pass), r.Count(Fail), r.Count(Gap), r.Count(Fixed))
	return b.String()
}

// listRules names rules, if there are any.
func listRules(b *strings.Builder, what string, list []*rules.Rule) {
	if len(list) == 0 {
		return
	}
	b.WriteString(what)
	for i, rule := range list {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(rule.ID)
	}
	b.WriteByte('\n')
}

// String tells the whole of one result, in English.
func (res *Result) String() string {
	var b strings.Builder
	res.write(&b, languages["en"])
	return b.String()
}

func (res *Result) write(b *strings.Builder, w words) {
	fmt.Fprintf(b, "%-5s %s  %s:%d\n", res.Outcome, res.Rule.ID, res.Test.File, res.Test.Line)
	fmt.Fprintf(b, "      %s  %s\n", w.text, res.Test.Text)
	switch {
	case res.Err != nil:
		fmt.Fprintf(b, "      %v\n", res.Err)
		return
	case res.Outcome == Fixed:
		fmt.Fprintf(b, "      %s\n", w.fixed)
		return
	}
	for _, m := range res.Masks {
		fmt.Fprintf(b, "      %s  %s\n", w.mask, m)
		if m.Miss != nil && !res.Test.None {
			fmt.Fprintf(b, "      %s  %s\n", w.miss, MissText(w.lang, m.Cells, *m.Miss))
		}
	}
	for _, m := range res.Missing {
		fmt.Fprintf(b, "      %s  %s\n", w.want, fields(m.Want, m.Want))
		if m.Nearest != nil {
			fmt.Fprintf(b, "      %s  %s (%s)\n", w.got, fields(m.Want, m.Got), m.Nearest.Rule)
		}
	}
	if len(res.Unwanted) > 0 {
		fmt.Fprintf(b, "      %s  %s\n", w.want, w.none)
	}
	res.writeFound(b, w)
}

// writeFound lists the numbers of the text and which rule claimed each.
func (res *Result) writeFound(b *strings.Builder, w words) {
	if len(res.Facts)+len(res.Ledger) == 0 {
		fmt.Fprintf(b, "      %s  %s\n", w.got, w.nothing)
		return
	}
	claimed := map[int]bool{}
	for _, f := range res.Facts {
		claimed[f.Start] = true
		fmt.Fprintf(b, "      · %s ← %s = %s%s (%s)\n", f.Mention, f.Indicator, f.Value, f.Unit, f.Rule)
	}
	for _, e := range res.Ledger {
		if e.Fate == "fact" || claimed[e.Start] {
			continue
		}
		fmt.Fprintf(b, "      · %s: %s\n", e.Text, res.fate(&e, w))
	}
}

// fate tells what became of a number that is no fact, and why where a rule says so.
func (res *Result) fate(e *extract.Entry, w words) string {
	fate := w.fates[e.Fate]
	if e.Reason == "" {
		return fate
	}
	if names, ok := strings.CutPrefix(e.Reason, res.Rule.ID+": "); ok && e.Fate == "review" {
		return fmt.Sprintf(w.why, fate, fmt.Sprintf(w.uneven, names))
	}
	return fmt.Sprintf(w.why, fate, e.Reason)
}

// fields writes the columns that an example names, in the order of a fact.
func fields(want, values map[string]string) string {
	var out []string
	for _, c := range rules.Columns {
		if w, ok := want[c]; ok {
			s := c + ": " + values[c]
			if !same(c, w, values[c]) {
				s = "[" + s + "]"
			}
			out = append(out, s)
		}
	}
	return strings.Join(slices.Clip(out), ", ")
}
