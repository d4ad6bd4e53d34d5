package main

import "statsheet/extract"

// kept is what a small report gave, in text order.
type kept struct {
	began   *extract.Summary
	blocks  []keptBlock
	facts   []*extract.Fact
	entries []*extract.Entry
}

// keptBlock is a block and how many facts and entries came before it.
type keptBlock struct {
	block          *extract.Block
	facts, entries int
}

// sink is what an extraction writes into to be kept for some outputs: the text
// and the ledger only if they will be shown.
func (k *kept) sink(o *outputs) extract.Output {
	out := extract.Output{Fact: func(f *extract.Fact) error { k.facts = append(k.facts, f); return nil }}
	if o.listNumbers() {
		out.Entry = func(e *extract.Entry) error { k.entries = append(k.entries, e); return nil }
	}
	if o.showText() {
		out.Begin = func(s extract.Summary) error { k.began = &s; return nil }
		out.Block = func(b *extract.Block) error {
			k.blocks = append(k.blocks, keptBlock{b, len(k.facts), len(k.entries)})
			return nil
		}
	}
	return out
}

// into writes what was kept.
func (k *kept) into(out extract.Output) error {
	if k.began != nil && out.Begin != nil {
		if err := out.Begin(*k.began); err != nil {
			return err
		}
	}
	facts, entries := 0, 0
	for _, b := range k.blocks {
		if err := rowsInto(out, k.facts[facts:b.facts], k.entries[entries:b.entries]); err != nil {
			return err
		}
		facts, entries = b.facts, b.entries
		if err := out.Block(b.block); err != nil {
			return err
		}
	}
	return rowsInto(out, k.facts[facts:], k.entries[entries:])
}

func rowsInto(out extract.Output, facts []*extract.Fact, entries []*extract.Entry) error {
	for _, f := range facts {
		if err := out.Fact(f); err != nil {
			return err
		}
	}
	for _, e := range entries {
		if err := out.Entry(e); err != nil {
			return err
		}
	}
	return nil
}
