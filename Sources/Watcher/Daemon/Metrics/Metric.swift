/// Every metric the daemon tells, with its kind and help line.
package enum Metric: String, CaseIterable, Sendable {
    case buildInfo = "watcher_build_info"
    case feeds = "watcher_feeds"
    case polls = "watcher_polls_total"
    case pollSeconds = "watcher_poll_seconds"
    case bytesReceived = "watcher_received_bytes_total"
    case entries = "watcher_entries_total"
    case intakeQueue = "watcher_intake_queue"
    case articles = "watcher_articles_total"
    case copies = "watcher_copies_total"
    case storiesOpened = "watcher_stories_opened_total"
    case judgementSeconds = "watcher_judgement_seconds"
    case alerts = "watcher_alerts_total"
    case deliveries = "watcher_deliveries"
    case attempts = "watcher_delivery_attempts_total"
    case deliverySeconds = "watcher_delivery_seconds"
    case reloads = "watcher_config_reloads_total"
    case databaseBytes = "watcher_database_bytes"
    case startTime = "process_start_time_seconds"
    case residentMemory = "process_resident_memory_bytes"
    case cpuSeconds = "process_cpu_seconds_total"

    var header: String { "# HELP \(rawValue) \(help)\n# TYPE \(rawValue) \(kind)\n" }

    private var kind: String {
        switch self {
        case .pollSeconds, .judgementSeconds, .deliverySeconds: "histogram"
        case .buildInfo, .feeds, .intakeQueue, .deliveries, .databaseBytes, .startTime, .residentMemory: "gauge"
        default: "counter"
        }
    }

    private var help: String {
        switch self {
        case .buildInfo: "Always 1; the version is a label."
        case .feeds: "Feeds by state."
        case .polls: "Polls by outcome."
        case .pollSeconds: "Time of a poll from request to commit, in seconds."
        case .bytesReceived: "Bytes of feed documents received, decompressed."
        case .entries: "Entries met in polled documents, by what became of them."
        case .intakeQueue: "Entries that wait for their judgement."
        case .articles: "Articles judged."
        case .copies: "Articles found to be copies of an earlier one."
        case .storiesOpened: "Stories opened."
        case .judgementSeconds: "Time of a batch from decision to commit, in seconds."
        case .alerts: "Alert decisions by action."
        case .deliveries: "Deliveries by state."
        case .attempts: "Attempts to deliver, by channel and outcome."
        case .deliverySeconds: "Time of an attempt to deliver, in seconds."
        case .reloads: "Reloads of the configuration by outcome."
        case .databaseBytes: "Size of the database file and its write-ahead log."
        case .startTime: "Start of the process, seconds since the epoch."
        case .residentMemory: "Resident memory."
        case .cpuSeconds: "CPU time used, user and system."
        }
    }
}
