import Fetching
import Model
import Testing

/// The lines of pacing in the feed manners, by a driven clock. Sat, 21 Nov 2026 08:00:00 UTC.
private let now = Timestamp(seconds: 1_795_248_000)

private func minutes(_ count: Int64) -> Duration { .seconds(count * 60) }

@Suite struct PollScheduleTests {
    private let schedule = PollSchedule(seed: 7)

    private func delay(_ subject: PollSubject) -> Duration { delay(.notModified(), subject) }

    private func delay(_ outcome: PollOutcome, _ subject: PollSubject) -> Duration {
        schedule.next(after: outcome, for: subject, now: now).at - now
    }

    private func subject(
        _ id: Int64 = 1, every: Duration? = nil, hints: PollHints = PollHints(), rhythm: Duration? = nil, failures: Int = 0,
        hasValidators: Bool = true, successes: Int64 = 5
    ) -> PollSubject {
        PollSubject(
            feed: FeedID(id), every: every, hasValidators: hasValidators, hints: hints, rhythm: rhythm, failures: failures,
            successes: successes)
    }

    @Test(arguments: 1...50)
    func P01_neverSoonerThanTheInterval(id: Int64) {
        for successes in [1, 5] as [Int64] {
            let delay = delay(subject(id, successes: successes))
            #expect(delay >= minutes(15))
            #expect(delay <= minutes(30))
        }
    }

    @Test(arguments: [1, 2, 10, 59])
    func theOperatorsOwnIntervalIsExactAndBelowTheFloor(seconds: Int64) {
        #expect(delay(subject(1, every: .seconds(seconds))) == .seconds(seconds))
    }

    @Test func theFloorBoundsTheInterval() {
        let schedule = PollSchedule(PollSettings(interval: minutes(1), floor: minutes(5)), seed: 7)
        #expect(schedule.next(after: .notModified(), for: subject(1), now: now).at - now >= minutes(5))
    }

    @Test func P02_P03_freshnessLengthensUpToADay() {
        #expect(delay(subject(1, hints: PollHints(freshFor: minutes(40)))) >= minutes(40))
        #expect(delay(subject(1, hints: PollHints(freshFor: minutes(40)))) <= minutes(42))
        #expect(delay(subject(1, hints: PollHints(freshFor: minutes(2)))) < minutes(16))
        #expect(delay(subject(1, hints: PollHints(freshFor: .seconds(86_400 * 365)))) <= .seconds(86_400 * 1.05))
        #expect(delay(subject(1, every: .seconds(2), hints: PollHints(freshFor: .seconds(10)))) == .seconds(10))
    }

    @Test func P04_ttlLengthens() {
        #expect(delay(subject(1, hints: PollHints(ttl: minutes(60)))) >= minutes(60))
        #expect(delay(subject(1, every: .seconds(5), hints: PollHints(ttl: minutes(1)))) >= minutes(1))
    }

    @Test func P07_updatePeriodLengthens() {
        #expect(delay(subject(1, hints: PollHints(updatePeriod: minutes(120)))) >= minutes(120))
    }

    @Test func theLongestHintCounts() {
        let next = schedule.next(
            after: .notModified(), for: subject(1, hints: PollHints(ttl: minutes(60), updatePeriod: minutes(180), freshFor: minutes(30))),
            now: now)
        #expect(next.at - now >= minutes(180))
        #expect(next.reason.contains("update period 3 h"))
    }

    @Test(arguments: [[8], [8, 9], [8, 9, 10, 23, 0], [8, 24]])
    func P05_movedOutOfSkipHours(hours: [Int]) {
        let at = schedule.next(after: .notModified(), for: subject(1, hints: PollHints(skipHours: hours)), now: now).at
        let hour = Int((at.seconds - at.day * 86_400) / 3_600)
        #expect(!hours.contains(hour))
        #expect(at > now + minutes(15))
    }

    @Test func P05_allHoursOfTheDayAreNone() {
        #expect(delay(subject(1, hints: PollHints(skipHours: Array(0..<24)))) < minutes(16))
        #expect(delay(subject(1, hints: PollHints(skipHours: [25, -1, 99]))) < minutes(16))
    }

