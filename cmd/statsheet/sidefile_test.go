package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"statsheet/extract/document"
)

// The table of side data is read as Excel saves it: with a byte order mark, or
// in GB18030.
func TestSideTableEncodings(t *testing.T) {
	dir := t.TempDir()
	report := filepath.Join(dir, "一月.txt")
	if err := os.WriteFile(report, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	text := "文件,标题,日期,来源\r\n一月.txt,\"一月，简报\",2024/2/3,\r\n,,,\r\n" // as Excel writes a date
	gb, err := simplifiedchinese.GB18030.NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	wide, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	for _, data := range []string{text, "\uFEFF" + text, gb, wide} {
		s := &sides{console: &console{language: chinese}}
		table, err := s.parseTable(filepath.Join(dir, sideTable), []byte(data))
		want := document.Side{Title: "一月，简报", Date: "2024-02-03"}
		if err != nil || len(table) != 1 || table[report] != want {
			t.Errorf("%q: %+v, %v", data, table, err)
		}
	}
}

// Tables are also read as other programs and people write them; what is wrong with one
// is said in the language of the messages.
func TestSideTableByHand(t *testing.T) {
	dir := t.TempDir()
	report := filepath.Join(dir, "一月.txt")
	if err := os.WriteFile(report, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	s := &sides{console: &console{language: chinese}}
	for _, text := range []string{
		"文件\t日期\t地区\n一月.txt\t2024-02\t云溪市\n", "文件;日期;地区\n一月.txt;2024-02;云溪市\n", "文件，日期，地区\n一月.txt，2024-02，云溪市\n",
		"文件,日期,地区,,\n一月.txt,2024-02,云溪市,,\n,,,,\n", "文件,日期,地区,标题\n一月.txt,2024-02,云溪市\n", "文件,日期,地区\n一月.txt,2024-02,云溪市, ,\n",
	} {
		table, err := s.parseTable(filepath.Join(dir, sideTable), []byte(text))
		if want := (document.Side{Date: "2024-02", Region: "云溪市"}); err != nil || len(table) != 1 || table[report] != want {
			t.Errorf("%q: %+v, %v", text, table, err)
		}
	}
	for text, want := range map[string]string{
		"": "是空的：第一行写列名", "\n\n": "是空的", "文件,日期\n\n一月.txt,2024,云溪市\n": "第 3 行的 \"云溪市\" 上面没有列名", "文件,日期\n\"一月.txt,2024\n": "第 2 行的引号不成对",
		"文件,日期\n一月\".txt,2024\n": "第 2 行的引号不成对", "日期,地区\n2024,云溪市\n": "没有 file（文件）这一列", "文件,所在地\n一月.txt,云溪市\n": "不认识列 \"所在地\"",
	} {
		if _, err := s.parseTable(filepath.Join(dir, sideTable), []byte(text)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestSideFile(t *testing.T) {
	s := &sides{console: &console{language: english}}
	for text, want := range map[string]document.Side{
		"title: 简报\ndate: 2024\n":                    {Title: "简报", Date: "2024"},
		"date: 2024-02-03\nregion: 云溪市\nauthor: 甲\n": {Date: "2024-02-03", Region: "云溪市", Author: "甲"},
		"{source: 云溪日报}":                             {Source: "云溪日报"},
		"":                                           {},
	} {
		if side, err := s.parseFile("a.meta.yaml", []byte(text)); err != nil || side != want {
			t.Errorf("%q: %+v, %v", text, side, err)
		}
	}
	for _, text := range []string{"title: [a]", "titel: x", "date: 2024-13", "date: yesterday", "title: a\ntitle: b"} {
		if side, err := s.parseFile("a.meta.yaml", []byte(text)); err == nil {
			t.Errorf("%q: %+v", text, side)
		}
	}
}

// A name so long that no side file can stand beside it is read without one.
func TestSideFileOfLongName(t *testing.T) {
	s := &sides{console: &console{language: chinese}}
	in := input{path: filepath.Join(t.TempDir(), strings.Repeat("简报", 41)+".txt")}
	if err := s.ofFile(&in); err != nil {
		t.Error(err)
	}
}
