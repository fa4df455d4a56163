import Control
import Model
import Support
import Testing

@testable import Daemon

/// Pacing: when the daemon's requests reach a real server, by the driven clock.
@Suite(.timeLimit(.minutes(5))) struct PacingMannersTests {
    private func minutes(_ count: Int64) -> Duration { .seconds(count * 60) }

    private let validators = [("ETag", "\"a\"")]

    private func document(_ more: String = "", headers: [(String, String)] = [], root: String = #"<rss version="2.0">"#) -> LoopbackAnswer {
        .feed(channel(more, root: root), headers: validators + headers)
    }

    /// The times between the first requests.
    private func gaps(
        _ count: Int, every: String? = "1m", _ first: LoopbackAnswer, _ later: LoopbackAnswer = .respond(304)
    ) async throws -> [Duration] {
        let times = try await polled(count + 1, every: every, first, later).map(\.time)
        return zip(times.dropFirst(), times).map { $0 - $1 }
    }

    @Test(arguments: ["1s", "2s", "10s", "1m", "5m"]) func P01_neverSoonerThanTheOperatorsInterval(every: String) async throws {
        let wanted = try #require(Duration(text: every))
        let gaps = try await gaps(6, every: every, document())
        #expect(gaps.count == 6 && gaps.allSatisfy { $0 >= wanted })
        // Not much later either, once the first polls are spread.
        #expect(gaps.dropFirst().allSatisfy { $0 <= wanted * 1.06 })
    }

    @Test func P01_addingAFeedIsOneRequest() async throws {
        try await PollingTrial.run(site: { _ in document() }) { trial in
            let feed = try await trial.add()
            try await trial.pass(minutes(14))
            #expect(trial.calls.count == 1)
            // The check was the first poll: entries, validators and the next due time are there.
            let shown = try await trial.feed()
            #expect(feed.poll.etag == "\"a\"" && feed.poll.polls == 1 && feed.title == "Post" && feed.state == "active")
            #expect(shown.poll.entriesSeen == 1)
        }
    }

    @Test func theDefaultIntervalIsAQuarterOfAnHourOrMore() async throws {
        let gaps = try await gaps(20, every: nil, document())
        #expect(gaps.allSatisfy { $0 >= minutes(15) && $0 <= minutes(60) })
    }

    @Test func withoutValidatorsItIsAnHour() async throws {
        let gaps = try await gaps(4, every: nil, .feed(channel()), .feed(channel()))
        #expect(gaps.allSatisfy { $0 >= minutes(60) })
        let asked = try await self.gaps(4, every: "2m", .feed(channel()), .feed(channel()))
        #expect(asked.dropFirst().allSatisfy { $0 <= minutes(3) })
    }

    @Test func P02_maxAgeLengthensTheOperatorsIntervalToo() async throws {
        let fresh = [("Cache-Control", "public, max-age=600")]
        let gaps = try await gaps(3, document(headers: fresh), .respond(304, headers: fresh))
        #expect(gaps.allSatisfy { $0 >= minutes(10) && $0 < minutes(12) })
        let short = try await self.gaps(2, every: "2s", document(headers: [("Cache-Control", "max-age=6")]))
        #expect(short.allSatisfy { $0 >= .seconds(6) && $0 < .seconds(8) })
    }

    @Test func P02_theTimeInACacheOnTheWayCounts() async throws {
        let gap = try await firstGap(document(headers: [("Cache-Control", "max-age=600"), ("Age", "300")]))
        #expect(gap >= minutes(5) && gap < minutes(6))
    }

    @Test func P03_expiresLengthens() async throws {
        let times = [("Date", "Sat, 21 Nov 2026 08:00:00 GMT"), ("Expires", "Sat, 21 Nov 2026 08:20:00 GMT")]
        let gap = try await firstGap(document(headers: times))
        #expect(gap >= minutes(20) && gap < minutes(22))
        let older = try await firstGap(document(headers: times + [("Age", "600")]))
        #expect(older >= minutes(10) && older < minutes(12))
    }

    @Test func P02_P03_forADayAtTheMost() async throws {
        for header in [("Cache-Control", "max-age=31536000"), ("Expires", "Sat, 21 Nov 2099 08:00:00 GMT")] {
            let gap = try await firstGap(document(headers: [("Date", "Sat, 21 Nov 2026 08:00:00 GMT"), header]))
            #expect(gap >= .seconds(86_400) && gap <= .seconds(86_400 * 1.06))
        }
    }

    @Test func P04_ttlLengthensThrough304s() async throws {
        let gaps = try await gaps(5, document("<ttl>45</ttl>"))
        #expect(gaps.allSatisfy { $0 >= minutes(45) })
    }

    @Test func P05_skipHoursAreHoursOfGMT() async throws {
        let skipped = [8, 9, 10, 11, 12, 23, 0]
        let hours = skipped.map { "<hour>\($0)</hour>" }.joined()
        let times = try await polled(60, every: "20m", document("<skipHours>\(hours)</skipHours>"), .respond(304)).map(\.time)
        #expect(times.dropFirst().allSatisfy { !skipped.contains(Int(($0.seconds % 86_400) / 3_600)) })
        #expect(Set(times.map { ($0.seconds % 86_400) / 3_600 }).count >= 15)
    }

    @Test func P06_skipDaysAreDaysOfGMT() async throws {
        let days = "<skipDays><day>Saturday</day><day>Sunday</day><day>Wednesday</day></skipDays>"
        let times = try await polled(40, every: "4h", document(days), .respond(304)).map(\.time)
        // 0 is Sunday; 1970-01-01 was a Thursday.
        #expect(times.dropFirst().allSatisfy { ![0, 3, 6].contains(($0.day + 4) % 7) })
        #expect(Set(times.map(\.day)).count >= 5)
    }

    @Test(arguments: [
        ("<sy:updatePeriod>hourly</sy:updatePeriod>", 60),
        ("<sy:updatePeriod> hourly </sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>", 30),
        ("<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>", 360),
        ("<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateBase>2000-01-01T12:30+00:00</sy:updateBase>", 60),
        ("<sy:updateFrequency>24</sy:updateFrequency>", 60),
    ])
    func P07_updatePeriodAndFrequencyLengthen(elements: String, period: Int64) async throws {
        let root = #"<rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">"#
        let gaps = try await gaps(4, document(elements, root: root))
        #expect(gaps.allSatisfy { $0 >= minutes(period) && $0 <= minutes(period) * 2.1 })
    }

    @Test(arguments: [429, 503]) func P08_P11_retryAfterInSeconds(status: Int) async throws {
        let gap = try await firstGap(.respond(status, headers: [("Retry-After", "3600")]), document())
        #expect(gap >= minutes(60) && gap <= minutes(64))
    }

    @Test(arguments: [429, 503], ["Tue, 18 Nov 2026 12:30:00 GMT", "Wednesday, 18-Nov-26 12:30:00 GMT", "Wed Nov 18 12:30:00 2026"])
    func P09_P11_retryAfterAsADate(status: Int, date: String) async throws {
        let headers = [("Date", "Wed, 18 Nov 2026 12:00:00 GMT"), ("Retry-After", date)]
        let gap = try await firstGap(.respond(status, headers: headers), document())
        #expect(gap >= minutes(30) && gap <= minutes(32))
    }

    @Test func P09_withoutADateTheOwnClockCounts() async throws {
        // The trial's clock starts at 2026-11-18 11:06:40 UTC.
        let gap = try await firstGap(.respond(503, headers: [("Retry-After", "Wed, 18 Nov 2026 11:56:40 GMT")]), document())
        #expect(gap >= minutes(50) && gap <= minutes(53))
    }

    @Test func P10_aBare429SlowsDown() async throws {
        let gaps = try await gaps(4, .respond(429), .respond(429))
        #expect(zip(gaps, [2, 4, 8, 16]).allSatisfy { $0 >= minutes($1) })
    }

    @Test(arguments: [500, 502, 404, 401, 403])
    func P12_P13_P14_failuresSlowDownExponentiallyAndNeverEndIt(status: Int) async throws {
        let gaps = try await gaps(12, .respond(status), .respond(status))
        #expect(zip(gaps, 1...).allSatisfy { gap, count in gap >= min(minutes(1) * Double(1 << count), minutes(96)) })
        #expect(gaps.allSatisfy { $0 <= minutes(96) * 1.26 })
        let slow = try await self.gaps(12, every: nil, .respond(status), .respond(status))
        #expect(slow.allSatisfy { $0 >= minutes(30) && $0 <= .seconds(86_400 * 1.26) })
    }

    @Test func P15_410StopsAndTellsTheOperator() async throws {
        try await PollingTrial.run(site: { $0.number == 2 ? .respond(410) : document() }) { trial in
            try await trial.add(every: "1m")
            try await trial.pass(.seconds(30 * 86_400))
            #expect(trial.calls.count == 2)
            let feed = try await trial.feed()
            #expect(feed.state == "gone" && feed.reason.contains("410") && feed.reason.contains("feed resume"))
            #expect(await trial.desk.get("/v1/feeds?problems=true").text.contains("http-410"))
            // Resumed by a person it is asked again.
            _ = await trial.desk.post("/v1/feeds/f1/resume")
            try await trial.pass(minutes(2))
            #expect(trial.calls.count >= 3)
            #expect(try await trial.feed().state == "active")
        }
    }

    @Test func P16_noImmediateRetry() async throws {
        let broken = LoopbackAnswer([.reset])
        let gaps = try await gaps(3, every: "10s", broken, broken)
        #expect(gaps.allSatisfy { $0 >= .seconds(20) })
    }

    @Test func P16_noBurstAfterAnOutageOfTheDaemon() async throws {
        try await PollingTrial.run(site: { _ in document() }) { trial in
            for number in 1...60 { try await trial.add("/\(number)", every: "10m") }
            try await trial.pass(minutes(30))
            let before = trial.calls.count
            trial.time.advance(.seconds(7_200))
            try await trial.startAgain()
            try await trial.pass(minutes(12))
            let after = trial.calls.dropFirst(before).map(\.time)
            #expect(Set(trial.calls.dropFirst(before).map(\.request.path)).count == 60)
            let perSecond = Dictionary(grouping: after) { $0.seconds }.values.map(\.count)
            #expect((perSecond.max() ?? 0) <= 6)
        }
    }

    @Test func P17_atMostTwoAtOnceToOneHost() async throws {
        try await PollingTrial.run(site: { _ in document() }) { trial in
            for number in 1...40 {
                _ = await trial.desk.post("/v1/feeds", #"{"url":"\#(trial.server.url("/\(number)"))","unchecked":true}"#)
            }
            try await trial.pass(minutes(1))
            #expect(trial.calls.count == 40)
            #expect(trial.server.peakInFlight <= 2)
        }
    }

    @Test func P18_aRestartPollsNothingEarly() async throws {
        try await PollingTrial.run(site: { _ in document() }) { trial in
            for number in 1...20 { try await trial.add("/\(number)", every: "10m") }
            for _ in 1...5 {
                try await trial.pass(minutes(3))
                try await trial.startAgain()
            }
            for number in 1...20 {
                let times = trial.calls(to: "/\(number)").map(\.time)
                #expect(zip(times.dropFirst(), times).allSatisfy { $0 - $1 >= minutes(10) })
            }
        }
    }

    @Test func P19_feedsOfOneListAreSpreadOverTheInterval() async throws {
        try await PollingTrial.run(
            {
                $0.interval = .seconds(20); $0.minInterval = .seconds(1)
            }, site: { _ in document() }
        ) { trial in
            // So many that chance alone gives no tenth twice its share but once in a million runs.
            let outlines = (1...200).map { #"<outline text="\#($0)" xmlUrl="\#(trial.server.url("/\($0)"))"/>"# }.joined()
            let list = #"<opml version="2.0"><body>\#(outlines)</body></opml>"#
            #expect(await trial.desk.post("/v1/feeds.opml", list).status == 200)
            let start = trial.time.now
            try await trial.pass(.seconds(100))
            // From the second poll on no tenth of the interval has more than twice its share.
            let later = trial.calls.map(\.time).filter { $0 - start > .seconds(45) }
            let shares = Dictionary(grouping: later) { ($0 - start).components.seconds % 20 / 2 }.values.map(\.count)
            #expect(shares.count == 10)
            #expect((shares.max() ?? 0) <= later.count / 5)
        }
    }

    @Test func aHeldFeedIsNotRefreshedByHand() async throws {
        try await PollingTrial.run(site: { _ in .respond(429, headers: [("Retry-After", "7200")]) }) { trial in
            try await trial.add(every: "1m")
            let reply = await trial.desk.post("/v1/feeds/f1/refresh")
            #expect(reply.status == 409 && reply.text.contains("Retry-After"))
            _ = await trial.desk.send("PATCH", "/v1/feeds/f1", #"{"every":"1s"}"#)
            try await trial.pass(minutes(100))
            #expect(trial.calls.count == 1)
            #expect(await trial.desk.post("/v1/feeds/f1/refresh?force=true").status == 200)
            await trial.pollDue()
            #expect(trial.calls.count == 2)
        }
    }

    @Test func aNewIntervalCountsFromTheLastPoll() async throws {
        try await PollingTrial.run(site: { _ in document("<ttl>30</ttl>") }) { trial in
            try await trial.add(every: "2h")
            try await trial.pass(minutes(1))
            _ = await trial.desk.send("PATCH", "/v1/feeds/f1", #"{"every":"1m"}"#)
            try await trial.pass(minutes(28))
            #expect(trial.calls.count == 1)
            try await trial.pass(minutes(4))
            #expect(trial.calls.count == 2)
        }
    }

    @Test func a226IsMergedAndSlowsNothing() async throws {
        let delta = LoopbackAnswer.respond(
            226, headers: [("IM", "feed"), ("ETag", "\"b\""), ("Content-Type", "application/rss+xml")], body: Array(channel(items: 2).utf8))
        try await PollingTrial.run(site: { [document(), delta][min($0.number, 2) - 1] }) { trial in
            try await trial.add(every: "1m")
            try await trial.pass(untilCalls: 3)
            #expect(trial.calls[1].header("A-IM") == "feed")
            #expect(trial.calls[2].header("If-None-Match") == "\"b\"")
            #expect(try await trial.feed().poll.entriesSeen == 2)
        }
    }

    @Test func theNextPollIsExplained() async throws {
        let fresh = [("Cache-Control", "max-age=1800")]
        let dates = ["08:00", "05:00", "02:00"].map { "Wed, 18 Nov 2026 \($0):00 GMT" }
        let items = dates.map { "<item><title>At \($0)</title><guid>\($0)</guid><pubDate>\($0)</pubDate></item>" }.joined()
        try await PollingTrial.run(site: { call in
            call.number == 1 ? document(items, headers: fresh) : .respond(304, headers: fresh)
        }) { trial in
            try await trial.add()
            try await trial.pass(untilCalls: 3)
            let reason = try await trial.feed().poll.nextDueReason
            #expect(reason == "publishes about every 3 h, max-age 30 min, ceiling 60 min")
            let shown = try await trial.feed().reason
            #expect(shown.hasPrefix("next poll in ") && shown.hasSuffix(": \(reason)"))
        }
    }
}
