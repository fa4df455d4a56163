/// Looks for what libxml2 must not see: NUL bytes, and elements with floods of attributes, which cost it quadratic time.
enum MarkupGuard {
    static func defect(in bytes: UnsafeBufferPointer<UInt8>, limits: FeedLimits) -> XMLOutcome? {
        if let place = bytes.position(of: 0, from: 0) {
            return .defect(message: "the document contains NUL bytes", line: line(of: place, in: bytes))
        }
        var scanner = MarkupScanner(bytes)
        while let tag = scanner.nextStartTag() {
            guard tag.quoted > limits.maximumAttributes else { continue }
            let message = "an element has more than \(limits.maximumAttributes) attributes"
            return .defect(message: message, line: line(of: tag.start, in: bytes))
        }
        return nil
    }

    private static func line(of place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        1 + bytes[..<place].lazy.filter { $0 == 0x0A }.count
    }
}
