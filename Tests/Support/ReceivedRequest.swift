/// A request as it arrived, byte for byte.
package struct ReceivedRequest: Sendable {
    /// Order of arrival over all connections, from 0.
    package var index: Int
    /// Number of the connection it came on, from 0 in order of acceptance.
    package var connection: Int
    package var method: String
    /// As in the request line: path and query.
    package var target: String
    package var headers: [(name: String, value: [UInt8])]
    /// The request line and headers, with their line ends.
    package var head: [UInt8]
    package var body: [UInt8]
    /// Monotonic nanoseconds when its head was complete.
    package var arrival: Int64

    package var path: String { String(target.prefix { $0 != "?" }) }

    package var query: String? { target.contains("?") ? String(target.drop { $0 != "?" }.dropFirst()) : nil }

    package var text: String { String(decoding: body, as: UTF8.self) }

    /// The first header of that name, whatever its case.
    package func header(_ name: String) -> String? {
        bytes(ofHeader: name).map { String(decoding: $0, as: UTF8.self) }
    }

    package func bytes(ofHeader name: String) -> [UInt8]? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }

    package var headerNames: [String] { headers.map(\.name) }
}
