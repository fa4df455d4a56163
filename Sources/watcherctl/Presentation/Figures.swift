/// Numbers as people read them.
enum Figures {
    /// `12,345`.
    static func count(_ value: Int) -> String {
        let digits = Array(String(value.magnitude))
        var text = value < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return text
    }

    /// `312 MB`, in powers of 1000.
    static func bytes(_ value: Int) -> String {
        var size = Double(value)
        for unit in ["B", "kB", "MB", "GB"] {
            if size < 1_000 {
                let isWhole = unit == "B" || size >= 10
                return "\(isWhole ? String(Int(size.rounded())) : hundredths(size, places: 1)) \(unit)"
            }
            size /= 1_000
        }
        return "\(hundredths(size, places: 1)) TB"
    }

    /// A score or similarity with two places, such as `0.87`.
    static func score(_ value: Double) -> String { hundredths(value, places: 2) }

    /// `1 feed`, `3 feeds`.
    static func plural(_ count: Int, _ noun: String) -> String {
        if count == 1 { return "1 \(noun)" }
        return "\(Figures.count(count)) " + (noun.hasSuffix("y") ? "\(noun.dropLast())ies" : "\(noun)s")
    }

    private static func hundredths(_ value: Double, places: Int) -> String {
        // Beyond this the places would not fit a 64-bit number, nor would they mean anything.
        guard value.isFinite, abs(value) < 1e15 else { return "\(value)" }
        let scale = places == 1 ? 10 : 100
        let scaled = Int((value.magnitude * Double(scale)).rounded())
        let rest = String(scaled % scale)
        let sign = value < 0 && scaled > 0 ? "-" : ""
        return "\(sign)\(scaled / scale)." + String(repeating: "0", count: places - rest.count) + rest
    }
}
