/// The rules of a robots.txt for one crawler (RFC 9309): the groups that name it, else those for all.
package struct RobotsRules: Hashable, Sendable {
    /// Which rule decided.
    package enum Verdict: Hashable, Sendable {
        case allowed
        /// With the rule as it is written, such as `Disallow: /private/`.
        case disallowed(String)
    }

    private struct Rule: Hashable, Sendable {
        var pattern: [UInt8]
        var allows: Bool
    }

    /// Bytes of a file that are read; the RFC asks for 500 KiB at least (section 2.5).
    package static let maximumBytes = 500 << 10
    /// Rules kept of a file, and bytes of one: more would only cost time.
    private static let mostRules = 5_000
    private static let longestPattern = 2_048

    private var rules: [Rule] = []

    /// No rules: everything is allowed.
    package static let open = RobotsRules(rules: [])
    /// One rule against everything.
    package static let closed = RobotsRules(rules: [Rule(pattern: [UInt8(ascii: "/")], allows: false)])

    private init(rules: [Rule]) { self.rules = rules }

    /// - Parameter token: the product token of the crawler, such as `Watcher`; letters, `-` and `_` count.
    package init(_ bytes: [UInt8], token: String) {
        let token = token.lowercased()
        var own: [Rule]?
        var general: [Rule] = []
        /// Whether the lines to come belong to a group of ours, or to one for all; agents in a row begin a group together.
        var (isOwn, isGeneral, isInRules) = (false, false, true)
        for line in Self.lines(bytes.prefix(Self.maximumBytes)) {
            guard let (name, value) = Self.field(line) else { continue }
            switch name {
            case "user-agent":
                if isInRules { (isOwn, isGeneral, isInRules) = (false, false, false) }
                let agent = Self.token(String(decoding: value, as: UTF8.self)).lowercased()
                if value.first == UInt8(ascii: "*") { isGeneral = true }
                if !agent.isEmpty, agent == token {
                    isOwn = true
                    own = own ?? []
                }
            case "allow", "disallow":
                isInRules = true
                guard !value.isEmpty, value.count <= Self.longestPattern else { continue }
                let rule = Rule(pattern: RobotsPath.normalised(value), allows: name == "allow")
                if isOwn, (own?.count ?? 0) < Self.mostRules { own?.append(rule) }
                if isGeneral, general.count < Self.mostRules { general.append(rule) }
            default: continue
            }
        }
        rules = own ?? general
    }

    /// The product token of a User-Agent: its first letters, `-` and `_` (section 2.2.1).
    package static func token(_ userAgent: String) -> String {
        String(userAgent.drop { $0 == " " }.prefix { $0.isASCII && $0.isLetter || $0 == "-" || $0 == "_" })
    }

    /// - Parameter path: path and query of a URL as it is sent.
    package func verdict(on path: String) -> Verdict {
        let path = RobotsPath.normalised(Array((path.isEmpty ? "/" : path).utf8)[...])
        if path == Array("/robots.txt".utf8) { return .allowed }
        var best: Rule?
        for rule in rules where RobotsPath.matches(path, rule.pattern) {
            // The longest match decides; of equal ones the one that allows (section 2.2.2).
            guard let known = best else {
                best = rule
                continue
            }
            if rule.pattern.count > known.pattern.count || rule.pattern.count == known.pattern.count && rule.allows { best = rule }
        }
        guard let best, !best.allows else { return .allowed }
        return .disallowed("Disallow: " + String(decoding: best.pattern, as: UTF8.self))
    }

    // MARK: - Lines

    private static func lines(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        let bytes = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? bytes.dropFirst(3) : bytes
        return bytes.split { $0 == 0x0a || $0 == 0x0d }
    }

    /// Name in lower case and value, without white space and comment; nil for a line without a colon.
    private static func field(_ line: ArraySlice<UInt8>) -> (name: String, value: ArraySlice<UInt8>)? {
        let line = line.prefix { $0 != UInt8(ascii: "#") }
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let name = String(decoding: trimmed(line[..<colon]), as: UTF8.self).lowercased()
        return (name, trimmed(line[line.index(after: colon)...]))
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var bytes = bytes
        while let first = bytes.first, first == 0x20 || first == 0x09 { bytes = bytes.dropFirst() }
        while let last = bytes.last, last == 0x20 || last == 0x09 { bytes = bytes.dropLast() }
        return bytes
    }
}
