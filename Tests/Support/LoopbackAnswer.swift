/// What the loopback server does with a request, step by step.
package struct LoopbackAnswer: Sendable {
    package enum Step: Sendable {
        case send([UInt8])
        /// The bytes again and again until the peer goes.
        case sendForEver([UInt8])
        /// One byte after the other with a pause between, the whole again and again until the peer goes.
        case drip([UInt8], milliseconds: Int32)
        /// Nothing more until the gate opens.
        case wait(Gate)
        /// Nothing more until the peer goes or the server stops.
        case stall
        /// Ends the connection in order.
        case close
        /// Ends the connection with a TCP reset.
        case reset
    }

    package var steps: [Step]

    package init(_ steps: [Step]) { self.steps = steps }

    /// A whole response with Content-Length; the connection stays open.
    package static func respond(
        _ status: Int = 200, headers: [(String, String)] = [], body: [UInt8] = [], waitFor gate: Gate? = nil
    ) -> LoopbackAnswer {
        var head = Self.head(status, headers: headers)
        if status != 304, status != 204 { head += Array("Content-Length: \(body.count)\r\n".utf8) }
        let bytes = head + Array("\r\n".utf8) + body
        return LoopbackAnswer((gate.map { [Step.wait($0)] } ?? []) + [.send(bytes)])
    }

    package static func feed(_ body: String, type: String = "application/rss+xml", headers: [(String, String)] = []) -> LoopbackAnswer {
        respond(200, headers: [("Content-Type", type)] + headers, body: Array(body.utf8))
    }

    package static func redirect(_ status: Int, to location: String) -> LoopbackAnswer {
        respond(status, headers: [("Location", location)])
    }

    /// Bytes as they are, and then the connection's end.
    package static func raw(_ text: String) -> LoopbackAnswer { LoopbackAnswer([.send(Array(text.utf8)), .close]) }

    /// A chunked response, with trailers after the last chunk.
    package static func chunked(
        _ chunks: [[UInt8]], headers: [(String, String)] = [], trailers: [(String, String)] = []
    ) -> LoopbackAnswer {
        var bytes = head(200, headers: headers + [("Transfer-Encoding", "chunked")]) + Array("\r\n".utf8)
        for chunk in chunks { bytes += Self.chunk(chunk) }
        bytes += Array("0\r\n".utf8)
        for (name, value) in trailers { bytes += Array("\(name): \(value)\r\n".utf8) }
        return LoopbackAnswer([.send(bytes + Array("\r\n".utf8))])
    }

    package static func chunk(_ bytes: [UInt8]) -> [UInt8] {
        Array((String(bytes.count, radix: 16) + "\r\n").utf8) + bytes + Array("\r\n".utf8)
    }

    /// Status line and headers, without the empty line that ends them.
    package static func head(_ status: Int, headers: [(String, String)]) -> [UInt8] {
        var bytes = Array("HTTP/1.1 \(status) Status\r\n".utf8)
        for (name, value) in headers { bytes += Array("\(name): \(value)\r\n".utf8) }
        return bytes
    }
}
