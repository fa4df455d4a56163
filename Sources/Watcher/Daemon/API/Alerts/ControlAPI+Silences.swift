import Control
import Model
import Storage
import Text

/// Silences change through the judge, which holds alerts back by them.
extension ControlAPI {
    func listSilences(_ request: APIRequest) async throws -> APIAnswer {
        let withExpired = try request.flag("expired")
        let now = self.now
        let silences = try await ask { try $0.silences(now: withExpired ? nil : now) }
        return try APIAnswer(ListPage(items: silences.map { SilenceResource($0, now: now) }))
    }

    func getSilence(_ request: APIRequest) async throws -> APIAnswer {
        try APIAnswer(SilenceResource(try await silence(request.id), now: now))
    }

    func addSilence(_ request: APIRequest) async throws -> APIAnswer {
        let body = try request.json(AddSilenceRequest.self)
        let now = self.now
        let until = try UntilText.time(body.until, now: now)
        let comment = try Self.comment(body)
        let matcher = try await matcher(body)
        let added = try await changeSilences { try $0.addSilence(matcher, until: until, comment: comment, now: now) }
        return try APIAnswer(SilenceResource(added, now: now), status: 201)
    }

    func expireSilence(_ request: APIRequest) async throws -> APIAnswer {
        let silence = try await silence(request.id)
        let now = self.now
        guard silence.until > now else {
            throw ProblemDocument(.wrongState, "Silence \(silence.id) expired already, at \(silence.until.rfc3339).")
        }
        let expired = try await changeSilences { try $0.expireSilence(silence.id, now: now) }
        return try APIAnswer(SilenceResource(expired, now: now))
    }

    // MARK: Parts

    private func silence(_ text: String) async throws -> Storage.Silence {
        try await ask { store in
            let id = try store.identifier(text, as: SilenceID.self)
            guard let silence = try store.silences(now: nil).first(where: { $0.id == id }) else {
                throw ProblemDocument(.unknownID, "There is no silence \(id); `silence list` shows them.")
            }
            return silence
        }
    }

    private func matcher(_ body: AddSilenceRequest) async throws -> Storage.Silence.Matcher {
        guard body.channel == nil else {
            throw ProblemDocument(.invalidArgument, "A silence cannot name a channel; pause the channel instead.")
        }
        guard body.topic == nil || body.story == nil else {
            throw ProblemDocument(.invalidArgument, "A silence names a topic or a story, not both.")
        }
        return try await ask { store in
            if let topic = body.topic { return .topic(try store.findTopic(topic).id) }
            if let story = body.story { return .story(try store.identifier(story, as: StoryID.self)) }
            return .all
        }
    }

    /// Who it was stands behind the reason.
    private static func comment(_ body: AddSilenceRequest) throws -> String {
        let comment = PlainText.collapse(body.comment)
        guard !comment.isEmpty, comment.utf8.count <= 1_000 else {
            throw ProblemDocument(.invalidArgument, "The field \"comment\" must say why, in 1 to 1000 bytes.")
        }
        let author = PlainText.collapse(body.author ?? "")
        return author.isEmpty ? comment : "\(comment) (\(author.prefix(100)))"
    }

    private func changeSilences<Value: Sendable>(_ change: @escaping @Sendable (Store) throws -> Value) async throws -> Value {
        let result = try await judge.changeSilences { store throws(StorageFailure) in Result { try change(store) } }
        return try result.get()
    }
}

extension SilenceResource {
    init(_ silence: Storage.Silence, now: Timestamp) {
        var topic: String?
        var story: StoryID?
        switch silence.matcher {
        case .all: break
        case .topic(let id): topic = id
        case .story(let id): story = id
        }
        self.init(
            id: "\(silence.id)", state: silence.until > now ? "active" : "expired", reason: silence.comment, topic: topic,
            story: story?.description, until: silence.until.rfc3339, comment: silence.comment, author: "",
            createdAt: silence.createdAt.rfc3339)
    }
}
