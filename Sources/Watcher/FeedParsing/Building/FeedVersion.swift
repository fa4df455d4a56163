/// The format and version by the root's and channel's names, namespaces and `version`.
enum FeedVersion {
    static func read(_ tag: XMLStartTag, isAtom: Bool, into feed: inout FeedDraft) {
        let namespace = tag.namespace.map { String(decoding: XMLStartTag.bytes($0).map(\.lowered), as: UTF8.self) } ?? ""
        let version = tag.value("version").map { String(decoding: $0.prefix(16), as: UTF8.self) } ?? ""
        if isAtom {
            feed.format = .atom
            feed.version = version == "0.3" || namespace.hasPrefix("http://purl.org/atom/ns") ? "0.3" : "1.0"
        } else if XMLStartTag.equal(tag.localName, "rdf") {
            feed.format = .rdf
            // The channel's namespace counts, but not every document has a channel.
            feed.version = tag.defaultNamespace.map(rdfVersion) ?? ""
        } else if namespace.contains("rss1.1") {
            feed.format = .rdf
            feed.version = "1.1"
        } else {
            feed.format = .rss
            feed.version = version
        }
    }

    /// RDF says its version by the namespace of the channel.
    static func read(channel tag: XMLStartTag, into feed: inout FeedDraft) {
        guard feed.format == .rdf, feed.version != "1.1", let version = tag.namespace.map(rdfVersion) else { return }
        feed.version = version
    }

    private static func rdfVersion(_ namespace: UnsafePointer<UInt8>) -> String {
        let name = String(decoding: XMLStartTag.bytes(namespace).map(\.lowered), as: UTF8.self)
        return name.contains("rdf/simple/0.9") ? "0.90" : "1.0"
    }
}
