package rules

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"
)

// Levels are the levels of place that a rule file may name.
var Levels = []string{"country", "province", "prefecture", "county", "area"}

var placeKeys = []string{"name", "code", "level", "parent", "aliases", "file"}

// placeKey tells places apart.
type placeKey struct{ name, parent string }

// readPlaces reads places, or the tables that list them.
func (b *lexiconBuilder) readPlaces(f *file, n *yaml.Node) {
	if n.Kind == yaml.MappingNode {
		b.readPlace(f, n)
		return
	}
	for item := range f.items(n, keyed("places")) {
		b.readPlace(f, item)
	}
}

// readPlace reads one place or the table of many.
func (b *lexiconBuilder) readPlace(f *file, n *yaml.Node) {
	if n.Kind != yaml.MappingNode {
		f.fault(n, msgMapping.with(whatPlace, kindName(n)), hintPlace)
		return
	}
	m := f.mapping(n, whatPlace, placeKeys)
	if m["file"] != nil {
		b.readPlaceFile(f, n)
		return
	}
	name, ok := f.required(m, "name", n, whatPlace)
	if !ok {
		return
	}
	at := n
	if m["level"] != nil {
		at = m["level"]
	}
	b.addPlace(f, at, Place{
		Name: name, Code: f.optional(m, "code"), Level: f.optional(m, "level"),
		Parent: f.optional(m, "parent"), Aliases: f.values(m, "aliases"),
	})
}

// readPlaceFile reads a table: code, name, level, parent, aliases joined by |.
func (b *lexiconBuilder) readPlaceFile(f *file, n *yaml.Node) {
	for _, line := range f.fileLines(n) {
		cols := strings.Split(line, "\t")
		if len(cols) < 3 || cols[1] == "" {
			f.fault(n, msgPlaceLine.with(line), hintTabs)
			return
		}
		p := Place{Code: cols[0], Name: cols[1], Level: cols[2]}
		if len(cols) > 3 {
			p.Parent = cols[3]
		}
		if len(cols) > 4 && cols[4] != "" {
			p.Aliases = strings.Split(cols[4], "|")
		}
		b.addPlace(f, n, p)
	}
}

// addPlace adds a place; one of the same name and parent is replaced. at is where
// its level stands.
func (b *lexiconBuilder) addPlace(f *file, at *yaml.Node, p Place) {
	if p.Level != "" && !slices.Contains(Levels, p.Level) {
		f.fault(at, msgUnknownLevel.with(p.Level, p.Name), didYouMean(p.Level, Levels, plain))
		return
	}
	key := placeKey{p.Name, p.Parent}
	if i, ok := b.places[key]; ok {
		b.lex.Places[i] = p
		return
	}
	b.places[key] = len(b.lex.Places)
	b.lex.Places = append(b.lex.Places, p)
}
