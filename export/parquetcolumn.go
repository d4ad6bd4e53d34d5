package export

import (
	"encoding/binary"
	"math/bits"
	"reflect"
	"strings"

	"github.com/parquet-go/parquet-go"
)

// parquetRoot is the root of a schema whose columns stand in their order;
// parquet.Group alone sorts them.
type parquetRoot struct {
	parquet.Group
	fields []parquet.Field
}

// Fields returns the columns in their order.
func (r *parquetRoot) Fields() []parquet.Field { return r.fields }

type parquetField struct {
	parquet.Node
	name string
}

// Name returns the name of the column.
func (f parquetField) Name() string { return f.name }

// Value is for rows that are Go values, which ours never are.
func (parquetField) Value(reflect.Value) reflect.Value { return reflect.Value{} }

// parquetColumn is one column of the file: of texts, or of other values.
type parquetColumn[T any] struct {
	name  string
	node  parquet.Node
	text  func(*T) string
	value func(buf []byte, row *T) ([]byte, parquet.Value) // what it points into is appended to buf

	last string        // the latest text of the batch,
	cell parquet.Value // and its value, null if there is none yet
}

// exactSuffix is what the name of the column with the exact number ends in.
const exactSuffix = "_text"

// parquetColumns returns the columns of the file: one each, and one more for
// the exact text of a number.
func parquetColumns[T any](cols []Column[T]) []parquetColumn[T] {
	var list []parquetColumn[T]
	add := func(c parquetColumn[T]) { list = append(list, c) }
	for _, c := range cols {
		text := parquetColumn[T]{name: c.Name, node: parquet.Encoded(parquet.String(), &parquet.RLEDictionary), text: c.Get}
		switch c.Kind {
		case Int:
			add(parquetColumn[T]{name: c.Name, node: parquet.Optional(parquet.Int(64)), value: placeValue(c)})
		case Number:
			decimal := parquet.Decimal(decimalScale, decimalPrecision, parquet.FixedLenByteArrayType(decimalBytes))
			add(parquetColumn[T]{name: c.Name, node: parquet.Optional(decimal), value: decimalValue(c)})
			text.name += exactSuffix
			add(text)
		case Text, Prose, Code, Written:
			add(text)
		}
	}
	return list
}

// of returns the column's cell of a row; at is the place of the column. Texts
// are copied to buf, one that comes again only once a batch.
func (c *parquetColumn[T]) of(buf []byte, row *T, at int) ([]byte, parquet.Value) {
	if c.text == nil {
		out, v := c.value(buf, row)
		if v.IsNull() {
			return out, v.Level(0, 0, at)
		}
		return out, v.Level(0, 1, at)
	}
	s := c.text(row)
	if s != c.last || c.cell.IsNull() {
		from := len(buf)
		buf = append(buf, strings.ToValidUTF8(s, "\uFFFD")...)
		c.last, c.cell = s, parquet.ByteArrayValue(buf[from:len(buf):len(buf)]).Level(0, 0, at)
	}
	return buf, c.cell
}

// endBatch forgets the text that the batch is over with.
func (c *parquetColumn[T]) endBatch() { c.last, c.cell = "", parquet.NullValue() }

func placeValue[T any](c Column[T]) func([]byte, *T) ([]byte, parquet.Value) {
	return func(text []byte, row *T) ([]byte, parquet.Value) {
		n := c.Place(row)
		if n == 0 && c.FromOne {
			return text, parquet.NullValue()
		}
		return text, parquet.Int64Value(int64(n))
	}
}

func decimalValue[T any](c Column[T]) func([]byte, *T) ([]byte, parquet.Value) {
	return func(text []byte, row *T) ([]byte, parquet.Value) {
		from := len(text)
		text, ok := appendDecimal(text, c.Get(row))
		if !ok {
			return text, parquet.NullValue()
		}
		return text, parquet.FixedLenByteArrayValue(text[from:len(text):len(text)])
	}
}

// The decimals of a Parquet file: DECIMAL(38,18), the widest that readers
// know, in 16 bytes.
const (
	decimalPrecision = 38
	decimalScale     = 18
	decimalBytes     = 16
)

// appendDecimal appends a plain number times 10^decimalScale, as a big-endian
// integer in two's complement. It is false for what is no plain number or has
// more digits than there is room for.
func appendDecimal(dst []byte, s string) ([]byte, bool) {
	if !isPlainNumber(s) {
		return dst, false
	}
	negative := s[0] == '-'
	whole, fraction, _ := strings.Cut(strings.TrimLeft(s, "+-"), ".")
	whole, fraction = strings.TrimLeft(whole, "0"), strings.TrimRight(fraction, "0")
	if len(whole) > decimalPrecision-decimalScale || len(fraction) > decimalScale {
		return dst, false
	}
	var high, low uint64
	for i := range len(whole) + decimalScale {
		digit := byte('0')
		switch at := i - len(whole); {
		case at < 0:
			digit = whole[i]
		case at < len(fraction):
			digit = fraction[at]
		}
		carry, product := bits.Mul64(low, 10)
		sum, more := bits.Add64(product, uint64(digit-'0'), 0)
		high, low = high*10+carry+more, sum
	}
	if negative {
		var borrow uint64
		low, borrow = bits.Sub64(0, low, 0)
		high, _ = bits.Sub64(0, high, borrow)
	}
	return binary.BigEndian.AppendUint64(binary.BigEndian.AppendUint64(dst, high), low), true
}
