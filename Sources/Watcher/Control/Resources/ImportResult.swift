/// What an import did.
package struct ImportResult: Codable, Hashable, Sendable {
    /// Always `import`.
    package var id: String
    /// One of: done, partial.
    package var state: String
    /// Counts in words: "3 added, 1 updated".
    package var reason: String
    /// Things that are new.
    package var added: Int
    /// Things that changed.
    package var updated: Int
    /// Things that were there already.
    package var unchanged: Int
    /// Things left out.
    package var failed: Int
    /// One for each thing of the document, in its order.
    package var items: [ImportItem]

    package init(id: String, state: String, reason: String, added: Int, updated: Int, unchanged: Int, failed: Int, items: [ImportItem]) {
        self.id = id
        self.state = state
        self.reason = reason
        self.added = added
        self.updated = updated
        self.unchanged = unchanged
        self.failed = failed
        self.items = items
    }

    private enum CodingKeys: String, CodingKey {
        case id, state, reason, added, updated, unchanged, failed, items
    }
}

/// What became of one thing of an imported document.
package struct ImportItem: Codable, Hashable, Sendable {
    /// Its id, where it has one now.
    package var id: String?
    /// Address of the feed, or id of the topic, as written.
    package var name: String
    /// One of: added, updated, unchanged, failed.
    package var state: String
    /// Why it failed; else empty.
    package var reason: String

    package init(id: String? = nil, name: String, state: String, reason: String) {
        self.id = id
        self.name = name
        self.state = state
        self.reason = reason
    }

    private enum CodingKeys: String, CodingKey {
        case id, name, state, reason
    }
}
