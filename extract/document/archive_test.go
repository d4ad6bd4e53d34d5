package document

import (
	"archive/zip"
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/simplifiedchinese"
)

func memberNames(list []Member) []string {
	var out []string
	for _, m := range list {
		out = append(out, m.Name)
	}
	return out
}

func writeFile(t testing.TB, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestMembers(t *testing.T) {
	deepest := zipOf(t, map[string]string{"d.txt": "最里层3所。"})
	inner := zipOf(t, map[string]string{"b.txt": "内层2所。", "c.zip": deepest})
	path := writeFile(t, "a.zip", zipOf(t, map[string]string{
		"a.txt": "外层1所。", "in.zip": inner, ".x.txt": "x", "__MACOSX/a.txt": "x", "../up.txt": "y", "w.docx": zipOf(t, docxParts(para("", "文档4所。"))),
	}))
	list, err := Members(path)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff([]string{"up.txt", "a.txt", "in.zip/b.txt", "in.zip/c.zip", "w.docx"}, memberNames(list)); d != "" {
		t.Error(d)
	}
	for member, want := range map[string]string{"a.txt": "外层1所。", "in.zip/b.txt": "内层2所。", "w.docx": "文档4所。"} {
		r, err := Open(path, Options{Name: "a.zip/" + member, Member: member})
		if err != nil {
			t.Fatal(err)
		}
		if list := blocks(t, r); len(list) != 1 || list[0].Text != want {
			t.Errorf("%s: %q", member, outlineOf(list))
		}
		if err := r.Close(); err != nil {
			t.Error(err)
		}
	}
	for member, kind := range map[string]string{"in.zip/c.zip": "zip", "none.txt": "member"} {
		var fe *FormatError
		if _, err := Open(path, Options{Member: member}); !errors.As(err, &fe) || fe.Kind != kind {
			t.Errorf("%s: %v", member, err)
		}
	}
	for _, content := range []string{zipOf(t, docxParts("")), "no archive"} {
		if list, err := Members(writeFile(t, "x", content)); err != nil || list != nil {
			t.Errorf("members %v, %v", list, err)
		}
	}
}

// Names that are not marked as UTF-8 come from Chinese systems.
func TestMemberNames(t *testing.T) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range []string{"全县教育工作情况报告.txt", "学校建设.txt"} {
		raw, err := simplifiedchinese.GBK.NewEncoder().String(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := z.CreateHeader(&zip.FileHeader{Name: raw, NonUTF8: true}); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	list, err := Members(writeFile(t, "a.zip", b.String()))
	if d := cmp.Diff([]string{"全县教育工作情况报告.txt", "学校建设.txt"}, memberNames(list)); d != "" || err != nil {
		t.Error(d, err)
	}
}

func TestArchiveBombs(t *testing.T) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range []struct {
		name string
		size uint64
	}{{"said.txt", maxMember + 1}, {"unsaid.txt", 10}} {
		packed := zipOf(t, map[string]string{"x": strings.Repeat("0", 1<<20)})
		raw, err := z.CreateRaw(&zip.FileHeader{Name: f.name, Method: zip.Deflate, UncompressedSize64: f.size, CompressedSize64: uint64(len(packed))})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := raw.Write([]byte(packed)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	path := writeFile(t, "a.zip", b.String())
	for member, want := range map[string]string{"said.txt": "bomb", "unsaid.txt": "damaged"} {
		if _, err := Open(path, Options{Member: member}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", member, err)
		}
	}
}
