package document

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode/utf8"
)

// pdfLine is one line of a column: runs on one baseline, from left to right.
type pdfLine struct {
	page   int
	region *pdfRegion
	runs   []pdfRun
	cells  int // of a line that is a table row
}

// pdfRegion is a column of a page, or a stretch of the page between columns.
type pdfRegion struct {
	page        int
	runs        []pdfRun
	left, right float64 // where full lines begin and end
	lines       []*pdfLine
}

func (l *pdfLine) left() float64  { return l.runs[0].Left }
func (l *pdfLine) right() float64 { return l.runs[len(l.runs)-1].Right }
func (l *pdfLine) base() float64  { return l.runs[0].Base }

// size returns the size of most of the line's characters.
func (l *pdfLine) size() float64 {
	size, most := 0.0, -1.0
	for i := range l.runs {
		if w := l.runs[i].Right - l.runs[i].Left; w > most {
			size, most = l.runs[i].Size, w
		}
	}
	return size
}

// text returns the characters of the line. Between Latin letters and where a
// wide blank is, a blank stands.
func (l *pdfLine) text() string {
	var b strings.Builder
	for i := range l.runs {
		r := &l.runs[i]
		if i > 0 {
			b.WriteString(between(&l.runs[i-1], r))
		}
		b.WriteString(r.Text)
	}
	return b.String()
}

// between returns the blank between two neighbours in a line.
func between(a, b *pdfRun) string {
	gap, size := b.Left-a.Right, max(a.Size, b.Size)
	last, _ := utf8.DecodeLastRuneInString(a.Text)
	first, _ := utf8.DecodeRuneInString(b.Text)
	switch {
	case gap > runGap*size:
		return "\u3000"
	case gap > wordGap*size && isLatin(last) && isLatin(first):
		return " "
	}
	return ""
}

// pdfLines puts runs together to lines, from the top down.
func pdfLines(page int, runs []pdfRun) []*pdfLine {
	sorted := slices.SortedStableFunc(slices.Values(runs), func(a, b pdfRun) int { return cmp.Compare(b.Base, a.Base) })
	var lines []*pdfLine
	var anchor pdfRun // the largest run of the line
	for _, r := range sorted {
		if n := len(lines); n > 0 && anchor.Base-r.Base < 0.45*max(anchor.Size, r.Size) {
			lines[n-1].runs = append(lines[n-1].runs, r)
			if r.Size > anchor.Size {
				anchor = r
			}
			continue
		}
		lines = append(lines, &pdfLine{page: page, runs: []pdfRun{r}})
		anchor = r
	}
	for _, l := range lines {
		slices.SortStableFunc(l.runs, func(a, b pdfRun) int { return cmp.Compare(a.Left, b.Left) })
	}
	return lines
}

// mergedRuns returns the runs of the lines with those put together that are one
// piece of text in two fonts or colours.
func mergedRuns(lines []*pdfLine) []pdfRun {
	var out []pdfRun
	for _, l := range lines {
		current := l.runs[0]
		for _, r := range l.runs[1:] {
			if r.Left-current.Right > runGap*max(r.Size, current.Size) {
				out = append(out, current)
				current = r
				continue
			}
			text := current.Text + between(&current, &r) + r.Text
			if r.Right-r.Left > current.Right-current.Left {
				current.Size, current.Base = r.Size, r.Base
			}
			current.Text, current.Right = text, max(current.Right, r.Right)
		}
		out = append(out, current)
	}
	return out
}

// pdfGutter is the blank stretch between two columns.
type pdfGutter struct{ from, to float64 }

// gutters finds the gutter of each page that shows one.
func gutters(pages [][]pdfRun) []pdfGutter {
	var out []pdfGutter
	for _, runs := range pages {
		if g, ok := gutter(runs); ok && !slices.ContainsFunc(out, func(o pdfGutter) bool { return o.from < g.to && g.from < o.to }) {
			out = append(out, g)
		}
	}
	return out
}

// gutterLike returns the gutter of another page that divides this one as
// well, which has too few lines to show it.
func gutterLike(runs []pdfRun, known []pdfGutter) (pdfGutter, bool) {
	if len(runs) < 2 {
		return pdfGutter{}, false
	}
	for _, g := range known {
		across := 0
		for _, r := range runs {
			if r.Left < g.to && r.Right > g.from {
				across++
			}
		}
		if across*2 <= len(runs) && isGutter(runs, g, runs[0].Size, 1) {
			return g, true
		}
	}
	return pdfGutter{}, false
}

