import GRDB
import Model

/// Writes stories, redirects and story scores within a judgement's transaction.
struct StoryWriter {
    let db: Database

    func write(_ judgement: JudgementCommit) throws {
        for state in Self.lastStates(judgement) { try write(state) }
        let redirects = Self.redirects(judgement)
        try writeStubs(judgement, redirects)
        for redirect in redirects { try write(redirect) }
        for judged in judgement.articles where judged.article.revision > 1 { try takeBack(judged.article.id) }
        for story in judgement.rescored { try db.run("DELETE FROM story_scores WHERE story = ?", [story.rawValue]) }
        for score in judgement.scores { try write(score) }
    }

    /// The last state of every story of the batch, in order of first mention.
    private static func lastStates(_ judgement: JudgementCommit) -> [StoryState] {
        var places: [StoryID: Int] = [:]
        var states: [StoryState] = []
        for state in judgement.articles.compactMap(\.placement?.state) + judgement.stories {
            if let place = places[state.id] {
                states[place] = state
            } else {
                places[state.id] = states.count
                states.append(state)
            }
        }
        return states
    }

    /// Those given, and those that the states tell of.
    private static func redirects(_ judgement: JudgementCommit) -> [StoryRedirect] {
        let states = judgement.articles.compactMap(\.placement?.state) + judgement.stories
        let told = states.flatMap { state in state.absorbed.map { StoryRedirect(old: $0, new: state.id) } }
        return judgement.redirects + told.filter { !judgement.redirects.contains($0) }
    }

    private func write(_ state: StoryState) throws {
        let sql = """
            INSERT INTO stories (id, title, first_seen, last_seen, articles, outlets, origins, last_news, details)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET title = excluded.title, first_seen = excluded.first_seen,
                last_seen = excluded.last_seen, articles = excluded.articles, outlets = excluded.outlets, origins = excluded.origins,
                last_news = excluded.last_news, details = excluded.details
            """
        let before = try db.first("SELECT 1 FROM stories WHERE id = ?", [state.id.rawValue]) { $0.bool() }
        try db.run(
            sql,
            [
                state.id.rawValue, state.title, state.firstSeen.microseconds, state.lastSeen.microseconds, state.articles,
                StoryJSON.text(state.outlets), StoryJSON.text(state.origins), state.lastNews?.microseconds, StoryDetails(state).text,
            ])
        if before == nil { try db.add(1, to: .stories) }
    }

    /// A story that is named but not described: opened and merged away within the batch, or touched without a state.
    private func writeStubs(_ judgement: JudgementCommit, _ redirects: [StoryRedirect]) throws {
        var named: [StoryID: Timestamp] = [:]
        for article in judgement.articles {
            for change in article.placement?.changes ?? [] { named[change.to] = article.time }
            for change in article.placement?.changes ?? [] { change.from.map { named[$0] = article.time } }
        }
        let latest = judgement.articles.last?.time ?? Timestamp(microseconds: 0)
        for redirect in redirects {
            named[redirect.old] = named[redirect.old] ?? latest
            named[redirect.new] = named[redirect.new] ?? latest
        }
        for score in judgement.scores { named[score.story] = named[score.story] ?? latest }
        let sql = """
            INSERT INTO stories (id, title, first_seen, last_seen, articles, outlets, origins) VALUES (?, '', ?, ?, 0, '[]', '[]')
            ON CONFLICT (id) DO NOTHING
            """
        for (story, time) in named.sorted(by: { $0.key < $1.key }) {
            try db.add(try db.change(sql, [story.rawValue, time.microseconds, time.microseconds]), to: .stories)
        }
    }

    private func write(_ redirect: StoryRedirect) throws {
        guard redirect.old != redirect.new else { return }
        let (old, new) = (redirect.old.rawValue, redirect.new.rawValue)
        // The mute of either holds for what they have become.
        try db.run(
            "UPDATE stories SET muted_until = (SELECT MAX(muted_until) FROM stories WHERE id IN (?, ?)) WHERE id = ?", [old, new, new])
        try db.run("UPDATE stories SET merged_into = ?, articles = 0, muted_until = NULL WHERE id = ?", [new, old])
        try db.run("DELETE FROM story_scores WHERE story = ?", [redirect.old.rawValue])
    }

    /// What an article scored counts no more once it is edited; the batch says what its story scores now.
    private func takeBack(_ article: ArticleID) throws {
        try db.run(
            "DELETE FROM story_scores WHERE story = (SELECT story FROM articles WHERE id = ?) AND article = ?",
            [article.rawValue, article.rawValue])
    }

    private func write(_ score: StoryScore) throws {
        let sql = """
            INSERT INTO story_scores (story, topic, score, article, evidence) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (story, topic) DO UPDATE SET score = excluded.score, article = excluded.article, evidence = excluded.evidence
            """
        try db.run(
            sql,
            [
                score.story.rawValue, score.score.topic, score.score.score, score.article.rawValue,
                EvidenceText.text(score.score.evidence),
            ])
    }
}
