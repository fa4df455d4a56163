package import Fetching
import Logging
import Model
import ServiceLifecycle
package import Storage

/// Fetches the pages of entries whose feeds ask for full text, and lets the entries go on to the judge: with the page's text, or after a
/// bounded time without it, the reason on record.
///
/// What waits is in the database, as are claims: a restart asks for a page again at most once, and neither loses nor doubles an entry.
package final class PageFetcher: Service {
    private let store: Store
    /// By the settings of the moment.
    private let fetcher: @Sendable () -> FeedFetcher
    private let robots: RobotsGate
    private let reader = PageReader()
    private let context: DaemonContext
    private let lock = PThreadLock()
    /// Pages under way, by host.
    private nonisolated(unsafe) var running: [String: Int] = [:]
    /// Hosts that had a page lately, and until when they have a rest.
    private nonisolated(unsafe) var resting: [String: Timestamp] = [:]

    package init(store: Store, fetcher: @escaping @autoclosure @Sendable () -> FeedFetcher, context: DaemonContext) {
        self.store = store
        self.fetcher = fetcher
        self.context = context
        let clock = context.clock
        robots = RobotsGate(
            fetcher: fetcher(), cache: RobotsCache(limits: context.configuration.current.pages.robotsLimits), clock: { clock.now })
    }

    package func run() async throws {
        await cancelWhenGracefulShutdown {
            await self.attempt { store throws(StorageFailure) in try store.releasePageClaims(now: self.context.clock.now) }
            await withDiscardingTaskGroup { group in
                while !Task.isCancelled {
                    await self.releaseOverdue()
                    let started = await self.startDue(in: &group)
                    self.context.progress.beat("pages", at: self.context.clock.now)
                    if started == 0 { await self.context.pagesArrived.wait(atMost: self.pause()) }
                }
            }
        }
    }

    /// Lets go on what has waited long enough; answers how many.
    @discardableResult
    package func releaseOverdue() async -> Int {
        let now = context.clock.now
        let released = await attempt { store throws(StorageFailure) in try store.releaseOverduePages(now: now) } ?? 0
        if released > 0 {
            context.metrics.add(Double(released), to: .pages, labels: ["outcome": "overdue"])
            context.intakeArrived.signal()
        }
        return released
    }

    /// Claims as many pages as are due and as there is room for.
    package func claim() async -> [ClaimedPage] {
        let settings = context.configuration.current.pages
        let now = context.clock.now
        let (busy, closed) = lock.withLock {
            resting = resting.filter { $0.value > now }
            return (running, Set(resting.keys))
        }
        let room = settings.concurrency - busy.values.reduce(0, +)
        guard room > 0 else { return [] }
        let claimed = await attempt { store throws(StorageFailure) in
            try store.claimPages(
                now: now, limit: min(room, 64), lease: settings.wait + settings.timeout, perHost: settings.perHost, busy: busy,
                closed: closed)
        }
        return claimed ?? []
    }

    private func startDue(in group: inout DiscardingTaskGroup) async -> Int {
        let claimed = await claim()
        for page in claimed {
            lock.withLock { running[page.host, default: 0] += 1 }
            group.addTask {
                await self.fetch(page)
                self.finished(page.host)
            }
        }
        return claimed.count
    }

    private func finished(_ host: String) {
        let pause = context.configuration.current.pages.pause
        let now = context.clock.now
        lock.withLock {
            running[host] = (running[host] ?? 1) > 1 ? running[host].map { $0 - 1 } : nil
            if pause > .zero { resting[host] = now + pause }
        }
        context.pagesArrived.signal()
    }

    /// Until something is due, at most a few seconds, so that changes of the clock are noticed.
    private func pause() -> Duration {
        let now = context.clock.now
        let (rest, isBusy) = lock.withLock { (resting.values.min(), !running.isEmpty) }
        let next = (try? store.nextPageTime()) ?? nil
        // Due pages whose hosts are busy or rest are waited for by their end, of which a signal tells.
        let times = [next.flatMap { $0 > now ? $0 : nil }, rest].compactMap { $0 }
        guard let time = times.min() else { return isBusy || next == nil ? .seconds(5) : .milliseconds(100) }
        return min(max(time - now, .milliseconds(10)), .seconds(5))
    }

    // MARK: - One page

    /// Fetches one claimed page and commits what came of it.
    package func fetch(_ page: ClaimedPage) async {
        let started = context.clock.now
        if let until = context.hostHolds.heldUntil(page.url, now: started) {
            return await postpone(page, until: until, "its host asked for patience")
        }
        let request = request(page)
        let answer = await fetcher().fetch(request)
        // Asked in vain: the page is asked for again after the restart.
        if Task.isCancelled { return await postpone(page, until: started, "shutting down") }
        let ended = context.clock.now
        switch answer {
        case .document(let document):
            var commit = await reader.read(document, of: page, started: started, ended: ended)
            commit.report.note(request, document.trail)
            await self.commit(commit, of: page)
        case .notModified:
            await commit(
                failure(page, FetchProblem(status: 304, code: "http-304", message: "the server has nothing new to say"), started, ended),
                of: page)
        case .failed(let problem):
            if let wait = problem.retryAfter {
                context.hostHolds.hold(problem.trail.last?.url ?? page.url, until: ended + wait)
                if ended + wait < page.deadline { return await postpone(page, until: ended + wait, problem.message) }
            }
            var commit = failure(page, problem, started, ended)
            commit.report.note(request, problem.trail)
            await self.commit(commit, of: page)
        }
    }

    private func request(_ page: ClaimedPage) -> FeedRequest {
        let settings = context.configuration.current
        var request = settings.request(page.url, kind: .page)
        let agent = request.userAgent ?? settings.fetch.userAgent
        request.maxBody = min(request.maxBody ?? .max, settings.pages.maxBody.bytes)
        request.timeout = min(request.timeout ?? .seconds(240), settings.pages.timeout)
        let robots = self.robots
        request.permits = { url async throws(FetchFailure) in try await robots.check(url, userAgent: agent) }
        return request
    }

    private func failure(_ page: ClaimedPage, _ problem: FetchProblem, _ started: Timestamp, _ ended: Timestamp) -> PageCommit {
        PageCommit(
            id: page.id,
            report: PageReport(
                outcome: problem.code, reason: problem.message, status: problem.status, finalURL: problem.trail.last?.url,
                startedAt: started, endedAt: ended))
    }

    private func postpone(_ page: ClaimedPage, until time: Timestamp, _ why: String) async {
        context.logger.debug("page postponed: \(why)", metadata: ["feed": "\(page.feed)", "until": "\(time.rfc3339)"])
        await attempt { store throws(StorageFailure) in try store.postpone(page: page.id, until: time) }
    }

    private func commit(_ commit: PageCommit, of page: ClaimedPage) async {
        let isTaken = await attempt { store throws(StorageFailure) in try store.commit(page: commit) } ?? false
        guard isTaken else { return }
        context.metrics.add(to: .pages, labels: ["outcome": Self.kind(commit.report.outcome)])
        context.metrics.add(Double(commit.report.bytes), to: .bytesReceived)
        context.logger.debug("page: \(commit.report.outcome), \(commit.report.reason)", metadata: ["feed": "\(page.feed)"])
        context.intakeArrived.signal()
    }

    /// One word of few, for a metric.
    private static func kind(_ outcome: String) -> String {
        switch outcome {
        case "full-text", "paywall", "robots", "shorter", "no-text", "not-html": outcome
        default: "failed"
        }
    }

    /// Nil where the store refuses; what was claimed goes on at its deadline.
    @discardableResult
    private func attempt<Value: Sendable>(_ work: @escaping @Sendable (Store) throws(StorageFailure) -> Value) async -> Value? {
        do throws(StorageFailure) {
            return try await store.asynchronously(work)
        } catch {
            context.logger.error("cannot write down what became of a page: \(error.message)")
            return nil
        }
    }
}

extension PageReport {
    /// By which rule it was asked for, and whether a host on the way had asked for https.
    fileprivate mutating func note(_ request: FeedRequest, _ trail: [Hop]) {
        access = request.rule
        isSecured = trail.contains(where: \.isSecured)
    }
}
