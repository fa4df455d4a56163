import Model
import Pipeline

/// The output line of `replay` for one decision.
struct ReplayLine {
    /// The input's ids by article number, from 1.
    let names: [String]
    let topics: [Topic]

    func text(_ judged: ArticleJudgement) -> String {
        let placement = judged.placement
        var line = "{\"id\":\(name(judged.article.id)),\"copy_of\":\(placement?.copy.map { name($0.original) } ?? "null")"
        line += ",\"similarity\":\(placement?.copy.map { JSONText.number($0.similarity) } ?? "null")"
        line += ",\"story\":\"\(judged.story.id)\",\"story_opened\":\(placement?.opened ?? false)"
        line += ",\"outlets\":\(judged.story.outlets.count),\"origins\":[\(judged.story.origins.map(origin).joined(separator: ","))]"
        if let origin = placement?.origin {
            line += ",\"origin\":{\"name\":\(JSONText.quoted(origin.name)),\"evidence\":\(JSONText.quoted(named(origin.evidence)))}"
        }
        if let bounds = judged.story.originBounds { line += ",\"origins_between\":[\(bounds.least),\(bounds.most)]" }
        line += developments(placement?.developments ?? [])
        line += ",\"topics\":[\(topics.map { topic($0, in: judged) }.joined(separator: ","))]"
        line += ",\"alert\":\(decision(judged.strongest)),\"reason\":\(JSONText.quoted(named(placement?.reason ?? "")))"
        line += membership(placement?.changes ?? [])
        return line + "}"
    }

    private func name(_ article: ArticleID) -> String { JSONText.quoted(names[Int(article.rawValue) - 1]) }

    /// Reasons name articles by number, `a12`; here they get the input's own ids.
    private func named(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var named: [UInt8] = []
        named.reserveCapacity(bytes.count + 16)
        var index = 0
        while index < bytes.count {
            let isBegin = bytes[index] == UInt8(ascii: "a") && (index == 0 || !Self.isWord(bytes[index - 1]))
            var end = index + 1
            var number = 0
            while isBegin, end < bytes.count, end - index <= 9, (48...57).contains(bytes[end]) {
                number = number * 10 + Int(bytes[end] - 48)
                end += 1
            }
            if end > index + 1, end == bytes.count || !Self.isWord(bytes[end]), names.indices.contains(number - 1) {
                named += names[number - 1].utf8
            } else {
                named += bytes[index..<end]
            }
            index = end
        }
        return String(decoding: named, as: UTF8.self)
    }

    /// A byte of a word of any script.
    private static func isWord(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 95 || byte > 127
    }

    private func origin(_ origin: Origin) -> String {
        "{\"name\":\(JSONText.quoted(origin.name)),\"articles\":\(origin.articles),\"evidence\":\(JSONText.quoted(named(origin.evidence)))}"
    }

    private func developments(_ developments: [Development]) -> String {
        guard !developments.isEmpty else { return "" }
        let items = developments.map { development in
            "{\"kind\":\"\(development.kind.rawValue)\",\"text\":\(JSONText.quoted(development.text))"
                + ",\"sentence\":\(JSONText.quoted(development.sentence))}"
        }
        return ",\"developments\":[\(items.joined(separator: ","))]"
    }

    private func decision(_ decision: AlertDecision) -> String {
        "{\"action\":\"\(decision.action.rawValue)\",\"reason\":\(JSONText.quoted(decision.reason))}"
    }

    /// Every enabled topic has its place in the line; one that does not meet the story has score 0.
    private func topic(_ topic: Topic, in judged: ArticleJudgement) -> String {
        let found = judged.topics.first { $0.score.topic == topic.id }
        let score = found?.score.score ?? 0
        let evidence = (found?.score.evidence ?? []).map(self.evidence).joined(separator: ",")
        let decision =
            found?.decision
            ?? AlertDecision(action: .none, reason: "below_threshold: the query meets neither the article nor its story")
        return "{\"topic\":\(JSONText.quoted(topic.id)),\"score\":\(JSONText.number(score)),\"passed\":\(found?.passed ?? false)"
            + ",\"article_score\":\(JSONText.number(found?.own?.score ?? 0)),\"evidence\":[\(evidence)],\"alert\":\(self.decision(decision))}"
    }

    private func evidence(_ evidence: Evidence) -> String {
        "{\"term\":\(JSONText.quoted(evidence.term)),\"field\":\"\(evidence.field)\",\"weight\":\(JSONText.number(evidence.weight))"
            + ",\"count\":\(evidence.count),\"contribution\":\(JSONText.number(evidence.contribution))}"
    }

    /// Moves and merges that this arrival caused; a merge is told once, not once an article.
    private func membership(_ changes: [MembershipChange]) -> String {
        var moved: [String] = []
        var merged: [String] = []
        for change in changes {
            guard let from = change.from, from != change.to else { continue }
            if change.kind == .merged {
                let pair = "[\"\(from)\",\"\(change.to)\"]"
                if !merged.contains(pair) { merged.append(pair) }
            } else {
                moved.append("[\(name(change.article)),\"\(from)\",\"\(change.to)\"]")
            }
        }
        var text = moved.isEmpty ? "" : ",\"moved\":[\(moved.joined(separator: ","))]"
        if !merged.isEmpty { text += ",\"merged\":[\(merged.joined(separator: ","))]" }
        return text
    }
}
