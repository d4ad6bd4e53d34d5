package export

import (
	"archive/zip"
	"cmp"
	"compress/flate"
	"errors"
	"hash"
	"hash/crc32"
	"io"
	"io/fs"
	"os"
	"slices"
)

// archive writes a workbook's parts as a zip file whose bytes depend on
// nothing but the parts: they are sorted by name and carry no time. Parts
// come in any order, so their compressed bytes wait in a temporary file.
type archive struct {
	out     io.Writer
	spool   *os.File
	entries []archiveEntry
	flate   *flate.Writer
	size    int64 // of the spool
	sum     hash.Hash32
	plain   uint64 // bytes of the open entry before compression
}

// firstDay is 1 January 1980 as MS-DOS counts, the date of every part.
const firstDay = 1<<5 | 1

type archiveEntry struct {
	header zip.FileHeader
	start  int64
}

func newArchive(out io.Writer) (*archive, error) {
	spool, err := os.CreateTemp("", "statsheet-*.tmp")
	if err != nil {
		return nil, err
	}
	a := &archive{out: out, spool: spool, sum: crc32.NewIEEE()}
	// 5 is a third faster than the default, for files one part in thirty larger.
	a.flate, err = flate.NewWriter(spoolWriter{a}, 5)
	return a, err
}

// spoolWriter appends to the spool and counts.
type spoolWriter struct{ a *archive }

func (w spoolWriter) Write(p []byte) (int, error) {
	n, err := w.a.spool.Write(p)
	w.a.size += int64(n)
	return n, err
}

// Create ends the open part and begins the next.
func (a *archive) Create(name string) (io.Writer, error) {
	if err := a.endEntry(); err != nil {
		return nil, err
	}
	a.entries = append(a.entries, archiveEntry{
		header: zip.FileHeader{Name: name, Method: zip.Deflate, ModifiedDate: firstDay}, //nolint:staticcheck // CreateRaw does not write Modified
		start:  a.size,
	})
	a.flate.Reset(spoolWriter{a})
	return a, nil
}

// Write adds to the open part.
func (a *archive) Write(p []byte) (int, error) {
	n, err := a.flate.Write(p)
	a.plain += uint64(n)
	_, _ = a.sum.Write(p[:n]) // a hash never fails
	return n, err
}

func (a *archive) endEntry() error {
	if len(a.entries) == 0 {
		return nil
	}
	if err := a.flate.Close(); err != nil {
		return err
	}
	e := &a.entries[len(a.entries)-1]
	e.header.CRC32 = a.sum.Sum32()
	e.header.UncompressedSize64 = a.plain
	e.header.CompressedSize64 = uint64(a.size - e.start)
	a.sum.Reset()
	a.plain = 0
	return nil
}

// AddFS is part of what excelize asks of an archive, but never called.
func (*archive) AddFS(fs.FS) error { return errors.ErrUnsupported }

// Close writes the zip file.
func (a *archive) Close() error {
	if err := a.endEntry(); err != nil {
		return err
	}
	slices.SortFunc(a.entries, func(x, y archiveEntry) int { return cmp.Compare(x.header.Name, y.header.Name) })
	zw := zip.NewWriter(a.out)
	for i := range a.entries {
		e := &a.entries[i]
		w, err := zw.CreateRaw(&e.header)
		if err != nil {
			return err
		}
		if _, err = io.Copy(w, io.NewSectionReader(a.spool, e.start, int64(e.header.CompressedSize64))); err != nil {
			return err
		}
	}
	return zw.Close()
}

// remove frees the temporary file.
func (a *archive) remove() error {
	return errors.Join(a.spool.Close(), os.Remove(a.spool.Name()))
}
