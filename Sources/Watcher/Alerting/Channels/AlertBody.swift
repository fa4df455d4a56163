import Model

/// The `data` of generic webhooks and CloudEvents for alerts.
///
/// What is too much is left out in steps, least needed first: evidence, names of outlets and origins, articles, lengths of titles.
/// The totals stay true.
struct AlertBody {
    let message: AlertMessage

    /// The first form that stays under the limit.
    func bytes(under limit: Int, wrap: (JSONValue) -> JSONValue) -> [UInt8] {
        var bytes: [UInt8] = []
        for allowance in Allowance.steps {
            bytes = wrap(data(allowance)).bytes
            if bytes.count < limit { return bytes }
        }
        return bytes
    }

    /// How much of each list and text goes out.
    struct Allowance {
        var title: Int
        var articles: Int
        var names: Int
        var evidence: Int
        var address: Int

        /// The last step holds a few kB whatever the message: a character takes at most six bytes of JSON, an address one each.
        static let steps = [
            Allowance(title: 500, articles: 20, names: 100, evidence: 50, address: 2_000),
            Allowance(title: 300, articles: 20, names: 50, evidence: 20, address: 1_000),
            Allowance(title: 200, articles: 20, names: 30, evidence: 10, address: 500),
            Allowance(title: 120, articles: 15, names: 20, evidence: 10, address: 300),
            Allowance(title: 100, articles: 8, names: 10, evidence: 5, address: 300),
            Allowance(title: 60, articles: 4, names: 5, evidence: 3, address: 200),
        ]
    }

    private func data(_ allowance: Allowance) -> JSONValue {
        [
            "alert_id": .string(message.alert.description),
            "version": .int(Int64(message.version)),
            "topic": topic(allowance),
            "story": story(allowance),
            "reason": text(message.reason, min(allowance.title * 2, 500)),
        ]
    }

    private func topic(_ allowance: Allowance) -> JSONValue {
        [
            "id": text(message.topicID, 64),
            "title": text(message.topicTitle, allowance.title),
            "score": .number(message.score),
            "evidence": .array(message.evidence.prefix(allowance.evidence).map { evidence($0, allowance) }),
        ]
    }

    private func evidence(_ evidence: Evidence, _ allowance: Allowance) -> JSONValue {
        [
            "term": text(evidence.term, min(allowance.title, 100)),
            "field": text(evidence.field, 20),
            "weight": .number(evidence.weight),
            "count": .int(Int64(evidence.count)),
            "contribution": .number(evidence.contribution),
        ]
    }

    private func story(_ allowance: Allowance) -> JSONValue {
        let story = message.story
        return [
            "id": .string(story.id.description),
            "title": text(story.title, allowance.title),
            "first_seen": .string(story.firstSeen.rfc3339),
            "last_seen": .string(story.lastSeen.rfc3339),
            "outlets": .array(story.outlets.prefix(allowance.names).map { text($0, min(allowance.title, 100)) }),
            "outlets_total": .int(Int64(story.outlets.count)),
            "origins": .array(story.origins.prefix(allowance.names).map { origin($0, allowance) }),
            "origins_total": .int(Int64(story.origins.count)),
            "articles_total": .int(Int64(story.articles)),
            "articles": .array(message.articles.prefix(allowance.articles).map { article($0, allowance) }),
        ]
    }

    private func origin(_ origin: Origin, _ allowance: Allowance) -> JSONValue {
        [
            "name": text(origin.name, min(allowance.title, 100)),
            "articles": .int(Int64(origin.articles)),
            "evidence": text(origin.evidence, min(allowance.title, 100)),
        ]
    }

    private func article(_ link: AlertMessage.Link, _ allowance: Allowance) -> JSONValue {
        let url = SafeLink.url(link.url).flatMap { $0.utf8.count <= allowance.address ? $0 : nil }
        return [
            "title": text(link.title, allowance.title),
            "url": .optional(url),
            "outlet": text(link.outlet, min(allowance.title, 100)),
            "published": .optional(link.published?.rfc3339),
        ]
    }

    private func text(_ text: String, _ limit: Int) -> JSONValue { .string(CleanText.line(text, limit: limit)) }
}
