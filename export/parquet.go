package export

import (
	"io"
	"strings"

	"github.com/parquet-go/parquet-go"
)

// newParquet writes facts as a Parquet file with typed columns, under the
// names of the contract.
//
// A number is two columns: value is DECIMAL(38,18), null where there is none
// or the exact number is not one (more than 20 digits before the point or 18
// behind it), and value_text the exact number as JSONL has it, always. A place
// in the source is an integer, null where there is none. All else is text, ""
// for what is not known.
func newParquet(w io.Writer, o *Options) (encoder, error) {
	return factRows{parquetFile(w, o, FactColumns())}, nil
}

func newLedgerParquet(w io.Writer, o *Options) (encoder, error) {
	return entryRows{parquetFile(w, o, EntryColumns())}, nil
}

const (
	// groupRows is how many rows a row group holds: so many are in memory.
	groupRows = 1 << 14
	// batchRows is how many rows are handed to the column writers at a time;
	// groupRows is a multiple of it.
	batchRows = 1 << 9
	// dictionaryBytes is how large the dictionary of a column may get in a
	// row group before the rest is written plain.
	dictionaryBytes = 2 << 20
)

// parquetRows writes rows of one kind column by column.
type parquetRows[T any] struct {
	w      *parquet.GenericWriter[any]
	cols   []parquetColumn[T]
	values [][]parquet.Value // of the batch, by column
	text   []byte            // what the texts of the batch point into
	group  int               // rows in the open row group
}

func parquetFile[T any](w io.Writer, o *Options, cols []Column[T]) *parquetRows[T] {
	p := &parquetRows[T]{cols: parquetColumns(cols)}
	p.values = make([][]parquet.Value, len(p.cols))
	root := &parquetRoot{Group: parquet.Group{}}
	for i := range p.cols {
		c := &p.cols[i]
		root.Group[c.name] = c.node
		root.fields = append(root.fields, parquetField{c.node, c.name})
	}
	p.w = parquet.NewGenericWriter[any](w, parquet.NewSchema("statsheet", root),
		parquet.CreatedBy("statsheet", strings.TrimPrefix(o.Program, "statsheet "), ""), // the build does not show
		// Zstandard saves a quarter of the file, and takes 50 MB of memory.
		parquet.Compression(&parquet.Snappy), parquet.DictionaryMaxBytes(dictionaryBytes))
	return p
}

func (p *parquetRows[T]) row(r *T) error {
	for i := range p.cols {
		var v parquet.Value
		p.text, v = p.cols[i].of(p.text, r, i)
		p.values[i] = append(p.values[i], v)
	}
	if p.group++; p.group%batchRows != 0 {
		return nil
	}
	if err := p.flushBatch(); err != nil || p.group < groupRows {
		return err
	}
	p.group = 0
	return p.w.Flush()
}

// flushBatch hands the rows of the batch to the column writers.
func (p *parquetRows[T]) flushBatch() error {
	for i, column := range p.w.ColumnWriters() {
		if _, err := column.WriteRowValues(p.values[i]); err != nil {
			return err
		}
		p.values[i] = p.values[i][:0]
		p.cols[i].endBatch()
	}
	p.text = p.text[:0]
	return nil
}

func (p *parquetRows[T]) finish() error {
	if err := p.flushBatch(); err != nil {
		return err
	}
	return p.w.Close()
}

func (*parquetRows[T]) discard() error { return nil }
