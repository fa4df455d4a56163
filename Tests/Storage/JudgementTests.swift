import Model
import Storage
import Testing

@Suite struct JudgementTests {
    @Test func articlesAndTheirPlacesAreStoredAndTheQueueIsEmptied() throws {
        let fixture = try Fixture()
        let feed = try fixture.feed()
        try fixture.take([entry("1", title: "One"), entry("2", title: "Two")], from: feed)
        let judged = try fixture.judgeAll()
        #expect(try fixture.store.nextIntake(limit: 10).entries.isEmpty)
        let stored = try fixture.store.article(judged[1].article.id)
        #expect(stored.article == judged[1].article)
        #expect(stored.story == StoryID(rawValue: 2))
        #expect(stored.time == at(10))
        let story = try fixture.store.story(StoryID(rawValue: 2))
        #expect(story.record.state == judged[1].placement?.state)
        #expect(story.members.map(\.title) == ["Two"])
        #expect(story.members.map(\.reason) == ["no story is near"])
        let counts = try fixture.store.counts()
        #expect(counts.articles == 2)
        #expect(counts.stories == 2)
        #expect(counts.intake == 0)
    }

    @Test func aBatchThatWasJudgedAlreadyIsRefusedWhole() throws {
        let fixture = try Fixture()
        try fixture.take([entry("1"), entry("2")], from: try fixture.feed())
        let queued = try fixture.store.nextIntake(limit: 10).entries
        func commit(_ entries: [QueuedEntry]) throws {
            _ = try fixture.store.commit(
                judgement: JudgementCommit(
                    articles: entries.map { Fixture.judged($0, story: StoryID(rawValue: 1)) }, nextStory: StoryID(rawValue: 2),
                    nextAlert: AlertID(rawValue: 1)))
        }
        try commit([queued[0]])
        #expect(failure { try commit([queued[1], queued[0]]) } == .conflict)
        #expect(failure { try fixture.store.article(queued[1].article) } == .notFound)
        #expect(try fixture.store.nextIntake(limit: 10).entries.map(\.intake) == [queued[1].intake])
    }

    @Test func revisionsAreKeptAndTheLatestIsShown() throws {
        let fixture = try Fixture()
        let feed = try fixture.feed()
        try fixture.take([entry("1", title: "Wrong")], from: feed)
        try fixture.judgeAll()
        try fixture.take([entry("1", title: "Right")], from: feed, seconds: 50)
        let queued = try fixture.store.nextIntake(limit: 1).entries[0]
        var edit = Fixture.judged(queued, story: StoryID(rawValue: 1))
        edit.placement = nil
        edit.features = [9]
        _ = try fixture.store.commit(
            judgement: JudgementCommit(articles: [edit], nextStory: StoryID(rawValue: 2), nextAlert: AlertID(rawValue: 1)))
        let id = queued.article
        #expect(try fixture.store.article(id).article.title == "Right")
        #expect(try fixture.store.article(id).article.revision == 2)
        #expect(try fixture.store.article(id, revision: 1).article.title == "Wrong")
        #expect(failure { try fixture.store.article(id, revision: 3) } == .notFound)
        #expect(try fixture.store.article(id).story == StoryID(rawValue: 1))
        #expect(try fixture.store.counts().articles == 1)
        // The judge goes on with what it placed.
        let again = restored(fixture)
        #expect(again.map(\.revision) == [2])
        #expect(again.map(\.title) == ["Wrong"])
        #expect(again.map(\.features) == [[1, 2, 3, 1]])
        #expect(again.map(\.time) == [at(10)])
    }

    @Test func anArticlePlacedAnewComesLast() throws {
        let fixture = try Fixture()
        let feed = try fixture.feed()
        try fixture.take([entry("1", title: "Old"), entry("2")], from: feed)
        try fixture.judgeAll()
        try fixture.take([entry("1", title: "New")], from: feed, seconds: 2 * 86_400)
        try fixture.judgeAll()
        #expect(restored(fixture).map(\.title) == ["A title", "New"])
        #expect(restored(fixture).map(\.time) == [at(10), at(2 * 86_400)])
        #expect(restored(fixture, since: 86_400).map(\.story) == [StoryID(3)])
        // Retention counts from there.
        #expect(try fixture.store.deleteArticles(ingestedBefore: at(86_400)) == 1)
        #expect(restored(fixture).map(\.title) == ["New"])
    }

