package extract

import (
	"crypto/sha256"
	"encoding"
	"encoding/hex"
	"hash"
	"hash/crc64"
	"strconv"
)

// factIDs makes the ids of the facts of a document.
type factIDs struct {
	seen seenPairs // since the heading

	hash hash.Hash // nil before the first fact
	// sums are for the keys of seen, the same in every run. Where two pairs meet by
	// chance, a count is off, and no two ids are equal.
	sums *crc64.Table

	section, sentence string // of the last fact
	head, state       []byte // of the hash, behind that section and behind that sentence
	pair              uint64 // sum over that sentence
	buffer            []byte
	sum               [sha256.Size]byte
}

// next returns the fact_id of a new fact: the first 16 hex digits of SHA-256 over
// document, heading path, sentence, mention and the count of equal pairs of sentence
// and mention since that heading, separated by NUL.
func (d *factIDs) next(f *Fact) string {
	d.begin(f)
	b := append(append(d.buffer[:0], f.Mention...), 0)
	k := d.seen.next(pairKey(crc64.Update(d.pair, d.sums, b)))
	d.write(strconv.AppendInt(b, int64(k), 10))
	var id [16]byte
	hex.Encode(id[:], d.hash.Sum(d.sum[:0])[:8])
	return string(id[:])
}

// begin hashes what a fact has in common with the others of its sentence, once, and what
// those have in common with the others of their section.
func (d *factIDs) begin(f *Fact) {
	switch {
	case d.hash == nil:
		d.hash, d.sums = sha256.New(), crc64.MakeTable(crc64.ECMA)
		d.enter(f)
	case f.Section != d.section:
		d.enter(f)
	case f.Sentence == d.sentence:
		d.resume(d.state)
		return
	default:
		d.resume(d.head)
	}
	d.sentence = f.Sentence
	d.write(append(append(d.buffer[:0], f.Sentence...), 0))
	d.state, d.pair = d.save(d.state), crc64.Checksum(d.buffer, d.sums)
}

// enter hashes the document and the section of a fact.
func (d *factIDs) enter(f *Fact) {
	d.hash.Reset()
	d.section = f.Section
	b := append(append(d.buffer[:0], f.Document...), 0)
	d.write(append(append(b, f.Section...), 0))
	d.head = d.save(d.head)
}

// save writes the state of the hash over the memory of an older one.
func (d *factIDs) save(old []byte) []byte {
	state, _ := d.hash.(encoding.BinaryAppender).AppendBinary(old[:0]) // SHA-256 always can
	return state
}

// resume gives the hash a state that it had.
func (d *factIDs) resume(state []byte) {
	_ = d.hash.(encoding.BinaryUnmarshaler).UnmarshalBinary(state) // its own state
}

// write hashes b, whose memory is used again.
func (d *factIDs) write(b []byte) {
	_, _ = d.hash.Write(b) // a hash takes all
	d.buffer = b
}
