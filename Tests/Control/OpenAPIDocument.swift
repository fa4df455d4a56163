import Foundation
import Yams

/// config/openapi.yaml as plain values. Unchecked: `Any` hides that these are dictionaries, lists and texts, made once and never changed.
struct OpenAPIDocument: @unchecked Sendable {
    /// Read once for all tests.
    static let shared = Result { try OpenAPIDocument() }

    struct Entry {
        let method: String
        let path: String
        let values: [String: Any]

        var id: String { values["operationId"] as? String ?? "" }
    }

    let root: [String: Any]

    init() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../config/openapi.yaml")
        root = try Yams.load(yaml: String(contentsOf: file, encoding: .utf8)) as? [String: Any] ?? [:]
    }

    var paths: [String: [String: Any]] { root["paths"] as? [String: [String: Any]] ?? [:] }

    var components: [String: [String: Any]] { root["components"] as? [String: [String: Any]] ?? [:] }

    var schemas: [String: [String: Any]] { components["schemas"] as? [String: [String: Any]] ?? [:] }

    var entries: [Entry] {
        paths.flatMap { path, item in
            item.compactMap { method, values in
                method == "parameters" ? nil : Entry(method: method.uppercased(), path: path, values: values as? [String: Any] ?? [:])
            }
        }
    }

    /// Names of the parameters in an operation's query, those of the components included.
    func queryParameters(of entry: Entry) -> [String] {
        let shared = components["parameters"] as? [String: [String: Any]] ?? [:]
        return (entry.values["parameters"] as? [[String: Any]] ?? []).compactMap { parameter in
            let name = (parameter["$ref"] as? String)?.split(separator: "/").last.map(String.init)
            let values = name.flatMap { shared[$0] } ?? parameter
            return values["in"] as? String == "query" ? values["name"] as? String : nil
        }
    }

    /// Every `$ref` of the document.
    var references: Set<String> { Self.references(in: root) }

    /// Whether a reference leads to something.
    func resolves(_ reference: String) -> Bool {
        let steps = reference.split(separator: "/").map(String.init)
        guard steps.first == "#" else { return false }
        var value: Any? = root
        for step in steps.dropFirst() { value = (value as? [String: Any])?[step] }
        return value != nil
    }

    private static func references(in value: Any) -> Set<String> {
        if let list = value as? [Any] { return list.reduce(into: []) { $0.formUnion(references(in: $1)) } }
        guard let object = value as? [String: Any] else { return [] }
        return object.reduce(into: []) { found, pair in
            if pair.key == "$ref", let reference = pair.value as? String { found.insert(reference) }
            found.formUnion(references(in: pair.value))
        }
    }
}
