import Logging
import Model
import Storage
import Stories

/// Moves the articles of finished days out of the judge's tables into segments: made from the store beside the judge, and taken over in
/// one step.
struct WindowSealer: Sendable {
    /// A day takes late articles from the queue for so long after its end.
    private static let patience = Duration.seconds(600)
    /// So many articles of a day are worth a segment before the day is over: they would all be read again at a restart, where four
    /// thousand take a tenth of a second. A large day waits for a quarter more, so that making segments stays a small part of the work.
    private static let worthwhile = 4_096

    let store: Store
    let judge: JudgeService
    let keeper: SegmentKeeper

    /// Whether a day is to be sealed now: it is over, or has grown by much since its last segment.
    static func isDue(_ day: StoryIndex.UnsealedDay, now: Timestamp) -> Bool {
        now - patience >= Timestamp(seconds: (day.day + 1) * 86_400) || day.articles >= max(worthwhile, day.sealed / 4)
    }

    /// Seals one day where one is due; false where none was, or it could not be.
    func seal(now: Timestamp) async throws(StorageFailure) -> Bool {
        guard let day = await judge.unsealed, Self.isDue(day, now: now) else { return false }
        let keeper = self.keeper
        let segment = try await store.asynchronously { store throws(StorageFailure) -> DaySegment? in
            let start = Timestamp(seconds: day.day * 86_400)
            let places = try store.places(since: start, until: start + .seconds(86_400))
            guard let last = places.lastIndex(where: { $0.article == day.last }) else { return nil }
            return try keeper.makeSegment(of: day.day, from: places[...last])
        }
        guard let segment else { return false }
        let isTaken = await judge.adopt(segment)
        keeper.logger.debug("day \(day.day): \(segment.count) articles in a segment\(isTaken ? "" : ", which are not the judge's")")
        return isTaken
    }
}
