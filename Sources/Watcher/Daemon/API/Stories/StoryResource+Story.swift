import Alerting
import Control
import Fetching
import Model
import Storage
import Stories

extension StoryResource {
    /// - Parameter settings: how long a story takes new articles, and when it is settled.
    init(_ record: StoryRecord, alerts: [AlertID], now: Timestamp, settings: StoriesSettings) {
        let story = record.state
        let (state, reason) = Self.state(record, now: now, gap: settings.gap)
        let (phase, phaseReason) = story.phase(at: now, settledAfter: settings.settledAfter)
        self.init(
            id: "\(story.id)", state: state, reason: reason, title: story.title, firstSeen: story.firstSeen.rfc3339,
            lastSeen: story.lastSeen.rfc3339, articles: story.articles, outlets: story.outlets,
            origins: story.origins.map { OriginResource($0) }, originsLeast: story.originBounds?.least,
            originsMost: story.originBounds?.most, reportedBy: OriginSummary.line(story),
            phase: phase.rawValue, phaseReason: phaseReason,
            mutedUntil: record.mutedUntil.flatMap { $0.hasCalendarDate ? $0.rfc3339 : nil },
            alerts: alerts.map(\.description))
    }

    private static func state(_ record: StoryRecord, now: Timestamp, gap: Duration) -> (state: String, reason: String) {
        if let until = record.mutedUntil, until > now {
            return ("muted", until.hasCalendarDate ? "muted until \(until.rfc3339)" : "muted for good")
        }
        let age = now - record.state.lastSeen
        let taken = age <= .zero ? "took an article just now" : "took an article \(age.words) ago"
        return age > gap ? ("closed", "took no article for \(age.words)") : ("open", taken)
    }
}

extension OriginResource {
    init(_ origin: Origin) {
        self.init(
            name: origin.name, anchor: "\(origin.anchor)", articles: origin.articles, outlets: origin.outlets, evidence: origin.evidence)
    }
}

extension StoryDevelopment {
    init(_ development: Development) {
        self.init(
            article: "\(development.article)", kind: development.kind.rawValue, text: development.text, sentence: development.sentence)
    }
}

extension StoryLineage {
    init(_ edge: LineageEdge) {
        self.init(
            article: "\(edge.article)", earlier: edge.earlier?.description, source: edge.source, kind: edge.kind.rawValue,
            confidence: Double(edge.confidence) / 100, evidence: edge.evidence)
    }
}

extension CopyResource {
    init(_ copy: CopyMatch) {
        self.init(original: "\(copy.original)", kind: copy.kind.rawValue, similarity: copy.similarity)
    }
}

extension Timestamp {
    /// A time without end, for mutes that a person must lift.
    static let never = Timestamp(microseconds: .max)

    /// Before the year 10000: dates beyond it mean that there is no end.
    var hasCalendarDate: Bool { seconds < 253_402_300_800 }
}
