package export

import (
	"slices"
	"strconv"
	"strings"
)

// writtenSheets are the sheets of a workbook in both languages.
var writtenSheets = []string{
	"概览", "数据", "指标表", "其中", "数字清单", "未归类", "规则", "文件", "说明", "旧批注",
	"Overview", "Facts", "Indicators", "Parts", "Numbers", "Unclaimed", "Rules", "Documents", "Notes", "Earlier marks",
}

// writtenSheet reports whether a sheet has the name of one that is written here, or of
// one in which its rows go on: Facts 2.
func writtenSheet(name string) bool {
	if i := strings.LastIndexByte(name, ' '); i > 0 {
		if _, err := strconv.Atoi(name[i+1:]); err == nil {
			name = name[:i]
		}
	}
	return slices.Contains(writtenSheets, name)
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
