import Control
import Fetching
import Model
import Testing

@testable import Daemon

@Suite struct AccessDecodingTests {
    private func whole() throws -> (directory: TemporaryDirectory, configuration: Configuration) {
        let directory = try TemporaryDirectory()
        for (name, text) in [
            ("password", "hunter2\n"), ("token", "tk123"), ("key", "k-1"), ("proxy.auth", "me:there"),
            ("ca.pem", "-----BEGIN CERTIFICATE-----\nMA==\n-----END CERTIFICATE-----\n"),
        ] { try directory.write(name, text) }
        let configuration = try directory.configuration(
            """
            fetch: {proxy: "http://proxy.example:3128", tls_min: "1.3"}
            access:
              members:
                match: [https://news.example/members/, https://news.example/extra]
                user: reader
                password_file: password
                headers: {X-Client: watcher}
                header_files: {X-Api-Key: key}
                user_agent: Reader/1
                max_body: 1MiB
                timeout: 7s
                ca_file: ca.pem
              api: {match: api.example, bearer_file: token, proxy: "http://other.example:1"}
              all: {match: "*", proxy_auth_file: proxy.auth}
            """)
        return (directory, configuration)
    }

    @Test func aRuleSaysHowItsAddressesAreAsked() throws {
        let (directory, configuration) = try whole()
        let request = configuration.request("https://news.example/members/feed.xml")
        #expect(request.credentials == "reader:hunter2")
        #expect(request.headers.map { "\($0.name): \($0.value)" } == ["X-Client: watcher", "X-Api-Key: k-1"])
        #expect(request.userAgent == "Reader/1")
        #expect(request.maxBody == 1 << 20)
        #expect(request.timeout == .seconds(7))
        #expect(
            request.transport
                == Transport(proxy: "http://proxy.example:3128", authorityFile: "\(directory.path)/ca.pem", oldestTLS: .tls13))
    }

    /// What `feed show` says of the requests for an address; never a secret.
    @Test func aFeedsPageNamesItsRuleAndTheHostThatDemandsHTTPS() throws {
        let configuration = try whole().configuration
        let now = Timestamp(seconds: 1_795_000_000)
        let hosts = StrictHosts(
            [StrictHost(name: "example", coversSubdomains: true, until: now + .seconds(60))], limit: 9, commit: { _ in true })
        let members = FeedAccess("https://news.example/members/feed.xml", rules: configuration, hosts: nil, now: now)
        #expect(members?.rule == "members" && members?.match == "https://news.example/members/" && members?.https == nil)
        let sets = ["user", "password_file", "ca_file", "user_agent", "max_body", "timeout", "header X-Client", "header X-Api-Key"]
        #expect(members?.sets == sets)
        let open = FeedAccess("http://www.other.example/feed", rules: Configuration(), hosts: hosts, now: now)
        #expect(open?.rule == nil && open?.https == "example demands https (HSTS) until \((now + .seconds(60)).rfc3339)")
        #expect(FeedAccess("https://plain.org/", rules: Configuration(), hosts: hosts, now: now) == nil)
        #expect(FeedAccess("http://www.other.example/", rules: Configuration(), hosts: hosts, now: now + .seconds(61)) == nil)
    }

    @Test func aTokenIsAHeaderAndAProxyOfItsOwnHasNotTheOthersPassword() throws {
        let request = try whole().configuration.request("https://api.example/feed")
        #expect(request.headers.map { "\($0.name): \($0.value)" } == ["Authorization: Bearer tk123"])
        #expect(request.transport == Transport(proxy: "http://other.example:1", oldestTLS: .tls13))
    }

    @Test func aRuleForAllSaysTheUsualWay() throws {
        let configuration = try whole().configuration
        let usual = Transport(proxy: "http://proxy.example:3128", proxyCredentials: "me:there", oldestTLS: .tls13)
        #expect(configuration.fetcherConfiguration(clock: .system, strictHosts: nil).transport == usual)
        let request = configuration.request("https://elsewhere.example/")
        #expect(request.transport == usual)
        #expect(request.headers.isEmpty && request.credentials == nil)
    }

    @Test(arguments: [
        ("https://news.example/members/", "members"), ("https://news.example/extra", "members"),
        ("https://news.example/extra/feed", "members"), ("https://news.example/extra?x=1", "members"),
        ("https://news.example/extraordinary", "all"), ("https://news.example/", "all"), ("http://news.example/members/", "all"),
        ("https://news.example:8443/members/", "all"), ("https://a.news.example/members/", "all"),
        ("https://NEWS.example/members/x", "members"), ("https://api.example/x", "api"), ("https://api.example:8443/x", "api"),
        // Its token would go in the clear.
        ("http://api.example/x", "all"), ("https://xapi.example/", "all"),
    ])
    func theRuleMeantMostWins(url: String, name: String) throws {
        let configuration = try whole().configuration
        #expect(configuration.accessRule(for: url)?.name == name)
    }

    @Test func whatIsShownHoldsNoSecret() throws {
        let configuration = try whole().configuration
        let text = ConfigurationText.text(configuration)
        #expect(text.contains("password_file: password"))
        #expect(text.contains("X-Api-Key: key"))
        for secret in ["hunter2", "tk123", "k-1", "me:there"] { #expect(!text.contains(secret)) }
        let rules = try whole().configuration.access
        #expect(!"\(rules)".contains("hunter2"))
    }

    @Test(arguments: [
        ("a: x", "1:13: access.a must be keys with values"),
        ("a: {proxy: \"http://p.example:1\"}", "1:10: access.a needs match"),
        ("a: {match: \"ftp://x.example/\"}", "1:21: access.a.match must be a URL such as"),
        ("a: {match: \"https://me:pw@x.example/\"}", "1:21: access.a.match must be a URL such as"),
        ("a: {match: \"*\", headers: {X-A: b}}", "1:10: access.a is for all addresses"),
        ("a: {match: x.example, user: me}", "1:10: access.a has a user but no password_file"),
        ("a: {match: x.example, password: pw}", "1:32: access.a.password: secrets do not stand in this file"),
        ("a: {match: x.example, password_file: gone}", "1:32: access.a.password_file: cannot read"),
        ("a: {match: x.example, ca_file: gone}", "1:41: access.a.ca_file: cannot read"),
        ("a: {match: x.example, tls_min: \"1.1\"}", "1:41: access.a.tls_min is \"1.1\""),
        ("a: {match: x.example, proxy: \"http://me:pw@p.example\"}", "1:39: access.a.proxy must hold no password"),
        ("a: {match: x.example, headers: {Host: y}}", "1:42: access.a.headers.Host is set by watcherd itself"),
        ("a: {match: x.example, headers: {\"X Y\": y}}", "1:42: access.a.headers.X Y is no name of a header"),
        ("a: {match: x.example, headers: {X: \"a\\tb\"}}", "1:45: access.a.headers.X must be"),
        ("a: {match: x.example, timeout: 1h}", "1:41: access.a.timeout is 1h"),
    ])
    func aMistakeIsToldAtItsPlace(_ rule: String, _ expected: String) {
        let problems = Sample.problems("access: {\(rule)}")
        #expect(problems.count == 1, "\(problems)")
        #expect(problems.first?.hasPrefix("watcher.yaml:\(expected)") == true, "\(problems)")
    }

    @Test func aFileOfAuthoritiesHasToHoldSome() throws {
        #expect(Sample.problems("fetch: {ca_file: gone.pem}").first?.contains("fetch.ca_file: cannot read") == true)
        let directory = try TemporaryDirectory()
        try directory.write("empty.pem", "none")
        #expect(throws: ConfigurationFailure.self) { _ = try directory.configuration("fetch: {ca_file: empty.pem}") }
    }
}
