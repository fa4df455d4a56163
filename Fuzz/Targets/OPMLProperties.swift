import FeedParsing

/// Outlines that were read are the same after they were written and read again, and no folder is lost.
enum OPMLProperties {
    static func check(_ bytes: [UInt8]) {
        guard let list = try? OPML.list(bytes) else { return }
        let written = OPML.document(list, title: "fuzz")
        do {
            let again = try OPML.list(Array(written.utf8))
            FuzzEntry.hold(again.feeds == list.feeds, "outlines change:\n\(written)")
            let folders = again.feeds.map(\.folder) + again.emptyFolders
            for path in Set(list.emptyFolders) where !folders.contains(where: { $0.starts(with: path) }) {
                FuzzEntry.hold(false, "an empty folder is lost: \(path)\n\(written)")
            }
        } catch {
            FuzzEntry.hold(false, "what was written is not read: \(error.message)\n\(written)")
        }
    }
}
