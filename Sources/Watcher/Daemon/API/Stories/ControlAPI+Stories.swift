import Control
import Model
import Storage
import Stories

extension ControlAPI {
    func listStories(_ request: APIRequest) async throws -> APIAnswer {
        let page = try request.page(usual: 100)
        let now = self.now
        let since = try request.since(now)
        let settings = configuration.stories
        let list = try await ask { store in
            let topic = try request.text("topic").map { try store.findTopic($0).id }
            let stories = try page.gather { try store.stories(since: since, topic: topic, after: $0, limit: $1) }
            return try stories.list { StoryResource($0, alerts: try store.alertIDs(of: $0.state.id), now: now, settings: settings) }
        }
        return try APIAnswer(list)
    }

    func getStory(_ request: APIRequest) async throws -> APIAnswer {
        try APIAnswer(try await resource { try $0.identifier(request.id, as: StoryID.self) })
    }

    func muteStory(_ request: APIRequest) async throws -> APIAnswer {
        let body = try request.json(MuteRequest.self)
        let until = try body.until.map { try UntilText.time($0, now: now) } ?? .never
        let id = try await ask { try $0.identifier(request.id, as: StoryID.self) }
        _ = try await judge.mute(id, until: until)
        return try APIAnswer(try await resource { _ in id })
    }

    func unmuteStory(_ request: APIRequest) async throws -> APIAnswer {
        let id = try await ask { try $0.identifier(request.id, as: StoryID.self) }
        _ = try await judge.unmute(id)
        return try APIAnswer(try await resource { _ in id })
    }

    func mergeStories(_ request: APIRequest) async throws -> APIAnswer {
        let body = try request.json(MergeRequest.self)
        let (first, second) = try await ask { store in
            (try store.identifier(request.id, as: StoryID.self), try store.identifier(body.story, as: StoryID.self))
        }
        let merged = try await judge.merge(first, second)
        return try APIAnswer(try await resource { _ in merged })
    }

    func splitStory(_ request: APIRequest) async throws -> APIAnswer {
        let body = try request.json(SplitRequest.self)
        let (story, articles) = try await ask { store in
            (try store.identifier(request.id, as: StoryID.self), try body.articles.map { try store.identifier($0, as: ArticleID.self) })
        }
        let new: StoryID
        do throws(StorageFailure) {
            new = try await judge.split(story, articles: articles)
        } catch {
            // The articles are elsewhere, or all that the story has: the request was sound.
            throw ProblemDocument(error, .state)
        }
        return try APIAnswer(try await resource { _ in new })
    }

    func listStoryLabels(_ request: APIRequest) async throws -> APIAnswer {
        let page = try request.page(usual: 100)
        let list = try await ask { store in
            try page.gather { try store.storyLabels(after: $0, limit: $1) }.list { StoryLabelResource($0) }
        }
        return try APIAnswer(list)
    }

    /// A story with its timeline.
    private func resource(_ find: @escaping @Sendable (Store) throws -> StoryID) async throws -> StoryResource {
        let now = self.now
        let settings = configuration.stories
        return try await ask { store in
            let detail = try store.story(try find(store))
            let alerts = try detail.alerts.map { try store.alert($0.id) }
            let thresholds = Dictionary(try store.topics().map { ($0.id, $0.threshold) }) { first, _ in first }
            var resource = StoryResource(detail.record, alerts: detail.alerts.map(\.id), now: now, settings: settings)
            let file = StoryFile(detail: detail, settings: settings)
            resource.summary = SummaryLine.choose(try store.reports(of: detail, settings.storiesConfiguration))
            resource.developments = detail.members.flatMap(\.developments).map { StoryDevelopment($0) }
            resource.lineage = file.edges.map { StoryLineage($0) }
            resource.topics = detail.record.topics.map { topic in
                TopicScoreResource(
                    TopicScore(topic: topic.topic, score: topic.score, evidence: []), threshold: thresholds[topic.topic] ?? 1)
            }
            resource.mergedFrom = detail.absorbed.map(\.description)
            resource.timeline = StoryTimeline(detail: detail, alerts: alerts, moves: try store.moves(of: detail.record.state.id)).events
            return resource
        }
    }
}

extension Store {
    /// An id by what a person typed; several that begin so are told as such.
    func identifier<ID: StoredIdentifier>(_ text: String, as type: ID.Type) throws -> ID {
        do {
            return try resolve(text, as: type)
        } catch {
            throw ProblemDocument(error, .lookup)
        }
    }

    fileprivate func alertIDs(of story: StoryID) throws -> [AlertID] {
        try alerts(AlertFilter(story: story), limit: 1_000).items.map(\.alert.id).sorted()
    }
}
