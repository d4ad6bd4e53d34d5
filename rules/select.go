package rules

import (
	"cmp"
	"errors"
	"slices"
	"strconv"
	"sync"
)

// checkHeaders checks what the headers of packs say: the version they need,
// the packs they extend, the rules they switch off.
func (l *loader) checkHeaders() {
	version := l.options.Version
	if version == "" {
		version = FormatVersion
	}
	ids := l.packIDs()
	entries := l.entryIDs()
	for _, p := range l.packs {
		f := p.headFile
		if f == nil {
			continue
		}
		p.checkRequires(version)
		for n := range f.texts(p.header, "extends") {
			if !slices.Contains(ids, n.Value) {
				f.fault(n, msgUnknownPack.with(n.Value), didYouMean(n.Value, ids, plain))
			}
		}
		for n := range f.texts(p.header, "disable") {
			if !slices.Contains(entries, n.Value) {
				f.fault(n, msgUnknownRule.with(n.Value), ruleNear(n.Value, entries))
			}
		}
		if p.pack.Extends != nil && l.extends(p.pack.ID, p.pack.ID, map[string]bool{}) {
			f.fault(p.header["extends"], msgExtendsItself.with(p.pack.ID), Phrase{})
		}
	}
}

// ruleNear is the hint for an id that no rule has; there are too many to list.
func ruleNear(written string, ids []string) Phrase {
	if best := Nearest(written, ids); best != "" {
		return hintDidYouMean.with(best)
	}
	return hintRules
}

func (p *packSource) checkRequires(version string) {
	if p.pack.Requires == "" {
		return
	}
	switch ok, valid := satisfies(version, p.pack.Requires); {
	case !valid:
		p.headFile.fault(p.header["requires"], msgBadRequires.with(p.pack.Requires), hintRequires)
	case !ok:
		p.headFile.fault(p.header["requires"], msgRequires.with(p.pack.Requires, version), hintNewer)
	}
}

func (l *loader) packIDs() []string {
	var ids []string
	for _, p := range l.packs {
		if !slices.Contains(ids, p.pack.ID) {
			ids = append(ids, p.pack.ID)
		}
	}
	return ids
}

// entryIDs lists the ids of all rules and excludes.
func (l *loader) entryIDs() []string {
	var ids []string
	for _, p := range l.packs {
		for _, r := range p.rules {
			ids = append(ids, r.ID)
		}
		for _, e := range p.excludes {
			ids = append(ids, e.ID)
		}
	}
	return ids
}

// extends reports whether the packs that id extends lead to goal.
func (l *loader) extends(id, goal string, seen map[string]bool) bool {
	for _, p := range l.packs {
		if p.pack.ID != id {
			continue
		}
		for _, next := range p.pack.Extends {
			if next == goal {
				return true
			}
			if !seen[next] {
				seen[next] = true
				if l.extends(next, goal, seen) {
					return true
				}
			}
		}
	}
	return false
}

var errUnknownPack = errors.New("unknown pack")

// active returns the ids of the packs that apply: those asked for and those
// they extend; nil means all.
func (l *loader) active() (map[string]bool, error) {
	if len(l.options.Packs) == 0 {
		return nil, nil
	}
	ids := l.packIDs()
	on := map[string]bool{}
	var add func(id string)
	add = func(id string) {
		if on[id] {
			return
		}
		on[id] = true
		for _, p := range l.packs {
			if p.pack.ID == id {
				for _, e := range p.pack.Extends {
					add(e)
				}
			}
		}
	}
	for _, id := range l.options.Packs {
		if !slices.Contains(ids, id) {
			return nil, Faults{{Message: msgUnknownPack.with(id), Hint: didYouMean(id, ids, plain)}}
		}
		add(id)
	}
	return on, nil
}

// assemble puts the rules of the active packs together: a later rule of the
// same id takes the place of the earlier one.
func (l *loader) assemble(set *Set, on map[string]bool) {
	at := map[string]int{}
	off := map[string]bool{}
	var cues []*target
	for _, p := range l.packs {
		if on != nil && !on[p.pack.ID] {
			continue
		}
		set.sources = append(set.sources, p)
		set.addPack(p.pack)
		for _, r := range p.rules {
			if i, ok := at[r.ID]; ok {
				old := set.Rules[i]
				r.replaces = old.File + ":" + strconv.Itoa(old.Line)
				set.Rules[i] = r
				continue
			}
			at[r.ID] = len(set.Rules)
			set.Rules = append(set.Rules, r)
		}
		set.Excludes = mergeExcludes(set.Excludes, p.excludes)
		cues = append(cues, p.targets...)
		for _, id := range p.pack.Disable {
			off[id] = true
		}
	}
	set.Rules = slices.DeleteFunc(set.Rules, func(r *Rule) bool { return off[r.ID] })
	set.Excludes = slices.DeleteFunc(set.Excludes, func(e *Exclude) bool { return off[e.ID] })
	slices.SortStableFunc(set.Rules, func(a, b *Rule) int { return cmp.Compare(b.Priority, a.Priority) })
	set.Targets = l.targetPatterns(cues)
	set.prefilters.chars = l.vocabulary.chars
}

