package main

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"go.yaml.in/yaml/v4"

	"statsheet/extract/document"
)

// What a report does not say itself may stand beside it:
//
//	公报.txt.meta.yaml or 公报.meta.yaml   of one report
//	statsheet.csv                          of the reports of its folder and the folders below
//
// A flag comes first, then the report's own file, then the table in the
// nearest folder, from the report's up to the folder named on the command
// line.
const sideTable = "statsheet.csv"

var sideEndings = []string{".meta.yaml", ".meta.yml"}

var (
	msgSideFile   = message{"附带文件 %s 读不了：%s。可以写 title、date、region、source、author", "cannot read the side file %s: %s. It may say title, date, region, source, author"}
	msgSideYAML   = message{"附带文件 %s 第 %d 行写法有误：请每行写一个“键: 值”，半角冒号后空一格，引号成对，如 date: 2024-02", "side file %s, line %d: write one key: value a line, with a blank after the colon and quotes in pairs, such as date: 2024-02"}
	msgSideKeys   = message{"附带文件 %s 应由“键: 值”组成，半角冒号后空一格，如 date: 2024-02；可以写 title、date、region、source、author", "side file %s must be a mapping of keys such as date: 2024-02, with a blank after the colon; it may say title, date, region, source, author"}
	msgSideKey    = message{"附带文件 %s 第 %d 行：没有键 %q%s；可以写 title、date、region、source、author", "side file %s, line %d: there is no key %q%s; it may say title, date, region, source, author"}
	msgSideTwice  = message{"附带文件 %s 第 %d 行：键 %s 写了两次，请去掉一个", "side file %s, line %d: the key %s stands twice, drop one"}
	msgSideText   = message{"附带文件 %s 第 %d 行：键 %s 应是一段文字", "side file %s, line %d: the key %s must be a text"}
	msgSideCell   = message{"附带文件 %s 第 %d 行：日期 %q 不对，请写 2024、2024-03 或 2024-03-05", "side file %s, line %d: the date %q is wrong, write 2024, 2024-03 or 2024-03-05"}
	msgSideDate   = message{"附带文件 %s：日期 %q 不对，请写 2024、2024-03 或 2024-03-05", "side file %s: the date %q is wrong, write 2024, 2024-03 or 2024-03-05"}
	msgSideColumn = message{"附带文件 %[1]s：不认识列 %[2]q；可以用 file、title、date、region、source、author（或 文件、标题、日期、地区、来源、作者）", "side file %[1]s: unknown column %[2]q; use file, title, date, region, source, author"}
	msgSideAgain  = message{"附带文件 %s 有两列都是 %s，请去掉一列", "side file %s has two columns of the name %s, drop one"}
	msgSideOther  = message{"附带文件 %s 第 %d 行：前面已有一行写 %s，内容不同，请只留一行", "side file %s, line %d: a row above is of %s, too, and says otherwise: keep one"}
	msgSideEmpty  = message{"附带文件 %s 是空的：第一行写列名，如 文件,日期,地区", "side file %s is empty: its first row has the names of columns, such as file,date,region"}
	msgSideQuote  = message{"附带文件 %s 第 %d 行的引号不成对：请补上，或去掉引号", "side file %s, line %d: quotes are not in pairs: complete them or take them away"}
	msgSideWide   = message{"附带文件 %s 第 %d 行的 %q 上面没有列名：请检查逗号的个数", "side file %s, line %d: there is no column name above %q: check the number of commas"}
	msgSideNoFile = message{"附带文件 %s 的第一行没有 file（文件）这一列", "side file %s has no column file in its first row"}
	msgSideGone   = message{"附带文件 %s 第 %d 行：文件 %s 不存在%s，这一行没有用上；请改正文件名，或删去这一行", "side file %s, line %d: there is no file %s%s, nothing was done with the row: correct the name, or drop the row"}
)

// sideColumns are the columns of the table, by their names in both languages.
var sideColumns = map[string]func(*document.Side) *string{
	"title":  func(s *document.Side) *string { return &s.Title },
	"date":   func(s *document.Side) *string { return &s.Date },
	"region": func(s *document.Side) *string { return &s.Region },
	"source": func(s *document.Side) *string { return &s.Source },
	"author": func(s *document.Side) *string { return &s.Author },
}

var sideNames = map[string]string{
	"文件": "file", "标题": "title", "日期": "date", "地区": "region", "来源": "source", "作者": "author",
}

// sides finds what side files say.
type sides struct {
	*console
	tables map[string]map[string]document.Side // by folder, then by path of the report
	gone   []input                             // what they name that is not there
}

