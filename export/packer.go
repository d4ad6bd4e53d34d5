package export

import (
	"bytes"
	"errors"
	"hash/crc32"
	"io"
	"os"
	"runtime"
	"sync"

	"github.com/klauspost/compress/flate"
)

// packer compresses parts of a workbook in pieces, several at the same time,
// and keeps the compressed bytes in a temporary file until they are asked for.
type packer struct {
	spool   *os.File
	unnamed bool               // the spool goes with the process
	writers chan *flate.Writer // as many as may work at the same time; nil where none is made yet
	free    chan []byte        // memory of pieces that are compressed
	work    sync.WaitGroup

	mu   sync.Mutex
	size int64 // of the spool
	err  error // the first that went wrong
}

// piece is a stretch of a part, compressed by itself; it ends at a whole byte,
// so that another can follow.
type piece struct {
	start, size int64 // in the spool
	length      int   // before compression
	sum         uint32
}

// stream is a part, or a stretch of one, while it is written.
type stream struct {
	packer *packer
	pieces []*piece
	open   []byte
}

const (
	// pieceSize is how much is compressed at a time. It must not depend on the
	// machine.
	pieceSize = 1 << 20
	// packLevel costs a fifth of the time of the standard library's level 5, for
	// files one part in six larger.
	packLevel = 4
	// lastBlock is an empty block that ends compressed data.
	lastBlock = "\x03\x00"
)

// newPacker makes a packer whose temporary file is in a folder.
func newPacker(dir string) (*packer, error) {
	spool, err := createTemporary(dir)
	if err != nil {
		return nil, err
	}
	n := runtime.GOMAXPROCS(0)
	p := &packer{spool: spool, writers: make(chan *flate.Writer, n), free: make(chan []byte, n)}
	p.unnamed = os.Remove(spool.Name()) == nil // where the system lets an open file go
	for range n {
		p.writers <- nil
	}
	return p, nil
}

func (p *packer) stream() *stream { return &stream{packer: p} }

// Write adds to the stream.
func (s *stream) Write(b []byte) (int, error) {
	n := len(b)
	for len(b) > 0 {
		if s.open == nil {
			s.open = s.packer.memory()
		}
		taken := min(len(b), pieceSize-len(s.open))
		s.open = append(s.open, b[:taken]...)
		if b = b[taken:]; len(s.open) == pieceSize {
			if err := s.end(); err != nil {
				return 0, err
			}
		}
	}
	return n, nil
}

// end gives what is open to the packer.
func (s *stream) end() error {
	if len(s.open) == 0 {
		return nil
	}
	pc := &piece{length: len(s.open)}
	s.pieces = append(s.pieces, pc)
	plain := s.open
	s.open = nil
	return s.packer.pack(pc, plain)
}

// memory returns room for a piece.
func (p *packer) memory() []byte {
	select {
	case b := <-p.free:
		return b
	default:
		return make([]byte, 0, pieceSize)
	}
}

// pack compresses a piece as soon as a processor is free, and tells of an
// earlier one that failed.
func (p *packer) pack(pc *piece, plain []byte) error {
	w := <-p.writers
	p.work.Go(func() {
		w = p.compress(w, pc, plain)
		select {
		case p.free <- plain[:0]:
		default:
		}
		p.writers <- w
	})
	return p.failed()
}

func (p *packer) compress(w *flate.Writer, pc *piece, plain []byte) *flate.Writer {
	var err error
	if w == nil {
		if w, err = flate.NewWriter(nil, packLevel); err != nil {
			p.fail(err)
			return nil
		}
	}
	var packed bytes.Buffer
	packed.Grow(len(plain)/4 + 64)
	w.Reset(&packed)
	_, err = w.Write(plain)
	err = errors.Join(err, w.Flush())
	pc.sum = crc32.ChecksumIEEE(plain)
	p.keep(pc, packed.Bytes(), err)
	return w
}

// keep puts the compressed bytes of a piece into the spool, wherever it ends.
func (p *packer) keep(pc *piece, packed []byte, err error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	pc.start, pc.size = p.size, int64(len(packed))
	p.size += pc.size
	if err == nil && p.err == nil {
		_, err = p.spool.WriteAt(packed, pc.start)
	}
	p.err = errors.Join(p.err, err)
}

func (p *packer) fail(err error) { p.keep(&piece{}, nil, err) }

func (p *packer) failed() error {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.err
}

// wait returns when all pieces are compressed.
func (p *packer) wait() error {
	p.work.Wait()
	return p.failed()
}

// copyTo writes the compressed bytes of a piece.
func (p *packer) copyTo(w io.Writer, pc *piece) error {
	_, err := io.Copy(w, io.NewSectionReader(p.spool, pc.start, pc.size))
	return err
}

// remove frees the temporary file.
func (p *packer) remove() error {
	p.work.Wait()
	err := p.spool.Close()
	if errors.Is(err, os.ErrClosed) {
		return nil // removed before
	}
	if !p.unnamed {
		err = errors.Join(err, os.Remove(p.spool.Name()))
	}
	return err
}
