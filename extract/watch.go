package extract

// watched tells the one who looks on, if there is one, of a fact that was just
// completed.
func (c *reportContext) watched(f *Fact, r *row) {
	if c.watch != nil {
		c.watch(f, r)
	}
}

// watched tells the one who looks on, if there is one, of a sentence whose
// facts are complete.
func (r *run) watched(s *sentence, facts []*Fact) {
	if r.watch != nil {
		r.watch(s, facts)
	}
}
