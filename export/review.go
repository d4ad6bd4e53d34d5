package export

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// mark is what a reviewer wrote beside a fact.
type mark struct{ verdict, remark string }

// reviews are the marks of the workbook that is about to be replaced, by the
// id of the fact they stand beside.
type reviews struct {
	marks      map[string]*reviewed
	unreadable bool // the file is there, and is no workbook that can be read
	kept       int
	own        []string // sheets, and columns of the facts, that people added
}

// reviewed is a marked row of the old workbook.
type reviewed struct {
	mark
	id, indicator, value, unit, sentence string
	order                                int // in the old workbook
	taken                                bool
}

// readReviews reads the marks of a workbook; none of one that is not there or
// empty.
func readReviews(path string) *reviews {
	r := &reviews{marks: map[string]*reviewed{}}
	if info, err := os.Stat(path); err != nil || !info.Mode().IsRegular() || info.Size() == 0 {
		return r
	}
	f, err := excelize.OpenFile(path)
	if err != nil {
		r.unreadable = true
		return r
	}
	for _, sheet := range f.GetSheetList() {
		if !writtenSheet(sheet) {
			r.own = append(r.own, sheet)
		}
		err = errors.Join(err, r.readSheet(f, sheet))
	}
	r.unreadable = errors.Join(err, f.Close()) != nil
	return r
}

// headerRows is how far down a sheet its header may stand: people put lines
// above it.
const headerRows = 5

// readSheet reads the marks of one sheet, if it has the columns for them.
func (r *reviews) readSheet(f *excelize.File, sheet string) error {
	rows, err := f.Rows(sheet)
	if err != nil {
		return nil //nolint:nilerr // a sheet of charts has no rows
	}
	var at reviewColumns
	for n := 0; rows.Next(); n++ {
		cells, err := rows.Columns(excelize.Options{RawCellValue: true})
		if err != nil {
			return errors.Join(err, rows.Close())
		}
		if at == nil {
			if at = reviewColumnsOf(cells); at == nil && n >= headerRows {
				break
			}
			if at != nil {
				r.own = append(r.own, slices.DeleteFunc(ownColumns(cells), func(title string) bool { return slices.Contains(r.own, title) })...)
			}
			continue
		}
		r.read(at, cells)
	}
	return errors.Join(rows.Error(), rows.Close())
}

// reviewColumns are the places of the columns by their name.
type reviewColumns map[string]int

// reviewTitles are the titles of the columns in either language.
func reviewTitles() map[string][]string {
	titles := map[string][]string{}
	for _, c := range FactColumns() {
		if slices.Contains([]string{"fact_id", "indicator", "value", "unit", "sentence"}, c.Name) {
			titles[c.Name] = []string{c.Zh, c.En}
		}
	}
	for _, c := range addedColumns() {
		if c.Name == columnVerdict || c.Name == columnRemark {
			titles[c.Name] = []string{c.Zh, c.En}
		}
	}
	return titles
}

// reviewColumnsOf finds the columns in a header; nil if a fact or its marks
// have none.
func reviewColumnsOf(header []string) reviewColumns {
	at := reviewColumns{}
	for name, titles := range reviewTitles() {
		at[name] = slices.IndexFunc(header, func(cell string) bool { return slices.Contains(titles, strings.TrimSpace(cell)) })
	}
	if at["fact_id"] < 0 || at[columnVerdict] < 0 && at[columnRemark] < 0 {
		return nil
	}
	return at
}

func (r *reviews) read(at reviewColumns, cells []string) {
	get := func(name string) string {
		if i := at[name]; i >= 0 && i < len(cells) {
			return strings.TrimSpace(cells[i])
		}
		return ""
	}
	m := mark{get(columnVerdict), get(columnRemark)}
	if id := get("fact_id"); id != "" && m != (mark{}) && r.marks[id] == nil {
		r.marks[id] = &reviewed{
			mark: m, id: id, indicator: get("indicator"), value: get("value"), unit: get("unit"), sentence: get("sentence"), order: len(r.marks),
		}
	}
}

// take returns the mark of a fact.
func (r *reviews) take(id string) mark {
	m := r.marks[id]
	if m == nil {
		return mark{}
	}
	if !m.taken {
		m.taken = true
		r.kept++
	}
	return m.mark
}

// rest returns the marks of facts that are no longer there, in their order.
func (r *reviews) rest() []*reviewed {
	var list []*reviewed
	for _, m := range r.marks {
		if !m.taken {
			list = append(list, m)
		}
	}
	slices.SortFunc(list, func(a, b *reviewed) int { return a.order - b.order })
	return list
}

