import Model
import Testing

@testable import Alerting

/// When a feed counts as silent, by what it has published.
@Suite struct SilencePatienceTests {
    /// Monday, 2026-11-16T00:00:00Z.
    static let monday = Timestamp(seconds: 1_794_787_200)
    private let patience = SilencePatience(SignalRules())

    /// A rhythm of publications, given in hours from the start of that Monday, the last one being when it was learnt.
    private func rhythm(_ hours: [Double]) -> FeedRhythm {
        let times = hours.map { Self.monday + .seconds(Int64($0 * 3_600)) }
        var rhythm = FeedRhythm(start: times[0])
        for time in times { rhythm.add([time], now: time, isArrival: true) }
        return rhythm
    }

    /// Hours after its last publication at which a feed counts as silent.
    private func hours(_ rhythm: FeedRhythm) -> Double {
        (Double((patience.plan(rhythm).silentAt - rhythm.last).microseconds) / 360_000).rounded() / 10_000
    }

    @Test func aSteadyFeedIsSilentAfterThreeOfItsPauses() {
        let daily = rhythm((-40...0).map { Double($0 * 24) })
        #expect(hours(daily) == 72)
        #expect(patience.plan(daily).reason == "publishes about every 24 h, nine of ten pauses under 24 h")
        let weekly = rhythm((-30...0).map { Double($0 * 168) })
        #expect(hours(weekly) == 3 * 168)
    }

    @Test func aBusyFeedHasTheFloor() {
        // Every ten minutes round the clock, for three weeks.
        #expect(hours(rhythm((-3_024...0).map { Double($0) / 6 })) == 6)
    }

    @Test func oneOutageOfThePastProvesNothing() {
        // Three hours apart, with one pause of ten days.
        let before = (-60 ... -31).map { Double($0 * 3) - 240 }
        let since = (-30...0).map { Double($0 * 3) }
        #expect(hours(rhythm(before + since)) == 9)
    }

    @Test func aFeedOfFewPublicationsGetsTheTimeForThose() {
        let few = rhythm([0, 24, 48, 72, 96])
        #expect(hours(few) == 30 * 24)
        #expect(patience.plan(few).reason == "its rhythm is not known, so 30 d are given")
        #expect(hours(rhythm([0, 24, 48, 72, 96, 120])) == 72)
        #expect(hours(FeedRhythm(start: Self.monday)) == 30 * 24)
    }

    @Test func aYoungFeedHasNotShownItsWeekends() {
        #expect(hours(rhythm((-48...0).map { Double($0) / 4 })) == 72)
    }

    /// Ten entries a working day, from eight to five, for four weeks until a Friday evening.
    private static let office: [Double] = {
        var hours: [Double] = []
        for week in 0..<4 {
            for day in 0..<5 {
                for hour in 8...17 { hours.append(Double((week * 7 + day) * 24 + hour)) }
            }
        }
        return hours
    }()

    @Test func nightsAndWeekendsDoNotCount() {
        // The last one is of Friday, 17:00; six of its hours end on Monday.
        let friday = hours(rhythm(Self.office))
        #expect(friday > 60 && friday < 72)
        // Without that Friday it is the next morning.
        let thursday = hours(rhythm(Self.office.dropLast(10)))
        #expect(thursday > 15 && thursday < 24)
    }

    @Test func anArrivalIsASignOfLifeWhateverItsDate() {
        var daily = rhythm((-40...0).map { Double($0 * 24) })
        let now = Self.monday + .seconds(5 * 86_400)
        daily.add([Self.monday - .seconds(90 * 86_400)], now: now, isArrival: true)
        #expect(daily.last == now)
    }

    @Test func datesOfTheFutureCountAsNow() {
        var rhythm = FeedRhythm(start: Self.monday)
        rhythm.add([Self.monday + .seconds(900_000)], now: Self.monday, isArrival: false)
        #expect(rhythm.last == Self.monday && rhythm.recent == [Self.monday.seconds])
    }

    @Test func aRhythmStaysSmall() {
        let busy = rhythm((-3_024...0).map { Double($0) / 6 })
        #expect(busy.recent.count == FeedRhythm.kept)
        #expect(busy.recent.first == Self.monday.seconds)
    }
}
