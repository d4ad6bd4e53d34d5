// Package mention reads a sentence once and finds every number, quantity,
// date, place and number-bearing name in it.
//
// The text is folded first: traditional characters to simplified ones, full width to
// half, one for one, so that offsets stay (fold.go). The scanner then goes from left to
// right (scanner.go).
//
//  1. Skip to where something may begin: a numeral, a mark such as 第 or “, the first
//     characters of a word. opening.go
//  2. Read the longest word there (trie.go): a period, a place, a name, an idiom.
//     place.go name.go
//  3. Read what begins with a mark or a numeral: the number (package numeral), its scale
//     and unit, the upper end of a range, a ratio, a date. Most are digits with a unit and
//     nothing else, which brief.go reads. mark.go number.go amount.go compound.go
//     power.go rate.go half.go piece.go range.go date.go era.go yearpart.go
//  4. Look back from the number for what belongs to it: a currency, a bound, a minus,
//     the 近 of 近五年. limit.go
//  5. Judge what the number with its unit is: a quantity, a year, an age that says who, a
//     size that says which, a number that is part of a name. judge.go size.go quality.go
//     ended.go arc.go
//  6. Of the word and the number that begin at one place the longer stands; scanning
//     goes on behind it.
//  7. Where two mentions have to do with each other, 三四百 or 22、25个, they share a unit and
//     scale or become one. share.go
//
// The words are those of the rule files; sets.go and lexicon.go name the lists.
package mention
