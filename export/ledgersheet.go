package export

import "statsheet/extract"

// ledgerSheetOrder are the columns of the ledger that people read; those not
// named are folded behind them.
var ledgerSheetOrder = []string{
	"text", "fate", "reason", "kind", "value", "high", "unit", "bound", "sentence", "document", "line",
}

func newLedgerSheet(b *workbook) *sheet[extract.Entry] {
	return &sheet[extract.Entry]{book: b, name: b.named(numbersName), table: "numbers", frozen: 1, dress: dressEntry, cols: ledgerFields()}
}

func ledgerFields() []field[extract.Entry] {
	var fields []field[extract.Entry]
	for i, c := range arrange(EntryColumns(), ledgerSheetOrder) {
		f := field[extract.Entry]{Column: c, folded: i >= len(ledgerSheetOrder)}
		if c.Name == "reason" {
			f.make = reasonCell
		}
		if c.Name == "value" {
			f.make = func(e *extract.Entry, lang string) cell {
				if e.Kind == "date" { // a year
					return numberCell(e.Value, Written, lang)
				}
				return numberCell(e.Value, c.Kind, lang)
			}
		}
		if c.Name == "bound" {
			f.make = func(e *extract.Entry, lang string) cell { return textCell(boundSign(e.Bound, lang), lang) }
		}
		if c.Name == "sentence" {
			f.make = func(e *extract.Entry, lang string) cell {
				if fateAccent(e) == plain { // marking costs as much as the rest of the row
					return proseCell(e.Sentence, lang)
				}
				return markedCell(e.Sentence, e.Text, e.At, lang)
			}
		}
		fields = append(fields, f)
	}
	return fields
}

// reasonCell names the rule of a fact, and says of any other number why it is none:
// that may take several lines.
func reasonCell(e *extract.Entry, lang string) cell {
	if e.Fate == "fact" {
		return textCell(e.Reason, lang)
	}
	return proseCell(Reason(e.Reason, lang), lang)
}

func dressEntry(e *extract.Entry, column string, l *look) {
	if column == "fate" || column == "text" {
		l.accent = fateAccent(e)
	}
}
