import Fetching
import Model
import Testing

private let now = Timestamp(seconds: 1_795_248_000)

private func minutes(_ count: Int64) -> Duration { .seconds(count * 60) }

@Suite struct PublishingRhythmTests {
    @Test func isTheMedianGap() {
        let dates = [0, 60, 120, 180, 1_000, 1_060].map { now - minutes($0) }
        #expect(PublishingRhythm.typicalGap(dates, now: now) == minutes(60))
    }

    @Test func silenceCountsToo() {
        let dates = [3_000, 3_060, 3_120].map { now - minutes($0) }
        #expect(PublishingRhythm.typicalGap(dates, now: now) == minutes(1_500))
    }

    @Test func needsThreeDatesThatAreNotInTheFuture() {
        #expect(PublishingRhythm.typicalGap([now, now - minutes(5)], now: now) == nil)
        #expect(PublishingRhythm.typicalGap([now, now, now], now: now) == nil)
        #expect(PublishingRhythm.typicalGap([now + minutes(9), now, now - minutes(5)], now: now) == nil)
    }
}
