package main

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"hash"
	"hash/crc32"
	"io"
	"os"
	"path/filepath"

	"statsheet/extract"
)

// journal keeps what the finished inputs of a run gave, so that a run that is
// interrupted can go on. It is one file of records, one record an input:
//
//	B key       the input begins; the key says which content it had
//	S P F E     what came out: summary at the beginning, block, fact, entry
//	D summary   the input is done
//	C checksum  of the record
//
// Each part is its letter, its length and its bytes. A record that breaks off
// counts for nothing.
type journal struct {
	folder string
	file   *os.File
	out    *bufio.Writer
	size   int64            // of the file, up to the last whole record
	found  map[string]bool  // keys of the records that were there
	done   map[string]int64 // where the record of a key begins
	err    error            // of writing; then nothing more is written

	pending int64 // bytes of the open record
	sum     hash.Hash32
	facts   rowCodec[extract.Fact]
	entries rowCodec[extract.Entry]
	buf     []byte
}

const (
	journalName = "journal.bin"
	journalHead = "statsheet journal 1\n"
)

// journalPart is one part of a record.
type journalPart struct {
	kind byte
	data []byte
}

// isJournal reports whether a folder is one of ours.
func isJournal(folder string) bool {
	f, err := os.Open(filepath.Join(folder, journalName))
	if err != nil {
		return false
	}
	defer func() { _ = f.Close() }()
	head := make([]byte, len(journalHead))
	_, err = io.ReadFull(f, head)
	return err == nil && string(head) == journalHead
}

// openJournal opens the journal in folder. With resume, records that are there
// are kept; else the journal begins anew.
func openJournal(folder string, resume bool) (*journal, error) {
	if !resume {
		if err := removeJournal(folder); err != nil {
			return nil, err
		}
	}
	if err := os.MkdirAll(folder, 0o777); err != nil {
		return nil, err
	}
	f, err := os.OpenFile(filepath.Join(folder, journalName), os.O_RDWR|os.O_CREATE, 0o666)
	if err != nil {
		return nil, err
	}
	j := &journal{folder: folder, file: f, found: map[string]bool{}, done: map[string]int64{}, sum: crc32.NewIEEE()}
	if err = j.load(); err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return j, nil
}

// removeJournal removes a journal's folder; any other stays.
func removeJournal(folder string) error {
	if !isJournal(folder) {
		return nil
	}
	return os.RemoveAll(folder)
}

// load finds the whole records, and cuts off what comes after them.
func (j *journal) load() error {
	r := &journalReader{r: bufio.NewReaderSize(j.file, 1<<16)}
	head := make([]byte, len(journalHead))
	if _, err := io.ReadFull(r.r, head); err != nil || string(head) != journalHead {
		if err = j.file.Truncate(0); err != nil {
			return err
		}
		j.size = int64(copy(head, journalHead))
		if _, err = j.file.WriteAt(head, 0); err != nil {
			return err
		}
	} else {
		j.size = int64(len(head))
		for {
			key, size, ok := r.skipRecord()
			if !ok {
				break
			}
			j.found[key], j.done[key] = true, j.size
			j.size += size
		}
	}
	if err := j.file.Truncate(j.size); err != nil {
		return err
	}
	_, err := j.file.Seek(j.size, io.SeekStart)
	j.out = bufio.NewWriterSize(j.file, 1<<16)
	return err
}

// has reports whether the run before finished an input.
func (j *journal) has(key string) bool { return j != nil && j.found[key] }

// put writes one part of the open record.
func (j *journal) put(kind byte, data []byte) {
	if j.err != nil {
		return
	}
	frame := binary.AppendUvarint([]byte{kind}, uint64(len(data)))
	for _, p := range [][]byte{frame, data} {
		_, _ = j.sum.Write(p) // a hash never fails
		n, err := j.out.Write(p)
		j.pending += int64(n)
		if err != nil {
			j.err = err
		}
	}
}

func (j *journal) putJSON(kind byte, v any) {
	data, err := json.Marshal(v)
	if err != nil {
		j.err = err
		return
	}
	j.put(kind, data)
}

// begin begins the record of an input. What an unfinished one wrote before is
// taken back.
func (j *journal) begin(key string) {
	if j.err == nil && j.pending > 0 {
		j.err = j.takeBack()
	}
	j.pending = 0
	j.sum.Reset()
	j.facts, j.entries = rowCodec[extract.Fact]{}, rowCodec[extract.Entry]{}
	j.put('B', []byte(key))
}

func (j *journal) takeBack() error {
	if err := j.out.Flush(); err != nil {
		return err
	}
	if err := j.file.Truncate(j.size); err != nil {
		return err
	}
	_, err := j.file.Seek(j.size, io.SeekStart)
	return err
}

