import Control

/// Finds the operation of a method and a path. Built from the list of operations alone, so that no route can be forgotten.
struct RouteTable: Sendable {
    enum Match: Equatable {
        case operation(APIOperation, id: String)
        /// The path is known with these methods.
        case wrongMethod(allowed: [String])
        case unknown
    }

    private struct Route {
        var segments: [Substring]
        var operation: APIOperation
        var parameter: Int?
    }

    private let routes: [Int: [Route]]

    init(_ operations: [APIOperation] = APIOperation.allCases) {
        let all = operations.map { operation in
            let segments = operation.route.path.split(separator: "/")
            return Route(segments: segments, operation: operation, parameter: segments.firstIndex { $0.hasPrefix("{") })
        }
        routes = Dictionary(grouping: all, by: \.segments.count)
    }

    /// - Parameter path: as it came, percent-encoded, without query.
    func match(method: String, path: String) -> Match {
        // Every segment is decoded by itself: an encoded slash belongs to the id.
        let segments = path.split(separator: "/", omittingEmptySubsequences: true).map { PercentDecoding.decode($0) }
        let found = (routes[segments.count] ?? []).filter { Self.fits($0, segments) }
        if let route = found.first(where: { $0.operation.route.method.rawValue == method }) {
            return .operation(route.operation, id: route.parameter.flatMap { segments[$0] } ?? "")
        }
        let allowed = Set(found.map(\.operation.route.method.rawValue)).sorted()
        return allowed.isEmpty ? .unknown : .wrongMethod(allowed: allowed)
    }

    private static func fits(_ route: Route, _ segments: [String?]) -> Bool {
        zip(route.segments, segments).enumerated().allSatisfy { index, pair in
            index == route.parameter ? pair.1 != nil : pair.1.map { $0 == pair.0 } ?? false
        }
    }
}

/// Undoes percent-encoding of a path segment or a query value.
enum PercentDecoding {
    /// Nil where the encoding is broken or what it hides is not UTF-8.
    static func decode(_ text: some StringProtocol, plusIsSpace: Bool = false) -> String? {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "%"):
                guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else { return nil }
                bytes.append(high << 4 | low)
            case UInt8(ascii: "+") where plusIsSpace: bytes.append(UInt8(ascii: " "))
            default: bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }

    /// The pairs of a query string; of a name that is there twice the last counts. Nil where the encoding is broken.
    static func query(_ text: String) -> [String: String]? {
        var pairs: [String: String] = [:]
        for part in text.split(separator: "&") {
            let halves = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = decode(halves[0], plusIsSpace: true),
                let value = halves.count > 1 ? decode(halves[1], plusIsSpace: true) : ""
            else { return nil }
            pairs[name] = value
        }
        return pairs
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 48...57: byte - 48
        case 65...70: byte - 55
        case 97...102: byte - 87
        default: nil
        }
    }
}
