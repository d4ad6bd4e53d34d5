package ruletest

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"statsheet/extract"
	"statsheet/rules"
)

// compare looks for each expected fact among the facts found, in text order.
// An expected fact is found where all its columns are equal; other facts may
// stand between.
func compare(want []map[string]string, got []extract.Fact) []Missing {
	columns := make([]map[string]string, len(got))
	names := indicators(got)
	for i := range got {
		columns[i] = columnsOf(&got[i], names)
	}
	var missing []Missing
	next := 0
	for _, w := range want {
		i := next
		for i < len(got) && agreement(w, columns[i]) < len(w) {
			i++
		}
		if i < len(got) {
			next = i + 1
			continue
		}
		missing = append(missing, nearest(w, got, columns))
	}
	return missing
}

// nearest finds the fact that agrees with want in most columns.
func nearest(want map[string]string, got []extract.Fact, columns []map[string]string) Missing {
	out := Missing{Want: want}
	best := 0
	for i := range got {
		if n := agreement(want, columns[i]); n > best {
			best, out.Nearest, out.Got = n, &got[i], columns[i]
		}
	}
	return out
}

// agreement counts the columns of want that got has.
func agreement(want, got map[string]string) int {
	n := 0
	for column, value := range want {
		if same(column, value, got[column]) {
			n++
		}
	}
	return n
}

// same compares the values of a column. A rule may be named without its pack.
func same(column, want, got string) bool {
	if column == "rule" && !strings.Contains(want, "/") {
		_, got, _ = strings.Cut(got, "/")
	}
	return want == got
}

// indicators maps fact ids to indicators: in an example, part_of and
// relates_to name the indicator of the other fact.
func indicators(facts []extract.Fact) map[string]string {
	out := make(map[string]string, len(facts))
	for _, f := range facts {
		out[f.FactID] = f.Indicator
	}
	return out
}

// columnsOf is a fact by the names of its columns.
func columnsOf(f *extract.Fact, names map[string]string) map[string]string {
	out := map[string]string{}
	data, err := json.Marshal(f)
	if err != nil {
		return out
	}
	var m map[string]any
	if json.Unmarshal(data, &m) != nil {
		return out
	}
	for k, v := range m {
		out[k] = fmt.Sprint(v)
	}
	out["part_of"], out["relates_to"] = names[f.PartOf], names[f.RelatesTo]
	return out
}

// byID returns the rules of a set by id.
func byID(set *rules.Set) []*rules.Rule {
	list := slices.Clone(set.Rules)
	slices.SortStableFunc(list, func(a, b *rules.Rule) int { return strings.Compare(a.ID, b.ID) })
	return list
}
