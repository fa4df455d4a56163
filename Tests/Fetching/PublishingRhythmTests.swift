import Fetching
import Model
import Testing

private let now = Timestamp(seconds: 1_795_248_000)

private func minutes(_ count: Int64) -> Duration { .seconds(count * 60) }

@Suite struct PublishingRhythmTests {
    @Test func isTheMedianGap() {
        let dates = [0, 60, 120, 180, 1_000, 1_060].map { now - minutes($0) }
        #expect(PublishingRhythm(dates, now: now).typicalGap == minutes(60))
    }

    @Test func knowsTheNewestThatIsNotInTheFuture() {
        let dates = [-9, 3_000, 3_060, 3_120].map { now - minutes($0) }
        #expect(PublishingRhythm(dates, now: now).newest == now - minutes(3_000))
        #expect(PublishingRhythm([], now: now).newest == nil)
    }

    @Test func needsThreeDatesThatAreNotInTheFuture() {
        #expect(PublishingRhythm([now, now - minutes(5)], now: now).typicalGap == nil)
        #expect(PublishingRhythm([now, now, now], now: now).typicalGap == nil)
        #expect(PublishingRhythm([now + minutes(9), now, now - minutes(5)], now: now).typicalGap == nil)
    }
}
