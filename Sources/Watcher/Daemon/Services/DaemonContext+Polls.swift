import Fetching
import Logging
import Model
import Storage

/// What a poll leaves behind beside the database: metrics, the log, and the pause that a host has asked for.
extension DaemonContext {
    func note(_ answer: FeedAnswer, of feed: Feed, started: Timestamp, ended: Timestamp) {
        metrics.observe(Double((ended - started).microseconds) / 1e6, in: .pollSeconds)
        switch answer {
        case .document(let document):
            metrics.add(to: .polls, labels: ["outcome": "document"])
            metrics.add(Double(document.bytes.count), to: .bytesReceived)
        case .notModified:
            metrics.add(to: .polls, labels: ["outcome": "not_modified"])
        case .failed(let failure):
            metrics.add(to: .polls, labels: ["outcome": "failed"])
            // The host that asked is the last of the redirects.
            if let wait = failure.retryAfter { hostHolds.hold(failure.trail.last?.url ?? feed.url, until: ended + wait) }
        }
    }

    /// After the commit of a document.
    func note(_ counts: IntakeResult, of intake: IntakeCommit) {
        tell(counts.signals)
        metrics.add(Double(counts.new), to: .entries, labels: ["state": "new"])
        metrics.add(Double(counts.edited), to: .entries, labels: ["state": "edited"])
        metrics.add(Double(counts.unchanged), to: .entries, labels: ["state": "unchanged"])
        if case .duplicate(let other)? = counts.move {
            logger.notice(
                "a feed moved permanently to the address of another one; remove one of them",
                metadata: ["feed": "\(intake.feed)", "other": "\(other)"])
        }
    }
}
