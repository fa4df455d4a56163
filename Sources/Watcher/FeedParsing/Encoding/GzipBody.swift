import CZlib

/// Bodies that are still gzip after the transport decoded them, since some servers compress twice (or serve a `.gz` file as it is).
enum GzipBody {
    struct Inflated {
        var bytes: [UInt8]
        /// What was wrong with the compressed form, if anything.
        var warnings: [FeedWarning] = []
    }

    /// Layers of compression that are taken off at most.
    private static let maximumLayers = 2
    private static let pieceLength = 64 << 10

    static func isGzip(_ bytes: [UInt8]) -> Bool { bytes.count > 10 && bytes[0] == 0x1F && bytes[1] == 0x8B && bytes[2] == 8 }

    /// The bytes without gzip around them; as they are where there is none.
    ///
    /// - Throws: `too-large` as soon as more than `maximum` bytes come out, `malformed` where nothing does.
    static func unwrapped(_ bytes: consuming [UInt8], maximum: Int) throws(FeedFailure) -> Inflated {
        var result = Inflated(bytes: bytes)
        for _ in 0..<maximumLayers where isGzip(result.bytes) {
            let layer = try inflated(result.bytes, maximum: maximum)
            result.bytes = layer.bytes
            result.warnings += layer.warnings
        }
        return result
    }

    /// Read twice: an array that grew as the bytes came would hold up to three times what they take.
    private static func inflated(_ bytes: [UInt8], maximum: Int) throws(FeedFailure) -> Inflated {
        let (count, end) = bytes.withUnsafeBufferPointer { inflate($0, maximum: maximum) }
        if case .tooLarge = end {
            throw FeedFailure(.tooLarge, "the document is compressed twice and inflates to more than the limit of \(maximum) bytes")
        }
        if case .broken(let place) = end, count == 0 {
            throw FeedFailure(.malformed, "the compressed document cannot be read at byte \(place)")
        }
        let output = [UInt8](unsafeUninitializedCapacity: count) { output, filled in
            filled = bytes.withUnsafeBufferPointer { inflate($0, into: output, maximum: count).count }
        }
        guard case .broken(let place) = end else { return Inflated(bytes: output) }
        return Inflated(bytes: output, warnings: [FeedWarning("the compressed document is damaged or cut off at byte \(place)")])
    }

    private enum End {
        case whole, tooLarge
        /// At this byte of the compressed form.
        case broken(Int)
    }

    /// How many bytes come out, and how it ends. They are kept where there is an output, which has room for all of them.
    private static func inflate(
        _ input: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>? = nil, maximum: Int
    ) -> (count: Int, end: End) {
        var stream = z_stream()
        guard watcher_inflate_gzip(&stream) == Z_OK else { return (0, .broken(0)) }
        defer { inflateEnd(&stream) }
        // zlib only reads the input; its type lacks the const.
        stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.avail_in = UInt32(clamping: input.count)
        var count = 0
        while true {
            let status = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: pieceLength) { piece in
                stream.next_out = piece.baseAddress
                stream.avail_out = UInt32(pieceLength)
                let status = CZlib.inflate(&stream, Z_NO_FLUSH)
                let length = pieceLength - Int(stream.avail_out)
                if let output {
                    let room = min(length, output.count - count)
                    _ = UnsafeMutableBufferPointer(rebasing: output[count...]).update(fromContentsOf: piece[..<room])
                }
                count += length
                return status
            }
            if count > maximum { return (maximum, .tooLarge) }
            switch status {
            case Z_OK: continue
            case Z_STREAM_END:
                // Members of one file stand back to back; anything else behind the last is padding.
                guard stream.avail_in > 10, stream.next_in?.pointee == 0x1F, inflateReset(&stream) == Z_OK else { return (count, .whole) }
            default: return (count, .broken(input.count - Int(stream.avail_in)))
            }
        }
    }
}
