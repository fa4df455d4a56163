import FeedParsing
import Fetching
import Model
import Storage

/// When feeds that are added together are polled for the first time: soon, but not all at once.
struct FirstPolls {
    private let schedule: PollSchedule

    init(seed: UInt64, settings: FetchSettings) {
        schedule = PollSchedule(settings.pollSettings, seed: seed)
    }

    func imports(_ feeds: [FeedDefinition], now: Timestamp) -> [FeedImport] {
        feeds.enumerated().map { index, feed in
            // The store gives the ids, so the place in the list seeds the spread.
            let first = schedule.firstPoll(of: FeedID(Int64(index)), among: feeds.count, now: now)
            return FeedImport(
                url: feed.url, settings: feed.settings, title: feed.title, firstDue: first.at,
                isPaused: feed.isPaused, outline: feed.outline)
        }
    }
}
