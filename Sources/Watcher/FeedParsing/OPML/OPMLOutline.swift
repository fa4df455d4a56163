/// A feed in a subscription list.
package struct OPMLOutline: Hashable, Sendable, Codable {
    /// An attribute that OPML has no field for here, kept as written.
    package struct Attribute: Hashable, Sendable, Codable {
        /// Without its prefix.
        package var name: String
        package var value: String
        /// Of another program's attribute; nil for those of OPML and ours.
        package var namespace: Namespace?

        package init(name: String, value: String, namespace: Namespace? = nil) {
            self.name = name
            self.value = value
            self.namespace = namespace
        }
    }

    /// A namespace, and the prefix that the list gave it.
    package struct Namespace: Hashable, Sendable, Codable {
        package var uri: String
        package var prefix: String

        package init(uri: String, prefix: String) {
            self.uri = uri
            self.prefix = prefix
        }
    }

    package var title: String
    package var xmlURL: String
    package var htmlURL: String?
    /// `rss` as a rule, whatever the format.
    package var type: String?
    /// The folders around it, outermost first.
    package var folder: [OPMLFolder]
    /// In the order written; ours are `outlet`, `every`, `fullText`, `backlog`, `paused` and `credentials`.
    package var attributes: [Attribute]

    package init(
        title: String, xmlURL: String, htmlURL: String? = nil, type: String? = nil, folder: [OPMLFolder] = [], attributes: [Attribute] = []
    ) {
        self.title = title
        self.xmlURL = xmlURL
        self.htmlURL = htmlURL
        self.type = type
        self.folder = folder
        self.attributes = attributes
    }

    /// The value of an attribute without a field and a namespace; setting nil removes it.
    package subscript(name: String) -> String? {
        get { attributes.first { $0.name == name && $0.namespace == nil }?.value }
        set {
            attributes.removeAll { $0.name == name && $0.namespace == nil }
            if let newValue { attributes.append(Attribute(name: name, value: newValue)) }
        }
    }
}
