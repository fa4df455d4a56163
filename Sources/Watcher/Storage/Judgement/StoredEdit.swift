package import Model

/// What an edit of an article added to its story.
package struct StoredEdit: Hashable, Sendable {
    package var edition: ArticleEdition
    /// The judgement's clock when it was judged.
    package var time: Timestamp
    /// The facts of the edited text, in the judgement's own form.
    package var marks: [UInt8]
    package var developments: [Development]

    package init(edition: ArticleEdition, time: Timestamp, marks: [UInt8], developments: [Development]) {
        self.edition = edition
        self.time = time
        self.marks = marks
        self.developments = developments
    }
}
