package document

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
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
