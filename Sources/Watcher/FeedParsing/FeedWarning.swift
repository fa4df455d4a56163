/// A defect that was mended or passed over while a document was read.
package struct FeedWarning: Hashable, Sendable, Codable {
    /// One sentence for the operator.
    package var message: String
    /// 1-based line of the document, where it is known.
    package var line: Int?

    package init(_ message: String, line: Int? = nil) {
        self.message = message
        self.line = line
    }
}
