package export

import "testing"

func TestSpokenPeriod(t *testing.T) {
	tests := []struct{ period, zh, en string }{
		{"2024", "2024年", "2024"},
		{"2024-10", "2024年10月", "Oct 2024"},
		{"2025-03-05", "2025年3月5日", "5 Mar 2025"},
		{"2024-Q1", "2024年一季度", "Q1 2024"},
		{"2024-H2", "2024年下半年", "second half 2024"},
		{"2024-01/2024-09", "2024年1—9月", "Jan–Sep 2024"},
		{"2021/2025", "2021—2025年", "2021–2025"},
		{"2023-11/2024-02", "2023年11月—2024年2月", "Nov 2023–Feb 2024"},
		{"2024-03-01/2024-03-15", "2024年3月1日—3月15日", "1 Mar–15 Mar 2024"},
		{"", "", ""},
		{"本届", "本届", "本届"},
		{"2024-13", "2024-13", "2024-13"},
		{"2024-1x", "2024-1x", "2024-1x"},
		{"2024/今", "2024/今", "2024/今"},
		{"24-01", "24-01", "24-01"},
	}
	for _, tt := range tests {
		if zh, en := spokenPeriod(tt.period, Zh), spokenPeriod(tt.period, En); zh != tt.zh || en != tt.en {
			t.Errorf("%s is %q and %q, want %q and %q", tt.period, zh, en, tt.zh, tt.en)
		}
	}
}
