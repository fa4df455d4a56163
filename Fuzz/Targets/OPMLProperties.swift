import FeedParsing

/// Outlines that were read are the same after they were written and read again.
enum OPMLProperties {
    static func check(_ bytes: [UInt8]) {
        guard let outlines = try? OPML.parse(bytes) else { return }
        let written = OPML.document(outlines, title: "fuzz")
        do {
            let again = try OPML.parse(Array(written.utf8))
            FuzzEntry.hold(again == outlines, "outlines change:\n\(written)")
        } catch {
            FuzzEntry.hold(false, "what was written is not read: \(error.message)\n\(written)")
        }
    }
}
