package main

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sync"

	"statsheet/extract"
	"statsheet/extract/document"
)

var (
	msgKept         = message{"已读完 %s 份（共 %s 份），写在 %s；同一条命令加 --resume 接着做", "finished %s of %s, written to %s; the same command with --resume goes on"}
	msgResumed      = message{"接着上次：%s 份已经读完，不再读", "resumed: %s finished before, not read again"}
	msgResumeOutput = message{"--resume 要有一个输出文件：请写 -o", "--resume needs an output file: add -o"}
	msgResumeFolder = message{"文件夹 %s 不是 statsheet 留下的：请移走，或换一个输出文件名", "the folder %s is not one that statsheet left: move it, or choose another output"}
	msgJournal      = message{"提示：记不了已读完的文件（%s：%s），这次中断后不能接着做", "note: finished inputs cannot be kept (%s: %s), so this run cannot be resumed"}
)

// progressLog is what a run of several inputs keeps of the finished ones.
type progressLog struct {
	*journal
	settings string   // all but content and name that the result depends on
	finished []string // keys, in the order they were written
	resumed  int      // how many of them the run before had finished
	sums     fileSums
}

// partialFolder is where a run keeps what is finished: beside its first output
// file; "" if it writes none.
func partialFolder(files []outputFile) string {
	for _, file := range files {
		if file.path == "" || file.path == "-" {
			continue
		}
		if info, err := os.Stat(file.path); err == nil && !info.Mode().IsRegular() {
			continue
		}
		return file.path + ".partial"
	}
	return ""
}

// openLog opens the log of a run. A run of one input, or without a file to
// write, has none; then the log is nil.
func (r *reading) openLog(inputs []input, resume bool, settings string) error {
	folder := partialFolder(r.outputs.files)
	if resume && folder == "" {
		return r.usageError(msgResumeOutput)
	}
	if len(inputs) < 2 || folder == "" {
		return nil
	}
	if list, err := os.ReadDir(folder); err == nil && len(list) > 0 && !isJournal(folder) {
		return r.usageError(msgResumeFolder, folder)
	}
	j, err := openJournal(folder, resume)
	if err != nil {
		r.note(r.sprintf(msgJournal, folder, r.reason(err)))
		return nil
	}
	r.log = &progressLog{journal: j, settings: settings}
	return nil
}

// note says what is good to know.
func (r *reading) note(text string) {
	if !r.quiet {
		r.say(text)
	}
}

// settings sums up what the result of an input depends on besides its content
// and its name: the program, the rules, the flags.
func settings(ruleDirs []string, parts ...any) (string, error) {
	h := sha256.New()
	if program, err := os.Executable(); err == nil {
		if info, err := os.Stat(program); err == nil {
			_, _ = fmt.Fprintln(h, info.Size(), info.ModTime().UnixNano())
		}
	}
	_, _ = fmt.Fprintf(h, "%s %q %q\n", version(), ruleDirs, parts)
	for _, dir := range ruleDirs {
		err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
			if err != nil || !entry.Type().IsRegular() {
				return err
			}
			sum, err := sumFile(path)
			_, _ = fmt.Fprintf(h, "%q %s\n", path, sum)
			return err
		})
		if err != nil {
			return "", err
		}
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

// keyOf names the content of an input with all that its result depends on; ""
// for one that cannot be named, standard input or one that is not there.
func (l *progressLog) keyOf(in input, o *document.Options) string {
	if l == nil || in.err != nil || in.path == "-" {
		return ""
	}
	sum, err := l.sums.of(in)
	if err != nil {
		return "" // reading it will say so
	}
	h := sha256.New()
	_, _ = fmt.Fprintf(h, "%s %s %q %q %q %q %q %q", l.settings, sum, in.name, in.member, o.Date, o.Region, o.Title, in.side)
	return hex.EncodeToString(h.Sum(nil))
}

// fileSums remembers the sums of archives, which hold many inputs.
type fileSums struct {
	mu       sync.Mutex
	archives map[string]string
}

func (s *fileSums) of(in input) (string, error) {
	if in.member == "" {
		sum, err := sumFile(in.path)
		return sum, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if sum, ok := s.archives[in.path]; ok {
		return sum, nil
	}
	sum, err := sumFile(in.path)
	if s.archives == nil {
		s.archives = map[string]string{}
	}
	s.archives[in.path] = sum
	return sum, err
}

// sumFile returns the SHA-256 of a regular file.
func sumFile(path string) (sum string, err error) {
	info, err := os.Stat(path)
	if err == nil && !info.Mode().IsRegular() {
		err = errors.ErrUnsupported
	}
	if err != nil {
		return "", err
	}
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	h := sha256.New()
	_, err = io.Copy(h, f)
	return hex.EncodeToString(h.Sum(nil)), errors.Join(err, f.Close())
}

// begin begins the record of an input; out then writes to it as well.
func (l *progressLog) begin(key string, out extract.Output) extract.Output {
	if l == nil || key == "" {
		return out
	}
	l.journal.begin(key)
	return l.also(out)
}

// finish ends the record of an input whose result is in the outputs.
func (l *progressLog) finish(res *result) {
	switch {
	case l == nil || res.key == "":
		return
	case res.stored:
		l.resumed++
	default:
		l.end(res.key, res.summary)
	}
	if l.err == nil {
		l.finished = append(l.finished, res.key)
	}
}

// remove removes the log of a run that is whole.
func (l *progressLog) remove() error {
	if l == nil {
		return nil
	}
	return l.close(true)
}

// leave keeps the log of a run that was broken off, beside it the outputs of
// the inputs that are finished, and says so. Without any, nothing is kept.
func (r *reading) leave(inputs int) error {
	l := r.log
	if l == nil {
		return nil
	}
	if len(l.finished) == 0 && len(l.found) == 0 {
		return l.close(true)
	}
	err := r.writeFinished()
	r.say(r.sprintf(msgKept, bare(len(l.finished)), count(inputs, "input", "inputs"), l.folder+string(filepath.Separator)))
	return errors.Join(err, l.close(false))
}

// writeFinished writes the finished inputs to files of the outputs' names in
// the folder of the log.
func (r *reading) writeFinished() error {
	var paths []string
	ledger := ""
	used := map[string]bool{journalName: true}
	for _, file := range r.outputs.files {
		name := filepath.Base(file.path)
		if file.path == "" || file.path == "-" || used[name] {
			continue
		}
		used[name] = true
		path := filepath.Join(r.log.folder, name)
		if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		if file.ledger {
			ledger = path
		} else {
			paths = append(paths, path)
		}
	}
	outs, err := r.openOutputs(paths, ledger, r.outputs.options)
	if err != nil {
		return err
	}
	for _, key := range r.log.finished {
		summary, err := r.log.replay(key, outs.sink())
		if err == nil {
			err = outs.document(summary)
		}
		if err != nil {
			outs.abort()
			return err
		}
	}
	return outs.close()
}
