package rules

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// notesOf loads a file of a user beside the built-in ones and returns the places and
// messages of the notes.
func notesOf(t *testing.T, text string) []string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "mine.yaml")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	set, err := Load(Options{Dirs: []string{path}})
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, n := range set.Notes {
		_, where, _ := strings.Cut(n.Text("en"), "mine.yaml:")
		message, _, _ := strings.Cut(where, "\n")
		out = append(out, message)
	}
	return out
}

func TestNotes(t *testing.T) {
	const lists = Format + "\nwords:\n"
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"a word more in a built-in list", "format: " + lists + "  lower: [增长]\n", []string{
			"3:3: lower is a built-in word list: these words change what the built-in rules find, too",
		}},
		{"the same, declared", "format: " + lists + "  lower: {extend: [增长]}\n", nil},
		{"words that the list has", "format: " + lists + "  lower: [低, 慢]\n", nil},
		{"a list of its own", "format: " + lists + "  mine_only: [增长]\n", nil},
		{"several words in one", "format: " + lists + "  mine_only: [抢修、修复, 增补，补种, 养护]\n  others:\n    - 清淤 疏浚\n    - 等、\n    - A; B\n    - GDP 增速\n", []string{
			"3:15: “抢修、修复” is one word: several are written apart", "3:22: “增补，补种” is one word: several are written apart", "5:7: “清淤 疏浚” is one word: several are written apart",
		}},
		{"several units or places in one", head + "units:\n  plots: [畦、垄, '%', {name: 幅，帧, aliases: [轴 卷, m²]}]\nplaces:\n  - {name: 云溪市、丘湾县, level: prefecture}\n", []string{
			"3:11: “畦、垄” is one word: several are written apart", "3:28: “幅，帧” is one word: several are written apart",
			"3:43: “轴 卷” is one word: several are written apart", "5:12: “云溪市、丘湾县” is one word: several are written apart",
		}},
		{"digits in names", head + "pack: {id: q}\nrules:\n  - {id: a, pattern: '7天期(?<value>{any})'}\n  - {id: b, pattern: '5G基站(?<value>{any})'}\n  - {id: c, pattern: '(?:标普500|甲)(?<value>{any})'}\n", []string{
			"4:23: this matches digits in names only (标普500, 5G): other numbers, with their units, are one placeholder each",
		}},
	} {
		if got := notesOf(t, test.text); !slices.Equal(got, test.want) {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

// Two files of a user that have lists of one name are told so, once.
func TestNotesOfTwoFiles(t *testing.T) {
	const more = head + "words:\n  made: [扩建]\n"
	for _, test := range []struct {
		name, a, b string
		want       string
	}{
		{"others", head + "words:\n  made: [增补]\n", more, "b.yaml:3:3: a.yaml has a word list made, too: the words of both are one list"},
		{"the same", more, more, ""},
		{"declared", head + "words:\n  made: [增补]\n", head + "words:\n  made: {extend: [扩建]}\n", ""},
		{"a list of another name", head + "words:\n  built: [增补]\n", more, ""},
	} {
		dir := t.TempDir()
		for name, text := range map[string]string{"a.yaml": test.a, "b.yaml": test.b} {
			if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		set, err := Load(Options{Dirs: []string{dir}})
		if err != nil {
			t.Fatal(err)
		}
		got, _, _ := strings.Cut(strings.ReplaceAll(Faults(set.Notes).Text("en"), dir+"/", ""), "\n")
		if got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

// The built-in files have nothing to note.
func TestNotesOfDefault(t *testing.T) {
	set, err := Default()
	if err != nil || len(set.Notes) > 0 {
		t.Error(err, set.Notes)
	}
}

// sharedLists are the word lists to which several built-in files add words, as those
// of their field. Any other list is of one file alone: two authors who take the same
// name for lists of their own would change each other's rules unawares.
const sharedLists = `adverb agent bare basis_mom basis_qoq basis_yoy bearer came dependent do down empty
	everyday fall growth keep lead name nominal not_place noun_start oblique ordinal_noun place_tail predicate
	pull reach said shared_head state strong_lead swing than thriving trail up view`

func TestSharedLists(t *testing.T) {
	r, err := builtinRoot()
	if err != nil {
		t.Fatal(err)
	}
	files := map[string][]string{}
	for _, p := range r.paths {
		f, b := r.file(p, &sink{}), newLexiconBuilder() // alone: what it adds by extend is none of its own
		f.open(true)
		b.read(f)
		for name := range b.lex.Words {
			files[name] = append(files[name], p)
		}
	}
	want := strings.Fields(sharedLists)
	for name, in := range files {
		if len(in) > 1 && !slices.Contains(want, name) {
			t.Errorf("the list %s is written in %s: give one another name, write {extend: […]}, or add it to sharedLists", name, strings.Join(in, " and "))
		}
	}
	for _, name := range want {
		if len(files[name]) < 2 {
			t.Errorf("the list %s is written in %v: take it from sharedLists", name, files[name])
		}
	}
}
