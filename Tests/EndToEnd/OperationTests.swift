import Foundation
import Glibc
import Support
import Testing

/// What operators do and get wrong: each ends in one clear line and the exit code that is promised, and the daemon goes on.
@Suite struct OperationTests {
    @Test(.timeLimit(.minutes(5))) func aBadReloadLeavesTheRunningConfigurationAndSaysWhy() async throws {
        let scene = try Scene()
        let daemon = try await RunningDaemon(configuration: scene.configuration())
        let before = try await daemon.ctl("config", "show").output
        try "fetch:\n  intervall: 5m\n".write(toFile: daemon.configuration, atomically: true, encoding: .utf8)
        let reload = try await daemon.ctl("config", "reload")
        #expect(reload.status == 78)
        #expect(reload.errors.contains("watcher.yaml:2:3:") && reload.errors.contains("interval"))
        #expect(try await daemon.ctl("config", "show").output == before)
        #expect(await daemon.stop() == 0)
    }

    @Test(.timeLimit(.minutes(5))) func sighupTakesANewConfigurationIntoUse() async throws {
        let scene = try Scene()
        let daemon = try await RunningDaemon(configuration: scene.configuration())
        try scene.configuration("retention:\n  articles: 12d").write(toFile: daemon.configuration, atomically: true, encoding: .utf8)
        daemon.signal(SIGHUP)
        _ = try await daemon.eventually("config", "show") { "\($0)".contains("12d") }
        #expect(await daemon.stop() == 0)
    }

    @Test(.timeLimit(.minutes(5))) func aSecondDaemonOnTheSameStateRefusesToStart() async throws {
        let scene = try Scene()
        let daemon = try await RunningDaemon(configuration: scene.configuration())
        let second = try await Program.run(
            Program.watcherd, ["run", "--config", daemon.configuration, "--state-dir", daemon.state, "--socket", daemon.socket + "2"])
        #expect(second.status == 1)
        #expect(second.errorLines.count == 1)
        #expect(second.errors.contains("\(daemon.processIdentifier)"))
        #expect(try await daemon.ctl("health").status == 0)
    }

    @Test(.timeLimit(.minutes(5))) func aStaleSocketIsReplacedAndALiveOneIsNot() async throws {
        let scene = try Scene()
        let daemon = try await RunningDaemon(configuration: scene.configuration())
        let other = try await Program.run(
            Program.watcherd, ["run", "--config", daemon.configuration, "--state-dir", daemon.state + "2", "--socket", daemon.socket])
        #expect(other.status == 1)
        #expect(other.errors.contains(daemon.socket))
        await daemon.crash()
        #expect(FileManager.default.fileExists(atPath: daemon.socket))
        try await daemon.start()
        #expect(try await daemon.ctl("health").status == 0)
    }

    @Test(.timeLimit(.minutes(5))) func theSocketIsForOwnerAndGroupOnly() async throws {
        let scene = try Scene()
        let daemon = try await RunningDaemon(configuration: scene.configuration())
        var status = stat()
        #expect(lstat(daemon.socket, &status) == 0)
        #expect(status.st_mode & 0o777 == 0o660)
    }

    @Test(.timeLimit(.minutes(5))) func whoeverMayNotUseTheSocketIsTold() async throws {
        try #require(getuid() == 0, "this test becomes another user, so it must be run as root")
        let scene = try Scene()
        let daemon = try await RunningDaemon(configuration: scene.configuration())
        chmod(daemon.directory.path, 0o755)
        let result = try await Program.run(
            "/usr/bin/setpriv",
            ["--reuid=65534", "--regid=65534", "--clear-groups", Program.watcherctl, "--socket", daemon.socket, "status"])
        // A build below a folder that only root may enter cannot be run by anybody else.
        #expect(result.status == 77 || result.errors.contains("setpriv"))
        if result.status == 77 {
            #expect(result.errorLines.count == 1)
            #expect(result.errors.contains("watcher"))
        }
    }

    @Test(.timeLimit(.minutes(5))) func sigtermEndsTheDaemonWhileAFeedHangs() async throws {
        let scene = try Scene()
        scene.site.answer("slow", with: LoopbackAnswer([.stall]))
        let daemon = try await RunningDaemon(configuration: scene.configuration())
        _ = try await daemon.ctl("feed", "add", scene.site.url("slow"), "--every", "1s", "--unchecked")
        _ = await scene.site.requests(atLeast: 1)
        let clock = ContinuousClock()
        let started = clock.now
        #expect(await daemon.stop() == 0)
        #expect(clock.now - started < .seconds(5))
    }

    @Test(.timeLimit(.minutes(5))) func sigtermLetsADeliveryFinish() async throws {
        let scene = try Scene()
        let gate = Gate()
        scene.receiver.enqueue(.respond(200, body: Array("ok".utf8), waitFor: gate))
        let daemon = try await RunningDaemon(configuration: scene.configuration())
        _ = try await daemon.json("topic", "add", "ferries", "--query", "ferry")
        scene.site.publish(.init(id: "1", title: "Ferry runs aground", text: "A ferry ran aground."), in: "post")
        _ = try await daemon.json("feed", "add", scene.site.url("post"), "--every", "1s")
        _ = await scene.receiver.deliveries(atLeast: 1)
        daemon.signal(SIGTERM)
        gate.open()
        #expect(await daemon.ended() == 0)
        try await daemon.start()
        _ = try await daemon.eventually("delivery", "list") { $0.items.first?["state"].string == "delivered" }
        #expect(scene.receiver.deliveries.count == 1)
    }

