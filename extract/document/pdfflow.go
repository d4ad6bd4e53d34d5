package document

import (
	"math"
	"slices"
	"unicode/utf8"
)

// pdfFlow is the text of a PDF in reading order.
type pdfFlow struct {
	lines    []*pdfLine
	body     float64 // size of most of the text
	leading  float64 // distance of two lines of it
	indented bool    // paragraphs begin with an indent
	heads    []float64
}

// layPDF makes parts of pages: paragraphs joined over lines, columns and
// pages, headings, table rows, and page furniture.
func layPDF(pages []pdfPage) []part {
	settleSizes(pages)
	lines := make([][]*pdfLine, len(pages))
	for i := range pages {
		lines[i] = pdfLines(pages[i].No, pages[i].Runs)
	}
	furniture := markFurniture(lines)
	runs, margins := make([][]pdfRun, len(pages)), make([]margin, len(pages))
	for i := range pages {
		var body []*pdfLine
		for _, l := range lines[i] {
			if !furniture[l] {
				body = append(body, l)
			}
		}
		margins[i] = pdfMargin(&pages[i], lines[i], furniture)
		runs[i] = mergedRuns(body)
	}
	var regions []*pdfRegion
	known := gutters(runs)
	for i := range pages {
		for _, r := range pdfColumns(pages[i].No, runs[i], known, 0) {
			if r.lines = pdfLines(r.page, r.runs); len(r.lines) > 0 {
				regions = append(regions, r)
			}
		}
	}
	f := newFlow(regions)
	return f.parts(margins)
}

// settleSizes gives a size to the runs without Chinese characters: fonts have
// their characters higher than their size, by about as much as in the runs
// that show both.
func settleSizes(pages []pdfPage) {
	var ratios []float64
	for i := range pages {
		for _, r := range pages[i].Runs {
			if r.Size > 0 {
				ratios = append(ratios, r.High/r.Size)
			}
		}
	}
	ratio := 1.0
	if len(ratios) > 0 {
		slices.Sort(ratios)
		ratio = max(1, ratios[len(ratios)/2])
	}
	for i := range pages {
		for j := range pages[i].Runs {
			if r := &pages[i].Runs[j]; r.Size <= 0 {
				r.Size = max(r.High/ratio, 0.1)
			}
		}
	}
}

// margin is the furniture of one page: above and below its text.
type margin struct {
	page         int
	above, below []string
}

func pdfMargin(p *pdfPage, lines []*pdfLine, furniture map[*pdfLine]bool) margin {
	m := margin{page: p.No}
	for i, l := range lines {
		switch {
		case !furniture[l]:
		case i < edgeLines && i < len(lines)-1:
			m.above = append(m.above, l.text())
		default:
			m.below = append(m.below, l.text())
		}
	}
	if p.Slant != "" {
		m.below = append(m.below, p.Slant)
	}
	return m
}

// newFlow measures the text: its size, its line distance, where its columns
// begin and end.
func newFlow(regions []*pdfRegion) *pdfFlow {
	f := &pdfFlow{}
	for _, r := range regions {
		for _, l := range r.lines {
			l.region = r
		}
		f.lines = append(f.lines, r.lines...)
	}
	f.body = f.commonSize()
	settleMargins(regions)
	for _, r := range regions {
		markTables(r.lines)
	}
	f.leading = f.commonLeading()
	f.indented = f.findIndents()
	f.heads = f.headSizes()
	return f
}

// commonSize returns the size, to half a point, of most characters.
func (f *pdfFlow) commonSize() float64 {
	counts := map[float64]int{}
	for _, l := range f.lines {
		for i := range l.runs {
			counts[math.Round(l.runs[i].Size*2)/2] += utf8.RuneCountInString(l.runs[i].Text)
		}
	}
	best := 0.0
	for size, n := range counts {
		if n > counts[best] || n == counts[best] && size < best {
			best = size
		}
	}
	return best
}

// settleMargins finds where the full lines of each region begin and end. A
// region of few lines does not show that: it takes the margins of those that
// begin at about the same place.
func settleMargins(regions []*pdfRegion) {
	for _, r := range regions {
		r.left, r.right = r.margins()
	}
	own := make([][2]float64, len(regions))
	for i, r := range regions {
		own[i] = [2]float64{r.left, r.right}
	}
	for i, r := range regions {
		if len(r.lines) >= ownMargins {
			continue
		}
		size := r.lines[0].size()
		for j, other := range regions {
			if i == j || math.Abs(own[j][0]-own[i][0]) > 3*size || len(other.lines) < len(r.lines) {
				continue
			}
			r.left, r.right = min(r.left, own[j][0]), max(r.right, own[j][1])
		}
	}
}

// ownMargins is how many lines show the margins of their column.
const ownMargins = 6

// margins returns where lines of the region begin and end, single ones that
// stick out left aside.
func (r *pdfRegion) margins() (left, right float64) {
	lefts, rights := make([]float64, 0, len(r.lines)), make([]float64, 0, len(r.lines))
	for _, l := range r.lines {
		lefts, rights = append(lefts, l.left()), append(rights, -l.right())
	}
	size := r.lines[0].size()
	return sharedEdge(lefts, size), -sharedEdge(rights, size)
}

// sharedEdge returns the smallest value that two others come close to; the
// smallest of all if there is none.
func sharedEdge(values []float64, size float64) float64 {
	slices.Sort(values)
	for i := range values {
		if i+2 < len(values) && values[i+2]-values[i] < size {
			return values[i]
		}
	}
	return values[0]
}

// commonLeading returns the usual distance of two lines of the text.
func (f *pdfFlow) commonLeading() float64 {
	var steps []float64
	for i := 1; i < len(f.lines); i++ {
		a, b := f.lines[i-1], f.lines[i]
		if a.region == b.region && a.cells == 0 && b.cells == 0 && alike(a.size(), f.body) && alike(b.size(), f.body) {
			steps = append(steps, a.base()-b.base())
		}
	}
	if len(steps) == 0 {
		return 2 * f.body
	}
	slices.Sort(steps)
	return steps[len(steps)/3] // the smaller ones: others are between paragraphs
}

func alike(a, b float64) bool { return a < 1.12*b && b < 1.12*a }

// findIndents reports whether paragraphs begin with an indent: lines that
// begin about two characters further right than full lines, above lines that
// do not.
func (f *pdfFlow) findIndents() bool {
	count, text := 0, 0
	for i, l := range f.lines {
		if l.cells > 0 || !alike(l.size(), f.body) {
			continue
		}
		text++
		next := i + 1
		if d := (l.left() - l.region.left) / f.body; d > 1.2 && d < 3.2 && next < len(f.lines) &&
			f.lines[next].region == l.region && f.lines[next].left()-l.region.left < 0.6*f.body {
			count++
		}
	}
	return count >= 2 && count*25 >= text
}

// headSizes returns the sizes that are larger than the text's, the largest
// first.
func (f *pdfFlow) headSizes() []float64 {
	var out []float64
	for _, l := range f.lines {
		if s := l.size(); s > minHeadSize*f.body && l.cells == 0 && !slices.ContainsFunc(out, func(o float64) bool { return alike(o, s) }) {
			out = append(out, s)
		}
	}
	slices.Sort(out)
	slices.Reverse(out)
	return out
}

const (
	minHeadSize = 1.15 // of the size of the text
	maxHeads    = 4    // levels that sizes tell
)