    /// The 21st is a Saturday, so Saturday and Sunday end on the 23rd.
    @Test func P06_movedOutOfSkipDays() {
        let at = schedule.next(after: .notModified(), for: subject(1, hints: PollHints(skipDays: [6, 0])), now: now).at
        #expect(at == Timestamp(seconds: 1_795_392_000))
        let both = schedule.next(after: .notModified(), for: subject(1, hints: PollHints(skipHours: [0, 1], skipDays: [6, 0])), now: now)
        #expect(both.at == Timestamp(seconds: 1_795_392_000 + 7_200))
        #expect(both.reason.contains("skipHours"))
    }

    @Test func P06_allDaysOfTheWeekAreNone() {
        #expect(delay(subject(1, hints: PollHints(skipDays: Array(0..<7)))) < minutes(16))
    }

    @Test(arguments: [429, 503])
    func P08_P09_P11_neverBeforeRetryAfter(status: Int) {
        for id in 1...50 as ClosedRange<Int64> {
            let delay = delay(.failed(status: status, code: "http", retryAfter: .seconds(7_200)), subject(id, failures: 1))
            #expect(delay >= .seconds(7_200))
            #expect(delay <= .seconds(7_200 * 1.06))
        }
        let short = delay(.failed(status: status, code: "http", retryAfter: .seconds(10)), subject(1, failures: 1))
        #expect(short >= minutes(30))
        let exact = delay(.failed(status: status, code: "http", retryAfter: .seconds(10)), subject(1, every: .seconds(1), failures: 1))
        #expect(exact >= .seconds(10))
    }

    @Test func retryAfterWithASuccessCountsToo() {
        #expect(delay(.notModified(retryAfter: minutes(100)), subject(1)) >= minutes(100))
    }

    @Test func retryAfterOfYearsIsCutToAMonth() {
        let delay = delay(.failed(status: 503, code: "http-503", retryAfter: .seconds(1 << 31)), subject(1, failures: 1))
        #expect(delay <= .seconds(86_400 * 32))
    }

    @Test func P10_aBare429SlowsDown() {
        #expect(delay(.failed(status: 429, code: "http-429"), subject(1, failures: 1)) >= minutes(30))
        #expect(delay(.failed(status: 429, code: "http-429"), subject(1, every: .seconds(2), failures: 1)) >= .seconds(4))
    }

    @Test(arguments: [500, 502, 404, 401, 403])
    func P12_P13_P14_failuresBackOffExponentially(status: Int) {
        let delays = (1...12).map { delay(.failed(status: status, code: "http"), subject(1, failures: $0)) }
        for (index, delay) in delays.enumerated() {
            let nominal = min(minutes(15) * (1 << (index + 1)), .seconds(86_400))
            #expect(delay >= nominal)
            #expect(delay <= nominal * 1.25)
        }
    }

    @Test func aFeedIsNeverGivenUpSilently() {
        let next = schedule.next(after: .failed(status: 404, code: "http-404"), for: subject(1, failures: 1_000_000), now: now)
        #expect(!next.isStopped)
        #expect(next.at - now <= .seconds(86_400 * 1.25))
        #expect(next.reason == "back-off after 1000000 failures (http-404)")
    }

    @Test func aCloselyWatchedFeedIsNotLostForADay() {
        #expect(delay(.failed(status: nil, code: "connect"), subject(1, every: minutes(1), failures: 100)) <= minutes(96 * 5 / 4))
        #expect(delay(.failed(status: nil, code: "connect"), subject(1, every: .seconds(1), failures: 100)) <= minutes(75))
    }

    @Test func P15_goneStops() {
        let next = schedule.next(after: .failed(status: 410, code: "http-410"), for: subject(1, failures: 1), now: now)
        #expect(next.isStopped)
        #expect(next.reason.contains("410"))
    }

