package export

import (
	"archive/zip"
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
)

// archive writes a workbook's parts as a zip file whose bytes depend on
// nothing but the parts: they are sorted by name and carry no time. The rows of
// long worksheets are compressed while they come, and set into their part when
// excelize has written what stands around them.
type archive struct {
	out     io.Writer
	packer  *packer
	rows    map[string]*stream // of worksheets, by the name of the part
	entries []archiveEntry
	frame   bytes.Buffer // the open part, if rows are set into it
	open    *stream      // the open part, if it is whole
}

// firstDay is 1 January 1980 as MS-DOS counts, the date of every part.
const firstDay = 1<<5 | 1

type archiveEntry struct {
	name   string
	pieces []*piece
}

// Create ends the open part and begins the next.
func (a *archive) Create(name string) (io.Writer, error) {
	if err := a.endEntry(); err != nil {
		return nil, err
	}
	a.entries = append(a.entries, archiveEntry{name: name})
	if a.rows[name] != nil {
		return &a.frame, nil
	}
	a.open = a.packer.stream()
	return a.open, nil
}

func (a *archive) endEntry() error {
	if len(a.entries) == 0 {
		return nil
	}
	e := &a.entries[len(a.entries)-1]
	if rows := a.rows[e.name]; rows != nil {
		return a.setIn(e, rows)
	}
	err := a.open.end()
	e.pieces = a.open.pieces
	return err
}

// setIn puts the rows of a worksheet behind those in its frame.
func (a *archive) setIn(e *archiveEntry, rows *stream) error {
	head, tail, found := bytes.Cut(a.frame.Bytes(), []byte("</sheetData>"))
	if !found {
		return fmt.Errorf("%s has no place for rows", e.name)
	}
	before, after := a.packer.stream(), a.packer.stream()
	_, errHead := before.Write(head)
	_, errEnd := after.Write([]byte("</sheetData>"))
	_, errTail := after.Write(tail)
	for _, s := range []*stream{before, rows, after} {
		errHead = errors.Join(errHead, s.end())
		e.pieces = append(e.pieces, s.pieces...)
	}
	a.frame.Reset()
	return errors.Join(errHead, errEnd, errTail)
}

// AddFS is part of what excelize asks of an archive, but never called.
func (*archive) AddFS(fs.FS) error { return errors.ErrUnsupported }

// Close writes the zip file.
func (a *archive) Close() error {
	if err := a.endEntry(); err != nil {
		return err
	}
	if err := a.packer.wait(); err != nil {
		return err
	}
	slices.SortFunc(a.entries, func(x, y archiveEntry) int { return cmp.Compare(x.name, y.name) })
	zw := zip.NewWriter(a.out)
	for i := range a.entries {
		if err := a.writeEntry(zw, &a.entries[i]); err != nil {
			return err
		}
	}
	return zw.Close()
}

func (a *archive) writeEntry(zw *zip.Writer, e *archiveEntry) error {
	header := zip.FileHeader{Name: e.name, Method: zip.Deflate, ModifiedDate: firstDay} //nolint:staticcheck // CreateRaw does not write Modified
	header.CompressedSize64 = uint64(len(lastBlock))
	for _, p := range e.pieces {
		header.CompressedSize64 += uint64(p.size) //nolint:gosec // a length
		header.UncompressedSize64 += uint64(p.length)
		header.CRC32 = joinedSum(header.CRC32, p.sum, p.length)
	}
	w, err := zw.CreateRaw(&header)
	if err != nil {
		return err
	}
	for _, p := range e.pieces {
		if err = a.packer.copyTo(w, p); err != nil {
			return err
		}
	}
	_, err = io.WriteString(w, lastBlock)
	return err
}
