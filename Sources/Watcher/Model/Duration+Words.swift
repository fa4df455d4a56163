extension Duration {
    /// Rounded for people: "41 min", "3 h", "2 d".
    package var words: String {
        let seconds = (microseconds + 500_000) / 1_000_000
        switch seconds {
        case ..<1: return "\(max(0, microseconds / 1_000)) ms"
        case ..<90: return "\(seconds) s"
        case ..<5_400: return "\((seconds + 30) / 60) min"
        case ..<172_800:
            let halves = (seconds + 900) / 1_800
            return halves % 2 == 0 ? "\(halves / 2) h" : "\(halves / 2).5 h"
        default: return "\((seconds + 43_200) / 86_400) d"
        }
    }
}
