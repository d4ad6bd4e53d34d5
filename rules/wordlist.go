package rules

import (
	"slices"
	"unicode"
)

// Word lists are read from the key "words" of any rule file; lists of the
// same name are joined in the order of the files, without repeats. A rule may
// use any list as {NAME}, and a file extends any list. What a list that the program
// itself reads is for stands above it, or above its group, in the files of default.

// validName tells whether s can name a word list, fragment, pack or set.
func validName(s string) bool {
	for i, r := range s {
		switch {
		case unicode.IsLetter(r):
		case i > 0 && (unicode.IsDigit(r) || r == '_' || r == '-'):
		default:
			return false
		}
	}
	return s != ""
}

// placeholders are the built-in names that stand in braces in a pattern.
var placeholders = []string{
	"quantity", "percent", "pp", "number", "ratio", "range", "rank", "ordinal",
	"period", "region", "per", "any", "char", "edge", "noun", "stop", "list",
}

func isPlaceholder(name string) bool { return slices.Contains(placeholders, name) }
