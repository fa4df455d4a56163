/// The bytes of a day's segment, wherever they lie: they do not change as long as the object lives.
package final class SegmentMemory: Sendable {
    // Written by the initialiser alone.
    package nonisolated(unsafe) let bytes: UnsafeRawBufferPointer
    /// Whatever keeps the bytes in their place; nil where they are the object's own.
    private let owner: (any Sendable & AnyObject)?
    private let letGo: @Sendable () -> Void

    /// Bytes that `owner` holds; they begin at an address that eight divides.
    /// - Parameter release: lets go of what was read, where it can be read again.
    package init(_ bytes: UnsafeRawBufferPointer, of owner: any Sendable & AnyObject, release: @escaping @Sendable () -> Void) {
        self.bytes = bytes
        self.owner = owner
        letGo = release
    }

    /// A copy that lies in no file: where the disk takes none, and in tests.
    package init(copying bytes: [UInt8]) {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
        buffer.copyBytes(from: bytes)
        self.bytes = UnsafeRawBufferPointer(buffer)
        owner = nil
        letGo = {}
    }

    deinit {
        if owner == nil { bytes.deallocate() }
    }

    /// Lets go of pages that were read; they come back when they are read again.
    func release() { letGo() }
}
