/// A folder of a subscription list: an outline without a feed's address.
package struct OPMLFolder: Hashable, Sendable {
    /// What people see of it.
    package var text: String
    /// Where the list gave another one beside the text.
    package var title: String?
    /// Everything else, kept as written.
    package var attributes: [OPMLOutline.Attribute]

    package init(text: String, title: String? = nil, attributes: [OPMLOutline.Attribute] = []) {
        self.text = text
        self.title = title
        self.attributes = attributes
    }
}

extension OPMLFolder: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) { self.init(text: text) }
}

/// Most folders are nothing but a name, and are stored as that alone.
extension OPMLFolder: Codable {
    private enum CodingKeys: String, CodingKey { case text, title, attributes }

    package init(from decoder: any Decoder) throws {
        if let text = try? decoder.singleValueContainer().decode(String.self) {
            self.init(text: text)
            return
        }
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            text: try container.decode(String.self, forKey: .text), title: try container.decodeIfPresent(String.self, forKey: .title),
            attributes: try container.decodeIfPresent([OPMLOutline.Attribute].self, forKey: .attributes) ?? [])
    }

    package func encode(to encoder: any Encoder) throws {
        guard title != nil || !attributes.isEmpty else {
            var container = encoder.singleValueContainer()
            try container.encode(text)
            return
        }
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(text, forKey: .text)
        try container.encodeIfPresent(title, forKey: .title)
        if !attributes.isEmpty { try container.encode(attributes, forKey: .attributes) }
    }
}
