package main

import (
	"bytes"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"statsheet/extract"
)

var (
	killFiles = flag.Int("kill-files", 120, "inputs of the run that is killed")
	killTimes = flag.Int("kill-times", 3, "how often it is killed")
)

// manyReports writes n reports whose figures differ into a folder.
func manyReports(t *testing.T, n int) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "reports")
	for i := range n {
		sub := filepath.Join(dir, fmt.Sprintf("%02d", i%7))
		if err := os.MkdirAll(sub, 0o755); err != nil {
			t.Fatal(err)
		}
		text := fmt.Sprintf("2024年%d月，全市新建口袋公园%d个，绿地面积达到%d.%d公顷，同比增长%d.%d%%。\n", i%12+1, i+1, 1000+i, i%10, i%9+1, i%10)
		text = strings.Repeat(text+fmt.Sprintf("新修步道%d公里，其中城区%d公里。\n", 10*i+7, i+3), 8)
		if err := os.WriteFile(filepath.Join(sub, fmt.Sprintf("%04d.txt", i)), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

var resumeOutputs = []string{"a.jsonl", "a.csv", "a.md", "a.parquet", "a.html", "a.xlsx", "ledger.jsonl"}

func resumeCommand(t *testing.T, dir, reports string, more ...string) *exec.Cmd {
	t.Helper()
	args := append([]string{"extract", reports, "--date", "2025-02", "--lang", "en"}, more...)
	for _, out := range resumeOutputs {
		flag := "-o"
		if strings.HasPrefix(out, "ledger") {
			flag = "--ledger"
		}
		args = append(args, flag, out)
	}
	c := exec.CommandContext(t.Context(), "statsheet", args...)
	c.Dir = dir
	return c
}

// A run that is killed at any moment and resumed gives the outputs of a run
// that was not, byte for byte, and leaves nothing behind.
func TestKilledRunIsResumed(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("files of a killed process stay locked for a moment")
	}
	reports := manyReports(t, *killFiles)
	whole := t.TempDir()
	begin := time.Now()
	if out, err := resumeCommand(t, whole, reports).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	length := time.Since(begin)
	// All the kills together take about as long as the run.
	most := max(2*float64(length)/float64(*killTimes+1), float64(400*time.Millisecond))
	random := rand.New(rand.NewPCG(1, 2))
	dir := t.TempDir()
	resumed := 0
	for range *killTimes {
		c := resumeCommand(t, dir, reports, "--resume")
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(random.Float64() * most))
		_ = c.Process.Kill() // it may have ended
		if c.Wait() != nil && isJournal(filepath.Join(dir, "a.jsonl.partial")) {
			resumed++
		}
	}
	if out, err := resumeCommand(t, dir, reports, "--resume").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	t.Logf("%d of %d kills met a run that had begun", resumed, *killTimes)
	sameOutputs(t, whole, dir)
}

// sameOutputs compares the outputs of two runs, and what else lies there but
// the temporary files of killed processes.
func sameOutputs(t *testing.T, whole, dir string) {
	t.Helper()
	for _, name := range resumeOutputs {
		a, err := os.ReadFile(filepath.Join(whole, name))
		if err != nil {
			t.Fatal(err)
		}
		b, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(a, b) {
			t.Errorf("%s differs: %d bytes, %d of the resumed run", name, len(a), len(b))
		}
	}
	list, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range list {
		if strings.HasSuffix(e.Name(), ".partial") {
			t.Errorf("%s was left behind", e.Name())
		}
	}
}

// Ctrl-C stops a run; what is finished is written beside the output, and the
// run can go on.
func TestInterruptedRunIsResumed(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no interrupt to send")
	}
	reports := manyReports(t, 200)
	whole, dir := t.TempDir(), t.TempDir()
	begin := time.Now()
	if out, err := resumeCommand(t, whole, reports).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	length := time.Since(begin)
	partial := filepath.Join(dir, "a.jsonl.partial")
	var said bytes.Buffer
	for wait := length / 2; ; wait /= 2 {
		said.Reset()
		c := resumeCommand(t, dir, reports)
		c.Stderr = &said
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		for end := time.Now().Add(wait); time.Now().Before(end) && !isJournal(partial); {
			time.Sleep(time.Millisecond)
		}
		time.Sleep(wait / 4)
		_ = c.Process.Signal(os.Interrupt)
		if err := c.Wait(); err != nil || wait < time.Millisecond {
			break // it was interrupted; else it was over before
		}
	}
	if !strings.Contains(said.String(), "interrupted: no output file was changed") {
		t.Fatalf("said %q", said.String())
	}
	if _, err := os.Stat(filepath.Join(dir, "a.jsonl")); err == nil {
		t.Error("an output of an interrupted run stands under its name")
	}
	if strings.Contains(said.String(), "--resume goes on") {
		beginning, err := os.ReadFile(filepath.Join(partial, "a.jsonl"))
		if err != nil {
			t.Fatal(err)
		}
		all, err := os.ReadFile(filepath.Join(whole, "a.jsonl"))
		if err != nil || len(beginning) == 0 || !bytes.HasPrefix(all, beginning) {
			t.Errorf("what was finished, %d bytes, is not the beginning of the whole, %v", len(beginning), err)
		}
	}
	out, err := resumeCommand(t, dir, reports, "--resume").CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	sameOutputs(t, whole, dir)
}

