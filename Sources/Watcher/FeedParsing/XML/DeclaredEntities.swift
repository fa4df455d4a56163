import Text

/// The entities that a document type declares with plain text, as `<!ENTITY co "Example Ltd">`.
///
/// Only what is harmless: no markup, no entity within an entity, nothing external. All that is put in for them together is bounded,
/// so that no document grows by what it declares; beyond that, and for all others, a reference stays as it is written.
final class DeclaredEntities {
    /// Bytes of one entity's text; longer ones count as not declared.
    static let maximumLength = 256
    /// Declarations taken of a document.
    private static let maximumCount = 64
    /// Bytes put in for references within one reading of the document.
    private static let maximumTotal = 256 << 10

    private var texts: [[UInt8]: [UInt8]] = [:]
    private var left = DeclaredEntities.maximumTotal

    /// Reads what stands before the root element. Nil where nothing is declared, as nearly always.
    init?(prologue: UnsafeBufferPointer<UInt8>) {
        var place = 0
        while texts.count < Self.maximumCount, let start = prologue.position(of: "<!ENTITY", from: place) {
            place = start + 8
            if let (name, text) = Self.declaration(prologue, place), texts[name] == nil { texts[name] = text }
        }
        if texts.isEmpty { return nil }
    }

    /// For another reading of the same document.
    func rewind() { left = Self.maximumTotal }

    /// The text of an entity; nil where it is not declared or too much was put in already.
    func text(named name: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        guard let text = texts[Array(name)], text.count <= left else { return nil }
        left -= text.count
        return text
    }

    /// `name "text"`. Parameter entities (`% name`) and external ones (`name SYSTEM "…"`) are none.
    private static func declaration(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> ([UInt8], [UInt8])? {
        var index = start
        func skipSpace() { while index < bytes.count, bytes[index].isWhiteSpace { index += 1 } }
        skipSpace()
        let nameStart = index
        while index < bytes.count, XMLRepair.isName(bytes[index]) { index += 1 }
        let name = nameStart..<index
        skipSpace()
        guard !name.isEmpty, index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'"),
            let end = bytes.position(of: bytes[index], from: index + 1), end - index <= maximumLength
        else { return nil }
        return plain(UnsafeBufferPointer(rebasing: bytes[(index + 1)..<end])).map { (Array(bytes[name]), $0) }
    }

    /// The text with its numeric references decoded; nil where it holds markup or names other entities.
    private static func plain(_ value: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        var text: [UInt8] = []
        var index = 0
        while index < value.count {
            if value[index] == UInt8(ascii: "&") {
                guard index + 1 < value.count, value[index + 1] == UInt8(ascii: "#"),
                    let (decoded, end) = TextReference.decode(value, at: index)
                else { return nil }
                text += decoded
                index = end
            } else {
                text.append(value[index])
                index += 1
            }
        }
        let isPlain = !text.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") || ($0 < 0x20 && !$0.isWhiteSpace) }
        return isPlain && !text.isEmpty ? text : nil
    }
}
