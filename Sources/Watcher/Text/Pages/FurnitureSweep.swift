import Model

/// Takes what is no part of an article out of a tree: by what classes and roles say, by set phrases, and by the density of links.
struct FurnitureSweep {
    var tree: PageTree
    private(set) var removed: [RemovedPart] = []
    private let phrases = FurniturePhrases.shared
    /// Parts told of at most; the rest goes without a word.
    private static let mostTold = 24

    init(_ tree: PageTree) { self.tree = tree }

    mutating func remove(_ node: Int, as kind: String) {
        guard !tree.nodes[node].isRemoved else { return }
        if removed.count < Self.mostTold {
            let excerpt = PlainText.cut(tree.text(of: node, limit: 160, keepsRemoved: false), maximumBytes: 80)
            if !excerpt.isEmpty { removed.append(RemovedPart(kind: kind, excerpt: excerpt)) }
        }
        tree.nodes[node].isRemoved = true
    }

    /// Tells of a part that went with the page's furniture, where it stands within the article.
    private mutating func tell(_ node: Int, _ found: PageHints) {
        guard !found.isEmpty, found != .hidden else { return }
        tree.nodes[node].isRemoved = false
        remove(node, as: found.word)
    }

    // MARK: - The whole page

    /// Menus, forms, side columns, comments and the like, as long as they do not hold most of what reads like prose.
    mutating func sweepPage() {
        for node in 1..<max(1, tree.nodes.count) where !tree.nodes[node].isRemoved {
            if tree.nodes[node].hints.contains(.hidden) { tree.nodes[node].isRemoved = true }
        }
        let measures = PageMeasures(tree)
        let total = measures.prose[0]
        var node = 1
        while node < tree.nodes.count {
            let current = tree.nodes[node]
            let prose = measures.prose[node]
            if !current.isRemoved, isPageFurniture(current), prose * 5 <= total * 2 || isComments(current, prose, total) {
                tree.nodes[node].isRemoved = true
            }
            node = tree.nodes[node].isRemoved ? Int(current.last) : node + 1
        }
    }

    /// Readers may write more than the author.
    private func isComments(_ node: PageNode, _ prose: Int32, _ total: Int32) -> Bool {
        node.hints.contains(.comments) && !node.hints.contains(.body) && total - prose >= 200
    }

    /// What no article has. Bylines, captions, tags and references stand within articles, where their removal is told.
    private func isPageFurniture(_ node: PageNode) -> Bool {
        switch node.element {
        case PageElement.navigation, PageElement.footer, PageElement.form, PageElement.aside: return true
        default: break
        }
        let found = node.hints.intersection(.furniture).subtracting([.byline, .caption, .tags, .reference])
        return !found.isEmpty && node.hints.isDisjoint(with: [.body, .articleBody, .mainRole])
    }

    // MARK: - Within an article

    /// Furniture below a node that holds an article, or all of a feed's content.
    mutating func sweepArticle(_ root: Int, title: String?) {
        let measures = PageMeasures(tree)
        let total = max(1, measures.prose[root])
        let titleKey = title.map(OutletName.key)
        var proseSeen = 0
        var node = root + 1
        while node < tree.nodes[root].last {
            let current = tree.nodes[node]
            let share = Int(measures.prose[node]) * 100 / Int(total)
            if current.isRemoved {
                tell(node, current.hints.intersection(.furniture))
            } else if current.element != PageElement.text {
                if let kind = hinted(current, share: share) {
                    remove(node, as: kind)
                } else if isLinkList(node, measures, share: share) {
                    remove(node, as: "link list")
                } else if tree.isBlock(node) || current.element == PageElement.anchor || stands(alone: node) {
                    sweepPhrase(node, root, measures, titleKey, isBeforeText: proseSeen == 0)
                }
                if !tree.nodes[node].isRemoved, measures.own[node] >= 60 { proseSeen += Int(measures.prose[node]) }
            }
            node = tree.nodes[node].isRemoved ? Int(current.last) : node + 1
        }
        removeBareHeadings(root)
    }

    private func hinted(_ node: PageNode, share: Int) -> String? {
        let found = node.hints.intersection(.furniture)
        if node.element == PageElement.caption { return "caption" }
        guard share <= 30, node.hints.isDisjoint(with: [.body, .articleBody]) else { return nil }
        switch node.element {
        case PageElement.navigation: return "navigation"
        case PageElement.footer, PageElement.aside: return found.isEmpty ? "aside" : found.word
        case PageElement.form: return "form"
        case PageElement.address: return "byline"
        default: break
        }
        guard !found.isEmpty else { return nil }
        // A word in the class of a paragraph's part or of a quotation says less than that of a box.
        let isInline = !PageVocabulary.shared.traits[Int(node.element)].contains(.block)
        if isInline, found.isSubset(of: [.caption, .sidebar, .navigation]) { return nil }
        return found.word
    }

