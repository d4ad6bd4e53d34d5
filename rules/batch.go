package rules

// batch is room for many small things, which are made together: the parts of patterns
// are tens of thousands, and all live as long as the rules.
type batch[T any] []T

// batchSize is how many are made at a time.
const batchSize = 256

// take returns room for n of them.
func (b *batch[T]) take(n int) []T {
	if len(*b) < n {
		*b = make([]T, max(n, batchSize))
	}
	out := (*b)[:n:n]
	*b = (*b)[n:]
	return out
}

// append appends to a list. The room for the first one is taken from the batch: most
// lists have one.
func (b *batch[T]) append(list []T, x T) []T {
	if list == nil {
		list = b.take(1)[:0]
	}
	return append(list, x)
}
