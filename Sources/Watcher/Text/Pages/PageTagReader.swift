/// Reads the attributes of a start tag for what they say of its element.
struct PageTagReader {
    private var reader: AttributeReader
    private let element: UInt8
    private let table: PageHintTable
    private(set) var found: PageHints = []
    private(set) var isLinkedData = false

    init(input: UnsafePointer<UInt8>, count: Int, position: Int, element: UInt8, hints: PageHintTable) {
        reader = AttributeReader(input: input, count: count, position: position)
        self.element = element
        table = hints
    }

    /// Behind the `>`.
    var end: Int { reader.position }
    var isSelfClosing: Bool { reader.isSelfClosing }

    mutating func read() {
        let attributes = PageVocabulary.shared.attributes
        var budget = 64
        while reader.next() {
            budget -= 1
            guard budget >= 0, let name = ASCIIName(reader.name), let number = attributes.number(name) else { continue }
            look(at: PageVocabulary.Attribute(rawValue: number), reader.value)
        }
        // The classes of these speak of the whole page.
        if element == PageElement.body || element == PageElement.html { found = [] }
        // WordPress names the tags and categories of an article in its classes.
        if element == PageElement.article { found.subtract(PageHints.furniture.subtracting([.hidden, .comments])) }
    }

    private mutating func look(at attribute: PageVocabulary.Attribute?, _ value: UnsafeBufferPointer<UInt8>) {
        switch attribute {
        case .class, .id: found.formUnion(table.hints(of: value))
        case .role: role(value)
        case .itemprop: property(value)
        case .hidden: found.insert(.hidden)
        case .ariaHidden: if Self.equals(value, "true"), element != PageElement.anchor { found.insert(.hidden) }
        case .style: if value.count < 512, Self.hides(value) { found.insert(.hidden) }
        case .rel: if Self.equals(value, "author") { found.insert(.author) }
        case .type: if element == PageElement.script, Self.equals(value, "application/ld+json") { isLinkedData = true }
        default: break
        }
    }

    private mutating func role(_ value: UnsafeBufferPointer<UInt8>) {
        switch String(decoding: value.prefix(24), as: UTF8.self).lowercased() {
        case "main", "article": found.insert(.mainRole)
        case "navigation", "banner", "contentinfo", "search", "menu", "menubar", "toolbar", "tablist": found.insert(.navigation)
        case "complementary": found.insert(.sidebar)
        case "dialog", "alertdialog", "alert", "tooltip", "status": found.insert(.hidden)
        default: break
        }
    }

    private mutating func property(_ value: UnsafeBufferPointer<UInt8>) {
        let words = String(decoding: value.prefix(80), as: UTF8.self)
        if words.contains("articleBody") { found.insert(.articleBody) }
        if words.contains("author") { found.formUnion([.author, .byline]) }
        if words.contains("datePublished") { found.formUnion([.published, .byline]) }
        if words.contains("dateModified") { found.formUnion([.modified, .byline]) }
        if words.contains("keywords") { found.insert(.tags) }
        if words.contains("comment") { found.insert(.comments) }
        if words.contains("publisher") { found.insert(.byline) }
    }

    private static func equals(_ value: UnsafeBufferPointer<UInt8>, _ text: StaticString) -> Bool {
        let value = value.drop(while: HTMLRewriter.isSpace)
        guard value.count >= text.utf8CodeUnitCount else { return false }
        for (offset, byte) in value.prefix(text.utf8CodeUnitCount).enumerated() where byte.lowered != text.utf8Start[offset] {
            return false
        }
        return value.count == text.utf8CodeUnitCount || !value[value.startIndex + text.utf8CodeUnitCount].isLetter
    }

    private static func hides(_ style: UnsafeBufferPointer<UInt8>) -> Bool {
        let text = String(decoding: style.lazy.filter { $0 > 0x20 }.map(\.lowered), as: UTF8.self)
        return text.contains("display:none") || text.contains("visibility:hidden")
    }
}
