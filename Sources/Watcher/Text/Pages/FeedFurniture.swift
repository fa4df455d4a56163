package import Model

/// Takes a site's furniture off the content that its feed carries: share bars, tag lists, prompts, "The post … appeared first on …".
package enum FeedFurniture {
    /// The plain text of a feed's HTML, and what was left out of it.
    package static func text(fromHTML html: String, title: String?) -> (text: String, removed: [RemovedPart]) {
        var html = html
        return html.withUTF8 { bytes in
            guard let tree = PageTreeBuilder.tree(bytes) else { return ("", []) }
            var sweep = FurnitureSweep(tree)
            sweep.sweepArticle(0, title: title)
            let whole = HTMLText.text(fromHTML: UnsafeRawBufferPointer(bytes))
            guard !sweep.removed.isEmpty, !tree.isCut else { return (whole, []) }
            var writer = PageWriter(limit: max(bytes.count * 2, 1 << 16))
            writer.write(0, of: sweep.tree)
            let text = HTMLText.text(fromHTML: writer.html())
            // An entry that is nothing but a link to more is shown as it is.
            return text.isEmpty ? (whole, []) : (text, sweep.removed)
        }
    }
}
