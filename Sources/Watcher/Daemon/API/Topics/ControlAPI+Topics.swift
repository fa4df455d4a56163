import Control
import Model
import Storage

/// Topics one by one. They change through the judge, which takes them into use in the same step.
extension ControlAPI {
    func listTopics(_ request: APIRequest) async throws -> APIAnswer {
        let page = try request.page(usual: 10_000)
        let (topics, open) = try await ask { store in (try store.topics(), try store.openAlerts()) }
        return try APIAnswer(page.cut(topics, id: \.id).list { TopicResource($0, openAlerts: open[$0.id] ?? 0) })
    }

    func getTopic(_ request: APIRequest) async throws -> APIAnswer {
        let (topic, open) = try await ask { store in
            let topic = try store.findTopic(request.id)
            return (topic, try store.openAlerts(topic: topic.id))
        }
        return try answer(topic, open: open)
    }

    func addTopic(_ request: APIRequest) async throws -> APIAnswer {
        let topic = try TopicText(configuration: configuration).topic(try request.json(AddTopicRequest.self))
        let now = self.now
        let added = try await changeTopics { try $0.addTopic(topic, now: now) }
        return try answer(added, status: 201)
    }

    func changeTopic(_ request: APIRequest) async throws -> APIAnswer {
        let body = try request.json(ChangeTopicRequest.self)
        let text = TopicText(configuration: configuration)
        return try await change(request) { store, topic, version, now in
            try store.setTopic(try text.topic(topic, with: body), expecting: version, now: now)
        }
    }

    func removeTopic(_ request: APIRequest) async throws -> APIAnswer {
        let version = try request.expectedVersion()
        let now = self.now
        let removed = try await ask { try $0.findTopic(request.id) }
        do {
            try await judge.removeTopic(removed.id, expecting: version, now: now)
        } catch {
            throw ProblemDocument(error, .version)
        }
        return try APIAnswer(TopicResource(removed, openAlerts: 0, isRemoved: true))
    }

    func switchTopic(_ request: APIRequest, on isEnabled: Bool) async throws -> APIAnswer {
        try await change(request) { store, topic, version, now in
            try store.setTopic(topic.id, enabled: isEnabled, expecting: version, now: now)
        }
    }

    private func change(
        _ request: APIRequest, _ work: @escaping @Sendable (Store, Topic, Int64?, Timestamp) throws -> Topic
    ) async throws -> APIAnswer {
        let version = try request.expectedVersion()
        let now = self.now
        let (changed, open) = try await changeTopics(.version) { store in
            let topic = try work(store, try store.findTopic(request.id), version, now)
            return (topic, try store.openAlerts(topic: topic.id))
        }
        return try answer(changed, open: open)
    }

    private func answer(_ topic: Topic, open: [String: Int] = [:], status: Int = 200) throws -> APIAnswer {
        var answer = try APIAnswer(TopicResource(topic, openAlerts: open[topic.id] ?? 0), status: status)
        answer.etag = "\"\(topic.version)\""
        return answer
    }
}
