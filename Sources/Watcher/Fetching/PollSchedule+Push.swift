package import Model

extension PollSchedule {
    /// A feed that a hub pushes: a poll now and then to see whether it still does, and one when its lease ends.
    package func check(on hub: String, of feed: FeedID, every interval: Duration, lease: Timestamp, now: Timestamp) -> NextPoll {
        let wanted = now + jittered(interval, feed, now)
        let reason = "pushed by hub \(hub), polled as a check every \(interval.words)"
        return wanted <= lease ? NextPoll(at: wanted, reason: reason) : NextPoll(at: lease, reason: "\(reason) and at the end of its lease")
    }
}
