import Alerting
import Control
import Fetching
import Foundation
import Model
import Storage
import Testing

@testable import Daemon

/// The API in process: requests as a client writes them, a real store, a judge, and the workshop's driven clock.
final class Desk {
    let workshop: Workshop
    let judge: JudgeService
    let api: ControlAPI
    let client: HTTPClient
    private let reader = RequestReader()

    /// - Parameter allow: addresses that the guard lets through.
    init(_ configuration: Configuration = Desk.configuration(), path: String? = nil) throws {
        workshop = try Workshop(configuration)
        judge = try workshop.judge()
        client = try HTTPClient(configuration.clientConfiguration)
        let reloader = Reloader(
            path: path, store: workshop.store, judge: judge, client: client, manager: ServiceManager(environment: [:]),
            context: workshop.context)
        api = ControlAPI(
            store: workshop.store, judge: judge, client: client, reloader: reloader, configurationPath: path, context: workshop.context)
    }

    /// One webhook channel, `ops`, for all topics.
    static func configuration(allow: [String] = [], channel: String = "https://hook.example/T0KEN") -> Configuration {
        var configuration = Configuration()
        configuration.fetch.allow = allow
        configuration.channels = [ChannelSettings(name: "ops", kind: .webhook, url: Secret(channel))]
        configuration.topics.defaultChannels = ["ops"]
        return configuration
    }

    struct Reply {
        var status: Int
        var type: String
        var etag: String?
        var body: Data

        var problem: ProblemDocument? { try? ControlJSON.decode(ProblemDocument.self, from: body) }
        var code: String? { problem?.code }
        var text: String { String(decoding: body, as: UTF8.self) }

        func read<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
            if let problem { throw problem }
            return try ControlJSON.decode(type, from: body)
        }
    }

    @discardableResult
    func send(_ method: String, _ target: String, _ body: String = "", headers: [String: String] = [:]) async -> Reply {
        var answer: APIAnswer
        do {
            var request = try reader.request(method: method, target: target) { headers[$0] }
            request.body = Array(body.utf8)
            try BodyRules.check(request)
            answer = await api.respond(to: request)
        } catch let problem as ProblemDocument {
            answer = APIAnswer(problem)
        } catch {
            answer = APIAnswer(ProblemDocument(.internalError, "\(error)"))
        }
        return Reply(status: answer.status, type: answer.type, etag: answer.etag, body: Data(answer.bytes))
    }

    func get(_ target: String) async -> Reply { await send("GET", target) }

    func post(_ target: String, _ body: String = "", headers: [String: String] = [:]) async -> Reply {
        await send("POST", target, body, headers: headers)
    }

    // MARK: What most tests need

    static let grounded = """
        The passenger ferry Astra Marina ran aground on the Kalven reef off Lindesund early on Thursday with 212 people aboard, the \
        coastguard said.
        """

    static func entry(_ id: String, title: String = "Ferry Astra Marina runs aground", text: String = grounded) -> Entry {
        Entry(id: id, url: "https://post.example/\(id)", title: title, contentText: text)
    }

    /// Judges entries of a feed named `post`, made where it is missing.
    @discardableResult
    func judged(_ entries: [Entry], feed name: String = "post") async throws -> Feed {
        let feed = try workshop.addFeed(name)
        try workshop.intake(feed, entries)
        while await judge.judgeNext() > 0 {}
        return feed
    }

    /// A topic that the sample article passes, and its alert.
    func alerted() async throws {
        let added = await post("/v1/topics", #"{"id":"ferries","query":"ferry aground"}"#)
        #expect(added.status == 201)
        try await judged([Self.entry("1")])
    }
}
