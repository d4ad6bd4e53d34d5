//go:build race

package document

// raced says that the race detector runs, which makes everything slower and allocates more.
const raced = true
