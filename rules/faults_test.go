package rules

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func packWith(rule string) string {
	return head + "pack: {id: mine, extends: [small]}\nrules:\n  - {id: r, pattern: '" + rule + "'}\n"
}

var faultTests = []struct{ name, file, want string }{
	{"unknown placeholder", packWith("产量(?<value>{quantityy})"), `
mine.yaml:4:34: unknown placeholder {quantityy}
  4 |   - {id: r, pattern: '产量(?<value>{quantityy})'}
    |                       　　         ^^^^^^^^^^^
  did you mean {quantity}?`},
	{"unknown placeholder with an argument", packWith("产量(?<value>{quantty:people})"), `
mine.yaml:4:34: unknown placeholder {quantty}
  4 |   - {id: r, pattern: '产量(?<value>{quantty:people})'}
    |                       　　         ^^^^^^^^^^^^^^^^
  did you mean {quantity}?`},
	{"a placeholder of one's own that is not given", packWith("拍摄(?<value>{shots})"), `
mine.yaml:4:34: unknown placeholder {shots}
  4 |   - {id: r, pattern: '拍摄(?<value>{shots})'}
    |                       　　         ^^^^^^^
  built in are {any}, {char}, {edge}, {list}, {noun}, {number}, {ordinal}, {per}, {percent}, {period}, {pp}, {quantity}, {range}, {rank}, {ratio}, {region}, {stop}; a word list of your own goes under words:, as words: {shots: [词]}`},
	{"a list of what has no name", packWith("{list:{noun}}共(?<value>{any})"), `
mine.yaml:4:23: {list} needs the name of a fragment or word list
  4 |   - {id: r, pattern: '{list:{noun}}共(?<value>{any})'}
    |                       ^^^^^^
  write {list:NAME}, and what NAME stands for under fragments or words`},
	{"an exclude without a pattern", head + "exclude:\n  - {id: e, reason: 甲}\n", `
mine.yaml:3:5: an exclude needs the key pattern
  3 |   - {id: e, reason: 甲}
    |     ^
  pattern: '热线 {number}'`},
	{"an empty pattern", head + "rules:\n  - {id: r, pattern: ''}\n", `
mine.yaml:3:22: pattern is empty
  3 |   - {id: r, pattern: ''}
    |                      ^^
  pattern: '(?<indicator>{noun}) 达到 (?<value>{quantity})'`},
	{"a full-width colon after a key", head + "pack: {id: mine}\nrules:\n  - id：r\n    title: 甲\n    pattern: '产量(?<value>{any})'\n", `
mine.yaml:4:7: the colon after the key id is a full-width one
  4 |   - id：r
    |       ^^
  write a plain colon and a blank: id: …`},
	{"a full-width colon that made a key", head + "pack: {id: mine}\nrules:\n  - id: r\n    pattern: '产量(?<value>{any})'\n    tests:\n      - {text: 没有, none：true}\n", `
mine.yaml:7:20: the colon after the key none is a full-width one
  7 |       - {text: 没有, none：true}
    |                　　  ^^^^^^^^^^
  write a plain colon and a blank: none: …`},
	{"a text with a comma", head + "pack: {id: mine}\nrules:\n  - id: r\n    pattern: '产量(?<value>{any})'\n    tests:\n      - {text: 产量, 产值, none: true}\n", `
mine.yaml:7:20: unknown key 产值
  7 |       - {text: 产量, 产值, none: true}
    |                　　  ^^^^
  the comma parts two items here: put a text that holds one in single quotes`},
	{"a key without a value", head + "pack: {id: mine}\nrules:\n  - id: r\n    pattern: '产量(?<value>{any})'\n    tests:\n      - {text: 产量, non}\n", `
mine.yaml:7:9: a test needs either facts or none: true
  7 |       - {text: 产量, non}
    |         ^
  facts: [{indicator: …, value: …}]

mine.yaml:7:20: unknown key non
  7 |       - {text: 产量, non}
    |                　　  ^^^
  did you mean none?`},
	{"a word list with an empty word", head + "words:\n  made: [增补, '']\n", `
mine.yaml:3:14: an empty word
  3 |   made: [增补, '']
    |          　　  ^^
  take the item away, or put the word between the quotes`},
	{"a word list without words", head + "pack: {id: mine}\nrules:\n  - {id: r, pattern: '{made}(?<value>{any})'}\nwords:\n  made: []\n", `
mine.yaml:4:23: the word list made is empty: this matches nothing
  4 |   - {id: r, pattern: '{made}(?<value>{any})'}
    |                       ^^^^^^
  write its words under words: made, or into the file of the list`},
	{"a full-width comma and bracket", head + "pack: {id: mine}\nrules:\n  - id: r\n    pattern: '产量(?<value>{any})'\n    tests:\n      - {text: 产量3吨，facts: ［{value: 3}]}\n", `
mine.yaml:7:20: the comma before the key facts is a full-width one
  7 |       - {text: 产量3吨，facts: ［{value: 3}]}
    |                　　 　^^
  write a plain comma: , facts: …`},
	{"a full-width bracket", head + "pack: {id: mine}\nrules:\n  - id: r\n    pattern: '产量(?<value>{any})'\n    tests:\n      - {text: 产量3吨, facts: ［{value: 3}]}\n", `
mine.yaml:7:29: the bracket after the key facts is a full-width one
  7 |       - {text: 产量3吨, facts: ［{value: 3}]}
    |                　　 　         ^^
  write plain brackets: facts: [ ] or { }`},
	{"no blank after a dash", head + "pack: {id: mine}\nrules:\n  -id: r\n   pattern: '产量(?<value>{any})'\n", `
mine.yaml:4:3: a blank is missing between - and the key id
  4 |   -id: r
    |   ^
  write - id: …`},
	{"no blank after a colon", head + "pack: {id: mine}\nrules:\n  - id:r\n    pattern: '产量(?<value>{any})'\n", `
mine.yaml:4:7: a blank is missing after the colon of the key id
  4 |   - id:r
    |       ^
  write id: …`},
	{"a header's key without a blank", head + "pack: {id: mine, 'extends:smal'}\n", `
mine.yaml:2:18: a blank is missing after the colon of the key extends
  2 | pack: {id: mine, 'extends:smal'}
    |                  ^^^^^^^^^^^^^^
  write extends: …

mine.yaml:2:27: unknown pack smal
  2 | pack: {id: mine, 'extends:smal'}
    |                           ^^^^
  did you mean small?`},
	{"a comment in a text", head + "pack: {id: mine}\nrules:\n  - id: r\n    pattern: '产量(?<value>{any})'\n    tests:\n      - {text: 产量 #3, none: true}\n", `
mine.yaml:7:19: the text of the key text holds a #, the rest of the line is a comment
  7 |       - {text: 产量 #3, none: true}
    |                　　 ^
  put a text that holds # in single quotes: text: '…'`},
	{"a pattern in Chinese quotation marks", head + "pack: {id: mine}\nrules:\n  - id: r\n    pattern: “产量(?<value>{any})”\n", `
mine.yaml:5:14: the pattern stands in Chinese quotation marks, which would be matched as characters
  5 |     pattern: “产量(?<value>{any})”
    |              ^^^^^^^^^^^^^^^^^^^^^
  write plain single quotes: pattern: '…'; put them in single quotes to match these marks`},
	{"a column by its title", packWith("(?<指标>{noun})为(?<value>{any})"), `
mine.yaml:4:26: a group cannot be named 指标
  4 |   - {id: r, pattern: '(?<指标>{noun})为(?<value>{any})'}
    |                          ^^^^
  did you mean indicator?`},
	{"a set of units that is not there", packWith("(?<value>{quantity:丘})"), `
mine.yaml:4:32: unknown set of units 丘
  4 |   - {id: r, pattern: '(?<value>{quantity:丘})'}
    |                                ^^^^^^^^^^^^^
  give it and its units, as in units: {丘: [丘]}; those built in (people, money, area …) are in rules show units`},
	{"a set of units with a name of its own", packWith("(?<value>{quantity:plots})"), `
mine.yaml:4:32: unknown set of units plots
  4 |   - {id: r, pattern: '(?<value>{quantity:plots})'}
    |                                ^^^^^^^^^^^^^^^^
  give it and its units, as in units: {plots: [个]}; those built in (people, money, area …) are in rules show units`},
	{"a test whose facts are no list", head + "pack: {id: mine}\nrules:\n  - id: r\n    pattern: '产量(?<value>{any})'\n    tests:\n      - {text: 产量3吨, facts: {value: 3}}\n", `
mine.yaml:7:29: facts must be a list, not a mapping
  7 |       - {text: 产量3吨, facts: {value: 3}}
    |                　　 　         ^
  put the items in [ ] with commas between them, or each on a line of its own behind a -`},
	{"a test whose none is no truth value", head + "pack: {id: mine}\nrules:\n  - id: r\n    pattern: '产量(?<value>{any})'\n    tests:\n      - {text: 没有, none: 是}\n", `
mine.yaml:7:26: none must be true or false
  7 |       - {text: 没有, none: 是}
    |                　　        ^^`},
	{"a key out of line", head + "pack: {id: mine}\nrules:\n  - id: r\n   pattern: '产量(?<value>{any})'\n", `
mine.yaml:5:4: YAML: while parsing a block collection, did not find expected '-' indicator
  5 |    pattern: '产量(?<value>{any})'
    |    ^
  check the blanks before it: keys of one level begin in the same column`},
	{"digits for a number", packWith(`产量(?<value>\d+)吨`), `
mine.yaml:4:22: value matches no number: each number of a sentence, with its unit, is one placeholder
  4 |   - {id: r, pattern: '产量(?<value>\d+)吨'}
    |                      ^^^^^^^^^^^^^^^^^^^^^
  write (?<value>{quantity}), {percent}, {number} or {any}, not \d`},
	{"full-width braces", packWith("产量(?<value>｛any｝)"), `
mine.yaml:4:34: the brace is a full-width one
  4 |   - {id: r, pattern: '产量(?<value>｛any｝)'}
    |                       　　         ^^
  a placeholder stands in plain braces: {quantity}`},
	{"full-width parentheses", packWith("产量（?<value>{any}）"), `
mine.yaml:4:25: the parenthesis or the question mark is a full-width one
  4 |   - {id: r, pattern: '产量（?<value>{any}）'}
    |                       　　^^^
  write plain ones: (?<value>…)`},
	{"no format, and another fault", "pack: {id: mine}\nrulse: []\n", `
mine.yaml:1:1: the key format is missing
  1 | pack: {id: mine}
    | ^
  a rule file begins with: format: statsheet.rules/v1

mine.yaml:2:1: unknown key rulse
  2 | rulse: []
    | ^^^^^
  did you mean rules?`},
	{"unknown set", packWith("(?<value>{quantity:peple})"), `
mine.yaml:4:32: unknown set of units peple
  4 |   - {id: r, pattern: '(?<value>{quantity:peple})'}
    |                                ^^^^^^^^^^^^^^^^
  did you mean people?`},
	{"unknown group", packWith("(?<indicater>{noun})为(?<value>{any})"), `
mine.yaml:4:26: a group cannot be named indicater
  4 |   - {id: r, pattern: '(?<indicater>{noun})为(?<value>{any})'}
    |                          ^^^^^^^^^
  did you mean indicator?`},
	{"nested quantifiers", packWith("(?:甲+)+(?<value>{any})"), `
mine.yaml:4:23: the pattern can backtrack without end: a repetition within a repetition
  4 |   - {id: r, pattern: '(?:甲+)+(?<value>{any})'}
    |                       ^^^^^^^^
  take one of the two quantifiers away, or put something between the repeated parts that they cannot match`},
	{"nested quantifiers of placeholders", packWith("(?:{char}*)*(?<value>{any})({noun}+)*"), `
mine.yaml:4:23: the pattern can backtrack without end: a repetition within a repetition
  4 |   - {id: r, pattern: '(?:{char}*)*(?<value>{any})({noun}+)*'}
    |                       ^^^^^^^^^^^^
  take one of the two quantifiers away, or put something between the repeated parts that they cannot match

mine.yaml:4:50: the pattern can backtrack without end: a repetition within a repetition
  4 |   - {id: r, pattern: '(?:{char}*)*(?<value>{any})({noun}+)*'}
    |                                                  ^^^^^^^^^^
  take one of the two quantifiers away, or put something between the repeated parts that they cannot match

mine.yaml:4:51: the pattern can backtrack without end: a repetition within a repetition
  4 |   - {id: r, pattern: '(?:{char}*)*(?<value>{any})({noun}+)*'}
    |                                                   ^^^^^^^
  take one of the two quantifiers away, or put something between the repeated parts that they cannot match`},
	{"open group", packWith("(?<value>{any}"), `
mine.yaml:4:23: the group is not closed
  4 |   - {id: r, pattern: '(?<value>{any}'}
    |                       ^^^
  a ) is missing`},
	{"a pattern in a block", head + "pack: {id: mine}\nrules:\n  - id: r\n    pattern: |\n      全年  # 注\n      (?<value>{percentt})\n", `
mine.yaml:7:16: unknown placeholder {percentt}
  7 |       (?<value>{percentt})
    |                ^^^^^^^^^^
  did you mean {percent}?`},
	{"no value", packWith("产量为{any}"), `
mine.yaml:4:22: the pattern captures no value
  4 |   - {id: r, pattern: '产量为{any}'}
    |                      ^^^^^^^^^^^^^
  write (?<value>…) around the number`},
	{"three faults of the schema", head + `
pack: {id: mine}
rules:
  - id: r
    patern: 'x'
    status: stabel
    set: {measure: levels}
`, `
mine.yaml:5:5: a rule needs the key pattern
  5 |   - id: r
    |     ^
  pattern: '(?<indicator>{noun}) 达到 (?<value>{quantity})'

mine.yaml:6:5: unknown key patern
  6 |     patern: 'x'
    |     ^^^^^^
  did you mean pattern?

mine.yaml:7:13: unknown status stabel
  7 |     status: stabel
    |             ^^^^^^
  did you mean stable?

mine.yaml:8:20: measure cannot be levels
  8 |     set: {measure: levels}
    |                    ^^^^^^
  did you mean level?`},
	{"escape in double quotes", head + "rules:\n  - {id: r, pattern: \"\\d\"}\n", `
mine.yaml:3:23: YAML: while scanning a quoted scalar, found unknown escape character
  3 |   - {id: r, pattern: "\d"}
    |                       ^
  in double quotes YAML reads \ itself: put the pattern in single quotes, '\d'`},
	{"tab", head + "rules:\n\t- id: r\n", "\nmine.yaml:3:1: YAML: while scanning for the next token, found character that cannot start any token\n  3 | \t- id: r\n    | ^\n  indent with spaces: YAML allows no tabs"},
	{"missing quote", head + "words: {a: ['甲]}\n", `
mine.yaml:2:13: YAML: while scanning a quoted scalar, found unexpected end of stream
  2 | words: {a: ['甲]}
    |             ^
  the closing quote or bracket is missing`},
	{"no quotes", head + "rules:\n  - id: r\n    pattern: {noun}为{any}\n", `
mine.yaml:4:20: YAML: while parsing a block mapping, did not find expected key
  4 |     pattern: {noun}为{any}
    |                    ^^
  put a text that holds { } [ ] : # % @ ` + "`" + ` ' or " in single quotes, and check the indentation`},
	{"empty", "", `
mine.yaml: the file is empty
  a rule file begins with: format: statsheet.rules/v1`},
	{"only a comment", "# 空\n", `
mine.yaml: the file is empty
  a rule file begins with: format: statsheet.rules/v1`},
	{"a list", "- 甲\n", `
mine.yaml:1:1: a rule file is a mapping of keys, this is a list
  1 | - 甲
    | ^
  a rule file begins with: format: statsheet.rules/v1`},
	{"binary", "PK\x03\x04\xff\x00", `
mine.yaml: not a text file in UTF-8
  save it as UTF-8`},
	{"no format", "rules: []\n", `
mine.yaml:1:1: the key format is missing
  1 | rules: []
    | ^
  a rule file begins with: format: statsheet.rules/v1`},
	{"newer format", "format: statsheet.rules/v9\n", `
mine.yaml:1:9: format statsheet.rules/v9 is not known: it needs a newer statsheet
  1 | format: statsheet.rules/v9
    |         ^^^^^^^^^^^^^^^^^^
  this one reads statsheet.rules/v1`},
	{"unknown key", head + "unit:\n  money: [元]\n", `
mine.yaml:2:1: unknown key unit
  2 | unit:
    | ^^^^
  did you mean units?`},
	{"alias", head + "words:\n  甲: &a [子]\n  乙: *a\n", `
mine.yaml:4:6: YAML aliases are not read
  4 |   乙: *a
    |   　  ^
  name the part under fragments or words`},
	{"two documents", head + "---\n" + head, `
mine.yaml:2:1: the file holds more than one YAML document
  2 | ---
    | ^^^
  put each into a file of its own, or take the --- away`},
	{"missing word file", head + "words:\n  verbs: {file: none.txt}\n", `
mine.yaml:3:17: cannot read none.txt: file does not exist
  3 |   verbs: {file: none.txt}
    |                 ^^^^^^^^
  the path is relative to mine.yaml and stays in its folder`},
	{"a file outside", head + "words:\n  verbs: {file: ../none.txt}\n", `
mine.yaml:3:17: cannot read ../none.txt: file does not exist
  3 |   verbs: {file: ../none.txt}
    |                 ^^^^^^^^^^^
  the path is relative to mine.yaml and stays in its folder`},
	{"built-in name", head + "words:\n  noun: [甲]\n", `
mine.yaml:3:3: a word list cannot be named noun: that is a built-in name
  3 |   noun: [甲]
    |   ^^^^`},
	{"twice", head + "pack: {id: mine}\nrules:\n  - {id: r, pattern: '甲(?<value>{any})'}\n  - {id: r, pattern: '乙(?<value>{any})'}\n", `
mine.yaml:5:10: the id r stands twice
  5 |   - {id: r, pattern: '乙(?<value>{any})'}
    |          ^
  first in mine.yaml:4`},
	{"cycle", head + "pack: {id: mine}\nfragments: {a: '甲{b}', b: '乙{a}'}\n", `
mine.yaml:3:29: the fragment a uses itself
  3 | fragments: {a: '甲{b}', b: '乙{a}'}
    |                 　          　^^^`},
	{"header", head + "pack: {id: mine, requires: '>=9', extends: [smal], disable: [small/lvel]}\n", `
mine.yaml:2:28: the pack needs statsheet >=9, this is 0.1.0
  2 | pack: {id: mine, requires: '>=9', extends: [smal], disable: [small/lvel]}
    |                            ^^^^^
  use a newer statsheet

mine.yaml:2:45: unknown pack smal
  2 | pack: {id: mine, requires: '>=9', extends: [smal], disable: [small/lvel]}
    |                                             ^^^^
  did you mean small?

mine.yaml:2:62: unknown rule small/lvel
  2 | pack: {id: mine, requires: '>=9', extends: [smal], disable: [small/lvel]}
    |                                                              ^^^^^^^^^^
  did you mean small/level?`},
	{"tests", head + "pack: {id: mine}\nrules:\n  - id: r\n    pattern: '甲(?<value>{any})'\n    tests:\n      - {text: 甲3}\n      - {text: 甲3, facts: [{valu: 3, direction: upp}]}\n", `
mine.yaml:7:9: a test needs either facts or none: true
  7 |       - {text: 甲3}
    |         ^
  facts: [{indicator: …, value: …}]

mine.yaml:8:29: unknown column valu
  8 |       - {text: 甲3, facts: [{valu: 3, direction: upp}]}
    |                　            ^^^^
  did you mean value?

mine.yaml:8:49: direction cannot be upp
  8 |       - {text: 甲3, facts: [{valu: 3, direction: upp}]}
    |                　                                ^^^
  did you mean up?`},
	{"units", head + "units:\n  money:\n    - {name: 比索, kind: mony, factor: 一}\n", `
mine.yaml:4:24: unknown kind mony
  4 |     - {name: 比索, kind: mony, factor: 一}
    |              　　        ^^^^
  did you mean money?

mine.yaml:4:38: factor must be a decimal or a fraction such as 0.5 or 2000/3
  4 |     - {name: 比索, kind: mony, factor: 一}
    |              　　                      ^^`},
	{"words that nothing is near to", head + "pack: {id: mine, disable: [zzz/yyyyy]}\nplaces:\n  - {name: 火星市, level: planet}\nrules:\n  - id: r\n    pattern: '甲(?<value>{any})'\n    set: {basis: xx, direction: ''}\n    relate: {foo: previous}\n", `
mine.yaml:2:28: unknown rule zzz/yyyyy
  2 | pack: {id: mine, disable: [zzz/yyyyy]}
    |                            ^^^^^^^^^
  see statsheet rules list for all

mine.yaml:4:24: unknown level planet of 火星市
  4 |   - {name: 火星市, level: planet}
    |            　　　         ^^^^^^
  known: area, country, county, prefecture, province

mine.yaml:8:18: basis cannot be xx
  8 |     set: {basis: xx, direction: ''}
    |                  ^^
  known: "", mom, qoq, since, yoy

mine.yaml:8:33: direction cannot be ""
  8 |     set: {basis: xx, direction: ''}
    |                                 ^^
  known: down, up

mine.yaml:9:14: unknown column foo
  9 |     relate: {foo: previous}
    |              ^^^
  known: part_of, relates_to`},
	{"values that no reader understands", head + "pack: {id: mine}\nunits:\n  mine:\n    - {name: 丘丘, kind: area, factor: 0.0, base: m2}\n    - {name: 丘秋, factor: 3, base: zzz, code: '@@'}\nwords: {good: []}\nrules:\n  - {id: r, pattern: '{good}(?<value>{any})', set: {period: xyz, base_period: 去年}}\n", `
mine.yaml:5:38: factor cannot be 0
  5 |     - {name: 丘丘, kind: area, factor: 0.0, base: m2}
    |              　　                      ^^^

mine.yaml:6:35: no unit has the code zzz, so there is nothing to convert to
  6 |     - {name: 丘秋, factor: 3, base: zzz, code: '@@'}
    |              　　                   ^^^
  base: m2

mine.yaml:6:46: @@ is no code of a unit
  6 |     - {name: 丘秋, factor: 3, base: zzz, code: '@@'}
    |              　　                              ^^^^
  write ISO 4217 for money (CNY), UCUM for physical units (km, m2), or leave it out

mine.yaml:9:23: the word list good is empty: this matches nothing
  9 |   - {id: r, pattern: '{good}(?<value>{any})', set: {period: xyz, base_period: 去年}}
    |                       ^^^^^^
  write its words under words: good, or into the file of the list

mine.yaml:9:61: period is no period
  9 |   - {id: r, pattern: '{good}(?<value>{any})', set: {period: xyz, base_period: 去年}}
    |                                                             ^^^
  write 2024, 2024-03, 2024-03-05, 2024-Q1, 2024-H1, or two of them with / between

mine.yaml:9:79: base_period is no period
  9 |   - {id: r, pattern: '{good}(?<value>{any})', set: {period: xyz, base_period: 去年}}
    |                                                                               ^^^^
  write 2024, 2024-03, 2024-03-05, 2024-Q1, 2024-H1, or two of them with / between`},
	{"digits that are placeholders", head + "pack: {id: mine}\nrules:\n  - {id: r, pattern: '\\d{4}年(?<value>{any})'}\n  - {id: s, pattern: '(?:增长5%|下降3％)(?<value>{any})'}\n", `
mine.yaml:4:23: this matches nothing: a number of a sentence, with its unit, is one placeholder and no text
  4 |   - {id: r, pattern: '\d{4}年(?<value>{any})'}
    |                       ^^^^^
  write {percent}, {quantity}, {number} or {period}

mine.yaml:5:28: this matches nothing: a number of a sentence, with its unit, is one placeholder and no text
  5 |   - {id: s, pattern: '(?:增长5%|下降3％)(?<value>{any})'}
    |                          　　^
  write {percent}, {quantity}, {number} or {period}`},
	{"a list to extend that is not there", head + "words: {nosuch: {extend: [甲]}}\n", `
mine.yaml:2:9: there is no word list nosuch to extend
  2 | words: {nosuch: {extend: [甲]}}
    |         ^^^^^^
  known: and, and_inside, built, down, reach, up`},
	{"fragment of another pack", head + "pack: {id: mine}\nrules:\n  - {id: r, pattern: '(?<value>{n})'}\n", `
mine.yaml:4:32: the fragment n is in another pack
  4 |   - {id: r, pattern: '(?<value>{n})'}
    |                                ^^^
  add to the pack: extends: [small]`},
}

func TestFaults(t *testing.T) {
	for _, tt := range slices.Concat(faultTests, wordFaults) {
		t.Run(tt.name, func(t *testing.T) {
			_, err := loadFiles(Options{}, base, map[string]string{"mine.yaml": tt.file})
			if err == nil {
				t.Fatal("no fault found")
			}
			faults := inBothLanguages(t, err)
			if diff := cmp.Diff(strings.TrimPrefix(tt.want, "\n"), faults.Error()); diff != "" {
				t.Errorf("%s\n%s", err, diff)
			}
		})
	}
}
