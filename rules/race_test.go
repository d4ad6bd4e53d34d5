//go:build race

package rules

// raced says that the race detector runs, which makes everything slower and allocates more.
const raced = true