    @Test(.timeLimit(.minutes(5))) func watcherctlWithoutADaemonSaysSo() async throws {
        let result = try await Program.run(Program.watcherctl, ["--socket", "/tmp/watcher-none.sock", "status"])
        #expect(result.status == 69)
        #expect(result.errorLines.count == 1)
        #expect(result.errors.contains("/tmp/watcher-none.sock"))
    }

    @Test(.timeLimit(.minutes(5))) func badInputGetsOneLineAndItsExitCode() async throws {
        let scene = try Scene()
        scene.site.answer("page", with: .feed("<p>Nothing here</p>", type: "text/html"))
        let daemon = try await RunningDaemon(configuration: scene.configuration())
        let cases: [(arguments: [String], status: Int32)] = [
            (["topic", "add", "t", "--query", "(ferry"], 65),
            (["topic", "add", "t", "--query", "\"unclosed"], 65),
            (["topic", "show", "nobody"], 1),
            (["article", "show", "a99"], 1),
            (["story", "show", "s99"], 1),
            (["alert", "show", "al99"], 1),
            (["feed", "show", "f99"], 1),
            (["feed", "add", "http://169.254.169.254/latest"], 1),
            (["feed", "add", scene.site.url("page")], 65),
            (["feed", "add", "ftp://feeds.example/x"], 64),
            (["feed", "import", "/nonexistent.opml"], 1),
            (["nonsense"], 64),
        ]
        for (arguments, status) in cases {
            let result = try await Program.run(Program.watcherctl, ["--socket", daemon.socket] + arguments)
            #expect(result.status == status, "\(arguments): \(result.errors)")
            #expect(result.status == 64 || result.errorLines.count == 1, "\(arguments): \(result.errors)")
        }
        #expect(try await daemon.ctl("health").status == 0)
    }

    @Test(.timeLimit(.minutes(5))) func feedsThatFailAreProblemsWithReasonsAndTheRestGoesOn() async throws {
        let scene = try Scene()
        scene.site.answer("broken", with: .respond(500))
        scene.site.answer("html", with: .feed("<html><body>no feed</body></html>", type: "text/html"))
        scene.site.answer(
            "endless",
            with: LoopbackAnswer([
                .send(LoopbackAnswer.head(200, headers: [("Content-Type", "application/rss+xml")]) + Array("\r\n<rss><channel>".utf8)),
                .sendForEver(Array("<item><title>x</title></item>".utf8)),
            ]))
        let daemon = try await RunningDaemon(configuration: scene.configuration())
        for feed in ["broken", "html", "endless", "fine"] {
            _ = try await daemon.json("feed", "add", scene.site.url(feed), "--every", "1s", "--unchecked")
        }
        let problems = try await daemon.eventually("feed", "list", "--problems") { $0.items.count == 3 }
        for feed in problems.items { #expect(feed["reason"].string?.isEmpty == false) }
        scene.site.publish(.init(id: "1", title: "A fine day", text: "Nothing happened."), in: "fine")
        _ = try await daemon.eventually("article", "show", "a1") { $0["title"].string == "A fine day" }
    }

    @Test(.timeLimit(.minutes(5))) func restartsDoNotPollEarly() async throws {
        let scene = try Scene()
        let daemon = try await RunningDaemon(configuration: scene.configuration())
        _ = try await daemon.json("feed", "add", scene.site.url("post"), "--every", "1h")
        _ = try await daemon.eventually("feed", "show", "f1") { ($0["poll"]["polls"].int ?? 0) >= 1 }
        let polls = scene.site.requests.count
        await daemon.crash()
        try await daemon.start()
        _ = try await daemon.json("status")
        #expect(scene.site.requests.count == polls)
    }

    @Test(.timeLimit(.minutes(5))) func aDatabaseNewerThanTheProgramIsRefused() async throws {
        let scene = try Scene()
        let daemon = try await RunningDaemon(configuration: scene.configuration())
        await daemon.stop()
        let change = try await Program.run(
            "/usr/bin/sqlite3", ["\(daemon.state)/watcher.db", "PRAGMA user_version = 99"])
        #expect(change.status == 0, "\(change.errors)")
        let result = try await Program.run(
            Program.watcherd, ["run", "--config", daemon.configuration, "--state-dir", daemon.state, "--socket", daemon.socket])
        #expect(result.status == 1)
        #expect(result.errorLines.count == 1)
        #expect(result.errors.contains("newer"))
    }

    @Test(.timeLimit(.minutes(5))) func aNamedConfigurationThatIsMissingIsExit78() async throws {
        let result = try await Program.run(Program.watcherd, ["run", "--config", "/nonexistent.yaml", "--state-dir", "/tmp/none"])
        #expect(result.status == 78)
        #expect(result.errorLines.count == 1)
    }

    @Test(.timeLimit(.minutes(5))) func backupsCanBeStartedFrom() async throws {
        let scene = try Scene()
        let daemon = try await RunningDaemon(configuration: scene.configuration())
        _ = try await daemon.json("topic", "add", "ferries", "--query", "ferry")
        let copy = daemon.directory.appendingPathComponent("copy.db").path
        let backup = try await daemon.ctl("backup", copy)
        #expect(backup.status == 0, "\(backup.errors)")
        let elsewhere = try await daemon.ctl("backup", "/nonexistent/copy.db")
        #expect(elsewhere.status == 1)
        #expect(elsewhere.errorLines.count == 1)
        await daemon.stop()
        try FileManager.default.removeItem(atPath: daemon.state)
        try FileManager.default.createDirectory(atPath: daemon.state, withIntermediateDirectories: true)
        try FileManager.default.moveItem(atPath: copy, toPath: "\(daemon.state)/watcher.db")
        try await daemon.start()
        #expect(try await daemon.json("topic", "show", "ferries")["query"].string == "ferry")
    }
}
