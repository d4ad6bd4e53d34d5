package document

import (
	"bytes"
	"errors"
)

// ErrNoText is returned for a file that holds no text at all: it is empty, or
// nothing but blanks.
var ErrNoText = errors.New("no text in the file")

// FormatError says that an input is not text, what it is, and what to do.
type FormatError struct {
	Kind string // pdf, doc, docx, xlsx, zip, image, folder, binary …
}

// Error returns the message in English.
func (e *FormatError) Error() string { return formatHints[e.hint()].english }

// Chinese returns the message in Chinese.
func (e *FormatError) Chinese() string { return formatHints[e.hint()].chinese }

// isBinary reports whether an error says that a file is no text, and no more.
func isBinary(err error) bool {
	f, ok := errors.AsType[*FormatError](err)
	return ok && f.hint() == "binary"
}

func (e *FormatError) hint() string {
	if _, ok := formatHints[e.Kind]; ok {
		return e.Kind
	}
	return "binary"
}

type hint struct{ chinese, english string }

var formatHints = map[string]hint{
	pdfEncrypted:  {"这份PDF有密码，打不开：请先去掉密码另存一份", "is a PDF with a password: save a copy without it first"},
	pdfDamaged:    {"这份PDF已损坏，或者复杂得读不了，一页也没有读出：请重新下载，或用PDF软件打开后另存一份", "is a damaged PDF, or too intricate a one, not a page of it can be read: download it again, or open it with another program and save a copy"},
	pdfScanned:    {"这份PDF里没有文字，只有图片（扫描件）：请先做文字识别（OCR）", "is a PDF of pictures without text (scanned): recognise its text first (OCR)"},
	pdfSlow:       {"这份PDF读得太久，已停止：文件可能已损坏，请用PDF软件打开后另存一份", "is a PDF that takes too long to read, it was stopped: it may be damaged, open it with another program and save a copy"},
	"doc":         {"这是旧版Word文件（.doc）：要读它，请安装LibreOffice或antiword，或者另存为.docx", "is an old Word file (.doc): install LibreOffice or antiword to have it read, or save it as .docx"},
	"xls":         {"这是旧版Excel文件（.xls）：要读它，请安装LibreOffice，或者另存为.xlsx", "is an old Excel file (.xls): install LibreOffice to have it read, or save it as .xlsx"},
	convertFailed: {"转换程序打不开这份文件：可能已损坏，或有密码；请用原程序打开后另存为.docx或.xlsx", "cannot be converted: it may be damaged or have a password; open it in its program and save it as .docx or .xlsx"},
	convertSlow:   {"转换这份文件太久，已停止：请用原程序打开后另存为.docx或.xlsx", "takes too long to convert, it was stopped: open it in its program and save it as .docx or .xlsx"},
	"own":         {"这是statsheet写出的结果，不是报告：请改用原来的报告", "is an output of statsheet, not a report: name the report itself"},
	"odt":         {"这是OpenDocument文本（.odt）：要读它，请安装LibreOffice，或者另存为.docx", "is an OpenDocument text (.odt): install LibreOffice to have it read, or save it as .docx"},
	"ods":         {"这是OpenDocument工作簿（.ods）：要读它，请安装LibreOffice，或者另存为.xlsx", "is an OpenDocument workbook (.ods): install LibreOffice to have it read, or save it as .xlsx"},
	"odf":         {"这是OpenDocument文件，既不是文本也不是工作簿：请先另存为文本（.txt）", "is an OpenDocument file, neither text nor workbook: save it as text first (.txt)"},
	"pptx":        {"这是PowerPoint文件：请先另存为文本（.txt）", "is a PowerPoint file: save it as text first (.txt)"},
	"rtf":         {"这是RTF文件：要读它，请安装LibreOffice，或者另存为.docx", "is an RTF file: install LibreOffice to have it read, or save it as .docx"},
	"image":       {"这是图片：请先识别为文字", "is a picture: recognise its text first"},
	"sqlite":      {"这是SQLite数据库，不是报告", "is an SQLite database, not a report"},
	"program":     {"这是可执行程序，不是报告", "is a program, not a report"},
	"large":       {"文件太大或结构太复杂，读不了：请拆成几个文件，或另存为文本（.txt）", "is too large or too intricate to read: split it, or save it as text (.txt)"},
	"encrypted":   {"文件有密码，读不了：请去掉密码后另存", "is protected by a password: save it without one"},
	"quotes":      {"有一处引号没有结束，表格读不下去：请检查引号是否成对", "has a quotation mark that is never closed, so its rows cannot be told: check that quotation marks come in pairs"},
	"damaged":     {"文件已损坏，读不了：请重新下载，或用原程序打开后另存", "is damaged and cannot be read: fetch it again, or open it in its program and save it anew"},
	"folder":      {"这是文件夹，不是文件", "is a folder, not a file"},
	"device":      {"这是设备或套接字，不是文件", "is a device or a socket, not a file"},
	"binary":      {"这是二进制文件，不是文本：请先另存为文本（.txt，UTF-8）", "is a binary file, not text: save it as text first (.txt, UTF-8)"},
	"zip":         {"这是压缩文件：请先解压（.zip可以直接读，但压缩包里的压缩包只读一层）", "is an archive: unpack it first (.zip can be read, archives in it one level deep)"},
	"bomb":        {"展开后太大，可能是压缩炸弹，没有读：请解压后检查", "unpacks to too much and may be a bomb, it was not read: unpack and check it"},
	"many":        {"压缩包里的文件太多：请解压后把文件夹作为输入", "is an archive of too many files: unpack it and name the folder"},
	"member":      {"压缩包里没有这个文件", "is not in the archive"},
}

