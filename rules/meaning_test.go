package rules

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParsePeriod(t *testing.T) {
	for means, want := range map[string]When{
		"year-1 same": {Relative: true, RelYear: -1, Same: true},
		"2021/2025":   {Year: 2021, EndYear: 2025},
		"year 01/09":  {Relative: true, Sub: "01/09"},
		"week-1 w5":   {Steps: -1, StepUnit: 'W', Weekday: 5},
		"near":        {},
		"that year+1": {That: true, Relative: true, RelYear: 1},
	} {
		if got, err := ParsePeriod(means); err != nil || got != want {
			t.Errorf("ParsePeriod(%q) = %+v, %v", means, got, err)
		}
	}
	for _, bad := range []string{
		"", " ", "yearly", "2025/2021", "13", "Q5", "year-x", "20212", "H1 soon", "year1", "year-99999", "day-", "0000",
		"H1 Q3", "year 2024", "year-1 year+1", "week w1 w2", "day-1 week", "09/01",
	} {
		if p, err := ParsePeriod(bad); err == nil {
			t.Errorf("ParsePeriod(%q) = %+v", bad, p)
		}
	}
}

// wordFaults are what may be wrong with the words of a file.
var wordFaults = []struct{ name, file, want string }{
	{"meanings of period words", head + "periods:\n  去岁: yar-1\n  前岁: near  H9\n  旧岁: ''\n  那时: 1３\n  年尾: 2024 year\n", `
mine.yaml:3:7: the meaning of 去岁 cannot have the part yar-1
  3 |   去岁: yar-1
    |   　　  ^^^^^
  did you mean year-1?

mine.yaml:4:13: the meaning of 前岁 cannot have the part H9
  4 |   前岁: near  H9
    |   　　        ^^
  did you mean H1?

mine.yaml:5:7: the meaning of 旧岁 is empty
  5 |   旧岁: ''
    |   　　  ^^
  known: year, year-1, 2012, 2021/2025, H1, Q3, 01, 01/09, near, same, now, since and others, with blanks between, each said once; see statsheet rules show periods for all

mine.yaml:6:7: the meaning of 那时 cannot have the part 1３
  6 |   那时: 1３
    |   　　  ^^^
  known: year, year-1, 2012, 2021/2025, H1, Q3, 01, 01/09, near, same, now, since and others, with blanks between, each said once; see statsheet rules show periods for all

mine.yaml:7:12: the meaning of 年尾 cannot have the part year
  7 |   年尾: 2024 year
    |   　　       ^^^^
  known: year, year-1, 2012, 2021/2025, H1, Q3, 01, 01/09, near, same, now, since and others, with blanks between, each said once; see statsheet rules show periods for all`},
	{"period words without a letter", head + "periods: {'': year, ' ': year, '。': year, 5: near}\n", `
mine.yaml:2:11: a word for a time is empty
  2 | periods: {'': year, ' ': year, '。': year, 5: near}
    |           ^^

mine.yaml:2:21: a word for a time is empty
  2 | periods: {'': year, ' ': year, '。': year, 5: near}
    |                     ^^^

mine.yaml:2:32: a word for a time cannot be “。”: there is no letter in it
  2 | periods: {'': year, ' ': year, '。': year, 5: near}
    |                                ^^^^

mine.yaml:2:43: a word for a time cannot be “5”: there is no letter in it
  2 | periods: {'': year, ' ': year, '。': year, 5: near}
    |                                 　         ^`},
	{"places", head + "places:\n  - {name: 火星市, code: 火1, level: prefectur, parent: 火星}\n  - {name: '7', code: 火1, parent: 火星, aliases: [' ']}\n", `
mine.yaml:3:23: 火1 is no code of a place
  3 |   - {name: 火星市, code: 火1, level: prefectur, parent: 火星}
    |            　　　        ^^^
  write the code of GB/T 2260 (330000) or ISO 3166 (US), or leave it out

mine.yaml:3:34: unknown level prefectur of 火星市
  3 |   - {name: 火星市, code: 火1, level: prefectur, parent: 火星}
    |            　　　        　          ^^^^^^^^^
  did you mean prefecture?

mine.yaml:3:53: no place has the full name 火星, so there is none to lie in
  3 |   - {name: 火星市, code: 火1, level: prefectur, parent: 火星}
    |            　　　        　                             ^^^^
  did you mean 火星市?

mine.yaml:4:12: the name of a place cannot be “7”: there is no letter in it
  4 |   - {name: '7', code: 火1, parent: 火星, aliases: [' ']}
    |            ^^^

mine.yaml:4:23: 火1 is no code of a place
  4 |   - {name: '7', code: 火1, parent: 火星, aliases: [' ']}
    |                       ^^^
  write the code of GB/T 2260 (330000) or ISO 3166 (US), or leave it out

mine.yaml:4:35: no place has the full name 火星, so there is none to lie in
  4 |   - {name: '7', code: 火1, parent: 火星, aliases: [' ']}
    |                       　           ^^^^
  did you mean 火星市?

mine.yaml:4:48: the name of a place is empty
  4 |   - {name: '7', code: 火1, parent: 火星, aliases: [' ']}
    |                       　           　　           ^`},
	{"units", head + "units:\n  money: ['7', {name: 两银, aliases: [' ', 银两], before: ['。']}]\n  area:\n    - {name: 垄, base: m2}\n    - {name: 埂, kind: mass, factor: 3, base: m2}\n", `
mine.yaml:3:11: a unit cannot be “7”: there is no letter in it
  3 |   money: ['7', {name: 两银, aliases: [' ', 银两], before: ['。']}]
    |           ^^^

mine.yaml:3:37: a unit is empty
  3 |   money: ['7', {name: 两银, aliases: [' ', 银两], before: ['。']}]
    |                       　　            ^^^

mine.yaml:3:56: a unit cannot be “。”: there is no letter in it
  3 |   money: ['7', {name: 两银, aliases: [' ', 银两], before: ['。']}]
    |                       　　                 　　            ^^^^

mine.yaml:5:23: a base needs a factor: how many m2 one unit is
  5 |     - {name: 垄, base: m2}
    |              　        ^^

mine.yaml:6:46: m2 is no unit of the kind mass
  6 |     - {name: 埂, kind: mass, factor: 3, base: m2}
    |              　                               ^^
  say kind: area, or take another base`},
}

// Of a pack with two headers the first is read; what only the second says is told,
// what it repeats is not.
func TestSecondHeader(t *testing.T) {
	first := head + "pack: {id: mine, title: 我的, extends: [small]}\n"
	for second, want := range map[string]string{
		"{id: mine, title: 我的, extends: small}": "",
		"{id: mine, disable: [small/nouns]}": `mine2.yaml:2:28: the header of the pack mine stands in mine.yaml, which does not say this
  2 | pack: {id: mine, disable: [small/nouns]}
    |                            ^^^^^^^^^^^
  say it in mine.yaml, and keep only the id here`,
	} {
		_, err := loadFiles(Options{}, base, map[string]string{"mine.yaml": first, "mine2.yaml": head + "pack: " + second + "\n"})
		got := ""
		if err != nil {
			got = inBothLanguages(t, err).Error()
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
	}
}
