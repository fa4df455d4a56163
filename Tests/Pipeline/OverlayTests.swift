import Model
import Pipeline
import Testing
import Topics

enum TopicSetOf {
    static let none = TopicSet([])
}

/// Decide, commit, apply: nothing lasts before `apply`, and a discarded batch leaves no trace.
@Suite struct OverlayTests {
    private let ferries = Topic(id: "ferries", query: "ferry aground")

    @Test func aDiscardedBatchLeavesNoTraceAndIsDecidedAlikeAgain() {
        var bench = Bench([ferries])
        bench.judge(bench.article("Ferry Astra Marina runs aground", Reports.grounding, outlet: "Post"))
        let before = bench.judge.digest
        let batch = [
            bench.preparer.prepare(bench.article("Boats reach ferry Astra Marina", Reports.groundingElsewhere, outlet: "Courier")),
            bench.preparer.prepare(bench.article("Council passes budget", Reports.budget, outlet: "Herald")),
        ]
        let first = bench.judge.decide(batch)
        bench.judge.discard()
        #expect(bench.judge.digest == before)
        let second = bench.judge.decide(batch)
        #expect(first.articles.map(\.placement) == second.articles.map(\.placement))
        #expect(first.articles.map(\.strongest) == second.articles.map(\.strongest))
        bench.judge.apply()
        #expect(bench.judge.digest != before)
    }

    @Test func articlesOfOneBatchSeeTheDecisionsOnThoseBeforeThem() {
        var bench = Bench([ferries])
        let batch = [
            bench.preparer.prepare(bench.article("Ferry Astra Marina runs aground", Reports.grounding, outlet: "Post")),
            bench.preparer.prepare(bench.article("Ferry Astra Marina runs aground", Reports.grounding, outlet: "Herald")),
            bench.preparer.prepare(bench.article("Boats reach ferry Astra Marina", Reports.groundingElsewhere, outlet: "Courier")),
        ]
        let decided = bench.judge.decide(batch)
        bench.judge.apply()
        #expect(decided.articles.map(\.strongest.action) == [.opened, .none, .updated])
        #expect(decided.alerts.map(\.alert.version) == [1, 2])
    }

    @Test func theBatchSizeChangesNoDecision() {
        let reports = [
            ("Ferry Astra Marina runs aground", Reports.grounding, "Post"), ("Council passes budget", Reports.budget, "Herald"),
            ("Boats reach ferry Astra Marina", Reports.groundingElsewhere, "Courier"),
            ("Ferry Astra Marina runs aground", Reports.grounding, "Star"),
        ]
        var single = Bench([ferries])
        for (title, text, outlet) in reports { _ = single.judge(title, text, outlet: outlet) }
        var whole = Bench([ferries])
        let batch = reports.map { whole.preparer.prepare(whole.article($0.0, $0.1, outlet: $0.2)) }
        _ = whole.judge.decide(batch)
        whole.judge.apply()
        #expect(single.judge.digest == whole.judge.digest)
    }
}
