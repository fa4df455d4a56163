import FoundationEssentials

/// Values that SQL never looks into are stored as JSON text.
enum StoredJSON {
    // Both are classes, configured once here and only read afterwards.
    private static let encoder: JSONEncoder = {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes]
        return encoder
    }()
    private static let decoder = JSONDecoder()

    static func text(_ value: some Encodable) throws -> String {
        do {
            return String(decoding: try encoder.encode(value), as: UTF8.self)
        } catch {
            throw StorageFailure(.invalid, "a value cannot be stored as JSON: \(error)")
        }
    }

    static func value<Value: Decodable>(_ type: Value.Type, from text: String) throws -> Value {
        do {
            return try decoder.decode(type, from: Data(text.utf8))
        } catch {
            throw StorageFailure(.corrupt, "the database holds JSON that is no \(type): \(error)")
        }
    }
}
