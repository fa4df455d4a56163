/// The bounds of the schedule, from configuration.
package struct PollSettings: Hashable, Sendable {
    /// Between two polls of a feed whose rhythm is not known.
    package var interval: Duration
    /// Bounds every feed unless its own interval says otherwise.
    package var floor: Duration
    /// The longest interval that a feed's slow rhythm leads to.
    package var ceiling: Duration
    /// For feeds that give no validators, so that each poll costs a whole document.
    package var withoutValidators: Duration
    /// The longest that a hint of the feed or its server can delay a poll.
    package var hintCap: Duration
    /// The longest delay between retries of a failing feed.
    package var backoffCap: Duration

    package init(
        interval: Duration = .seconds(900), floor: Duration = .seconds(300), ceiling: Duration = .seconds(3_600),
        withoutValidators: Duration = .seconds(3_600), hintCap: Duration = .seconds(86_400), backoffCap: Duration = .seconds(86_400)
    ) {
        self.interval = interval
        self.floor = floor
        self.ceiling = ceiling
        self.withoutValidators = withoutValidators
        self.hintCap = hintCap
        self.backoffCap = backoffCap
    }
}
