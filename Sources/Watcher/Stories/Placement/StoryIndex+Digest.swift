import Model

extension StoryIndex {
    /// A number that is equal for two indexes of the same state, whatever way they came to it.
    package var digest: UInt64 {
        var sum = StateHash(UInt64(bitPattern: nextStory.rawValue)).value
        for sequence in log.sequenceNumbers { sum &+= hash(log.record(sequence)) }
        for (id, story) in stories { sum &+= hash(id, story) }
        for (old, _) in redirects where stories[canonicalStory(old)] != nil {
            var hash = StateHash(3)
            hash.mix(old.rawValue)
            hash.mix(canonicalStory(old).rawValue)
            sum &+= hash.value
        }
        for pair in standingSeparations {
            var hash = StateHash(4)
            hash.mix(pair.first.rawValue)
            hash.mix(pair.second.rawValue)
            sum &+= hash.value
        }
        for edit in edits.values.joined() {
            var hash = StateHash(6)
            hash.mix(edit.edition.article.rawValue)
            hash.mix(Int64(edit.edition.revision))
            hash.mix(edit.time.microseconds)
            for byte in edit.marks.encoded() { hash.mix(Int64(byte)) }
            for development in edit.developments { hash.mix(development.words) }
            sum &+= hash.value
        }
        for pin in Set(pinned.map { canonicalStory($0) }) where stories[pin] != nil {
            var hash = StateHash(5)
            hash.mix(pin.rawValue)
            sum &+= hash.value
        }
        copies.forEachEntry { sum &+= hash(table: $0, key: $1, sequence: $2) }
        terms.forEachEntry { sum &+= hash(table: 3, key: $0, sequence: $1) }
        return sum
    }

    private func hash(_ record: ArticleRecord) -> UInt64 {
        var hash = StateHash(1)
        let facts = record.facts
        hash.mix(facts.article.rawValue)
        hash.mix(facts.outlet.key ?? "")
        hash.mix(facts.outlet.name)
        hash.mix(facts.title)
        hash.mix(facts.time.microseconds)
        hash.mix(facts.published?.microseconds ?? .min)
        hash.mix(record.story.rawValue)
        hash.mix(facts.isHeadline ? 1 : 0)
        hash.mix(facts.copy?.original.rawValue ?? -1)
        hash.mix(Int64(bitPattern: (facts.copy?.similarity ?? 0).bitPattern))
        hash.mix(record.shingles)
        hash.mix(Int64(record.terms.language.rawValue))
        hash.mix(record.terms.terms)
        for weight in record.terms.weights { hash.mix(Int64(weight)) }
        hash.mix(Int64(facts.page ?? 0))
        for byte in facts.marks.encoded() { hash.mix(Int64(byte)) }
        for development in facts.developments { hash.mix(development.words) }
        return hash.value
    }

    private func hash(_ id: StoryID, _ story: StoryRecord) -> UInt64 {
        var hash = StateHash(2)
        hash.mix(id.rawValue)
        for member in story.members { hash.mix(log.article(member).rawValue) }
        hash.mix(-1)
        for voice in story.voices { hash.mix(log.article(voice).rawValue) }
        let sum = story.sum(log)
        for part in sum.languages {
            hash.mix(Int64(part.language.rawValue))
            hash.mix(part.terms)
            hash.mix(part.weights)
        }
        hash.mix(Int64(story.cohesion(log, thresholds.cohesion)))
        hash.mix(story.lastSeen.microseconds)
        return hash.value
    }

    private func hash(table: Int, key: UInt32, sequence: UInt32) -> UInt64 {
        var hash = StateHash(UInt64(16 + table))
        hash.mix(Int64(key))
        hash.mix(log.article(sequence).rawValue)
        return hash.value
    }
}

/// Mixes values, in order, into 64 bits.
private struct StateHash {
    private(set) var value: UInt64

    init(_ kind: UInt64) { value = TermHash.mixed(kind) }

    mutating func mix(_ number: Int64) { value = TermHash.mixed(value ^ UInt64(bitPattern: number)) }

    mutating func mix(_ numbers: [UInt32]) {
        mix(Int64(numbers.count))
        for number in numbers { mix(Int64(number)) }
    }

    mutating func mix(_ text: String) {
        for byte in text.utf8 { mix(Int64(byte)) }
        mix(-1)
    }
}
