import Testing

@testable import watcherctl

@Suite struct TimeTextTests {
    @Test(arguments: [
        ("2026-11-21T08:15:00Z", "now"), ("2026-11-21T08:14:30Z", "30 s ago"), ("2026-11-21T08:12:00Z", "3 min ago"),
        ("2026-11-21T08:56:00Z", "in 41 min"), ("2026-11-21T06:15:00Z", "2 h ago"), ("2026-11-18T08:15:00Z", "3 d ago"),
        ("2026-09-01T08:15:00Z", "2026-09-01"), ("2026-11-21T09:12:00+01:00", "3 min ago"), ("2026-11-21T08:14:30.5Z", "29 s ago"),
        ("\u{1B}[0m", "\\u{1b}[0m"),
    ])
    func tellsDistances(time: String, words: String) {
        #expect(Desk.times.relative(time) == words)
    }

    @Test func noTimeIsADash() {
        #expect(Desk.times.relative(nil) == "-")
        #expect(Desk.times.absolute(nil) == "-")
        #expect(Desk.times.both(nil) == nil)
    }

    @Test func tellsMoments() {
        #expect(Desk.times.absolute("2026-11-21T08:05:09Z") == "2026-11-21 08:05:09")
        #expect(Desk.times.clock("1969-12-31T23:59:59Z") == "23:59:59")
        #expect(Desk.times.both("2026-11-21T08:12:00Z") == "2026-11-21 08:12:00 (3 min ago)")
    }

    @Test(arguments: [(0, "0"), (999, "999"), (1_204, "1,204"), (-1_234_567, "-1,234,567"), (Int.min, "-9,223,372,036,854,775,808")])
    func groupsDigits(value: Int, text: String) {
        #expect(Figures.count(value) == text)
    }

    @Test(arguments: [(5, "5 B"), (1_000, "1.0 kB"), (41_200_000, "41 MB"), (312_345_678, "312 MB"), (2_500_000_000_000, "2.5 TB")])
    func roundsBytes(value: Int, text: String) {
        #expect(Figures.bytes(value) == text)
    }

    @Test(arguments: [(0.874, "0.87"), (1, "1.00"), (0.005, "0.01"), (-0.25, "-0.25"), (.infinity, "inf"), (1e300, "1e+300")])
    func roundsScores(value: Double, text: String) {
        #expect(Figures.score(value) == text)
    }

    @Test func countsThings() {
        #expect(Figures.plural(1, "feed") == "1 feed")
        #expect(Figures.plural(1_200, "story") == "1,200 stories")
    }
}
