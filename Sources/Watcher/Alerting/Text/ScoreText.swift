/// Scores as people read them: `.82`, `1.00`.
package enum ScoreText {
    /// Two decimals, cut rather than rounded, so that no score below a threshold reads like one that reached it.
    package static func two(_ value: Double) -> String { cut(value, decimals: 2) }

    /// Two scores with as many decimals as it takes to tell them apart; two where four do not.
    package static func pair(_ left: Double, _ right: Double) -> (String, String) {
        for decimals in 2...4 {
            let texts = (cut(left, decimals: decimals), cut(right, decimals: decimals))
            if texts.0 != texts.1 { return texts }
        }
        return (two(left), two(right))
    }

    private static func cut(_ value: Double, decimals: Int) -> String {
        guard value.isFinite else { return "?" }
        let bounded = min(max(value, 0), 1_000)
        var scale = 1
        for _ in 0..<decimals { scale *= 10 }
        // The addend takes back what binary fractions lose: .29 is stored as .28999….
        let units = Int(bounded * Double(scale) + 1e-7)
        let fraction = String(units % scale)
        let padded = String(repeating: "0", count: decimals - fraction.utf8.count) + fraction
        return units < scale ? ".\(padded)" : "\(units / scale).\(padded)"
    }
}
