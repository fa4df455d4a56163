import Control
import Fetching
import Logging
import Model
import Storage

/// The control API's handlers: a request in, an answer out, whatever carried it. They hold no state but jobs under way.
///
/// What needs the judge's memory to follow goes through the judge; everything else is one use case of the store.
struct ControlAPI: Sendable {
    let store: Store
    let judge: JudgeService
    let client: HTTPClient
    let reloader: Reloader
    /// Nil where the daemon runs on defaults.
    let configurationPath: String?
    let context: DaemonContext
    let jobs: Jobs
    let startedAt: Timestamp
    let keysUnderWay = IdempotencyKeys()

    init(
        store: Store, judge: JudgeService, client: HTTPClient, reloader: Reloader, configurationPath: String?, context: DaemonContext
    ) {
        self.store = store
        self.judge = judge
        self.client = client
        self.reloader = reloader
        self.configurationPath = configurationPath
        self.context = context
        jobs = Jobs(context: context)
        startedAt = context.clock.now
    }

    var now: Timestamp { context.clock.now }

    var configuration: Configuration { context.configuration.current }

    /// A fetcher by the settings of the moment, for addresses that people name.
    var fetcher: FeedFetcher { context.fetcher(client) }

    /// The directory of the database, for copies of it.
    var stateDirectory: String {
        store.path.lastIndex(of: "/").map { String(store.path[..<$0]) } ?? "."
    }

    /// The answer to a request; never throws, since every failure is an answer too.
    func respond(to request: APIRequest) async -> APIAnswer {
        do {
            return try await answerOnce(request)
        } catch let problem as ProblemDocument {
            return APIAnswer(problem)
        } catch let failure as StorageFailure {
            return APIAnswer(ProblemDocument(failure))
        } catch {
            context.logger.error("a request failed: \(error)", metadata: ["operation": "\(request.operation.rawValue)"])
            return APIAnswer(ProblemDocument(.internalError, "The daemon failed at this request; its log says more."))
        }
    }
}

// MARK: The store

extension ControlAPI {
    /// One use case of the store, off the cooperative threads; its failures become problem documents by their meaning here.
    func ask<Value: Sendable>(
        _ meaning: StorageMeaning = StorageMeaning(), _ work: @escaping @Sendable (Store) throws -> Value
    ) async throws -> Value {
        let result = try await store.asynchronously { store throws(StorageFailure) in Result { try work(store) } }
        do {
            return try result.get()
        } catch let failure as StorageFailure {
            throw ProblemDocument(failure, meaning)
        }
    }

    /// A change of topics, which the judge takes into use in the same step.
    func changeTopics<Value: Sendable>(
        _ meaning: StorageMeaning = StorageMeaning(), _ change: @escaping @Sendable (Store) throws -> Value
    ) async throws -> Value {
        let result = try await judge.changeTopics { store throws(StorageFailure) in Result { try change(store) } }
        do {
            return try result.get()
        } catch let failure as StorageFailure {
            throw ProblemDocument(failure, meaning)
        }
    }
}
