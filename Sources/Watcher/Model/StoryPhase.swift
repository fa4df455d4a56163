/// How far a story has come.
package enum StoryPhase: String, Hashable, Sendable, Codable {
    /// Few tell it, and nothing was added yet.
    case emerging
    /// New origins or developments come in.
    case developing
    /// Nothing new came for long.
    case settled
}

extension StoryState {
    /// Origins from which a story is past its beginning.
    private static let developingOrigins = 3

    /// The story's phase at a time, with the reason.
    ///
    /// - Parameter settledAfter: how long nothing new must have come.
    package func phase(at now: Timestamp, settledAfter: Duration) -> (phase: StoryPhase, reason: String) {
        let news = lastNews ?? lastSeen
        if now - news >= settledAfter { return (.settled, "nothing new since \(news.rfc3339)") }
        let added = developments.count(where: \.kind.isNews)
        let words = "\(origins.count) \(origins.count == 1 ? "origin" : "origins"), \(added) \(added == 1 ? "development" : "developments")"
        return (added > 0 || origins.count >= Self.developingOrigins ? .developing : .emerging, words)
    }
}
