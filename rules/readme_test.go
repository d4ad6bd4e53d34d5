package rules

import (
	"os"
	"regexp"
	"slices"
	"testing"
)

// The READMEs name every key, placeholder and group of rule files, and no
// other placeholder.
func TestReadmeNamesAll(t *testing.T) {
	var braced []string
	for _, p := range placeholders {
		braced = append(braced, "{"+p)
	}
	for _, path := range []string{"../README.md", "../README.zh-CN.md"} {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		text := string(data)
		for _, name := range slices.Concat(topKeys, packKeys, ruleKeys, excludeKeys, testKeys, groupColumns, braced) {
			if !regexp.MustCompile("`[^`\n]*" + regexp.QuoteMeta(name) + `\b[^` + "`\n]*`").MatchString(text) {
				t.Errorf("%s does not tell of %s", path, name)
			}
		}
		for _, m := range regexp.MustCompile("`\\{([a-z]+)(?::[^ }`]+)?\\}`").FindAllStringSubmatch(text, -1) {
			if !isPlaceholder(m[1]) {
				t.Errorf("%s tells of {%s}, which is none", path, m[1])
			}
		}
	}
}
