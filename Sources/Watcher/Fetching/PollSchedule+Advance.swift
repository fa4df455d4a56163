package import Model

extension PollSchedule {
    /// The feed's polling state after a poll, with the next due time and its reason put in. Validators change only with what came
    /// whole: those of a failed, unparsable or cut answer are never taken (feed manners C10 to C18).
    package func advance(
        _ state: PollState, of feed: FeedID, every: Duration?, by event: PollEvent, now: Timestamp
    ) -> (state: PollState, next: NextPoll) {
        var after = state
        after.polls += 1
        after.lastPoll = now
        let outcome = Self.take(event, into: &after, now: now)
        let subject = PollSubject(
            feed: feed, every: every, hasValidators: after.validators != Validators(), hints: after.hints, rhythm: after.rhythm,
            failures: after.failures, successes: state.lastSuccess == nil ? 1 : 2)
        let next = next(after: outcome, for: subject, now: now)
        after.nextDue = next.at
        after.nextDueReason = next.reason
        return (after, next)
    }

    private static func take(_ event: PollEvent, into state: inout PollState, now: Timestamp) -> PollOutcome {
        switch event {
        case .document(let document, let hints, let rhythm, let entries):
            succeed(&state, status: document.status, validators: document.validators, now: now)
            state.hints = hints
            state.hints.freshFor = document.freshFor
            // A delta or a cut document shows too little of the feed to judge its rhythm by.
            if !document.isDelta, !document.isTruncated { state.rhythm = rhythm }
            state.entriesSeen += Int64(entries)
            if document.isTruncated {
                state.problem = Problem(code: FetchFailure.Code.truncated.rawValue, message: "the document breaks off before its end")
            }
            return .document(retryAfter: document.retryAfter)
        case .notModified(let answer):
            succeed(&state, status: 304, validators: answer.validators, now: now)
            state.hints.freshFor = answer.freshFor
            state.notModified += 1
            return .notModified(retryAfter: answer.retryAfter)
        case .failed(let problem):
            state.failures += 1
            state.lastStatus = problem.status
            state.problem = problem.problem
            return PollOutcome(problem)
        }
    }

    private static func succeed(_ state: inout PollState, status: Int, validators: Validators, now: Timestamp) {
        state.validators = validators
        state.lastSuccess = now
        state.lastStatus = status
        state.failures = 0
        state.problem = nil
    }
}
