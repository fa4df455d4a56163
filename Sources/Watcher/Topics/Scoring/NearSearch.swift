/// Finds words near each other, in any order.
struct NearSearch {
    /// Distinct words with the number of times each is asked for.
    private var wanted: [(word: QueryWord, count: Int)] = []
    /// Positions that a stretch may span: the words asked for and those between them.
    private let span: Int

    init(words: [QueryWord], distance: Int) {
        for word in words {
            if let index = wanted.firstIndex(where: { $0.word == word }) {
                wanted[index].count += 1
            } else {
                wanted.append((word, 1))
            }
        }
        span = words.count + distance
    }

    /// Where stretches begin that hold all the words, in ascending order, none overlapping another.
    func places(in range: Range<Int>, table: WordTable) -> [Int] {
        var events: [(position: Int, word: Int)] = []
        for (index, entry) in wanted.enumerated() {
            let before = events.count
            table.forEachPosition(of: entry.word) { position in
                if range.contains(position) { events.append((position, index)) }
            }
            guard events.count - before >= entry.count else { return [] }
        }
        events.sort { $0.position < $1.position }
        return stretches(events)
    }

    /// A window over the events grows at its end, and loses at its front what lies too far back.
    private func stretches(_ events: [(position: Int, word: Int)]) -> [Int] {
        var places: [Int] = []
        var have = [Int](repeating: 0, count: wanted.count)
        var missing = wanted.reduce(0) { $0 + $1.count }
        var front = 0
        for (index, event) in events.enumerated() {
            if have[event.word] < wanted[event.word].count { missing -= 1 }
            have[event.word] += 1
            while event.position - events[front].position >= span {
                let left = events[front].word
                have[left] -= 1
                if have[left] < wanted[left].count { missing += 1 }
                front += 1
            }
            guard missing == 0 else { continue }
            places.append(events[front].position)
            for gone in events[front...index] { have[gone.word] = 0 }
            missing = wanted.reduce(0) { $0 + $1.count }
            front = index + 1
        }
        return places
    }
}
