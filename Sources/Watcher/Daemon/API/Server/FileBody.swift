import Glibc
import Hummingbird
import NIOCore

/// A file as the body of an answer, read piece by piece.
struct FileBody {
    let path: String
    let bytes: Int

    private static let piece = 256 << 10

    struct CutShort: Error {}

    var body: ResponseBody {
        ResponseBody(contentLength: bytes) { writer in
            let descriptor = open(path, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw CutShort() }
            defer { close(descriptor) }
            var left = bytes
            while left > 0 {
                let buffer = try Self.read(descriptor, atMost: min(left, Self.piece))
                left -= buffer.readableBytes
                try await writer.write(buffer)
            }
            try await writer.finish(nil)
        }
    }

    private static func read(_ descriptor: Int32, atMost count: Int) throws -> ByteBuffer {
        var buffer = ByteBuffer()
        let length = buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: count) { target in
            max(0, Glibc.read(descriptor, target.baseAddress, count))
        }
        guard length > 0 else { throw CutShort() }
        return buffer
    }
}
