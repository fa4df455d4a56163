/// Decides on signals from values alone. The store calls it within its transactions, so that a state and what is told of it are
/// written together with what they follow from.
package protocol SignalJudge: Sendable {
    /// After a poll.
    func decisions(on situation: FeedSituation) -> [SignalDecision]
    /// The rhythm with what a document brought; nil rhythm: nothing is known yet.
    func rhythm(_ rhythm: FeedRhythm?, with arrivals: FeedArrivals, feed: Feed) -> FeedRhythm
    /// When a feed of this rhythm counts as silent.
    func plan(_ rhythm: FeedRhythm) -> SilencePlan
    /// The rules behind `plan`, in words: plans made by other ones are made anew.
    var planRules: String { get }
    func decision(on silent: SilentFeed, now: Timestamp) -> SignalDecision
    /// Nil for a move that is to be shown for longer.
    func decision(onMoved signal: Signal, of feed: Feed, now: Timestamp) -> SignalDecision?
    /// A person paused or removed the feed.
    func dismissal(of signal: Signal, feed: Feed, reason: String, now: Timestamp) -> SignalDecision
    /// A channel's receiver is gone or forbids.
    func decision(onParked channel: String, reason: String, open: Signal?, now: Timestamp) -> SignalDecision?
    /// Nil while it is not long enough.
    func decision(onStuck channel: StuckChannel, open: Signal?, now: Timestamp) -> SignalDecision?
    func decision(on silent: SilentTopic, now: Timestamp) -> SignalDecision
    /// The end of a topic's signal: something met it, or a person switched it off.
    func end(of signal: Signal, title: String, kind: SignalKind, reason: String, now: Timestamp) -> SignalDecision
    /// The channel takes messages again, or a person resumed it.
    func recovery(of signal: Signal, reason: String, now: Timestamp) -> SignalDecision
}
