package main

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

// anyText returns a small text file as UTF-8: lists and tables are saved with
// or without a byte order mark, in UTF-16 by PowerShell, in GB18030 by Excel.
func anyText(data []byte) []byte {
	var enc encoding.Encoding
	switch {
	case bytes.HasPrefix(data, []byte("\xEF\xBB\xBF")):
		return data[3:]
	case bytes.HasPrefix(data, []byte("\xFF\xFE")), bytes.HasPrefix(data, []byte("\xFE\xFF")):
		enc = unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	case utf8.Valid(data):
		return data
	default:
		enc = simplifiedchinese.GB18030
	}
	if decoded, err := enc.NewDecoder().Bytes(data); err == nil {
		return decoded
	}
	return data
}
