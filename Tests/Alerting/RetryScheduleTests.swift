import Alerting
import Testing

@Suite struct RetryScheduleTests {
    private let schedule = RetrySchedule()

    @Test func theBoundDoublesUpToTheCap() {
        let bounds = (1...14).map { schedule.delay(attempt: $0, retryAfter: nil, random: .max) ?? .zero }
        #expect(zip(bounds, bounds.dropFirst()).allSatisfy { $0 <= $1 })
        #expect(bounds[0] > .milliseconds(1_999) && bounds[0] <= .seconds(2))
        #expect(bounds[3] > .milliseconds(15_999) && bounds[3] <= .seconds(16))
        #expect(bounds[13] <= .seconds(3_600) && bounds[13] > .seconds(3_599))
    }

    @Test func theJitterIsFull() {
        #expect(schedule.delay(attempt: 10, retryAfter: nil, random: 0) == .milliseconds(250))
        let half = schedule.delay(attempt: 5, retryAfter: nil, random: .max / 2) ?? .zero
        #expect(half > .milliseconds(15_900) && half < .milliseconds(16_100))
    }

    @Test(arguments: [UInt64.min, 7, .max / 3, .max])
    func neverBeforeRetryAfter(random: UInt64) {
        for attempt in 1...20 {
            let delay = schedule.delay(attempt: attempt, retryAfter: .seconds(120), random: random)
            #expect((delay ?? .zero) >= .seconds(120))
        }
    }

    @Test func aNegativeRetryAfterIsNone() {
        #expect((schedule.delay(attempt: 1, retryAfter: .seconds(-5), random: 0) ?? .zero) >= .milliseconds(250))
    }

    @Test func givesUpAfterAttemptsOrAge() {
        let short = RetrySchedule(maximumAttempts: 3, maximumAge: .seconds(600))
        #expect(short.delay(attempt: 2, retryAfter: nil, random: 0) != nil)
        #expect(short.delay(attempt: 3, retryAfter: nil, random: 0) == nil)
        #expect(short.delay(attempt: 1, age: .seconds(600), retryAfter: nil, random: 0) == nil)
        #expect(short.delay(attempt: 1, age: .seconds(500), retryAfter: .seconds(200), random: 0) == nil)
    }

    @Test func isPure() {
        #expect(schedule.delay(attempt: 4, retryAfter: nil, random: 99) == schedule.delay(attempt: 4, retryAfter: nil, random: 99))
    }

    @Test func anyAttemptNumberIsSafe() {
        #expect(RetrySchedule(maximumAttempts: .max).delay(attempt: 1_000_000, retryAfter: nil, random: .max) != nil)
        #expect(schedule.delay(attempt: 0, retryAfter: nil, random: .max) != nil)
    }
}
