// Command bench prints how fast statsheet is on this machine, as a table in
// Markdown:
//
//	go run .ci/bench.go                         generated text
//	go run .ci/bench.go -mb 200 report.txt …    and reports of your own, joined and repeated to 200 MB
//	go run .ci/bench.go -sizes 1,10,100,1000    how time and memory grow with the text
//
// Every time is the median of -runs runs; processor time, which says more on a busy
// machine, is the least of them. Programs write into a pipe that is read
// to its end; where ripgrep is installed, its time for one pattern of numbers on
// the same file in the same run is the measure beside it.
package main

import (
	"bytes"
	"cmp"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"

	"statsheet/rules"
	"statsheet/testdata/prose"
)

// numbers is what rg looks for.
const numbers = `[0-9][0-9.,]*(万亿|万|亿)?(多|余)?\p{Han}?`

type bench struct {
	dir, program string
	runs         int
	rg           string
}

func main() {
	log.SetFlags(0)
	mb := flag.Int("mb", 20, "size of a text in `MB`")
	runs := flag.Int("runs", 5, "runs of which the median counts")
	sizes := flag.String("sizes", "1,10,50", "sizes in MB to show how time grows")
	flag.Parse()
	dir, err := os.MkdirTemp("", "statsheet-bench-*")
	check(err)
	defer func() { _ = os.RemoveAll(dir) }()
	b := &bench{dir: dir, program: filepath.Join(dir, "statsheet"), runs: *runs}
	b.rg, _ = exec.LookPath("rg")
	build := exec.Command("go", "build", "-o", b.program, "./cmd/statsheet")
	build.Stderr = os.Stderr
	check(build.Run())
	fmt.Printf("%d processors, %s, median of %d runs\n", runtime.NumCPU(), runtime.Version(), b.runs)
	b.texts(*mb*1e6, flag.Args())
	b.formats(*mb * 1e6 / 4)
	b.sizes(*sizes)
	b.folder(*mb * 1e6 / 4)
	b.manyRules(*mb * 1e6 / 4)
	b.startUp()
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

func (b *bench) write(name, text string) string {
	path := filepath.Join(b.dir, name)
	check(os.WriteFile(path, []byte(text), 0o644))
	return path
}

// measured is what some runs of a program gave.
type measured struct {
	time  time.Duration // median
	cpu   time.Duration // processor time, the least
	lines int           // of the output
	peak  float64       // MB of memory
}

// run runs a program and reads what it writes to the end.
func (b *bench) run(program string, args ...string) measured {
	return b.runTo("", program, args...)
}

// runTo runs a program that writes a file, anew each time: what is there would
// be added to, or looked through for the marks of reviewers.
func (b *bench) runTo(file, program string, args ...string) measured {
	var times []time.Duration
	var m measured
	for range b.runs {
		_ = os.Remove(file)
		cmd := exec.Command(program, args...)
		cmd.Stderr = os.Stderr
		out, err := cmd.StdoutPipe()
		check(err)
		began := time.Now()
		check(cmd.Start())
		m.lines = 0
		buf := make([]byte, 1<<16)
		for {
			n, err := out.Read(buf)
			m.lines += bytes.Count(buf[:n], []byte{'\n'})
			if err == io.EOF {
				break
			}
			check(err)
		}
		check(cmd.Wait())
		times = append(times, time.Since(began))
		if use, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage); ok {
			m.peak = max(m.peak, float64(use.Maxrss)*1024/1e6) // Linux counts in KiB
		}
		if cpu := cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime(); m.cpu == 0 || cpu < m.cpu {
			m.cpu = cpu
		}
	}
	slices.SortFunc(times, cmp.Compare)
	m.time = times[len(times)/2]
	return m
}

