package main

import (
	"fmt"
	"strings"

	"charm.land/lipgloss/v2"

	"statsheet/export"
	"statsheet/extract"
	"statsheet/extract/ruletest"
	"statsheet/rules"
)

var (
	titleSentence = message{"原句", "sentence"}
	titleMask     = message{"掩码", "mask"}
	titleTried    = message{"候选", "candidates"}
	titleMisses   = message{"未中", "misses"}
	titleGaveUp   = message{"放弃", "gave up"}
	titleReading  = message{"读作", "read as"}
	titleMatch    = message{"匹配", "matches"}
	titleFact     = message{"结果", "fact"}
	titleWhyNot   = message{"不是数据", "no fact"}
	titleSources  = message{"来处", "from"}

	msgSection    = message{" · 章节：%s", " · section: %s"}
	msgTried      = message{"%d 条：%s", "%d: %s"}
	msgMoreMisses = message{"自己的规则还有 %d 条没有匹配", "of your rules, %d more match nothing"}
	msgNoTried    = message{"没有规则可能匹配", "no rule may match"}
	msgRuleLine   = message{"优先级 %d · 长 %d", "priority %d · length %d"}
	msgOneRule    = message{"胜出：只有它取这个数", "won: no other rule takes the number"}
	msgByPriority = message{"胜出：优先级高于 %s（%d > %d）", "won: priority above %s (%d > %d)"}
	msgByLength   = message{"胜出：优先级相同，匹配比 %s 长（%d > %d）", "won: same priority, longer match than %s (%d > %d)"}
	msgByOrder    = message{"胜出：优先级和长度都与 %s 相同，规则在前", "won: same priority and length as %s, but earlier in the files"}
	msgUneven     = message{"胜出，但两个列表长短不一：%s 个名称（%s），%s 个数（%s）", "won, but its lists differ in length: %s (%s), %s (%s)"}

	msgBecause = map[extract.Outcome]message{
		extract.LowerPriority: {"落选：优先级低", "lost: lower priority"},
		extract.ShorterMatch:  {"落选：优先级相同，匹配较短", "lost: same priority, shorter match"},
		extract.LaterRule:     {"落选：优先级和长度相同，规则在后", "lost: same priority and length, later in the files"},
		extract.Taken:         {"落选：这个数先被排除了", "lost: an exclusion had claimed the number"},
	}
	msgRefused = message{"不用：unless 拒绝 %s", "refused: unless %s"}
	msgNoRule  = message{"%s：不经规则", "%s: by no rule of a pack"}
	msgBeside  = message{"匹配了这一段，但没有取这个数：%s", "matched here but did not take the number: %s"}

	msgExcludedBy  = message{"被规则 %s 排除：%s", "excluded by %s: %s"}
	msgToReview    = message{"待复核：%s 的两个列表长短不一，不知道哪个数配哪个名称", "to review: the lists of %s differ in length, so which number belongs to which name is unknown"}
	msgForReason   = message{"%s：%s", "%s: %s"}
	msgNotRuled    = message{"不试规则：表格的行，或不取数的文字", "no rules are tried: a row of a table, or text that no numbers are taken from"}
	msgUnclaimed   = message{"未归类：%s 条候选规则都没有取这个数", "unclaimed: none takes the number, of %s"}
	msgNoCandidate = message{"未归类：没有规则可能匹配这一句", "unclaimed: no rule may match the sentence"}
	msgByKind      = message{"是%s，不是统计数字", "it is of kind %s, not a statistic"}
	msgResolved    = message{"；换算成 %s", "; resolved to %s"}
	msgUnresolved  = message{"；换算不出是哪个时期", "; which period it is stays unknown"}
)

// className is what a class of mentions is called in a mask.
var className = map[rules.Class]message{
	rules.Number: {"数字", "number"}, rules.Percent: {"百分数", "percent"}, rules.Point: {"百分点", "pp"}, rules.Ratio: {"比率", "ratio"},
	rules.Rank: {"名次", "rank"}, rules.Ordinal: {"序号", "ordinal"}, rules.Period: {"时间", "period"}, rules.Region: {"地区", "region"},
	rules.Per: {"每", "per"}, rules.Quantity: {"数量", "quantity"},
}

// explanation writes traces for people.
type explanation struct {
	*console
	b strings.Builder
}

