//go:build race

package extract

// raced says that the race detector runs: it makes pools forget on purpose, so
// that allocations cannot be counted.
const raced = true
