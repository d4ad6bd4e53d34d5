package document

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// compound returns what begins as a compound file and names a stream, far
// behind the beginning.
func compound(stream string) string {
	return "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + strings.Repeat("\x00", 1<<20-20) + string(wide(stream+"\x00")) + "\xFF"
}

func openDocumentOf(t *testing.T, kind string) string {
	return zipOf(t, map[string]string{"mimetype": "application/vnd.oasis.opendocument." + kind, "content.xml": "<x/>"})
}

// TestCompoundRefused says what old office files are, and what would read
// them, when no program is installed that does.
func TestCompoundRefused(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	for content, want := range map[string]string{
		compound("WordDocument"):          "install LibreOffice or antiword",
		compound("Workbook"):              "install LibreOffice",
		compound("PowerPoint Document"):   "PowerPoint",
		compound("EncryptedPackage"):      "password",
		compound("Other"):                 "damaged",
		"{\\rtf1\\ansi Text}":             "install LibreOffice",
		openDocumentOf(t, "text"):         "(.odt): install LibreOffice",
		openDocumentOf(t, "spreadsheet"):  "(.ods): install LibreOffice",
		openDocumentOf(t, "presentation"): "neither text nor workbook",
		zipOf(t, map[string]string{"[Content_Types].xml": "", "ppt/presentation.xml": ""}): "PowerPoint",
	} {
		_, err := FromReader("a.doc", strings.NewReader(content), Options{})
		if format, ok := errors.AsType[*FormatError](err); !ok || !strings.Contains(err.Error(), want) || format.Chinese() == format.Error() {
			t.Errorf("%.20q…: %v, want %q", content[len(content)-20:], err, want)
		}
	}
}

// helper writes a program into a folder of its own, which becomes the PATH.
func helper(t *testing.T, name, script string) {
	t.Helper()
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, name), []byte("#!/bin/sh\n"+script), 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", folder)
}

// TestHelper runs programs that write text, write none, fail and never end.
func TestHelper(t *testing.T) {
	if _, err := os.Stat("/bin/sh"); err != nil {
		t.Skip("no shell")
	}
	open := func(ctx context.Context) (string, error) {
		r, err := FromReader("a.doc", strings.NewReader(compound("WordDocument")), Options{Context: ctx})
		if err != nil {
			return "", err
		}
		defer func() { _ = r.Close() }()
		b, err := r.Next()
		return b.Text, err
	}
	helper(t, "antiword", "echo; echo '[pic]'; echo 全市建成公园12个。")
	if text, err := open(t.Context()); err != nil || text != "全市建成公园12个。" {
		t.Errorf("text %q, %v", text, err)
	}
	helper(t, "antiword", "exit 1")
	if _, err := open(t.Context()); err == nil || !strings.Contains(err.Error(), "cannot be converted") {
		t.Errorf("a program that fails: %v", err)
	}
	helper(t, "antiword", "exit 0")
	if _, err := open(t.Context()); !errors.Is(err, ErrNoText) {
		t.Errorf("a program that writes nothing: %v", err)
	}
	helper(t, "soffice", "exit 0")
	if _, err := open(t.Context()); err == nil || !strings.Contains(err.Error(), "cannot be converted") {
		t.Errorf("a program that makes no file: %v", err)
	}
	helper(t, "soffice", "/bin/sleep 1000; echo")
	ctx, cancel := context.WithTimeout(t.Context(), 200*time.Millisecond)
	defer cancel()
	began := time.Now()
	if _, err := open(ctx); !errors.Is(err, context.DeadlineExceeded) || time.Since(began) > 2*time.Second {
		t.Errorf("a program that does not end: %v after %v", err, time.Since(began))
	}
}
