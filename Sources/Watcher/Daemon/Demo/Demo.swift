import Foundation
import Glibc
import Hummingbird
import Logging
import Model

/// The demo's course: publishes the sample news act by act and checks at each that the daemon did what it promises.
struct Demo {
    private let site = DemoSite()
    private let chat = DemoChat()
    private let screen = DemoScreen()
    /// An act that takes longer than this has failed.
    private let patience: Duration = .seconds(12)

    func run() async throws {
        let started = ContinuousClock.now
        screen.title("Watcher turns many feeds into few alerts: one per story, updated in place.")
        try await withThrowingTaskGroup(of: Void.self) { group in
            let (ports, announce) = AsyncStream.makeStream(of: Int.self)
            group.addTask { try await self.serve(announce) }
            for await port in ports {
                do {
                    try await play(port: port)
                } catch {
                    group.cancelAll()
                    throw error
                }
                break
            }
            group.cancelAll()
        }
        screen.title(
            "Done in \((ContinuousClock.now - started).components.seconds) s. Next: the quick start in README.md, on your own feeds.")
    }

    private func serve(_ announce: AsyncStream<Int>.Continuation) async throws {
        let router = Router()
        site.addRoutes(to: router)
        chat.addRoutes(to: router)
        var quiet = Logger(label: "demo") { _ in SwiftLogNoOpLogHandler() }
        quiet.logLevel = .critical
        let application = Application(
            router: router, configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { channel in announce.yield(channel.localAddress?.port ?? 0) }, logger: quiet)
        do {
            try await application.run()
        } catch is CancellationError {
        }
    }

    private func play(port: Int) async throws {
        let daemon = try DemoDaemon(chatPort: port, sitePort: port)
        let control = DemoControl(socket: daemon.socket)
        do {
            try await acts(control, port: port)
        } catch {
            _ = daemon.stop()
            throw error
        }
        screen.step("Stopping the daemon with SIGTERM")
        guard daemon.stop() else { throw CommandFailure(code: .failed, message: "the daemon did not end cleanly") }
    }

    // MARK: The acts

    private func acts(_ control: DemoControl, port: Int) async throws {
        site.publish(DemoNews.acts[0], at: .now)
        try await wait("the daemon to be ready") { control.isReady }
        try await setUp(control, port: port)
        try await publishQuietly(1, control, total: 4)
        screen.note("One report, and the topic asks for two independent origins: held. \(try DemoWhy(control).reason(of: 4))")

        screen.step("Agence Littoral has the event too, in other words and with the captain's name spelt its own way")
        site.publish(DemoNews.acts[2], at: .now)
        try await wait("an alert with two origins") { chat.all.count == 1 }
        show(chat.all[0], as: "posts")

        screen.step("Bay Herald and Metro Bulletin print the agency's text word for word")
        try await publishQuietly(3, control, total: 8)
        guard chat.all.count == 1, chat.all[0].edits == 0 else { throw failed("copies of an agency's text caused another message") }
        screen.note("Four outlets, still two origins: the copies are folded, and nobody was disturbed.")

        screen.step("Northern Courier went there itself, and writes Kojemiako where others write Kozhemyako")
        site.publish(DemoNews.acts[4], at: .now)
        try await wait("the same message to be edited") { chat.all.count == 1 && chat.all[0].edits == 1 }
        show(chat.all[0], as: "edits the same message")

        screen.step("Another ferry runs aground in another port")
        site.publish(DemoNews.acts[5], at: .now)
        try await wait("a second alert for the second event") { chat.all.count == 2 }
        show(chat.all[1], as: "posts")
        try await wait("all articles to be judged") { try DemoWhy(control).articles() == DemoNews.acts.joined().count }
        guard chat.all.count == 2 else { throw failed("more than two messages for two events") }

        screen.step("watcherctl why: the stored trail of every decision on an article, here the agency text in Bay Herald")
        for line in try DemoWhy(control).trail(of: try DemoWhy(control).article(titled: "Coastguard boats", outlet: "Bay Herald")) {
            screen.plain(line)
        }
        let counts = site.counts
        let articles = DemoNews.acts.joined().count
        screen.note(
            "\(articles) articles from \(DemoNews.outlets.count) outlets became 2 alerts. Of \(counts.requests) polls \(counts.notModified) were "
                + "answered with 304 Not Modified.")
    }

    private func setUp(_ control: DemoControl, port: Int) async throws {
        screen.step("watcherctl topic add ferries --query '(ferry OR ship) (aground OR sinks OR collision)' --min-origins 2")
        try expect(
            control.post(
                "/v1/topics",
                #"{"id":"ferries","title":"Ferry accidents","query":"(ferry OR ship) (aground OR sinks OR collision)","min_origins":2}"#),
            201)
        for outlet in DemoNews.outlets {
            screen.step("watcherctl feed add http://127.0.0.1:\(port)/\(outlet.path) --every 1s")
            try expect(control.post("/v1/feeds", #"{"url":"http://127.0.0.1:\#(port)/\#(outlet.path)","every":"1s"}"#), 201)
        }
        try await wait("the first polls") { try DemoWhy(control).articles() == 3 }
        screen.note("A museum, a budget, a football match: read, and nobody is told.")
        screen.step("Harbour Post reports a ferry aground")
    }

    private func publishQuietly(_ act: Int, _ control: DemoControl, total: Int) async throws {
        site.publish(DemoNews.acts[act], at: .now)
        try await wait("\(total) articles to be judged") { try DemoWhy(control).articles() == total }
    }

    // MARK: Checking and showing

    private func wait(_ what: String, until isSeen: () throws -> Bool) async throws {
        let deadline = ContinuousClock.now + patience
        while try !isSeen() {
            guard ContinuousClock.now < deadline else { throw failed("waited \(patience.components.seconds) s for \(what), in vain") }
            try await Task.sleep(for: .milliseconds(50))
        }
    }

    private func expect(_ answer: DemoControl.Answer, _ status: Int) throws(CommandFailure) {
        guard answer.status == status else {
            throw failed("the control API answered \(answer.status): \(String(decoding: answer.body, as: UTF8.self))")
        }
    }

    private func failed(_ what: String) -> CommandFailure { CommandFailure(code: .failed, message: "the demo failed: \(what)") }

    private func show(_ message: DemoChat.Message, as verb: String) {
        screen.message("#news  Watcher \(verb)", message.text)
    }
}

extension Timestamp {
    fileprivate static var now: Timestamp { WallClock.system.now }
}
