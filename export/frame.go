package export

import (
	"errors"
	"fmt"

	"github.com/xuri/excelize/v2"
)

// sheetFrame says how a worksheet is set up before its first row.
type sheetFrame struct {
	orientation pageOrientation
	columns     bool // has columns in groups
	rows        bool // has rows in groups
	plain       bool // without grid lines
}

// pageOrientation is how a worksheet is printed.
type pageOrientation string

const (
	pageWide pageOrientation = "landscape"
	pageTall pageOrientation = "portrait"
)

// openSheet begins a worksheet. What is set before the first row, and cannot
// be set later, is set here.
func (b *workbook) openSheet(name string, frame sheetFrame) (*excelize.StreamWriter, error) {
	if _, err := b.file.NewSheet(name); err != nil { // does nothing for one that is there
		return nil, err
	}
	b.startSheet(name, frame)
	fit, orientation, wide, tall, a4 := true, string(frame.orientation), 1, 0, 9
	margin, edge, lines := 0.4, 0.6, !frame.plain
	err := errors.Join(
		b.file.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &fit}),
		b.file.SetSheetView(name, 0, &excelize.ViewOptions{ShowGridLines: &lines}),
		b.file.SetPageLayout(name, &excelize.PageLayoutOptions{Size: &a4, Orientation: &orientation, FitToWidth: &wide, FitToHeight: &tall}),
		b.file.SetPageMargins(name, &excelize.PageLayoutMarginsOptions{Left: &margin, Right: &margin, Top: &edge, Bottom: &edge}),
		b.file.SetHeaderFooter(name, &excelize.HeaderFooterOptions{OddFooter: "&L&A&R&P / &N"}),
	)
	if err != nil {
		return nil, err
	}
	return b.file.NewStreamWriter(name)
}

// startSheet gives a worksheet its first lines, which say that columns or rows
// are grouped and where the group's button stands: excelize can group, but has
// no way to say so, and without it a spreadsheet program shows no buttons.
// There is no dimension: it is unknown until the end.
func (b *workbook) startSheet(name string, frame sheetFrame) {
	levels := ""
	if frame.rows {
		levels += ` outlineLevelRow="1"`
	}
	if frame.columns {
		levels += ` outlineLevelCol="1"`
	}
	view := `<sheetView workbookViewId="0"/>`
	if name == b.sheets[0].parts()[0] {
		view = `<sheetView tabSelected="1" workbookViewId="0"/>`
	}
	part := fmt.Sprintf(`<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><outlinePr summaryBelow="0" summaryRight="0"/></sheetPr>`+
		`<sheetViews>%s</sheetViews><sheetFormatPr defaultRowHeight="15"%s/><sheetData/></worksheet>`, view, levels)
	path := b.partPath(name)
	b.file.Sheet.Delete(path)
	b.file.Pkg.Store(path, []byte(part))
}

// printed says which columns of a worksheet are printed, and which rows stand
// at the head of every page.
func (b *workbook) printed(part, columns, head string) error {
	ref := "'" + part + "'!"
	err := b.file.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Area", RefersTo: ref + columns, Scope: part})
	if head != "" {
		err = errors.Join(err, b.file.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: ref + head, Scope: part}))
	}
	return err
}
