package document

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf16"
)

// pdfLineAt is a line of text for makePDF.
type pdfLineAt struct {
	x, y, size float64
	text       string
}

// makePDF writes a PDF of pages of lines. The font is not embedded: each
// character is its own code, Chinese ones are one size wide, others half.
func makePDF(trailer string, pages ...[]pdfLineAt) []byte {
	objects := []string{
		"<</Type/Catalog/Pages 2 0 R>>", "",
		"<</Type/Font/Subtype/Type0/BaseFont/Plain/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 5 0 R>>",
		"<</Type/Font/Subtype/CIDFontType2/BaseFont/Plain/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>" +
			"/DW 1000/W[32 126 500]/FontDescriptor 6 0 R>>",
		stream("/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n/CMapType 2 def\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n" +
			"100 beginbfrange\n" + identityRanges() + "endbfrange\nendcmap"),
		"<</Type/FontDescriptor/FontName/Plain/Flags 4/FontBBox[0 -120 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80>>",
		"<</Title " + pdfString("云溪市年度报告") + "/CreationDate(D:20250302101500+08'00')>>",
	}
	var kids []string
	for _, lines := range pages {
		var b strings.Builder
		for _, l := range lines {
			if l.size == 0 {
				b.WriteString(l.text + "\n")
				continue
			}
			fmt.Fprintf(&b, "BT /F1 %g Tf 1 0 0 1 %g %g Tm <%X> Tj ET\n", l.size, l.x, l.y, codes(l.text))
		}
		kids = append(kids, fmt.Sprintf("%d 0 R", len(objects)+1))
		objects = append(objects,
			fmt.Sprintf("<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F1 3 0 R>>>>/Contents %d 0 R>>", len(objects)+2),
			stream(b.String()))
	}
	objects[1] = fmt.Sprintf("<</Type/Pages/Kids[%s]/Count %d>>", strings.Join(kids, " "), len(kids))
	var out bytes.Buffer
	out.WriteString("%PDF-1.7\n")
	offsets := make([]int, len(objects))
	for i, o := range objects {
		offsets[i] = out.Len()
		fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	xref := out.Len()
	fmt.Fprintf(&out, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, o := range offsets {
		fmt.Fprintf(&out, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(&out, "trailer\n<</Size %d/Root 1 0 R/Info 7 0 R%s>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, trailer, xref)
	return out.Bytes()
}

func stream(content string) string {
	return fmt.Sprintf("<</Length %d>>\nstream\n%s\nendstream", len(content), content)
}

// identityRanges maps each code to itself; a range may not cross a high byte.
func identityRanges() string {
	var b strings.Builder
	for high := range 256 {
		if high < 3 || high >= 0x20 && high < 0xA0 || high == 0xFF {
			fmt.Fprintf(&b, "<%02X00> <%02XFF> <%02X00>\n", high, high, high)
		}
	}
	return b.String()
}

func codes(text string) []byte {
	var out []byte
	for _, c := range utf16.Encode([]rune(text)) {
		out = append(out, byte(c>>8), byte(c))
	}
	return out
}

func pdfString(text string) string { return fmt.Sprintf("<FEFF%X>", codes(text)) }

// set sets text in lines as wide as n Chinese characters from y down; the
// first line of a paragraph (one string) is indented by two characters.
func set(x, y float64, n int, paragraphs ...string) []pdfLineAt {
	var out []pdfLineAt
	for _, p := range paragraphs {
		t, indent := []rune(p), 2
		for len(t) > 0 {
			take, wide := 0, 2*indent
			for take < len(t) && wide+width(string(t[take])) <= 2*n {
				wide += width(string(t[take]))
				take++
			}
			out = append(out, pdfLineAt{x + float64(10*indent), y, 10, string(t[:take])})
			t, indent, y = t[take:], 0, y-16
		}
	}
	return out
}
