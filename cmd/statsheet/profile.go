package main

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/urfave/cli/v2"

	"statsheet/extract"
	"statsheet/extract/document"
)

var (
	titleRule       = message{"规则", "Rule"}
	titleTime       = message{"毫秒", "ms"}
	titleShare      = message{"占比", "Share"}
	titleCandidates = message{"候选句", "Tried"}
	titleMatches    = message{"匹配", "Matches"}
	titleRefused    = message{"拒绝", "Refused"}
	titleWon        = message{"数据", "Facts"}
	titleSteps      = message{"步数", "Steps"}
	titleAbandoned  = message{"放弃", "Gave up"}
	titleEach       = message{"微秒/句", "µs each"}
	titleSlowest    = message{"最慢一句", "Slowest on"}

	msgProfiled  = message{"含数字的句子 %s 句，正文 %.2f MB；规则共用 %s 毫秒，筛选候选 %s 毫秒，编译规则 %s 毫秒（只一次）", "%s with a number, %.2f MB of text; rules took %s ms, choosing candidates %s ms, compiling the rules %s ms (once)"}
	msgSlowRules = message{"最慢的规则：", "Slowest rules:"}
	msgSlowText  = message{"最慢的句子：", "Slowest sentences:"}
	msgSlowLine  = message{"%s 毫秒  %s:%d  候选 %s 条，最慢的是 %s（%s 毫秒）  %s", "%s ms  %s:%d  %s, slowest %s (%s ms)  %s"}
	msgExclusion = message{"（排除）", " (exclusion)"}
	msgMoreRules = message{"还有 %s 条规则，用 --limit 0 全部列出", "%s, list them all with --limit 0"}
)

func (c *console) profileCommand() *cli.Command {
	return &cli.Command{
		Name:   "profile",
		Flags:  append(c.ruleFlags(), &cli.IntFlag{Name: "limit", Usage: c.text(flagLimit), Value: 20}),
		Action: c.profile,
	}
}

func (c *console) profile(ctx *cli.Context) error {
	limit := ctx.Int("limit")
	if limit < 0 {
		return c.usageError(msgBadLimit, "limit", limit, 0)
	}
	inputs, err := c.findInputs(ctx.Command.Name, ctx.Args().Slice())
	if err != nil {
		return err
	}
	set, err := c.loadRules(ctx)
	if err != nil {
		return err
	}
	x, p := extract.New(set), &extract.Profile{Keep: 5}
	failed := c.survey(ctx.Context, inputs, document.Options{Lexicon: set.Lexicon}, func(doc *document.Reader) error {
		return x.Profile(ctx.Context, doc, p)
	})
	if ctx.Err() != nil {
		return failed
	}
	for _, note := range p.Notes {
		c.complain(note.Text(string(c.language)))
	}
	if err := c.print(c.profileText(p, limit)); err != nil {
		return err
	}
	if failed == nil && len(p.Notes) > 0 {
		failed = &failure{exitFailed, ""}
	}
	return failed
}

// profileText lays out a profile: the totals, the slowest rules, the slowest
// sentences.
func (c *console) profileText(p *extract.Profile, limit int) string {
	var b strings.Builder
	fmt.Fprintln(&b, c.sprintf(msgProfiled, count(p.Sentences, "sentence", "sentences"), float64(p.Bytes)/1e6, millis(p.Time), millis(p.Filter), millis(p.Compile)))
	costs := p.Rules()
	shown := costs
	if limit > 0 {
		shown = costs[:min(limit, len(costs))]
	}
	if len(shown) > 0 {
		fmt.Fprintf(&b, "\n%s\n%s", c.text(msgSlowRules), c.costTable(shown, p.Time))
	}
	if more := len(costs) - len(shown); more > 0 {
		b.WriteString(c.sprintf(msgMoreRules, count(more, "more rule", "more rules")) + "\n")
	}
	if slow := p.Slowest(); len(slow) > 0 {
		fmt.Fprintf(&b, "\n%s\n", c.text(msgSlowText))
		for _, s := range slow {
			fmt.Fprintln(&b, "  "+c.sprintf(msgSlowLine, millis(s.Time), s.Document, s.Line, count(s.Candidates, "candidate", "candidates"), s.Rule, millis(s.RuleTime), shortened(s.Sentence)))
		}
	}
	return b.String()
}

func (c *console) costTable(costs []extract.RuleCost, total time.Duration) string {
	var title []string
	for _, m := range []message{titleRule, titleTime, titleShare, titleEach, titleCandidates, titleSteps, titleMatches, titleRefused, titleWon, titleAbandoned, titleSlowest} {
		title = append(title, c.text(m))
	}
	rows := [][]string{title}
	for _, r := range costs {
		id := r.ID
		if r.Exclude {
			id += c.text(msgExclusion)
		}
		rows = append(rows, []string{
			id, millis(r.Time), fmt.Sprintf("%.1f%%", 100*float64(r.Time)/float64(max(total, 1))),
			strconv.FormatFloat(float64(r.Time.Nanoseconds())/1e3/float64(max(r.Candidates, 1)), 'f', 1, 64),
			strconv.Itoa(r.Candidates), strconv.Itoa(r.Steps), strconv.Itoa(r.Matches), strconv.Itoa(r.Refused), strconv.Itoa(r.Won), strconv.Itoa(r.TimeOuts),
			fmt.Sprintf("%s:%d", r.Document, r.Line),
		})
	}
	for i := 1; i < len(title)-1; i++ {
		rightAlign(rows, i)
	}
	return columns(rows)
}

// millis writes a duration in milliseconds.
func millis(d time.Duration) string {
	return strconv.FormatFloat(float64(d.Microseconds())/1e3, 'f', 2, 64)
}

// shortened cuts a long sentence for a line of its own.
func shortened(sentence string) string {
	const most = 40
	if runes := []rune(sentence); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return sentence
}
