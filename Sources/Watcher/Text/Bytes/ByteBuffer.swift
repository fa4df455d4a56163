/// A growing run of bytes for the hot loops: appends are a bounds check and a copy, without array bookkeeping.
struct ByteBuffer: ~Copyable {
    private(set) var base: UnsafeMutablePointer<UInt8>
    private(set) var count = 0
    private var capacity: Int

    init(capacity: Int) {
        self.capacity = max(capacity, 64)
        base = .allocate(capacity: self.capacity)
    }

    deinit { base.deallocate() }

    var isEmpty: Bool { count == 0 }
    var last: UInt8? { count == 0 ? nil : base[count - 1] }
    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

    /// Makes room for as many more bytes.
    @inline(__always)
    mutating func reserve(_ more: Int) {
        if capacity - count < more { grow(more) }
    }

    @inline(never)
    private mutating func grow(_ more: Int) {
        let larger = max(capacity * 2, count + more)
        let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
        moved.update(from: base, count: count)
        base.deallocate()
        base = moved
        capacity = larger
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        reserve(1)
        base[count] = byte
        count += 1
    }

    @inline(__always)
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let start = bytes.baseAddress else { return }
        append(start, count: bytes.count)
    }

    @inline(__always)
    mutating func append(_ start: UnsafePointer<UInt8>, count length: Int) {
        reserve(length)
        (base + count).update(from: start, count: length)
        count += length
    }

    mutating func append(_ text: StaticString) {
        append(text.utf8Start, count: text.utf8CodeUnitCount)
    }

    /// The UTF-8 of a scalar; surrogates and numbers beyond Unicode come out as U+FFFD.
    @inline(__always)
    mutating func append(scalar: UInt32) {
        reserve(4)
        count += UTF8Bytes.encode(scalar, to: base + count)
    }

    /// Takes bytes into account that were written behind the end, within the reserved room.
    @inline(__always)
    mutating func advance(_ number: Int) { count += number }

    mutating func removeLast(_ number: Int) { count -= min(number, count) }

    mutating func removeAll() { count = 0 }

    /// The bytes as text; what is no UTF-8 becomes U+FFFD.
    func string() -> String { String(utf8: bytes) }
}
