//go:build ignore

// Overlap reports every run of Chinese characters that the project's own texts
// share with texts written by others.
//
//	go run .ci/overlap.go OURS… -- THEIRS…
//
// Both are files or folders, read recursively. A shared run of 16 characters
// or more, with no other character between them, is an error: exit code 1.
package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"unicode"
)

const window = 16

func main() {
	at := slices.Index(os.Args, "--")
	if at < 2 || at == len(os.Args)-1 {
		fmt.Fprintln(os.Stderr, "usage: overlap OURS… -- THEIRS…")
		os.Exit(2)
	}
	found, err := overlap(os.Args[1:at], os.Args[at+1:])
	if err != nil {
		fmt.Fprintln(os.Stderr, "overlap:", err)
		os.Exit(2)
	}
	if found > 0 {
		os.Exit(1)
	}
}

// overlap prints the shared runs and returns how many there are.
func overlap(ours, theirs []string) (int, error) {
	seen := map[string]string{}
	err := runs(ours, func(path string, run []rune) {
		for i := 0; i+window <= len(run); i++ {
			seen[string(run[i:i+window])] = path
		}
	})
	if err != nil {
		return 0, err
	}
	found := 0
	err = runs(theirs, func(path string, run []rune) {
		for i := 0; i+window <= len(run); i++ {
			w := string(run[i : i+window])
			if mine, ok := seen[w]; ok {
				fmt.Printf("%s: %s (also in %s)\n", mine, w, path)
				delete(seen, w)
				found++
			}
		}
	})
	return found, err
}

// runs calls f with every run of Chinese characters of the files under roots.
func runs(roots []string, f func(path string, run []rune)) error {
	for _, root := range roots {
		err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			data, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			var run []rune
			for _, r := range string(data) {
				if unicode.Is(unicode.Han, r) {
					run = append(run, r)
					continue
				}
				if len(run) >= window {
					f(path, run)
				}
				run = run[:0]
			}
			if len(run) >= window {
				f(path, run)
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}
