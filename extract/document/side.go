package document

// Side is what a file beside a document says about it. It comes before what
// the document says itself.
type Side struct {
	Title  string
	Date   string // YYYY, YYYY-MM or YYYY-MM-DD
	Region string
	Source string // who published it
	Author string
}

// fromSide is where a date or region of a side file was found.
const fromSide = "side"
