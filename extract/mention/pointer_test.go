package mention

import "testing"

// Counts that point back at what was named, and such as count.
func TestPointers(t *testing.T) {
	s := newScanner(t)
	for _, c := range []struct {
		text, mention string
		kind          Kind
	}{
		{"这两种办法都用过。", "两种", Idiom},
		{"上述5家企业都报了数。", "5家", Idiom},
		{"那三个村没有报数。", "三个", Idiom},
		{"青河、白水、南岭三县都有分布。", "三县", Idiom},
		{"湘鄂两省的边界很长。", "两省", Idiom},
		{"这3000名学生都到了。", "3000名", Quantity},
		{"这近20种作物都有收成。", "20种", Quantity},
		{"全区管辖青河、白水等九县。", "九县", Quantity},
		{"共有两县报数。", "两县", Quantity},
		{"灾情涉及5省。", "5省", Quantity},
	} {
		text := s.Fold(nil, c.text)
		found := false
		for _, m := range s.Scan(nil, text) {
			if got := string(text[m.Start:m.End]); got == c.mention {
				found = true
				if m.Kind != c.kind {
					t.Errorf("%s: %s is %v, want %v", c.text, got, m.Kind, c.kind)
				}
			}
		}
		if !found {
			t.Errorf("%s: no %s", c.text, c.mention)
		}
	}
}
