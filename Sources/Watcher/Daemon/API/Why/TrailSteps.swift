import Control
import Fetching
import Model
import Storage

/// The stored trail of an article as steps, from fetch to delivery. Words come from the decisions themselves; nothing is decided anew.
struct TrailSteps {
    let trail: ArticleTrail
    /// The article's story, for its origin; nil where that is gone.
    var story: StoryFile?
    /// Only this topic's decisions, alerts and deliveries; nil for all.
    var topic: String?

    private var article: Article { trail.article.article }

    /// All steps in order.
    var all: [WhyStep] { origin + judgement + decisions + deliveries }

    /// How it came in.
    var origin: [WhyStep] { fetch + intake + sameness + pages + cleaned }

    /// Where it was put.
    var judgement: [WhyStep] { copy + memberships + lineage + developments }

    // MARK: fetch, intake, article

    private var fetch: [WhyStep] {
        guard let poll = trail.poll else {
            guard let feed = trail.feed else { return [] }
            return [
                step("fetch", "polled", "feed \(feed.id), \(ShownURL.text(feed.url)); the poll itself is not on record any more", [feed.id])
            ]
        }
        let report = poll.report
        let url = ShownURL.text(trail.feed?.url ?? report.finalURL ?? "")
        if let hub = report.hub {
            let text = "\(url): pushed by hub \(ShownURL.text(hub)), \(report.bytes) bytes"
            return [step("fetch", "pushed", text, [poll.feed], time: report.endedAt)]
        }
        let status = report.status.map { "HTTP \($0)" } ?? "no answer"
        let hops = report.hops.count > 1 ? " after \(report.hops.count - 1) redirects" : ""
        let took = (report.endedAt - report.startedAt).words
        return [
            step(
                "fetch", "polled",
                "\(url): \(status)\(hops), \(report.bytes) bytes in \(took)"
                    + Self.way(access: report.access, secured: report.hops.first { $0.isSecured == true }?.url), [poll.feed],
                time: report.endedAt)
        ]
    }

    private var intake: [WhyStep] {
        trail.revisions.map { revision in
            let first = revision.revision == 1
            let counts =
                trail.poll.map {
                    "; the \($0.report.hub == nil ? "poll" : "push") brought \($0.new) new, \($0.edited) edited, \($0.unchanged) unchanged entries"
                } ?? ""
            let note = revision.note.map { "; \($0)" } ?? ""
            let backlog = first && article.isBacklog ? "; backlog: older than the feed's backlog at its first fetch, opens no alert" : ""
            return step(
                "intake", first ? "new entry" : "edited entry",
                "entry \"\(article.entryID.prefix(120))\", revision \(revision.revision)\(note)\(backlog)\(counts)", [article.id],
                time: revision.ingested)
        }
    }

    /// Entries that are this article though their ids, or feeds, are others.
    private var sameness: [WhyStep] {
        trail.shown.compactMap { shown in
            shown.note.map { note in
                step(
                    "intake", shown.isDuplicate ? "no news" : "known entry",
                    "entry \"\(shown.entryID.prefix(120))\" of feed \(shown.feed): \(note)", [article.id], also: ["\(shown.feed)"])
            }
        }
    }

    /// The pages that were asked for, where the feed asks for full text.
    private var pages: [WhyStep] {
        trail.pages.compactMap { page in
            guard let report = page.report else { return nil }
            let url = ShownURL.text(report.finalURL ?? page.url)
            let status = report.status.map { ", HTTP \($0)" } ?? ""
            let took = report.startedAt.map { ", \(report.bytes) bytes in \((report.endedAt - $0).words)" } ?? ", not asked for"
            let text = report.outcome == "full-text" ? "" : "; the text is what the feed carries"
            let way = Self.way(access: report.access, secured: report.isSecured ? report.finalURL : nil)
            return step(
                "page", report.outcome, "\(url)\(status)\(took): \(report.reason)\(text)\(way)\(Self.leftOut(report.removed))",
                [article.id], time: report.endedAt)
        }
    }

    /// What shaped the request; empty for nothing out of the usual.
    private static func way(access: String?, secured: String?) -> String {
        let rule = access.map { "; by access rule \($0)" } ?? ""
        let host = secured.flatMap { try? FetchURL($0).host }
        return rule + (host.map { "; by https, since \($0) demands it (HSTS)" } ?? "")
    }

    private static func leftOut(_ parts: [RemovedPart]) -> String {
        guard !parts.isEmpty else { return "" }
        var kinds: [(word: String, count: Int)] = []
        for part in parts {
            if let index = kinds.firstIndex(where: { $0.word == part.kind }) {
                kinds[index].count += 1
            } else {
                kinds.append((part.kind, 1))
            }
        }
        return "; left out: " + kinds.map { $0.count > 1 ? "\($0.count) x \($0.word)" : $0.word }.joined(separator: ", ")
    }

