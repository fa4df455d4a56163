/// The names that the reading of pages knows, in plain memory: looked up once a page.
struct PageVocabulary: @unchecked Sendable {
    static let shared = PageVocabulary()

    // Written in `init` only, never freed.
    let elements: NameTable
    /// For every number a node may have.
    let traits: UnsafeMutablePointer<PageTraits>
    let names: [StaticString]
    let attributes: NameTable

    /// Attributes that are looked at, by number.
    enum Attribute: UInt8, CaseIterable {
        case `class`, id, role, itemprop, hidden, style, ariaHidden, lang, type, datetime, rel, href, name, property, content, charset,
            httpEquiv, itemType
    }

    private init() {
        elements = NameTable(PageElement.list.map(\.name))
        names = PageElement.list.map(\.name)
        traits = .allocate(capacity: 256)
        traits.initialize(repeating: [.container], count: 256)
        for (number, element) in PageElement.list.enumerated() { traits[number] = element.traits }
        traits[Int(PageElement.text)] = []
        attributes = NameTable([
            "class", "id", "role", "itemprop", "hidden", "style", "aria-hidden", "lang", "type", "datetime", "rel", "href", "name",
            "property", "content", "charset", "http-equiv", "itemtype",
        ])
    }
}
