package import Model

extension PollSchedule {
    /// The feed's polling state after a poll, with the next due time and its reason put in. Validators change only with what came
    /// whole: those of a failed, unparsable or cut answer are never taken (feed manners C10 to C18).
    package func advance(
        _ state: PollState, of feed: FeedID, every: Duration?, by event: PollEvent, isOneOfMany: Bool = false, now: Timestamp
    ) -> (state: PollState, next: NextPoll) {
        var after = state
        after.polls += 1
        after.lastPoll = now
        let outcome = Self.take(event, into: &after, now: now)
        var subject = PollSubject(after, of: feed, every: every)
        subject.successes = state.lastSuccess == nil ? 1 : 2
        subject.isOneOfMany = isOneOfMany
        let next = next(after: outcome, for: subject, now: now)
        after.nextDue = next.at
        after.nextDueReason = next.reason
        return (after, next)
    }

    /// The next poll by another interval of the operator's, counted from the last one, but never within a pause that the server
    /// asked for. Nil before the first poll, which waits for no interval.
    package func replan(_ state: PollState, of feed: FeedID, every: Duration?, now: Timestamp) -> NextPoll? {
        guard let last = state.lastPoll else { return nil }
        let outcome: PollOutcome =
            state.failures > 0 ? .failed(status: state.lastStatus, code: state.problem?.code ?? "failed") : .notModified()
        var next = next(after: outcome, for: PollSubject(state, of: feed, every: every), now: last)
        guard !next.isStopped else { return nil }
        next.at = max(next.at, now)
        if let held = state.heldUntil, held > next.at {
            next.at = held
            next.reason += ", Retry-After until \(held.rfc3339)"
        }
        return next
    }

    private static func take(_ event: PollEvent, into state: inout PollState, now: Timestamp) -> PollOutcome {
        switch event {
        case .document(let document, let contents):
            succeed(&state, status: document.status, validators: document.validators, now: now)
            state.hints = contents.hints
            state.hints.freshFor = document.freshFor
            state.newestEntry = [state.newestEntry, contents.newestEntry].compactMap { $0 }.max()
            // A delta or a cut document shows too little of the feed to judge its rhythm by.
            if !document.isDelta, !document.isTruncated { state.rhythm = contents.rhythm }
            state.entriesSeen += Int64(contents.entries)
            if document.isTruncated {
                state.problem = Problem(
                    code: FetchFailure.Code.truncated.rawValue, message: "the document ends early; its whole entries were taken")
            }
            hold(&state, document.retryAfter, now)
            return .document(retryAfter: document.retryAfter)
        case .notModified(let answer):
            succeed(&state, status: 304, validators: answer.validators, now: now)
            state.hints.freshFor = answer.freshFor ?? state.hints.freshFor
            state.notModified += 1
            hold(&state, answer.retryAfter, now)
            return .notModified(retryAfter: answer.retryAfter)
        case .failed(let problem):
            state.failures += 1
            state.lastStatus = problem.status
            state.problem = problem.problem
            hold(&state, problem.retryAfter, now)
            return PollOutcome(problem)
        case .offline(let problem):
            state.problem = problem.problem
            return .offline
        }
    }

    private static func succeed(_ state: inout PollState, status: Int, validators: Validators, now: Timestamp) {
        state.validators = validators
        state.lastSuccess = now
        state.lastStatus = status
        state.failures = 0
        state.problem = nil
    }

    private static func hold(_ state: inout PollState, _ retryAfter: Duration?, _ now: Timestamp) {
        state.heldUntil = retryAfter.flatMap { $0 > .zero ? now + capped($0) : nil }
    }
}
