/// Looks for what libxml2 must not see: NUL bytes, elements with floods of attributes, which cost it quadratic time, and tags,
/// comments and CDATA sections of which it would hold a copy that is as large as the document.
enum MarkupGuard {
    static func defect(in bytes: UnsafeBufferPointer<UInt8>, limits: FeedLimits) -> XMLOutcome? {
        if let place = bytes.position(of: 0, from: 0) {
            return .defect(message: "the document contains NUL bytes", line: line(of: place, in: bytes))
        }
        var scanner = MarkupScanner(bytes)
        while let tag = scanner.nextStartTag() {
            if scanner.largePiece != nil { break }
            if tag.end - tag.start > MarkupScanner.largestPiece { return tooLarge(at: tag.start, in: bytes) }
            guard tag.quoted > limits.maximumAttributes else { continue }
            let message = "an element has more than \(limits.maximumAttributes) attributes"
            return .defect(message: message, line: line(of: tag.start, in: bytes))
        }
        return scanner.largePiece.map { tooLarge(at: $0, in: bytes) }
    }

    private static func tooLarge(at place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> XMLOutcome {
        .defect(
            message: "a tag, comment or CDATA section has more than \(MarkupScanner.largestPiece) bytes", line: line(of: place, in: bytes))
    }

    private static func line(of place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        1 + bytes[..<place].lazy.filter { $0 == 0x0A }.count
    }
}
