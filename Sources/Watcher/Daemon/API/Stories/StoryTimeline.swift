import Control
import Model
import Storage

/// All that happened to a story, oldest first.
struct StoryTimeline {
    let detail: StoryDetail
    let alerts: [AlertDetail]
    let moves: [StoryMove]

    /// Articles that an event on several of them names.
    private static let named = 10

    var events: [StoryEvent] {
        let articles = detail.members.map { (time: $0.ingested, event: article($0)) }
        let timed = articles + detail.members.flatMap(edits) + moved + alerts.flatMap(versions)
        return timed.enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }.map(\.element.event)
    }

    private func article(_ member: StoryMember) -> StoryEvent {
        StoryEvent(
            time: member.ingested.rfc3339, kind: "article", reason: member.reason, article: "\(member.article)", title: member.title,
            outlet: member.outlet.name, url: member.url, published: member.published?.rfc3339, copy: member.copy.map { CopyResource($0) },
            to: "\(detail.record.state.id)")
    }

    /// What edits of an article added, an event for each edit.
    private func edits(_ member: StoryMember) -> [(time: Timestamp, event: StoryEvent)] {
        let edited = Dictionary(grouping: member.developments.filter { $0.time != nil }, by: \.revision)
        return edited.values.compactMap { developments in
            guard let time = developments.first?.time else { return nil }
            let event = StoryEvent(
                time: time.rfc3339, kind: "edited", reason: developments.map(\.words).joined(separator: "; "), article: "\(member.article)",
                title: member.title, outlet: member.outlet.name, url: member.url)
            return (time, event)
        }
    }

    // MARK: Moves

    /// What moves articles together.
    private struct Cause: Hashable {
        var time: Timestamp
        var kind: String
        var from: StoryID?
        var to: StoryID
        var reason: String
    }

    /// Articles that came from other stories or left for them; those that one decision moved are one event.
    private var moved: [(time: Timestamp, event: StoryEvent)] {
        var causes: [Cause] = []
        var articles: [Cause: [ArticleID]] = [:]
        for move in moves {
            let change = move.change
            let cause = Cause(time: move.time, kind: kind(of: change), from: change.from, to: change.to, reason: change.reason)
            if articles[cause] == nil { causes.append(cause) }
            articles[cause, default: []].append(change.article)
        }
        return causes.map { cause in
            let moved = articles[cause] ?? []
            let names = moved.prefix(Self.named).map(\.description).joined(separator: ", ") + (moved.count > Self.named ? ", …" : "")
            let event = StoryEvent(
                time: cause.time.rfc3339, kind: cause.kind,
                reason: moved.count > 1 ? "\(cause.reason); \(moved.count) articles: \(names)" : cause.reason,
                article: moved.count == 1 ? names : nil, from: cause.from?.description, to: "\(cause.to)")
            return (cause.time, event)
        }
    }

    /// A person's word is a merge where the story that the articles left went on as the other one.
    private func kind(of change: MembershipChange) -> String {
        guard change.kind == .manual else { return change.kind.rawValue }
        return change.from.map { detail.absorbed.contains($0) } == true ? "merged" : "split"
    }

    private func versions(_ alert: AlertDetail) -> [(time: Timestamp, event: StoryEvent)] {
        alert.versions.map { version in
            let event = StoryEvent(
                time: version.time.rfc3339, kind: "alert", reason: version.reason, alert: "\(version.alert)", version: Int(version.version),
                topic: version.topicID)
            return (version.time, event)
        }
    }
}
