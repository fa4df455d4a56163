import Alerting
import CLinux
import Control
import Fetching
import Glibc
import Logging
import Model
import Pipeline
import ServiceLifecycle
import Storage
import Stories
import Topics
import UnixSignals

/// The one visible place that builds everything and starts it as one group of services.
struct DaemonProcess {
    var configuration: Configuration
    var configurationPath: String?
    var stateDirectory: String
    var socket: String
    var environment: [String: String]

    func run() async throws {
        // Files and the socket are ours alone until they are opened on purpose.
        umask(0o077)
        // Large bodies come and go; their memory goes back to the system.
        linux_tune_heap()
        linux_ignore_sigpipe()
        let logger = makeLogger()
        let manager = ServiceManager(environment: environment)
        let store = try openStore()
        defer { store.close() }
        var building = DaemonContext(configuration: RunningConfiguration(configuration), logger: logger)
        building.strictHosts = try strictHosts(store, logger: logger)
        let context = building
        let listening = ListeningSocket(path: socket, group: configuration.control.group)
        try listening.makeRoom()
        let provision = try loadProvision()
        let judge = try JudgeLoader(store: store, configuration: configuration, context: context).service()
        let client = try makeClient()
        do {
            try await provision.apply(to: store, judge: judge, context: context, defaults: configuration)
        } catch {
            throw CommandFailure(error)
        }
        try prepare(store, now: context.clock.now)

        let commits = PollCommitter(store: store, context: context)
        let poller = Poller(store: store, fetcher: context.fetcher(client), commits: commits, context: context)
        let pages = PageFetcher(store: store, fetcher: context.fetcher(client), context: context)
        let deliverer = Deliverer(store: store, client: client, context: context)
        let reloader = Reloader(
            path: configurationPath, store: store, judge: judge, client: client, manager: manager, context: context)
        let api = ControlAPI(
            store: store, judge: judge, client: client, reloader: reloader, configurationPath: configurationPath, context: context)
        let listeners = [configuration.metrics.listen, configuration.push.listen].count { $0 != nil }
        let ready = ReadyNotice(listeners: 1 + listeners) {
            manager.ready(status: "Running")
            logger.notice("watcherd \(WatcherVersion.current) is ready", metadata: ["socket": "\(socket)", "state": "\(stateDirectory)"])
        }
        let control = ControlServer(api: api, socket: listening, context: context, whenReady: ready.listening)
        // In order of start; they end in the reverse order, so the client and the committer outlive those who use them.
        var services: [any Service] = [
            ClientService(client: client), commits, control, judge, deliverer, pages, poller,
            Housekeeper(store: store, judge: judge, context: context), SignalListener(reloader: reloader),
            Watchdog(manager: manager, context: context, heartbeat: { client.heartbeat }),
        ]
        if let listen = configuration.metrics.listen {
            services.append(MetricsServer(listen: listen, api: api, context: context, whenReady: ready.listening))
        }
        if let listen = configuration.push.listen {
            services += [
                PushReader(store: store, commits: commits, context: context),
                PushSubscriber(store: store, client: client, context: context),
                PushServer(listen: listen, desk: PushDesk(store: store, context: context), context: context, whenReady: ready.listening),
            ]
        }
        services.append(StopNotice { manager.stopping() })
        try await run(services, logger: logger)
    }

    private func run(_ services: [any Service], logger: Logger) async throws {
        var group = ServiceGroupConfiguration(
            services: services.map { .init(service: $0, successTerminationBehavior: .gracefullyShutdownGroup) },
            gracefulShutdownSignals: [.sigterm, .sigint], logger: Logger(label: "lifecycle") { _ in SwiftLogNoOpLogHandler() })
        group.maximumGracefulShutdownDuration = .seconds(4)
        do {
            try await ServiceGroup(configuration: group).run()
        } catch let failure as CommandFailure {
            throw failure
        } catch {
            throw CommandFailure(code: .failed, message: "\(error)")
        }
        logger.notice("stopped")
    }

    private func makeLogger() -> Logger {
        let isJournal = environment["JOURNAL_STREAM"] != nil
        let level = configuration.log.level
        return Logger(label: "watcherd") { label in
            var handler = JournalLogHandler(label: label, isJournal: isJournal)
            handler.logLevel = level
            return handler
        }
    }

    private func openStore() throws(CommandFailure) -> Store {
        do {
            return try Store(directory: stateDirectory, configuration: configuration.storage.storeConfiguration)
        } catch {
            throw CommandFailure(error)
        }
    }

    private func loadProvision() throws(CommandFailure) -> Provision {
        do {
            return try Provision.load(configuration)
        } catch {
            throw CommandFailure(code: .badConfiguration, message: error.summary)
        }
    }

    /// No other process can hold a claim: the lock on the directory says so.
    private func prepare(_ store: Store, now: Timestamp) throws(CommandFailure) {
        do {
            try store.releaseStaleClaims(now: now, lease: Poller.lease, interval: configuration.fetch.interval)
            if configuration.push.listen == nil { try store.forgetSubscriptions(pollBy: now + configuration.fetch.interval) }
        } catch {
            throw CommandFailure(error)
        }
    }

    private func strictHosts(_ store: Store, logger: Logger) throws(CommandFailure) -> StrictHosts {
        let hosts: [StrictHost]
        do {
            hosts = try store.strictHosts()
        } catch {
            throw CommandFailure(error)
        }
        return StrictHosts(hosts, limit: configuration.fetch.hstsHosts) { changes in
            do throws(StorageFailure) {
                try await store.asynchronously { store throws(StorageFailure) in try store.commit(strictHosts: changes) }
                return true
            } catch {
                logger.error("cannot keep which hosts are asked by https alone: \(error.message)")
                return false
            }
        }
    }

    private func makeClient() throws(CommandFailure) -> HTTPClient {
        do {
            return try HTTPClient(configuration.clientConfiguration)
        } catch {
            throw CommandFailure(code: .failed, message: error.message)
        }
    }
}
