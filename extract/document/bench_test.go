package document

import (
	"strings"
	"testing"
)

func BenchmarkReader(b *testing.B) {
	for name, text := range map[string]string{
		"report":  strings.Repeat(report, 2000),
		"prose":   strings.Repeat("　　"+strings.Repeat("全县新建桥梁八座，完成投资3.2亿元，群众出行条件明显改善。", 8)+"\n", 4000),
		"lines":   strings.Repeat("全县新建桥梁八座，完成投资3.2亿元，群众出行条件明显改善。\n", 20000),
		"short":   strings.Repeat("十二家\n", 100000),
		"wrapped": strings.Repeat(wrapped, 2000),
	} {
		b.Run(name, func(b *testing.B) {
			lex := lexicon(b)
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				r := FromString(text, Options{Lexicon: lex})
				for {
					if _, err := r.Next(); err != nil {
						break
					}
				}
			}
		})
	}
}
