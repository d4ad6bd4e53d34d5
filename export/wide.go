package export

import (
	"io"

	"statsheet/extract"
)

// wideCSV is the encoder of CSV with one row an indicator, region and period:
// its level, changes, share, rank and target side by side, as in the
// workbook's sheet of indicators. The facts are kept until the end.
type wideCSV struct {
	rows      *csvRows[wideRow]
	catalogue *catalogue
	count     int // of rows, once they are written
}

func newWideCSV(w io.Writer, o *Options) (encoder, error) {
	rows, err := newCSVRows(w, &o.CSV, wideColumns())
	return &wideCSV{rows: rows, catalogue: newCatalogue()}, err
}

// wideColumns are the columns of wide CSV. Percentages are written as 5.2, as
// ever; a decline gets a minus, a bound its sign, and a figure in another unit
// than the row's brings the unit along.
func wideColumns() []Column[wideRow] {
	type R = wideRow
	list := []Column[R]{
		{Name: "indicator", Zh: "指标", En: "Indicator", Get: func(r *R) string { return r.indicator }},
		{Name: "region", Zh: "地区", En: "Region", Get: func(r *R) string { return r.region }},
		{Name: "period", Zh: "时间", En: "Period", Get: func(r *R) string { return r.period }},
		{Name: "per", Zh: "每", En: "Per", Get: func(r *R) string { return r.per }},
		{Name: "unit", Zh: "单位", En: "Unit", Get: wideUnit},
	}
	for at := range slotCount {
		t := slotTitles[at]
		list = append(list, Column[R]{
			Name: t.name, Zh: t.zh, En: t.en, Kind: Written,
			Get: func(r *R) string { return wideFigure(r.slots[at], wideUnit(r)) },
		})
	}
	return append(list,
		Column[R]{Name: "mention", Zh: "原文", En: "Mention", Get: func(r *R) string { return r.text }},
		Column[R]{Name: "document", Zh: "文件", En: "Document", Get: func(r *R) string { return r.source }},
	)
}

// wideUnit is the unit of the row: of its level or target.
func wideUnit(r *wideRow) string {
	for _, at := range []slot{slotLevel, slotTarget} {
		if it := r.slots[at]; it != nil && r.unit == "" {
			return it.unit
		}
	}
	return r.unit
}

// boundMarks are the signs of bounds in wide CSV.
var boundMarks = map[string]string{"approx": "~", "near": "~", "over": ">", "at_least": "≥", "under": "<", "at_most": "≤"}

func wideFigure(it *item, unit string) string {
	if it == nil {
		return ""
	}
	s := signedText(it.value, it.direction == "down")
	if it.high != "" {
		s += "–" + it.high
	}
	if !it.percent() && it.measure != "rank" && it.unit != unit {
		s += it.unit
	}
	return boundMarks[it.bound] + s
}

// Fact keeps a fact.
func (c *wideCSV) Fact(f *extract.Fact) error {
	c.catalogue.add(f)
	return nil
}

// Document finds what the facts of the document have to do with each other.
func (c *wideCSV) Document(extract.Summary) error {
	c.catalogue.endDocument()
	return nil
}

func (c *wideCSV) finish() error {
	rows := wideRows(c.catalogue)
	c.count = len(rows)
	for i := range rows {
		if err := c.rows.row(&rows[i]); err != nil {
			return err
		}
	}
	return c.rows.finish()
}

func (c *wideCSV) written() int { return c.count }

func (*wideCSV) discard() error { return nil }
