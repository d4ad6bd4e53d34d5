package rules

import "testing"

// A lookaround keeps of what it holds what decides whether it matches.
func TestGlance(t *testing.T) {
	set, err := loadFiles(Options{}, base)
	if err != nil {
		t.Fatal(err)
	}
	v := newVocabulary(set.Lexicon)
	s := &scope{vocabulary: v}
	for pattern, want := range map[string]string{
		`甲(?=(?:乙|丙丁?)(?:约|近)*)`:   `甲(?=[丙乙])`,
		`甲(?!(?<verb>乙丙)丁{1,3})`:   `甲(?!乙丙丁)`,
		`(?<!(?:约|近)?乙+)甲`:         `(?<!乙)甲`,
		`甲(?={up})`:                `甲(?=(?:增))`,
		`(?<={and})甲`:              `(?<=(?:与|及|和))甲`,
		`甲(?=乙(?<verb>丙)?丁?)`:      `甲(?=乙(?:(?<g1>丙))?)`, // what is captured stays
		`甲(?=(?<verb>乙丙?))`:        `甲(?=(?<g1>乙(?:丙)?))`,
		`甲(?:乙|丙丁?)(?:约|近)*`:       `甲(?:乙|丙(?:丁)?)(?:[约近])*`, // what is taken too
		`甲(?=乙{2,3})`:              `甲(?=(?:乙){2,3})`,
		`甲(?=乙(?!丙丁*)(?:戊己|庚){1})`: `甲(?=乙(?!丙)(?:戊己|庚))`,
		`甲(?=)(?!(?:)|乙)`:          `甲(?=)(?!(?:|乙))`,
	} {
		var w emitter
		w.write(v.tables.glance(v.lower(parseOf(t, s, pattern))), nil)
		if got := w.out.String(); got != want {
			t.Errorf("%s: got %s, want %s", pattern, got, want)
		}
	}
}
