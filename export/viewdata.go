package export

import (
	"bytes"
	"slices"
	"strconv"

	"statsheet/extract"
)

// viewColumns are the columns of a row of the page's data, in its order:
// those that every number has first. What the page itself tells is left out:
// the document, the sentence, the mention and the fact's id.
var viewColumns = []string{
	"line", "start", "end", "fate", "kind", "value", "unit", "unit_kind", "bound", "unit_code", "value_base", "high", "reason",
	"indicator", "measure", "period", "region", "status", "direction", "basis", "base_period", "per", "section", "rule", "inherited",
	"period_text", "number", "scale", "unit_base", "verb", "part_of", "relates_to", "page",
}

// viewCard are the columns that the page shows of a chosen number, in order.
var viewCard = []string{
	"fate", "reason", "measure", "period", "region", "bound", "direction", "basis", "base_period", "per", "status", "part_of", "relates_to",
	"value_base", "section", "period_text", "verb", "kind", "rule", "page",
}

// viewColumn is a column of the page's data: from the fact, where the number
// is one and the fact has the column, else from the entry of the ledger.
type viewColumn struct {
	name  string
	fact  *Column[extract.Fact]
	entry *Column[extract.Entry]
}

func viewColumnList() []viewColumn {
	facts, entries := FactColumns(), EntryColumns()
	list := make([]viewColumn, len(viewColumns))
	for i, name := range viewColumns {
		list[i].name = name
		if at := slices.IndexFunc(facts, func(c Column[extract.Fact]) bool { return c.Name == name }); at >= 0 {
			list[i].fact = &facts[at]
		}
		if at := slices.IndexFunc(entries, func(c Column[extract.Entry]) bool { return c.Name == name }); at >= 0 {
			list[i].entry = &entries[at]
		}
	}
	return list
}

// head returns what is said of the column once.
func (c *viewColumn) head(lang string) (title string, kind Kind, codes Codes) {
	if c.fact != nil {
		return c.fact.Title(lang), c.fact.Kind, c.fact.Codes
	}
	return c.entry.Title(lang), c.entry.Kind, c.entry.Codes
}

// text returns the cell of a number.
func (c *viewColumn) text(n *viewNumber) string {
	switch {
	case c.name == "fate":
		return n.fate()
	case n.isFact && c.name == "reason":
		return "" // the rule, which has a column
	case n.isFact && c.fact != nil:
		return c.fact.Text(&n.fact)
	case c.entry != nil:
		return c.entry.Text(&n.entry)
	}
	return ""
}

// repeats reports whether the same text is likely to come again.
func (c *viewColumn) repeats() bool {
	switch c.name {
	case "indicator", "part_of", "relates_to":
		return false
	}
	_, kind, _ := c.head(Zh)
	return kind != Number && kind != Written
}

// viewRows collects the rows of the numbers of a chunk. A row is an array of
// cells in the order of viewColumns, empty ones at its end left out. A cell
// is a string, or the number of a word in the list of all words that came so
// far, or in a column of places the place itself.
type viewRows struct {
	cols  []viewColumn
	words map[string]int
	fresh []byte // words that came since the last chunk
	rows  []byte
}

// maxWords bounds the list of words; what comes later is written out.
const maxWords = 1 << 16

func newViewRows() viewRows {
	return viewRows{cols: viewColumnList(), words: map[string]int{"": 0}}
}

func (r *viewRows) add(n *viewNumber) {
	if len(r.rows) > 0 {
		r.rows = append(r.rows, ",\n"...)
	}
	r.rows = append(r.rows, '[')
	whole := len(r.rows)
	for i := range r.cols {
		if i > 0 {
			r.rows = append(r.rows, ',')
		}
		if full := r.cell(&r.cols[i], n); full {
			whole = len(r.rows)
		}
	}
	r.rows = append(r.rows[:whole], ']')
}

// cell appends one cell and reports whether there is anything in it.
func (r *viewRows) cell(c *viewColumn, n *viewNumber) bool {
	text := c.text(n)
	if _, kind, _ := c.head(Zh); kind == Int {
		if text == "" {
			text = "0"
		}
		r.rows = append(r.rows, text...)
		return text != "0"
	}
	at, known := r.words[text]
	if !known && c.repeats() && len(r.words) < maxWords {
		at, known = len(r.words), true
		r.words[text] = at
		if len(r.fresh) > 0 {
			r.fresh = append(r.fresh, ',')
		}
		r.fresh = appendScriptJSON(r.fresh, text)
	}
	if known {
		r.rows = strconv.AppendInt(r.rows, int64(at), 10)
	} else {
		r.rows = appendScriptJSON(r.rows, text)
	}
	return text != ""
}

// flush appends the rows as a block of data for the script.
func (r *viewRows) flush(dst []byte) []byte {
	if len(r.rows) == 0 {
		return dst
	}
	dst = append(dst, `<script type="application/json" class="rows">{"words":[`...)
	dst = append(dst, r.fresh...)
	dst = append(dst, "],\"rows\":[\n"...)
	dst = append(dst, r.rows...)
	dst = append(dst, "]}</script>\n"...)
	r.fresh, r.rows = r.fresh[:0], r.rows[:0]
	return dst
}

// appendScriptJSON appends a JSON string that cannot end the script element
// it stands in, nor begin a comment there.
func appendScriptJSON(dst []byte, s string) []byte {
	from := len(dst)
	dst = appendJSON(dst, s)
	if bytes.IndexByte(dst[from:], '<') < 0 {
		return dst
	}
	return append(dst[:from], bytes.ReplaceAll(dst[from:], []byte("<"), []byte(`\u003c`))...)
}
