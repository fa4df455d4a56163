/// Every metric the daemon tells, with its kind and help line.
package enum Metric: String, CaseIterable, Sendable {
    case buildInfo = "watcher_build_info"
    case feeds = "watcher_feeds"
    case feedsFailing = "watcher_feeds_failing"
    case signalsOpen = "watcher_signals_open"
    case signals = "watcher_signals_total"
    case channels = "watcher_channels"
    case degraded = "watcher_degraded"
    case polls = "watcher_polls_total"
    case pollSeconds = "watcher_poll_seconds"
    case bytesReceived = "watcher_received_bytes_total"
    case entries = "watcher_entries_total"
    case intakeQueue = "watcher_intake_queue"
    case pages = "watcher_pages_total"
    case pagesWaiting = "watcher_pages_waiting"
    case pushSubscriptions = "watcher_push_subscriptions"
    case pushRequests = "watcher_push_requests_total"
    case pushes = "watcher_pushes_total"
    case articles = "watcher_articles_total"
    case copies = "watcher_copies_total"
    case stories = "watcher_stories"
    case storiesOpened = "watcher_stories_opened_total"
    case judgementSeconds = "watcher_judgement_seconds"
    case alerts = "watcher_alerts_total"
    case alertsOpen = "watcher_alerts_open"
    case deliveries = "watcher_deliveries"
    case attempts = "watcher_delivery_attempts_total"
    case deliverySeconds = "watcher_delivery_seconds"
    case reloads = "watcher_config_reloads_total"
    case databaseBytes = "watcher_database_bytes"
    case httpRequests = "watcher_http_requests_total"
    case httpFailures = "watcher_http_failures_total"
    case httpRefused = "watcher_http_refused_addresses_total"
    case httpConnections = "watcher_http_connections_total"
    case httpInFlight = "watcher_http_in_flight"
    case httpBytesInFlight = "watcher_http_bytes_in_flight"
    case startTime = "process_start_time_seconds"
    case residentMemory = "process_resident_memory_bytes"
    case cpuSeconds = "process_cpu_seconds_total"

    var header: String { "# HELP \(rawValue) \(help)\n# TYPE \(rawValue) \(kind)\n" }

    private var kind: String {
        switch self {
        case .pollSeconds, .judgementSeconds, .deliverySeconds: "histogram"
        case .buildInfo, .feeds, .feedsFailing, .signalsOpen, .channels, .degraded, .intakeQueue, .pagesWaiting, .pushSubscriptions,
            .stories, .alertsOpen,
            .deliveries, .databaseBytes, .httpInFlight,
            .httpBytesInFlight, .startTime, .residentMemory:
            "gauge"
        default: "counter"
        }
    }

    private var help: String {
        switch self {
        case .buildInfo: "Always 1; the version is a label."
        case .feeds: "Feeds by state."
        case .feedsFailing: "Feeds whose last poll failed."
        case .signalsOpen: "Signals to the operator that last, by kind."
        case .signals: "Signals told to channels, by kind."
        case .channels: "Channels by state."
        case .degraded: "1 while something needs a person: a channel is parked, or deliveries were given up."
        case .polls: "Polls by outcome."
        case .pollSeconds: "Time of a poll from request to commit, in seconds."
        case .bytesReceived: "Bytes of feed documents and pages received, decompressed."
        case .entries: "Entries met in polled documents, by what became of them."
        case .intakeQueue: "Entries that wait for their judgement."
        case .pages: "Pages of articles by what became of them."
        case .pagesWaiting: "Entries that wait for their pages before their judgement."
        case .pushSubscriptions: "Subscriptions at hubs by state."
        case .pushRequests: "Requests to hubs by mode and outcome."
        case .pushes: "Documents pushed by hubs, by what became of them."
        case .articles: "Articles judged."
        case .copies: "Articles found to be copies of an earlier one."
        case .stories: "Stories stored."
        case .storiesOpened: "Stories opened."
        case .judgementSeconds: "Time of a batch from decision to commit, in seconds."
        case .alerts: "Alert decisions by action."
        case .alertsOpen: "Alerts that are open."
        case .deliveries: "Deliveries by state."
        case .attempts: "Attempts to deliver, by channel and outcome."
        case .deliverySeconds: "Time of an attempt to deliver, in seconds."
        case .reloads: "Reloads of the configuration by outcome."
        case .databaseBytes: "Size of the database file and its write-ahead log."
        case .httpRequests: "HTTP requests sent, to feeds and channels."
        case .httpFailures: "HTTP requests without a usable answer."
        case .httpRefused: "Addresses that the guard refused."
        case .httpConnections: "Connections opened."
        case .httpInFlight: "HTTP requests under way."
        case .httpBytesInFlight: "Bytes of answers held in memory."
        case .startTime: "Start of the process, seconds since the epoch."
        case .residentMemory: "Resident memory."
        case .cpuSeconds: "CPU time used, user and system."
        }
    }
}
