import Control
import Fetching
import Glibc
import Model
import Storage
import Stories
import Topics

extension ControlAPI {
    func health() async throws -> APIAnswer {
        let report = try await healthReport()
        return try APIAnswer(report, status: ["ok", "degraded"].contains(report.state) ? 200 : 503)
    }

    func version() async throws -> APIAnswer {
        let recent = try await recentCounts()
        return try APIAnswer(
            VersionResource(
                id: "watcherd", state: "running", reason: "", version: WatcherVersion.current, api: WatcherVersion.api,
                schemaVersion: recent.schemaVersion, scorerVersion: Int(TopicScorer.version), storyModel: Int(StoryIndex.modelVersion)))
    }

    func status() async throws -> APIAnswer {
        let (counts, recent) = (try await ask { try $0.counts() }, try await recentCounts())
        let due = try await ask { try $0.nextFeedDue() }
        let paused = try await ask { try $0.channelStates() }.filter { $0.state != .active }
        let problems = StatusProblems(health: try await healthReport(), counts: counts, channels: paused).problems
        let names = Set(configuration.channels.map(\.name))
        return try APIAnswer(
            StatusResource(
                id: "watcher", state: problems.isEmpty ? "running" : "degraded", reason: problems.first?.message ?? "",
                version: WatcherVersion.current, pid: Int(getpid()), startedAt: startedAt.rfc3339, now: now.rfc3339,
                configuration: configurationPath ?? "", stateDirectory: stateDirectory, feeds: feedCounts(counts, due: due),
                articles: ArticleCounts(
                    total: counts.articles, lastDay: recent.articles, waiting: counts.intake, lastIngested: recent.lastIngested?.rfc3339),
                stories: StoryCounts(total: counts.stories, open: recent.openStories),
                topics: TopicCounts(total: counts.topics, enabled: recent.enabledTopics),
                alerts: AlertCounts(total: counts.alerts, open: counts.alertsOpen, lastDay: recent.alerts),
                deliveries: DeliveryCounts(
                    queued: counts.deliveries(in: ["queued", "sending"]), failed: counts.deliveries(in: ["dead"]),
                    delivered: counts.delivered),
                channels: ChannelCounts(total: names.count, paused: paused.count { names.contains($0.name) }),
                storage: StorageFigures(
                    bytes: Int(clamping: counts.databaseBytes + counts.logBytes), freeBytes: FileAccess.freeBytes(stateDirectory),
                    schemaVersion: recent.schemaVersion),
                residentBytes: ProcessFigures.current.residentBytes, problems: problems))
    }

    // MARK: Parts

    func healthReport() async throws -> HealthReport {
        let problem = await judge.problem
        let context = self.context
        let directory = stateDirectory
        return try await ask { HealthChecks(store: $0, judgeProblem: problem, context: context, stateDirectory: directory).report }
    }

    private func recentCounts() async throws -> RecentCounts {
        let day = now - .seconds(86_400)
        let gap = now - configuration.stories.gap
        return try await ask { try $0.recentCounts(since: day, storiesSince: gap) }
    }

    private func feedCounts(_ counts: StoreCounts, due: Timestamp?) -> FeedCounts {
        let statistics = client.statistics
        let active = counts.feeds[Feed.State.active.rawValue] ?? 0
        let failing = min(counts.feedsInTrouble, active)
        return FeedCounts(
            total: counts.feeds.values.reduce(0, +), active: active - failing, failing: failing,
            paused: counts.feeds[Feed.State.paused.rawValue] ?? 0, gone: counts.feeds[Feed.State.gone.rawValue] ?? 0,
            inFlight: statistics.inFlight, polls: Int(context.metrics.total(of: .polls)),
            notModified: Int(context.metrics.total(of: .polls, labels: ["outcome": "not_modified"])), nextDue: due?.rfc3339)
    }
}

extension StoreCounts {
    /// Deliveries of all channels in any of these states.
    func deliveries(in states: Set<String>) -> Int {
        deliveries.filter { states.contains($0.state) }.reduce(0) { $0 + $1.count }
    }
}

/// What needs a person, the worst first.
private struct StatusProblems {
    let health: HealthReport
    let counts: StoreCounts
    /// Those that take nothing.
    let channels: [ChannelState]

    var problems: [StatusProblem] {
        var problems = health.checks.filter { $0.state == "failing" }.map {
            StatusProblem(subject: $0.name, code: "failing", message: "\($0.name): \($0.reason)")
        }
        problems += channels.filter { $0.state == .parked }.map {
            StatusProblem(subject: $0.name, code: "parked", message: "channel \($0.name) is parked: \($0.reason)")
        }
        let dead = counts.deliveries(in: ["dead"])
        if dead > 0 {
            problems.append(
                StatusProblem(
                    subject: "deliveries", code: "dead-letters", message: "\(dead) deliveries given up; `delivery list --failed` shows them"
                ))
        }
        let silent = counts.signals[SignalKind.feedSilent.rawValue] ?? 0
        if silent > 0 {
            problems.append(
                StatusProblem(
                    subject: "feeds", code: "silent-feeds",
                    message: "\(silent) feeds are silent against their own rhythm; `feed list --problems` shows them"))
        }
        if counts.feedsInTrouble > 0 {
            problems.append(
                StatusProblem(
                    subject: "feeds", code: "failing-feeds",
                    message: "\(counts.feedsInTrouble) feeds fail; `feed list --problems` shows them"))
        }
        return problems
    }
}
