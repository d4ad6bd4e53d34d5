package rules

import (
	"strings"
	"testing"
)

func benchMask(b *testing.B) (*Set, []rune) {
	b.Helper()
	set, err := loadFiles(Options{}, base)
	if err != nil {
		b.Fatal(err)
	}
	text := strings.Repeat("全市工作扎实推进，新建<家>县级医院、<家>卫生院，", 1) + "早稻、晚稻产量分别增长<%>和<%>，总产量达到<家>，各项事业稳步发展。"
	return set, maskOf(b, set.Lexicon, text)
}

func BenchmarkCandidates(b *testing.B) {
	set, mask := benchMask(b)
	b.SetBytes(int64(len(string(mask))))
	var c Candidates
	for b.Loop() {
		set.Candidates(mask, &c)
	}
}

func BenchmarkFind(b *testing.B) {
	set, mask := benchMask(b)
	searched := NewMask(mask)
	for _, r := range set.Rules {
		b.Run(strings.TrimPrefix(r.ID, "small/"), func(b *testing.B) {
			b.SetBytes(int64(len(string(mask))))
			b.ReportAllocs()
			var m Match
			for b.Loop() {
				for from := 0; from <= len(mask); {
					ok, err := r.Pattern.Find(searched, from, &m)
					if err != nil {
						b.Fatal(err)
					}
					if !ok {
						break
					}
					from = max(m.End, from+1)
				}
			}
		})
	}
}

func BenchmarkDefault(b *testing.B) {
	for b.Loop() {
		if _, err := Default(); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkCompile compiles every built-in pattern, which a run does for those
// it needs.
func BenchmarkCompile(b *testing.B) {
	for b.Loop() {
		b.StopTimer()
		set, err := Default()
		if err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
		for _, r := range set.Rules {
			r.Pattern.search()
			if err := r.Pattern.briefEngine().err; err != nil {
				b.Fatal(err)
			}
		}
	}
}