func mergeExcludes(to, more []*Exclude) []*Exclude {
	for _, e := range more {
		i := slices.IndexFunc(to, func(x *Exclude) bool { return x.ID == e.ID })
		if i >= 0 {
			to[i] = e
			continue
		}
		to = append(to, e)
	}
	return to
}

// addPack lists a pack; a later one of the same id takes its place in the
// list, with what it does not say kept.
func (s *Set) addPack(p *Pack) {
	i := slices.IndexFunc(s.Packs, func(x *Pack) bool { return x.ID == p.ID })
	if i < 0 {
		s.Packs = append(s.Packs, p)
		return
	}
	s.Packs[i] = p
}

// targetPatterns makes a pattern of each alternative of the target cues, as a sentence has
// the words of few of them.
func (l *loader) targetPatterns(cues []*target) []*Pattern {
	var out []*Pattern
	for _, c := range cues {
		alternatives := []*expr{c.tree}
		if c.tree.kind == exprAlt {
			alternatives = c.tree.subs
		}
		for _, e := range alternatives {
			out = append(out, newPattern(c.text, e, l.vocabulary, false))
		}
	}
	return out
}

// prefilters find the rules and exclusions that may match. They are built when
// they are first asked: what only reads words does without them.
type prefilters struct {
	once    sync.Once
	chars   *alphabet
	all     *prefilter // the rules, then the exclusions, then the target cues
	numbers []*runeSet // by rule: the mentions that may be the number of a row
	claims  *runeSet   // those of all rules, and what exclusions may hold
}

// Prepare makes what the first sentence would wait for.
func (s *Set) Prepare() { s.filters() }

// filters returns the prefilters of the set.
func (s *Set) filters() *prefilters {
	f := &s.prefilters
	f.once.Do(func() {
		if f.chars == nil {
			return
		}
		d, needs := newDemands(f.chars), make([][]need, 0, len(s.Rules)+len(s.Excludes)+len(s.Targets))
		for _, r := range s.Rules {
			needs = append(needs, d.needs(r.Pattern.tree))
		}
		for _, e := range s.Excludes {
			needs = append(needs, d.needs(e.Pattern.tree))
		}
		for _, p := range s.Targets {
			needs = append(needs, d.needs(p.tree))
		}
		f.all = newPrefilter(needs)
		f.numbers, f.claims = f.chars.claims(s.Rules, s.Excludes)
	})
	return f
}

// Candidates are the rules, exclusions and target cues, by their indexes and in order,
// that may match somewhere in a mask. It is used again for the next mask: its slices
// are kept.
type Candidates struct {
	Rules, Excludes, Targets []int

	tally tally
}

// Candidates finds the candidates of a mask in one pass over it. None that
// matches is left out. It is safe for concurrent use, with one
// Candidates for each user.
func (s *Set) Candidates(mask []rune, to *Candidates) {
	f, rules := s.filters(), len(s.Rules)
	excludes := rules + len(s.Excludes)
	all := excludes + len(s.Targets)
	t := &to.tally
	if f.all == nil {
		t.everything(all)
	} else {
		f.all.search(mask, t)
	}
	to.Rules = t.patterns(0, rules, to.Rules[:0])
	to.Excludes = t.patterns(rules, excludes, to.Excludes[:0])
	to.Targets = t.patterns(excludes, all, to.Targets[:0])
}

// Claims are the mask runes of the mentions that may be the number of a row of a rule.
type Claims struct{ marks *runeSet }

// Claims returns the claims of a rule, given by its index. Where all such mentions of a
// sentence have their rows from rules of a higher priority, the rule need not be tried.
func (s *Set) Claims(rule int) Claims {
	f := s.filters()
	if f.numbers == nil {
		return Claims{}
	}
	return Claims{f.numbers[rule]}
}

// Has reports whether a mention with the given mask rune may be such a number.
func (c Claims) Has(mark rune) bool { return c.marks == nil || c.marks.has(mark) }

// Concerns reports whether any rule or exclusion may claim a mention with the
// given mask rune.
func (s *Set) Concerns(mark rune) bool {
	f := s.filters()
	return f.claims == nil || f.claims.has(mark)
}

// claims returns for each rule the mask runes that its group of the number may
// hold, and all that rules and exclusions may claim.
func (a *alphabet) claims(all []*Rule, excludes []*Exclude) (numbers []*runeSet, every *runeSet) {
	sets := map[string]*runeSet{} // there are few different ones
	var union charset
	for _, r := range all {
		var marks charset
		r.Pattern.tree.each(func(e *expr) {
			if e.kind == exprCapture && e.text == r.Number() {
				marks = marks.or(a.marksOf(e))
			}
		})
		key := string(appendRanges(nil, marks))
		if sets[key] == nil {
			sets[key] = newRuneSet(marks)
			union = union.or(marks)
		}
		numbers = append(numbers, sets[key])
	}
	for _, e := range excludes {
		union = union.or(a.marksOf(e.Pattern.tree))
	}
	return numbers, newRuneSet(union)
}

// marksOf returns the mask runes that a match of a pattern may take.
func (a *alphabet) marksOf(e *expr) charset {
	var out charset
	e.each(func(in *expr) {
		if in.kind == exprSet && in.set.overlaps(a.mask) {
			out = out.or(in.set)
		}
	})
	return out
}
