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

    func result(of answer: FeedAnswer) -> PollCommitter.Result {
        switch answer {
        case .document(let document): read(document)
        case .notModified(let answer): .poll(unchanged(answer))
        case .failed(let problem): .poll(failed(problem))
        }
    }

    // MARK: A document

    private func read(_ document: FeedDocument) -> PollCommitter.Result {
        let parsed: ParsedFeed
        do {
            parsed = try parser.parse(document.bytes, contentType: document.contentType, baseURL: document.finalURL)
        } catch {
            // The validators of a body that is no feed are not kept: the next poll must see the whole answer again.
            let place = error.line.map { "line \($0): " } ?? ""
            return .poll(
                failed(
                    Problem(code: error.code.rawValue, message: place + error.message), status: document.status,
                    retryAfter: document.retryAfter, trail: document.trail, bytes: document.bytes.count))
        }
        return .document(intake(parsed, document))
    }

    private func intake(_ parsed: ParsedFeed, _ document: FeedDocument) -> IntakeCommit {
        let isCut = parsed.isTruncated || document.isTruncated
        var poll = succeeded(status: document.status)
        poll.hints = parsed.hints
        poll.hints.freshFor = document.freshFor
        let dates = parsed.entries.compactMap { $0.published ?? $0.modified }
        poll.rhythm = PublishingRhythm.typicalGap(dates, now: ended) ?? feed.poll.rhythm
        // Validators of a cut body would hide its missing entries behind 304.
        poll.validators = isCut ? feed.poll.validators : document.validators
        if isCut { poll.problem = Problem(code: "truncated", message: "the document ends early; its whole entries were taken") }
        plan(&poll, after: .document(retryAfter: document.retryAfter))
        return IntakeCommit(
            feed: feed.id, time: ended, entries: entries(of: parsed), poll: poll,
            report: report(
                status: document.status, problem: poll.problem, bytes: document.bytes.count, trail: document.trail, url: document.finalURL),
            title: parsed.title, homePageURL: parsed.homePageURL, language: parsed.language, movedTo: document.permanentURL)
    }

    /// Oldest first, as they were published: feeds list the newest first. Of a first document only what is dated within the
    /// backlog may open alerts.
    private func entries(of document: ParsedFeed) -> [IntakeEntry] {
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
        var poll = succeeded(status: 304)
        poll.validators = answer.validators
        if let freshFor = answer.freshFor { poll.hints.freshFor = freshFor }
        plan(&poll, after: .notModified(retryAfter: answer.retryAfter))
        return PollCommit(
            feed: feed.id, poll: poll, report: report(status: 304, problem: nil, bytes: 0, trail: answer.trail, url: answer.finalURL),
            state: nil, movedTo: answer.permanentURL)
    }

    func failed(_ problem: FetchProblem) -> PollCommit {
        failed(problem.problem, status: problem.status, retryAfter: problem.retryAfter, trail: problem.trail)
    }

    private func failed(_ problem: Problem, status: Int?, retryAfter: Duration?, trail: [Hop], bytes: Int = 0) -> PollCommit {
        var poll = feed.poll
        poll.lastPoll = ended
        poll.lastStatus = status
        poll.failures += 1
        poll.problem = problem
        let isStopped = plan(&poll, after: .failed(status: status, code: problem.code, retryAfter: retryAfter))
        return PollCommit(
            feed: feed.id, poll: poll, report: report(status: status, problem: problem, bytes: bytes, trail: trail, url: nil),
            state: isStopped ? .gone : nil, movedTo: nil)
    }

    // MARK: Common parts

    private func succeeded(status: Int) -> PollState {
        var poll = feed.poll
        poll.lastPoll = ended
        poll.lastSuccess = ended
        poll.lastStatus = status
        poll.failures = 0
        poll.problem = nil
        return poll
    }

    @discardableResult
    private func plan(_ poll: inout PollState, after outcome: PollOutcome) -> Bool {
        let next = schedule.next(
            after: outcome,
            for: PollSubject(
                feed: feed.id, every: feed.settings.every,
                hasValidators: poll.validators.etag != nil || poll.validators.lastModified != nil, hints: poll.hints,
                rhythm: poll.rhythm, failures: poll.failures, successes: feed.poll.polls + 1),
            now: ended)
        poll.nextDue = next.at
        poll.nextDueReason = next.reason
        return next.isStopped
    }

    private func report(status: Int?, problem: Problem?, bytes: Int, trail: [Hop], url: String?) -> PollReport {
        PollReport(
            startedAt: started, endedAt: ended, status: status, problem: problem, bytes: bytes, finalURL: url,
            hops: trail.map { PollHop(url: $0.url, status: $0.status) })
    }
}
