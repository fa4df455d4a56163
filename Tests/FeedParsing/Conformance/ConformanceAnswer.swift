import FeedParsing
import Foundation

/// What came of a document: the feed as it is printed, or `{"error": {"code", "message", "line"}}`.
struct ConformanceAnswer {
    /// As `JSONSerialization` reads it: large documents are looked into, never converted as a whole.
    private let root: Any

    init(_ bytes: [UInt8], contentType: String?, baseURL: String?) throws {
        do throws(FeedFailure) {
            let feed = try FeedParser().parse(bytes, contentType: contentType, baseURL: baseURL)
            root = try Self.read(JSONFeedWriter().bytes(feed))
        } catch {
            var members: [String: Any] = ["code": error.code.rawValue, "message": error.message]
            members["line"] = error.line
            root = ["error": members]
        }
    }

    private static func read(_ bytes: [UInt8]) throws(FeedFailure) -> Any {
        do { return try JSONSerialization.jsonObject(with: Data(bytes)) } catch { throw FeedFailure(.malformed, "no JSON: \(error)") }
    }

    /// The value that a path of keys and indexes, such as `/items/0/title`, leads to.
    func value(_ path: some StringProtocol) -> JSONValue { Self.convert(find(path)) }

    /// The number of elements of a list; 0 where there is none.
    func count(_ path: some StringProtocol) -> Int { (find(path) as? [Any])?.count ?? 0 }

    private func find(_ path: some StringProtocol) -> Any? {
        var value: Any? = root
        for step in path.split(separator: "/") {
            if let elements = value as? [Any] {
                value = Int(step).flatMap { elements.indices.contains($0) ? elements[$0] : nil }
            } else {
                value = (value as? [String: Any])?[String(step)]
            }
        }
        return value
    }

    private static func convert(_ value: Any?) -> JSONValue {
        switch value {
        case let text as String: .string(text)
        case let elements as [Any]: .array(elements.map(convert))
        case let members as [String: Any]: .object(members.mapValues(convert))
        case let number as NSNumber:
            String(cString: number.objCType) == "c" ? .bool(number.boolValue) : .number(number.doubleValue)
        default: .null
        }
    }
}
