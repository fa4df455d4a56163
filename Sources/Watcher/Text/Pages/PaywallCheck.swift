/// Tells pages that show no more than a teaser.
struct PaywallCheck {
    let tree: PageTree
    let metadata: PageMetadata

    /// Text below this many characters may be a teaser; a wall in the page then speaks of the article.
    private static let teaser = 1_600

    /// Removes the parts that the page itself calls closed. A person without a subscription does not see them.
    static func close(_ parts: [String], in tree: inout PageTree) {
        let names = parts.prefix(10).compactMap(Self.name)
        guard !names.isEmpty else { return }
        for node in 1..<max(1, tree.nodes.count) where !tree.nodes[node].isRemoved {
            let element = tree.nodes[node].element
            guard element != PageElement.text, tree.nodes[node].start < tree.nodes[node].end else { continue }
            let range = tree.range(node)
            for name in names {
                let value = tree.attribute(name.isID ? .id : .class, in: range)
                if value?.split(separator: " ").contains(where: { $0 == name.text }) == true { tree.nodes[node].isRemoved = true }
            }
        }
    }

    /// The class or id of a simple selector; of a compound one the last.
    private static func name(_ selector: String) -> (text: Substring, isID: Bool)? {
        guard let last = selector.split(whereSeparator: { $0 == " " || $0 == ">" || $0 == "," }).last,
            let mark = last.lastIndex(where: { $0 == "." || $0 == "#" })
        else { return nil }
        let text = last[last.index(after: mark)...]
        return text.isEmpty ? nil : (text, last[mark] == "#")
    }

    /// Why the page is closed; nil for an open one.
    /// - Parameter length: characters of the main text that was found.
    func reason(length: Int) -> String? {
        if let wall = metadata.wall { return wall }
        guard length < Self.teaser else { return nil }
        for node in 1..<max(1, tree.nodes.count) {
            let current = tree.nodes[node]
            if current.hints.contains(.paywall), current.element != PageElement.text {
                return "a short text and a wall (\(PlainText.cut(tree.text(of: node, limit: 120, keepsRemoved: true), maximumBytes: 80)))"
            }
        }
        return phrase().map { "a short text and \"\($0)\"" }
    }

    /// The first block that asks for a subscription before one reads on.
    private func phrase() -> String? {
        let measures = PageMeasures(tree)
        for node in 1..<max(1, tree.nodes.count) where measures.own[node] > 8 && measures.own[node] < 300 && tree.isBlock(node) {
            guard !tree.nodes[node].isRemoved else { continue }
            let text = tree.text(of: node, limit: 400)
            if FurniturePhrases.shared.kind(of: text) == .paywall { return PlainText.cut(text, maximumBytes: 80) }
        }
        return nil
    }
}
