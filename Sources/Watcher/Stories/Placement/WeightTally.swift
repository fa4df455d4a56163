/// Adds up weights by article and keeps the heaviest: linear in what was met, however many articles there are.
struct WeightTally {
    private struct Item {
        var sequence: UInt32
        var weight: UInt32
    }

    private var met: [Item] = []

    /// Notes that an article was met under a term of this weight.
    mutating func add(_ sequence: UInt32, weight: UInt32) { met.append(Item(sequence: sequence, weight: weight)) }

    /// The heaviest articles, ascending by sequence number; of equal weight the earliest.
    func heaviest(_ maximum: Int) -> [UInt32] {
        let sums = summed()
        guard sums.count > maximum else { return sums.map(\.sequence).sorted() }
        let cut = cutWeight(sums, maximum)
        var kept = sums.filter { $0.weight > cut }.map(\.sequence)
        let ties = sums.filter { $0.weight == cut }.map(\.sequence).sorted()
        kept += ties.prefix(maximum - kept.count)
        return kept.sorted()
    }

    /// One item per article, in no order that anything depends on.
    private func summed() -> [Item] {
        var capacity = 64
        while capacity < met.count * 2 { capacity *= 2 }
        let mask = UInt32(capacity - 1)
        return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: capacity) { places in
            places.initialize(repeating: 0)
            var sums: [Item] = []
            for item in met {
                var place = ((item.sequence &* 0x9e37_79b9) >> 7) & mask
                while places[Int(place)] != 0, sums[Int(places[Int(place)]) - 1].sequence != item.sequence {
                    place = (place &+ 1) & mask
                }
                if places[Int(place)] == 0 {
                    sums.append(item)
                    places[Int(place)] = UInt32(sums.count)
                } else {
                    sums[Int(places[Int(place)]) - 1].weight += item.weight
                }
            }
            return sums
        }
    }

    /// The largest weight that at least `maximum` articles reach.
    private func cutWeight(_ sums: [Item], _ maximum: Int) -> UInt32 {
        let heaviest = sums.reduce(0) { max($0, $1.weight) }
        var counts = [Int](repeating: 0, count: Int(heaviest) + 1)
        for item in sums { counts[Int(item.weight)] += 1 }
        var above = 0
        for weight in stride(from: Int(heaviest), through: 0, by: -1) {
            above += counts[weight]
            if above >= maximum { return UInt32(weight) }
        }
        return 0
    }
}