// pdfColumns divides the runs of a page (merged, from the top down) in reading
// order. Where a gutter divides them, what stands left of it is read before
// what stands right of it; a line across the gutter (a title) ends both.
func pdfColumns(page int, runs []pdfRun, known []pdfGutter, depth int) []*pdfRegion {
	g, ok := gutter(runs)
	if !ok {
		g, ok = gutterLike(runs, known)
	}
	if !ok || depth > maxSplits {
		return []*pdfRegion{{page: page, runs: runs}}
	}
	from, to := g.from, g.to
	var out []*pdfRegion
	var left, right, across []pdfRun
	flush := func() {
		for _, side := range [][]pdfRun{left, right} {
			if len(side) > 0 {
				out = append(out, pdfColumns(page, side, known, depth+1)...)
			}
		}
		left, right = nil, nil
	}
	for _, r := range runs {
		if r.Left < from && r.Right > to {
			flush()
			across = append(across, r)
			continue
		}
		if len(across) > 0 {
			out = append(out, &pdfRegion{page: page, runs: across})
			across = nil
		}
		if r.Left+r.Right < from+to {
			left = append(left, r)
		} else {
			right = append(right, r)
		}
	}
	flush()
	if len(across) > 0 {
		out = append(out, &pdfRegion{page: page, runs: across})
	}
	return out
}

const (
	minGutter = 0.8  // of the size of the text
	minColumn = 8    // of the size: a narrower column is one of a table
	maxWidth  = 8000 // points: of a page that is looked at for columns
	maxSplits = 4    // of columns into columns
	minLines  = 3    // of a column that shows itself
)

// gutter finds the blank stretch between two columns of text: few lines cross
// it, and on both sides most lines fill their column, as the cells of a table
// do not.
func gutter(runs []pdfRun) (best pdfGutter, ok bool) {
	if len(runs) < 2*minLines {
		return best, false
	}
	left, right, size := math.Inf(1), math.Inf(-1), 0.0
	for i := range runs {
		left, right = min(left, runs[i].Left), max(right, runs[i].Right)
		size += runs[i].Size / float64(len(runs))
	}
	if right-left > maxWidth || right-left < 2*minColumn*size || size <= 0 {
		return best, false
	}
	cover := coverage(runs, left, right)
	limit := slices.Max(cover) / 2
	for i := 0; i < len(cover); i++ {
		start := i
		for i < len(cover) && cover[i] <= limit {
			i++
		}
		g := pdfGutter{left + float64(start), left + float64(i)}
		if width := g.to - g.from; width >= minGutter*size && width > best.to-best.from && start > 0 && i < len(cover) && isGutter(runs, g, size, minLines) {
			best, ok = g, true
		}
	}
	return best, ok
}

// coverage counts for each point between left and right the runs above it.
func coverage(runs []pdfRun, left, right float64) []int {
	cover := make([]int, int(right-left)+2)
	for i := range runs {
		cover[int(runs[i].Left-left)]++
		cover[min(len(cover)-1, int(math.Ceil(runs[i].Right-left)))]--
	}
	for i := 1; i < len(cover); i++ {
		cover[i] += cover[i-1]
	}
	return cover[:len(cover)-1]
}

// isGutter reports whether there is a column of text on both sides, each of
// so many lines at least.
func isGutter(runs []pdfRun, g pdfGutter, size float64, lines int) bool {
	var left, right []pdfRun
	for _, r := range runs {
		switch {
		case r.Right <= g.from+1:
			left = append(left, r)
		case r.Left >= g.to-1:
			right = append(right, r)
		}
	}
	return min(len(left), len(right)) >= lines && isTextColumn(left, size) && isTextColumn(right, size)
}

// isTextColumn reports whether most of the runs are full lines of a column.
func isTextColumn(runs []pdfRun, size float64) bool {
	widths := make([]float64, len(runs))
	for i, r := range runs {
		widths[i] = r.Right - r.Left
	}
	slices.Sort(widths)
	// Single lines may stick out of the column: they are not what fills it.
	width := widths[len(widths)*4/5]
	return width >= minColumn*size && widths[len(widths)/2] >= 0.7*width
}