    @Test func anEditTakesBackWhatItsArticleScored() throws {
        let fixture = try Fixture()
        let feed = try fixture.feed()
        _ = try fixture.store.addTopic(Topic(id: "ports", query: "port"), now: at(1))
        func commit(score: Double?, isEdit: Bool) throws {
            let queued = try fixture.store.nextIntake(limit: 1).entries[0]
            let scores = score.map { [TopicScore(topic: "ports", score: $0, evidence: [])] } ?? []
            var judged = Fixture.judged(
                queued, story: StoryID(1),
                decisions: scores.map {
                    ArticleDecision(
                        score: $0, passed: true, decision: AlertDecision(action: .none, reason: ""), story: StoryID(1), alert: nil,
                        alertVersion: nil, scorerVersion: 1)
                })
            if isEdit { judged.placement = nil }
            _ = try fixture.store.commit(
                judgement: JudgementCommit(
                    articles: [judged], scores: scores.map { StoryScore(story: StoryID(1), score: $0, article: queued.article) },
                    nextStory: StoryID(2), nextAlert: AlertID(1)))
        }
        for (text, score) in [("Port.", 0.6), ("Port, port.", 0.7), ("None.", nil), ("Port again.", 0.5)] as [(String, Double?)] {
            try fixture.take([entry("1", text: text)], from: feed)
            try commit(score: score, isEdit: text != "Port.")
            #expect(try fixture.store.articleScores(since: at(0)).map(\.score.score) == (score.map { [$0] } ?? []))
            #expect(try fixture.store.story(StoryID(1)).record.topics.map(\.score) == (score.map { [$0] } ?? []))
        }
    }

    @Test func aMergeTakesTheMuteAlong() throws {
        let fixture = try Fixture()
        try fixture.take([entry("1"), entry("2")], from: try fixture.feed())
        try fixture.judgeAll()
        _ = try fixture.store.muteStory(StoryID(2), until: at(500))
        _ = try fixture.store.commit(
            judgement: JudgementCommit(
                redirects: [StoryRedirect(old: StoryID(2), new: StoryID(1))], nextStory: StoryID(3), nextAlert: AlertID(1)))
        #expect(try fixture.store.judgeState(since: at(0)).muted == [StoryID(1): at(500)])
        _ = try fixture.store.unmuteStory(StoryID(2))
        #expect(try fixture.store.judgeState(since: at(0)).muted.isEmpty)
    }

    @Test func splitsByHandAreKeptAndMergesAreNone() throws {
        let fixture = try Fixture()
        try fixture.take([entry("1"), entry("2")], from: try fixture.feed())
        try fixture.judgeAll()
        func commit(_ from: Int64, _ to: Int64, _ redirects: [StoryRedirect]) throws {
            let line = MembershipChange(
                kind: .manual, article: ArticleID(2), from: StoryID(from), to: StoryID(to), reason: "by hand", model: 1)
            _ = try fixture.store.commit(
                manual: ManualCommit(
                    memberships: [line], time: at(20),
                    outcome: JudgementCommit(
                        stories: [Fixture.state(StoryID(to))], redirects: redirects, nextStory: StoryID(4), nextAlert: AlertID(1))))
        }
        try commit(2, 1, [StoryRedirect(old: StoryID(2), new: StoryID(1))])
        #expect(try fixture.store.judgeState(since: at(0)).separations.isEmpty)
        try commit(1, 3, [])
        try fixture.reopen()
        let labels = try fixture.store.storyLabels().items
        #expect(labels.map(\.verdict) == [.apart, .together] && labels.map(\.time) == [at(20), at(20)])
        #expect(labels.allSatisfy { $0.moved.article == ArticleID(2) && $0.other.article == ArticleID(1) })
        #expect(labels.map(\.moved.story) == [StoryID(1), StoryID(2)] && labels.allSatisfy { $0.other.story == StoryID(1) })
        #expect(try fixture.store.judgeState(since: at(0)).separations == [StorySeparation(StoryID(3), StoryID(1))])
        #expect(restored(fixture).map(\.story) == [StoryID(1), StoryID(3)])
    }

