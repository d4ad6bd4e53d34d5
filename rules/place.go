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
	at := func(key string) *yaml.Node { return m[key] }
	b.addPlace(f, at, Place{
		Name: name, Code: f.optional(m, "code"), Level: f.optional(m, "level"),
		Parent: f.optional(m, "parent"), Aliases: f.values(m, "aliases"),
	})
}

// readPlaceFile reads a table: code, name, level, parent, aliases joined by |.
func (b *lexiconBuilder) readPlaceFile(f *file, n *yaml.Node) {
	lines := f.fileLines(n)
	if len(b.places) == 0 {
		b.places = make(map[placeKey]int, len(lines))
	}
	b.lex.Places = slices.Grow(b.lex.Places, len(lines))
	at := func(string) *yaml.Node { return n }
	var aliases []string // of all places
	for _, line := range lines {
		var cols [5]string
		known, rest, more := 0, line, true
		for ; more && known < len(cols); known++ {
			cols[known], rest, more = strings.Cut(rest, "\t")
		}
		if known < 3 || cols[1] == "" {
			f.fault(n, msgPlaceLine.with(line), hintTabs)
			return
		}
		p := Place{Code: cols[0], Name: cols[1], Level: cols[2], Parent: cols[3]}
		if cols[4] != "" {
			from := len(aliases)
			aliases = slices.AppendSeq(aliases, strings.SplitSeq(cols[4], "|"))
			p.Aliases = slices.Clip(aliases[from:])
		}
		b.addPlace(f, at, p)
	}
}

// addPlace adds a place; one of the same name and parent is replaced. at tells where
// the value of a key stands.
func (b *lexiconBuilder) addPlace(f *file, at func(key string) *yaml.Node, p Place) {
	if p.Level != "" && !slices.Contains(Levels, p.Level) {
		f.fault(at("level"), msgUnknownLevel.with(p.Level, p.Name), didYouMean(p.Level, Levels, plain))
	}
	if p.Code != "" && !isPlaceCode(p.Code) {
		f.fault(at("code"), msgPlaceCode.with(p.Code), hintPlaceCode)
	}
	f.checkWord(at("name"), p.Name, whatPlaceName, nil)
	for _, a := range p.Aliases {
		f.checkWord(at("aliases"), a, whatPlaceName, nil)
	}
	if p.Parent != "" && !f.root.builtin {
		b.parents = append(b.parents, named{file: f, node: at("parent"), name: p.Parent})
	}
	key := placeKey{p.Name, p.Parent}
	if i, ok := b.places[key]; ok {
		b.lex.Places[i] = p
		return
	}
	b.places[key] = len(b.lex.Places)
	b.lex.Places = append(b.lex.Places, p)
}

// isPlaceCode reports whether a code has the characters of the codes of places: groups of
// capitals and digits, joined by hyphens.
func isPlaceCode(code string) bool {
	open := false // a group
	for _, r := range code {
		switch {
		case r >= 'A' && r <= 'Z', r >= '0' && r <= '9':
			open = true
		case r == '-' && open:
			open = false
		default:
			return false
		}
	}
	return open
}

// checkParents checks that the places that the user's places lie in are there.
func (b *lexiconBuilder) checkParents() {
	if len(b.parents) == 0 {
		return
	}
	full := map[string]string{} // full names by name, short or not
	for i := range b.lex.Places {
		for _, short := range b.lex.Places[i].Aliases {
			full[short] = b.lex.Places[i].Name
		}
	}
	for i := range b.lex.Places {
		full[b.lex.Places[i].Name] = b.lex.Places[i].Name
	}
	for _, p := range b.parents {
		switch name, short := full[p.name]; {
		case name == p.name:
		case short:
			p.file.fault(p.node, msgUnknownParent.with(p.name), hintDidYouMean.with(name))
		default:
			p.file.fault(p.node, msgUnknownParent.with(p.name), didYouMean(p.name, sortedKeys(full), plain))
		}
	}
}
