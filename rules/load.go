package rules

// Options says which rule files to load besides the built-in ones.
type Options struct {
	// Dirs are folders or single files of the user, in order: what comes
	// later replaces what came before.
	Dirs []string
	// Packs restricts the rules to these packs and those they extend; all
	// packs if empty. Units, words, places and periods always apply.
	Packs []string
	// Version is the version that a pack's "requires" is compared with;
	// FormatVersion if empty.
	Version string
	// Lexicon, if set, is given the lexicon once it is complete, before the
	// rules are read.
	Lexicon func(*Lexicon)
	// LexiconOnly is for a caller who asks the set for its lexicon alone: rules
	// are left out unless files of the user or Packs are named, which have to
	// be checked.
	LexiconOnly bool
}

// Default loads the built-in packs.
func Default() (*Set, error) { return Load(Options{}) }

// Load reads the built-in packs and the user's files, checks and compiles
// them. What is wrong in the files is returned all at once, as Faults.
func Load(o Options) (*Set, error) {
	l := &loader{options: o, lexicon: newLexiconBuilder()}
	roots, err := l.roots()
	if err != nil {
		return nil, err
	}
	return l.load(roots)
}

// loader carries one load through its stages.
type loader struct {
	options Options
	sink    sink
	notes   sink
	files   []*file
	lexicon *lexiconBuilder

	vocabulary *vocabulary
	packs      []*packSource
}

// roots opens the built-in folder and the user's folders and files.
func (l *loader) roots() ([]*root, error) {
	r, err := builtinRoot()
	if err != nil {
		return nil, err
	}
	roots := []*root{r}
	var faults Faults
	for _, d := range l.options.Dirs {
		r, err := userRoot(d)
		switch {
		case err != nil:
			faults = append(faults, Fault{File: d, Message: msgUnreadable.with(reason(err))})
		case len(r.paths) == 0:
			faults = append(faults, Fault{File: d, Message: msgNoRuleFile})
		default:
			roots = append(roots, r)
		}
	}
	if len(faults) > 0 {
		return nil, faults
	}
	return roots, nil
}
