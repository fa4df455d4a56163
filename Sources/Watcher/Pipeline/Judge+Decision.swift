import Alerting
import Model
import Stories
import Topics

extension Judge {
    /// Learns what the outlets of a batch repeat before any of it is decided: a feed that is new comes with all its entries at once, and
    /// its first ones should not be joined by their furniture.
    mutating func learn(_ batch: [PreparedArticle]) {
        var time = decidedClock
        for prepared in batch {
            time = max(time, prepared.article.ingested)
            if isToBePlaced(prepared.article) { furniture.learn(prepared, time: time) }
        }
    }

    /// An article is placed at its first revision, or when it has left the window since.
    private func isToBePlaced(_ article: Article) -> Bool {
        article.revision == 1 || stories.story(of: article.id) == nil
    }

    mutating func decide(_ prepared: PreparedArticle, changes: inout [AlertChange]) -> ArticleJudgement {
        let article = prepared.article
        let isPlaced = isToBePlaced(article)
        let repeated = furniture.furniture(in: prepared, configuration)
        let removed = isPlaced ? repeated : []
        var prepared = prepared
        if !repeated.isEmpty { prepared.reading.findings.removeAll { $0.lies(in: repeated) } }
        if !removed.isEmpty { prepared.features = preparer.features(of: article, without: removed) }
        let own = topics.scores(for: prepared.document)
        let placement = isPlaced ? place(prepared) : nil
        let edit = isPlaced ? nil : revise(prepared)
        if !own.isEmpty || scores[article.id] != nil { scores[article.id] = own.isEmpty ? nil : own }
        let first = changes.count
        if let placement { follow(placement.changes, changes: &changes) }
        let followed = changes[first...].filter { $0.message == nil && $0.alert.state == .open }
        let story = placement?.state ?? stories.currentState(of: article.id) ?? lone(article)
        let judgements = judge(article: article, own: own, placement: placement, story: story, changes: &changes)
        for change in followed {
            refresh([change.alert.story], only: [change.alert.id], reason: change.reason, changes: &changes, since: first)
        }
        var judgement = ArticleJudgement(
            article: article, time: decidedClock, placement: placement, story: story, topics: judgements, features: prepared.features,
            marks: prepared.reading.marks, furniture: removed)
        judgement.edit = edit
        judgement.divided = divided(by: placement?.changes ?? [])
        return judgement
    }

    /// What the stories score between which a division moved articles: their best may have left them.
    private func divided(by changes: [MembershipChange]) -> [DividedStory] {
        let splits = changes.filter { $0.kind == .split }
        let ids = Set(splits.compactMap(\.from) + splits.map(\.to))
        return ids.sorted().map { id in
            DividedStory(story: id, scores: bestScores(of: stories.members(of: id)).map { ($1, $2) })
        }
    }

    /// A first revision gets its place; a later one keeps the place of the first.
    private mutating func place(_ prepared: PreparedArticle) -> Placement {
        let article = prepared.article
        return stories.place(
            Arrival(
                article: article.id, outlet: article.outlet, entryKey: article.entryID, title: article.title, url: article.url,
                published: article.published, time: decidedClock, features: prepared.features,
                marks: prepared.reading.marks, findings: prepared.reading.findings))
    }

    /// What an edit adds to the story that its article stands in.
    private mutating func revise(_ prepared: PreparedArticle) -> EditedReport? {
        let article = prepared.article
        return stories.revise(
            ArticleEdition(article: article.id, revision: article.revision), time: decidedClock, marks: prepared.reading.marks,
            findings: prepared.reading.findings)
    }

    /// Stands in for an edited article whose story has left the window.
    private func lone(_ article: Article) -> StoryState {
        StoryState(
            id: StoryID(0), title: article.title, firstSeen: article.ingested, lastSeen: article.ingested, articles: 1,
            outlets: [article.outlet.name], origins: [])
    }

    /// What every topic that the story meets makes of it now.
    private mutating func judge(
        article: Article, own: [TopicScore], placement: Placement?, story: StoryState, changes: inout [AlertChange]
    ) -> [TopicJudgement] {
        let members = stories.members(of: story.id)
        var judgements: [TopicJudgement] = []
        for (topic, best, bestArticle) in bestScores(of: members, own: own, article: article.id) {
            var situation = situation(
                topic: topic, score: best.score, story: story, existing: book.alert(topic: topic.id, story: story.id))
            situation.isCopy = placement?.copy != nil && placement?.developments.contains { $0.kind.isNews } != true
            situation.isBacklog = article.isBacklog
            let decision = policy.decide(situation)
            let alert = carryOut(
                decision, situation: situation, score: best, anchor: article.id, members: members, changes: &changes)
            let current = alert ?? situation.existing
            judgements.append(
                TopicJudgement(
                    score: best, best: bestArticle, own: own.first { $0.topic == topic.id }, passed: best.score >= topic.threshold,
                    decision: decision, alert: current?.id, alertVersion: current?.version))
        }
        return judgements.sorted {
            ($1.decision.action, $1.score.score, $0.score.topic) < ($0.decision.action, $0.score.score, $1.score.topic)
        }
    }

    /// What holds for a topic and a story now, whatever brought them together.
    func situation(topic: Topic, score: Double, story: StoryState, existing: Alert?) -> AlertSituation {
        AlertSituation(
            topic: topic, score: score, story: story, existing: existing,
            mutedUntil: mutes[story.id].flatMap { $0 > decidedClock ? $0 : nil },
            silence: silences.first { $0.holds(topic: topic.id, story: story.id, at: decidedClock) }?.words,
            isToldElsewhere: book.areAllTold(story.origins, topic: topic.id, except: existing?.id))
    }

    /// The best score of any member, or of an arriving article, for every topic that any of them meets, in the order of the topics.
    func bestScores(
        of members: [ArticleID], own: [TopicScore] = [], article: ArticleID? = nil
    ) -> [(Topic, TopicScore, ArticleID)] {
        var best: [String: (score: TopicScore, article: ArticleID)] = [:]
        if let article { for score in own { best[score.topic] = (score, article) } }
        for member in members {
            for score in scores[member] ?? [] where score.score > (best[score.topic]?.score.score ?? 0) {
                best[score.topic] = (score, member)
            }
        }
        guard !best.isEmpty else { return [] }
        return topics.topics.compactMap { topic in best[topic.id].map { (topic, $0.score, $0.article) } }
    }

    @discardableResult
    mutating func carryOut(
        _ decision: AlertDecision, situation: AlertSituation, score: TopicScore, anchor: ArticleID, members: [ArticleID],
        changes: inout [AlertChange]
    ) -> Alert? {
        var alert: Alert
        let kind: AlertMessage.Kind
        switch decision.action {
        case .opened:
            alert = Alert(
                id: nextAlert, topic: situation.topic.id, story: situation.story.id, anchor: anchor,
                told: situation.toldAfterwards, openedAt: decidedClock, updatedAt: decidedClock)
            nextAlert = AlertID(nextAlert.rawValue + 1)
            kind = .opened
        case .updated:
            guard let existing = situation.existing else { return nil }
            alert = existing
            alert.version += 1
            alert.updatedAt = decidedClock
            alert.told = situation.toldAfterwards
            kind = .updated
        case .none, .held, .closed:
            return nil
        }
        book.put(alert)
        let draft = AlertDraft(
            kind: kind, topic: situation.topic, score: score, story: situation.story,
            articles: Array(members.sorted().reversed().prefix(20)), time: decidedClock)
        changes.append(AlertChange(alert: alert, message: draft, reason: decision.reason))
        return alert
    }
}
