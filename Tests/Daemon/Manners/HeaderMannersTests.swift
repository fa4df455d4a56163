import Control
import Model
import Support
import Testing

/// Headers: what every poll says, and what none does.
@Suite(.timeLimit(.minutes(5))) struct HeaderMannersTests {
    private func polls() async throws -> [PollingTrial.Call] {
        let headers = [("ETag", "\"a\""), ("Set-Cookie", "id=1; Path=/"), ("Accept-Ranges", "bytes"), ("Last-Modified", "then")]
        return try await polled(3, .feed(channel(), headers: headers), .respond(304, headers: [("Set-Cookie", "id=2")]))
    }

    @Test func exactlyTheHeadersOfAPoll() async throws {
        let calls = try await polls()
        let plain = ["host", "accept-encoding", "user-agent", "accept"]
        let conditional = plain + ["if-none-match", "a-im", "if-modified-since"]
        #expect(calls.map { $0.request.headerNames.map { $0.lowercased() } } == [plain, conditional, conditional])
        #expect(calls.allSatisfy { $0.request.method == "GET" && $0.request.body.isEmpty })
    }

    @Test func noCookiesRefererRangeOrNoCache() async throws {
        for call in try await polls() {
            for name in ["Cookie", "Referer", "Range", "Cache-Control", "Pragma", "DNT", "Upgrade-Insecure-Requests"] {
                #expect(call.header(name) == nil, "\(name)")
            }
        }
    }

    @Test func theUserAgentHasANameAVersionAndAnAddress() async throws {
        let agent = try #require(try await polls().first?.header("User-Agent"))
        #expect(agent.contains(/^[A-Za-z]+\/[0-9]+(\.[0-9]+)* \(.*https?:\/\/[^ )]+.*\)$/))
    }

    @Test func compressionIsAcceptedAndFeedsComeFirst() async throws {
        for call in try await polls() {
            #expect(call.header("Accept-Encoding")?.contains("gzip") == true)
            #expect(call.header("Accept")?.hasPrefix("application/atom+xml, application/rss+xml") == true)
        }
    }

    @Test func deltasAreAskedForWhereThereIsAnETag() async throws {
        #expect(try await polls().map { $0.header("A-IM") } == [nil, "feed", "feed"])
    }

    @Test func nothingIsAskedForThatNobodyWants() async throws {
        let page = "<image><url>/logo.png</url></image><link rel=\"icon\" href=\"/favicon.ico\"/>"
        try await PollingTrial.run(site: { $0.number == 1 ? .feed(channel(page), headers: [("ETag", "\"a\"")]) : .respond(304) }) { trial in
            try await trial.add(every: "1m")
            try await trial.pass(.seconds(3_600))
            #expect(trial.calls.count > 50)
            #expect(Set(trial.calls.map(\.request.target)) == ["/feed"])
        }
    }
}
