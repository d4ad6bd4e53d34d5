package document

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	textunicode "golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// charset is an encoding a document can be read in.
type charset struct {
	name  string
	enc   encoding.Encoding // nil for UTF-8
	skip  int64             // bytes of the byte order mark
	nulls bool              // NUL bytes stand in the text, which are read as blanks
}

func (c charset) decode(r io.Reader) io.Reader {
	if c.nulls {
		r = &blankNulls{r}
	}
	if c.enc == nil {
		return r
	}
	return c.enc.NewDecoder().Reader(r)
}

var (
	utf8Charset = charset{name: "utf-8"}
	utf16LE     = textunicode.UTF16(textunicode.LittleEndian, textunicode.IgnoreBOM)
	utf16BE     = textunicode.UTF16(textunicode.BigEndian, textunicode.IgnoreBOM)
)

// byteOrderMarks decide at once.
var byteOrderMarks = []struct {
	mark string
	charset
}{
	{"\xEF\xBB\xBF", charset{name: "utf-8", skip: 3}},
	{"\x84\x31\x95\x33", charset{name: "gb18030", enc: simplifiedchinese.GB18030, skip: 4}},
	{"\xFF\xFE\x00\x00", charset{name: "utf-32le", enc: utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM), skip: 4}},
	{"\x00\x00\xFE\xFF", charset{name: "utf-32be", enc: utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM), skip: 4}},
	{"\xFF\xFE", charset{name: "utf-16le", enc: utf16LE, skip: 2}},
	{"\xFE\xFF", charset{name: "utf-16be", enc: utf16BE, skip: 2}},
}

// multibyte are the encodings tried for a text that is not UTF-8.
var multibyte = []charset{
	{name: "gb18030", enc: simplifiedchinese.GB18030},
	{name: "big5", enc: traditionalchinese.Big5},
}

const (
	sampleSize = 256 << 10
	scoreSize  = 32 << 10
)

// detectCharset decides how the bytes of src become text. It looks at the
// beginning and, where that is plain ASCII, at the first stretch that is not.
//
// The rules, in their order: a byte order mark; a known binary file or one
// with many NUL bytes that is not UTF-16 is refused; valid UTF-8; UTF-8 with few
// faults; the multibyte encoding that gives the most common characters.
func detectCharset(src *source) (charset, error) {
	head, err := src.chunk(0, sampleSize)
	if err != nil {
		return charset{}, err
	}
	for _, b := range byteOrderMarks {
		if bytes.HasPrefix(head, []byte(b.mark)) {
			return b.charset, nil
		}
	}
	if kind := binaryKind(head); kind != "" {
		return charset{}, &FormatError{Kind: kind}
	}
	if bytes.IndexByte(head, 0) >= 0 {
		wide, fault := detectUTF16(head)
		if fault != nil {
			return detectWithNulls(head, fault)
		}
		return wide, nil
	}
	sample, err := foreignSample(src, head)
	if err != nil {
		return charset{}, err
	}
	return detectMultibyte(sample, multibyte)
}

// mostNulls is in how many bytes one may be NUL in a text: programs that fill
// fields of a fixed size leave some.
const mostNulls = 100

// detectWithNulls decides how a text with some NUL bytes is read; refused is
// the error for what is no text without them either.
func detectWithNulls(head []byte, refused error) (charset, error) {
	if mostNulls*bytes.Count(head, []byte{0}) > len(head) {
		return charset{}, refused
	}
	text := bytes.ReplaceAll(head, []byte{0}, []byte{' '})
	c, err := detectMultibyte(text, multibyte)
	if err != nil {
		return charset{}, refused
	}
	if good, bad, common := judge(c, text[:min(len(text), scoreSize)]); bad*20 > good || common*10 < good {
		return charset{}, refused
	}
	c.nulls = true
	return c, nil
}

// blankNulls reads NUL bytes as blanks.
type blankNulls struct{ io.Reader }

func (b *blankNulls) Read(p []byte) (int, error) {
	n, err := b.Reader.Read(p)
	for i, c := range p[:n] {
		if c == 0 {
			p[i] = ' '
		}
	}
	return n, err
}

// foreignSample returns the text from its first byte outside ASCII on.
func foreignSample(src *source, head []byte) ([]byte, error) {
	isForeign := func(r byte) bool { return r >= utf8.RuneSelf }
	if i := indexByteFunc(head, isForeign); i >= 0 {
		return head[i:], nil
	}
	for off := int64(len(head)); off < src.size; off += sampleSize {
		chunk, err := src.chunk(off, sampleSize)
		if err != nil {
			return nil, err
		}
		if i := indexByteFunc(chunk, isForeign); i >= 0 {
			return src.chunk(off+int64(i), sampleSize)
		}
	}
	return nil, nil
}

func indexByteFunc(b []byte, f func(byte) bool) int {
	for i, c := range b {
		if f(c) {
			return i
		}
	}
	return -1
}

