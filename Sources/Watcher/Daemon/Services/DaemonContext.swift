package import Logging

/// What every service shares: the running configuration, the clock, the wake-ups between services, and where they tell of themselves.
package struct DaemonContext: Sendable {
    package var configuration: RunningConfiguration
    package var clock: WallClock
    package var logger: Logger
    package var metrics: MetricsRegistry
    package var progress: Progress
    package var events: EventBus
    /// A feed was added or changed: the poller looks at the schedule anew.
    package var feedsChanged = Wakeup()
    /// The intake queue has entries.
    package var intakeArrived = Wakeup()
    /// The outbox has deliveries.
    package var deliveriesOwed = Wakeup()

    package init(
        configuration: RunningConfiguration, clock: WallClock = .system, logger: Logger, metrics: MetricsRegistry = MetricsRegistry(),
        progress: Progress = Progress(), events: EventBus = EventBus()
    ) {
        self.configuration = configuration
        self.clock = clock
        self.logger = logger
        self.metrics = metrics
        self.progress = progress
        self.events = events
    }
}

/// The configuration in force. A reload swaps it whole.
package final class RunningConfiguration: Sendable {
    private let lock = PThreadLock()
    private nonisolated(unsafe) var value: Configuration

    package init(_ configuration: Configuration) { value = configuration }

    package var current: Configuration { lock.withLock { value } }

    package func swap(_ configuration: Configuration) { lock.withLock { value = configuration } }
}