// extract reads a file on so many processors. What one job leaves to others
// would run on them: GOMAXPROCS keeps it where it is.
func (b *bench) extract(path string, jobs int, more ...string) measured {
	check(os.Setenv("GOMAXPROCS", strconv.Itoa(jobs)))
	defer func() { _ = os.Unsetenv("GOMAXPROCS") }()
	return b.run(b.program, append([]string{"extract", path, "-o", "-", "--quiet", "--date", "2025", "--jobs", strconv.Itoa(jobs)}, more...)...)
}

// table prints the head of a table.
func table(title string, columns ...string) {
	fmt.Printf("\n%s\n\n| %s |\n|%s\n", title, strings.Join(columns, " | "), strings.Repeat(" --- |", len(columns)))
}

func row(cells ...any) {
	for _, c := range cells {
		if f, ok := c.(float64); ok {
			c = strconv.FormatFloat(f, 'f', 1, 64)
		}
		fmt.Printf("| %v ", c)
	}
	fmt.Println("|")
}

func (m measured) speed(size int) float64 { return float64(size) / 1e6 / m.time.Seconds() }
func (m measured) millis() float64        { return float64(m.time.Microseconds()) / 1e3 }

// texts measures whole extractions of texts with more and fewer figures.
func (b *bench) texts(size int, own []string) {
	table("Whole extraction to JSONL, and scan", "text", "MB", "facts a KB", "one core MB/s", "all cores MB/s", "MB a processor second", "facts/s", "cores gain", "peak MB", "scan MB/s", "time ÷ rg's", "processor time ÷ rg's")
	for _, t := range []struct {
		name  string
		every int
	}{{"figures in every second sentence", 2}, {"in one of three", 3}, {"in one of ten", 10}} {
		b.text(t.name, b.write("text.txt", prose.Write(1, size, t.every, "")))
	}
	for _, g := range prose.Genres() {
		b.text("only "+g+", one of three", b.write("text.txt", prose.Write(2, size/4, 3, g)))
	}
	if len(own) > 0 {
		b.text("your own", b.write("text.txt", joined(own, size)))
	}
}

// joined returns the content of some files, repeated to a size.
func joined(paths []string, size int) string {
	var all strings.Builder
	for _, p := range paths {
		text, err := os.ReadFile(p)
		check(err)
		all.Write(text)
		all.WriteByte('\n')
	}
	return strings.Repeat(all.String(), max(1, size/all.Len()))
}

func (b *bench) text(name, path string) {
	info, err := os.Stat(path)
	check(err)
	size := int(info.Size())
	one, all := b.extract(path, 1), b.extract(path, runtime.NumCPU())
	scan := b.run(b.program, "scan", path, "--format", "jsonl")
	ratio, work := any("no rg"), any("no rg")
	if b.rg != "" {
		rg := b.run(b.rg, "-o", numbers, path)
		ratio, work = all.time.Seconds()/rg.time.Seconds(), one.cpu.Seconds()/rg.cpu.Seconds()
	}
	row(name, float64(size)/1e6, 1e3*float64(all.lines)/float64(size), one.speed(size), all.speed(size), float64(size)/1e6/one.cpu.Seconds(), int(float64(all.lines)/all.time.Seconds()),
		fmt.Sprintf("%.2f", one.time.Seconds()/all.time.Seconds()), all.peak, scan.speed(size), ratio, work)
}

// formats measures what each output format costs.
func (b *bench) formats(size int) {
	path := b.write("text.txt", prose.Write(3, size, 3, ""))
	facts := b.extract(path, runtime.NumCPU()).lines
	table(fmt.Sprintf("The same %.1f MB with %d facts into each format, all cores", float64(size)/1e6, facts), "format", "seconds", "MB/s", "facts/s", "peak MB")
	for _, ending := range []string{"jsonl", "csv", "parquet", "db", "html", "xlsx"} {
		out := filepath.Join(b.dir, "facts."+ending)
		m := b.runTo(out, b.program, "extract", path, "-o", out, "--quiet", "--date", "2025")
		row(ending, fmt.Sprintf("%.2f", m.time.Seconds()), m.speed(size), int(float64(facts)/m.time.Seconds()), m.peak)
	}
}

