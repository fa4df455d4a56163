/// A body as it arrives, in pieces, so that growing neither copies nor reserves twice what is there.
struct BodyBuffer: Sendable {
    private var pieces: [[UInt8]] = []
    private(set) var count = 0
    /// Bytes reserved, which is what the budget counts.
    private(set) var capacity = 0

    private static let pieceSize = 32 << 10
    /// Of bodies that have grown large: blocks of this size go back to the system when they are freed.
    private static let largePieceSize = 256 << 10

    /// What `append` of so many bytes would reserve.
    func growth(appending added: Int) -> Int {
        added <= capacity - count ? 0 : pieceSize(for: added - (capacity - count))
    }

    mutating func append(_ bytes: UnsafeRawBufferPointer) {
        let room = capacity - count
        let head = min(room, bytes.count)
        if head > 0 { pieces[pieces.count - 1].append(contentsOf: bytes[..<head]) }
        if head < bytes.count {
            let size = pieceSize(for: bytes.count - head)
            var piece: [UInt8] = []
            piece.reserveCapacity(size)
            piece.append(contentsOf: bytes[head...])
            pieces.append(piece)
            capacity += size
        }
        count += bytes.count
    }

    /// All of it in one array; each piece is freed as soon as it is copied.
    consuming func joined() -> [UInt8] {
        if pieces.count <= 1 { return pieces.popLast() ?? [] }
        var rest = pieces
        pieces = []
        rest.reverse()
        return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while let piece = rest.popLast() {
                filled = UnsafeMutableBufferPointer(rebasing: buffer[filled...]).update(fromContentsOf: piece) + filled
            }
        }
    }

    mutating func removeAll() { self = BodyBuffer() }

    /// Small documents get what they need, larger ones whole pieces.
    private func pieceSize(for bytes: Int) -> Int {
        if pieces.isEmpty, bytes <= Self.pieceSize / 4 { return max(bytes, 1_024) }
        return max(bytes, capacity < Self.largePieceSize ? Self.pieceSize : Self.largePieceSize)
    }
}
