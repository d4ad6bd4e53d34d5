// Package export writes facts and ledgers to files: a workbook, CSV, JSONL, a
// page to read in a browser, and a table on the terminal.
//
// What a row holds is said once, in columns.go and ledger.go; what a file
// name's ending means is said once, in formats.go. Every file is written
// under a temporary name beside its target and renamed when it is whole, so a
// failed run leaves the old file as it was. No output depends on the clock:
// the same facts give the same bytes.
package export
