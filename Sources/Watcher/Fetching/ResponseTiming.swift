package import Model

/// What response headers say about when to come back.
package struct ResponseTiming {
    /// How long the response is fresh from now on (RFC 9111, 4.2); nil where the headers do not say, or ask for revalidation.
    package let freshFor: Duration?
    /// Retry-After, from now on; zero for a date that has passed (RFC 9110, 10.2.3).
    package let retryAfter: Duration?

    package init(_ headers: HTTPHeaders, now: Timestamp) {
        freshFor = Self.freshness(headers, now: now)
        retryAfter = headers["Retry-After"].flatMap { Self.delay($0, headers, now: now) }
    }

    /// The server's own clock is what its dates are measured by; most answers have no other date that matters, so it is read last.
    private static func date(_ headers: HTTPHeaders, now: Timestamp) -> Timestamp { headers["Date"].flatMap(HTTPDate.parse) ?? now }

    private static func freshness(_ headers: HTTPHeaders, now: Timestamp) -> Duration? {
        let control = CacheControl(headers.values("Cache-Control"))
        guard !control.mustRevalidate else { return nil }
        if let maxAge = control.maxAge { return .seconds(max(0, maxAge - age(headers))) }
        guard let expires = headers["Expires"].flatMap(HTTPDate.parse) else { return nil }
        let left = (expires - date(headers, now: now)).components.seconds
        return .seconds(max(0, min(left, longest) - age(headers)))
    }

    private static func age(_ headers: HTTPHeaders) -> Int64 { headers["Age"].flatMap(seconds) ?? 0 }

    private static func delay(_ value: String, _ headers: HTTPHeaders, now: Timestamp) -> Duration? {
        if let seconds = seconds(value) { return .seconds(seconds) }
        guard let time = HTTPDate.parse(value) else { return nil }
        let date = date(headers, now: now)
        return time > date ? time - date : .zero
    }

    /// A whole number of seconds; larger ones than can matter are cut.
    static func seconds(_ text: some StringProtocol) -> Int64? {
        guard !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return min(Int64(text) ?? longest, longest)
    }

    /// About 68 years, as RFC 9111 has it for ages.
    private static let longest: Int64 = 2_147_483_648
}

/// The directives of Cache-Control that a poller needs.
private struct CacheControl {
    private(set) var maxAge: Int64?
    private(set) var mustRevalidate = false

    init(_ values: [String]) {
        for directive in values.joined(separator: ",").split(separator: ",") {
            let parts = directive.split(separator: "=", maxSplits: 1)
            guard let name = parts.first?.trimmingSpaces().lowercased() else { continue }
            if name == "no-cache" || name == "no-store" { mustRevalidate = true }
            guard name == "max-age", maxAge == nil, parts.count == 2 else { continue }
            var value = parts[1].trimmingSpaces()
            if value.hasPrefix("\""), value.hasSuffix("\""), value.count > 1 { value = value.dropFirst().dropLast() }
            maxAge = ResponseTiming.seconds(value)
        }
    }
}

extension Substring {
    fileprivate func trimmingSpaces() -> Substring {
        var text = self
        while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
        while let last = text.last, last == " " || last == "\t" { text.removeLast() }
        return text
    }
}
