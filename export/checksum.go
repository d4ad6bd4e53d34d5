package export

import "hash/crc32"

// joinedSum returns the CRC-32 of two stretches, the second of so many bytes,
// from those of each. The checksum is a remainder of a polynomial over two
// elements: that of the first is moved behind by x to the power of the bits
// that follow, modulo the polynomial, and both are added.
func joinedSum(first, second uint32, length int) uint32 {
	return product(first, power(8*uint64(length))) ^ second //nolint:gosec // a length
}

// one is the polynomial 1: the highest bit is the coefficient of the lowest
// power, as ever in CRC-32.
const one = 1 << 31

// product multiplies two polynomials modulo that of the checksum.
func product(a, b uint32) uint32 {
	var sum uint32
	for ; a != 0; a <<= 1 {
		if a&one != 0 {
			sum ^= b
		}
		b = timesX(b)
	}
	return sum
}

func timesX(b uint32) uint32 {
	if b&1 != 0 {
		return b>>1 ^ crc32.IEEE
	}
	return b >> 1
}

// power returns x to the power of n modulo the polynomial of the checksum.
func power(n uint64) uint32 {
	result, square := uint32(one), uint32(one>>1)
	for ; n > 0; n >>= 1 {
		if n&1 != 0 {
			result = product(result, square)
		}
		square = product(square, square)
	}
	return result
}
