package main

import (
	"slices"

	"statsheet/export"
	"statsheet/extract"
	"statsheet/extract/document"
)

var (
	msgTally       = message{"文件 %s · 数字 %s：", "documents %s · numbers %s: "}
	msgTallyFailed = message{"%s 份没有读成或没有读全，见上面的消息", "%s failed, see the messages above"}
	msgWritten     = message{"已写出 %s（%s 条数据）", "wrote %s (%s)"}
	msgWroteRows   = message{"已写出 %s（%s 行，来自 %s 条数据）", "wrote %s (%s of %s)"}
	msgWroteLedger = message{"已写出 %s（%s 个数字）", "wrote %s (%s)"}
	msgNoDate      = message{"提示：%s 里没有找到日期，去年、今年之类换算不了；可以用 --date 指定", "note: no date found in %s, so 去年, 今年 and the like stay unresolved; --date sets it"}
	msgNoDates     = message{"提示：%s 份文件里没有找到日期（如 %s），去年、今年之类换算不了；可以用 --date 指定", "note: no date found in %s (%s …), so 去年, 今年 and the like stay unresolved; --date sets it"}
	msgNote        = message{"%s：%s", "%s: %s"}
	msgMoreNotes   = message{"%s：还有 %s 条提示，用 --verbose 查看", "%s: %s, see all with --verbose"}
	msgDetail      = message{"%s：%s 条数据，%s 个数字；标题 %s；日期 %s；地区 %s；编码 %s", "%s: %s, %s; title %s; date %s; region %s; encoding %s"}
	msgUnknown     = message{"（没有找到）", "(not found)"}
)

// tally sums up a run.
type tally struct {
	total   extract.Summary // counts of all documents
	read    int             // documents
	failed  int             // inputs that were not read, or not in full
	undated []string        // documents without a date
	twins   int             // documents that say the same as one before
}

func (t *tally) add(s extract.Summary) {
	t.read++
	t.total = export.Total([]extract.Summary{t.total, s})
	if s.Date == "" {
		t.undated = append(t.undated, s.Document)
	}
}

// print writes the summary of the run to standard error: how many numbers
// there were and what became of them.
func (t *tally) print(r *reading) {
	if more := t.twins - fewTwins; more > 0 && !r.verbose {
		r.say(r.sprintf(msgMoreTwins, count(more, "more document", "more documents")))
	}
	switch len(t.undated) {
	case 0:
	case 1:
		r.say(r.sprintf(msgNoDate, t.undated[0]))
	default:
		r.say(r.sprintf(msgNoDates, count(len(t.undated), "document", "documents"), t.undated[0]))
	}
	if tableOnly := len(r.outputs.files) == 1 && r.outputs.files[0].path == ""; !tableOnly || t.read > 1 {
		r.say(r.sprintf(msgTally, bare(t.read), bare(export.Numbers(&t.total))) + export.SummaryText(t.total, string(r.language)))
	} // else it stands below the table
	if t.failed > 0 {
		r.say(r.sprintf(msgTallyFailed, count(t.failed, "input", "inputs")))
	}
	for _, file := range r.outputs.files {
		switch {
		case file.path == "" || file.path == "-":
		case file.ledger:
			r.say(r.sprintf(msgWroteLedger, file.path, count(export.Numbers(&t.total), "number", "numbers")))
		case file.writer.Rows() > 0:
			r.say(r.sprintf(msgWroteRows, file.path, count(file.writer.Rows(), "row", "rows"), count(t.total.Facts, "fact", "facts")))
		default:
			r.say(r.sprintf(msgWritten, file.path, count(t.total.Facts, "fact", "facts")))
		}
	}
}

// fewNotes is how many notes of a report are printed without --verbose.
const fewNotes = 3

// printNotes says what the reader of one report should know, but for its first notes
// that are hidden.
func (r *reading) printNotes(s *extract.Summary, hidden int) {
	if r.verbose {
		r.say(r.sprintf(msgDetail, s.Document, count(s.Facts, "fact", "facts"), count(export.Numbers(s), "number", "numbers"),
			r.or(s.Title), r.or(s.Date), r.or(s.Region), s.Encoding))
	}
	notes := s.Notes[hidden:]
	if r.quiet {
		notes = failures(notes)
	}
	for i, note := range notes {
		if i == fewNotes && !r.verbose {
			r.say(r.sprintf(msgMoreNotes, s.Document, count(len(notes)-i, "more note", "more notes")))
			return
		}
		r.say(r.sprintf(msgNote, s.Document, note.Text(string(r.language))))
	}
}

func (l language) or(text string) string {
	if text == "" {
		return l.text(msgUnknown)
	}
	return text
}

// failures are the notes that are errors: a rule gave up.
func failures(notes []document.Note) []document.Note {
	return slices.DeleteFunc(slices.Clone(notes), func(n document.Note) bool { return !n.Failure })
}