    /// A list, a table or a box that is nothing but links.
    private func isLinkList(_ node: Int, _ measures: PageMeasures, share: Int) -> Bool {
        let element = tree.nodes[node].element
        let isBox =
            element == PageElement.table || PageElement.isList(element) || PageVocabulary.shared.traits[Int(element)].contains(.container)
        guard isBox, share < 5, measures.text[node] > 0 else { return false }
        let links = (node..<Int(tree.nodes[node].last)).lazy.filter { tree.nodes[$0].element == PageElement.anchor }.prefix(2).count
        return links > 1 && measures.linkDensity(node) >= 75
    }

    private mutating func sweepPhrase(
        _ node: Int, _ root: Int, _ measures: PageMeasures, _ titleKey: String?, isBeforeText: Bool
    ) {
        let length = measures.text[node]
        guard length > 0, length <= 240 else { return }
        let element = tree.nodes[node].element
        // Of a box only the innermost block is looked at.
        if tree.isBlock(node), measures.own[node] == 0 { return }
        let text = tree.text(of: node, limit: 420)
        if PageElement.isHeading(element), let titleKey, OutletName.key(text) == titleKey { return remove(node, as: "title") }
        if isBeforeText, element != PageElement.anchor, DateLine.isDate(text) { return remove(node, as: "date") }
        guard let kind = phrases.kind(of: text) else { return }
        // Within a sentence a link of a usual word is part of it.
        if element == PageElement.anchor, ![.more, .share, .comments].contains(kind) || isAmidText(node) { return }
        if element == PageElement.cell || element == PageElement.headerCell || element == PageElement.term { return }
        remove(node, as: kind.word)
        if [.related, .comments, .promotion, .tags, .share].contains(kind), measures.linked[node] == 0 {
            removeFollowers(of: node, root, kind, measures)
        }
    }

    /// What a heading such as "Read also" announced: links up to the next text, after "Comments" everything.
    private mutating func removeFollowers(of node: Int, _ root: Int, _ kind: FurniturePhrases.Kind, _ measures: PageMeasures) {
        let parent = Int(tree.nodes[node].parent)
        let takesAll = kind == .comments && PageElement.isHeading(tree.nodes[node].element)
        var index = Int(tree.nodes[node].last)
        while index < Int(tree.nodes[parent].last), index < Int(tree.nodes[root].last) {
            let isLinks = measures.linkDensity(index) >= 60 && measures.prose[index] == 0
            guard measures.text[index] == 0 || takesAll || isLinks else { return }
            if measures.text[index] > 0 { remove(index, as: kind.word) }
            index = Int(tree.nodes[index].last)
        }
    }

    /// An inline element with a line of its own: nothing but blocks beside it.
    private func stands(alone node: Int) -> Bool {
        let parent = Int(tree.nodes[node].parent)
        guard tree.nodes[node].element < PageElement.other,
            PageVocabulary.shared.traits[Int(tree.nodes[parent].element)].contains(.container)
        else {
            return false
        }
        let next = Int(tree.nodes[node].last)
        let isLast = next >= Int(tree.nodes[parent].last) || tree.isBlock(next)
        return isLast && (node - 1 == parent || tree.isBlock(previous(of: node, in: parent)))
    }

    /// The node before one under the same parent.
    private func previous(of node: Int, in parent: Int) -> Int {
        var index = node - 1
        while index > parent, Int(tree.nodes[index].parent) != parent { index = Int(tree.nodes[index].parent) }
        return index
    }

    /// Whether text follows a link within its paragraph.
    private func isAmidText(_ node: Int) -> Bool {
        var index = Int(tree.nodes[node].last)
        while index < tree.nodes.count, !tree.isBlock(index), tree.nodes[index].parent >= tree.nodes[node].parent {
            if tree.nodes[index].element == PageElement.text, tree.nodes[index].length > 2 { return true }
            index += 1
        }
        return false
    }

    /// Headings at the end, with nothing left below them.
    private mutating func removeBareHeadings(_ root: Int) {
        var node = Int(tree.nodes[root].last) - 1
        while node > root {
            let current = tree.nodes[node]
            if current.element == PageElement.text, current.length > 0, !isRemovedWithin(node, root) {
                guard let heading = heading(above: node, root) else { return }
                remove(heading, as: "heading without text")
                node = heading
            }
            node -= 1
        }
    }

    private func heading(above node: Int, _ root: Int) -> Int? {
        var node = Int(tree.nodes[node].parent)
        while node > root {
            if PageElement.isHeading(tree.nodes[node].element) { return node }
            node = Int(tree.nodes[node].parent)
        }
        return nil
    }

    private func isRemovedWithin(_ node: Int, _ root: Int) -> Bool {
        var node = node
        while node > root {
            if tree.nodes[node].isRemoved { return true }
            node = Int(tree.nodes[node].parent)
        }
        return false
    }
}