// end completes the record and brings it to the file.
func (j *journal) end(key string, s extract.Summary) {
	j.putJSON('D', s)
	if j.err == nil {
		j.put('C', binary.BigEndian.AppendUint32(nil, j.sum.Sum32()))
	}
	if j.err == nil {
		j.err = j.out.Flush()
	}
	if j.err != nil {
		return
	}
	j.done[key] = j.size
	j.size += j.pending
	j.pending = 0
}

// also returns an output that writes to out and to the open record.
func (j *journal) also(out extract.Output) extract.Output {
	both := extract.Output{
		Fact: func(f *extract.Fact) error {
			j.buf = j.facts.append(j.buf[:0], f)
			j.put('F', j.buf)
			return out.Fact(f)
		},
	}
	if out.Entry != nil {
		both.Entry = func(e *extract.Entry) error {
			j.buf = j.entries.append(j.buf[:0], e)
			j.put('E', j.buf)
			return out.Entry(e)
		}
	}
	if out.Begin != nil {
		both.Begin = func(s extract.Summary) error { j.putJSON('S', s); return out.Begin(s) }
		both.Block = func(b *extract.Block) error { j.putJSON('P', b); return out.Block(b) }
	}
	return both
}

// replay writes what an input gave to out, and returns its summary.
func (j *journal) replay(key string, out extract.Output) (extract.Summary, error) {
	section := io.NewSectionReader(j.file, j.done[key], j.size-j.done[key])
	r := &journalReader{r: bufio.NewReaderSize(section, 1<<16)}
	return r.replay(out)
}

// close closes the journal; a whole run removes it.
func (j *journal) close(remove bool) error {
	err := j.file.Close()
	if remove {
		err = errors.Join(err, os.RemoveAll(j.folder))
	}
	return err
}

// journalReader reads parts one after another.
type journalReader struct {
	r   *bufio.Reader
	buf bytes.Buffer
}

// maxPart is how long a part of a sound journal can be.
const maxPart = 1 << 28

// next reads one part, and how many bytes it takes. The part is good until the
// next.
func (r *journalReader) next() (p journalPart, size int64, err error) {
	kind, err := r.r.ReadByte()
	if err != nil {
		return p, 0, err
	}
	length, err := binary.ReadUvarint(r.r)
	if err != nil || length > maxPart {
		return p, 0, errors.Join(errJournalRow, err)
	}
	r.buf.Reset()
	if _, err = io.CopyN(&r.buf, r.r, int64(length)); err != nil {
		return p, 0, err
	}
	frame := binary.AppendUvarint([]byte{kind}, length)
	return journalPart{kind, r.buf.Bytes()}, int64(len(frame)) + int64(length), nil
}

// skipRecord passes over a record; ok is false if it is not whole.
func (r *journalReader) skipRecord() (key string, size int64, ok bool) {
	sum := crc32.NewIEEE()
	for {
		p, n, err := r.next()
		if err != nil {
			return "", 0, false
		}
		size += n
		switch p.kind {
		case 'B':
			key = string(p.data)
		case 'C':
			whole := key != "" && len(p.data) == 4 && binary.BigEndian.Uint32(p.data) == sum.Sum32()
			return key, size, whole
		}
		_, _ = sum.Write(binary.AppendUvarint([]byte{p.kind}, uint64(len(p.data))))
		_, _ = sum.Write(p.data)
	}
}

func (r *journalReader) replay(out extract.Output) (s extract.Summary, err error) {
	var facts rowCodec[extract.Fact]
	var entries rowCodec[extract.Entry]
	for {
		p, _, err := r.next()
		if err != nil {
			return s, err
		}
		switch p.kind {
		case 'F':
			err = decoded(out.Fact)(facts.read(p.data))
		case 'E':
			if out.Entry != nil {
				err = decoded(out.Entry)(entries.read(p.data))
			}
		case 'S':
			if err = json.Unmarshal(p.data, &s); err == nil && out.Begin != nil {
				err = out.Begin(s)
			}
		case 'P':
			b := &extract.Block{}
			if err = json.Unmarshal(p.data, b); err == nil && out.Block != nil {
				err = out.Block(b)
			}
		case 'D':
			s = extract.Summary{}
			err = json.Unmarshal(p.data, &s)
		case 'C':
			return s, nil
		}
		if err != nil {
			return s, err
		}
	}
}

// decoded hands a row on unless it could not be read.
func decoded[T any](yield func(*T) error) func(*T, error) error {
	return func(row *T, err error) error {
		if err != nil {
			return err
		}
		return yield(row)
	}
}
