package mention

var kindNames = [...]string{
	Number: "number", Quantity: "quantity", Percent: "percent", Ratio: "ratio", Range: "range", Rank: "rank",
	Ordinal: "ordinal", Date: "date", Duration: "duration", Name: "name", Idiom: "idiom", Attribute: "attribute",
	Place: "place",
	Per:   "attribute", // the number in 每万名 says what is counted per
}

// String returns the kind as the output of a scan writes it.
func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return "unknown"
}

var boundNames = [...]string{
	Exact: "eq", Approx: "approx", Over: "over", AtLeast: "at_least", Under: "under", AtMost: "at_most", Near: "near",
}

// String returns the bound as facts write it.
func (b Bound) String() string {
	if int(b) < len(boundNames) {
		return boundNames[b]
	}
	return "unknown"
}
