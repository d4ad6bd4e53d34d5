package ruletest

import (
	"testing"

	"statsheet/rules"
)

// Every rule that is shipped has an example that must match and one that must
// not, and all of them hold.
func TestBuiltinRules(t *testing.T) {
	set, err := rules.Default()
	if err != nil {
		t.Fatal(err)
	}
	report := Run(set)
	for i := range report.Results {
		res := &report.Results[i]
		t.Run(res.Rule.ID, func(t *testing.T) {
			switch res.Outcome {
			case Fail, Fixed:
				t.Error("\n" + res.String())
			case Gap:
				t.Skip("known gap\n" + res.String())
			case Pass:
			}
		})
	}
	for _, r := range report.Untested {
		t.Errorf("%s has no example of each kind", r.ID)
	}
}
