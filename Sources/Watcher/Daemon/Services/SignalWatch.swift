import Logging
package import Model
package import Storage

/// Looks for the signals that no poll and no delivery brings: feeds that have fallen silent, channels that take nothing, moves that
/// were shown for long enough. All from stored values.
package struct SignalWatch: Sendable {
    private let store: Store
    private let context: DaemonContext

    package init(store: Store, context: DaemonContext) {
        self.store = store
        self.context = context
    }

    package func look(now: Timestamp) async {
        let policy = context.signalPolicy
        do {
            let news = try await store.asynchronously { store throws(StorageFailure) in
                try store.judgeSilence(now: now, by: policy) + store.judgeChannels(now: now, by: policy)
                    + store.judgeMoves(now: now, by: policy)
            }
            context.tell(news)
        } catch {
            context.logger.error("cannot look after the signals: \(error.message)")
        }
    }

    /// Plans the silence of feeds that were added, and of all when the rules have changed; learns how often topics are met, and looks for
    /// those that are met no more. Now and then, since it reads more than `look`.
    package func plan(now: Timestamp) async {
        await planFeeds()
        await learnTopics(now: now)
    }

    private func learnTopics(now: Timestamp) async {
        let policy = context.signalPolicy
        do {
            while !Task.isCancelled {
                let (hasMore, news) = try await store.asynchronously { store throws(StorageFailure) in
                    try store.learnTopics(now: now, by: policy)
                }
                context.tell(news)
                if !hasMore { break }
            }
            context.tell(
                try await store.asynchronously { store throws(StorageFailure) in try store.judgeTopicSilence(now: now, by: policy) })
        } catch {
            context.logger.error("cannot look after the topics' signals: \(error.message)")
        }
    }

    private func planFeeds() async {
        let policy = context.signalPolicy
        while !Task.isCancelled {
            let count = try? await store.asynchronously { store throws(StorageFailure) in try store.planSilence(by: policy) }
            guard let count, count > 0 else { return }
        }
    }
}
