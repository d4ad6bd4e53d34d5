package main

import (
	"encoding/binary"
	"errors"
	"reflect"
)

// rowCodec writes the rows of one type, a struct of texts and numbers, each as
// what differs from the row before: facts of one sentence share most of it.
type rowCodec[T any] struct{ last T }

var errJournalRow = errors.New("a row of the journal is damaged")

// append appends a row: for each text 0 when it is as before, else its length
// and one more, and the text; for each number the number.
func (c *rowCodec[T]) append(dst []byte, row *T) []byte {
	now, before := reflect.ValueOf(row).Elem(), reflect.ValueOf(&c.last).Elem()
	for i := range now.NumField() {
		if now.Field(i).Kind() == reflect.Int {
			dst = binary.AppendVarint(dst, now.Field(i).Int())
			continue
		}
		text := now.Field(i).String()
		if text == before.Field(i).String() {
			dst = append(dst, 0)
			continue
		}
		dst = append(binary.AppendUvarint(dst, uint64(len(text))+1), text...)
	}
	c.last = *row
	return dst
}

// read reads the next row. It is good until the one after it.
func (c *rowCodec[T]) read(src []byte) (*T, error) {
	for _, field := range reflect.ValueOf(&c.last).Elem().Fields() {
		if field.Kind() == reflect.Int {
			n, width := binary.Varint(src)
			if width <= 0 {
				return nil, errJournalRow
			}
			field.SetInt(n)
			src = src[width:]
			continue
		}
		size, width := binary.Uvarint(src)
		if width <= 0 || size > uint64(len(src)-width)+1 {
			return nil, errJournalRow
		}
		src = src[width:]
		if size > 0 {
			field.SetString(string(src[:size-1]))
			src = src[size-1:]
		}
	}
	if len(src) > 0 {
		return nil, errJournalRow
	}
	return &c.last, nil
}
