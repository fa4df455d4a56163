package import Fetching
package import Model
package import Storage

/// How the pages of articles are fetched, for feeds that ask for full text.
package struct PagesSettings: ConfigurationSection {
    package var concurrency = 8
    package var perHost = 1
    /// Between the end of one page and the next of the same host.
    package var pause = Duration.milliseconds(500)
    /// From the intake of an entry until it is judged without its page.
    package var wait = Duration.seconds(120)
    /// For a page with all its redirects.
    package var timeout = Duration.seconds(20)
    package var maxBody = ByteSize(bytes: 4 << 20)
    /// Of the entries of one document, the newest.
    package var perDocument = 100
    package var robotsLifetime = Duration.seconds(86_400)
    package var robotsRetry = Duration.seconds(600)
    package var robotsHosts = 10_000

    package init() {}

    static let settings: [Setting<PagesSettings>] = [
        Setting("concurrency", \.concurrency, .integer.within(1...256)),
        Setting("per_host", \.perHost, .integer.within(1...16)),
        Setting("pause", \.pause, .duration.within(.zero ... .seconds(60))),
        Setting("wait", \.wait, .duration.within(.seconds(1) ... .seconds(3_600))),
        Setting("timeout", \.timeout, .duration.within(.seconds(1) ... .seconds(240))),
        Setting("max_body", \.maxBody, .size.within(ByteSize(bytes: 16 << 10)...ByteSize(bytes: 16 << 20))),
        Setting("per_document", \.perDocument, .integer.within(0...10_000)),
        Setting("robots_lifetime", \.robotsLifetime, .duration.within(.seconds(60) ... .days(1)), needsRestart: true),
        Setting("robots_retry", \.robotsRetry, .duration.within(.seconds(10) ... .days(1)), needsRestart: true),
        Setting("robots_hosts", \.robotsHosts, .integer.within(10...1_000_000), needsRestart: true),
    ]

    package var hold: PageHold { PageHold(wait: wait, perDocument: perDocument) }

    package var robotsLimits: RobotsCache.Limits {
        RobotsCache.Limits(lifetime: robotsLifetime, retry: robotsRetry, origins: robotsHosts)
    }
}
