/// Finds the nodes of a page that hold its main text: where the page marks its body, there; else by where the prose is densest.
///
/// In the line of Readability (Arc90, 2009) and of boilerpipe (Kohlschütter et al., WSDM 2010): text counts by block, links count against
/// it. The marks of the page go first since publishers agree on them more than on anything else.
struct ContentFinder {
    private let tree: PageTree
    private let measures: PageMeasures

    init(_ tree: PageTree) {
        self.tree = tree
        measures = PageMeasures(tree)
    }

    /// In document order; empty where the page holds no text at all.
    func content() -> [Int] {
        let total = measures.prose[0]
        guard total > 0 else { return measures.text[0] > 0 ? [0] : [] }
        let body = marked(.articleBody, of: total, least: 40) ?? marked(.body, of: total, least: 40)
        guard let body else { return [descend(from: start(total), total)] }
        return leads(before: body[0]) + body
    }

    /// The outermost nodes with a mark that together hold at least so many hundredths of all prose.
    private func marked(_ hint: PageHints, of total: Int32, least: Int) -> [Int]? {
        var found: [Int] = []
        var sum = 0
        var node = 1
        while node < tree.nodes.count {
            let current = tree.nodes[node]
            if current.isRemoved {
                node = Int(current.last)
            } else if current.hints.contains(hint), isBox(node), Int(measures.prose[node]) * 20 >= Int(total) {
                found.append(node)
                sum += Int(measures.prose[node])
                node = Int(current.last)
            } else {
                node += 1
            }
        }
        guard sum * 100 >= Int(total) * least else { return nil }
        // One body alone: what it wraps more than the text is left to the search within.
        return found.count == 1 ? [descend(from: found[0], total)] : found
    }

    /// The `article` or `main` that holds most, else the whole page.
    private func start(_ total: Int32) -> Int {
        var best = 0
        var bestProse: Int32 = 0
        for node in 1..<tree.nodes.count where !tree.nodes[node].isRemoved {
            let current = tree.nodes[node]
            guard current.element == PageElement.article || current.element == PageElement.main || current.hints.contains(.mainRole) else {
                continue
            }
            // Of nested ones the inner is taken where it holds nearly as much.
            if measures.prose[node] > bestProse || measures.prose[node] * 10 >= bestProse * 9, measures.prose[node] * 2 >= total {
                best = node
                bestProse = max(bestProse, measures.prose[node])
            }
        }
        return best
    }

    /// Follows the child that holds nearly all prose, as long as it is a box and not a paragraph.
    private func descend(from start: Int, _ total: Int32) -> Int {
        var node = start
        while true {
            var best: Int?
            var bestProse: Int32 = 0
            var child = node + 1
            while child < tree.nodes[node].last {
                if !tree.nodes[child].isRemoved, measures.prose[child] > bestProse {
                    best = child
                    bestProse = measures.prose[child]
                }
                child = Int(tree.nodes[child].last)
            }
            guard let best, isBox(best), bestProse * 100 >= measures.prose[node] * 75 else { return node }
            node = best
        }
    }

    private func isBox(_ node: Int) -> Bool { PageVocabulary.shared.traits[Int(tree.nodes[node].element)].contains(.container) }

    /// Sentences that stand before the body within the same article.
    private func leads(before body: Int) -> [Int] {
        var top = body
        for _ in 0..<5 {
            let parent = Int(tree.nodes[top].parent)
            guard parent > 0 else { break }
            top = parent
            if tree.nodes[top].element == PageElement.article || tree.nodes[top].element == PageElement.main { break }
        }
        var found: [Int] = []
        var node = top + 1
        while node < body {
            let current = tree.nodes[node]
            let isAncestor = current.last > body
            if current.isRemoved {
                node = Int(current.last)
            } else if !isAncestor, current.hints.contains(.lead), measures.text[node] >= 20, current.element != PageElement.heading1 {
                found.append(node)
                node = Int(current.last)
            } else {
                node += 1
            }
        }
        return found
    }
}
