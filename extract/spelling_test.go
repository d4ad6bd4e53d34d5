package extract

import (
	"slices"
	"strings"
	"testing"

	"statsheet/extract/document"
)

// Places of texts in traditional characters are written as these write them, in full.
func TestPlacesAsSpelled(t *testing.T) {
	tests := []struct{ region, text, want string }{
		{"", "江蘇糧食產量9萬噸。", "江蘇省"},
		{"", "江苏粮食产量9万吨。", "江苏省"},
		{"台灣", "雲林縣糧食產量9萬噸。", "雲林縣"},
		{"台灣", "全國糧食產量9萬噸。", "台灣"},
		{"中国", "全國糧食產量9萬噸。", "中国"},
		{"中國", "我國糧食產量9萬噸。", "中國"},
		{"香港", "油尖旺公屋單位增至9萬個。", "油尖旺區"},
		{"香港特别行政区", "訪港旅客達9萬人次，按年升12%。", "香港特别行政区 香港特别行政区"},
		{"香港特别行政区", "油尖旺區公屋單位9萬個，按年升12%。", "油尖旺區 油尖旺區"},
		{"天津市", "河北区粮食产量9万吨。", "河北区"},
		{"", "中國、美國糧食產量合計9萬噸。", "中國、美國"},
	}
	x := tableSet(t)
	for _, tt := range tests {
		facts, _, err := x.Text(tt.text, document.Options{Name: "a.txt", Date: "2025-08", Region: tt.region})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for i := range facts {
			got = append(got, facts[i].Region)
		}
		if want := strings.Fields(tt.want); !slices.Equal(got, want) {
			t.Errorf("%s: got %s, want %s", tt.text, got, want)
		}
	}
}
