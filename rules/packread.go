package rules

import (
	"slices"
	"strconv"

	"go.yaml.in/yaml/v4"
)

// packSource is what the files of one root say about one pack.
type packSource struct {
	pack      *Pack
	root      *root
	files     []*file
	node      *yaml.Node // the pack's header; nil if no file has one
	header    map[string]*yaml.Node
	headFile  *file
	fragments map[string]*fragment
	rules     []*Rule
	excludes  []*Exclude
	targets   []*target
}

// target is one pattern of target cues.
type target struct {
	file *file
	node *yaml.Node
	tree *expr
	text string
}

var (
	packKeys    = []string{"id", "title", "version", "requires", "extends", "disable"}
	ruleKeys    = []string{"id", "title", "priority", "status", "pattern", "unless", "set", "attach", "relate", "zip", "tests"}
	excludeKeys = []string{"id", "pattern", "reason"}
	testKeys    = []string{"text", "facts", "none", "known_gap"}
	statuses    = []string{"stable", "experimental"}
)

const defaultPriority = 50

// readPack reads a pack's header: the pack, and where each key's value stands.
func (f *file) readPack(n *yaml.Node) (*Pack, map[string]*yaml.Node) {
	m := f.mapping(n, whatHeader, packKeys)
	id, ok := f.required(m, "id", n, whatHeader)
	if !ok {
		return nil, nil
	}
	if !validName(id) {
		f.fault(m["id"], msgBadName.with(whatPack, id), hintName)
		return nil, nil
	}
	return &Pack{
		ID: id, Title: f.optional(m, "title"), Version: f.optional(m, "version"),
		Requires: f.optional(m, "requires"), Extends: f.values(m, "extends"),
		Disable: f.values(m, "disable"), File: f.shown, Builtin: f.root.builtin,
	}, m
}

// readFragments gathers the fragments of a file; they are parsed when used.
func (p *packSource) readFragments(f *file, v *vocabulary) {
	n, ok := f.keys["fragments"]
	if !ok {
		return
	}
	for key, value := range f.pairs(n, keyed("fragments")) {
		name := key.Value
		switch {
		case !validName(name):
			f.fault(key, msgBadName.with(whatFragment, name), hintName)
			continue
		case isPlaceholder(name):
			f.fault(key, msgBuiltinName.with(whatFragment, name), Phrase{})
			continue
		case v.lex.Words[name] != nil:
			f.fault(key, msgListName.with(whatFragment, name), Phrase{})
			continue
		case p.fragments[name] != nil:
			f.fault(key, msgFragmentTwice.with(name), hintFirst.with(p.fragments[name].file.shown))
			continue
		}
		if _, ok := f.text(value, whatFragment); ok {
			p.fragments[name] = &fragment{name: name, file: f, node: value, key: key}
		}
	}
}

// reader reads the rules of one pack.
type reader struct {
	*scope
	pack *packSource
	ids  map[string]string // rule and exclude ids → where
}

func (r *reader) read() {
	for _, name := range sortedKeys(r.pack.fragments) {
		f := r.pack.fragments[name]
		if f.parsed == nil {
			f.running = true
			f.parsed, _ = r.parse(f.file, f.node, f.node.Value)
			f.running = false
		}
	}
	for _, f := range r.pack.files {
		r.readFile(f)
	}
}

func (r *reader) readFile(f *file) {
	if n, ok := f.keys["exclude"]; ok {
		for item := range f.items(n, keyed("exclude")) {
			r.readExclude(f, item)
		}
	}
	for n := range f.texts(f.keys, "targets") {
		if tree, ok := r.tree(f, n, n.Value); ok {
			r.pack.targets = append(r.pack.targets, &target{f, n, tree, n.Value})
		}
	}
	if n, ok := f.keys["rules"]; ok {
		for item := range f.items(n, keyed("rules")) {
			r.readRule(f, item)
		}
	}
}

