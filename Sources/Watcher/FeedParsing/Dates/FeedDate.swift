package import Model

/// Reads the dates that feeds really contain: RFC 822 and ISO 8601 with all their abuses, ctime, Unix stamps, and dates with
/// month names in some twenty languages.
///
/// A date without a zone is UTC. What cannot be read is nil: a wrong date would be worse than none. Sources of the proper forms:
/// RFC 822 section 5, RFC 2822 section 4.3 (obsolete zones and years), RFC 3339, W3C-DTF, ISO 8601 (ordinal and week dates).
package enum FeedDate {
    /// Longest text that is looked at, in bytes; no date is longer.
    static let maximumLength = 200

    package static func parse(_ text: String) -> Timestamp? {
        var text = text
        return text.withUTF8 { parse($0) }
    }

    package static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> Timestamp? {
        guard (4...maximumLength).contains(bytes.count) else { return nil }
        if let moment = UsualDate.parse(bytes) { return moment }
        // A year before the first is what some programs make of no date: -0001-11-30T00:00:00+00:00.
        guard !isBeforeFirstYear(bytes) else { return nil }
        guard let zone = ZoneNames.find(in: bytes) else { return read(bytes, in: nil) }
        var rest = Array(bytes)
        rest.replaceSubrange(zone.range, with: repeatElement(UInt8(ascii: " "), count: zone.range.count))
        return rest.withUnsafeBufferPointer { read($0, in: zone.rule) }
    }

    /// - Parameter zone: of a place that the date names; an offset beside it counts more.
    private static func read(_ bytes: UnsafeBufferPointer<UInt8>, in zone: ZoneRule?) -> Timestamp? {
        var tokens = DateLexer.tokens(bytes)
        // Some tools mark a Unix stamp so.
        if tokens.first == .mark(UInt8(ascii: "@")), tokens.count > 1 { tokens.removeFirst() }
        if let stamp = CompactDate.parse(tokens) { return stamp }
        var reader = DateReader(tokens: tokens)
        reader.fields.zone = zone
        guard reader.read() else { return nil }
        return reader.fields.timestamp
    }

    /// A hyphen, four digits and a hyphen; ISO 8601 also has dates that leave the century out, as -03-12 and -0312.
    private static func isBeforeFirstYear(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let hyphen = UInt8(ascii: "-")
        return bytes.count > 5 && bytes[0] == hyphen && bytes[5] == hyphen && bytes[1...4].allSatisfy(\.isDigit)
    }
}
