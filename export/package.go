package export

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"

	"statsheet/extract"
)

// PackageName is the file that describes the CSV files beside it, as a
// Frictionless Data Package.
const PackageName = "datapackage.json"

// Resource is a CSV file that a data package describes.
type Resource struct {
	Path   string // relative to the package, with /
	Ledger bool
}

var errNoResource = errors.New("there is no CSV file to describe; write one beside it")

// dataPackage is the encoder of datapackage.json. The files it describes are
// closed before it.
type dataPackage struct {
	w       io.Writer
	o       *Options
	folder  string
	sources []packageSource
}

func newPackage(w io.Writer, o *Options) (encoder, error) {
	t, ok := w.(*target)
	if !ok {
		return nil, errors.New("a data package needs a file beside those it describes")
	}
	if len(o.Resources) == 0 {
		return nil, errNoResource
	}
	return &dataPackage{w: w, o: o, folder: filepath.Dir(t.path)}, nil
}

// Fact does nothing: the facts are in the files.
func (*dataPackage) Fact(*extract.Fact) error { return nil }

// Document names a source.
func (p *dataPackage) Document(s extract.Summary) error {
	title := s.Title
	if title == "" {
		title = s.Document
	}
	p.sources = append(p.sources, packageSource{Title: title, Document: s.Document})
	return nil
}

func (*dataPackage) discard() error { return nil }

// The descriptor, in the words of the Data Package and Table Schema
// specifications.
type (
	packageFile struct {
		Profile   string            `json:"profile"`
		Name      string            `json:"name"`
		Title     string            `json:"title"`
		Generator string            `json:"generator,omitempty"`
		Resources []packageResource `json:"resources"`
		Sources   []packageSource   `json:"sources,omitempty"`
	}
	packageSource struct {
		Title    string `json:"title"`
		Document string `json:"document"` // ours: the name in the column document
	}
	packageResource struct {
		Profile   string         `json:"profile"`
		Name      string         `json:"name"`
		Title     string         `json:"title"`
		Path      string         `json:"path"`
		Format    string         `json:"format"`
		MediaType string         `json:"mediatype"`
		Encoding  string         `json:"encoding"`
		Bytes     int64          `json:"bytes"`
		Hash      string         `json:"hash"`
		Dialect   packageDialect `json:"dialect"`
		Schema    packageSchema  `json:"schema"`
	}
	packageDialect struct {
		Delimiter   string `json:"delimiter"`
		LineEnd     string `json:"lineTerminator"`
		Quote       string `json:"quoteChar"`
		DoubleQuote bool   `json:"doubleQuote"`
		Header      bool   `json:"header"`
	}
	packageSchema struct {
		Fields  []packageField `json:"fields"`
		Missing []string       `json:"missingValues"`
	}
	packageField struct {
		Name        string              `json:"name"`
		Type        string              `json:"type"`
		Title       string              `json:"title"`
		Description string              `json:"description,omitempty"`
		Constraints *packageConstraints `json:"constraints,omitempty"`
	}
	packageConstraints struct {
		Enum []string `json:"enum"`
	}
)

func (p *dataPackage) finish() error {
	file := packageFile{Profile: "tabular-data-package", Name: "statsheet", Title: p.title(), Generator: p.o.Program, Sources: p.sources}
	used := map[string]int{}
	for _, r := range p.o.Resources {
		resource, err := p.resource(r)
		if err != nil {
			return err
		}
		if used[resource.Name]++; used[resource.Name] > 1 {
			resource.Name += "-" + strconv.Itoa(used[resource.Name])
		}
		file.Resources = append(file.Resources, resource)
	}
	e := json.NewEncoder(p.w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(file)
}

func (p *dataPackage) say(zh, en string) string {
	if p.o.Lang == En {
		return en
	}
	return zh
}

func (p *dataPackage) title() string {
	if p.o.Title != "" {
		return p.o.Title
	}
	return p.say("报告中的统计数字", "Statistics of reports")
}

// resource describes one file as it lies on the disk.
func (p *dataPackage) resource(r Resource) (packageResource, error) {
	size, sum, err := fileSum(filepath.Join(p.folder, filepath.FromSlash(r.Path)))
	if err != nil {
		return packageResource{}, fmt.Errorf("describe %s: %w", r.Path, err)
	}
	csv := &p.o.CSV
	d := packageResource{
		Profile: "tabular-data-resource", Name: "facts", Title: p.say("数据", "Facts"), Path: r.Path,
		Format: "csv", MediaType: "text/csv", Encoding: csv.Encoding, Bytes: size, Hash: "sha256:" + sum,
		Dialect: packageDialect{",", csv.lineEnd(), `"`, true, true},
		Schema:  packageSchema{Missing: []string{""}},
	}
	if r.Ledger {
		d.Name, d.Title = "ledger", p.say("数字清单", "Ledger")
		d.Schema.Fields = packageFields(EntryColumns(), p.o.Lang)
		return d, nil
	}
	d.Schema.Fields = packageFields(csvFactColumns(csv), p.o.Lang)
	if csv.Wide {
		d.Name, d.Title = "indicators", p.say("指标表", "Indicators")
		d.Schema.Fields = packageFields(wideColumns(), p.o.Lang)
	}
	return d, nil
}

func packageFields[T any](cols []Column[T], lang string) []packageField {
	var list []packageField
	for i := range cols {
		c := &cols[i]
		f := packageField{Name: c.Name, Type: "string", Title: c.Title(lang), Description: c.Note(lang)}
		switch c.Kind {
		case Number:
			f.Type = "number"
		case Int:
			f.Type = "integer"
		case Code:
			if !slices.Contains(severalCodes, c.Name) {
				f.Constraints = &packageConstraints{c.Codes.codes()}
			}
		case Text, Prose, Written:
		}
		list = append(list, f)
	}
	return list
}

// severalCodes are the columns that may hold several codes, or others than
// those that have titles.
var severalCodes = []string{"inherited", "unit_kind"}

func fileSum(path string) (size int64, sum string, err error) {
	f, err := os.Open(path)
	if err != nil {
		return 0, "", err
	}
	h := sha256.New()
	size, err = io.Copy(h, f)
	return size, hex.EncodeToString(h.Sum(nil)), errors.Join(err, f.Close())
}
