import Model
import Stories

/// What every outlet repeats, with the layer of undecided changes.
struct FurnitureBook: Sendable {
    /// Outlets kept at a time; further ones are not learnt until some are forgotten.
    static let maximumOutlets = 20_000
    /// An outlet that is silent for longer is forgotten.
    static let memory = Duration.seconds(90 * 86_400)

    private var byOutlet = LayeredTable<String, OutletFurniture>()

    subscript(outlet: String) -> OutletFurniture? { byOutlet[outlet] }

    /// The parts of an article's text that its outlet repeats.
    func furniture(in prepared: PreparedArticle, _ configuration: StoriesConfiguration) -> [Range<Int>] {
        guard let key = prepared.article.outlet.key, let known = byOutlet[key] else { return [] }
        return known.furniture(among: prepared.reading.units, configuration)
    }

    /// Counts an article that was given a place.
    mutating func learn(_ prepared: PreparedArticle, time: Timestamp) {
        guard let key = prepared.article.outlet.key, !prepared.reading.units.isEmpty else { return }
        var known = byOutlet[key]
        guard known != nil || byOutlet.entries.count < Self.maximumOutlets else { return }
        known = known ?? OutletFurniture()
        known?.learn(prepared.reading.units, title: prepared.reading.title, time: time)
        byOutlet[key] = known
    }

    mutating func restore(_ furniture: OutletFurniture, of outlet: String) { byOutlet.restore(furniture, for: outlet) }

    mutating func apply() { byOutlet.apply() }

    mutating func discard() { byOutlet.discard() }

    /// Forgets outlets that have been silent for long. Only between batches.
    mutating func expire(now: Timestamp) {
        byOutlet.removeAll { $1.lastSeen < now - Self.memory }
    }

    var digest: UInt64 {
        var sum: UInt64 = 0
        for (outlet, furniture) in byOutlet.entries { sum &+= Digest.of("\(outlet) \(furniture.lastSeen) \(furniture.encoded())") }
        return sum
    }
}
