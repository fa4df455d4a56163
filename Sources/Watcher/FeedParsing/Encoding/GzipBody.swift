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
    static func unwrapped(_ bytes: [UInt8], maximum: Int) throws(FeedFailure) -> Inflated {
        var result = Inflated(bytes: bytes)
        for _ in 0..<maximumLayers where isGzip(result.bytes) {
            let layer = try inflated(result.bytes, maximum: maximum)
            result.bytes = layer.bytes
            result.warnings += layer.warnings
        }
        return result
    }

    private static func inflated(_ bytes: [UInt8], maximum: Int) throws(FeedFailure) -> Inflated {
        var output: [UInt8] = []
        let end = bytes.withUnsafeBufferPointer { inflate($0, into: &output, maximum: maximum) }
        switch end {
        case .whole: return Inflated(bytes: output)
        case .tooLarge:
            throw FeedFailure(.tooLarge, "the document is compressed twice and inflates to more than the limit of \(maximum) bytes")
        case .broken(let place):
            guard !output.isEmpty else { throw FeedFailure(.malformed, "the compressed document cannot be read at byte \(place)") }
            return Inflated(bytes: output, warnings: [FeedWarning("the compressed document is damaged or cut off at byte \(place)")])
        }
    }

    private enum End {
        case whole, tooLarge
        /// At this byte of the compressed form.
        case broken(Int)
    }

    private static func inflate(_ input: UnsafeBufferPointer<UInt8>, into output: inout [UInt8], maximum: Int) -> End {
        var stream = z_stream()
        guard watcher_inflate_gzip(&stream) == Z_OK else { return .broken(0) }
        defer { inflateEnd(&stream) }
        // zlib only reads the input; its type lacks the const.
        stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.avail_in = UInt32(clamping: input.count)
        while true {
            let status = inflatePiece(&stream, into: &output)
            if output.count > maximum { return .tooLarge }
            switch status {
            case Z_OK: continue
            case Z_STREAM_END:
                // Members of one file stand back to back; anything else behind the last is padding.
                guard stream.avail_in > 10, stream.next_in?.pointee == 0x1F, inflateReset(&stream) == Z_OK else { return .whole }
            default: return .broken(input.count - Int(stream.avail_in))
            }
        }
    }

    private static func inflatePiece(_ stream: inout z_stream, into output: inout [UInt8]) -> Int32 {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: pieceLength) { piece in
            stream.next_out = piece.baseAddress
            stream.avail_out = UInt32(pieceLength)
            let status = CZlib.inflate(&stream, Z_NO_FLUSH)
            output.append(contentsOf: UnsafeBufferPointer(rebasing: piece[..<(pieceLength - Int(stream.avail_out))]))
            return status
        }
    }
}
