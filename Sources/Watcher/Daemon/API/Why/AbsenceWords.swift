import Control
import Fetching
import Model
import Storage
import Text
import Topics

/// Says why a topic did not alert of something: from an address that nobody follows to a score that falls short.
struct AbsenceWords {
    let store: Store
    let topic: Topic
    let now: Timestamp

    /// - Parameter ref: an article's id, or the address of a page.
    func resource(_ ref: String) throws -> WhyResource {
        if URLResolver.isHTTP(ref) {
            let canonical = CanonicalURL.canonical(ref)
            return try answer(ref, store.whyNot(urls: canonical == ref ? [ref] : [canonical, ref], topic: topic.id), isAddress: true)
        }
        guard let id = try store.articleID(ref) else {
            throw ProblemDocument(.invalidArgument, "\"\(ref)\" is neither an article's id, such as a12, nor an address.")
        }
        return try answer("\(id)", store.whyNot(id, topic: topic.id), isAddress: false)
    }

    private func answer(_ ref: String, _ absence: Absence, isAddress: Bool) throws -> WhyResource {
        guard let trail = absence.trail else { return try unjudged(ref, absence, isAddress: isAddress) }
        let steps = TrailSteps(trail: trail, topic: topic.id)
        let (verdict, more) = judged(trail, absence.decision)
        return WhyResource(
            id: "\(trail.article.article.id)", state: verdict.state, reason: verdict.reason, topic: topic.id,
            title: trail.article.article.title, steps: steps.all + more)
    }

    // MARK: Not judged

    private func unjudged(_ ref: String, _ absence: Absence, isAddress: Bool) throws -> WhyResource {
        let verdict: Verdict
        switch absence.entry?.state {
        case .queued: verdict = Verdict("waiting", "feed \(feed(absence)) has shown it, and it waits for its judgement")
        case .skipped: verdict = Verdict("quiet", "it became no article: \(absence.entry?.reason ?? "no reason on record")")
        case .deleted, .judged: verdict = Verdict("unknown", "it was judged, and its articles and decisions are past their retention")
        case nil:
            guard isAddress else { throw ProblemDocument(.unknownID, "There is no article \(ref).") }
            verdict = unknown(ref, absence.feeds)
        }
        return WhyResource(
            id: absence.entry.map { "\($0.article)" } ?? ref, state: verdict.state, reason: verdict.reason, topic: topic.id, title: "",
            steps: absence.feeds.map(fetch))
    }

    private func feed(_ absence: Absence) -> String { absence.entry.map { "\($0.feed)" } ?? "" }

    private func unknown(_ ref: String, _ feeds: [Feed]) -> Verdict {
        let host = URLResolver.host(of: ref) ?? ref
        guard !feeds.isEmpty else {
            return Verdict("unknown", "no feed has shown this address, and no feed of \(host) is followed; `feed add` would change that")
        }
        let whose = feeds.count == 1 ? "feed \(feeds[0].id) of \(host) has not" : "none of the \(feeds.count) feeds of \(host) has"
        return Verdict("unknown", "\(whose) shown this address")
    }

    /// How a feed of the address's host is doing.
    private func fetch(_ feed: Feed) -> WhyStep {
        let resource = FeedResource(feed, now: now)
        let last = feed.poll.lastPoll.map { "last polled \((now - $0).words) ago" } ?? "not polled yet"
        return WhyStep(
            stage: "fetch", outcome: resource.state, reason: "\(resource.url): \(last); \(resource.reason)",
            time: feed.poll.lastPoll?.rfc3339,
            subjects: ["\(feed.id)"], evidence: [])
    }

    // MARK: Judged

    private func judged(_ trail: ArticleTrail, _ decision: ArticleDecision?) -> (Verdict, [WhyStep]) {
        let verdict = Verdict(trail, topic: topic.id)
        if verdict.state == "alerted" || verdict.state == "held" { return (verdict, []) }
        guard topic.isEnabled else {
            return (Verdict("quiet", "topic \(topic.id) is disabled; `topic enable \(topic.id)` changes that"), [])
        }
        let query = QueryTrial(topic: topic, article: trail.article.article)
        let fresh = query.score
        if fresh.score >= topic.threshold, fresh.score > 0 {
            let words = "topic \(topic.id) was added or changed after it was judged: it would score \(ScoreWords.text(fresh.score)) now"
            return (Verdict("quiet", words), [step("later topic", words, fresh)])
        }
        if decision != nil || fresh.score > 0 {
            let bound = ScoreWords.text(topic.threshold)
            let words = "score \(ScoreWords.text(fresh.score)) is below the threshold \(bound) of topic \(topic.id)"
            let story = decision.map { ": \($0.decision.reason)" } ?? ""
            return (Verdict("quiet", words + missing(query) + (decision == nil ? "" : story)), [step("below threshold", words, fresh)])
        }
        let words = "the query of topic \(topic.id) does not meet it" + missing(query)
        return (Verdict("quiet", words), [step("no match", words, fresh)])
    }

    private func missing(_ query: QueryTrial) -> String {
        var parts: [String] = []
        let missing = query.missing
        if !missing.isEmpty { parts.append("; missing: \(missing.joined(separator: ", "))") }
        let excluded = query.excluded
        if !excluded.isEmpty { parts.append("; excluded by: \(excluded.joined(separator: ", "))") }
        return parts.joined()
    }

    private func step(_ outcome: String, _ words: String, _ score: TopicScore) -> WhyStep {
        WhyStep(
            stage: "topic", outcome: "\(outcome), tried now", reason: words, time: now.rfc3339, subjects: [topic.id],
            evidence: EvidenceResource.list(score.evidence))
    }
}
