package document

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode/utf32"
)

// Files that were put together hold lines of several encodings.
func TestMixture(t *testing.T) {
	const gbLine, bigLine = "全县新建学校12所，增长8.5%。", "全縣新建學校12所，招聘教師36名。"
	gb, err := simplifiedchinese.GBK.NewEncoder().String(gbLine)
	if err != nil {
		t.Fatal(err)
	}
	big, err := traditionalchinese.Big5.NewEncoder().String(bigLine)
	if err != nil {
		t.Fatal(err)
	}
	broken := strings.Replace("今年的工作要点是改善办学条件。", "改", "\xE6\x94", 1)
	r := openText(t, "a.txt", strings.Repeat("各位代表，现将工作情况报告如下。\n", 5)+gb+"\n"+broken+"\n"+big+"\n")
	list := blocks(t, r)
	if n := len(list); n != 8 || list[5].Text != gbLine || list[7].Text != bigLine || list[6].Text != strings.Replace(broken, "\xE6\x94", "\uFFFD", 1) && list[6].Text != strings.Replace(broken, "\xE6\x94", "\uFFFD\uFFFD", 1) {
		t.Errorf("%q", outlineOf(list))
	}
	for i, want := range []string{"line 6 is in another encoding than the text and was read as gb18030", "line 7", "line 8 is in another encoding than the text and was read as big5"} {
		if n := r.Notes(); len(n) != 3 || !strings.HasPrefix(n[i].English, want) {
			t.Fatalf("notes %s", noteText(r))
		}
	}
}

// In whatever order and number they stand, lines are read as what they are.
func TestMixtureOfMany(t *testing.T) {
	const line, other = "全县新建学校12所，增长8.5%。", "今年的工作要点是改善办学条件，招聘教师36名。"
	gb, err := simplifiedchinese.GBK.NewEncoder().String(line)
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{
		"one after another": strings.Repeat(gb+"\n", 20) + strings.Repeat(other+"\n", 20),
		"few in UTF-8":      strings.Repeat(gb+"\n", 18) + strings.Repeat(other+"\n", 2),
		"by turns":          strings.Repeat(gb+"\n"+other+"\n", 20),
	} {
		for _, b := range blocks(t, openText(t, "a.txt", text)) {
			if b.Text != line && b.Text != other {
				t.Fatalf("%s: %q", name, b.Text)
			}
		}
	}
	plain := strings.Repeat(gb+"\n", 40)
	if m := openText(t, "a.txt", plain).Meta(); m.Encoding != "gb18030" {
		t.Errorf("a text in one encoding is read as %s", m.Encoding)
	}
}

func TestUTF32(t *testing.T) {
	for _, order := range []utf32.Endianness{utf32.LittleEndian, utf32.BigEndian} {
		text, err := utf32.UTF32(order, utf32.UseBOM).NewEncoder().String(strings.Repeat("全县新建学校12所，增长8.5%。\n", 9000))
		if err != nil {
			t.Fatal(err)
		}
		for _, b := range blocks(t, openText(t, "a.txt", text)) {
			if b.Text != "全县新建学校12所，增长8.5%。" {
				t.Fatalf("%q", b.Text)
			}
		}
	}
}
