import Alerting
import Foundation
import Model
import Pipeline
import Storage
import Stories
import Text
import Topics

/// DAYS days of PER_DAY articles through the judge and a real state directory with a driven clock, finished days in segments, those
/// older than WINDOW days forgotten; prints the articles judged in a second of CPU (what it takes to make them up left out), and the resident memory at the end of each day.
/// `window ARTICLES.jsonl FOLDER [DAYS [PER_DAY [WINDOW [LARGE]]]]`: a story of LARGE reports runs through the stream.
enum WindowBenchmark {
    static func run(_ arguments: [String]) throws -> [Figures] {
        guard arguments.count > 1 else { return [] }
        let numbers = arguments.dropFirst(2).compactMap { Int($0) } + [30, 1_000, 14, 0].dropFirst(max(0, arguments.count - 2))
        let large = numbers[3] > 0 ? NewsMaterial.LargeStory(every: 5, reports: numbers[3]) : nil
        let material = NewsMaterial(try Material.articles(of: arguments[0]), large: large)
        var stream = try NewsStream(material, folder: arguments[1])
        var figures: [Figures] = []
        for day in 0..<numbers[0] {
            let start = Measurement.cpu - stream.making
            try stream.day(day, articles: numbers[1], window: numbers[2])
            let memory = Measurement.memory
            let seconds = Measurement.cpu - stream.making - start
            let line =
                "day \(day + 1): \(stream.articleCount) articles in \(stream.storyCount) stories, "
                + "\(Int(Double(numbers[1]) / seconds)) articles/s, \(memory.anonymous >> 10) KiB of its own "
                + "and \(memory.mapped >> 10) KiB of files resident\n"
            FileHandle.standardError.write(Data(line.utf8))
            figures.append(
                Figures(
                    what: "day \(day + 1)", seconds: seconds, bytes: 0, items: numbers[1],
                    memory: memory.anonymous + memory.mapped))
        }
        stream.close()
        return figures
    }
}

/// News without end and what judges them.
private struct NewsStream {
    private static let outlets = 40
    private static let batch = 250
    /// 14 November 2026.
    private static let begin = Timestamp(seconds: 1_794_614_400)

    private let store: Store
    private let material: NewsMaterial
    private let configuration = StoriesConfiguration()
    private let builder = ArticleBuilder()
    private let feeds: [Feed]
    private var judge: Judge
    private var segment: SegmentWriter
    private var count = 0
    /// Seconds of CPU that went into the material.
    private(set) var making = 0.0

    init(_ material: NewsMaterial, folder: String) throws {
        store = try Store(directory: folder)
        self.material = material
        let store = store
        feeds = try (0..<Self.outlets).map { number in
            try store.addFeed(
                url: "https://o\(number).example/feed", settings: FeedSettings(outlet: "Outlet \(number)"), now: Self.begin,
                firstDue: Self.begin
            ).feed
        }
        let extractor = FeatureExtractor(seed: store.installation.hashSeed, configuration: configuration)
        judge = Judge(
            stories: StoryIndex(configuration: configuration, nextStory: StoryID(1)), topics: TopicSet([]), policy: AlertPolicy(),
            preparer: ArticlePreparer(extractor: extractor), nextAlert: AlertID(1))
        segment = SegmentWriter(Self.identity(0, store, configuration), configuration: configuration)
    }

    private static func identity(_ day: Int, _ store: Store, _ configuration: StoriesConfiguration) -> SegmentIdentity {
        SegmentIdentity(seed: store.installation.hashSeed, day: begin.day + Int64(day), configuration: configuration)
    }

    var articleCount: Int { judge.articleCount }
    var storyCount: Int { judge.storyCount }

    func close() { store.close() }

    mutating func day(_ day: Int, articles: Int, window: Int) throws {
        segment = SegmentWriter(Self.identity(day, store, configuration), configuration: configuration)
        let start = Self.begin + .seconds(day * 86_400)
        try learnWords(before: start, window: Int64(window))
        for first in stride(from: 0, to: articles, by: Self.batch) {
            let size = min(Self.batch, articles - first)
            try intake(size, at: start + .microseconds(Int64(first) * 86_000_000_000 / Int64(articles)))
            try judgeQueue()
        }
        try seal(start.day)
        judge.expire(before: Self.begin + .seconds((day + 1 - window) * 86_400))
        judge.releasePages()
    }