// findSides gives every input what its side files say. A table that cannot be
// read is wrong usage; the file of one report is that report's error. A report of
// a table that is not there stands in the list with its error, as any other.
func (l *inputList) findSides() error {
	s := &sides{console: l.console, tables: map[string]map[string]document.Side{}}
	for i := range l.inputs {
		in := &l.inputs[i]
		if in.err != nil || in.path == "-" {
			continue
		}
		if err := s.ofTables(in); err != nil {
			return err
		}
		if err := s.ofFile(in); err != nil {
			in.err = err
		}
	}
	for _, in := range s.gone {
		l.fail(in.name, in.err)
	}
	return nil
}

// ofTables looks into the tables from the folder of the report upwards.
func (s *sides) ofTables(in *input) error {
	up := strings.Count(strings.TrimSuffix(in.name, in.member), "/")
	if in.member != "" {
		up-- // the archive itself
	}
	folder := filepath.Dir(in.path)
	for range up + 1 {
		table, err := s.table(folder)
		if err != nil {
			return err
		}
		if side, ok := table[cleanPath(in.shown())]; ok {
			fill(&in.side, side)
		}
		folder = filepath.Dir(folder)
	}
	return nil
}

// fill sets what is not yet known.
func fill(side *document.Side, more document.Side) {
	for _, field := range sideColumns {
		if *field(side) == "" {
			*field(side) = *field(&more)
		}
	}
}

func cleanPath(path string) string { return filepath.Clean(filepath.FromSlash(path)) }

// table reads the table of a folder, once; nil if there is none.
func (s *sides) table(folder string) (map[string]document.Side, error) {
	if table, ok := s.tables[folder]; ok {
		return table, nil
	}
	path := filepath.Join(folder, sideTable)
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		s.tables[folder] = nil
		return nil, nil
	}
	if err != nil {
		return nil, s.usageError(msgSideFile, path, s.reason(err))
	}
	table, err := s.parseTable(path, data)
	s.tables[folder] = table
	return table, err
}

func (s *sides) parseTable(path string, data []byte) (map[string]document.Side, error) {
	text := anyText(data)
	r := csv.NewReader(bytes.NewReader(text))
	r.TrimLeadingSpace, r.FieldsPerRecord, r.Comma = true, -1, separator(text)
	names, err := r.Read()
	if err != nil {
		return nil, s.tableError(path, err)
	}
	for i, name := range names {
		names[i] = sideName(name)
		if names[i] != "file" && names[i] != "" && sideColumns[names[i]] == nil {
			return nil, s.usageError(msgSideColumn, path, name)
		}
	}
	for i, name := range names {
		if name != "" && slices.Contains(names[:i], name) {
			return nil, s.usageError(msgSideAgain, path, name)
		}
	}
	at := slices.Index(names, "file")
	if at < 0 {
		return nil, s.usageError(msgSideNoFile, path)
	}
	t := sideRows{sides: s, path: path, names: names, at: at, table: map[string]document.Side{}}
	for {
		row, err := r.Read()
		if errors.Is(err, io.EOF) {
			return t.table, nil
		}
		if err != nil {
			return nil, s.tableError(path, err)
		}
		line, _ := r.FieldPos(0)
		if err = t.add(line, row); err != nil {
			return nil, err
		}
	}
}

// sideRows are the rows of a table below its column names.
type sideRows struct {
	*sides
	path  string
	names []string
	at    int // of the column file
	table map[string]document.Side
}

// separator is what stands between the names of a table's columns: a comma, or what
// spreadsheet programs and input methods write in its place.
func separator(table []byte) rune {
	first, _, _ := strings.Cut(string(table), "\n")
	for _, sep := range "\t;，；" {
		if !strings.Contains(first, ",") && strings.ContainsRune(first, sep) {
			return sep
		}
	}
	return ','
}

// tableError says why a table cannot be read.
func (s *sides) tableError(path string, err error) error {
	if wrong, ok := errors.AsType[*csv.ParseError](err); ok {
		return s.usageError(msgSideQuote, path, wrong.Line)
	}
	return s.usageError(msgSideEmpty, path)
}

