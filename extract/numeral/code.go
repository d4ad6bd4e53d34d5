package numeral

// A code tells what a rune means in a number: the high nibble its role, the
// low nibble a digit or a power of ten.
type code uint8

const (
	roleNone      code = 0x00
	roleArabic    code = 0x10 // 0–9
	roleChinese   code = 0x20 // 〇一二三…两
	roleFinancial code = 0x30 // 壹贰叁…, everyday characters some of them (伍 陆)
	roleScale     code = 0x40 // 十百千万亿兆 as powers of ten
	roleFinScale  code = 0x50 // 拾佰仟
	roleTens      code = 0x60 // 廿卅卌
	roleSome      code = 0x70 // 几 数: a number only before or after a scale
	roleHalf      code = 0x80 // 半
)

const (
	ten   = 1
	wan   = 4
	yi    = 8
	zhao  = 12
	few   = 0 // 几
	count = 1 // 数
)

// codes gives the code of every rune of the basic plane.
var codes = func() (t [1 << 16]code) {
	for i, r := range "0123456789" {
		t[r] = roleArabic | code(i)
	}
	put := func(role code, chars string) {
		i := 0
		for _, r := range chars {
			if r != ' ' {
				t[r] = role | code(i)
			}
			i++
		}
	}
	put(roleChinese, "零一二三四五六七八九")
	t['〇'], t['○'], t['两'] = roleChinese, roleChinese, roleChinese|2
	put(roleFinancial, " 壹贰叁肆伍陆柒捌玖")
	t['参'], t['俩'], t['贰'], t['弐'] = roleFinancial|3, roleFinancial|2, roleFinancial|2, roleFinancial|2
	put(roleScale, " 十百千万   亿   兆")
	put(roleFinScale, " 拾佰仟")
	put(roleTens, "  廿卅卌")
	t['几'], t['数'] = roleSome|few, roleSome|count
	t['半'] = roleHalf
	return t
}()

func codeOf(r rune) code {
	if r < 0 || r > 0xFFFF {
		return roleNone
	}
	return codes[r]
}

func (c code) role() code { return c & 0xF0 }
func (c code) low() int32 { return int32(c & 0x0F) }

// digit reports whether c is a Chinese or financial digit.
func (c code) digit() bool { return c.role() == roleChinese || c.role() == roleFinancial }

// scale reports whether c is a scale, and its power of ten.
func (c code) scale() (int32, bool) {
	return c.low(), c.role() == roleScale || c.role() == roleFinScale
}

// IsNumeral reports whether r may begin a number: a digit, a Chinese numeral,
// a scale, or 几, 数 and 半.
func IsNumeral(r rune) bool { return codeOf(r) != roleNone }

// IsDigit reports whether r is one of 0–9.
func IsDigit(r rune) bool { return r >= '0' && r <= '9' }

// IsChinese reports whether r is a Chinese numeral or scale.
func IsChinese(r rune) bool { c := codeOf(r); return c != roleNone && c.role() != roleArabic }
