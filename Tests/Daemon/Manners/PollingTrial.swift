import Control
import Fetching
import Model
import Storage
import Support
import Testing

@testable import Daemon

/// The daemon's own polling, from `feed add` to the wire, driven through hours by a clock that only the trial moves.
final class PollingTrial: Sendable {
    /// One request as the server saw it, at its time by the driven clock.
    struct Call: Sendable {
        var request: ReceivedRequest
        var time: Timestamp
        /// How many requests this path has had, this one included.
        var number: Int

        func header(_ name: String) -> String? { request.header(name) }
    }

    typealias Site = @Sendable (Call) -> LoopbackAnswer

    // Desk holds no state of its own that changes; what it holds is safe on any thread.
    nonisolated(unsafe) let desk: Desk
    let server: LoopbackServer
    private let journal: Journal
    private let poller: Poller
    let commits: PollCommitter

    private init(_ change: (inout FetchSettings) -> Void, site: @escaping Site) throws {
        let journal = Journal()
        self.journal = journal
        server = try LoopbackServer { request in site(journal.note(request)) }
        var configuration = Desk.configuration(allow: [server.authority])
        change(&configuration.fetch)
        desk = try Desk(configuration)
        journal.time = desk.workshop.time
        commits = PollCommitter(store: desk.workshop.store, context: desk.workshop.context, patience: .zero)
        let api = desk.api
        poller = Poller(store: desk.workshop.store, fetcher: api.fetcher, commits: commits, context: desk.workshop.context)
    }

    /// Runs a trial, with what commits polls beside it.
    static func run(
        _ change: (inout FetchSettings) -> Void = { _ in }, site: @escaping Site, _ body: (PollingTrial) async throws -> Void
    ) async throws {
        let trial = try PollingTrial(change, site: site)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await trial.commits.run() }
            defer { group.cancelAll() }
            try await body(trial)
        }
        await trial.desk.client.shutdown()
        trial.server.stop()
    }

    var time: DrivenTime { desk.workshop.time }
    var store: Store { desk.workshop.store }
    var times: PollTimes { PollTimes(store: store, context: desk.workshop.context) }
    /// All requests so far.
    var calls: [Call] { journal.calls }

    func calls(to path: String) -> [Call] { calls.filter { $0.request.path == path } }

    /// `feed add`, as a client of the control socket has it done.
    @discardableResult
    func add(_ path: String = "/feed", every: String? = nil) async throws -> FeedResource {
        let interval = every.map { #","every":"\#($0)""# } ?? ""
        return try await desk.post("/v1/feeds", #"{"url":"\#(server.url(path))"\#(interval)}"#).read()
    }

    func feed(_ id: String = "f1") async throws -> FeedResource { try await desk.get("/v1/feeds/\(id)").read() }

    /// Polls what is due now, and returns when all of it is committed.
    func pollDue() async {
        await withDiscardingTaskGroup { group in
            while await poller.startDue(in: &group) > 0 {}
        }
        await poller.quiet()
    }

    /// What a start of the daemon does before it polls: a claim of an earlier run is nobody's, and what is overdue is spread.
    func startAgain() async throws {
        try store.releaseStaleClaims(now: time.now, lease: Poller.lease, interval: .seconds(900))
        poller.catchUp()
    }

    /// Lets time pass: every poll is made when it is due.
    func pass(_ duration: Duration) async throws {
        let end = time.now + duration
        await pollDue()
        while let due = try store.nextFeedDue(), due <= end {
            // A poll of a cancelled test asks nobody, so nothing would end this but the end of its time.
            try Task.checkCancellation()
            time.set(max(due, time.now))
            await pollDue()
        }
        time.set(end)
    }

    /// Lets time pass until so many requests have come; the longest wait is a year.
    func pass(untilCalls count: Int) async throws {
        let end = time.now + .seconds(365 * 86_400)
        await pollDue()
        while calls.count < count, let due = try store.nextFeedDue(), due <= end {
            try Task.checkCancellation()
            time.set(max(due, time.now))
            await pollDue()
        }
    }
}

/// What the server has seen.
private final class Journal: Sendable {
    private let lock = PThreadLock()
    private nonisolated(unsafe) var noted: [PollingTrial.Call] = []
    /// Set before the first request.
    nonisolated(unsafe) var time: DrivenTime?

    var calls: [PollingTrial.Call] { lock.withLock { noted } }

    func note(_ request: ReceivedRequest) -> PollingTrial.Call {
        lock.withLock {
            let number = noted.count { $0.request.path == request.path } + 1
            let call = PollingTrial.Call(request: request, time: time?.now ?? Timestamp(seconds: 0), number: number)
            noted.append(call)
            return call
        }
    }
}

/// A sample document with more in its channel.
func channel(_ more: String = "", items: Int = 1, root: String = #"<rss version="2.0">"#) -> String {
    let entries = (1...max(1, items)).map { "<item><title>Report \($0)</title><guid isPermaLink=\"false\">\($0)</guid></item>" }
    let end = root.hasPrefix("<rss") ? "</rss>" : ""
    return "<?xml version=\"1.0\"?>\(root)<channel><title>Post</title><link>https://post.example/</link>\(more)"
        + "\(entries.joined())</channel>\(end)"
}

/// The requests for one feed whose server gives these answers in turn, the last one again and again.
func polled(
    _ count: Int, every: String? = "1m", _ answers: LoopbackAnswer..., settings: (inout FetchSettings) -> Void = { _ in }
) async throws -> [PollingTrial.Call] {
    var calls: [PollingTrial.Call] = []
    try await PollingTrial.run(settings, site: { answers[min($0.number, answers.count) - 1] }) { trial in
        try await trial.add(every: every)
        try await trial.pass(untilCalls: count)
        calls = trial.calls
    }
    return calls
}

/// The time between the first request and the second.
func firstGap(
    every: String? = "1m", _ answers: LoopbackAnswer..., settings: (inout FetchSettings) -> Void = { _ in }
) async throws -> Duration {
    var gap = Duration.zero
    try await PollingTrial.run(settings, site: { answers[min($0.number, answers.count) - 1] }) { trial in
        try await trial.add(every: every)
        try await trial.pass(untilCalls: 2)
        let times = trial.calls.map(\.time)
        try #require(times.count >= 2)
        gap = times[1] - times[0]
    }
    return gap
}
