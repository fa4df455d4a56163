package import Model

/// What one outlet repeats on its articles: sentences and labels around the reports, counted, the oldest counts fading.
///
/// Bounded: so many units, of which the rarest and longest unseen give way. Everything follows from the outlet's articles in the
/// order of their judgement, and is stored whole, so that a rebuild gives the same.
package struct OutletFurniture: Hashable, Sendable {
    /// Units counted at a time.
    static let maximumUnits = 160
    /// Articles after which all counts are halved: what an outlet no longer repeats is forgotten.
    static let halving = 240
    /// Titles remembered, so that a report told again does not count twice, and words of each.
    static let maximumTitles = 8
    static let titleWords = 8

    struct Unit: Hashable, Sendable {
        var hash: UInt32
        var count: UInt16
        /// The outlet's article that held it last, by number.
        var last: UInt32
    }

    /// Articles counted, halved with the units' counts.
    var articles: UInt32 = 0
    /// Articles ever counted.
    var serial: UInt32 = 0
    /// Ascending by hash.
    var units: [Unit] = []
    /// Words of the latest titles.
    var titles: [[UInt32]] = []
    /// The judgement's clock at the last article.
    package internal(set) var lastSeen = Timestamp(microseconds: .min)

    package init() {}

    /// Counts an article, unless one with nearly the same title was just counted. A unit counts once an article.
    package mutating func learn(_ article: [FurnitureUnit], title: [UInt32], time: Timestamp) {
        lastSeen = max(lastSeen, time)
        guard !titles.contains(where: { Self.isAlike($0, title) }) else { return }
        if !title.isEmpty { titles.append(title) }
        if titles.count > Self.maximumTitles { titles.removeFirst() }
        serial += 1
        articles += 1
        for hash in Set(article.flatMap { [$0.hash, $0.label].compactMap { $0 } }).sorted() { count(hash) }
        if articles >= Self.halving { fade() }
        trim()
    }

    private mutating func count(_ hash: UInt32) {
        let place = units.partitionPoint { $0.hash >= hash }
        if place < units.count, units[place].hash == hash {
            units[place].count = UInt16(clamping: Int(units[place].count) + 1)
            units[place].last = serial
        } else {
            units.insert(Unit(hash: hash, count: 1, last: serial), at: place)
        }
    }

    private mutating func fade() {
        articles /= 2
        for index in units.indices { units[index].count /= 2 }
        units.removeAll { $0.count == 0 }
    }

    private mutating func trim() {
        guard units.count > Self.maximumUnits else { return }
        let kept = units.sorted { ($1.count, $1.last, $0.hash) < ($0.count, $0.last, $1.hash) }.prefix(Self.maximumUnits)
        units = kept.sorted { $0.hash < $1.hash }
    }

    /// Half of the words of the shorter one are the other's.
    private static func isAlike(_ one: [UInt32], _ other: [UInt32]) -> Bool {
        let shorter = min(one.count, other.count)
        return shorter > 0 && 2 * one.count { other.contains($0) } > shorter
    }

    /// The parts of an article's text that are furniture by now, in order.
    package func furniture(among article: [FurnitureUnit], _ configuration: StoriesConfiguration) -> [Range<Int>] {
        guard !units.isEmpty, articles > 0 else { return [] }
        return article.filter { unit in
            isFurniture(unit.hash, configuration) || unit.label.map { isFurniture($0, configuration) } ?? false
        }.map(\.bytes)
    }

    private func isFurniture(_ hash: UInt32, _ configuration: StoriesConfiguration) -> Bool {
        let place = units.partitionPoint { $0.hash >= hash }
        guard place < units.count, units[place].hash == hash else { return false }
        let count = Int(units[place].count)
        return count >= configuration.furnitureArticles
            && count * FixedPoint.one >= Int(articles) * FixedPoint.fraction(configuration.furnitureShare)
    }
}

extension Array {
    /// The first index whose element meets a condition that all later ones meet too.
    fileprivate func partitionPoint(_ isLater: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if isLater(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
