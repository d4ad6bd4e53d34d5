package document

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// legacy is an old or rare format that an installed LibreOffice turns into one
// that is read here.
type legacy struct {
	kind   string // of the FormatError when there is no LibreOffice; the ending of the file
	filter string // LibreOffice's name for the format, so that it takes it for no other
	target string // ending of what it makes
	read   func(ctx context.Context, src *source, o *Options) (*structured, error)
}

// Kinds of FormatError for what a helping program could not read.
const (
	convertFailed = "convert-failed"
	convertSlow   = "convert-slow"
)

const (
	convertTime = 90 * time.Second
	maxPlain    = 64 << 20 // bytes of text that antiword may give
)

// readCompound reads the files that Word and Excel wrote before 2007, told
// apart by the names in them.
func readCompound(ctx context.Context, src *source, o *Options) (*structured, error) {
	kind, err := compoundKind(src)
	switch {
	case err != nil:
		return nil, err
	case kind == "doc":
		l := legacy{"doc", "MS Word 97", "docx", readDOCX}
		s, err := l.convert(ctx, src, o)
		if format, ok := errors.AsType[*FormatError](err); ok && format.Kind != convertSlow {
			return readAntiword(ctx, src, err)
		}
		return s, err
	case kind == "xls":
		l := legacy{"xls", "MS Excel 97", "xlsx", readXLSX}
		return l.convert(ctx, src, o)
	}
	return nil, &FormatError{Kind: kind}
}

// readRTF reads Rich Text.
func readRTF(ctx context.Context, src *source, o *Options) (*structured, error) {
	l := legacy{"rtf", "Rich Text Format", "docx", readDOCX}
	return l.convert(ctx, src, o)
}

// readODT reads the text documents of LibreOffice, readODS its workbooks.
func readODT(ctx context.Context, src *source, o *Options) (*structured, error) {
	l := legacy{"odt", "writer8", "docx", readDOCX}
	return l.convert(ctx, src, o)
}

func readODS(ctx context.Context, src *source, o *Options) (*structured, error) {
	l := legacy{"ods", "calc8", "xlsx", readXLSX}
	return l.convert(ctx, src, o)
}

// compoundNames tell what a compound file is by the names of its streams.
var compoundNames = []struct{ stream, kind string }{
	{"EncryptedPackage", "encrypted"},
	{"WordDocument", "doc"},
	{"PowerPoint Document", "pptx"},
	{"Workbook", "xls"},
	{"Book", "xls"},
}

// compoundKind looks for the names of streams, which are UTF-16 and may stand
// anywhere in the file.
func compoundKind(src *source) (string, error) {
	const piece, overlap = 1 << 20, 64
	found := len(compoundNames)
	for at := int64(0); at < src.size; at += piece {
		raw, err := src.chunk(at, piece+overlap)
		if err != nil {
			return "", err
		}
		for i, n := range compoundNames[:found] {
			if bytes.Contains(raw, wide(n.stream)) {
				found = i
				break
			}
		}
	}
	if found == len(compoundNames) {
		return "damaged", nil
	}
	return compoundNames[found].kind, nil
}

// wide returns ASCII text as UTF-16, little endian.
func wide(text string) []byte {
	out := make([]byte, 0, 2*len(text))
	for _, b := range []byte(text) {
		out = append(out, b, 0)
	}
	return out
}

// officePrograms are where LibreOffice is found.
var officePrograms = []string{
	"soffice", "libreoffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice",
	`C:\Program Files\LibreOffice\program\soffice.exe`,
}

func findProgram(names ...string) string {
	i := slices.IndexFunc(names, func(n string) bool { _, err := exec.LookPath(n); return err == nil })
	if i < 0 {
		return ""
	}
	return names[i]
}

