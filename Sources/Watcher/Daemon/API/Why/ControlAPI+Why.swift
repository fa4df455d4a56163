import Control
import Model
import Storage

extension ControlAPI {
    /// The trail of an article, a story, an alert or a delivery, told apart by the letters of the id.
    func explain(_ request: APIRequest) async throws -> APIAnswer {
        let now = self.now
        let settings = configuration.stories
        let text = request.id
        let other = request.text("with")
        let resource = try await ask { store -> WhyResource in
            let desk = WhyDesk(store: store, now: now, settings: settings)
            if let other {
                let words = PairWords(store: store, settings: settings)
                let isStory = other.prefix(while: \.isLetter) == "s"
                return isStory ? try words.resource(text, story: other) : try words.resource(text, other)
            }
            return switch text.prefix(while: \.isLetter) {
            case "al": try desk.alert(try store.identifier(text, as: AlertID.self))
            case "s": try desk.story(try store.identifier(text, as: StoryID.self))
            case "d": try desk.delivery(try store.identifier(text, as: DeliveryID.self))
            default: try desk.article(text)
            }
        }
        return try APIAnswer(resource)
    }

    /// Why a topic did not alert of an article or a page.
    func explainSilence(_ request: APIRequest) async throws -> APIAnswer {
        let (ref, wanted) = (try request.required("ref"), try request.required("topic"))
        let now = self.now
        let resource = try await ask { store in
            let topic = try store.findTopic(wanted)
            return try AbsenceWords(store: store, topic: topic, now: now).resource(ref)
        }
        return try APIAnswer(resource)
    }
}

/// Reads trails and puts them into words.
private struct WhyDesk {
    let store: Store
    let now: Timestamp
    let settings: StoriesSettings

    /// Articles of a story that are told one by one.
    private static let members = 30

    func article(_ text: String) throws -> WhyResource {
        guard let id = try store.articleID(text) else {
            throw ProblemDocument(.unknownID, "\"\(text)\" is no id, such as a12, s7, al3 or d5.")
        }
        do throws(StorageFailure) {
            let trail = try store.why(id)
            let verdict = Verdict(trail)
            return WhyResource(
                id: "\(id)", state: verdict.state, reason: verdict.reason, title: trail.article.article.title,
                steps: TrailSteps(trail: trail, story: try file(trail)).all)
        } catch {
            guard error.code == .notFound, let waiting = try store.waiting(id) else { throw error }
            return waitingResource(waiting)
        }
    }

    /// The article's story with its members' marks; nil where that is past its retention.
    private func file(_ trail: ArticleTrail) throws(StorageFailure) -> StoryFile? {
        guard let story = trail.article.story else { return nil }
        do throws(StorageFailure) {
            return StoryFile(detail: try store.story(story), settings: settings)
        } catch {
            if error.code == .notFound { return nil }
            throw error
        }
    }

    private func waitingResource(_ queued: QueuedEntry) -> WhyResource {
        let step = WhyStep(
            stage: "intake", outcome: "new entry",
            reason: "entry \"\(queued.entry.id.prefix(120))\" of feed \(queued.feed.id) waits for its judgement",
            time: queued.ingested.rfc3339, subjects: ["\(queued.article)", "\(queued.feed.id)"], evidence: [])
        return WhyResource(
            id: "\(queued.article)", state: "waiting", reason: "taken in and not judged yet", title: queued.entry.title ?? "", steps: [step]
        )
    }

    func story(_ id: StoryID) throws -> WhyResource {
        let detail = try store.story(id)
        let trails = try detail.members.prefix(Self.members).map { try store.why($0.article) }
        let alerts = try detail.alerts.map { try store.alert($0.id) }
        let file = StoryFile(detail: detail, settings: settings)
        var steps = trails.flatMap { trail in Array(TrailSteps(trail: trail, story: file).judgement) }
        // The last word of every topic, from the last article that has one.
        if let last = trails.last { steps += TrailSteps(trail: last).decisions }
        steps += try alerts.flatMap { versions($0) + (try deliveries($0)) }
        let verdict = verdict(detail, trails: trails)
        return WhyResource(
            id: "\(detail.record.state.id)", state: verdict.state, reason: verdict.reason, title: detail.record.state.title, steps: steps)
    }

    private func verdict(_ detail: StoryDetail, trails: [ArticleTrail]) -> Verdict {
        if let alert = detail.alerts.first { return Verdict("alerted", "topic \(alert.topic) has alert \(alert.id) on it") }
        let verdicts = trails.map { Verdict($0) }
        return verdicts.last { $0.state == "held" } ?? verdicts.last ?? Verdict("quiet", "its articles are past their retention")
    }

    func alert(_ id: AlertID) throws -> WhyResource {
        let detail = try store.alert(id)
        return try resource(detail, id: "\(id)", deliveries: try deliveries(detail))
    }

    func delivery(_ id: DeliveryID) throws -> WhyResource {
        let delivery = try store.delivery(id)
        let steps = DeliverySteps.steps([delivery])
        guard let alert = delivery.delivery.thread.alert else { return signal(delivery.delivery, steps) }
        let detail = try store.alert(alert)
        var resource = try resource(detail, id: "\(id)", deliveries: steps)
        resource.reason = "\(delivery.delivery.state.rawValue) to \(delivery.delivery.channel): \(delivery.delivery.reason)"
        return resource
    }

    /// A notice to the operator has no article behind it.
    private func signal(_ delivery: Delivery, _ steps: [WhyStep]) -> WhyResource {
        WhyResource(
            id: "\(delivery.id)", state: "alerted", reason: "\(delivery.state.rawValue) to \(delivery.channel): \(delivery.reason)",
            title: "\(delivery.thread), a signal to the operator", steps: steps)
    }

    /// The trail of the article that opened the alert, then what was told, and to whom.
    private func resource(_ detail: AlertDetail, id: String, deliveries: [WhyStep]) throws -> WhyResource {
        let alert = detail.alert
        let anchor = (try? store.why(alert.anchor)).map { TrailSteps(trail: $0, topic: alert.topic) }
        let before = anchor.map { $0.origin + $0.judgement + $0.decisions.filter { $0.stage == "topic" } } ?? []
        return WhyResource(
            id: id, state: "alerted", reason: detail.versions.last?.reason ?? "", topic: alert.topic,
            title: detail.versions.last?.story.title ?? "", steps: before + versions(detail) + deliveries)
    }

    private func versions(_ detail: AlertDetail) -> [WhyStep] {
        detail.versions.map { version in
            WhyStep(
                stage: "alert", outcome: String(version.kind.rawValue.split(separator: ".").last ?? ""),
                reason: "topic \(version.topicID): \(version.reason) (\(version.alert), version \(version.version))",
                time: version.time.rfc3339,
                subjects: ["\(version.alert)", "\(version.story.id)"], evidence: EvidenceResource.list(version.evidence))
        }
    }

    private func deliveries(_ detail: AlertDetail) throws -> [WhyStep] {
        DeliverySteps.steps(try detail.deliveries.map { try store.delivery($0.id) })
    }
}
