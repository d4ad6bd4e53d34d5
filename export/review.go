package export

// mark is what a reviewer wrote beside a fact.
type mark struct{ verdict, remark string }
