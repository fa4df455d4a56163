import Logging
package import Model
import ServiceLifecycle
package import Storage

/// Everything that is due now and then: the search index, retention, the judgement's window, the database's upkeep.
package final class Housekeeper: Service {
    private let store: Store
    private let judge: JudgeService
    private let context: DaemonContext
    private let signals: SignalWatch

    package init(store: Store, judge: JudgeService, context: DaemonContext) {
        self.store = store
        self.judge = judge
        self.context = context
        signals = SignalWatch(store: store, context: context)
    }

    package func run() async throws {
        await cancelWhenGracefulShutdown {
            var last = self.context.clock.now
            var sweptDay: Int64?
            var planned: Timestamp?
            var sealed: Timestamp?
            while !Task.isCancelled {
                let now = self.context.clock.now
                await self.fillSearchIndex()
                self.context.readings.trimAfterLarge()
                if planned.map({ now - $0 >= .seconds(60) || now < $0 }) ?? true {
                    await self.signals.plan(now: now)
                    planned = now
                }
                await self.signals.look(now: now)
                if sealed.map({ now - $0 >= Self.sealing || now < $0 }) ?? true {
                    await self.seal(now: now)
                    sealed = now
                }
                // A clock that jumped would make everything look old: nothing expires until it has been steady for a round.
                let jumped = (now - last) > .seconds(3600) || now < last
                if jumped {
                    self.context.logger.warning("the clock jumped from \(last.rfc3339) to \(now.rfc3339); nothing expires for now")
                } else if sweptDay != now.day {
                    if await self.sweep(now: now) { sweptDay = now.day }
                }
                last = now
                try? await Task.sleep(for: .seconds(2))
            }
        }
    }

    /// Fills the search index behind the judgement, by watermark.
    package func fillSearchIndex() async {
        while !Task.isCancelled {
            let count = try? await store.asynchronously { store throws(StorageFailure) in try store.indexPending(limit: 200) }
            guard let count, count > 0 else { return }
        }
    }

    /// How often days are looked at that might go into segments.
    private static let sealing = Duration.seconds(600)

    /// Moves finished days out of the judge's tables, and lets go of what was read of earlier ones.
    package func seal(now: Timestamp) async {
        let keeper = SegmentKeeper(store: store, stories: judge.stories, logger: context.logger)
        let sealer = WindowSealer(store: store, judge: judge, keeper: keeper)
        do {
            while !Task.isCancelled, try await sealer.seal(now: now) {}
        } catch {
            context.logger.warning("a finished day stays in the judge's tables for now: \(error.message)")
        }
        await judge.releasePages()
    }

    /// Removes what is older than retention keeps; true when it is done.
    package func sweep(now: Timestamp) async -> Bool {
        let settings = context.configuration.current
        do {
            let articles = now - settings.retention.articles
            let history = now - settings.retention.history
            var removed = 0
            while !Task.isCancelled {
                let count = try await store.asynchronously { store throws(StorageFailure) in
                    try store.deleteArticles(ingestedBefore: articles)
                }
                removed += count
                if count == 0 { break }
            }
            while !Task.isCancelled {
                let count = try await store.asynchronously { store throws(StorageFailure) in try store.pruneHistory(before: history) }
                if count == 0 { break }
            }
            let window = settings.stories.windowStart(at: now)
            await judge.expire(before: window)
            store.segments.removeSegments(before: window.day)
            try await store.asynchronously { store throws(StorageFailure) in try store.maintain() }
            if removed > 0 { context.logger.info("retention removed \(removed) articles older than \(settings.retention.articles.text)") }
            return !Task.isCancelled
        } catch {
            context.logger.error("retention could not finish: \(error.message)")
            return false
        }
    }
}