// convert has LibreOffice write a copy in the newer format, and reads that.
func (l *legacy) convert(ctx context.Context, src *source, o *Options) (s *structured, err error) {
	program := findProgram(officePrograms...)
	if program == "" {
		return nil, &FormatError{Kind: l.kind}
	}
	folder, err := temporaryFolder()
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(folder)) }()
	if err = prepareOffice(folder, l.kind, src); err != nil {
		return nil, err
	}
	_, err = runHelper(ctx, program, "-env:UserInstallation=file://"+filepath.ToSlash(filepath.Join(folder, "profile")),
		"--headless", "--norestore", "--infilter="+l.filter, "--convert-to", l.target, "--outdir", folder, filepath.Join(folder, "in."+l.kind))
	if err != nil {
		return nil, err
	}
	made, err := fileSource(ctx, filepath.Join(folder, "in."+l.target))
	if err != nil {
		return nil, &FormatError{Kind: convertFailed}
	}
	defer func() { _ = made.close() }()
	return l.read(ctx, made, o)
}

// officeSettings keep LibreOffice from running macros and from fetching what a
// document links to.
const officeSettings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
</oor:items>
`

// prepareOffice puts a copy of the source and a profile into a folder.
func prepareOffice(folder, ending string, src *source) error {
	user := filepath.Join(folder, "profile", "user")
	if err := os.MkdirAll(user, 0o700); err != nil {
		return &TemporaryError{os.TempDir(), err}
	}
	if err := os.WriteFile(filepath.Join(user, "registrymodifications.xcu"), []byte(officeSettings), 0o600); err != nil {
		return &TemporaryError{os.TempDir(), err}
	}
	return src.copyTo(filepath.Join(folder, "in."+ending))
}

// copyTo writes the source to a new file.
func (s *source) copyTo(path string) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return &TemporaryError{os.TempDir(), err}
	}
	_, err = io.Copy(f, s.from(0))
	return copyError(errors.Join(err, f.Close()), path)
}

// runHelper runs an installed program in bounded time and returns what it
// writes. That it fails is a FormatError: the document is at fault.
func runHelper(ctx context.Context, program string, arguments ...string) ([]byte, error) {
	limited, cancel := context.WithTimeout(ctx, convertTime)
	defer cancel()
	process := exec.CommandContext(limited, program, arguments...)
	process.WaitDelay = 2 * time.Second
	stopWithChildren(process)
	out := &boundedBuffer{room: maxPlain}
	process.Stdout = out
	err := process.Run()
	switch {
	case ctx.Err() != nil:
		return nil, context.Cause(ctx)
	case limited.Err() != nil:
		return nil, &FormatError{Kind: convertSlow}
	case err != nil:
		return nil, &FormatError{Kind: convertFailed}
	}
	return out.Bytes(), nil
}

// boundedBuffer takes a bounded number of bytes; more is an error.
type boundedBuffer struct {
	bytes.Buffer
	room int
}

func (b *boundedBuffer) Write(p []byte) (int, error) {
	if b.room -= len(p); b.room < 0 {
		return 0, io.ErrShortBuffer
	}
	return b.Buffer.Write(p)
}

// readAntiword reads a Word file by antiword, when that is installed; before
// is the error to return when it is not.
func readAntiword(ctx context.Context, src *source, before error) (*structured, error) {
	program := findProgram("antiword")
	if program == "" {
		return nil, before
	}
	folder, err := temporaryFolder()
	if err != nil {
		return nil, err
	}
	defer func() { _ = os.RemoveAll(folder) }()
	path := filepath.Join(folder, "in.doc")
	if err = src.copyTo(path); err != nil {
		return nil, err
	}
	text, err := runHelper(ctx, program, "-t", "-w", "0", "-m", "UTF-8.txt", path)
	if err != nil {
		return nil, err
	}
	s := &structured{}
	for line := range strings.Lines(string(text)) {
		// [pic] is where a picture was.
		if line = strings.TrimRight(line, "\r\n\f"); line != "" && line != "[pic]" {
			s.parts = append(s.parts, part{text: line})
		}
	}
	return s, nil
}
