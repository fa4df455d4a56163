import Model

/// What the indexes ask of an article, by its sequence number within the window.
extension ArticleLog {
    @inline(__always)
    private func read<Value>(
        _ sequence: UInt32, record: (ArticleRecord) -> Value, day: (Day, Int) -> Value
    ) -> Value {
        if sequence < firstRecord, let index = days.lastIndex(where: { $0.base <= sequence }) {
            return day(days[index], days[index].place(sequence))
        }
        return record(records[Int(sequence - firstRecord)])
    }

    func article(_ sequence: UInt32) -> ArticleID {
        read(sequence, record: { $0.facts.article }, day: { $0.segment.article($1) })
    }

    func time(_ sequence: UInt32) -> Timestamp {
        read(sequence, record: { $0.facts.time }, day: { $0.segment.time($1) })
    }

    func published(_ sequence: UInt32) -> Timestamp? {
        read(sequence, record: { $0.facts.published }, day: { $0.segment.published($1) })
    }

    func story(_ sequence: UInt32) -> StoryID {
        read(sequence, record: { $0.story }, day: { $0.stories[$1] })
    }

    func isCopy(_ sequence: UInt32) -> Bool {
        read(sequence, record: { $0.facts.copy != nil }, day: { $0.segment.isCopy($1) })
    }

    func copy(_ sequence: UInt32) -> CopyMatch? {
        read(sequence, record: { $0.facts.copy }, day: { $0.segment.copy($1) })
    }

    func isHeadline(_ sequence: UInt32) -> Bool {
        read(sequence, record: { $0.facts.isHeadline }, day: { $0.segment.isHeadline($1) })
    }

    func title(_ sequence: UInt32) -> String {
        read(sequence, record: { $0.facts.title }, day: { $0.segment.title($1) })
    }

    func facts(_ sequence: UInt32) -> ArticleFacts {
        read(sequence, record: { $0.facts }, day: { $0.segment.facts($1) })
    }

    func marks(_ sequence: UInt32) -> ReportMarks {
        read(sequence, record: { $0.facts.marks }, day: { $0.segment.marks($1) })
    }

    func developments(_ sequence: UInt32) -> [Development] {
        read(
            sequence, record: { $0.facts.developments },
            day: { $0.segment.hasDevelopments($1) ? $0.segment.facts($1).developments : [] })
    }

    func hasDevelopments(_ sequence: UInt32) -> Bool {
        read(sequence, record: { !$0.facts.developments.isEmpty }, day: { $0.segment.hasDevelopments($1) })
    }

    func terms(_ sequence: UInt32) -> TermVector {
        read(sequence, record: { $0.terms }, day: { $0.segment.vector($1).vector })
    }

    /// The similarity of a vector to that of an article.
    func similarity(_ vector: TermLookup, _ sequence: UInt32) -> Int {
        read(sequence, record: { vector.similarity($0.terms) }, day: { vector.similarity($0.segment.vector($1)) })
    }

    /// The shingles of a text beside those of an article.
    func overlap(_ shingles: [UInt32], _ sequence: UInt32) -> ShingleOverlap {
        read(
            sequence, record: { ShingleOverlap(shingles, $0.shingles) },
            day: { day, place in shingles.withUnsafeBufferPointer { ShingleOverlap($0, day.segment.shingles(place)) } })
    }

    /// All that is kept of an article.
    func record(_ sequence: UInt32) -> ArticleRecord {
        read(
            sequence, record: { $0 },
            day: { day, place in
                ArticleRecord(
                    facts: day.segment.facts(place), story: day.stories[place], shingles: Array(day.segment.shingles(place)),
                    terms: day.segment.vector(place).vector)
            })
    }

    /// Sequence numbers of the window, in order.
    var sequenceNumbers: Range<UInt32> { first..<next }

    /// The sequence number of the first article that was not placed before a time.
    func firstSequence(since time: Timestamp) -> UInt32 {
        var sequence = first
        for day in days {
            // A day that goes as a whole, as they do, is told by its last article.
            if day.segment.lastTime.map({ $0 < time }) ?? true {
                sequence = day.end
            } else {
                while sequence < day.end, self.time(sequence) < time { sequence += 1 }
                return sequence
            }
        }
        return sequence + UInt32(records.prefix { $0.facts.time < time }.count)
    }
}
