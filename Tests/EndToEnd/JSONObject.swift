import Foundation

/// A JSON value to be looked into by path.
struct JSONObject: CustomStringConvertible, @unchecked Sendable {
    // Holds only what JSONSerialization makes: immutable strings, numbers, arrays and dictionaries.
    private let value: Any?

    static let null = JSONObject(value: nil)

    init(_ text: String) throws {
        value = try JSONSerialization.jsonObject(with: Data(text.utf8), options: [.fragmentsAllowed])
    }

    private init(value: Any?) { self.value = value }

    subscript(_ key: String) -> JSONObject { JSONObject(value: (value as? [String: Any])?[key]) }

    subscript(_ index: Int) -> JSONObject {
        guard let list = value as? [Any], list.indices.contains(index) else { return .null }
        return JSONObject(value: list[index])
    }

    var items: [JSONObject] { (self["items"].value as? [Any] ?? value as? [Any] ?? []).map { JSONObject(value: $0) } }
    var string: String? { value as? String }
    var int: Int? { (value as? NSNumber)?.intValue }
    var double: Double? { (value as? NSNumber)?.doubleValue }
    var bool: Bool? { (value as? NSNumber)?.boolValue }
    var isNull: Bool { value == nil || value is NSNull }
    var description: String { value.map { "\($0)" } ?? "null" }
}