func (t *sideRows) add(line int, row []string) error {
	for len(row) < len(t.names) { // cells at the end that nobody filled in
		row = append(row, "")
	}
	for _, cell := range row[len(t.names):] {
		if strings.TrimSpace(cell) != "" {
			return t.usageError(msgSideWide, t.path, line, cell)
		}
	}
	file := strings.TrimSpace(row[t.at])
	if file == "" {
		return nil
	}
	var side document.Side
	for i, name := range t.names {
		if field := sideColumns[name]; field != nil {
			*field(&side) = strings.TrimSpace(row[i])
		}
	}
	if date, ok := normalDate(side.Date); ok {
		side.Date = date
	} else if side.Date != "" {
		return t.usageError(msgSideCell, t.path, line, side.Date)
	}
	report := cleanPath(filepath.Join(filepath.Dir(t.path), filepath.FromSlash(file)))
	if !isThere(report) {
		t.gone = append(t.gone, input{name: report, err: t.failed(msgSideGone, t.path, line, file, t.meant(report))})
		return nil
	}
	if first, ok := t.table[report]; ok && first != side {
		return t.usageError(msgSideOther, t.path, line, file)
	}
	t.table[report] = side
	return nil
}

// meant is the part of a message that names the file which a table is likely to
// mean by one that is not there: it has another ending, or letters of the other case.
func (l language) meant(path string) string {
	entries, _ := os.ReadDir(filepath.Dir(path)) // none, if there is no such folder
	for _, e := range entries {
		if name := e.Name(); strings.EqualFold(name, filepath.Base(path)) || strings.EqualFold(stem(name), stem(path)) {
			return l.sprintf(msgDidYouMean, name)
		}
	}
	return ""
}

// stem is the name of a file without its ending.
func stem(path string) string {
	name := filepath.Base(path)
	return strings.TrimSuffix(name, filepath.Ext(name))
}

// isThere reports whether there is such a file, or an archive that may hold
// it.
func isThere(path string) bool {
	for {
		if _, err := os.Stat(path); err == nil {
			return true
		}
		folder := filepath.Dir(path)
		if info, err := os.Stat(folder); err == nil && info.IsDir() || folder == path {
			return false
		}
		path = folder
	}
}

// ofFile reads the report's own side file.
func (s *sides) ofFile(in *input) error {
	if in.member != "" {
		return nil
	}
	for _, base := range []string{in.path, strings.TrimSuffix(in.path, filepath.Ext(in.path))} {
		for _, ending := range sideEndings {
			data, err := os.ReadFile(base + ending)
			// The longest names leave no room for the ending: nothing stands beside them.
			if errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENAMETOOLONG) {
				continue
			}
			if err != nil {
				return s.failed(msgSideFile, base+ending, s.reason(err))
			}
			side, err := s.parseFile(base+ending, data)
			if err == nil {
				fill(&side, in.side)
				in.side = side
			}
			return err
		}
	}
	return nil
}

func (s *sides) parseFile(path string, data []byte) (side document.Side, err error) {
	var top yaml.Node
	if data = anyText(data); len(bytes.TrimSpace(data)) == 0 {
		return side, nil
	}
	if err = yaml.Load(data, &top); err != nil {
		return side, s.failed(msgSideYAML, path, yamlLine(err))
	}
	if len(top.Content) == 0 { // comments only
		return side, nil
	}
	keys := top.Content[0]
	if keys.Kind != yaml.MappingNode {
		return side, s.failed(msgSideKeys, path)
	}
	for i := 0; i+1 < len(keys.Content); i += 2 {
		if err = s.setKey(&side, path, keys.Content[i], keys.Content[i+1]); err != nil {
			return side, err
		}
	}
	if date, ok := normalDate(side.Date); ok {
		side.Date = date
	} else if side.Date != "" {
		return side, s.failed(msgSideDate, path, side.Date)
	}
	return side, nil
}

// yamlLine is the line that the parser stopped at.
func yamlLine(err error) int {
	var fault *yaml.LoadError
	switch {
	case !errors.As(err, &fault):
		return 1
	case fault.ContextMark.Line > 0: // where a quote was opened
		return fault.ContextMark.Line
	}
	return max(1, fault.Mark.Line)
}

// setKey takes one key of a report's own file.
func (s *sides) setKey(side *document.Side, path string, key, value *yaml.Node) error {
	name := sideName(key.Value)
	field := sideColumns[name]
	switch {
	case field != nil && *field(side) != "":
		return s.failed(msgSideTwice, path, key.Line, key.Value)
	case field == nil:
		known := slices.Concat(slices.Sorted(maps.Keys(sideColumns)), slices.Sorted(maps.Keys(sideNames)))
		return s.failed(msgSideKey, path, key.Line, key.Value, s.didYouMean(name, known))
	case value.Kind != yaml.ScalarNode:
		return s.failed(msgSideText, path, value.Line, key.Value)
	case value.Tag != "!!null":
		*field(side) = strings.TrimSpace(value.Value)
	}
	return nil
}

// sideName is the name of a column or key, by its name in either language.
func sideName(written string) string {
	name := strings.ToLower(strings.TrimSpace(written))
	if english := sideNames[name]; english != "" {
		return english
	}
	return name
}
