// Package document reads a report, whatever its format, as a sequence of
// blocks of text that know where they stand in the source.
//
// A reader works in one pass over the source and holds a few lines of it, so
// that the size of a report does not matter. What is known about the report as
// a whole (Meta) is settled before the first block, from the first and the
// last 64 KiB.
//
//  1. The source is a file, a member of an archive, or a temporary copy of what
//     comes from elsewhere: source.go archive.go
//  2. The first bytes tell the format. One that is not text is taken apart into
//     parts by its reader: structured.go lists them, html*.go mhtml.go docx*.go xlsx*.go
//     pdf*.go epub.go csv.go legacy.go read them. Text is decoded and split into
//     lines (encoding.go line.go), and Markdown into its own (format.go markdown.go).
//  3. The parser makes blocks of both: it tells headings, lists, tables, captions and
//     page furniture apart by the format's word, by how the text is set and by the
//     words of rule files, and joins lines that were wrapped: parser.go layout.go
//     row.go cue.go heading.go
//  4. Date, region and title are settled from the flags, the side file, the format's
//     fields, the masthead, the end, the file name: meta.go textyear.go side.go date.go region.go
//
// The blocks then come one by one from Reader.Next.
package document
