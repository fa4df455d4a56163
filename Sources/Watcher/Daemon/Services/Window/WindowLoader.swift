import Dispatch
import Logging
import Model
import Pipeline
import Storage
import Stories

/// Gives a new judge the articles of its window: finished days from their segments, what follows from the database.
struct WindowLoader {
    let store: Store
    let keeper: SegmentKeeper
    let logger: Logger

    /// The articles of one UTC day of the judgement's clock, in order.
    private struct Day: Sendable {
        var number: Int64
        var places: ArraySlice<PlacedArticle>
        var segment: DaySegment?
    }

    func load(into judge: inout Judge, since: Timestamp) throws(StorageFailure) {
        store.segments.removeSegments(before: since.day)
        var days = withSegments(Self.days(try store.places(since: since)))
        // The last day goes on: what its segment lacks stays in tables.
        for index in days.indices.dropLast() { days[index].segment = try completed(days[index]) }
        var unreadable = 0
        for (index, day) in days.enumerated() {
            guard let segment = day.segment, let stories = segment.stories(among: day.places) else {
                // Segments come before all that lies in tables.
                try restore(days[index...].first?.places.first?.placement, into: &judge, unreadable: &unreadable)
                break
            }
            judge.restore(segment, stories: stories)
            unreadable += segment.unreadable.count
            guard segment.count + segment.unreadable.count < day.places.count else { continue }
            let rest = day.places.dropFirst(segment.count + segment.unreadable.count)
            try restore(rest.first?.placement, into: &judge, unreadable: &unreadable)
        }
        if unreadable > 0 {
            logger.warning("\(unreadable) articles have features of another version; they take no new reports in")
        }
    }

    /// Runs of places of one day; the judgement's clock never runs backwards.
    private static func days(_ places: [PlacedArticle]) -> [Day] {
        var days: [Day] = []
        var start = 0
        while start < places.count {
            let number = places[start].time.day
            var end = start + 1
            while end < places.count, places[end].time.day <= number { end += 1 }
            days.append(Day(number: number, places: places[start..<end]))
            start = end
        }
        return days
    }

    /// With the segments that lie on the disk and hold what they should, checked on all cores.
    private func withSegments(_ days: [Day]) -> [Day] {
        guard !days.isEmpty else { return [] }
        let found = [DaySegment?](unsafeUninitializedCapacity: days.count) { buffer, filled in
            // Every place is written once, before the array is made.
            nonisolated(unsafe) let places = buffer
            DispatchQueue.concurrentPerform(iterations: days.count) { index in
                places.initializeElement(at: index, to: keeper.segment(of: days[index].number, for: days[index].places))
            }
            filled = days.count
        }
        return zip(days, found).map { Day(number: $0.number, places: $0.places, segment: $1) }
    }

    /// A finished day whose segment is missing, or holds its beginning alone.
    private func completed(_ day: Day) throws(StorageFailure) -> DaySegment? {
        if let segment = day.segment, segment.count + segment.unreadable.count == day.places.count { return segment }
        return try keeper.makeSegment(of: day.number, from: day.places)
    }

    private func restore(_ first: Int64?, into judge: inout Judge, unreadable: inout Int) throws(StorageFailure) {
        guard let first else { return }
        try store.loadPlacements(first...Int64.max) { articles in
            for member in articles.members() {
                if let member { judge.restore(member) } else { unreadable += 1 }
            }
        }
    }
}
