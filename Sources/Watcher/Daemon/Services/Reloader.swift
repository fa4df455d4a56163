package import Fetching
import Logging
import Model
package import Storage
import Topics

/// Reads the configuration anew and swaps it whole, or leaves the running one as it was and says why.
package actor Reloader {
    /// How a reload ended, as told to the person who asked for it.
    package struct Report: Sendable {
        package var isApplied: Bool
        package var problems: [ConfigurationProblem] = []
        /// One line each: problems as `file:line:column: message`, or what has to wait for a restart.
        package var lines: [String]
    }

    private let path: String?
    private let store: Store
    private let judge: JudgeService
    private let client: HTTPClient
    private let manager: ServiceManager
    private let context: DaemonContext

    package init(
        path: String?, store: Store, judge: JudgeService, client: HTTPClient, manager: ServiceManager, context: DaemonContext
    ) {
        self.path = path
        self.store = store
        self.judge = judge
        self.client = client
        self.manager = manager
        self.context = context
    }

    package func reload(cause: String) async -> Report {
        manager.reloading()
        let report = await load()
        manager.ready(status: report.isApplied ? "Running" : "Running; the last reload failed")
        context.metrics.add(to: .reloads, labels: ["outcome": report.isApplied ? "applied" : "refused"])
        let detail = report.lines.joined(separator: "; ")
        context.events.publish(.reloaded(ok: report.isApplied, detail: detail, time: context.clock.now))
        if report.isApplied {
            context.logger.notice("configuration reloaded (\(cause))\(detail.isEmpty ? "" : ": \(detail)")")
        } else {
            context.logger.error("configuration not reloaded (\(cause)), the running one stays: \(detail)")
        }
        return report
    }

    private func load() async -> Report {
        guard let path else { return Report(isApplied: true, lines: ["no configuration file: defaults"]) }
        let configuration: Configuration
        let provision: Provision
        do {
            configuration = try ConfigurationLoader().load(path)
            provision = try Provision.load(configuration)
        } catch {
            return Report(isApplied: false, problems: error.problems, lines: error.problems.map(\.description))
        }
        do {
            try await provision.apply(to: store, judge: judge, context: context, defaults: configuration)
        } catch {
            return Report(isApplied: false, lines: [error.message])
        }
        await judge.use(configuration.stories.ownership)
        client.reconfigure(configuration.clientConfiguration)
        let waiting = configuration.differencesThatNeedARestart(from: context.configuration.current)
        context.configuration.swap(configuration)
        context.feedsChanged.signal()
        context.deliveriesOwed.signal()
        return Report(isApplied: true, lines: waiting)
    }
}
