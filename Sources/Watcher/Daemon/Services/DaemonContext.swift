package import Fetching
package import Logging
package import Model

/// What every service shares: the running configuration, the clock, the wake-ups between services, and where they tell of themselves.
package struct DaemonContext: Sendable {
    package var configuration: RunningConfiguration
    package var clock: WallClock
    package var logger: Logger
    package var metrics: MetricsRegistry
    package var progress: Progress
    package var events: EventBus
    package var hostHolds = HostHolds()
    /// Hosts that are asked by https alone; nil where nobody keeps them.
    package var strictHosts: StrictHosts?
    /// Where documents wait for their turn to be read.
    package var readings = ReadingGate()
    /// A feed was added or changed: the poller looks at the schedule anew.
    package var feedsChanged = Wakeup()
    /// The intake queue has entries.
    package var intakeArrived = Wakeup()
    /// Entries wait for their pages, or a place to fetch one came free.
    package var pagesArrived = Wakeup()
    /// A hub is to be asked something.
    package var pushOwed = Wakeup()
    /// A pushed document waits to be read.
    package var pushArrived = Wakeup()
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

extension DaemonContext {
    /// A fetcher by the settings of the moment.
    func fetcher(_ client: HTTPClient) -> FeedFetcher {
        FeedFetcher(client: client, configuration: configuration.current.fetcherConfiguration(clock: clock, strictHosts: strictHosts))
    }
}

/// The configuration in force. A reload swaps it whole.
package final class RunningConfiguration: Sendable {
    private let lock = PThreadLock()
    private nonisolated(unsafe) var value: Configuration
    private nonisolated(unsafe) var time: Timestamp
    private nonisolated(unsafe) var swaps = 0

    package init(_ configuration: Configuration, loadedAt: Timestamp = WallClock.system.now) {
        value = configuration
        time = loadedAt
    }

    package var current: Configuration { lock.withLock { value } }

    /// When it came into force.
    package var loadedAt: Timestamp { lock.withLock { time } }

    /// Whether it is another one than at the start.
    package var isReloaded: Bool { lock.withLock { swaps > 0 } }

    package func swap(_ configuration: Configuration, at time: Timestamp = WallClock.system.now) {
        lock.withLock {
            value = configuration
            self.time = time
            swaps += 1
        }
    }
}