    private var cleaned: [WhyStep] {
        let words = article.text.split { $0.isWhitespace }.count
        let outlet = article.outlet.name.isEmpty ? "unknown outlet" : "outlet \(article.outlet.name)"
        let stated = article.stated.map { ", since the feed's own date \($0.rfc3339) lay ahead" } ?? ""
        let date = article.published.map { "dated \($0.rfc3339)\(stated)" } ?? "without a date"
        return [step("article", "cleaned", "\(outlet), \(date), \(words) words\(Self.leftOut(trail.removed))", [article.id])]
    }

    // MARK: copy, story

    private var copy: [WhyStep] {
        guard let copy = trail.article.copy else {
            return [step("copy", "original", "its text is that of no earlier article", [article.id])]
        }
        let percent = Int((copy.similarity * 100).rounded())
        return [
            step(
                "copy", "copy of \(copy.original)", "\(copy.kind.rawValue): \(percent) % alike, \(copy.shared) shingles in common",
                [article.id], also: ["\(copy.original)"])
        ]
    }

    /// Its lines of the membership log.
    var memberships: [WhyStep] {
        let lines = trail.memberships.map { membership in
            let change = membership.change
            let subjects = [change.from?.description, change.to.description].compactMap { $0 }
            return step("story", "\(change.kind.rawValue) \(change.to)", change.reason, [article.id], also: subjects, time: membership.time)
        }
        let merges = trail.redirects.map {
            step("story", "merged into \($0.new)", "\($0.old) was merged into \($0.new)", [article.id], also: ["\($0.old)", "\($0.new)"])
        }
        return lines + merges
    }

    // MARK: topic, alert, delivery

    /// What the topics made of it; of several revisions all.
    var decisions: [WhyStep] {
        let wanted = trail.decisions.filter { isWanted($0.decision.score.topic) }
        guard !wanted.isEmpty else {
            let whom = topic.map { "the query of topic \($0)" } ?? "no topic's query"
            return [step("topic", "no match", "\(whom) \(topic == nil ? "meets" : "did not meet") the article or its story", [article.id])]
        }
        return wanted.flatMap { [score($0), alert($0)] }
    }

    private func score(_ decision: ArticleTrail.Decision) -> WhyStep {
        let score = decision.decision.score
        let own = score.score > 0 ? "the article scores \(ScoreWords.text(score.score))" : "the query does not meet the article itself"
        var step = step(
            "topic", decision.decision.passed ? "passed" : "below threshold",
            "topic \(score.topic): \(own)\(decision.decision.passed ? ", and its story passes" : "")", [article.id],
            also: [decision.decision.story.description])
        step.evidence = EvidenceResource.list(score.evidence)
        return step
    }

    private func alert(_ decision: ArticleTrail.Decision) -> WhyStep {
        let decided = decision.decision
        let version = decided.alertVersion.map { ", version \($0)" } ?? ""
        let subject = decided.alert.map { ["\($0)"] } ?? []
        let outcome = decided.decision.action == .none ? "nothing to tell" : decided.decision.action.rawValue
        let target = decided.alert.map { " (\($0)\(version))" } ?? ""
        return step("alert", outcome, "topic \(decided.score.topic): \(decided.decision.reason)\(target)", [article.id], also: subject)
    }

    private var deliveries: [WhyStep] {
        let wanted = Set(trail.alerts.filter { isWanted($0.alert.topic) }.map(\.alert.id))
        return DeliverySteps.steps(trail.deliveries.filter { $0.delivery.thread.alert.map(wanted.contains) ?? false })
    }

    // MARK: Parts

    private func isWanted(_ other: String) -> Bool { topic == nil || topic == other }

    private func step(
        _ stage: String, _ outcome: String, _ reason: String, _ subjects: [some CustomStringConvertible], also: [String] = [],
        time: Timestamp? = nil
    ) -> WhyStep {
        WhyStep(
            stage: stage, outcome: outcome, reason: reason, time: time?.rfc3339, subjects: subjects.map(\.description) + also, evidence: [])
    }
}

/// Deliveries as steps.
enum DeliverySteps {
    static func steps(_ deliveries: [DeliveryDetail]) -> [WhyStep] {
        deliveries.sorted { $0.delivery.id < $1.delivery.id }.map { detail in
            let delivery = detail.delivery
            let tries = detail.attempts.map { attempt in
                let status = attempt.status.map { "HTTP \($0)" } ?? "no answer"
                let reason = attempt.reason.isEmpty ? "" : ", \(attempt.reason)"
                return "try \(attempt.number): \(attempt.outcome), \(status)\(reason)"
            }
            let words = ([delivery.reason].filter { !$0.isEmpty } + tries).joined(separator: "; ")
            return WhyStep(
                stage: "delivery", outcome: "\(delivery.state.rawValue) to \(delivery.channel)",
                reason: "version \(delivery.version) of \(delivery.thread): \(words)", time: delivery.updatedAt.rfc3339,
                subjects: ["\(delivery.id)", "\(delivery.thread)", delivery.channel], evidence: [])
        }
    }
}

/// Scores as reasons write them.
enum ScoreWords {
    /// Two decimals: `0.41`.
    static func text(_ score: Double) -> String {
        let hundredths = Int((score * 100).rounded())
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }
}
