import Control
import Storage

/// The part of a list that is asked for.
struct PageRequest: Sendable {
    var after: String?
    /// 1…10,000.
    var limit: Int

    /// Gathers the part from the store's own pages, which may be shorter.
    func gather<Item>(_ fetch: (Cursor?, Int) throws -> Page<Item>) throws -> Page<Item> {
        var items: [Item] = []
        var cursor = after
        repeat {
            let part = try fetch(cursor, limit - items.count)
            items += part.items
            cursor = part.next
        } while cursor != nil && items.count < limit
        return Page(items: items, next: cursor)
    }

    /// The part of a list that is at hand whole, by the items' ids.
    func cut<Item>(_ items: [Item], id: (Item) -> String) -> Page<Item> {
        let rest = items.drop { item in after.map { id(item) <= $0 } ?? false }
        let kept = Array(rest.prefix(limit))
        return Page(items: kept, next: rest.count > limit ? kept.last.map(id) : nil)
    }
}

extension Page {
    /// The list as the API gives it.
    func list<Resource: Codable & Sendable>(_ resource: (Item) throws -> Resource) rethrows -> ListPage<Resource> {
        ListPage(items: try items.map(resource), next: next)
    }
}
