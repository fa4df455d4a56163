/// What a document may cost. The defaults are far above any real feed and keep the worst document within a second and some
/// tens of megabytes.
package struct FeedLimits: Hashable, Sendable {
    /// Bytes of a document; larger ones are refused as `too-large`. Default 16 MiB, range 1 KiB…64 MiB.
    package var maximumBytes: Int
    /// Entries taken of a document; further ones are left out with a warning. Default 10,000, range 1…100,000.
    package var maximumEntries: Int
    /// Nested elements or JSON values; a deeper document is refused as `too-deep`. Default 256, range 16…256.
    package var maximumDepth: Int
    /// Attributes of one element; further ones are dropped. Default 128, range 16…1,024.
    package var maximumAttributes: Int
    /// Namespace declarations in force at one place; more are refused as `too-large`. Default 256, range 16…1,024.
    package var maximumNamespaces: Int
    /// Authors, tags and attachments, each, of one entry; further ones are left out. Default 128, range 1…1,024.
    package var maximumListLength: Int
    /// Bytes of one text; what follows is left out. Default 1 MiB, range 64 KiB…16 MiB.
    package var maximumTextLength: Int
    /// Bytes of all texts of a document; entries after that are left out with a warning. Default 8 MiB, range 64 KiB…64 MiB.
    package var maximumTotalText: Int
    /// Bytes of a title, name, tag, id or link; longer ones are cut. Default 8 KiB, range 256…64 KiB.
    package var maximumLineLength: Int
    /// Warnings kept of a document. Default 16, range 1…256.
    package var maximumWarnings: Int

    package init(
        maximumBytes: Int = 16 << 20, maximumEntries: Int = 10_000, maximumDepth: Int = 256, maximumAttributes: Int = 128,
        maximumNamespaces: Int = 256, maximumListLength: Int = 128, maximumTextLength: Int = 1 << 20, maximumTotalText: Int = 8 << 20,
        maximumLineLength: Int = 8 << 10, maximumWarnings: Int = 16
    ) {
        self.maximumBytes = min(max(maximumBytes, 1 << 10), 64 << 20)
        self.maximumEntries = min(max(maximumEntries, 1), 100_000)
        self.maximumDepth = min(max(maximumDepth, 16), 256)
        self.maximumAttributes = min(max(maximumAttributes, 16), 1_024)
        self.maximumNamespaces = min(max(maximumNamespaces, 16), 1_024)
        self.maximumListLength = min(max(maximumListLength, 1), 1_024)
        self.maximumTextLength = min(max(maximumTextLength, 64 << 10), 16 << 20)
        self.maximumTotalText = min(max(maximumTotalText, 64 << 10), 64 << 20)
        self.maximumLineLength = min(max(maximumLineLength, 256), 64 << 10)
        self.maximumWarnings = min(max(maximumWarnings, 1), 256)
    }
}
