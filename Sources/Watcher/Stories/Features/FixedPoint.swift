/// Integer mathematics for weights, so that every machine computes the same features bit for bit.
enum FixedPoint {
    /// One, in the 16-bit fractions that similarities are kept in.
    static let one = 65_536

    /// A configured share as a 16-bit fraction.
    static func fraction(_ value: Double) -> Int { Int((value * Double(one)).rounded()) }

    /// A 16-bit fraction with two digits for people: ".41", "−.02".
    static func text(_ value: Int) -> String {
        if value < 0 { return "−" + text(-value) }
        let hundredths = (value * 100 + one / 2) / one
        let digits = hundredths % 100
        let fraction = digits < 10 ? ".0\(digits)" : ".\(digits)"
        return hundredths >= 100 ? "\(hundredths / 100)\(fraction)" : fraction
    }

    /// A value beside the bound that it reaches or does not: ".41 ≥ .17", with a third digit where two do not tell them apart. Reports in
    /// two languages may be more than one alike, which says no more than one.
    static func comparison(_ value: Int, _ bound: Int) -> String {
        let sign = value >= bound ? "≥" : "<"
        let value = min(value, one)
        let (left, right) = (text(value), text(bound))
        guard left == right, value != bound else { return "\(left) \(sign) \(right)" }
        return "\(thousandths(value)) \(sign) \(thousandths(bound))"
    }

    /// With three digits.
    private static func thousandths(_ value: Int) -> String {
        guard value >= 0 else { return "−" + thousandths(-value) }
        let thousandths = (value * 1_000 + one / 2) / one
        let digits = String(thousandths % 1_000)
        let fraction = "." + String(repeating: "0", count: 3 - digits.count) + digits
        return thousandths >= 1_000 ? "\(thousandths / 1_000)\(fraction)" : fraction
    }

    /// log2(value) in 1/256, rounded down; `value` is at least 1.
    ///
    /// Squares the mantissa once per binary digit (Knuth, The Art of Computer Programming 1.2.2, exercise 25).
    static func log2(_ value: UInt64) -> Int {
        let exponent = 63 - value.leadingZeroBitCount
        var mantissa = exponent <= 31 ? value << (31 - UInt64(exponent)) : value >> UInt64(exponent - 31)
        var result = exponent << 8
        for bit in stride(from: 7, through: 0, by: -1) {
            mantissa = (mantissa * mantissa) >> 31
            if mantissa >= 1 << 32 {
                mantissa >>= 1
                result |= 1 << bit
            }
        }
        return result
    }

    /// The largest integer whose square is not above `value`.
    static func squareRoot(_ value: UInt64) -> UInt64 {
        var low: UInt64 = 0
        var high: UInt64 = 1 << 32
        while high - low > 1 {
            let middle = (low + high) / 2
            if middle * middle <= value { low = middle } else { high = middle }
        }
        return low
    }
}