    @Test func movesAreLoggedAndFollowed() throws {
        let fixture = try Fixture()
        try fixture.take([entry("1"), entry("2"), entry("3")], from: try fixture.feed())
        let queued = try fixture.store.nextIntake(limit: 10).entries
        let (first, second) = (StoryID(rawValue: 1), StoryID(rawValue: 2))
        let move = MembershipChange(
            kind: .moved, article: queued[0].article, from: first, to: second, reason: "nearer to the newcomers", model: 3)
        let copy = CopyMatch(original: queued[0].article, kind: .contained, similarity: 0.91, shared: 120)
        let articles = [
            Fixture.judged(queued[0], story: first), Fixture.judged(queued[1], story: second),
            Fixture.judged(queued[2], story: second, opened: false, copy: copy, changes: [move]),
        ]
        var emptied = Fixture.state(first, articles: 0)
        emptied.outlets = []
        _ = try fixture.store.commit(
            judgement: JudgementCommit(
                articles: articles, stories: [emptied], nextStory: StoryID(rawValue: 3), nextAlert: AlertID(rawValue: 1), model: 3))
        #expect(try fixture.store.article(queued[0].article).story == second)
        #expect(try fixture.store.article(queued[2].article).copy == copy)
        let trail = try fixture.store.why(queued[0].article)
        #expect(trail.memberships.map(\.change.kind) == [.opened, .moved])
        #expect(trail.memberships.map(\.cause) == [queued[0].article, queued[2].article])
        #expect(trail.memberships.map(\.change.model) == [3, 3])
        #expect(trail.memberships[1].change == move)
        // A story without articles is on no list.
        #expect(try fixture.store.stories(limit: 10).items.map(\.state.id) == [second])
        #expect(restored(fixture).map(\.story) == [second, second, second])
        #expect(restored(fixture).map(\.copy) == [nil, nil, copy])
    }

    @Test func aMergeTakesAllArticlesAlongAndRedirects() throws {
        let fixture = try Fixture()
        try fixture.take([entry("1"), entry("2")], from: try fixture.feed())
        try fixture.judgeAll()
        try fixture.take([entry("3")], from: try fixture.store.feed(FeedID(rawValue: 1)), seconds: 30)
        let queued = try fixture.store.nextIntake(limit: 10).entries[0]
        let (old, new) = (StoryID(rawValue: 2), StoryID(rawValue: 1))
        let merge = MembershipChange(
            kind: .merged, article: ArticleID(rawValue: 2), from: old, to: new, reason: "the newcomer joins both", model: 1)
        let score = StoryScore(
            story: old, score: TopicScore(topic: "ports", score: 0.4, evidence: []), article: ArticleID(rawValue: 2))
        _ = try fixture.store.commit(
            judgement: JudgementCommit(
                articles: [Fixture.judged(queued, story: new, opened: false, changes: [merge])],
                redirects: [StoryRedirect(old: old, new: new)], scores: [score], nextStory: StoryID(rawValue: 3),
                nextAlert: AlertID(rawValue: 1)))
        let detail = try fixture.store.story(old)
        #expect(detail.record.state.id == new)
        #expect(detail.members.count == 3)
        #expect(detail.absorbed == [old])
        #expect(try fixture.store.stories(limit: 10).items.map(\.state.id) == [new])
        #expect(try fixture.store.judgeState(since: at(0)).redirects == [StoryRedirect(old: old, new: new)])
        #expect(try fixture.store.why(ArticleID(rawValue: 2)).redirects == [StoryRedirect(old: old, new: new)])
    }

    @Test func aStateThatTellsOfAnAbsorbedStoryRedirectsIt() throws {
        let fixture = try Fixture()
        var state = Fixture.state(StoryID(rawValue: 2))
        state.absorbed = [StoryID(rawValue: 1)]
        _ = try fixture.store.commit(
            judgement: JudgementCommit(stories: [state], nextStory: StoryID(rawValue: 3), nextAlert: AlertID(rawValue: 1)))
        #expect(try fixture.store.story(StoryID(rawValue: 1)).record.state.id == state.id)
    }

    @Test func evidenceIsKeptToTheLastDigitWhateverTheTermHolds() throws {
        let fixture = try Fixture()
        let evidence = [
            Evidence(term: "\"le havre\"~5", field: "title", weight: 1.0 / 3, count: 2, contribution: 0.1 + 0.2),
            Evidence(term: "/a\tb\nc/", field: "text", weight: 1e-9, count: 0, contribution: 0),
        ]
        let score = StoryScore(
            story: StoryID(rawValue: 1), score: TopicScore(topic: "ports", score: 0.1, evidence: evidence), article: ArticleID(rawValue: 1))
        _ = try fixture.store.commit(
            judgement: JudgementCommit(
                stories: [Fixture.state(StoryID(rawValue: 1))], scores: [score], nextStory: StoryID(rawValue: 2),
                nextAlert: AlertID(rawValue: 1)))
        var kept = evidence
        kept[1].term = "/a b c/"
        #expect(try fixture.store.judgeState(since: at(0)).scores.first?.score.evidence == kept)
    }

