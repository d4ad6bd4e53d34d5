package rules

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"go.yaml.in/yaml/v4"
)

// Kinds are the kinds of unit that a rule file may name.
var Kinds = []string{
	"count", "people", "money", "percent", "point", "length", "area", "volume", "mass",
	"energy", "power", "duration", "temperature", "ratio", "rank", "data", "angle",
	"pressure", "speed", "sound", "frequency", "voltage", "current", "force",
	"concentration", "density", "flow", "radiation", "light",
}

var unitKeys = []string{"name", "aliases", "before", "kind", "code", "factor", "base", "source"}

// factorRE is a decimal or the quotient of two: 亩 is 2000/3 m².
var factorRE = regexp.MustCompile(`^[0-9]+(\.[0-9]+)?(/[1-9][0-9]*)?$`)

// zeroFactor is a factor of nothing, whatever it is divided by.
var zeroFactor = regexp.MustCompile(`^0+(\.0+)?(/|$)`)

// named is where a file names a unit or a place that must be there.
type named struct {
	file *file
	node *yaml.Node
	name string
	kind string // of the unit that names it
}

// checkBases checks that the units that the user's files convert to are there, and of
// the same kind: each is the code or the name of a unit, or one that built-in units
// are converted to.
func (b *lexiconBuilder) checkBases() {
	if !slices.ContainsFunc(b.bases, func(n named) bool { return !n.file.root.builtin }) {
		return
	}
	kinds := map[string][]string{}
	for _, n := range b.bases {
		if n.file.root.builtin {
			kinds[n.name] = append(kinds[n.name], n.kind)
		}
	}
	for i := range b.lex.Units {
		u := &b.lex.Units[i]
		kinds[u.Code], kinds[u.Name] = append(kinds[u.Code], u.Kind), append(kinds[u.Name], u.Kind)
	}
	for _, n := range b.bases {
		switch {
		case n.file.root.builtin:
		case kinds[n.name] == nil:
			n.file.fault(n.node, msgUnknownBase.with(n.name), hintBase)
		case !slices.Contains(kinds[n.name], n.kind):
			n.file.fault(n.node, msgOtherKind.with(n.name, n.kind), hintKind.with(kinds[n.name][0]))
		}
	}
}

// readUnits reads the named sets of units.
func (b *lexiconBuilder) readUnits(f *file, n *yaml.Node) {
	for key, units := range f.pairs(n, keyed("units")) {
		set := key.Value
		if !validName(set) {
			f.fault(key, msgBadName.with(whatUnitSet, set), hintName)
			continue
		}
		if b.lex.UnitSets[set] == nil {
			b.lex.UnitSets[set] = []int{}
		}
		for item := range f.items(units, whatUnits.with(set)) {
			b.readUnit(f, set, item)
		}
	}
}

// readUnit adds one unit to a set; what is not said is kept from before.
func (b *lexiconBuilder) readUnit(f *file, set string, n *yaml.Node) {
	if n.Kind != yaml.MappingNode {
		if name, ok := f.text(n, whatUnit); ok {
			b.addUnit(f, n, set, name)
		}
		return
	}
	m := f.mapping(n, whatUnit, unitKeys)
	name, ok := f.required(m, "name", n, whatUnit)
	if !ok {
		return
	}
	i := b.addUnit(f, m["name"], set, name)
	if i < 0 {
		return
	}
	u := &b.lex.Units[i]
	if k := f.optional(m, "kind"); k != "" {
		if !slices.Contains(Kinds, k) {
			f.fault(m["kind"], msgUnknownKind.with(k), didYouMean(k, Kinds, plain))
		}
		u.Kind = k
	}
	if s := f.optional(m, "factor"); s != "" {
		f.checkFactor(m["factor"], s, m["base"] != nil || u.Base != "")
		u.Factor = s
	}
	if code := f.optional(m, "code"); code != "" {
		f.checkCode(m["code"], code)
		u.Code = code
	}
	if base := f.optional(m, "base"); base != "" {
		b.bases = append(b.bases, named{f, m["base"], base, u.Kind})
		u.Base = base
		if u.Factor == "" {
			f.fault(m["base"], msgNoFactor.with(base), Phrase{})
		}
	}
	setText(&u.Source, f.optional(m, "source"))
	u.Before = union(u.Before, f.spellings(m, "before"))
	u.Aliases = union(u.Aliases, f.spellings(m, "aliases"))
	for _, a := range u.Aliases {
		if _, ok := b.byName[a]; !ok {
			b.byName[a] = i
		}
	}
}

// spellings reads the other spellings of a unit.
func (f *file) spellings(m map[string]*yaml.Node, key string) []string {
	var out []string
	for n := range f.texts(m, key) {
		if f.checkWord(n, n.Value, whatUnit, isUnitSign) {
			out = append(out, n.Value)
		}
	}
	return out
}

// isUnitSign reports whether a sign may be a unit, as % and $ are.
func isUnitSign(r rune) bool { return unicode.IsSymbol(r) || strings.ContainsRune("%％‰′″", r) }

// checkFactor checks a factor; hasBase says that there is a unit to convert to.
func (f *file) checkFactor(n *yaml.Node, factor string, hasBase bool) {
	switch {
	case !factorRE.MatchString(factor):
		f.fault(n, msgFactor, Phrase{})
	case zeroFactor.MatchString(factor):
		f.fault(n, msgZeroFactor, Phrase{})
	case !hasBase:
		f.fault(n, msgNoBase, hintBase)
	}
}

// addUnit finds or makes the unit of that name and puts it into the set. It
// returns the unit's index, or -1 if there is no room.
func (b *lexiconBuilder) addUnit(f *file, at *yaml.Node, set, name string) int {
	if !f.checkWord(at, name, whatUnit, isUnitSign) {
		return -1
	}
	i, ok := b.byName[name]
	if !ok {
		if len(b.lex.Units) >= MaxUnits {
			f.fault(at, msgManyUnits.with(MaxUnits-1), Phrase{})
			return -1
		}
		kind := "count"
		if slices.Contains(Kinds, set) {
			kind = set
		}
		i = len(b.lex.Units)
		b.lex.Units = append(b.lex.Units, Unit{Name: name, Kind: kind})
		b.byName[name] = i
	}
	b.addToSet(set, i)
	return i
}

func (b *lexiconBuilder) addToSet(set string, i int) {
	if b.setIn[set] == nil {
		b.setIn[set] = map[int]bool{}
	}
	if !b.setIn[set][i] {
		b.setIn[set][i] = true
		b.lex.UnitSets[set] = append(b.lex.UnitSets[set], i)
	}
}

func setText(to *string, s string) {
	if s != "" {
		*to = s
	}
}

// union appends the texts that are not there yet.
func union(to, more []string) []string {
	for _, s := range more {
		if !slices.Contains(to, s) {
			to = append(to, s)
		}
	}
	return to
}