// sizes shows that time grows with the text and memory does not.
func (b *bench) sizes(list string) {
	table("Figures in one of three sentences, JSONL, all cores", "MB", "seconds", "MB/s", "peak MB")
	part := prose.Write(4, 1_000_000, 3, "")
	for s := range strings.SplitSeq(list, ",") {
		mb, err := strconv.Atoi(s)
		check(err)
		path := filepath.Join(b.dir, "text.txt")
		file, err := os.Create(path)
		check(err)
		for range mb {
			_, err = file.WriteString(part)
			check(err)
		}
		check(file.Close())
		m := b.extract(path, runtime.NumCPU())
		row(mb, fmt.Sprintf("%.2f", m.time.Seconds()), m.speed(mb*len(part)), m.peak)
	}
}

// folder weighs many small reports against one of the same text.
func (b *bench) folder(size int) {
	const each = 20 << 10
	dir := filepath.Join(b.dir, "folder")
	check(os.Mkdir(dir, 0o755))
	var all strings.Builder
	for i := range max(1, size/each) {
		text := prose.Write(uint64(100+i), each, 3, "")
		all.WriteString(text)
		check(os.WriteFile(filepath.Join(dir, fmt.Sprintf("%05d.txt", i)), []byte(text), 0o644))
	}
	table(fmt.Sprintf("%.1f MB, figures in one of three sentences, JSONL, all cores", float64(all.Len())/1e6), "files", "seconds", "MB/s", "peak MB")
	one := b.extract(b.write("text.txt", all.String()), runtime.NumCPU())
	row(1, fmt.Sprintf("%.2f", one.time.Seconds()), one.speed(all.Len()), one.peak)
	many := b.extract(dir, runtime.NumCPU())
	row(max(1, size/each), fmt.Sprintf("%.2f", many.time.Seconds()), many.speed(all.Len()), many.peak)
}

// manyRules measures ten times the built-in rules, the others with words that
// the text has not.
func (b *bench) manyRules(size int) {
	set, err := rules.Default()
	check(err)
	var pack strings.Builder
	pack.WriteString("format: statsheet.rules/v1\npack: {id: strange, title: 别处的词, version: 0.1.0}\nrules:\n")
	for i := range 9 * len(set.Rules) {
		word := string([]rune{rune(0x3400 + i/80), rune(0x3500 + i%80)})
		fmt.Fprintf(&pack, "  - id: r%d\n    title: 第%d条\n    priority: %d\n    pattern: '(?<verb>%s)(?<value>{quantity})(?<indicator>{noun})'\n", i, i, 40+i%60, word)
	}
	own, path := b.write("strange.yaml", pack.String()), b.write("text.txt", prose.Write(5, size, 3, ""))
	few, many := b.extract(path, 1), b.extract(path, 1, "--rules", own)
	table(fmt.Sprintf("Ten times the rules, %.1f MB, one core", float64(size)/1e6), "rules", "seconds", "MB/s", "times as long")
	row(len(set.Rules), fmt.Sprintf("%.2f", few.time.Seconds()), few.speed(size), "1.00")
	row(10*len(set.Rules), fmt.Sprintf("%.2f", many.time.Seconds()), many.speed(size), fmt.Sprintf("%.2f", many.time.Seconds()/few.time.Seconds()))
}

// startUp measures the smallest runs.
func (b *bench) startUp() {
	b.runs *= 5
	path := b.write("line.txt", "全市新建书屋3座。\n")
	table("Start-up", "command", "milliseconds")
	row("`statsheet --help`", b.run(b.program, "--help").millis())
	row("`statsheet extract` of one line", b.extract(path, runtime.NumCPU()).millis())
	if b.rg != "" {
		row("`rg` of one line", b.run(b.rg, "-o", numbers, path).millis())
	}
}
