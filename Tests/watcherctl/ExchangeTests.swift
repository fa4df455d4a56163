import ArgumentParser
import Control
import Foundation
import Testing

@testable import watcherctl

/// Commands against a server of prepared answers.
@Suite struct ExchangeTests {
    private static let feed = """
        {"id":"f1","state":"active","reason":"","url":"http://x/","title":"X","full_text":false,"backlog":"24h",\
        "created_at":"2026-11-21T08:15:00Z","poll":{"next_due_reason":"","failures":0,"polls":0,"not_modified":0,"entries_seen":0}}
        """

    private func problem(_ code: ProblemCode, _ detail: String, errors: [SourceProblem]? = nil) throws -> String {
        let body = try ControlJSON.encode(ProblemDocument(code, detail, errors: errors))
        return CannedServer.json(String(decoding: body, as: UTF8.self), status: code.status, type: MediaType.problem)
    }

    @Test func sendsWhatWasAskedFor() throws {
        let desk = try Desk(CannedServer.json(Self.feed, status: 201))
        let printed = try desk.run("feed", "add", "http://x/", "--every", "15m", "--full-text")
        #expect(printed == "f1 added: X http://x/\n")
        let request = try #require(desk.server.requests.first)
        #expect(request.hasPrefix("POST /v1/feeds HTTP/1.1\r\n"))
        #expect(request.contains("\r\nIdempotency-Key: watcherctl-"))
        #expect(request.hasSuffix(#"{"every":"15m","full_text":true,"url":"http://x/"}"#))
    }