    @Test func aStoryThatIsNamedButNotDescribedIsKeptForItsRedirect() throws {
        let fixture = try Fixture()
        try fixture.take([entry("1")], from: try fixture.feed())
        let queued = try fixture.store.nextIntake(limit: 10).entries[0]
        let redirect = StoryRedirect(old: StoryID(rawValue: 7), new: StoryID(rawValue: 8))
        _ = try fixture.store.commit(
            judgement: JudgementCommit(
                articles: [Fixture.judged(queued, story: redirect.new)], redirects: [redirect], nextStory: StoryID(rawValue: 9),
                nextAlert: AlertID(rawValue: 1)))
        #expect(try fixture.store.story(redirect.old).record.state.id == redirect.new)
        #expect(try fixture.store.counts().stories == 2)
    }

    @Test func theStateForTheJudgeIsAsItWasAfterACrash() throws {
        let fixture = try Fixture()
        try fixture.take([entry("1")], from: try fixture.feed())
        let queued = try fixture.store.nextIntake(limit: 10).entries[0]
        let evidence = Evidence(term: "port", field: "title", weight: 1, count: 2, contribution: 0.5)
        let score = StoryScore(
            story: StoryID(rawValue: 1), score: TopicScore(topic: "ports", score: 0.75, evidence: [evidence]), article: queued.article)
        let told = Alert.Told(origins: [queued.article], score: 0.75)
        let alert = Alert(
            id: AlertID(rawValue: 1), topic: "ports", story: StoryID(rawValue: 1), anchor: queued.article, told: told, openedAt: at(10),
            updatedAt: at(10))
        var closed = alert
        closed.id = AlertID(rawValue: 2)
        closed.state = .closed
        _ = try fixture.store.commit(
            judgement: JudgementCommit(
                articles: [Fixture.judged(queued, story: StoryID(rawValue: 1))], scores: [score], alerts: [alert, closed],
                nextStory: StoryID(rawValue: 41), nextAlert: AlertID(rawValue: 3)))
        _ = try fixture.store.muteStory(StoryID(rawValue: 1), until: at(9999))
        let crashed = try fixture.crashed()
        let state = try crashed.store.judgeState(since: at(0))
        #expect(state.nextStory.rawValue == 41)
        #expect(state.nextAlert.rawValue == 3)
        #expect(state.clock == at(10))
        #expect(state.alerts == [alert])
        #expect(state.scores == [score])
        #expect(state.muted == [StoryID(rawValue: 1): at(9999)])
        #expect(try crashed.store.judgeState(since: at(11)).scores.isEmpty)
        #expect(crashed.store.installation == fixture.store.installation)
    }

    @Test func theWindowBeginsAtTheJudgementsClock() throws {
        let fixture = try Fixture()
        let feed = try fixture.feed()
        for round in 1...5 {
            try fixture.take([entry("\(round)")], from: feed, seconds: Int64(round * 10))
            try fixture.judgeAll()
        }
        #expect(restored(fixture, since: 30, batch: 2).map(\.entryID) == ["3", "4", "5"])
        #expect(restored(fixture, since: 99).isEmpty)
        let all = restored(fixture)
        #expect(all.map(\.article.rawValue) == [1, 2, 3, 4, 5])
        #expect(all[0].outlet == Outlet(key: "example", name: "Example"))
        #expect(all[0].url == "https://example.com/1")
        #expect(all[0].features == [1, 2, 3, 1])
    }

    @Test func idsStayTakenWhenTheirRowsGo() throws {
        let fixture = try Fixture()
        let feed = try fixture.feed()
        try fixture.take([entry("1")], from: feed)
        try fixture.judgeAll()
        #expect(try fixture.store.deleteArticles(ingestedBefore: at(10 * 86_400)) == 1)
        #expect(try fixture.store.pruneHistory(before: at(100 * 86_400)) > 0)
        try fixture.reopen()
        try fixture.take([entry("2")], from: feed, seconds: 20)
        let queued = try fixture.store.nextIntake(limit: 1).entries[0]
        #expect(queued.article.rawValue == 2)
        #expect(queued.intake.rawValue == 2)
        #expect(try fixture.store.judgeState(since: at(0)).nextStory.rawValue == 2)
        // A judge that counted from too low does not set the mark back.
        _ = try fixture.store.commit(
            judgement: JudgementCommit(nextStory: StoryID(rawValue: 1), nextAlert: AlertID(rawValue: 1)))
        #expect(try fixture.store.judgeState(since: at(0)).nextStory.rawValue == 2)
    }

    private func restored(_ fixture: Fixture, since: Int64 = 0, batch: Int = 100) -> [RestoredArticle] {
        var all: [RestoredArticle] = []
        #expect(throws: Never.self) {
            try fixture.store.loadWindow(since: at(since), batch: batch) { articles in
                #expect(articles.count <= batch)
                all += articles
            }
        }
        return all
    }
}
