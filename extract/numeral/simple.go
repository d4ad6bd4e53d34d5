package numeral

// Simple reads what most numbers are: Arabic digits, such digits with one 万
// or 亿, one Chinese digit. It gives what Read would, but that a fraction may
// begin there (三分之一), and leaves all that may go on to Read.
func (n *Number) Simple(t []rune, at int) bool {
	if at >= len(t) {
		return false
	}
	c := codeOf(t[at])
	switch c.role() {
	case roleArabic:
	case roleChinese:
		if !ends(t, at+1) {
			return false
		}
		*n = Number{}
		n.Value.Coef = uint64(c.low())
		n.Start, n.NumEnd, n.ScaleEnd, n.End = at, at+1, at+1, at+1
		n.LastScale, n.Groups = -1, 1
		return true
	case roleNone, roleFinancial, roleScale, roleFinScale, roleTens, roleSome, roleHalf:
		return false
	}
	v, end := Arabic(t, at)
	if ends(t, end) {
		*n = Number{}
		n.Value, n.Arabic = v, true
		n.Start, n.NumEnd, n.ScaleEnd, n.End = at, end, end, end
		n.LastScale, n.Groups = -1, 1
		return true
	}
	p, ok := codeOf(t[end]).scale()
	if !ok || p != wan && p != yi || v.Exp > 0 || !ends(t, end+1) {
		return false
	}
	*n = Number{}
	n.Value, n.Arabic = v.Shift(p).Add(Value{}), true
	n.Start, n.NumEnd, n.ScaleEnd, n.End = at, end, end+1, end+1
	n.LastScale, n.Scales, n.Groups, n.Big = end, 1, 2, p
	return true
}

// ends reports whether a number surely ends at an offset behind its digits.
func ends(t []rune, i int) bool {
	if i >= len(t) {
		return true
	}
	switch t[i] {
	case '余', '多', '来', '点':
		return false
	case '.', '．', '‧', '·':
		return !codeAt(t, i+1).digit()
	case ' ':
		j := Blank(t, i)
		return j >= len(t) || codeOf(t[j]) == roleNone && t[j] != '余' && t[j] != '点'
	}
	c := codeOf(t[i])
	return c == roleNone || c.role() == roleHalf
}
