package export

import (
	"testing"

	"statsheet/extract"
)

func TestSDMXPeriod(t *testing.T) {
	tests := []struct{ in, freq, want string }{
		{"2024", "A", "2024"},
		{"2024-10", "M", "2024-10"},
		{"2024-10-05", "D", "2024-10-05"},
		{"2024-Q1", "Q", "2024-Q1"},
		{"2024-H2", "S", "2024-S2"},
		{"2024-01/2024-09", "_O", "2024-01-01/P9M"},
		{"2023-11/2024-02", "_O", "2023-11-01/P4M"},
		{"2021/2025", "_O", "2021-01-01/P5Y"},
		{"2025/2021", "_O", "2025/2021"},
		{"2021/2024-03", "_O", "2021/2024-03"},
		{"2024-Q1/2024-Q3", "_O", "2024-Q1/2024-Q3"},
		{"", "_U", ""},
	}
	for _, tt := range tests {
		if freq, got := sdmxPeriod(tt.in); freq != tt.freq || got != tt.want {
			t.Errorf("%q: %s %q, want %s %q", tt.in, freq, got, tt.freq, tt.want)
		}
	}
}

func TestSDMXValue(t *testing.T) {
	tests := []struct {
		fact                extract.Fact
		value, unit, status string
	}{
		{extract.Fact{Value: "5.2", Direction: "down", Unit: "%", Status: "actual"}, "-5.2", "%", "A"},
		{extract.Fact{Value: "-5.2", Direction: "down", UnitCode: "CNY", Unit: "元", Status: "target"}, "-5.2", "CNY", "F"},
		{extract.Fact{Value: "3", Direction: "up", Bound: "approx"}, "3", "", "E"},
		{extract.Fact{Direction: "down"}, "", "", "A"},
	}
	for _, tt := range tests {
		f := &tt.fact
		if sdmxValue(f) != tt.value || sdmxUnit(f) != tt.unit || sdmxStatus(f) != tt.status {
			t.Errorf("%+v: %s %s %s", *f, sdmxValue(f), sdmxUnit(f), sdmxStatus(f))
		}
	}
}
