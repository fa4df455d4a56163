import Control
import Model
import Support
import Testing

/// Redirects: what the daemon remembers of them, poll after poll.
@Suite(.timeLimit(.minutes(5))) struct RedirectMannersTests {
    private func document(_ etag: String = "\"a\"") -> LoopbackAnswer { .feed(channel(), headers: [("ETag", etag)]) }

    /// The paths asked for in the course of several polls of `/old`.
    private func paths(calls count: Int, _ site: @escaping PollingTrial.Site) async throws -> [String] {
        var paths: [String] = []
        try await PollingTrial.run(site: site) { trial in
            try await trial.add("/old", every: "1m")
            try await trial.pass(untilCalls: count)
            paths = trial.calls.map(\.request.target)
        }
        return paths
    }

    @Test(arguments: [301, 308]) func R01_aPermanentOneIsRemembered(status: Int) async throws {
        let paths = try await paths(calls: 4) { $0.request.path == "/old" ? .redirect(status, to: "/new") : document() }
        #expect(paths == ["/old", "/new", "/new", "/new"])
    }

    @Test func R02_onlyThePermanentPrefixOfAChain() async throws {
        let paths = try await paths(calls: 6) { call in
            switch call.request.path {
            case "/old": .redirect(301, to: "/2")
            case "/2": .redirect(308, to: "/3")
            case "/3": .redirect(302, to: "/4")
            case "/4": .redirect(301, to: "/5")
            default: document()
            }
        }
        #expect(paths == ["/old", "/2", "/3", "/4", "/5", "/3", "/4", "/5"])
    }

    @Test(arguments: [302, 303, 307]) func R03_R04_aTemporaryOneIsNot(status: Int) async throws {
        let paths = try await paths(calls: 6) { $0.request.path == "/old" ? .redirect(status, to: "/new") : document() }
        #expect(paths == ["/old", "/new", "/old", "/new", "/old", "/new"])
    }

    @Test(arguments: [404, 500, 410, 403]) func R05_notWhereTheTargetFails(status: Int) async throws {
        let paths = try await paths(calls: 4) { $0.request.path == "/old" ? .redirect(301, to: "/new") : .respond(status) }
        #expect(paths.allSatisfy { $0 == "/old" || $0 == "/new" })
        // A 410 of the target ends the polls; any other failure begins at the old address again.
        #expect(status == 410 || paths == ["/old", "/new", "/old", "/new"])
    }

    @Test func R06_notWhereTheTargetIsNoFeed() async throws {
        let paths = try await paths(calls: 5) { call in
            if call.request.path == "/old" { return call.number == 1 ? document() : .redirect(301, to: "/login") }
            return .feed("<html><body>Log in</body></html>", type: "text/html", headers: [("ETag", "\"login\"")])
        }
        #expect(paths == ["/old", "/old", "/login", "/old", "/login"])
    }

    @Test func R07_fiveHopsAndNoMoreAndLoopsEnd() async throws {
        let five = try await paths(calls: 6) { call in
            let number = Int(call.request.path.dropFirst()) ?? 5
            return number > 0 ? .redirect(302, to: "/\(number - 1)") : document()
        }
        #expect(five == ["/old", "/4", "/3", "/2", "/1", "/0"])
        let six = try await paths(calls: 6) { call in
            let number = Int(call.request.path.dropFirst()) ?? 6
            return number > 0 ? .redirect(302, to: "/\(number - 1)") : document()
        }
        #expect(six == ["/old", "/5", "/4", "/3", "/2", "/1"])
        let loop = try await paths(calls: 4) { $0.request.path == "/old" ? .redirect(301, to: "/b") : .redirect(302, to: "/old") }
        #expect(loop == ["/old", "/b", "/old", "/b"])
    }

    @Test(arguments: ["/old?a=%7Eb&c=%2F&d=%20e+f", "/%7Eold/feed%2Fx?q", "/old?a=b=c&&d=", "/old?q=[1]|{2}^`'"])
    func R08_theBytesOfAQueryGoOutAsWritten(target: String) async throws {
        try await PollingTrial.run(site: { _ in document() }) { trial in
            try await trial.add(target, every: "1m")
            try await trial.pass(untilCalls: 2)
            #expect(trial.calls.map(\.request.target) == [target, target])
        }
    }

    @Test func R08_thoseOfARememberedTargetToo() async throws {
        let paths = try await paths(calls: 3) { $0.request.path == "/old" ? .redirect(301, to: "/new?x=%7E&y=a%2fb") : document() }
        #expect(paths == ["/old", "/new?x=%7E&y=a%2fb", "/new?x=%7E&y=a%2fb"])
    }

    @Test func R09_noFragmentOnTheWire() async throws {
        try await PollingTrial.run(site: { $0.request.path == "/old" ? .redirect(301, to: "/new#frag") : document() }) { trial in
            try await trial.add("/old#top", every: "1m")
            try await trial.pass(untilCalls: 3)
            #expect(trial.calls.map(\.request.target) == ["/old", "/new", "/new"])
        }
    }
}
