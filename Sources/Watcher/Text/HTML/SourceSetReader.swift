/// Walks over the candidates of a `srcset`.
struct SourceSetReader {
    private let value: UnsafeBufferPointer<UInt8>
    private var index = 0

    init(_ value: UnsafeBufferPointer<UInt8>) { self.value = value }

    /// The next address and its size, such as `2x` or `640w`; empty where what stands there is none.
    mutating func next() -> (url: UnsafeBufferPointer<UInt8>, descriptor: UnsafeBufferPointer<UInt8>)? {
        while index < value.count, HTMLRewriter.isSpace(value[index]) || value[index] == UInt8(ascii: ",") { index += 1 }
        guard index < value.count else { return nil }
        let start = index
        while index < value.count, !HTMLRewriter.isSpace(value[index]) { index += 1 }
        var end = index
        while end > start, value[end - 1] == UInt8(ascii: ",") { end -= 1 }
        let url = UnsafeBufferPointer(rebasing: value[start..<end])
        guard end == index else { return (url, UnsafeBufferPointer(start: nil, count: 0)) }
        while index < value.count, HTMLRewriter.isSpace(value[index]) { index += 1 }
        let descriptor = index
        while index < value.count, value[index] != UInt8(ascii: ",") { index += 1 }
        end = index
        while end > descriptor, HTMLRewriter.isSpace(value[end - 1]) { end -= 1 }
        let size = UnsafeBufferPointer(rebasing: value[descriptor..<end])
        return (url, size.allSatisfy(Self.isOfSize) ? size : UnsafeBufferPointer(start: nil, count: 0))
    }

    private static func isOfSize(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "+"),
            UInt8(ascii: "-"), UInt8(ascii: "x"), UInt8(ascii: "w"), UInt8(ascii: "h"):
            true
        default: false
        }
    }
}
