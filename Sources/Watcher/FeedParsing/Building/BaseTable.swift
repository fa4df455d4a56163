import Text

/// The `xml:base` attributes of a document, each relative to the one around it. Index 0 stands for none.
struct BaseTable {
    private struct Base {
        var parent: Int32
        var reference: String
        var resolved: String?
    }

    /// Bases kept of a document; elements beyond have that of the element around them.
    private static let maximum = 16_384

    private var bases: [Base] = [Base(parent: 0, reference: "", resolved: nil)]
    /// The address of the document, against which the outermost base is resolved.
    private let document: String?

    init(document: String?) { self.document = document }

    /// The base in force within an element: its own, or the one around it.
    mutating func enter(_ reference: UnsafeBufferPointer<UInt8>, within parent: Int32) -> Int32 {
        let text = String(decoding: reference, as: UTF8.self)
        // Documents that repeat one base on every element cost one entry.
        if let last = bases.last, last.parent == parent, last.reference == text { return Int32(bases.count - 1) }
        guard bases.count < Self.maximum, text.utf8.count <= 2048 else { return parent }
        let outer = address(parent) ?? document
        let resolved = URLResolver.resolve(text, against: outer) ?? outer
        bases.append(Base(parent: parent, reference: text, resolved: resolved))
        return Int32(bases.count - 1)
    }

    /// Absolute, as far as it can be; nil for index 0.
    func address(_ index: Int32) -> String? {
        index == 0 ? nil : bases[Int(index)].resolved
    }
}
