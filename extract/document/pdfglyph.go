package document

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// pdfGlyph is one character on a page; lengths are points, y grows upwards.
type pdfGlyph struct {
	char                     rune
	left, right, top, bottom float64
	x, y                     float64 // where its baseline begins
}

// pdfRun is a piece of a line whose characters follow each other closely.
type pdfRun struct {
	Text  string  `json:"t"`
	Left  float64 `json:"l"`
	Right float64 `json:"r"`
	Base  float64 `json:"y"` // of the baseline
	Size  float64 `json:"s"` // of its Chinese characters, 0 if there is none
	High  float64 `json:"h"` // of its highest character, as the font has it
}

// pdfPage is what stands on one page.
type pdfPage struct {
	No     int      `json:"no"` // from 1
	Runs   []pdfRun `json:"runs"`
	Slant  string   `json:"slant,omitempty"`  // text set at another angle: stamps, watermarks
	Drawn  bool     `json:"drawn,omitempty"`  // something is on it: text, lines or pictures
	Lost   bool     `json:"lost,omitempty"`   // it could not be read
	Cut    bool     `json:"cut,omitempty"`    // only its beginning was read
	Opaque int      `json:"opaque,omitempty"` // characters whose font does not say what they are
}

// pdfWriting puts the characters of a page, which come in the order in which
// they were drawn, together to runs.
type pdfWriting struct {
	page   *pdfPage
	turn   int // quarter turns of the page's text, anticlockwise
	run    pdfRun
	text   strings.Builder
	blanks int     // at the end of text
	high   float64 // height of the highest character
	wide   float64 // width of the widest Chinese character: its size
	chars  int
	slant  strings.Builder
	tilted bool
}

// add takes the next character. angle is asked where a run begins.
func (w *pdfWriting) add(g pdfGlyph, angle func() int) {
	g.turn(w.turn)
	g.char = plainRune(g.char)
	blank := isBlank(g.char)
	if g.char == 0 || unicode.IsControl(g.char) && !blank {
		return
	}
	if g.char == utf8.RuneError {
		w.page.Opaque++
	}
	if w.chars == 0 || !w.follows(&g) {
		if blank {
			return
		}
		w.flush()
		if w.tilted = angle() != 90*w.turn; w.tilted {
			w.slant.WriteRune(g.char)
			return
		}
		w.run = pdfRun{Left: g.left, Base: g.y}
	} else if gap := g.left - w.run.Right; gap > wordGap*w.size() && w.blanks == 0 && isLatin(g.char) && isLatin(w.last()) {
		w.text.WriteByte(' ')
	}
	w.text.WriteRune(g.char)
	if blank {
		w.blanks++
		return
	}
	w.blanks = 0
	w.run.Right = g.right
	w.high = max(w.high, g.top-g.bottom)
	if unicode.Is(unicode.Han, g.char) {
		w.wide = max(w.wide, g.right-g.left)
	}
	w.chars++
}

const (
	wordGap = 0.2 // of the size: a blank between two words of Latin letters
	runGap  = 0.9 // of the size: what is further away is another run
)

// follows reports whether g continues the run.
func (w *pdfWriting) follows(g *pdfGlyph) bool {
	size := max(w.size(), g.top-g.bottom)
	gap := g.left - w.run.Right
	return math.Abs(g.y-w.run.Base) < 0.2*size && gap > -0.6*size && gap < runGap*size*float64(1+w.blanks)
}

// size returns the size of the run. Chinese characters are as wide as they
// are high, in any font; what a font says of its height differs.
func (w *pdfWriting) size() float64 {
	if w.wide > 0 {
		return w.wide
	}
	return w.high
}

func (w *pdfWriting) last() rune {
	r, _ := utf8.DecodeLastRuneInString(w.text.String())
	return r
}

// flush ends the run.
func (w *pdfWriting) flush() {
	if text := strings.TrimRightFunc(w.text.String(), isBlank); text != "" {
		w.run.Text, w.run.Size, w.run.High = text, w.wide, w.high
		w.page.Runs = append(w.page.Runs, w.run.rounded())
	}
	w.text.Reset()
	w.high, w.wide, w.chars, w.blanks = 0, 0, 0, 0
	w.page.Slant = w.slant.String()
}

// rounded returns the run with lengths of a hundredth of a point, which is
// what its neighbours are compared by.
func (r pdfRun) rounded() pdfRun {
	for _, v := range []*float64{&r.Left, &r.Right, &r.Base, &r.Size, &r.High} {
		*v = math.Round(*v*100) / 100
	}
	return r
}

// turn turns the character back by quarter turns, so that its line runs from
// left to right.
func (g *pdfGlyph) turn(quarters int) {
	for range quarters {
		g.x, g.y = g.y, -g.x
		g.left, g.right, g.top, g.bottom = g.bottom, g.top, -g.left, -g.right
	}
}

// degrees rounds an angle in radians to degrees from 0 to 359; within 3
// degrees of a quarter turn it is one.
func degrees(radians float32) int {
	d := int(math.Round(float64(radians)*180/math.Pi)) % 360
	if d < 0 {
		d += 360
	}
	for q := 0; q <= 360; q += 90 {
		if d >= q-3 && d <= q+3 {
			return q % 360
		}
	}
	return d
}

// plainRune returns the usual character for those that fonts put in its place:
// many have the radical ⼀ (U+2F00) where the text has 一.
func plainRune(r rune) rune {
	switch {
	case r >= 0x2E80 && r <= 0x2FDF, r >= 0xF900 && r <= 0xFAFF:
		if t := []rune(norm.NFKC.String(string(r))); len(t) == 1 {
			return t[0]
		}
	case r == 2: // how pdfium shows a hyphen at the end of a line
		return '-'
	}
	return r
}
