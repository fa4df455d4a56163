/// A list as the API gives it: `{"items":[…],"next":cursor|null}`.
package struct ListPage<Item: Codable & Sendable>: Codable, Sendable {
    package var items: [Item]
    /// What `after` takes to go on; nil, written as null, on the last page.
    package var next: String?

    package init(items: [Item], next: String? = nil) {
        self.items = items
        self.next = next
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(items, forKey: .items)
        try container.encode(next, forKey: .next)
    }

    private enum CodingKeys: String, CodingKey {
        case items, next
    }
}

extension ListPage: Equatable where Item: Equatable {}
