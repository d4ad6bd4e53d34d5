package rules

import (
	"path"
	"slices"
	"strings"
	"sync"

	"go.yaml.in/yaml/v4"
)

// load takes the files of the roots through all stages: lexicon, packs,
// patterns, and the choice of what applies.
func (l *loader) load(roots []*root) (*Set, error) {
	l.open(roots)
	for _, f := range l.files {
		l.lexicon.read(f)
	}
	set := &Set{Lexicon: l.lexicon.build()}
	if l.options.Lexicon != nil {
		l.options.Lexicon(set.Lexicon)
	}
	l.vocabulary = newVocabulary(set.Lexicon)
	l.gather(roots)
	l.readRules()
	l.checkHeaders()
	if err := l.sink.err(); err != nil {
		return nil, err
	}
	on, err := l.active()
	if err != nil {
		return nil, err
	}
	l.assemble(set, on)
	set.Notes = Notes(l.notes.sorted())
	for _, f := range l.files {
		f.release()
	}
	return set, nil
}

// release lets go of what only reading a file takes: its rules keep the file.
func (f *file) release() {
	f.data, f.lines, f.plain, f.top, f.keys, f.faults, f.notes = nil, nil, nil, nil, nil, nil, nil
}

// open reads and parses the files of all roots, at the same time.
func (l *loader) open(roots []*root) {
	var wait sync.WaitGroup
	bare := l.options.LexiconOnly && len(roots) == 1 && len(l.options.Packs) == 0
	for _, r := range roots {
		for _, p := range r.paths {
			f := r.file(p, &sink{})
			l.files = append(l.files, f)
			wait.Go(func() { f.open(bare) })
		}
	}
	wait.Wait()
	l.sink.files = map[string]int{}
	for i, f := range l.files {
		l.sink.files[f.shown] = i
		for _, fault := range f.faults.faults {
			l.sink.add(fault)
		}
		f.faults, f.notes = &l.sink, &l.notes
	}
	l.notes.files = l.sink.files
}

// gather sorts the files into packs. A file without a header belongs to the
// only pack of its folder, else to one named like the file.
func (l *loader) gather(roots []*root) {
	for _, r := range roots {
		l.gatherRoot(r)
	}
	for _, p := range l.packs {
		slices.SortStableFunc(p.files, func(a, b *file) int { return strings.Compare(a.path, b.path) })
		for _, f := range p.files {
			p.readFragments(f, l.vocabulary)
		}
	}
}

// gatherRoot sorts the files of one root: first those with a header.
func (l *loader) gatherRoot(r *root) {
	declared := map[string][]string{} // folder → ids
	for _, f := range l.files {
		if f.root != r || f.keys["pack"] == nil {
			continue
		}
		if p, header := f.readPack(f.keys["pack"]); p != nil {
			l.join(f, p, header)
			if dir := path.Dir(f.path); !slices.Contains(declared[dir], p.ID) {
				declared[dir] = append(declared[dir], p.ID)
			}
		}
	}
	for _, f := range l.files {
		if f.root == r && f.pack == nil && f.keys["pack"] == nil && f.hasRules() {
			l.joinHeadless(f, declared[path.Dir(f.path)])
		}
	}
}

// ruleSections are the keys of a rule file that stand for rules and what is made for them.
var ruleSections = []string{"fragments", "exclude", "targets", "rules"}

func (f *file) hasRules() bool {
	return slices.ContainsFunc(ruleSections, func(key string) bool { return f.keys[key] != nil })
}

func (l *loader) joinHeadless(f *file, ids []string) {
	id := strings.TrimSuffix(path.Base(f.path), path.Ext(f.path))
	if len(ids) == 1 {
		id = ids[0]
	}
	if !validName(id) {
		f.fault(f.top, msgNoPackName, hintPack)
		return
	}
	l.join(f, &Pack{ID: id, File: f.shown, Builtin: f.root.builtin}, nil)
}

// join puts a file to the pack of its root with that id. header holds the
// values of the file's header by key; nil if the file has none.
func (l *loader) join(f *file, head *Pack, header map[string]*yaml.Node) {
	i := slices.IndexFunc(l.packs, func(p *packSource) bool { return p.root == f.root && p.pack.ID == head.ID })
	if i < 0 {
		i = len(l.packs)
		l.packs = append(l.packs, &packSource{pack: head, root: f.root, fragments: map[string]*fragment{}})
	}
	p := l.packs[i]
	p.files = append(p.files, f)
	f.pack = p
	switch n := f.keys["pack"]; {
	case n != nil && p.node == nil:
		p.node, p.headFile, p.pack, p.header = n, f, head, header
	case n != nil:
		p.checkRepeat(f, header)
	}
}

// checkRepeat tells of what a later header of a pack says and the first does not: only
// the first is read.
func (p *packSource) checkRepeat(f *file, header map[string]*yaml.Node) {
	for _, key := range packKeys {
		said := p.headFile.values(p.header, key)
		for n := range f.texts(header, key) {
			if !slices.Contains(said, n.Value) {
				f.fault(n, msgHeaderElsewhere.with(p.pack.ID, p.headFile.shown), hintHeaderThere.with(p.headFile.shown))
			}
		}
	}
}

// readRules reads the rules of all packs.
func (l *loader) readRules() {
	for i, p := range l.packs {
		r := reader{scope: l.scopeOf(i), pack: p, ids: map[string]string{}}
		r.read()
	}
}

// scopeOf finds the fragments a pack may use: its own, those of an earlier
// pack of the same id, and those of the packs it extends.
func (l *loader) scopeOf(i int) *scope {
	s := &scope{vocabulary: l.vocabulary, elsewhere: map[string]string{}}
	used := map[*packSource]bool{}
	var add func(p *packSource)
	add = func(p *packSource) {
		if used[p] {
			return
		}
		used[p] = true
		s.fragments = append(s.fragments, p.fragments)
		for _, id := range append([]string{p.pack.ID}, p.pack.Extends...) {
			for _, other := range slices.Backward(l.packs) {
				if other.pack.ID == id {
					add(other)
				}
			}
		}
	}
	add(l.packs[i])
	for _, p := range l.packs {
		if !used[p] {
			for name := range p.fragments {
				s.elsewhere[name] = p.pack.ID
			}
		}
	}
	return s
}
