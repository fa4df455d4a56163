import CText

/// A stretch of a text in blocks of sixty-four bytes: what each byte is, as bit masks, and the bytes with ASCII's capitals made small.
///
/// A text is read a window at a time, so that both stay in the processor's nearest cache.
struct BlockWindow: ~Copyable {
    static let block = Int(CTEXT_BLOCK)
    private static let maximumLength = 32
    /// Words are copied sixteen bytes at a time, also from the window's end.
    private static let reach = 16
    private static let build = ctext_best_build()

    /// Blocks in a window.
    private let length: Int
    private let lower: UnsafeMutablePointer<UInt8>
    private let blocks: UnsafeMutablePointer<ctext_block>
    /// The numbers of the text's blocks that are in the window.
    private var range = 0..<0

    /// For texts of so many bytes at the most.
    init(size: Int) {
        length = min(Self.maximumLength, size / Self.block + 1)
        let masks = length * MemoryLayout<ctext_block>.stride
        let memory = UnsafeMutableRawPointer.allocate(
            byteCount: masks + length * Self.block + Self.reach, alignment: MemoryLayout<ctext_block>.alignment)
        blocks = memory.bindMemory(to: ctext_block.self, capacity: length)
        lower = (memory + masks).bindMemory(to: UInt8.self, capacity: length * Self.block + Self.reach)
    }

    deinit { UnsafeMutableRawPointer(blocks).deallocate() }

    /// Forgets what was read: the next text is another one.
    mutating func reset() { range = 0..<0 }

    /// Sees to it that a block of the text is in the window.
    @inline(__always)
    mutating func need(_ number: Int, of text: UnsafePointer<UInt8>, count: Int) {
        if !range.contains(number) { read(number, of: text, count: count) }
    }

    /// What is known of a block in the window.
    @inline(__always)
    func masks(_ number: Int) -> ctext_block { blocks[number - range.lowerBound] }

    /// The small letters of a block in the window; sixteen bytes behind its end may be read.
    @inline(__always)
    func letters(_ number: Int) -> UnsafePointer<UInt8> { UnsafePointer(lower + (number - range.lowerBound) * Self.block) }

    @inline(never)
    private mutating func read(_ number: Int, of text: UnsafePointer<UInt8>, count: Int) {
        let start = number * Self.block
        let bytes = min(count - start, length * Self.block)
        ctext_read(Self.build, text + start, bytes, lower, blocks)
        let filled = (bytes + Self.block - 1) / Self.block
        (lower + filled * Self.block).update(repeating: 0, count: Self.reach)
        range = number..<number + filled
    }
}
