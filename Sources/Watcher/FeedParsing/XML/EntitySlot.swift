import CLibXML2
import Text

/// The one entity that libxml2 is shown at a time when a document uses a named entity of HTML.
final class EntitySlot {
    private static let capacity = DeclaredEntities.maximumLength + 1
    private let entity: UnsafeMutablePointer<xmlEntity>
    private let content: UnsafeMutablePointer<UInt8>
    private let declared: DeclaredEntities?

    /// - Parameter declared: what the document's own type declares, beside the names of HTML.
    init(declared: DeclaredEntities?) {
        self.declared = declared
        entity = .allocate(capacity: 1)
        entity.initialize(to: xmlEntity())
        content = .allocate(capacity: Self.capacity)
        content.initialize(repeating: 0, count: Self.capacity)
    }

    deinit {
        entity.deallocate()
        content.deallocate()
    }

    /// Nil for a name that neither HTML nor the document knows.
    ///
    /// In text libxml2 hands the content of a "predefined" entity on as it is; of one in an attribute it takes only the first byte,
    /// so there a general entity is shown, whose content is copied whole, unless `&` or `<` in it would be read again.
    func resolve(_ name: UnsafeBufferPointer<UInt8>, isInAttribute: Bool) -> xmlEntityPtr? {
        guard let text = declared?.text(named: name) ?? HTMLEntities.utf8(named: name), text.count < Self.capacity, let first = text.first
        else { return nil }
        for (index, byte) in text.enumerated() { content[index] = byte }
        content[text.count] = 0
        entity.pointee.type = XML_ENTITY_DECL
        entity.pointee.etype =
            isInAttribute && (first >= 0x80 || text.count > 1) && !isMarkup(text)
            ? XML_INTERNAL_GENERAL_ENTITY : XML_INTERNAL_PREDEFINED_ENTITY
        entity.pointee.name = nil
        entity.pointee.content = content
        entity.pointee.orig = content
        entity.pointee.length = Int32(text.count)
        entity.pointee.checked = 0
        return entity
    }

    private func isMarkup(_ text: [UInt8]) -> Bool { text.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") } }
}
