package main

import (
	"os"
	"runtime/debug"
	"slices"
)

// gcPercent is how much the heap may grow before it is collected. Little stays
// from one sentence to the next, so that collecting half as often as usual costs
// some 30 MB and saves a tenth of the time.
const gcPercent = 200

// loadingPercent is that while the rules are loaded: nearly all of what is made then
// stays, so that collecting finds little.
const loadingPercent = 1000

// workbookGarbage is that for a run which writes a workbook: it keeps a little
// of every fact, so that the usual percentage would be hundreds of MB.
const workbookGarbage = 70

// streamMemory is what a run whose outputs keep nothing of the facts should
// take, whatever the size of its inputs: the heap is collected when it comes near,
// and not before, so that a run over few reports hardly collects at all. It is some
// three times what is in use then, and no hard limit: an input that needs more gets it.
const streamMemory = 128 << 20

// collectAt sets the percentage for the process. A GOGC in the environment counts
// more.
func collectAt(percent int) {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(percent)
	}
}

// boundMemory sets when a run collects its heap, by what it writes, until the
// function it returns is called. GOGC and GOMEMLIMIT in the environment count
// more.
func (o *outputs) boundMemory() func() {
	switch {
	case o.hasWorkbook() && os.Getenv("GOGC") == "":
		before := debug.SetGCPercent(workbookGarbage)
		return func() { debug.SetGCPercent(before) }
	case o.stream() && os.Getenv("GOMEMLIMIT") == "":
		limit := debug.SetMemoryLimit(streamMemory)
		collectAt(loadingPercent)
		return func() {
			debug.SetMemoryLimit(limit)
			collectAt(gcPercent)
		}
	}
	return func() {}
}

// stream reports whether the outputs keep nothing of the facts.
func (o *outputs) stream() bool {
	return !slices.ContainsFunc(o.files, func(f outputFile) bool {
		streams := f.path == "-" || hasEnding(f.path, ".jsonl") || hasEnding(f.path, ".csv") || hasEnding(f.path, ".parquet")
		return !streams || o.options.CSV.Wide
	})
}