// explained returns a trace as text.
func (c *console) explained(t *extract.Trace) string {
	e := &explanation{console: c}
	e.head(t)
	for i := range t.Numbers {
		e.number(t, &t.Numbers[i])
	}
	return e.b.String()
}

// lineWidth is how wide lists get before they go on in the next line.
const lineWidth = 100

// row writes lines with a title in a column of its own before the first.
func (e *explanation) row(title message, lines ...string) {
	width := lipgloss.Width(titleWhyNot.zh) + 2
	if e.language == english {
		width = lipgloss.Width(titleTried.en) + 2
	}
	name := e.text(title)
	for _, line := range lines {
		e.b.WriteString(strings.TrimRight("  "+name+strings.Repeat(" ", width-lipgloss.Width(name))+line, " ") + "\n")
		name = ""
	}
}

// head writes what holds for the whole sentence.
func (e *explanation) head(t *extract.Trace) {
	place := fmt.Sprintf("\n%s:%d", t.Document, t.Line)
	if t.Last > t.Line {
		place += fmt.Sprintf("-%d", t.Last)
	}
	if t.Section != "" {
		place += e.sprintf(msgSection, t.Section)
	}
	e.b.WriteString(place + "\n")
	e.row(titleSentence, t.Sentence)
	e.row(titleMask, e.drawn(t.Mask))
	if len(t.GaveUp) > 0 {
		e.row(titleGaveUp, folded("", t.GaveUp, " ")...)
	}
	ids := make([]string, 0, len(t.Candidates))
	for _, r := range t.Candidates {
		ids = append(ids, r.ID)
	}
	if !t.Ruled {
		e.row(titleTried, e.text(msgNotRuled))
		return
	}
	if len(ids) == 0 {
		e.row(titleTried, e.text(msgNoTried))
	} else {
		e.row(titleTried, folded(e.sprintf(msgTried, len(ids), ""), ids, " ")...)
	}
	e.misses(t)
}

// shownMisses is how many rules that match nothing are told of.
const shownMisses = 3

// misses tells how far those of the user's rules got that match nothing.
func (e *explanation) misses(t *extract.Trace) {
	var lines []string
	for i, m := range t.Misses {
		if i == shownMisses {
			lines = append(lines, e.sprintf(msgMoreMisses, len(t.Misses)-i))
			break
		}
		lines = append(lines, m.Rule.ID+"  "+ruletest.MissText(string(e.language), t.Mask, m))
	}
	if len(lines) > 0 {
		e.row(titleMisses, lines...)
	}
}

// folded joins parts into lines of no more than lineWidth columns.
func folded(first string, parts []string, sep string) []string {
	lines := []string{first}
	for i, part := range parts {
		last := &lines[len(lines)-1]
		switch {
		case i == 0:
			*last += part
		case lipgloss.Width(*last+sep+part) > lineWidth:
			lines = append(lines, part)
		default:
			*last += sep + part
		}
	}
	return lines
}

// number writes all about one number.
func (e *explanation) number(t *extract.Trace, n *extract.TracedNumber) {
	fmt.Fprintf(&e.b, "\n● %s  %s → %s\n", n.Text, e.codeTitle("kind", n.Kind), e.codeTitle("fate", n.Fate))
	if reading := e.reading(n); len(reading) > 0 {
		e.row(titleReading, strings.Join(reading, " · "))
	}
	var lines []string
	for i := range n.Matches {
		lines = append(lines, e.match(t, n, i)...)
	}
	if len(lines) == 0 && n.Fact != nil {
		lines = []string{e.sprintf(msgNoRule, n.Fact.Rule)}
	}
	if len(lines) > 0 {
		e.row(titleMatch, lines...)
	}
	if n.Fact == nil {
		e.row(titleWhyNot, e.whyNot(t, n)...)
		return
	}
	e.row(titleFact, folded("", e.columns(n.Fact), " · ")...)
	if sources := e.sources(n); len(sources) > 0 {
		e.row(titleSources, sources...)
	}
}

// reading lists how the scanner read the number, in the columns of the ledger.
func (e *explanation) reading(n *extract.TracedNumber) []string {
	if n.Bare {
		return nil
	}
	var out []string
	for _, col := range export.EntryColumns() {
		switch col.Name {
		case "value", "high", "unit", "unit_kind", "unit_code", "value_base", "bound":
			if v := col.Text(&n.Entry); v != "" && (col.Name != "bound" || v != "eq") {
				out = append(out, col.Title(string(e.language))+" "+col.Codes.Title(v, string(e.language)))
			}
		}
	}
	return out
}

