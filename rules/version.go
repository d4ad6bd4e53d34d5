package rules

import (
	"strconv"
	"strings"
)

// FormatVersion is the version that "requires" of a pack is compared with
// where the caller gives none.
const FormatVersion = "0.1.0"

// parseVersion reads 1, 1.2 or 1.2.3, with or without v; what follows - or +
// is left out.
func parseVersion(s string) (v [3]int, ok bool) {
	s = strings.TrimPrefix(strings.TrimSpace(s), "v")
	if i := strings.IndexAny(s, "-+"); i >= 0 {
		s = s[:i]
	}
	parts := strings.Split(s, ".")
	if len(parts) > 3 {
		return v, false
	}
	for i, p := range parts {
		n, err := strconv.Atoi(p)
		if err != nil || n < 0 {
			return v, false
		}
		v[i] = n
	}
	return v, true
}

// satisfies reports whether a version meets all conditions of requires, such
// as ">=0.1, <2". A version that is no number (a development build) meets
// every one. valid is false if requires cannot be read.
func satisfies(version, requires string) (ok, valid bool) {
	have, known := parseVersion(version)
	ok = true
	conditions := strings.FieldsFunc(requires, func(r rune) bool { return r == ',' || r == ' ' })
	for _, c := range conditions {
		op := strings.TrimRight(c, "v0123456789.-+abcdefghijklmnopqrstuwxyz")
		want, readable := parseVersion(c[len(op):])
		if !readable {
			return false, false
		}
		d := 0
		for i := range want {
			if d == 0 {
				d = have[i] - want[i]
			}
		}
		met := false
		switch op {
		case ">=":
			met = d >= 0
		case ">":
			met = d > 0
		case "<=":
			met = d <= 0
		case "<":
			met = d < 0
		case "=", "==", "":
			met = d == 0
		default:
			return false, false
		}
		ok = ok && met
	}
	return ok || !known, len(conditions) > 0
}