    @Test func changesOnlyTheVersionNamed() throws {
        let desk = try Desk(try problem(.versionMismatch, "quake is at version 4"))
        #expect(throws: CommandFailure(.failed, "quake is at version 4")) {
            try desk.run("topic", "set", "quake", "--threshold", "0.7", "--if-version", "3")
        }
        let request = try #require(desk.server.requests.first)
        #expect(request.hasPrefix("PATCH /v1/topics/quake HTTP/1.1\r\n"))
        #expect(request.contains("\r\nIf-Match: \"3\"\r\n"))
        #expect(!request.contains("Idempotency-Key"))
    }

    @Test func printsTheDaemonsJSONAsItIs() throws {
        let body = #"{ "items" : [], "next" : null, "extra": 1 }"#
        #expect(try Desk(CannedServer.json(body)).run("--json", "feed", "list") == body + "\n")
    }

    @Test func followsCursorsToTheEnd() throws {
        let desk = try Desk(
            CannedServer.json(#"{"items":[\#(Self.feed)],"next":"c1"}"#), CannedServer.json(#"{"items":[\#(Self.feed)],"next":null}"#))
        #expect(try desk.run("feed", "list", "--problems").split(separator: "\n").count == 3)
        #expect(desk.server.requests.last?.hasPrefix("GET /v1/feeds?problems=true&after=c1 ") == true)
    }

    @Test func anEmptyListPrintsNothingForPrograms() throws {
        #expect(try Desk(CannedServer.json(#"{"items":[],"next":null}"#)).run("story", "list") == "")
        let words = try Desk(CannedServer.json(#"{"items":[],"next":null}"#)).run("story", "list", width: 80)
        #expect(words == "No stories.\n")
    }

    @Test func saysHowToGoOn() throws {
        let body = #"{"items":[{"id":"d5","state":"dead","reason":"404","alert":"al4","version":1,"channel":"ops","attempts":9,"#
        let rest = #""due_at":"2026-11-21T08:15:00Z","created_at":"2026-11-21T08:15:00Z","updated_at":"2026-11-21T08:15:00Z"}],"next":"c"}"#
        let printed = try Desk(CannedServer.json(body + rest)).run("delivery", "list", "--failed", width: 100)
        #expect(printed.hasSuffix("More: --after c\n"))
    }

    @Test(arguments: [
        (ProblemCode.unknownID, Control.ExitStatus.failed), (.notAFeed, .badContent), (.invalidArgument, .usage),
        (.unavailable, .unreachable), (.notPermitted, .notPermitted), (.badConfiguration, .badConfiguration),
    ])
    func problemsDecideTheExitStatus(code: ProblemCode, status: Control.ExitStatus) throws {
        let desk = try Desk(try problem(code, "what is wrong"))
        #expect(throws: CommandFailure(status, "what is wrong")) { try desk.run("feed", "show", "f9") }
    }

    @Test func problemsOfAFileNameTheirPlace() throws {
        let file = NSTemporaryDirectory() + "topics-\(UInt64.random(in: 0 ... .max)).yaml"
        try "topics:".write(toFile: file, atomically: false, encoding: .utf8)
        defer { try? FileManager.default.removeItem(atPath: file) }
        let errors = [SourceProblem(line: 3, column: 5, message: "unknown key"), SourceProblem(message: "nothing there")]
        let one = try Desk(try problem(.badContent, "1 problem", errors: [errors[0]]))
        #expect(throws: CommandFailure(.badContent, "\(file):3:5: unknown key")) { try one.run("topic", "import", file) }
        let two = try Desk(try problem(.badContent, "2 problems", errors: errors))
        let failure = #expect(throws: CommandFailure.self) { try two.run("topic", "import", file) }
        #expect(failure?.lines == ["\(file):3:5: unknown key", "\(file): nothing there", "2 problems"])
        #expect(two.server.requests.first?.hasSuffix("\r\n\r\ntopics:") == true)
    }

    @Test func choicesStandOnTheSameLine() {
        let problem = ProblemDocument(.severalFeeds, "Two feeds.", choices: ["http://a", "http://b"])
        #expect(CommandFailure(problem).lines == ["Two feeds. Choices: 1. http://a, 2. http://b"])
    }

    @Test func aConfigurationThatIsNamedAndMissingIsABadOne() throws {
        #expect(throws: CommandFailure(.badConfiguration, "cannot read /nonexistent/w.yaml: No such file or directory")) {
            try Desk().run("config", "check", "/nonexistent/w.yaml")
        }
    }

    @Test func anUnreadableFileFails() throws {
        let failure = #expect(throws: CommandFailure.self) { try Desk().run("feed", "import", "/nonexistent/f.opml") }
        #expect(failure == CommandFailure(.failed, "cannot read /nonexistent/f.opml: No such file or directory"))
    }

    @Test func whatIsNoWatcherIsSaidToBe() throws {
        let odd = #expect(throws: CommandFailure.self) {
            try Desk(CannedServer.json("<html>", status: 404, type: "text/html")).run("status")
        }
        #expect(odd?.lines == ["the daemon answered with status 404 and no explanation: <html>"])
        let mismatch = #expect(throws: CommandFailure.self) { try Desk(CannedServer.json("{}")).run("status") }
        #expect(mismatch?.lines.first?.contains("of one version?") == true)
    }

    @Test func sendsOnceMoreUnderTheSameKeyWhenTheConnectionBreaks() throws {
        let desk = try Desk("", CannedServer.json(Self.feed))
        try desk.run("feed", "pause", "f1")
        let keys = desk.server.requests.compactMap { request in
            request.split(separator: "\r\n").first { $0.hasPrefix("Idempotency-Key: ") }
        }
        #expect(keys.count == 2)
        #expect(keys.first == keys.last)
    }

    @Test func asksOnceWhereThereIsNoKey() throws {
        let desk = try Desk("", "")
        let failure = #expect(throws: CommandFailure.self) { try desk.run("feed", "remove", "f1") }
        #expect(failure?.status == .unreachable)
        #expect(desk.server.requests.count == 1)
    }

    @Test func aFailingDaemonIsUnhealthy() throws {
        let report = HealthReport(
            id: "health", state: "failing", reason: "storage: disk full",
            checks: [HealthCheck(name: "storage", state: "failing", reason: "disk full")])
        let body = String(decoding: try ControlJSON.encode(report), as: UTF8.self)
        let desk = try Desk(CannedServer.json(body, status: 503))
        #expect(throws: CommandFailure(.failed, "the daemon is failing: storage: disk full")) { try desk.run("health") }
        #expect(desk.printed == "failing\n  failing  storage disk full\n")
    }

    @Test func badConfigurationIsPrintedAndFails() throws {
        let check = ConfigurationCheck(
            id: "config", state: "bad", reason: "1 problem", path: "/etc/w.yaml",
            problems: [SourceProblem(line: 2, column: 3, message: "unknown key")])
        let desk = try Desk(CannedServer.json(String(decoding: try ControlJSON.encode(check), as: UTF8.self)))
        #expect(throws: CommandFailure(.badConfiguration, "/etc/w.yaml is not usable: 1 problem")) { try desk.run("config", "check") }
        #expect(desk.printed == "/etc/w.yaml:2:3: unknown key\n")
    }

    @Test func printsEventsAsTheyCome() throws {
        let event = #"{"id":"1","time":"2026-11-21T08:15:00Z","type":"feed.failing","reason":"timeout","feed":"f1"}"#
        let stream = "HTTP/1.1 200 X\r\nContent-Type: text/event-stream\r\n\r\n:\n\nid: 1\nevent: feed.failing\ndata: \(event)\n\n"
        let desk = try Desk(stream)
        let failure = #expect(throws: CommandFailure.self) { try desk.run("tail") }
        #expect(failure?.status == .unreachable)
        #expect(desk.printed == "08:15:00  feed.failing  f1  timeout\n")
    }

    @Test func aRefusedStreamIsAProblem() throws {
        let desk = try Desk(try problem(.unknownID, "There is no topic x."))
        #expect(throws: CommandFailure(.failed, "There is no topic x.")) { try desk.run("tail", "--topic", "x") }
    }

    @Test func versionNeedsNoDaemon() throws {
        let output = try unreachable("version")
        #expect(output == "watcherctl \(WatcherVersion.current)\nwatcherd is not running at /nonexistent/s\n")
    }

    @Test(arguments: [
        ("/nonexistent/s", "there is no such socket"), ("/" + String(repeating: "a", count: 120), "the path is longer than 107 bytes"),
        ("/dev/null", "nobody listens there"),
    ])
    func aMissingDaemonIsExplained(path: String, words: String) {
        let failure = SocketDiagnosis(path: path).failure
        #expect(failure.status == .unreachable)
        #expect(failure.lines.first?.contains(words) == true)
        #expect(failure.lines.first?.contains("systemctl start watcher") == true)
    }

    @Test func noDaemonIs69() {
        let failure = #expect(throws: CommandFailure.self) { try unreachable("status") }
        #expect(failure?.status == .unreachable)
    }

    private func unreachable(_ verb: String) throws -> String {
        var printed = ""
        let output = Output(isTerminal: false, width: nil, isColoured: false) { bytes in
            printed += String(decoding: bytes, as: UTF8.self)
            return nil
        }
        let command = try #require(try WatcherCtl.parseAsRoot([verb]) as? any VerbCommand)
        let client = ControlClient(socketPath: "/nonexistent/s")
        try command.perform(Session(client: client, output: output, printsJSON: false, times: Desk.times))
        return printed
    }
}
