package export

import (
	"slices"
	"strconv"
	"strings"
)

// sheetName is the name of a sheet in Chinese and in English.
type sheetName [2]string

// The names of the sheets of a workbook, in the order of the sheets.
var (
	overviewName   = sheetName{"概览", "Overview"}
	factsName      = sheetName{"数据", "Facts"}
	indicatorsName = sheetName{"指标表", "Indicators"}
	partsName      = sheetName{"其中", "Parts"}
	numbersName    = sheetName{"数字清单", "Numbers"}
	unclaimedName  = sheetName{"未归类", "Unclaimed"}
	rulesName      = sheetName{"规则", "Rules"}
	documentsName  = sheetName{"文件", "Documents"}
	notesName      = sheetName{"说明", "Notes"}
	earlierName    = sheetName{"旧批注", "Earlier marks"}
)

// writtenSheets are the sheets of a workbook.
var writtenSheets = []sheetName{
	overviewName, factsName, indicatorsName, partsName, numbersName,
	unclaimedName, rulesName, documentsName, notesName, earlierName,
}

// named returns the name of a sheet in the language of the workbook.
func (b *workbook) named(n sheetName) string { return b.say(n[0], n[1]) }

// writtenSheet reports whether a sheet has the name of one that is written here, or of
// one in which its rows go on: Facts 2.
func writtenSheet(name string) bool {
	if i := strings.LastIndexByte(name, ' '); i > 0 {
		if _, err := strconv.Atoi(name[i+1:]); err == nil {
			name = name[:i]
		}
	}
	return slices.ContainsFunc(writtenSheets, func(n sheetName) bool { return slices.Contains(n[:], name) })
}

// ownColumns returns the columns in the header of the facts that are not written here.
func ownColumns(header []string) []string {
	var own []string
	fields := factFields(nil)
	for _, title := range header {
		title = strings.TrimSpace(title)
		if title != "" && !slices.ContainsFunc(fields, func(f field[factRow]) bool { return title == f.Zh || title == f.En }) {
			own = append(own, title)
		}
	}
	return own
}
