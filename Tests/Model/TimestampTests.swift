import Model
import Testing

@Suite struct TimestampTests {
    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 0), ("2026-11-21T08:15:00Z", 1_795_248_900), ("2000-02-29T23:59:59+01:00", 951_865_199),
        ("1969-12-31T23:59:59Z", -1), ("1987-03-16", 542_851_200), ("2020-01-10 14:33", 1_578_666_780),
    ])
    func readsRFC3339(text: String, seconds: Int64) {
        #expect(Timestamp(rfc3339: text) == Timestamp(seconds: seconds))
    }

    @Test(arguments: ["", "2026", "2026-13-01", "2026-02-30", "2026-01-01T25:00:00Z", "2026-01-01T00:00:00Zx", "yesterday"])
    func refusesWhatIsNoDate(text: String) {
        #expect(Timestamp(rfc3339: text) == nil)
    }

    @Test(arguments: [0, -1, 1_795_248_900, 951_865_199, -62_135_596_800])
    func writesWhatItReads(seconds: Int64) {
        let time = Timestamp(seconds: seconds)
        #expect(Timestamp(rfc3339: time.rfc3339) == time)
    }

    @Test func keepsMilliseconds() {
        #expect(Timestamp(microseconds: 1_500_000).rfc3339 == "1970-01-01T00:00:01.500Z")
    }

    @Test func dayOfATimeBefore1970IsRoundedDown() {
        #expect(Timestamp(seconds: -1).day == -1)
        #expect(Timestamp(seconds: 0).day == 0)
    }

    @Test func arithmeticSaturates() {
        #expect(Timestamp(microseconds: .max) + .seconds(1) == Timestamp(microseconds: .max))
        #expect(Timestamp(seconds: 10) - Timestamp(seconds: 4) == .seconds(6))
    }
}
