/// What the distance in time of two reports, or of two groups of them, takes off their similarity.
struct TimePart: Hashable, Sendable {
    static let nothing = TimePart(taken: 0, gap: .zero)

    /// A 16-bit fraction.
    var taken: Int
    /// Between the nearest two reports, where something is taken.
    var gap: Duration

    /// ", time −.02 for 1.9 days between them"; empty where nothing is taken.
    var text: String {
        guard taken > 0 else { return "" }
        let tenths = gap.components.seconds * 10 / 86_400
        return ", time −\(FixedPoint.text(taken)) for \(tenths / 10).\(tenths % 10) days between them"
    }
}
