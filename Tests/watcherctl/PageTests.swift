import Control
import Testing

@testable import watcherctl

@Suite struct PageTests {
    private let poll = FeedPoll(
        nextDue: "2026-11-21T08:56:00Z", nextDueReason: "publishes about every 3 h, max-age 30 min, ceiling 1 h",
        lastPoll: "2026-11-21T08:12:00Z", lastStatus: 200, failures: 0, polls: 12, notModified: 9, entriesSeen: 1_204)

    private var feed: FeedResource {
        FeedResource(
            id: "f1", state: "active", reason: "", url: "https://news.example/rss", title: "News\u{1B}[2J", fullText: false,
            backlog: "24h", createdAt: "2026-11-20T08:15:00Z", poll: poll)
    }

    @Test func feedExplainsItsNextPoll() {
        let lines = feed.page(Desk.look())
        #expect(lines.contains("next poll   in 41 min: publishes about every 3 h, max-age 30 min, ceiling 1 h"))
        #expect(lines.contains("title       News\\u{1b}[2J"))
        #expect(lines.contains("validators  none, every poll fetches the whole document"))
    }

    @Test func addedFeedSaysWhatIsWrongWithIt() {
        var feed = feed
        feed.problem = ResourceProblem(code: "timeout", message: "no answer within 30 s")
        let lines = feed.summary("added", Desk.look())
        #expect(lines.first?.hasPrefix("f1 added: News\\u{1b}[2J https://news.example/rss, next poll in 41 min") == true)
        #expect(lines.last == "f1 has a problem: no answer within 30 s")
    }

    @Test func storyReadsAsATimeline() {
        let story = StoryResource(
            id: "s7", state: "open", reason: "took an article 3 min ago", title: "Strong quake", firstSeen: "2026-11-21T08:00:00Z",
            lastSeen: "2026-11-21T08:12:00Z", articles: 2, outlets: ["NYT", "BBC"],
            origins: [OriginResource(name: "NYT", anchor: "a1", articles: 2, outlets: 2, evidence: "first report")],
            reportedBy: "2 outlets, 1 origin: NYT (2)", phase: "emerging",
            phaseReason: "1 origin, 1 development", alerts: ["al4"], summary: "A quake shook the coast.",
            developments: [StoryDevelopment(article: "a2", kind: "denies", text: "", sentence: "The ministry denied it.")],
            lineage: [
                StoryLineage(
                    article: "a2", earlier: "a1", source: nil, kind: "copy", confidence: 0.98, evidence: ".97 of the text is the same")
            ],
            timeline: [
                StoryEvent(
                    time: "2026-11-21T08:00:00Z", kind: "article", reason: "opened: nothing near", article: "a1", title: "Strong quake",
                    outlet: "NYT", url: "https://nyt.example/1"),
                StoryEvent(
                    time: "2026-11-21T08:12:00Z", kind: "article", reason: "", article: "a2", title: "Quake", outlet: "BBC",
                    copy: CopyResource(original: "a1", kind: "whole", similarity: 0.97)),
                StoryEvent(
                    time: "2026-11-21T08:12:00Z", kind: "alert", reason: "opened: 0.87 of 0.50", alert: "al4", version: 1, topic: "quake"),
            ])
        #expect(
            story.page(Desk.look()) == [
                "Strong quake",
                "A quake shook the coast.",
                "story    s7 open: took an article 3 min ago",
                "phase    emerging: 1 origin, 1 development",
                "seen     2026-11-21 08:00:00 to 2026-11-21 08:12:00",
                "reports  2 articles, 2 outlets, 1 origin: NYT (2)",
                "outlets  NYT, BBC",
                "alerts   al4",
                "",
                "Origins",
                "  NYT (2 articles, 2 outlets): first report",
                "    a2 < a1 copy 0.98: .97 of the text is the same",
                "",
                "Developments",
                "  a2 denies: “The ministry denied it.”",
                "",
                "Timeline",
                "  2026-11-21 08:00:00  a1 NYT: Strong quake",
                "                       https://nyt.example/1",
                "                       opened: nothing near",
                "  2026-11-21 08:12:00  a2 BBC: Quake (copy of a1, whole 0.97)",
                "  2026-11-21 08:12:00  al4 version 1 for quake",
                "                       opened: 0.87 of 0.50",
            ])
    }

    @Test func whyReadsAsNumberedSteps() {
        let evidence = EvidenceResource(term: "quake", field: "title", weight: 2, count: 1, contribution: 0.5)
        let why = WhyResource(
            id: "a1", state: "held", reason: "min_origins: 1 of 2", topic: "quake", title: "Strong quake",
            steps: [
                WhyStep(stage: "fetch", outcome: "200", reason: "12 kB", time: "2026-11-21T08:00:00Z", subjects: ["f1"], evidence: []),
                WhyStep(stage: "topic", outcome: "passed", reason: "0.87 at 0.50", subjects: [], evidence: [evidence]),
            ])
        #expect(
            why.page(Desk.look()) == [
                "a1, topic quake: Strong quake",
                "held: min_origins: 1 of 2",
                "1. fetch: 200 (f1), 2026-11-21 08:00:00",
                "   12 kB",
                "2. topic: passed",
                "   0.87 at 0.50",
                "   - quake in title, once, weight 2.00: +0.50",
            ])
    }

    @Test func eventsFitOneLine() {
        let event = EventResource(
            id: "1", time: "2026-11-21T08:15:00Z", type: "alert.opened", reason: "0.87 of 0.50", title: "Strong\nquake", topic: "quake",
            alert: "al4", outlets: 3, origins: 2)
        #expect(
            event.line(Desk.look()) == "08:15:00  alert.opened  al4  quake  Strong quake: 0.87 of 0.50 (3 outlets, 2 origins)")
        #expect(DisplayWidth.of(event.line(Desk.look(width: 60))) == 60)
    }
}
