// Package rules holds everything a user may edit: units, words, places,
// periods, and the rules that turn sentences into facts. Rules are read from
// YAML files, checked, and compiled to patterns over a mask of the sentence.
//
// Load takes the files of rules/default and of the user through these stages. What
// is wrong in any of them is reported together, with the place and a way out.
//
//  1. Files are found, read and parsed: source.go syntax.go node.go
//  2. Units, words, places and periods of all files make the Lexicon, whatever
//     packs are chosen: lexread.go unit.go place.go periodread.go meaning.go wordlist.go
//  3. Files are gathered into packs: assemble.go packread.go
//  4. The pattern of each rule is parsed into an expr, {names} filled in with word
//     lists, units and fragments, and linted: ruleread.go parse.go class.go
//     expand.go batch.go lint.go
//  5. The packs that apply are put together; a rule takes the place of an earlier
//     one of its name: select.go
//
// A Pattern is compiled when it is first used: its expr is lowered, which puts sets
// of mask runes in the place of {quantity}, {noun} and the like (lower.go charset.go
// simplify.go), and becomes a program (program.go) and, where one is asked for, a
// regular expression (emit.go engine.go).
//
// A sentence is searched in three steps, each of which leaves little to the next. Set's
// prefilter finds in one pass over the mask which patterns have all that they need in
// it (prefilter.go need.go literal.go). The pattern tells where a match may begin
// (starts.go pairs.go), and its program whether there is one (machine.go). Where several
// matches begin regexp2 makes the one (pattern.go engine.go). A Probe tells how far a
// pattern got that does not match (probe.go).
package rules
