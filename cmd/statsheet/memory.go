package main

import (
	"math"
	"os"
	"runtime/debug"
	"slices"
)

// A command that keeps nothing of what it finds, but for a scan, collects its heap when that comes near
// streamMemory, whatever the size of its inputs, and not before, so that a run over few
// reports does not collect at all. It is some four times what is in use then, and no hard
// limit: an input that needs more gets it.
const (
	streamMemory  = 160 << 20
	streamPercent = 4000 // what the heap may grow by before: from the 4 MB that the runtime begins with to streamMemory
)

// firstMemory is what largePages is asked for: not all of streamMemory, as of a large page all
// is taken for a part.
const firstMemory = 128 << 20

// scanPercent is how much the heap of a scan may grow by before it is collected. So
// little of a line is left when it is scanned that a collection costs less than the
// memory that the system would have to give instead.
const scanPercent = 100

// gcPercent is how much the heap may grow before it is collected in a run that keeps
// something of every fact. Little stays from one sentence to the next, so that collecting
// half as often as usual costs some 30 MB and saves a tenth of the time.
const gcPercent = 200

// workbookGarbage is that for a run which writes a workbook: it keeps so much of every
// fact that the usual percentage would be hundreds of MB.
const workbookGarbage = 70

// collect sets when the process collects its heap: when it has grown by a percentage, or
// is near a limit. GOGC and GOMEMLIMIT in the environment count more. The function it
// returns sets what was before.
func collect(percent int, limit int64) (undo func()) {
	var undos []func()
	if os.Getenv("GOGC") == "" {
		before := debug.SetGCPercent(percent)
		undos = append(undos, func() { debug.SetGCPercent(before) })
	}
	if os.Getenv("GOMEMLIMIT") == "" {
		before := debug.SetMemoryLimit(limit)
		undos = append(undos, func() { debug.SetMemoryLimit(before) })
	}
	return func() {
		for _, u := range undos {
			u()
		}
	}
}

// boundMemory sets when a run collects its heap, by what it writes, until the function it
// returns is called.
func (o *outputs) boundMemory() func() {
	switch {
	case o.stream():
		return func() {}
	case o.hasWorkbook():
		return collect(workbookGarbage, math.MaxInt64)
	}
	return collect(gcPercent, math.MaxInt64)
}

// stream reports whether the outputs keep nothing of the facts.
func (o *outputs) stream() bool {
	return !slices.ContainsFunc(o.files, func(f outputFile) bool {
		streams := f.path == "-" || hasEnding(f.path, ".jsonl") || hasEnding(f.path, ".csv") || hasEnding(f.path, ".parquet")
		return !streams || o.options.CSV.Wide
	})
}
