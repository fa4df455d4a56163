import Alerting
import Model
import Stories
import Topics

/// Alerts follow their articles: through merges to the story that goes on, through splits and moves to where their anchor went.
extension Judge {
    mutating func follow(_ membership: [MembershipChange], changes: inout [AlertChange]) {
        for change in membership {
            guard let from = change.from, from != change.to else { continue }
            switch change.kind {
            case .merged: moveAll(from: from, to: change.to, reason: change.reason, changes: &changes)
            case .moved, .split, .manual: moveAnchored(change, changes: &changes)
            case .joined, .opened: continue
            }
        }
    }

    private mutating func moveAll(from: StoryID, to: StoryID, reason: String, changes: inout [AlertChange]) {
        for alert in book.alerts(of: from) { move(alert, to: to, reason: "merge: \(from) into \(to), \(reason)", changes: &changes) }
        if let time = mutes[from] {
            mutes[from] = nil
            mutes[to] = max(time, mutes[to] ?? time)
        }
    }

    private mutating func moveAnchored(_ change: MembershipChange, changes: inout [AlertChange]) {
        guard let from = change.from else { return }
        for alert in book.alerts(of: from) where alert.anchor == change.article {
            move(alert, to: change.to, reason: "split: its first article moved to \(change.to), \(change.reason)", changes: &changes)
        }
    }

    /// Alerts whose stories became others than they told of get a version that says what is true now; nobody is sent it, since what was
    /// told is not told again. Those that owe a message already say so.
    /// - Parameter first: where the changes begin that belong to this one.
    mutating func refresh(
        _ ids: [StoryID], only alerts: Set<AlertID>? = nil, reason: String, changes: inout [AlertChange], since first: Int = 0
    ) {
        let told = Set(changes[first...].filter { $0.message != nil }.map(\.alert.id))
        for id in Set(ids).sorted() {
            guard let state = stories.state(of: id) else { continue }
            let members = stories.members(of: id)
            let best = bestScores(of: members)
            for alert in book.alerts(of: id) where !told.contains(alert.id) && alerts?.contains(alert.id) != false {
                guard let topic = topics.topics.first(where: { $0.id == alert.topic }) else { continue }
                var refreshed = alert
                refreshed.version += 1
                refreshed.updatedAt = decidedClock
                book.put(refreshed)
                let score = best.first { $0.0.id == topic.id }?.1 ?? TopicScore(topic: topic.id, score: 0, evidence: [])
                let draft = AlertDraft(
                    kind: .updated, topic: topic, score: score, story: state, articles: Array(members.sorted().reversed().prefix(20)),
                    time: decidedClock)
                changes.append(AlertChange(alert: refreshed, message: draft, reason: reason, isSilent: true))
            }
        }
    }

    /// One topic has one alert per story: where two meet, the older goes on and the other is closed under its own key.
    private mutating func move(_ alert: Alert, to story: StoryID, reason: String, changes: inout [AlertChange]) {
        book.remove(alert, from: alert.story)
        var moved = alert
        moved.story = story
        moved.updatedAt = decidedClock
        guard var other = book.alert(topic: alert.topic, story: story) else {
            book.put(moved)
            changes.append(AlertChange(alert: moved, message: nil, reason: reason))
            return
        }
        let (older, younger) = moved.id < other.id ? (moved, other) : (other, moved)
        book.remove(other, from: story)
        other = older
        other.told = older.told.adding(younger.told)
        book.put(other)
        changes.append(AlertChange(alert: other, message: nil, reason: reason))
        close(younger, into: other, reason: reason, changes: &changes)
    }

    private mutating func close(_ alert: Alert, into survivor: Alert, reason: String, changes: inout [AlertChange]) {
        var closed = alert
        closed.state = .closed
        closed.version += 1
        closed.updatedAt = decidedClock
        let why = "merged: goes on as \(survivor.id); \(reason)"
        guard let topic = topics.topics.first(where: { $0.id == alert.topic }), let state = stories.state(of: survivor.story) else {
            changes.append(AlertChange(alert: closed, message: nil, reason: why))
            return
        }
        let draft = AlertDraft(
            kind: .closed, topic: topic, score: TopicScore(topic: topic.id, score: alert.told.score, evidence: []), story: state,
            articles: [alert.anchor], time: decidedClock)
        changes.append(AlertChange(alert: closed, message: draft, reason: why))
    }
}
