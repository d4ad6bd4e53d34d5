package main

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/urfave/cli/v2"

	"statsheet/extract"
	"statsheet/extract/document"
)

var (
	flagLimit  = message{"最多列出几行 `N`；0 为全部", "list at most `N` lines; 0 for all"}
	flagAround = message{"左右各看几个字 `N`：越少，合在一起的越多", "words are told apart by `N` characters on either side: fewer make larger groups"}

	msgBadLimit = message{"--%s %d 不对：请写 %d 或更大的数", "--%s %d is wrong: write %d or more"}

	titleCount   = message{"次数", "Count"}
	titleFate    = message{"归类", "Fate"}
	titleLeft    = message{"左边", "Left"}
	titleNumber  = message{"数字", "Number"}
	titleRight   = message{"右边", "Right"}
	titleExample = message{"例子", "Example"}

	msgCovered  = message{"可能是统计数字的数 %s 个：%s", "%s that may be statistics: %s"}
	msgMoreGaps = message{"还有 %s 组，用 --limit 0 全部列出", "%s, list them all with --limit 0"}
	msgNoGaps   = message{"没有未归类或待复核的数字", "no unclaimed number and none to review"}
)

func (c *console) coverageCommand() *cli.Command {
	return &cli.Command{
		Name: "coverage",
		Flags: append(c.ruleFlags(),
			&cli.StringFlag{Name: "format", Usage: c.text(flagFormat), Value: "table"},
			&cli.IntFlag{Name: "limit", Usage: c.text(flagLimit), Value: 50},
			&cli.IntFlag{Name: "width", Usage: c.text(flagAround), Value: 6},
		),
		Action: c.coverage,
	}
}

func (c *console) coverage(ctx *cli.Context) error {
	format, limit := ctx.String("format"), ctx.Int("limit")
	if !slices.Contains(scanFormats, format) {
		return c.usageError(msgBadFormat, format, c.didYouMean(format, scanFormats))
	}
	if limit < 0 {
		return c.usageError(msgBadLimit, "limit", limit, 0)
	}
	cover := &extract.Coverage{Width: ctx.Int("width")}
	if cover.Width < 1 {
		return c.usageError(msgBadLimit, "width", cover.Width, 1)
	}
	inputs, err := c.findInputs(ctx.Command.Name, ctx.Args().Slice())
	if err != nil {
		return err
	}
	set, err := c.loadRules(ctx)
	if err != nil {
		return err
	}
	x, gaveUp := extract.New(set), 0
	failed := c.survey(ctx.Context, inputs, document.Options{Lexicon: set.Lexicon}, func(doc *document.Reader) error {
		s, err := x.Cover(ctx.Context, doc, extract.Options{}, cover)
		gaveUp += c.sayGaveUp(s)
		return err
	})
	if ctx.Err() != nil {
		return failed
	}
	if failed == nil && gaveUp > 0 {
		failed = &failure{exitFailed, ""}
	}
	gaps := cover.Gaps()
	shown := gaps
	if limit > 0 {
		shown = gaps[:min(limit, len(gaps))]
	}
	if err := c.printGaps(format, shown, len(gaps)-len(shown), cover); err != nil {
		return err
	}
	return failed
}

// sayGaveUp prints which rules gave up on a sentence, and returns how many did.
func (c *console) sayGaveUp(s extract.Summary) int {
	for _, note := range s.Notes {
		if note.Failure {
			c.complain(c.sprintf(msgNote, s.Document, note.Text(string(c.language))))
		}
	}
	return s.Failed
}

func (c *console) printGaps(format string, shown []extract.Gap, more int, cover *extract.Coverage) error {
	total := c.sprintf(msgCovered, count(cover.Total(), "number", "numbers"), c.coverageText(cover))
	if format == "jsonl" {
		c.say(total)
		return c.printGapLines(shown, cover.Total())
	}
	var b strings.Builder
	if len(shown) == 0 {
		b.WriteString(c.text(msgNoGaps) + "\n")
	} else {
		b.WriteString(c.gapTable(shown))
	}
	if more > 0 {
		b.WriteString(c.sprintf(msgMoreGaps, count(more, "more group", "more groups")) + "\n")
	}
	return c.print(b.String() + total + "\n")
}

// coverageText says what became of the numbers: 数据 95.0%（190） · ….
func (c *console) coverageText(cover *extract.Coverage) string {
	var parts []string
	for _, fate := range []string{"fact", "excluded", "review", "unclaimed"} {
		parts = append(parts, fmt.Sprintf("%s %d (%.1f%%)", c.codeTitle("fate", fate), cover.Numbers[fate], cover.Share(fate)))
	}
	return strings.Join(parts, " · ")
}

// gapTable sets the groups under each other, the numbers in one column.
func (c *console) gapTable(gaps []extract.Gap) string {
	var title []string
	for _, m := range []message{titleCount, titleFate, titleLeft, titleNumber, titleRight, titleExample} {
		title = append(title, c.text(m))
	}
	rows := [][]string{title}
	for _, g := range gaps {
		example := fmt.Sprintf("%s:%d %s", g.Document, g.Line, g.Text)
		rows = append(rows, []string{strconv.Itoa(g.Count), c.codeTitle("fate", g.Fate), g.Left, g.Number, g.Right, example})
	}
	rightAlign(rows, 0)
	rightAlign(rows, 2)
	return columns(rows)
}

// rightAlign pads one column on the left.
func rightAlign(rows [][]string, column int) {
	width := 0
	for _, row := range rows {
		width = max(width, lipgloss.Width(row[column]))
	}
	for _, row := range rows {
		row[column] = strings.Repeat(" ", width-lipgloss.Width(row[column])) + row[column]
	}
}

// printGapLines writes one JSON object a group; share is of all numbers that
// may be statistics, in per cent.
func (c *console) printGapLines(gaps []extract.Gap, total int) error {
	var b strings.Builder
	lines := json.NewEncoder(&b)
	lines.SetEscapeHTML(false)
	for _, g := range gaps {
		err := lines.Encode(struct {
			Count    int         `json:"count"`
			Share    json.Number `json:"share"`
			Fate     string      `json:"fate"`
			Left     string      `json:"left"`
			Number   string      `json:"number"`
			Right    string      `json:"right"`
			Document string      `json:"document"`
			Line     int         `json:"line"`
			Text     string      `json:"text"`
			Sentence string      `json:"sentence"`
		}{
			g.Count, json.Number(strconv.FormatFloat(100*float64(g.Count)/float64(total), 'f', 3, 64)),
			g.Fate, g.Left, g.Number, g.Right, g.Document, g.Line, g.Text, g.Sentence,
		})
		if err != nil {
			return err
		}
	}
	return c.print(b.String())
}
