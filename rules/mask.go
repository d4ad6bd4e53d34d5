package rules

// A mask is a sentence in which every mention that a rule may use is replaced
// by one private-use rune. The rune tells the class of the mention and, for a
// quantity, its unit, so that {quantity:people} is a plain character class.
//
// Layout of the private-use area (U+E000–U+F8FF):
//
//	U+E000 + Class         a mention without a unit (number, percent, rank …)
//	U+E040 + unit index    a quantity with that unit of the Lexicon
//	+ RangeOffset          the same, when the mention has an upper end (5%—8%)
//
// A private-use rune in the source text never reaches a mask: document readers
// replace it by U+FFFD.
const (
	maskFirst = 0xE000
	maskUnit  = 0xE040
	// RangeOffset is added to the mask rune of a mention with an upper end.
	RangeOffset = 0x0C00
	// MaxUnits is the number of units one Lexicon can hold.
	MaxUnits = RangeOffset - (maskUnit - maskFirst)
)

// Mask is a mask as patterns search it.
type Mask struct {
	Runes    []rune
	Mentions []int32 // offsets of the runes that stand for mentions, in order
}

// NewMask returns the mask that runes make.
func NewMask(runes []rune) Mask {
	m := Mask{Runes: runes}
	for i, r := range runes {
		if IsMask(r) {
			m.Mentions = append(m.Mentions, int32(i))
		}
	}
	return m
}

// Class is what a mask rune says a mention is. It is coarser than a mention's
// kind: a date is a Period, a duration is a Quantity of a unit of time.
type Class uint8

// The classes, in the order of their mask runes.
const (
	Text     Class = iota // stays as text in the mask
	Number                // a number without a unit: 120
	Percent               // 5.2%, 百分之五, 五成
	Point                 // 1.2个百分点
	Ratio                 // 3:2:1, 三分之一, 1/3
	Rank                  // 第3位, 前10位
	Ordinal               // 第三批, （二）
	Period                // 2024年, 上半年
	Region                // 浙江省, 全市
	Per                   // 每万名, 平均每期
	Quantity              // a number with a unit
)

// IsFigure reports whether a mention of class c may be a statistic.
func (c Class) IsFigure() bool { return c == Quantity || c >= Number && c <= Rank }

// MaskRune returns the mask rune of a mention of class c. The unit, an index
// into Lexicon.Units, counts for Quantity only.
func MaskRune(c Class, unit int, isRange bool) rune {
	r := rune(maskFirst) + rune(c)
	if c == Quantity {
		r = maskUnit + rune(unit)
	}
	if isRange {
		r += RangeOffset
	}
	return r
}

// MaskClass tells the class a mask rune stands for; Text for any other rune.
func MaskClass(r rune) Class {
	if r < maskFirst || r >= maskFirst+2*RangeOffset {
		return Text
	}
	r -= maskFirst
	if r >= RangeOffset {
		r -= RangeOffset
	}
	if r >= maskUnit-maskFirst {
		return Quantity
	}
	return Class(r)
}

// IsMask reports whether r stands for a mention.
func IsMask(r rune) bool { return r >= maskFirst && r < maskFirst+2*RangeOffset }
