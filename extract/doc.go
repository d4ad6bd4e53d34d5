// Package extract turns reports into facts: it scans sentences for mentions,
// lets rules claim them, and completes each fact from its context.
//
// A document goes through these steps, in this order. The first four look at
// one block or sentence alone and are done by as many workers as there are
// processors; the last two look back at what came before and are done in the
// order of the text, so that the result is the same for any number of workers.
//
//  1. Cut: blocks of the document are gathered into batches; the text of each is
//     folded (simplified, half width), blanks that are only typesetting are left
//     out, and sentences are cut. Rows of tables become cells, stretches of data
//     without words are kept whole.
//     run.go analysis.go tight.go sentence.go tablecell.go data.go
//  2. Scan: package mention finds the numbers, quantities, periods, places and
//     names of each sentence. A sentence without any is left here.
//  3. Mask: each mention becomes one rune that tells its kind and unit class, so
//     that 增长5.2% is 增长 and a rune for a percentage. sentence.go
//  4. Match: the rules whose words occur in the mask are tried, by priority. A
//     match proposes rows, a number and where its columns stand; of one priority
//     the longer match takes a number, then the earlier rule. What excludes a
//     number comes before all rules. match.go capture.go zip.go
//  5. Complete: each row becomes a fact, column by column (build.go): the name of
//     what is counted, its measure, period, region, basis, status, and the fact
//     that it is a part of or belongs to. What the match does not say is looked
//     for in the clause, the sentence, the paragraph, the headings, the document.
//     Figures of tables get their columns from their headers instead.
//  6. Hand out: facts, and the ledger of every number with what became of it,
//     go to Output. ledger.go digest.go
//
// Step 5 has three layers, each with what the one before it knows. Methods of
// current look at the sentence alone, those of chronicle at the facts told so far
// too: all that finds names is there. Those of reportContext also know when and
// where the report is, and what its headings say.
//
// The files of step 5 by column; table*.go do the same for tables:
//
//	context.go contextstate.go section.go leadin.go     what is remembered, and for how long
//	indicator.go                                        the name of what is counted: a table of the ways
//	                                                    to it in the order in which they are tried
//	  naming.go noun.go nounspan.go trim.go               the noun at the number, cut and cleaned
//	  rightnoun.go fused.go
//	  modifier.go recipient.go outcome.go                 which of these are counted; what came of them
//	  zipname.go                                          what lists of names and figures say
//	  inherited.go bracket.go streak.go                   rows without a noun
//	  bearer.go topic.go thriving.go spending.go          nouns that need who or what they are of
//	  dependent.go basename.go antecedent.go band.go
//	  samekind.go
//	  namesake.go gap.go                                  nouns that say something of the figure before
//	  elided.go partname.go aspect.go among.go            nouns that lack what is said once for several
//	  firm.go headline.go                                 names told anew once the fact is known, as the
//	                                                      changes and moves of measure.go, trading.go are
//	zip.go enumeration.go clauselist.go conjunct.go
//	owners.go ownerlist.go timing.go listed.go          lists of figures: whose, of when
//	titleline.go mark.go marktime.go compared.go        when
//	adverbial.go period.go …
//	region.go placelist.go home.go                      where
//	measure.go basis.go viewed.go origin.go             level, change, share; against what
//	verb.go per.go                                      what is done, for how many each
//	status.go intent.go                                 actual or a goal
//	relate.go part.go                                   parts of totals, changes of levels
//
// Words that decide are in the rule files, not here: word.go, noun.go and the
// structs like them name the list that each set of words is filled from.
// Explain runs the same steps with every fact's Sources written down, Profile
// with a clock, Coverage over what no rule claimed, Scan only the first two.
package extract
