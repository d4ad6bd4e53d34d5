package export

import (
	"fmt"

	"github.com/xuri/excelize/v2"
)

// chartGap keeps a chart off the rule above it, in pixels.
const chartGap = 4

// chartRows is how many lines a chart takes at least.
const chartRows = 9

// spread shows a list of counts, with their shares of a whole, as a table with
// a chart of bars beside it.
func (o *overview) spread(title, head string, list tally, whole int) {
	if len(list) == 0 {
		return
	}
	o.section(title, title)
	first := o.row
	o.line(faceHeader, head, heading(o.say("个数", "Count")), heading(o.say("占比", "Share")))
	for _, r := range list {
		o.line(faceText, shortened(r.name), r.n, percentCell(share(r.n, whole), false, false, o.book.o.Lang))
	}
	o.chart(title, first+2, o.row)
	if lines := o.row - first; lines < chartRows {
		o.skip(chartRows - lines)
	}
}

// shortened cuts a name that would run into the next column.
func shortened(name string) string {
	const most = 32
	width := 0
	for i, r := range name {
		if width += cellWidth(string(r)); width > most {
			return name[:i] + "…"
		}
	}
	return name
}

// chart draws the counts of the lines from first to last as bars, the first
// line on top.
func (o *overview) chart(title string, first, last int) {
	if o.err != nil {
		return
	}
	ref := func(column string) string {
		return fmt.Sprintf("'%s'!$%s$%d:$%s$%d", o.name, column, first, column, last)
	}
	off, gap := false, uint(45)
	font := excelize.Font{Family: fontFamily, Size: 9, Color: inkQuiet}
	o.fail(o.book.file.AddChart(o.name, cellName(5, first-1), &excelize.Chart{
		Type: excelize.Bar,
		Series: []excelize.ChartSeries{{
			Name: o.say("个数", "Count"), Categories: ref("A"), Values: ref("B"),
			Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{fillBar}},
		}},
		Format:     excelize.GraphicOptions{AltText: title, Positioning: "oneCell", LockAspectRatio: false, OffsetY: chartGap},
		Dimension:  excelize.ChartDimension{Width: 640, Height: uint(max(last-first+2, chartRows)) * 22}, //nolint:gosec // a few lines
		Legend:     excelize.ChartLegend{Position: "none"},
		VaryColors: &off,
		XAxis:      excelize.ChartAxis{ReverseOrder: true, Font: font},
		YAxis:      excelize.ChartAxis{None: true, Font: font},
		PlotArea:   excelize.ChartPlotArea{ShowVal: true},
		GapWidth:   &gap,
		Border:     excelize.LineOptions{Type: excelize.LineNone},
	}))
}
