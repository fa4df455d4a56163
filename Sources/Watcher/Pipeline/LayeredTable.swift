/// A dictionary with a layer of undecided changes above it: reads see the changes, `apply` makes them last, `discard` drops them.
///
/// The judge decides a batch in the upper layer, commits it to the database, and only then applies it, so that no
/// state in memory is ever ahead of the store.
struct LayeredTable<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private var base: [Key: Value] = [:]
    /// Nil marks a key as removed.
    private var changes: [Key: Value?] = [:]

    subscript(key: Key) -> Value? {
        get {
            if let change = changes[key] { return change }
            return base[key]
        }
        set { changes.updateValue(newValue, forKey: key) }
    }

    /// Puts a value below the layer: for state that the store already holds.
    mutating func restore(_ value: Value?, for key: Key) { base[key] = value }

    mutating func apply() {
        for (key, change) in changes { base[key] = change }
        changes.removeAll(keepingCapacity: true)
    }

    mutating func discard() { changes.removeAll(keepingCapacity: true) }

    /// Removes what no longer matters. Only between batches: the layer must be empty.
    mutating func removeAll(where isObsolete: (Key, Value) -> Bool) {
        base = base.filter { !isObsolete($0.key, $0.value) }
    }

    /// Changes every value. Only between batches: the layer must be empty.
    mutating func updateAll(_ change: (Value) -> Value) { base = base.mapValues(change) }

    /// The lasting entries, in no order.
    var entries: [Key: Value] { base }
}
