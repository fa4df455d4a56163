/// The bytes of a day's segment, wherever they lie: they do not change as long as the object lives.
package protocol SegmentMemory: AnyObject, Sendable {
    /// Begins at an address that eight divides.
    var bytes: UnsafeRawBufferPointer { get }

    /// Lets go of what was read, where it can be read again: mapped pages leave the resident memory.
    func release()
}

/// A segment that lies in no file: where the disk takes none, and in tests.
package final class HeapSegment: SegmentMemory {
    // Written by the initialiser alone.
    private nonisolated(unsafe) let buffer: UnsafeMutableRawBufferPointer

    package init(_ bytes: [UInt8]) {
        buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
        buffer.copyBytes(from: bytes)
    }

    deinit { buffer.deallocate() }

    package var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(buffer) }

    package func release() {}
}