// tree parses a pattern and checks what holds for all patterns.
func (r *reader) tree(f *file, n *yaml.Node, text string) (*expr, bool) {
	tree, ok := r.parse(f, n, text)
	switch {
	case !ok:
		return nil, false
	case tree.nullable():
		f.fault(n, msgMatchesNothing, Phrase{})
		return nil, false
	}
	return tree, true
}

// id reads the id of a rule or exclude and makes it unique.
func (r *reader) id(f *file, m map[string]*yaml.Node, at *yaml.Node, what Phrase) (string, bool) {
	id, ok := f.required(m, "id", at, what)
	if !ok {
		return "", false
	}
	if !validName(id) {
		f.fault(m["id"], msgBadName.with(what, id), hintName)
		return "", false
	}
	if first, ok := r.ids[id]; ok {
		f.fault(m["id"], msgIDTwice.with(id), hintFirst.with(first))
		return "", false
	}
	r.ids[id] = f.shown + ":" + strconv.Itoa(m["id"].Line)
	return r.pack.pack.ID + "/" + id, true
}

func (r *reader) readExclude(f *file, n *yaml.Node) {
	m := f.mapping(n, whatExclude, excludeKeys)
	id, ok := r.id(f, m, n, whatExclude)
	text, hasPattern := f.required(m, "pattern", n, whatExclude)
	why, hasReason := f.required(m, "reason", n, whatExclude)
	if !hasPattern {
		return
	}
	tree, clean := r.tree(f, m["pattern"], text)
	if ok && clean && hasReason {
		r.pack.excludes = append(r.pack.excludes, &Exclude{
			ID: id, Pattern: newPattern(text, tree, r.vocabulary, false), Reason: why, file: f, node: n,
		})
	}
}

func (r *reader) readRule(f *file, n *yaml.Node) {
	m := f.mapping(n, whatRule, ruleKeys)
	id, ok := r.id(f, m, n, whatRule)
	rule := &Rule{
		ID: id, Pack: r.pack.pack, Title: f.optional(m, "title"), Priority: defaultPriority,
		Status: "stable", File: f.shown, Line: n.Line, file: f,
	}
	if s := f.optional(m, "priority"); s != "" {
		p, err := strconv.Atoi(s)
		if err != nil || p < 0 || p > 1000 {
			f.fault(m["priority"], msgPriority, Phrase{})
		}
		rule.Priority = p
	}
	if s := f.optional(m, "status"); s != "" {
		rule.Status = s
		if !slices.Contains(statuses, s) {
			f.fault(m["status"], msgUnknownStatus.with(s), didYouMean(s, statuses, plain))
		}
	}
	if !f.root.builtin {
		rule.node = n
	}
	patternOK := r.readPattern(f, m, n, rule)
	r.readUnless(f, m, rule)
	r.readOptions(f, m, rule)
	rule.tests = f.readTests(m)
	if ok && patternOK {
		r.pack.rules = append(r.pack.rules, rule)
	}
}

func (r *reader) readPattern(f *file, m map[string]*yaml.Node, at *yaml.Node, rule *Rule) bool {
	text, ok := f.required(m, "pattern", at, whatRule)
	if !ok {
		return false
	}
	if m["pattern"].Style == 0 && quotedFully(text) {
		f.fault(m["pattern"], msgFullQuotes, hintFullQuotes)
		return false
	}
	tree, ok := r.tree(f, m["pattern"], text)
	if !ok {
		return false
	}
	rule.Pattern = newPattern(text, tree, r.vocabulary, true)
	if !slices.Contains(rule.Pattern.Groups(), "value") {
		f.fault(m["pattern"], msgNoValue, hintValue)
		return false
	}
	if !tree.capturesNumber(false) {
		f.fault(m["pattern"], msgNoNumber, hintNumber)
		return false
	}
	return true
}

func (r *reader) readUnless(f *file, m map[string]*yaml.Node, rule *Rule) {
	for n := range f.texts(m, "unless") {
		if tree, ok := r.tree(f, n, n.Value); ok {
			rule.Unless = append(rule.Unless, newPattern(n.Value, tree, r.vocabulary, false))
		}
	}
}
