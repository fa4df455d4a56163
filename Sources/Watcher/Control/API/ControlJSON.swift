package import FoundationEssentials

/// JSON as both ends of the control socket write and read it.
package enum ControlJSON {
    /// One line, keys sorted, so that equal values give equal bytes.
    package static func encode(_ value: some Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(value)
    }

    package static func decode<Value: Decodable>(_ type: Value.Type, from data: Data) throws -> Value {
        try JSONDecoder().decode(type, from: data)
    }

    /// Reads the body of a request; says which field is missing, unknown or of a wrong type. An empty body is an empty object.
    ///
    /// - Parameter nearest: finds what a misspelt field was meant to be among the known ones.
    package static func request<Body: RequestBody>(
        _ type: Body.Type, from data: Data, nearest: (String, [String]) -> String? = { _, _ in nil }
    ) throws(ProblemDocument) -> Body {
        let data = data.isEmpty ? Data("{}".utf8) : data
        let decoder = JSONDecoder()
        do {
            let names = try decoder.decode(FieldNames.self, from: data).names
            if let unknown = names.first(where: { !Body.fieldNames.contains($0) }) {
                throw unknownField(unknown, of: type, nearest: nearest)
            }
            return try decoder.decode(type, from: data)
        } catch let problem as ProblemDocument {
            throw problem
        } catch let error as DecodingError {
            throw problem(error)
        } catch {
            throw ProblemDocument(.malformedRequest, "The body of the request is not JSON.")
        }
    }

    private static func unknownField(
        _ name: String, of type: (some RequestBody).Type, nearest: (String, [String]) -> String?
    ) -> ProblemDocument {
        let known = type.fieldNames.sorted()
        let clause = nearest(name, known).map { "did you mean \"\($0)\"?" } ?? "known are: \(known.joined(separator: ", "))."
        return ProblemDocument(.invalidArgument, "Unknown field \"\(name)\" in the body of the request; \(clause)")
    }

    private static func problem(_ error: DecodingError) -> ProblemDocument {
        switch error {
        case .keyNotFound(let key, _):
            ProblemDocument(.invalidArgument, "The field \"\(key.stringValue)\" is missing in the body of the request.")
        case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
            ProblemDocument(
                .invalidArgument,
                "The field \"\(path(context))\" in the body of the request is not \(wireName(type)).")
        case .dataCorrupted(let context) where !context.codingPath.isEmpty:
            ProblemDocument(.invalidArgument, "The field \"\(path(context))\" in the body of the request cannot be read.")
        default:
            ProblemDocument(.malformedRequest, "The body of the request is not JSON.")
        }
    }

    private static func path(_ context: DecodingError.Context) -> String {
        let path = context.codingPath.map { key in key.intValue.map { "[\($0)]" } ?? key.stringValue }
        return path.isEmpty ? "body" : path.joined(separator: ".")
    }

    private static func wireName(_ type: any Any.Type) -> String {
        switch type {
        case is String.Type: "a string"
        case is Bool.Type: "true or false"
        case is Double.Type: "a number"
        case is Int.Type: "a whole number"
        case is [String: Any].Type: "an object"
        default: String(describing: type).hasPrefix("Array") ? "a list" : "of the right type"
        }
    }
}

/// The names of an object's fields, whatever their values.
private struct FieldNames: Decodable {
    let names: [String]

    init(from decoder: any Decoder) throws {
        names = try decoder.container(keyedBy: AnyName.self).allKeys.map(\.stringValue).sorted()
    }

    private struct AnyName: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }

        init?(intValue: Int) { nil }
    }
}