    @Test func P16_noBurstAfterAnOutage() {
        let due = NextPoll(at: now - .seconds(86_400), reason: "every 15 min")
        let times = (1...1_000).map { schedule.catchUp(FeedID($0), due: due, every: nil, now: now).at }
        #expect(times.allSatisfy { $0 >= now && $0 <= now + minutes(5) })
        let perSecond = Dictionary(grouping: times) { $0.seconds }.values.map(\.count)
        #expect((perSecond.max() ?? 0) < 20)
    }

    @Test func P16_noImmediateRetry() {
        #expect(delay(.failed(status: nil, code: "timeout"), subject(1, failures: 1)) >= minutes(15))
    }

    @Test func P18_aRestartDoesNotPollEarly() {
        let due = NextPoll(at: now + minutes(9), reason: "every 15 min")
        #expect(schedule.catchUp(FeedID(1), due: due, every: nil, now: now) == due)
        let stopped = NextPoll(at: Timestamp(microseconds: .max), reason: "410 Gone", isStopped: true)
        #expect(schedule.catchUp(FeedID(1), due: stopped, every: nil, now: now) == stopped)
    }

    @Test func aShortRestartDelaysByNoMoreThanItTook() {
        let due = NextPoll(at: now - .seconds(2), reason: "every 1 s as set")
        #expect(schedule.catchUp(FeedID(1), due: due, every: .seconds(1), now: now).at - now <= .milliseconds(500))
    }

    @Test func P19_firstPollsAreSpread() {
        let seconds = (1...1_000).map {
            (schedule.next(after: .document(), for: subject($0, successes: 1), now: now).at - now).components.seconds
        }
        #expect(seconds.allSatisfy { (900...1_800).contains($0) })
        let perMinute = Dictionary(grouping: seconds) { $0 / 60 }.values.map(\.count)
        #expect(perMinute.allSatisfy { $0 < 110 })
        #expect(perMinute.count >= 15)
    }

    @Test func P19_aSingleNewFeedIsPolledAtOnce() {
        for id in 1...100 as ClosedRange<Int64> {
            #expect(schedule.firstPoll(of: FeedID(id), now: now).at - now < .seconds(1))
        }
    }

    @Test func P19_manyNewFeedsAreSpread() {
        let times = (1...2_000).map { schedule.firstPoll(of: FeedID($0), among: 2_000, now: now).at - now }
        #expect(times.allSatisfy { $0 >= .zero && $0 <= .seconds(50) })
        let perSecond = Dictionary(grouping: times) { $0.components.seconds }.values.map(\.count)
        #expect((perSecond.max() ?? 0) < 80)
    }

    @Test func feedsWithoutValidatorsArePolledHourly() {
        #expect(delay(subject(1, hasValidators: false)) >= minutes(60))
        #expect(delay(subject(1, every: minutes(2), hasValidators: false)) < minutes(3))
        #expect(
            schedule.next(after: .document(), for: subject(1, hasValidators: false), now: now).reason == "no validators, so every 60 min")
    }

    @Test(arguments: [(8, 15), (60, 15), (120, 30), (180, 45), (600, 60), (100_000, 60)])
    func adaptsToTheRhythmBetweenFloorAndCeiling(gap: Int64, expected: Int64) {
        let delay = delay(subject(1, rhythm: minutes(gap)))
        #expect(delay >= minutes(expected))
        #expect(delay <= minutes(expected) * 1.05)
    }

    @Test func explainsItself() {
        let next = schedule.next(
            after: .notModified(), for: subject(1, hints: PollHints(freshFor: minutes(50)), rhythm: minutes(180)), now: now)
        #expect(next.reason == "publishes about every 3 h, max-age 50 min, ceiling 60 min")
        #expect(next.words(now: next.at - minutes(41)) == "in 41 min: publishes about every 3 h, max-age 50 min, ceiling 60 min")
        #expect(next.words(now: next.at) == "now: publishes about every 3 h, max-age 50 min, ceiling 60 min")
    }

    @Test func theSameSeedGivesTheSameSchedule() {
        let other = PollSchedule(seed: 8)
        #expect(delay(subject(3)) == PollSchedule(seed: 7).next(after: .notModified(), for: subject(3), now: now).at - now)
        #expect(delay(subject(3)) != other.next(after: .notModified(), for: subject(3), now: now).at - now)
    }
}
