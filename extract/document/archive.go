package document

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"context"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
)

const (
	maxMember  = 256 << 20 // bytes of one file of an archive
	maxMembers = 10_000    // files of an archive
)

// Member is a file in a zip archive.
type Member struct {
	Name string // path in the archive, with /; in an archive of the archive its path there follows
	Size int64  // bytes, as the archive says
}

// Members returns the files of the zip archive at path, those of archives in
// it among them, in the order of the archive. A file that is no archive, or
// one that is a document of its own (docx, xlsx, epub), has none. Hidden files
// are left out.
func Members(path string) ([]Member, error) {
	src, err := fileSource(context.Background(), path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = src.close() }()
	return membersOf(src, true)
}

// IsHidden reports whether a file or folder of that name is not for readers: it
// begins with a dot, or Office keeps it beside a document that is open
// (~$报告.docx).
func IsHidden(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$")
}

func membersOf(src *source, nested bool) ([]Member, error) {
	if !isArchive(src) {
		return nil, nil
	}
	files, err := archiveFiles(src)
	if err != nil {
		return nil, err
	}
	var out []Member
	for _, f := range files {
		m := Member{Name: f.name, Size: int64(f.UncompressedSize64)}
		inner := []Member(nil)
		if nested && strings.EqualFold(path.Ext(f.name), ".zip") {
			if inner, err = f.members(); err != nil {
				return nil, fmt.Errorf("%s: %w", f.name, err)
			}
		}
		if inner == nil {
			out = append(out, m)
		}
		for _, i := range inner {
			out = append(out, Member{Name: f.name + "/" + i.Name, Size: i.Size})
		}
		if len(out) > maxMembers {
			return nil, &FormatError{Kind: "many"}
		}
	}
	return out, nil
}

// members returns the files of an archive that is a file of another one.
func (f *archiveFile) members() ([]Member, error) {
	src, err := f.source()
	if err != nil {
		return nil, err
	}
	defer func() { _ = src.close() }()
	return membersOf(src, false)
}

func isArchive(src *source) bool {
	head, err := src.chunk(0, len(zipMark))
	return err == nil && string(head) == zipMark && packageKind(src, "zip") == "zip"
}

// archiveFile is a file of an archive with its name as text.
type archiveFile struct {
	*zip.File
	name string
}

// archiveFiles returns the files of an archive that are not hidden. Names that
// are not marked as UTF-8 are read in the encoding that fits all of them.
func archiveFiles(src *source) ([]archiveFile, error) {
	z, err := zip.NewReader(src, src.size)
	if err != nil {
		return nil, &FormatError{Kind: "damaged"}
	}
	var names bytes.Buffer
	for _, f := range z.File {
		if f.NonUTF8 {
			names.WriteString(f.Name)
		}
	}
	c := utf8Charset
	if raw := names.Bytes(); indexByteFunc(raw, func(b byte) bool { return b >= 0x80 }) >= 0 {
		if found, err := detectMultibyte(raw, multibyte); err == nil {
			c = found
		}
	}
	var out []archiveFile
	for _, f := range z.File {
		name := f.Name
		if f.NonUTF8 && c.enc != nil {
			name = decodeSample(c, []byte(name))
		}
		name = path.Clean("/" + strings.ReplaceAll(strings.ToValidUTF8(name, "\uFFFD"), "\\", "/"))[1:]
		if name == "" || f.FileInfo().IsDir() || isHiddenName(name) {
			continue
		}
		out = append(out, archiveFile{f, name})
	}
	return out, nil
}

// isHiddenName reports whether a path names a hidden file, or one that some
// systems put into archives for themselves.
func isHiddenName(name string) bool {
	for p := range strings.SplitSeq(name, "/") {
		if IsHidden(p) || p == "__MACOSX" || p == "Thumbs.db" {
			return true
		}
	}
	return false
}

// memberSource returns the content of a file of an archive, which goes when it
// is closed.
func memberSource(src *source, name string) (*source, error) {
	files, err := archiveFiles(src)
	if err != nil {
		return nil, err
	}
	for _, f := range files {
		if f.name == name {
			return f.source()
		}
	}
	for _, f := range files {
		rest, ok := strings.CutPrefix(name, f.name+"/")
		if !ok {
			continue
		}
		inner, err := f.source()
		if err != nil {
			return nil, err
		}
		defer func() { _ = inner.close() }()
		return memberSource(inner, rest)
	}
	return nil, &FormatError{Kind: "member"}
}

// source unpacks a file of an archive: a small one into memory.
func (f *archiveFile) source() (*source, error) {
	switch {
	case f.Flags&1 != 0:
		return nil, &FormatError{Kind: "encrypted"}
	case f.UncompressedSize64 > maxMember:
		return nil, &FormatError{Kind: "bomb"}
	}
	r, err := f.Open()
	if err != nil {
		return nil, &FormatError{Kind: "damaged"}
	}
	defer func() { _ = r.Close() }()
	limited := &limitReader{r: r, left: maxMember}
	if f.UncompressedSize64 <= edgeSize {
		raw, fault := io.ReadAll(limited)
		if fault != nil {
			return nil, unpackError(fault)
		}
		return &source{ReaderAt: bytes.NewReader(raw), size: int64(len(raw))}, nil
	}
	src, err := spool(limited)
	if err != nil {
		return nil, unpackError(err)
	}
	return src, nil
}

// unpackError says what is wrong with a file that could not be unpacked.
func unpackError(err error) error {
	var known *FormatError
	var corrupt flate.CorruptInputError
	switch {
	case errors.As(err, &known):
		return known
	case errors.As(err, &corrupt), errors.Is(err, zip.ErrChecksum), errors.Is(err, zip.ErrFormat), errors.Is(err, zip.ErrAlgorithm), errors.Is(err, io.ErrUnexpectedEOF):
		return &FormatError{Kind: "damaged"}
	}
	return err
}

// limitReader fails when more comes than there may be.
type limitReader struct {
	r    io.Reader
	left int64
}

func (l *limitReader) Read(p []byte) (int, error) {
	n, err := l.r.Read(p)
	if l.left -= int64(n); l.left < 0 {
		return n, &FormatError{Kind: "bomb"}
	}
	return n, err
}
