import Control
import Model
import Storage

/// All that happened to a story, oldest first.
struct StoryTimeline {
    let detail: StoryDetail
    let alerts: [AlertDetail]

    var events: [StoryEvent] {
        let timed = detail.members.map { (time: $0.ingested, event: article($0)) } + alerts.flatMap(versions)
        return timed.sorted { $0.time < $1.time }.map(\.event)
    }

    private func article(_ member: StoryMember) -> StoryEvent {
        StoryEvent(
            time: member.ingested.rfc3339, kind: "article", reason: member.reason, article: "\(member.article)", title: member.title,
            outlet: member.outlet.name, url: member.url, published: member.published?.rfc3339, copy: member.copy.map { CopyResource($0) },
            to: "\(detail.record.state.id)")
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
