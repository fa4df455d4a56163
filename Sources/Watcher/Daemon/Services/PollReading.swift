import FeedParsing
import Fetching
import Model
import Storage

/// Reads the answer of a poll: what is to be committed, and when the feed is polled next.
struct PollReading {
    let feed: Feed
    let started: Timestamp
    let ended: Timestamp
    let schedule: PollSchedule
    let parser: FeedParser
    /// The operator's rule that the feed was asked by.
    var access: String?
    /// No host at all can be reached: a failure is not the feed's.
    var isOffline = false
    /// The first polls of many feeds come together, so the second ones must not.
    var isOneOfMany = false
    /// Where a hub may push the feed: its subscription, and how often a feed that is pushed is polled all the same.
    var pushing: (subscription: Subscription, checkEvery: Duration)?

    /// Where the caller keeps no copy, the document's bytes go as soon as its texts are out of them.
    func result(of answer: consuming FeedAnswer) -> PollCommitter.Result {
        switch consume answer {
        case .document(let document): read(document)
        case .notModified(let answer): .poll(unchanged(answer))
        case .failed(let problem): .poll(failed(problem))
        }
    }

    // MARK: A document

    private func read(_ document: consuming FeedDocument) -> PollCommitter.Result {
        let bytes = document.bytes
        let count = bytes.count
        document.bytes = []
        let parsed: ParsedFeed
        do {
            parsed = try parser.parse(consume bytes, contentType: document.contentType, baseURL: document.finalURL)
        } catch {
            // The validators of a body that is no feed are not kept: the next poll must see the whole answer again.
            let place = error.line.map { "line \($0): " } ?? ""
            let problem = FetchProblem(
                status: document.status, code: error.code.rawValue, message: place + error.message, retryAfter: document.retryAfter,
                trail: document.trail)
            return .poll(failed(problem, bytes: count))
        }
        return .document(intake(parsed, document, bytes: count))
    }

    private func intake(_ parsed: ParsedFeed, _ document: FeedDocument, bytes: Int) -> IntakeCommit {
        var document = document
        document.isTruncated = document.isTruncated || parsed.isTruncated
        // Validators of a cut body would hide its missing entries behind 304.
        if document.isTruncated { document.validators = feed.poll.validators }
        let rhythm = PublishingRhythm(parsed.entries.compactMap { $0.published ?? $0.modified }, now: ended)
        let contents = DocumentContents(
            hints: parsed.hints, rhythm: rhythm.typicalGap ?? feed.poll.rhythm, newestEntry: rhythm.newest,
            entries: parsed.entries.count)
        let (poll, next) = advance(by: .document(document, contents))
        return IntakeCommit(
            feed: feed.id, time: ended, entries: entries(of: parsed), poll: poll,
            report: report(
                status: document.status, problem: poll.problem, bytes: bytes, trail: document.trail, url: document.finalURL),
            title: parsed.title, homePageURL: parsed.homePageURL, language: parsed.language, movedTo: document.permanentURL,
            offer: PushOffer(feed: feed, document: document, parsed: parsed).offer,
            check: check(next).map { DueTime(feed: feed.id, at: $0.at, reason: $0.reason) })
    }

    /// Oldest first, as they were published: feeds list the newest first. Of a first document only what is dated within the
    /// backlog may open alerts.
    func entries(of document: ParsedFeed) -> [IntakeEntry] {
        let placer = EntryPlacer(feed: feed, document: document, now: ended)
        let isFirst = feed.poll.lastSuccess == nil
        let limit = ended - feed.settings.backlog
        return document.entries.reversed().map { entry in
            let date = entry.published ?? entry.modified
            return IntakeEntry(
                entry: entry, isBacklog: isFirst && (date.map { $0 < limit } ?? true), place: placer.place(of: entry))
        }
    }

    // MARK: 304 and failures

    private func unchanged(_ answer: NotModified) -> PollCommit {
        var (poll, next) = advance(by: .notModified(answer))
        if let check = check(next) {
            poll.nextDue = check.at
            poll.nextDueReason = check.reason
        }
        return PollCommit(
            feed: feed.id, poll: poll,
            report: report(status: 304, problem: nil, bytes: 0, trail: answer.trail, url: answer.finalURL), movedTo: answer.permanentURL,
            before: feed.poll)
    }

    private func failed(_ problem: FetchProblem, bytes: Int = 0) -> PollCommit {
        let (poll, next) = advance(by: isOffline ? .offline(problem) : .failed(problem))
        return PollCommit(
            feed: feed.id, poll: poll,
            report: report(status: problem.status, problem: problem.problem, bytes: bytes, trail: problem.trail, url: nil),
            state: next.isStopped ? .gone : nil, before: feed.poll)
    }

    // MARK: Common parts

    /// The next poll of a feed that its hub pushes; nil where none does, or not since the last poll. A person's own interval stands,
    /// and so does the usual one while the hub has missed something.
    private func check(_ next: NextPoll) -> NextPoll? {
        guard let pushing, let lease = pushing.subscription.leaseUntil, let since = pushing.subscription.verifiedAt,
            pushing.subscription.isLive(at: ended), let before = feed.poll.lastPoll, since <= before
        else { return nil }
        guard pushing.subscription.missed == 0, feed.settings.every == nil else { return next }
        let hub = ShownURL.text(pushing.subscription.offer.hub)
        let check = schedule.check(on: hub, of: feed.id, every: pushing.checkEvery, lease: lease, now: ended)
        return check.at > next.at ? check : next
    }

    private func advance(by event: PollEvent) -> (state: PollState, next: NextPoll) {
        schedule.advance(feed.poll, of: feed.id, every: feed.settings.every, by: event, isOneOfMany: isOneOfMany, now: ended)
    }

    private func report(status: Int?, problem: Problem?, bytes: Int, trail: [Hop], url: String?) -> PollReport {
        PollReport(
            startedAt: started, endedAt: ended, status: status, problem: problem, bytes: bytes, finalURL: url,
            hops: trail.map { PollHop(url: $0.url, status: $0.status, isSecured: $0.isSecured ? true : nil) }, access: access)
    }
}
