package document

import (
	"encoding/base64"
	"errors"
	"mime/quotedprintable"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"
)

const savedPage = "<html><head><title>简况</title></head><body><h1>甲市简况</h1><p>全市新建公园12个。</p><p>绿道长度达到86公里，比上年增长5%。</p></body></html>"

// savedAs writes the page as browsers do: in a part of its own, with pictures
// before and behind it.
func savedAs(encoding, content string) string {
	return "From: <Saved by a browser>\r\nSubject: =?utf-8?B?566A5Ya1?=\r\nMIME-Version: 1.0\r\n" +
		"Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----=_b\"\r\n\r\npreamble\r\n" +
		"------=_b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n" +
		"------=_b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: " + encoding + "\r\n\r\n" + content + "\r\n" +
		"------=_b\r\nContent-Type: text/html\r\n\r\n<p>框架里有广告3条。</p>\r\n------=_b--\r\n"
}

func quotedPrintable(t *testing.T, text string) string {
	t.Helper()
	var b strings.Builder
	w := quotedprintable.NewWriter(&b)
	if _, err := w.Write([]byte(text)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// A saved page gives the blocks of the page itself, whatever its transfer
// encoding and its own.
func TestSavedPage(t *testing.T) {
	gbk, err := simplifiedchinese.GBK.NewEncoder().String(strings.Replace(savedPage, "<title>", `<meta charset="gbk"><title>`, 1))
	if err != nil {
		t.Fatal(err)
	}
	inside := savedAs("8bit", savedPage)
	inside = "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\n" + inside[strings.Index(inside, "Content-Type"):] + "\n--x--\n"
	var want []string
	for _, b := range blocks(t, openText(t, "a.html", savedPage)) {
		want = append(want, b.Text)
	}
	if len(want) != 3 {
		t.Fatalf("the page has the blocks %q", want)
	}
	for name, content := range map[string]string{
		"base64.mht":   savedAs("base64", base64.StdEncoding.EncodeToString([]byte(savedPage))),
		"quoted.mhtml": savedAs("Quoted-Printable", quotedPrintable(t, savedPage)),
		"gbk.mht":      savedAs("quoted-printable", quotedPrintable(t, gbk)),
		"plain.txt":    savedAs("8bit", savedPage),
		"inside.eml":   inside,
	} {
		r := openText(t, name, content)
		var got []string
		for _, b := range blocks(t, r) {
			got = append(got, b.Text)
		}
		if m := r.Meta(); !slices.Equal(got, want) || m.Format != "mhtml" || m.Title != "甲市简况" {
			t.Errorf("%s: %q, format %s, title %s", name, got, m.Format, m.Title)
		}
	}
}

// What is damaged or holds no page is said; a text about mail stays a text.
func TestSavedPageRefused(t *testing.T) {
	var format *FormatError
	if _, err := openFile(t, "a.mht", savedAs("base64", "*")); !errors.As(err, &format) || format.Kind != "damaged" {
		t.Errorf("a damaged page: %v", err)
	}
	if _, err := openFile(t, "a.mht", strings.ReplaceAll(savedAs("8bit", savedPage), "text/html\r\n", "text/css\r\n")); !errors.Is(err, ErrNoText) {
		t.Errorf("no page: %v", err)
	}
	for _, text := range []string{
		"From: 甲\nContent-Type: text/html\n\n全市新建公园12个。\n",
		"MIME-Version: 1.0 是标准\nContent-Type 是它的字段: text/html\n\n全市新建公园12个。\n",
	} {
		if got := openText(t, "a.txt", text).Meta().Format; got != "txt" {
			t.Errorf("%q is read as %s", text, got)
		}
	}
}