// A changed input is read again, one that is new is read, and what another
// rule would give is not taken from before.
func TestResumeLooksAtContent(t *testing.T) {
	dir := t.TempDir()
	j, err := openJournal(filepath.Join(dir, "a.csv.partial"), false)
	if err != nil {
		t.Fatal(err)
	}
	one, two := filepath.Join(dir, "one.txt"), filepath.Join(dir, "two.txt")
	for _, path := range []string{one, two} {
		if err := os.WriteFile(path, []byte(filepath.Base(path)), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	log := &progressLog{journal: j, settings: "a"}
	r := &reading{}
	key := func(name, path string) string { return log.keyOf(input{name: name, path: path}, &r.options) }
	first := key("one.txt", one)
	keys := map[string]bool{first: true, key("two.txt", two): true, key("other.txt", one): true}
	log.settings = "b"
	keys[key("one.txt", one)] = true
	r.options.Date = "2024"
	keys[key("one.txt", one)] = true
	if len(keys) != 5 || keys[""] {
		t.Errorf("keys %v", keys)
	}
	if key("gone.txt", filepath.Join(dir, "gone")) != "" || log.keyOf(input{path: "-"}, &r.options) != "" {
		t.Error("what has no content has a key")
	}
	if err := j.close(true); err != nil {
		t.Fatal(err)
	}
}

// A journal gives back what was put in, and only whole records.
func TestJournal(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "a.partial")
	j, err := openJournal(folder, false)
	if err != nil {
		t.Fatal(err)
	}
	var want []string
	collect := func(list *[]string) extract.Output {
		return extract.Output{
			Begin: func(s extract.Summary) error { *list = append(*list, s.Document); return nil },
			Block: func(b *extract.Block) error { *list = append(*list, fmt.Sprintf("%+v", *b)); return nil },
			Fact:  func(f *extract.Fact) error { *list = append(*list, fmt.Sprintf("%+v", *f)); return nil },
			Entry: func(e *extract.Entry) error { *list = append(*list, fmt.Sprintf("%+v", *e)); return nil },
		}
	}
	write := func(key string, whole bool) {
		j.begin(key)
		out := j.also(collect(&want))
		for _, err := range []error{
			out.Begin(extract.Summary{Document: key}),
			out.Block(&extract.Block{Text: "段", Skips: []extract.Skip{{At: 1, Len: 2}}}),
			out.Fact(&extract.Fact{FactID: key, Value: "36", Sentence: "句子", Line: 7, Page: -1}),
			out.Fact(&extract.Fact{FactID: key + "'", Sentence: "句子", Line: 1 << 40}),
			out.Entry(&extract.Entry{Text: "36个", Sentence: "句子"}),
		} {
			if err != nil {
				t.Fatal(err)
			}
		}
		if whole {
			j.end(key, extract.Summary{Document: key, Facts: 2, Fates: map[string]int{"fact": 2}})
		}
	}
	write("甲", true)
	write("半", false)
	want = want[:5]
	write("乙", true)
	kept := want
	write("又半", false)
	if j.err != nil || j.close(false) != nil {
		t.Fatal(j.err)
	}
	f, err := os.OpenFile(filepath.Join(folder, journalName), os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	_, _ = f.WriteString("B\x03abcF\xff")
	_ = f.Close()

	if j, err = openJournal(folder, true); err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, key := range []string{"甲", "乙"} {
		s, failed := j.replay(key, collect(&got))
		if failed != nil || !j.has(key) || s.Facts != 2 || s.Fates["fact"] != 2 || s.Document != key {
			t.Errorf("%s: %+v, %v", key, s, failed)
		}
	}
	if strings.Join(got, "\n") != strings.Join(kept, "\n") || j.has("半") || j.has("又半") || j.has("abc") {
		t.Errorf("got %q\nwant %q", got, kept)
	}
	if err = j.close(true); err != nil || isJournal(folder) {
		t.Errorf("the journal is still there: %v", err)
	}
}
