/// A feed in a subscription list.
package struct OPMLOutline: Hashable, Sendable, Codable {
    /// An attribute that OPML has no field for here, kept as written.
    package struct Attribute: Hashable, Sendable, Codable {
        package var name: String
        package var value: String

        package init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    package var title: String
    package var xmlURL: String
    package var htmlURL: String?
    /// `rss` as a rule, whatever the format.
    package var type: String?
    /// Names of the folders around it, outermost first.
    package var folder: [String]
    /// In the order written; ours are `outlet`, `every`, `fullText`, `backlog`, `paused` and `credentials`.
    package var attributes: [Attribute]

    package init(
        title: String, xmlURL: String, htmlURL: String? = nil, type: String? = nil, folder: [String] = [], attributes: [Attribute] = []
    ) {
        self.title = title
        self.xmlURL = xmlURL
        self.htmlURL = htmlURL
        self.type = type
        self.folder = folder
        self.attributes = attributes
    }

    /// The value of an attribute without a field; setting nil removes it.
    package subscript(name: String) -> String? {
        get { attributes.first { $0.name == name }?.value }
        set {
            attributes.removeAll { $0.name == name }
            if let newValue { attributes.append(Attribute(name: name, value: newValue)) }
        }
    }
}
