import FoundationEssentials
import GRDB
import Model

/// Reads a row's columns from left to right, so that a list of columns and its decoder stay in one order.
///
/// Tables are STRICT and typed: a column holds what its declaration says, which is why the non-optional readers may trap.
struct Columns {
    private let row: Row
    private var index = 0

    init(_ row: Row) { self.row = row }

    mutating func skip(_ count: Int) { index += count }

    mutating func integer() -> Int64 {
        defer { index += 1 }
        return row[index]
    }

    mutating func optionalInteger() -> Int64? {
        defer { index += 1 }
        return row[index]
    }

    mutating func int() -> Int { Int(integer()) }

    mutating func int32() -> Int32 { Int32(clamping: integer()) }

    mutating func bool() -> Bool { integer() != 0 }

    mutating func real() -> Double {
        defer { index += 1 }
        return row[index]
    }

    mutating func string() -> String {
        defer { index += 1 }
        return row[index]
    }

    mutating func optionalString() -> String? {
        defer { index += 1 }
        return row[index]
    }

    mutating func time() -> Timestamp { Timestamp(microseconds: integer()) }

    mutating func optionalTime() -> Timestamp? { optionalInteger().map(Timestamp.init(microseconds:)) }

    mutating func id<ID: WatcherIdentifier>() -> ID { ID(rawValue: integer()) }

    mutating func optionalID<ID: WatcherIdentifier>() -> ID? { optionalInteger().map(ID.init(rawValue:)) }

    /// A stored word that the program knows; a database of a newer program is never opened, so unknown ones are damage.
    mutating func word<Word: RawRepresentable<String>>() throws -> Word {
        let text = string()
        guard let word = Word(rawValue: text) else { throw StorageFailure(.corrupt, "the database holds an unknown word “\(text)”") }
        return word
    }

    mutating func json<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
        try StoredJSON.value(type, from: string())
    }

    mutating func evidence() throws -> [Evidence] { try EvidenceText.evidence(string()) }

    mutating func bytes() throws -> [UInt8] {
        defer { index += 1 }
        return try row.withUnsafeData(atIndex: index) { data in data?.withUnsafeBytes { [UInt8]($0) } ?? [] }
    }
}
