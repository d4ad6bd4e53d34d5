package export

import (
	"bytes"
	"errors"
	"io"
	"math/big"
	"strconv"
	"strings"
	"testing"

	"github.com/parquet-go/parquet-go"
	"pgregory.net/rapid"

	"statsheet/extract"
)

// decimalText writes an integer of decimalBytes as the decimal it stands for.
func decimalText(b []byte) string {
	n := new(big.Int).SetBytes(b)
	if b[0]&0x80 != 0 {
		n.Sub(n, new(big.Int).Lsh(big.NewInt(1), 8*decimalBytes))
	}
	r := new(big.Rat).SetFrac(n, new(big.Int).Exp(big.NewInt(10), big.NewInt(decimalScale), nil))
	return strings.TrimSuffix(strings.TrimRight(r.FloatString(decimalScale), "0"), ".")
}

// parquetCell is a value as a person would write it; null is ∅.
func parquetCell(v parquet.Value) string {
	switch {
	case v.IsNull():
		return "∅"
	case v.Kind() == parquet.FixedLenByteArray:
		return decimalText(v.ByteArray())
	case v.Kind() == parquet.Int64:
		return strconv.FormatInt(v.Int64(), 10)
	}
	return string(v.ByteArray())
}

// readParquet returns the rows of a file, each as column name → cell.
func readParquet(t *testing.T, data []byte) (schema *parquet.Schema, rows []map[string]string) {
	t.Helper()
	file, err := parquet.OpenFile(bytes.NewReader(data), int64(len(data)))
	check(t, err)
	columns := file.Schema().Columns()
	for _, group := range file.RowGroups() {
		reader := group.Rows()
		buf := make([]parquet.Row, 100)
		for {
			n, err := reader.ReadRows(buf)
			for _, row := range buf[:n] {
				cells := map[string]string{}
				for _, v := range row {
					cells[columns[v.Column()][0]] = parquetCell(v)
				}
				rows = append(rows, cells)
			}
			if errors.Is(err, io.EOF) {
				break
			}
			check(t, err)
		}
		check(t, reader.Close())
	}
	return file.Schema(), rows
}

func writeParquet(t *testing.T, facts []extract.Fact) []byte {
	t.Helper()
	var out bytes.Buffer
	w, err := Print("parquet", Options{Stdout: &out, Program: "statsheet 0.1.0"})
	check(t, err)
	for i := range facts {
		check(t, w.Fact(&facts[i]))
	}
	check(t, w.Close())
	return out.Bytes()
}

// Every cell comes back: texts as they were, numbers both as decimals and as
// written, over several row groups.
func TestParquetReadsBack(t *testing.T) {
	facts := manyFacts(2*groupRows + batchRows + 7)
	facts[1].Sentence, facts[1].Rule = "=坏\xff字\x00", ""
	data := writeParquet(t, facts)
	_, rows := readParquet(t, data)
	if len(rows) != len(facts) {
		t.Fatalf("%d rows, want %d", len(rows), len(facts))
	}
	for i := range facts {
		for _, c := range FactColumns() {
			want := strings.ToValidUTF8(c.Text(&facts[i]), "\uFFFD")
			name := c.Name
			switch {
			case c.Kind == Number:
				name += exactSuffix
			case c.Kind == Int && c.FromOne && want == "0":
				want = "∅"
			}
			if got := rows[i][name]; got != want {
				t.Fatalf("row %d %s: %q, want %q", i, name, got, want)
			}
		}
	}
	if !bytes.Equal(data, writeParquet(t, facts)) {
		t.Error("the same facts gave other bytes")
	}
}

func TestParquetDecimals(t *testing.T) {
	tests := []struct{ in, want string }{
		{"1284.50", "1284.5"},
		{"-0.0025", "-0.0025"},
		{"0", "0"},
		{"-0", "0"},
		{"+3", "3"},
		{"007.0", "7"},
		{"0.3333333333333333", "0.3333333333333333"},
		{"126000000000000", "126000000000000"},
		{"99999999999999999999.999999999999999999", "99999999999999999999.999999999999999999"},
		{"-99999999999999999999.999999999999999999", "-99999999999999999999.999999999999999999"},
		{"100000000000000000000", "∅"}, // 21 digits
		{"0.0000000000000000001", "∅"}, // 19 decimals
		{"", "∅"},
		{"3:2:1", "∅"},
		{"1e5", "∅"},
	}
	var facts []extract.Fact
	for _, tt := range tests {
		facts = append(facts, extract.Fact{Value: tt.in})
	}
	_, rows := readParquet(t, writeParquet(t, facts))
	for i, tt := range tests {
		if rows[i]["value"] != tt.want || rows[i]["value_text"] != tt.in {
			t.Errorf("%s became %s, text %q; want %s", tt.in, rows[i]["value"], rows[i]["value_text"], tt.want)
		}
	}
}

func TestDecimalIsExact(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s := rapid.StringMatching(`-?[0-9]{1,20}(\.[0-9]{1,18})?`).Draw(rt, "number")
		b, ok := appendDecimal(nil, s)
		if !ok || len(b) != decimalBytes {
			rt.Fatalf("%s has no decimal", s)
		}
		want, _ := new(big.Rat).SetString(s)
		if got, _ := new(big.Rat).SetString(decimalText(b)); got.Cmp(want) != 0 {
			rt.Fatalf("%s became %s", s, got.FloatString(decimalScale))
		}
	})
}

// The schema, and the sample as a reader of Parquet sees it.
func TestGoldenParquet(t *testing.T) {
	for _, ledger := range []bool{false, true} {
		open, name := Print, "facts.parquet.txt"
		if ledger {
			open, name = PrintLedger, "ledger.parquet.txt"
		}
		var out bytes.Buffer
		o := sampleOptions()
		o.Stdout = &out
		w, err := open("parquet", o)
		check(t, err)
		feed(t, w)
		schema, rows := readParquet(t, out.Bytes())
		var text bytes.Buffer
		text.WriteString(schema.String() + "\n")
		for _, row := range rows {
			for _, c := range schema.Columns() {
				text.WriteString(c[0] + "=" + row[c[0]] + "\t")
			}
			text.WriteString("\n")
		}
		golden(t, name, text.Bytes())
	}
}
