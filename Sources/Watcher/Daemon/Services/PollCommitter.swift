import Logging
package import Model
import Push
import ServiceLifecycle
package import Storage

/// Commits the results of polls in groups, so that thousands of polls a second need few transactions: while one transaction is
/// written the next results gather, and those without entries for some milliseconds more. Entries do not wait.
package final class PollCommitter: Service {
    /// What became of a poll, ready to be written.
    package enum Result: Sendable {
        case document(IntakeCommit)
        case poll(PollCommit)
    }

    private let store: Store
    private let context: DaemonContext
    private let patience: Duration
    private let lock = PThreadLock()
    private nonisolated(unsafe) var waiting = Group()
    /// The first result of a group, or its first document, is there.
    private let arrived = Wakeup()

    private struct Group {
        var polls: [PollCommit] = []
        /// What is to happen when these are written.
        var pollsWritten: [@Sendable () -> Void] = []
        var documents: [Document] = []

        var count: Int { polls.count + documents.count }

        mutating func add(_ result: Result, _ written: @escaping @Sendable () -> Void) {
            switch result {
            case .document(let intake): documents.append((intake, written))
            case .poll(let poll):
                polls.append(poll)
                pollsWritten.append(written)
            }
        }
    }

    /// A document, and what is to happen when it is written.
    private typealias Document = (intake: IntakeCommit, written: @Sendable () -> Void)

    /// - Parameter patience: how long results without entries wait for company.
    package init(store: Store, context: DaemonContext, patience: Duration = .milliseconds(25)) {
        self.store = store
        self.context = context
        self.patience = patience
    }

    /// Returns when the result is in the database, or was told as impossible to write; the feed's lease then runs out and it is polled again.
    package func commit(_ result: Result) async {
        await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
            hand(result) { continuation.resume() }
        }
    }

    /// Takes a result to be written soon; `written` is called where `commit` would return. Nobody's task waits meanwhile, and so no
    /// thread is woken for each of thousands of polls a second.
    package func hand(_ result: Result, written: @escaping @Sendable () -> Void) {
        let isFirst: Bool = lock.withLock {
            let before = (all: waiting.count, documents: waiting.documents.count)
            waiting.add(result, written)
            return before.all == 0 || before.documents == 0 && !waiting.documents.isEmpty
        }
        if isFirst { arrived.signal() }
    }

    /// Results that nobody writes yet.
    var waitingResults: Int { lock.withLock { waiting.count } }

    /// Gives back the claim on a feed that was not polled after all; it is due as its state says.
    package func release(_ feed: Feed) async {
        await attempt { store throws(StorageFailure) in try store.releaseFeeds([feed]) }
    }

    /// Runs until the shutdown; those who hand in polls have ended before that, since services end in reverse order of their start.
    package func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                if await self.writeWaiting() == 0 { await self.arrived.wait(atMost: .seconds(5)) }
                await self.gather()
            }
        }
        while await writeWaiting() > 0 {}
    }

    /// Lets more results come, unless one of them cannot wait.
    private func gather() async {
        guard patience > .zero else { return }
        let canWait = lock.withLock { !waiting.polls.isEmpty && waiting.documents.isEmpty }
        if canWait { await arrived.wait(atMost: patience) }
    }

    /// Writes what waits: polls, documents with few entries, and one with many; the others with many wait for what comes meanwhile.
    /// Answers how many results were written.
    @discardableResult
    private func writeWaiting() async -> Int {
        let group = lock.withLock {
            defer { waiting = Group() }
            return waiting
        }
        let documents = Self.turn(of: group.documents)
        if !documents.later.isEmpty { lock.withLock { waiting.documents = documents.later + waiting.documents } }
        await write(group.polls)
        for written in group.pollsWritten { written() }
        for (intake, written) in documents.now {
            await write(intake)
            written()
        }
        return group.polls.count + documents.now.count
    }

    /// What is written before anybody looks again, documents with few entries first.
    private static func turn(of documents: [Document]) -> (now: [Document], later: [Document]) {
        let ordered = documents.sorted { $0.intake.entries.count < $1.intake.entries.count }
        let few = ordered.prefix { $0.intake.entries.count <= Self.few }.count
        return (Array(ordered.prefix(few + 1)), Array(ordered.dropFirst(few + 1)))
    }

    /// Entries of a document that is written at once: hundreds of them a second.
    private static let few = 100

    private func write(_ polls: [PollCommit]) async {
        guard !polls.isEmpty else { return }
        let policy = context.signalPolicy
        context.tell(await attempt { store throws(StorageFailure) in try store.commit(polls: polls, judge: policy) } ?? [])
    }

    private func write(_ intake: IntakeCommit) async {
        let policy = context.signalPolicy
        let hold = context.configuration.current.pages.hold
        let committed = await attempt { store throws(StorageFailure) in
            try store.commit(intake: intake, judge: policy, pages: hold)
        }
        guard let counts = committed else { return }
        context.note(counts, of: intake)
        if intake.check != nil, counts.new > 0 { await noteMissed(by: intake) }
        if intake.offer != nil { context.pushOwed.signal() }
        guard counts.new + counts.edited > 0 else { return }
        context.intakeArrived.signal()
        context.pagesArrived.signal()
    }

    /// A poll has found what the feed's hub should have pushed.
    private func noteMissed(by intake: IntakeCommit) async {
        let rules = context.configuration.current.push.rules
        await attempt { store throws(StorageFailure) -> Void in
            guard let subscription = try store.subscription(of: intake.feed) else { return }
            _ = try store.changeSubscription(subscription.id, pollBy: intake.poll.nextDue) { rules.missed($0, now: intake.time) }
        }
    }

    /// Tries until it is written: a full disk passes, and what a feed has shown must not be forgotten meanwhile. Nil where the feed is
    /// gone, the write can never succeed, or the daemon ends; the claim then runs out and the feed is polled again.
    @discardableResult
    private func attempt<Value: Sendable>(
        _ work: @escaping @Sendable (Store) throws(StorageFailure) -> Value
    ) async -> Value? {
        var told = ""
        while true {
            do throws(StorageFailure) {
                return try await store.asynchronously(work)
            } catch {
                // A feed removed while it was polled has nowhere to be written.
                guard error.code != .notFound else { return nil }
                if told != error.message { context.logger.error("cannot commit a poll: \(error.message)") }
                told = error.message
                guard error.isPassing, !Task.isCancelled else { return nil }
                try? await Task.sleep(for: .seconds(1))
            }
        }
    }
}

extension StorageFailure {
    /// Whether the same call may succeed later.
    var isPassing: Bool {
        switch code {
        case .diskFull, .io: true
        default: false
        }
    }
}
