package document

import (
	"bytes"
	"fmt"
	"strings"

	"golang.org/x/text/encoding/htmlindex"
)

// declarationSize is how much of the beginning of a page is searched for the
// name of its encoding.
const declarationSize = 16 << 10

// markupCharset decides how a page becomes text: by a byte order mark, as
// UTF-8 when it is valid UTF-8, else by what reads best, where the encoding
// that the page declares comes first. A declaration that turns out wrong is
// told in a note.
func markupCharset(src *source) (charset, []Note, error) {
	head, err := src.chunk(0, sampleSize)
	if err != nil {
		return charset{}, nil, err
	}
	for _, b := range byteOrderMarks {
		if bytes.HasPrefix(head, []byte(b.mark)) {
			return b.charset, nil, nil
		}
	}
	if bytes.Contains(head, []byte("<\x00")) || bytes.Contains(head, []byte("\x00<")) {
		wide, fault := detectUTF16(head)
		return wide, nil, fault
	}
	sample, err := foreignSample(src, head)
	if err != nil {
		return charset{}, nil, err
	}
	label := declaredCharset(head)
	declared, known := namedCharset(label)
	candidates := multibyte
	if known && declared.enc != nil {
		candidates = append([]charset{declared}, multibyte...)
	}
	c, err := detectMultibyte(sample, candidates)
	if err != nil || label == "" || len(sample) == 0 || known && c.name == declared.name {
		return c, nil, err
	}
	return c, []Note{{
		Message: fmt.Sprintf("文件自称编码是%s，实际按%s读取", label, c.name),
		English: fmt.Sprintf("the file declares the encoding %s but was read as %s", label, c.name),
	}}, nil
}

// declaredCharset returns the name that a page or an XML file gives its
// encoding; "" if it gives none.
func declaredCharset(head []byte) string {
	text := strings.ToLower(string(head[:min(len(head), declarationSize)]))
	for _, key := range []string{"encoding=", "charset="} {
		rest := text
		for {
			i := strings.Index(rest, key)
			if i < 0 {
				break
			}
			inTag := strings.LastIndexByte(rest[:i], '<') > strings.LastIndexByte(rest[:i], '>')
			rest = rest[i+len(key):]
			if !inTag {
				continue
			}
			label := strings.TrimLeft(rest[:min(len(rest), 40)], `"' `)
			if end := strings.IndexAny(label, `"' />;?`); end > 0 {
				return label[:end]
			}
		}
	}
	return ""
}

// namedCharset returns the encoding of a name; GBK and GB2312 are read as
// GB18030, which holds them.
func namedCharset(label string) (c charset, known bool) {
	if label == "" {
		return charset{}, false
	}
	enc, err := htmlindex.Get(label)
	if err != nil {
		return charset{}, false
	}
	name, err := htmlindex.Name(enc)
	switch {
	case err != nil:
		return charset{}, false
	case name == "utf-8":
		return utf8Charset, true
	case name == "gbk":
		return multibyte[0], true
	}
	return charset{name: name, enc: enc}, true
}

// undecodableNote says that bytes of a document could not be read.
func undecodableNote(count int) Note {
	return Note{
		Message: fmt.Sprintf("有%d处字节无法解码，以“\uFFFD”代替", count),
		English: fmt.Sprintf("%d undecodable byte sequences replaced by U+FFFD", count),
	}
}
