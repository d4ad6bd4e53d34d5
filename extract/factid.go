package extract

import (
	"crypto/sha256"
	"encoding"
	"encoding/hex"
	"hash"
	"strconv"
)

// factIDs makes the ids of the facts of a document.
type factIDs struct {
	seen seenPairs // since the heading

	hash              hash.Hash
	section, sentence string // of the last fact
	state             []byte // of the hash, behind that sentence; nil before the first fact
	buffer            []byte
	sum               [sha256.Size]byte
}

// next returns the fact_id of a new fact: the first 16 hex digits of SHA-256 over
// document, heading path, sentence, mention and the count of equal pairs of sentence
// and mention since that heading, separated by NUL.
func (d *factIDs) next(f *Fact) string {
	d.begin(f)
	d.write(append(append(d.buffer[:0], f.Mention...), 0))
	k := d.seen.next(pairKey(d.hash.Sum(d.sum[:0])))
	d.write(strconv.AppendInt(d.buffer[:0], int64(k), 10))
	var id [16]byte
	hex.Encode(id[:], d.hash.Sum(d.sum[:0])[:8])
	return string(id[:])
}

// begin hashes what a fact has in common with the others of its sentence, once.
func (d *factIDs) begin(f *Fact) {
	if d.state != nil && f.Sentence == d.sentence && f.Section == d.section {
		_ = d.hash.(encoding.BinaryUnmarshaler).UnmarshalBinary(d.state) // its own state
		return
	}
	if d.hash == nil {
		d.hash = sha256.New()
	}
	d.hash.Reset()
	d.section, d.sentence = f.Section, f.Sentence
	b := d.buffer[:0]
	for _, part := range []string{f.Document, f.Section, f.Sentence} {
		b = append(append(b, part...), 0)
	}
	d.write(b)
	d.state, _ = d.hash.(encoding.BinaryAppender).AppendBinary(d.state[:0])
}

// write hashes b, whose memory is used again.
func (d *factIDs) write(b []byte) {
	_, _ = d.hash.Write(b) // a hash takes all
	d.buffer = b
}
