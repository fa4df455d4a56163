import Text

/// Publishers that belong together: the built-in table, which makes origins unsure, and the operator's own, which joins them.
package struct Ownership: Hashable, Sendable {
    /// Percent: what a common owner is worth by the built-in table, and by the operator's word.
    static let presumed = 40
    static let declared = 85

    package let lists: LineageLists
    private var groups: [String: Int] = [:]
    private var names: [String] = []

    /// - Parameters:
    ///   - groups: names of outlets that belong together.
    ///   - lists: the publishers that are known.
    package init(_ groups: [[String]] = [], lists: LineageLists = .builtIn) {
        self.lists = lists
        for (number, outlets) in groups.enumerated() {
            names.append(outlets.joined(separator: ", "))
            for outlet in outlets { self.groups[lists.sources.canonicalKey(OutletName.key(outlet))] = number }
        }
    }

    /// The group of an outlet by its canonical key, with its name and what it is worth.
    func owner(of key: String) -> (id: String, words: String, confidence: Int)? {
        if let number = groups[key] { return ("group \(number)", "declared to belong together: \(names[number])", Self.declared) }
        return lists.sources.owner(of: key).map { ($0, "both belong to \($0)", Self.presumed) }
    }
}
