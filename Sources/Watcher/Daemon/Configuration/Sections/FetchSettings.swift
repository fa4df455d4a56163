import Control
package import FeedParsing
package import Fetching
package import Model

/// How feeds are polled, and what a server may cost.
package struct FetchSettings: ConfigurationSection {
    /// For feeds that have no interval of their own and give no hint.
    package var interval = Duration.seconds(900)
    /// The floor under every hint and back-off; a feed's own `--every` may be shorter.
    package var minInterval = Duration.seconds(300)
    /// The ceiling over every hint and back-off.
    package var maxInterval = Duration.seconds(86_400)
    package var concurrency = 256
    package var perHost = 2
    package var lookups = 16
    package var idleConnections = 256
    package var maxBody = ByteSize(bytes: 16 << 20)
    package var inFlightBytes = ByteSize(bytes: 32 << 20)
    package var maxHeaders = ByteSize(bytes: 256 << 10)
    package var maxEntries = 10_000
    package var connectTimeout = Duration.seconds(10)
    /// So that a fetch is over within 30 s with the reading of its document, too.
    package var timeout = Duration.seconds(25)
    /// Bytes a second.
    package var lowSpeed = ByteSize(bytes: 64)
    package var lowSpeedTime = Duration.seconds(10)
    package var redirects = 5
    /// Addresses that the guard would refuse: `host:port` or CIDR. For feeds and channels alike.
    package var allow: [String] = []
    /// The default's address is of a reserved domain: whoever polls puts a page of their own there.
    package var userAgent = "Watcher/\(WatcherVersion.current) (+https://watcher.example/)"

    /// Such as `http://proxy.example:3128`; nil for none, whatever the environment says.
    package var proxy: String?
    /// A PEM file of authorities to trust instead of the system's.
    package var caFile: String?
    package var tlsMin = Transport.TLSVersion.tls12.rawValue
    package var hstsHosts = 10_000

    package init() {}

    static let settings: [Setting<FetchSettings>] = [
        Setting("interval", \.interval, .duration.within(.seconds(1) ... .days(30))),
        Setting("min_interval", \.minInterval, .duration.within(.seconds(1) ... .days(7))),
        Setting("max_interval", \.maxInterval, .duration.within(.seconds(1) ... .days(30))),
        Setting("concurrency", \.concurrency, .integer.within(1...4_096)),
        Setting("per_host", \.perHost, .integer.within(1...64)),
        Setting("lookups", \.lookups, .integer.within(1...256)),
        Setting("idle_connections", \.idleConnections, .integer.within(0...4_096)),
        Setting("max_body", \.maxBody, .size.within(ByteSize(bytes: 1 << 10)...ByteSize(bytes: 64 << 20))),
        Setting("in_flight_bytes", \.inFlightBytes, .size.within(ByteSize(bytes: 1 << 20)...ByteSize(bytes: 4 << 30))),
        Setting("max_headers", \.maxHeaders, .size.within(ByteSize(bytes: 4 << 10)...ByteSize(bytes: 1 << 20))),
        Setting("max_entries", \.maxEntries, .integer.within(1...100_000)),
        Setting("connect_timeout", \.connectTimeout, .duration.within(.milliseconds(100) ... .seconds(60))),
        Setting("timeout", \.timeout, .duration.within(.seconds(1) ... .seconds(240))),
        Setting("low_speed", \.lowSpeed, .size.within(ByteSize(bytes: 0)...ByteSize(bytes: 1 << 20))),
        Setting("low_speed_time", \.lowSpeedTime, .duration.within(.seconds(1) ... .seconds(240))),
        Setting("redirects", \.redirects, .integer.within(0...20)),
        Setting("allow", \.allow, ValueFormat.allowedAddress.list(atMost: 1_000)),
        Setting("proxy", \.proxy, ValueFormat.proxyURL.optional),
        Setting("ca_file", \.caFile, ValueFormat.line.checked("path") { _ in nil }.optional),
        Setting("tls_min", \.tlsMin, .word(of: Transport.TLSVersion.allCases.map(\.rawValue))),
        Setting("hsts_hosts", \.hstsHosts, .integer.within(0...1_000_000), needsRestart: true),
        Setting("user_agent", \.userAgent, .userAgent),
    ]

    package var transferLimits: TransferLimits {
        TransferLimits(
            connect: connectTimeout, total: timeout, lowSpeed: lowSpeed.bytes, lowSpeedTime: lowSpeedTime, maxBody: maxBody.bytes,
            maxHeaders: maxHeaders.bytes)
    }

    package var pollSettings: PollSettings {
        PollSettings(
            interval: interval, floor: minInterval, ceiling: max(interval, min(maxInterval, .seconds(3_600))), hintCap: maxInterval,
            backoffCap: maxInterval)
    }

    package var feedLimits: FeedLimits { FeedLimits(maximumBytes: maxBody.bytes, maximumEntries: maxEntries) }

    package var transport: Transport {
        Transport(proxy: proxy, authorityFile: caFile, oldestTLS: Transport.TLSVersion(rawValue: tlsMin) ?? .tls12)
    }
}