// columns lists the columns of a fact that have a value, without those that
// are its place and those that link it.
func (e *explanation) columns(f *extract.Fact) []string {
	var out []string
	for _, col := range export.FactColumns() {
		switch col.Name {
		case "fact_id", "document", "block", "section", "mention", "sentence", "page", "line", "start", "end", "inherited", "rule", "part_of", "relates_to":
			continue
		}
		if v := col.Text(f); v != "" && (col.Name != "bound" || v != "eq") {
			out = append(out, col.Title(string(e.language))+" "+col.Codes.Title(v, string(e.language)))
		}
	}
	return out
}

// match writes what one match found and why it won or lost.
func (e *explanation) match(t *extract.Trace, n *extract.TracedNumber, i int) []string {
	m := &n.Matches[i]
	lines := []string{fmt.Sprintf("%s  %s · %s", m.Rule.ID, e.sprintf(msgRuleLine, m.Rule.Priority, m.Span.To-m.Span.From), e.verdict(n, i))}
	if m.Outcome == extract.Won || m.Outcome == extract.Uneven {
		mask, marks := e.underlined(t.Mask, m)
		lines = append(lines, "  "+mask, "  "+marks)
	}
	var captures []string
	for _, c := range m.Captures {
		captures = append(captures, c.Group+"="+c.Text)
	}
	if len(captures) > 0 {
		lines = append(lines, folded("  ", captures, " · ")...)
	}
	return lines
}

// verdict says why a match won or lost.
func (e *explanation) verdict(n *extract.TracedNumber, i int) string {
	m := &n.Matches[i]
	switch m.Outcome {
	case extract.Uneven:
		return e.sprintf(msgUneven, count(len(m.Names), "name", "names"), strings.Join(m.Names, "、"), count(len(m.Values), "number", "numbers"), strings.Join(m.Values, "、"))
	case extract.Refused:
		return e.sprintf(msgRefused, m.Unless)
	case extract.LowerPriority, extract.ShorterMatch, extract.LaterRule, extract.Taken:
		return e.text(msgBecause[m.Outcome])
	case extract.Won:
	}
	if i+1 >= len(n.Matches) || n.Matches[i+1].Outcome == extract.Refused {
		return e.text(msgOneRule)
	}
	next := &n.Matches[i+1]
	if next.Outcome == extract.LowerPriority {
		return e.sprintf(msgByPriority, next.Rule.ID, m.Rule.Priority, next.Rule.Priority)
	}
	if next.Outcome == extract.ShorterMatch {
		return e.sprintf(msgByLength, next.Rule.ID, m.Span.To-m.Span.From, next.Span.To-next.Span.From)
	}
	return e.sprintf(msgByOrder, next.Rule.ID)
}

// whyNot says why a number is no fact.
func (e *explanation) whyNot(t *extract.Trace, n *extract.TracedNumber) []string {
	switch {
	case n.Exclude != nil:
		return []string{e.sprintf(msgExcludedBy, n.Exclude.ID, n.Reason)}
	case n.Fate == "review" && n.Won() != nil:
		return []string{e.sprintf(msgToReview, n.Won().Rule.ID)}
	case n.Fate == "excluded":
		return []string{export.Reason(n.Reason, string(e.language))}
	case n.Fate == "review":
		return []string{e.sprintf(msgForReason, e.codeTitle("fate", n.Fate), export.Reason(n.Reason, string(e.language)))}
	case n.Fate == "date" && n.Period == "":
		return []string{e.sprintf(msgByKind, e.codeTitle("kind", n.Kind)) + e.text(msgUnresolved)}
	case n.Fate == "date":
		return []string{e.sprintf(msgByKind, e.codeTitle("kind", n.Kind)) + e.sprintf(msgResolved, n.Period)}
	case n.Fate != "unclaimed":
		return []string{e.sprintf(msgByKind, e.codeTitle("kind", n.Kind))}
	}
	if len(t.Candidates) == 0 {
		return []string{e.text(msgNoCandidate)}
	}
	lines := []string{e.sprintf(msgUnclaimed, count(len(t.Candidates), "candidate rule", "candidate rules"))}
	var beside []string
	for _, m := range n.Beside {
		beside = append(beside, m.Rule.ID)
	}
	if len(beside) > 0 {
		lines = append(lines, folded(e.sprintf(msgBeside, ""), beside, " ")...)
	}
	return lines
}
