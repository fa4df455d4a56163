import Fetching
import Foundation
import Model
import Storage

/// A day of FEEDS feeds that answer with 304, claimed and committed in the store with a driven clock; nothing is fetched.
/// `schedule [FEEDS] [HOURS]`.
enum ScheduleBenchmark {
    static func run(_ arguments: [String]) throws -> [Figures] {
        let count = arguments.first.flatMap { Int($0) } ?? 100_000
        let hours = arguments.dropFirst().first.flatMap { Int($0) } ?? 2
        let folder = FileManager.default.temporaryDirectory.appending(path: "watcher-schedule-\(getpid())").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let store = try Store(directory: folder)
        let schedule = PollSchedule(seed: 1)
        let begin = Timestamp(seconds: 1_800_000_000)
        let feeds = (0..<count).map { number in
            FeedImport(
                url: "https://h\(number / 4).example/feed/\(number)", settings: FeedSettings(), title: "",
                firstDue: schedule.firstPoll(of: FeedID(Int64(number + 1)), among: count, now: begin).at)
        }
        for start in stride(from: 0, to: count, by: 5_000) {
            _ = try store.importFeeds(Array(feeds[start..<min(count, start + 5_000)]), now: begin)
        }
        let before = Measurement.cpu
        let polls = try day(store, schedule: schedule, from: begin, hours: hours)
        return [
            Figures(
                what: "a poll's claim, schedule and commit", seconds: Measurement.cpu - before, bytes: 0, items: polls,
                memory: Measurement.resident)
        ]
    }

    private static func day(_ store: Store, schedule: PollSchedule, from begin: Timestamp, hours: Int) throws -> Int {
        let answer = NotModified(
            validators: Validators(etag: "\"1\""), finalURL: "https://h.example/feed", permanentURL: nil, freshFor: nil, retryAfter: nil,
            trail: [], timings: TransferTimings())
        var polls = 0
        var now = begin
        let end = begin + .seconds(hours * 3_600)
        while now < end {
            while case let due = try store.claimDue(now: now, limit: 256, lease: .seconds(300), provisional: .seconds(900)), !due.isEmpty {
                try store.commit(
                    polls: due.map { feed in
                        let (poll, _) = schedule.advance(
                            feed.poll, of: feed.id, every: feed.settings.every, by: .notModified(answer), now: now)
                        return PollCommit(
                            feed: feed.id, poll: poll,
                            report: PollReport(startedAt: now, endedAt: now, status: 304))
                    })
                polls += due.count
            }
            now = now + .seconds(1)
        }
        return polls
    }
}
