package extract

import (
	"crypto/sha256"
	"encoding/hex"
	"hash"
	"unicode"
	"unicode/utf8"

	"statsheet/extract/document"
)

// textDigest sums up what a document says: the letters and figures of its text
// without page furniture, so that one report in two formats, whose lines, blanks
// and marks differ, sums up to the same.
type textDigest struct {
	sum hash.Hash // nil until there is a letter
	buf []byte
}

// add adds the text of a block.
func (d *textDigest) add(b *document.Block) {
	if b.Kind == document.Furniture {
		return
	}
	d.buf = d.buf[:0]
	for _, r := range b.Text {
		if r >= '一' && r <= '鿿' || r == '.' || r == '%' || unicode.IsLetter(r) || unicode.IsNumber(r) {
			d.buf = utf8.AppendRune(d.buf, r)
		}
	}
	if len(d.buf) == 0 {
		return
	}
	if d.sum == nil {
		d.sum = sha256.New()
	}
	_, _ = d.sum.Write(d.buf) // never fails
}

// text is the digest in hexadecimal, "" of a document without a letter.
func (d *textDigest) text() string {
	if d.sum == nil {
		return ""
	}
	return hex.EncodeToString(d.sum.Sum(nil))
}
