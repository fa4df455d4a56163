import Fetching
import Model
import Testing

private let now = Timestamp(seconds: 1_795_248_000)

@Suite struct PollAdvanceTests {
    private let schedule = PollSchedule(seed: 1)
    private let old = PollState(
        nextDue: now, validators: Validators(etag: "\"a\"", lastModified: "then"), lastSuccess: now, polls: 3,
        hints: PollHints(ttl: .seconds(3_600)), rhythm: .seconds(7_200))

    private func advance(_ state: PollState, _ event: PollEvent) -> (state: PollState, next: NextPoll) {
        schedule.advance(state, of: FeedID(1), every: nil, by: event, now: now)
    }

    private func document(_ validators: Validators, isTruncated: Bool = false) -> FeedDocument {
        FeedDocument(
            bytes: [], contentType: nil, validators: validators, finalURL: "http://a.org/", permanentURL: nil, freshFor: .seconds(60),
            retryAfter: nil, status: 200, isDelta: false, isTruncated: isTruncated, trail: [], timings: TransferTimings())
    }

    private let unchanged = NotModified(
        validators: Validators(etag: "\"b\"", lastModified: "then"), finalURL: "http://a.org/", permanentURL: nil,
        freshFor: .seconds(9_000), retryAfter: nil, trail: [], timings: TransferTimings())

    @Test func C14_aDocumentBringsItsValidatorsHintsAndRhythm() {
        let event = PollEvent.document(
            document(Validators()),
            DocumentContents(hints: PollHints(ttl: .seconds(600)), rhythm: .seconds(900), newestEntry: now, entries: 7))
        let (state, next) = advance(old, event)
        #expect(state.validators == Validators())
        #expect(state.hints == PollHints(ttl: .seconds(600), freshFor: .seconds(60)))
        #expect(state.rhythm == .seconds(900))
        #expect(state.entriesSeen == 7)
        #expect(state.polls == 4)
        #expect(state.nextDue == next.at)
        #expect(state.newestEntry == now)
        #expect(next.reason == "no validators, so every 60 min, ttl 10 min, max-age 60 s")
    }

    @Test func C12_a304BringsValidatorsAndFreshnessAndKeepsTheRest() {
        let (state, next) = advance(old, .notModified(unchanged))
        #expect(state.validators == unchanged.validators)
        #expect(state.hints == PollHints(ttl: .seconds(3_600), freshFor: .seconds(9_000)))
        #expect(state.rhythm == .seconds(7_200))
        #expect(state.notModified == 1)
        #expect(next.at >= now + .seconds(9_000))
    }

    @Test(arguments: ["http-503", "not-a-feed", "timeout"])
    func C16_C17_aFailureKeepsTheValidators(code: String) {
        let (state, next) = advance(old, .failed(FetchProblem(status: 200, code: code, message: "why")))
        #expect(state.validators == old.validators)
        #expect(state.hints == old.hints)
        #expect(state.failures == 1)
        #expect(state.problem == Problem(code: code, message: "why"))
        #expect(next.reason == "back-off after a failure (\(code)), ttl 60 min")
        #expect(advance(state, .notModified(unchanged)).state.failures == 0)
    }

    @Test func aCutDocumentIsAProblemButNoFailure() {
        let event = PollEvent.document(document(old.validators, isTruncated: true), DocumentContents(entries: 2))
        let (state, _) = advance(old, event)
        #expect(state.problem?.code == "truncated")
        #expect(state.failures == 0)
        #expect(state.rhythm == old.rhythm)
    }

    @Test func P15_goneStops() {
        let (_, next) = advance(old, .failed(FetchProblem(status: 410, code: "http-410", message: "gone")))
        #expect(next.isStopped)
    }

    @Test func P19_theFirstSuccessIsFollowedBySpread() {
        let delays = (1...100 as ClosedRange<Int64>).map { id in
            let first = schedule.advance(PollState(nextDue: now), of: FeedID(id), every: nil, by: .notModified(unchanged), now: now)
            return first.next.at
        }
        #expect(Set(delays).count > 90)
    }
}
