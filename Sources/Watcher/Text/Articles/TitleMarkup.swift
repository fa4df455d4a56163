/// Tells titles that were left as HTML from those that only speak of it.
enum TitleMarkup {
    /// An end tag, a line break or a reference that HTML knows. "How to use <div>" and "AT&T" are none.
    static func isMarkup(_ title: String) -> Bool {
        var title = title
        return title.withUTF8 { bytes in
            for index in bytes.indices {
                if bytes[index] == UInt8(ascii: "<"), isTag(bytes, index + 1) { return true }
                if bytes[index] == UInt8(ascii: "&"), isReference(bytes, index) { return true }
            }
            return false
        }
    }

    private static func isTag(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        guard start + 2 < bytes.count else { return false }
        let small = (bytes[start] | 0x20, bytes[start + 1] | 0x20)
        if bytes[start] == UInt8(ascii: "/") { return (97...122).contains(small.1) }
        let follows = bytes[start + 2]
        return small == (UInt8(ascii: "b"), UInt8(ascii: "r"))
            && (follows == UInt8(ascii: ">") || follows == 0x20 || follows == UInt8(ascii: "/"))
    }

    private static func isReference(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        var decoded = ByteBuffer(capacity: 16)
        let length = HTMLReference.decode(bytes, at: start, into: &decoded, inAttribute: true)
        return length > 0 && bytes[start + length - 1] == UInt8(ascii: ";")
    }
}