    private mutating func learnWords(before time: Timestamp, window: Int64) throws {
        let days = judge.wordsToLearn(before: time, window: window)
        guard let last = days.last else { return }
        try store.commit(
            words: days.map { StoredWords(day: $0.day, counts: $0.counts.encoded()) }, droppingThrough: last.day - window)
        judge.learn(days, window: window)
    }

    private mutating func intake(_ size: Int, at time: Timestamp) throws {
        let feed = feeds[count / Self.batch % feeds.count]
        let start = Measurement.cpu
        let entries = (count..<count + size).map { IntakeEntry(entry: entry($0)) }
        making += Measurement.cpu - start
        count += size
        _ = try store.commit(
            intake: IntakeCommit(
                feed: feed.id, time: time, entries: entries, poll: PollState(nextDue: time),
                report: PollReport(startedAt: time, endedAt: time, status: 200)))
    }

    private func entry(_ number: Int) -> Entry {
        let (title, text) = material.article(number)
        return Entry(id: "\(number)", url: "https://o.example/\(number)", title: title, contentText: text)
    }

    private mutating func judgeQueue() throws {
        while case let queue = try store.nextIntake(limit: Self.batch), !queue.entries.isEmpty {
            let batch = judge.decide(
                queue.entries.map { entry in
                    judge.preparer.prepare(
                        builder.article(
                            from: entry.entry, id: entry.article, revision: entry.revision,
                            context: ArticleBuilder.Context(
                                feed: entry.feed.id, outletOverride: entry.feed.outletOverride, feedTitle: entry.feed.title,
                                ingested: entry.ingested)))
                })
            _ = try store.commit(judgement: commit(batch, queue))
            judge.apply()
            for judged in batch.articles {
                if let member = RestoredMember(judged) { segment.append(member) }
            }
        }
    }

    private func commit(_ batch: JudgementBatch, _ queue: IntakeBatch) -> JudgementCommit {
        let others = batch.articles.flatMap { judged in
            // As the daemon does: the article's own story is described by its placement.
            Set((judged.placement?.changes ?? []).flatMap { [$0.from, $0.to] }.compactMap { $0 }).subtracting([judged.story.id]).sorted()
        }
        return JudgementCommit(
            articles: zip(batch.articles, queue.entries).map { judged, entry in
                JudgedArticle(
                    intake: entry.intake, article: judged.article, features: judged.features.encoded(), marks: judged.marks.encoded(),
                    furniture: judged.furniture, time: judged.time, placement: judged.placement)
            },
            stories: others.compactMap { judge.exactState(of: $0) },
            redirects: batch.articles.flatMap { judged in judged.story.absorbed.map { StoryRedirect(old: $0, new: judged.story.id) } },
            nextStory: judge.nextStory, nextAlert: judge.nextAlertID)
    }

    private mutating func seal(_ day: Int64) throws {
        let writer = segment
        segment = SegmentWriter(Self.identity(0, store, configuration), configuration: configuration)
        guard let bytes = writer.finish() else { return }
        let file = try store.segments.put(bytes, day: day)
        let identity = SegmentIdentity(seed: store.installation.hashSeed, day: day, configuration: configuration)
        guard judge.adopt(try DaySegment(SegmentMemory(file.bytes, of: file) { file.release() }, identity: identity)) else {
            throw SegmentFailure(code: .damaged)
        }
    }
}

extension RestoredMember {
    /// As the store would give it back.
    fileprivate init?(_ judged: ArticleJudgement) {
        guard let placement = judged.placement else { return nil }
        let article = judged.article
        self.init(
            arrival: Arrival(
                article: article.id, outlet: article.outlet, title: article.title, url: article.url, published: article.published,
                time: judged.time, features: judged.features, marks: judged.marks),
            story: placement.story, copy: placement.copy, developments: placement.developments)
    }
}
