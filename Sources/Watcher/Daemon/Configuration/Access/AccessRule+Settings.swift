import Fetching
import Model

extension AccessRule {
    /// The keys that hold no secrets.
    static let settings: [Setting<AccessRule>] = [
        Setting("match", \.match, ValueFormat.accessPattern.list(atMost: 1_000)),
        Setting("user", \.user, ValueFormat.user.optional),
        Setting("proxy", \.proxy, ValueFormat.proxyURL.optional),
        Setting("ca_file", \.caFile, ValueFormat.line.optional),
        Setting("tls_min", \.tlsMin, ValueFormat.word(of: Transport.TLSVersion.allCases.map(\.rawValue)).optional),
        Setting("user_agent", \.userAgent, ValueFormat.userAgent.optional),
        Setting(
            "max_body", \.maxBody, ValueFormat<ByteSize>.size.within(ByteSize(bytes: 1 << 10)...ByteSize(bytes: 64 << 20)).optional),
        Setting("timeout", \.timeout, ValueFormat<Duration>.duration.within(.seconds(1) ... .seconds(240)).optional),
    ]

    /// The keys that name files.
    static let fileKeys = ["password_file", "bearer_file", "proxy_auth_file"]
    /// The keys that are mappings: of headers to values, and to the files that hold them.
    static let headerKeys = ["headers", "header_files"]

    static var keyNames: [String] { settings.map(\.name) + fileKeys + headerKeys }
}

extension ValueFormat where Value == AccessPattern {
    /// Which addresses are meant.
    static var accessPattern: ValueFormat {
        ValueFormat(
            "a URL such as https://news.example/members/, a host such as news.example, or \"*\"", parse: { AccessPattern($0) },
            text: { YAMLText.scalar($0.text) })
    }
}

extension ValueFormat where Value == String {
    /// A name for basic authentication.
    static var user: ValueFormat {
        headerText.checked("") { $0.contains(":") ? "must not hold a colon, which ends the name" : nil }
    }

    /// How requests present themselves.
    static var userAgent: ValueFormat {
        headerText.checked("1 to 200 characters of ASCII") { agent in
            (1...200).contains(agent.utf8.count) ? nil : "must have 1 to 200 characters"
        }
    }
}
