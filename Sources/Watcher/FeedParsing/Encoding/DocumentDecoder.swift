import Text

/// Brings a document of any encoding to UTF-8.
///
/// Order: byte order mark or the pattern of zeros; Content-Type; XML declaration; detection. Valid UTF-8 with sequences of several
/// bytes is UTF-8 whatever was declared, since no other text looks like that by chance.
enum DocumentDecoder {
    struct Document {
        /// UTF-8 without byte order mark.
        var bytes: [UInt8]
        var warnings: [FeedWarning]
    }

    /// - Parameter maximum: bytes of the result. UTF-8 has up to three for one of an older encoding, so that documents of a third pass.
    /// - Throws: `encoding`, or `too-large`.
    static func decode(_ bytes: [UInt8], contentType: String?, maximum: Int) throws(FeedFailure) -> Document {
        let choice = bytes.withUnsafeBufferPointer { choose($0, contentType: contentType, maximum: maximum) }
        switch choice {
        case .tooLarge:
            let message = "the document is not in UTF-8, and of other encodings at most \(maximum / 3) bytes are read: publish it as UTF-8"
            throw FeedFailure(.tooLarge, message, line: 1)
        case .keep(let skipped): return Document(bytes: skipped == 0 ? bytes : Array(bytes[skipped...]), warnings: [])
        case .refuse(let message): throw FeedFailure(.encoding, message, line: 1)
        case .decoded(let document): return document
        }
    }

    private enum Choice {
        /// UTF-8 already, after this many bytes of byte order mark.
        case keep(Int)
        case decoded(Document)
        case refuse(String)
        case tooLarge
    }

    private static func choose(_ bytes: UnsafeBufferPointer<UInt8>, contentType: String?, maximum: Int) -> Choice {
        let hints = EncodingHints(bytes, contentType: contentType)
        let body = UnsafeBufferPointer(rebasing: bytes[hints.markLength...])
        if hints.certain == .ebcdic || (hints.declared.contains(.ebcdic) && !looksLikeASCII(body)) { return .refuse(ebcdic(hints)) }
        if let certain = hints.certain, certain != .utf8 { return transcode(body, [certain], maximum) }
        let check = UTF8Check(body)
        if check.isValid {
            if check.sequences == 0, let stateful = hints.declared.first, stateful.isStateful {
                return transcode(body, [stateful], maximum)
            }
            return .keep(hints.markLength)
        }
        if hints.certain == .utf8 { return transcode(body, [.utf8], maximum) }
        let declared = hints.declared.filter { $0.isASCIICompatible && $0 != .utf8 }
        return transcode(body, declared + [guess(check, body)], maximum)
    }

    private static func ebcdic(_ hints: EncodingHints) -> String {
        let name = hints.ebcdicLabel.map { " (\($0))" } ?? ""
        return "the document is in EBCDIC\(name), which is not supported: publish it as UTF-8"
    }

    /// Mostly UTF-8 with damage, or some older encoding.
    private static func guess(_ check: UTF8Check, _ bytes: UnsafeBufferPointer<UInt8>) -> CharacterEncoding {
        check.sequences > check.invalid ? .utf8 : EncodingDetector.guess(bytes)
    }

    /// Markup or JSON readable as it is: a declared EBCDIC, UTF-16 or the like is a lie.
    private static func looksLikeASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = bytes.first(where: { !$0.isWhiteSpace }) else { return false }
        return first == UInt8(ascii: "<") || first == UInt8(ascii: "{")
    }

    /// The first candidate that reads every byte or nearly so; the last of them, a guess, as well as it can.
    private static func transcode(
        _ bytes: UnsafeBufferPointer<UInt8>, _ candidates: [CharacterEncoding], _ maximum: Int
    ) -> Choice {
        var best: Transcoder.Result?
        for candidate in candidates {
            // Damaged UTF-8 grows by a few bytes at most, all others by any measure.
            if candidate != .utf8, bytes.count > maximum / 3 { return .tooLarge }
            guard let result = Transcoder.decode(bytes, from: candidate) else { continue }
            best = result
            // A damaged spot or two is no reason to doubt what was declared.
            if result.invalid <= 2 + bytes.count / 2000 { break }
        }
        guard let best else { return .refuse("the document's character encoding cannot be read") }
        var warnings: [FeedWarning] = []
        if best.invalid > 0 { warnings.append(FeedWarning("\(best.invalid) unreadable bytes were replaced by U+FFFD")) }
        return .decoded(Document(bytes: best.bytes, warnings: warnings))
    }
}