// detectUTF16 recognises UTF-16 without a mark: read one of its two ways it
// has hardly a character that no text has, and many that are common.
func detectUTF16(head []byte) (charset, error) {
	sample := head[:min(len(head), scoreSize)&^1]
	best, bestScore := charset{}, 0.0
	for _, c := range []charset{{name: "utf-16le", enc: utf16LE}, {name: "utf-16be", enc: utf16BE}} {
		good, bad, common := judge(c, sample)
		if good == 0 || bad*20 > good {
			continue
		}
		if score := float64(common) / float64(good); score > bestScore {
			best, bestScore = c, score
		}
	}
	if bestScore < 0.1 {
		return charset{}, &FormatError{Kind: "binary"}
	}
	return best, nil
}

// detectMultibyte tells UTF-8 from the candidates, of which the first wins
// unless another one reads clearly better.
func detectMultibyte(sample []byte, candidates []charset) (charset, error) {
	good, bad := utf8Faults(sample)
	if bad == 0 || good >= 10*bad || isMixture(sample) {
		return utf8Charset, nil
	}
	if len(sample) > scoreSize {
		sample = sample[:scoreSize]
	}
	best, bestScore := charset{}, -1.0
	for _, c := range candidates {
		if score := commonShare(c, sample); score > bestScore+0.1 {
			best, bestScore = c, score
		}
	}
	switch {
	case bestScore >= 0:
		return best, nil
	case good > 0:
		return utf8Charset, nil
	default:
		return charset{}, &FormatError{Kind: "binary"}
	}
}

// isMixture reports whether one line in ten or more is plainly UTF-8 in a sample
// that is not as a whole: then its lines are read one by one, and each of the
// others as what it is.
func isMixture(sample []byte) bool {
	const plainly = 4 // Chinese characters
	lines, own := 0, 0
	for line := range bytes.Lines(sample) {
		good, bad := utf8Faults(line)
		if good+bad < plainly {
			continue
		}
		if lines++; bad > 0 {
			continue
		}
		han := 0
		for _, r := range string(line) {
			if unicode.Is(unicode.Han, r) {
				han++
			}
		}
		if han >= plainly && 2*han > good {
			own++
		}
	}
	return own > 1 && 10*own >= lines
}

// foreignLine reads a line that is not UTF-8 in a text that is, as parts of
// other files that were put together have them; name is "" when it reads well
// in no other encoding.
func foreignLine(raw []byte) (text []byte, name string) {
	good, bad := utf8Faults(raw)
	if bad <= good {
		return nil, "" // UTF-8 with damage
	}
	best := 0.1
	for _, c := range multibyte {
		if score := commonShare(c, raw[:min(len(raw), scoreSize)]); score > best {
			out := decodeSample(c, raw)
			if strings.ContainsRune(out, utf8.RuneError) {
				continue
			}
			text, name, best = []byte(out), c.name, score+0.1
		}
	}
	return text, name
}

// utf8Faults counts the well-formed and the malformed sequences outside ASCII.
// A sequence cut off at the end of the sample is not counted.
func utf8Faults(b []byte) (good, bad int) {
	for len(b) > 0 {
		if b[0] < utf8.RuneSelf {
			b = b[1:]
			continue
		}
		r, n := utf8.DecodeRune(b)
		switch {
		case r != utf8.RuneError || n > 1:
			good++
		case !utf8.FullRune(b):
			return good, bad
		default:
			bad++
		}
		b = b[n:]
	}
	return good, bad
}

// commonCharacters are among the most frequent of Chinese prose, in both
// scripts; wrong decoding rarely hits them.
const commonCharacters = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经" +
	"十三二四五六七八九百千万亿元市省区县政府工作全增长比同农业企业项目建设月日推进这為個國時來們於對會發動過說產種後學經萬億區縣業項設進這與無長" +
	"，。、；：“”《》（）「」！？"

// commonShare returns which part of the foreign characters is common when the
// sample is read as c; −1 where c does not fit.
func commonShare(c charset, sample []byte) float64 {
	text := decodeSample(c, sample)
	common, all, bad := 0, 0, 0
	for _, r := range text {
		switch {
		case r < utf8.RuneSelf:
		case r == utf8.RuneError:
			bad++
		default:
			all++
			if strings.ContainsRune(commonCharacters, r) {
				common++
			}
		}
	}
	if bad > 1 && bad*10 > all || all == 0 {
		return -1
	}
	return float64(common)/float64(all) - float64(bad)/float64(all)
}

// judge counts the characters that text has, those that none has, and those
// that are frequent in Chinese or plain ASCII text.
func judge(c charset, sample []byte) (good, bad, common int) {
	for _, r := range decodeSample(c, sample) {
		switch {
		case r == utf8.RuneError, !unicode.IsGraphic(r) && !unicode.IsSpace(r):
			bad++
			continue
		case r < utf8.RuneSelf, strings.ContainsRune(commonCharacters, r):
			common++
		}
		good++
	}
	return good, bad, common
}

func decodeSample(c charset, sample []byte) string {
	out, err := io.ReadAll(c.decode(bytes.NewReader(sample)))
	if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) {
		return ""
	}
	return string(out)
}
