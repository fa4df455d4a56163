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
        let tokens = DateLexer.tokens(bytes)
        if let stamp = CompactDate.parse(tokens) { return stamp }
        var reader = DateReader(tokens: tokens)
        guard reader.read() else { return nil }
        return reader.fields.timestamp
    }
}
