package export

import (
	"reflect"
	"testing"

	"statsheet/rules"
)

// A column for every field, named as the field's JSON tag, in its order.
func TestColumnsAreTheContract(t *testing.T) {
	sameColumns(t, FactColumns())
	sameColumns(t, EntryColumns())
}

func sameColumns[T any](t *testing.T, cols []Column[T]) {
	t.Helper()
	typ := reflect.TypeFor[T]()
	fields := 0
	for field := range typ.Fields() {
		if field.Tag.Get("json") != "-" {
			fields++
		}
	}
	if fields != len(cols) {
		t.Fatalf("%v has %d fields, %d columns", typ, fields, len(cols))
	}
	titles := map[string]bool{}
	for i, c := range cols {
		field := typ.Field(i)
		if tag := field.Tag.Get("json"); tag != c.Name {
			t.Errorf("column %d is %q, the field %q", i, c.Name, tag)
		}
		var row T
		v := reflect.ValueOf(&row).Elem().Field(i)
		want := "标记"
		if v.Kind() == reflect.Int {
			v.SetInt(77)
			want = "77"
		} else {
			v.SetString(want)
		}
		if got := c.Text(&row); got != want {
			t.Errorf("%s reads %q, want %q", c.Name, got, want)
		}
		for _, title := range []string{c.Zh, c.En} {
			if title == "" || titles[title] {
				t.Errorf("%s: title %q is empty or used twice", c.Name, title)
			}
			titles[title] = true
		}
		if c.NoteZh == "" || c.NoteEn == "" || c.Width == 0 {
			t.Errorf("%s lacks a note or a width", c.Name)
		}
		if (c.Kind == Code) != (c.Codes != nil) {
			t.Errorf("%s: codes do not fit its kind", c.Name)
		}
	}
}

// Titles of codes are distinct, so that a Chinese workbook loses nothing.
func TestCodesAreDistinct(t *testing.T) {
	lists := []Codes{}
	for _, c := range FactColumns() {
		lists = append(lists, c.Codes)
	}
	for _, c := range EntryColumns() {
		lists = append(lists, c.Codes)
	}
	for _, codes := range lists {
		seen := map[string]bool{}
		for _, c := range codes {
			if seen[c.Zh] || seen[c.Code] {
				t.Errorf("%s or %s stands twice", c.Code, c.Zh)
			}
			seen[c.Zh], seen[c.Code] = true, true
		}
	}
	if got := inheritedCodes.Title("period region 别的", Zh); got != "时间 地区 别的" {
		t.Errorf("got %q", got)
	}
}

func TestSheetOrderNamesColumns(t *testing.T) {
	fields := factFields(&workbook{o: &Options{}})
	for _, name := range factSheetOrder {
		if fieldIndex(fields, name) < 0 {
			t.Errorf("no column %s", name)
		}
	}
	for _, name := range ledgerSheetOrder {
		if fieldIndex(ledgerFields(), name) < 0 {
			t.Errorf("no column %s", name)
		}
	}
	contract := 0
	for _, f := range fields {
		if !f.added {
			contract++
		}
	}
	if contract != len(FactColumns()) {
		t.Errorf("%d columns of the contract", contract)
	}
}

// The titles that a rule author may take for the names of columns are those of
// the workbook.
func TestRuleColumnTitles(t *testing.T) {
	names := map[string]string{}
	for _, c := range FactColumns() {
		names[c.Zh] = c.Name
	}
	for title, name := range rules.ColumnTitles {
		if names[title] != name {
			t.Errorf("rules calls %s %s, the workbook %q", name, title, names[title])
		}
	}
}
