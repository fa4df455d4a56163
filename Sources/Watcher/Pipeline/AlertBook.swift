import Model

/// All open alerts by story, and what each topic has ever told, with the layer of undecided changes.
struct AlertBook: Sendable {
    /// One alert per topic at the most.
    private var byStory = LayeredTable<StoryID, [Alert]>()
    /// The oldest open alert that told of an origin, so that no other alert of the topic tells it again. Follows from the alerts alone,
    /// whatever way they came here.
    private var told = LayeredTable<ToldKey, AlertID>()

    private struct ToldKey: Hashable, Sendable {
        var topic: String
        var origin: ArticleID
    }

    func alert(topic: String, story: StoryID) -> Alert? {
        byStory[story]?.first { $0.topic == topic }
    }

    func alerts(of story: StoryID) -> [Alert] { byStory[story] ?? [] }

    /// Whether every one of these origins was told by another alert of the topic.
    func areAllTold(_ origins: [Origin], topic: String, except alert: AlertID?) -> Bool {
        !origins.isEmpty
            && origins.allSatisfy { origin in
                guard let teller = told[ToldKey(topic: topic, origin: origin.anchor)] else { return false }
                return teller != alert
            }
    }

    mutating func put(_ alert: Alert) {
        var list = (byStory[alert.story] ?? []).filter { $0.id != alert.id }
        if alert.state == .open { list.append(alert) }
        byStory[alert.story] = list.isEmpty ? nil : list
        for origin in alert.told.origins {
            let key = ToldKey(topic: alert.topic, origin: origin)
            told[key] = min(told[key] ?? alert.id, alert.id)
        }
    }

    mutating func remove(_ alert: Alert, from story: StoryID) {
        let list = (byStory[story] ?? []).filter { $0.id != alert.id }
        byStory[story] = list.isEmpty ? nil : list
    }

    /// Takes an alert that the store holds.
    mutating func restore(_ alert: Alert) {
        guard alert.state == .open else { return }
        byStory.restore((byStory[alert.story] ?? []) + [alert], for: alert.story)
        remember(alert)
    }

    private mutating func remember(_ alert: Alert) {
        for origin in alert.told.origins {
            let key = ToldKey(topic: alert.topic, origin: origin)
            told.restore(min(told[key] ?? alert.id, alert.id), for: key)
        }
    }

    mutating func apply() {
        byStory.apply()
        told.apply()
    }

    mutating func discard() {
        byStory.discard()
        told.discard()
    }

    /// Forgets alerts whose story or topic is over, with what they told; they stay in the store. Only between batches.
    mutating func forget(where isOver: (Alert) -> Bool) {
        byStory.updateAll { $0.filter { !isOver($0) } }
        byStory.removeAll { _, alerts in alerts.isEmpty }
        told = LayeredTable()
        for alerts in byStory.entries.values { for alert in alerts { remember(alert) } }
    }

    var digest: UInt64 {
        var sum: UInt64 = 0
        for alerts in byStory.entries.values {
            for alert in alerts { sum &+= Digest.of("\(alert)") }
        }
        for (key, alert) in told.entries { sum &+= Digest.of("\(key.topic) \(key.origin) \(alert)") }
        return sum
    }
}

/// FNV-1a over UTF-8: a process-independent hash for comparing states, not for hostile input.
enum Digest {
    static func of(_ text: String) -> UInt64 {
        text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
    }
}