// zipMark begins a zip file.
const zipMark = "PK\x03\x04"

// magic lists how files that are not text begin.
var magic = []struct {
	prefix string
	kind   string
}{
	{"%PDF-", "pdf"},
	{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "compound"},
	{"{\\rtf", "rtf"},
	{zipMark, "zip"},
	{"PK\x05\x06", "zip"},
	{"\x1F\x8B", "zip"},
	{"7z\xBC\xAF\x27\x1C", "zip"},
	{"Rar!\x1A\x07", "zip"},
	{"BZh", "zip"},
	{"\xFD7zXZ\x00", "zip"},
	{"\x28\xB5\x2F\xFD", "zip"},
	{"\x89PNG\r\n", "image"},
	{"\xFF\xD8\xFF", "image"},
	{"GIF8", "image"},
	{"II*\x00", "image"},
	{"MM\x00*", "image"},
	{"SQLite format 3\x00", "sqlite"},
	{"\x7FELF", "program"},
	{"MZ\x90\x00", "program"},
}

// zipParts tell what a zip file is by the names of its first parts, where its
// directory cannot be read.
var zipParts = []struct{ part, kind string }{
	{"word/", "docx"},
	{"xl/", "xlsx"},
	{"ppt/", "pptx"},
	{"application/epub+zip", "epub"},
}

// binaryKind tells what a file that is not text is; "" if its beginning does
// not show.
func binaryKind(head []byte) string {
	for _, m := range magic {
		if !bytes.HasPrefix(head, []byte(m.prefix)) {
			continue
		}
		if m.prefix == "BZh" && (len(head) < 10 || string(head[4:10]) != "1AY&SY") {
			continue
		}
		if m.kind == "zip" {
			return zipKind(head)
		}
		return m.kind
	}
	if len(head) > tarMarkAt+5 && string(head[tarMarkAt:tarMarkAt+5]) == "ustar" {
		return "zip"
	}
	return ""
}

// tarMarkAt is where a tar archive says that it is one.
const tarMarkAt = 257

func zipKind(head []byte) string {
	for _, p := range zipParts {
		if bytes.Contains(head, []byte(p.part)) {
			return p.kind
		}
	}
	return "zip"
}