// newRestSheet lists the marks of facts that are no longer there. It has the
// columns of the marks, so that they are found again when the facts are.
func newRestSheet(b *workbook) *sheet[reviewed] {
	type R = reviewed
	column := func(name string, kind Kind, width int, get func(*R) string) field[R] {
		c := Column[R]{Name: name, Kind: kind, Width: width, Get: get, NoteZh: "原先工作簿里的内容", NoteEn: "as in the earlier workbook"}
		titles := reviewTitles()[name]
		c.Zh, c.En = titles[0], titles[1]
		return field[R]{Column: c}
	}
	return &sheet[R]{book: b, name: b.named(earlierName), table: "earlier", frozen: 1, cols: []field[R]{
		column("indicator", Prose, 36, func(r *R) string { return r.indicator }),
		column("value", Text, 22, func(r *R) string { return r.value }),
		column("unit", Text, 14, func(r *R) string { return r.unit }),
		column(columnVerdict, Text, 10, func(r *R) string { return r.verdict }),
		column(columnRemark, Prose, 30, func(r *R) string { return r.remark }),
		column("sentence", Prose, 70, func(r *R) string { return r.sentence }),
		column("fact_id", Text, 20, func(r *R) string { return r.id }),
	}}
}

// keepReviews gives the marks of facts that are gone a sheet of their own, and
// has the old workbook kept.
func (b *workbook) keepReviews() error {
	t, ok := b.out.(*target)
	if !ok || len(b.reviews.marks)+len(b.reviews.own) == 0 && !b.reviews.unreadable {
		return nil
	}
	rest := b.reviews.rest()
	t.backup = backupName(t.dest)
	if len(b.reviews.own) > 0 {
		t.backup = lastingName(t.dest)
	}
	t.kept = func() { b.tell(b.reviewText(t.dest, t.backup, len(rest))) }
	if len(rest) == 0 {
		return nil
	}
	s := newRestSheet(b)
	for _, r := range rest {
		if err := s.add(r); err != nil {
			return err
		}
	}
	b.sheets = slices.Insert(b.sheets, len(b.sheets)-1, worksheet(s))
	return nil
}

func (b *workbook) reviewText(old, backup string, rest int) string {
	if b.reviews.unreadable {
		return b.say("原来的 "+old+" 读不出批注，备份为 "+backup, "could not read any marks of the old "+old+", kept it as "+backup)
	}
	kept, left := strconv.Itoa(b.reviews.kept), strconv.Itoa(rest)
	text := b.say("原来的 "+old+" 备份为 "+backup, "the old "+old+" is now "+backup)
	if len(b.reviews.marks) > 0 {
		text = b.say("保留了 "+kept+" 条复核批注；", "kept "+kept+" marks of reviewers; ") + text
	}
	if own := b.reviews.own; len(own) > 0 {
		text += b.say("；自己加的工作表或列（"+strings.Join(own, "、")+"）不在新的工作簿里，只在备份里", "; sheets or columns that people added ("+strings.Join(own, ", ")+") are not in the new workbook, only in that one")
	}
	if rest > 0 {
		text += b.say("；另有 "+left+" 条批注的数据不在了，列在“旧批注”表", "; "+left+" marks belong to facts that are gone, see the sheet Earlier marks")
	}
	return text
}

// tell says what the user should know about the workbook.
func (b *workbook) tell(text string) {
	if b.o.Tell != nil {
		b.o.Tell(text)
	}
}

// backupName is where a workbook is kept that is replaced: book.bak.xlsx.
func backupName(path string) string {
	ending := filepath.Ext(path)
	return strings.TrimSuffix(path, ending) + ".bak" + ending
}

// lastingName is where a workbook is kept that people added sheets or columns to:
// book.bak1.xlsx, or the next that is free, since no later workbook has them.
func lastingName(path string) string {
	ending := filepath.Ext(path)
	for n := 1; ; n++ {
		name := strings.TrimSuffix(path, ending) + ".bak" + strconv.Itoa(n) + ending
		if _, err := os.Lstat(name); err != nil {
			return name
		}
	}
}

// keepCopy keeps the bytes of a file under another name, which it may have
// already.
func keepCopy(from, to string) error {
	if err := os.Remove(to); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if os.Link(from, to) == nil {
		return nil
	}
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	out, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return errors.Join(err, in.Close())
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, in.Close(), out.Close())
}
