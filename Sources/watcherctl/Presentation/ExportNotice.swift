/// What whoever exports a list should know of its addresses: what was left out of them, and what may be secret in them.
enum ExportNotice {
    /// Parameters that hold the keys of private feeds.
    private static let secrets: Set<String> = [
        "token", "key", "apikey", "api_key", "auth", "access_token", "secret", "password", "pass", "pwd", "sig", "signature",
        "private_token",
        "feed_token", "rss_token",
    ]

    /// Feeds named in a line; more of them are only counted.
    private static let most = 20

    /// One line a notice; empty where there is nothing to say. The daemon writes every outline on a line of its own.
    static func lines(_ list: String) -> [String] {
        let outlines = list.split(separator: "\n").filter { $0.contains("<outline") }
        let stripped = outlines.filter { $0.contains(" credentials=\"removed\"") }.compactMap(address)
        let secret = outlines.compactMap(address).filter(hasSecret)
        var lines: [String] = []
        if !stripped.isEmpty {
            lines.append("left out user and password of \(names(stripped)); an import elsewhere needs them again, by `feed set ID --url`")
        }
        if !secret.isEmpty { lines.append("the list holds what may be keys, in the addresses of \(names(secret)); keep it to yourself") }
        return lines
    }

    private static func names(_ addresses: [String]) -> String {
        // What follows the path is where keys are.
        let shown = addresses.prefix(most).map { String($0.prefix { $0 != "?" }) }.joined(separator: ", ")
        return addresses.count > most ? "\(shown) and \(addresses.count - most) more" : shown
    }

    private static func address(_ outline: Substring) -> String? {
        guard let start = outline.firstRange(of: "xmlUrl=\"")?.upperBound else { return nil }
        return String(outline[start...].prefix { $0 != "\"" })
    }

    private static func hasSecret(_ address: String) -> Bool {
        guard let query = address.firstIndex(of: "?") else { return false }
        return address[address.index(after: query)...].split(whereSeparator: { "&;".contains($0) }).contains { parameter in
            let halves = parameter.split(separator: "=", maxSplits: 1)
            return halves.count == 2 && secrets.contains(halves[0].lowercased())
        }
    }
}
