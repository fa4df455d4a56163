/// A web address in the parts that rules ask for.
struct AddressParts {
    /// `http` or `https`.
    let scheme: String
    /// Host in lower case, with a port where there is one, without user and password.
    let host: String
    /// The path's segments, without empty ones.
    let segments: [String]
    private let query: [(String, String)]

    /// Nil where the text is no address on the web; a missing scheme means https.
    init?(_ url: String) {
        var rest = Substring(url)
        if let separator = url.range(ofScheme: "://") {
            scheme = url[..<separator.lowerBound].lowercased()
            rest = url[separator.upperBound...]
        } else {
            scheme = "https"
        }
        guard scheme == "http" || scheme == "https" else { return nil }
        rest = rest.prefix { $0 != "#" }
        let parts = rest.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let place = parts[0].split(separator: "/", omittingEmptySubsequences: true).map(String.init)
        guard let authority = place.first?.split(separator: "@").last.map({ $0.lowercased() }),
            authority.contains(".") || authority.contains(":")
        else { return nil }
        host = authority
        segments = Array(place.dropFirst())
        query = (parts.count > 1 ? parts[1] : "").split(separator: "&").map { pair in
            let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (String(halves[0]), halves.count > 1 ? String(halves[1]) : "")
        }
    }

    /// The value of a query parameter.
    func parameter(_ name: String) -> String? {
        query.first { $0.0 == name && !$0.1.isEmpty }?.1
    }

    /// Whether the host is this domain or one below it.
    func isWithin(_ domain: String) -> Bool { host == domain || host.hasSuffix("." + domain) }
}

extension String {
    /// The range of `://` where it ends a scheme.
    fileprivate func range(ofScheme separator: String) -> Range<String.Index>? {
        guard let colon = firstIndex(of: ":"), self[colon...].hasPrefix(separator), colon > startIndex,
            self[..<colon].allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
        else { return nil }
        return colon..<index(colon, offsetBy: separator.count)
    }
}
