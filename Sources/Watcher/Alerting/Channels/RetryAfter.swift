import Model

/// The value of a Retry-After header: seconds or a date (RFC 9110, section 10.2.3), or decimals as Discord sends them.
enum RetryAfter {
    /// The wait from now, at least zero and at most thirty days; nil where the value is neither, or is a date and no clock is given.
    ///
    /// - Parameter serverTime: the Date header. A date is meant by the server's clock, which may differ from ours.
    static func parse(_ text: String, now: Timestamp?, serverTime: String?) -> Duration? {
        let trimmed = CleanText.line(text, limit: 64)
        if let first = trimmed.utf8.first, (48...57).contains(first) || first == UInt8(ascii: ".") {
            return Double(trimmed).flatMap(seconds)
        }
        guard let date = HTTPDate.parse(trimmed) else { return nil }
        guard let reference = serverTime.flatMap(HTTPDate.parse) ?? now else { return nil }
        return bounded(date - reference)
    }

    /// A number of seconds, rounded up to milliseconds; nil for one below zero or none at all.
    static func seconds(_ value: Double) -> Duration? {
        guard value.isFinite, value >= 0 else { return nil }
        return bounded(.milliseconds(Int64((min(value, 1e9) * 1_000).rounded(.up))))
    }

    private static func bounded(_ wait: Duration) -> Duration { min(max(wait, .zero), .seconds(30 * 86_400)) }
}
