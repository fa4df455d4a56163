/// Where a list goes on; opaque to callers.
package typealias Cursor = String

/// A part of a list.
package struct Page<Item: Sendable>: Sendable {
    package var items: [Item]
    /// Hand it back for the next part; nil: there is none.
    package var next: Cursor?

    package init(items: [Item], next: Cursor?) {
        self.items = items
        self.next = next
    }

    /// Cuts a list that was asked for with one item too many.
    init(_ items: [Item], limit: Int, cursor: (Item) -> Cursor) {
        guard items.count > limit, limit > 0 else {
            self.init(items: items, next: nil)
            return
        }
        let kept = Array(items.prefix(limit))
        self.init(items: kept, next: cursor(kept[limit - 1]))
    }

    func map<Other: Sendable>(_ transform: (Item) throws -> Other) rethrows -> Page<Other> {
        Page<Other>(items: try items.map(transform), next: next)
    }
}

/// Bounds and cursors of lists.
enum Paging {
    /// What one page holds at most.
    static let most = 1000

    static func limit(_ wanted: Int) -> Int { min(max(1, wanted), most) }

    static func id(_ cursor: Cursor?) throws -> Int64? {
        guard let cursor else { return nil }
        guard let id = Int64(cursor) else { throw StorageFailure(.invalid, "“\(cursor)” is no cursor of this list") }
        return id
    }
}
