package import Model

/// What an edit of an article has added to its story; its place is that of the first text.
package struct EditedReport: Hashable, Sendable {
    package var edition: ArticleEdition
    /// The judgement's clock when it was judged.
    package var time: Timestamp
    /// The facts of the edited text, without what its first text said of its origin.
    package var marks: ReportMarks
    package var developments: [Development]

    package init(edition: ArticleEdition, time: Timestamp, marks: ReportMarks, developments: [Development]) {
        self.edition = edition
        self.time = time
        self.marks = marks
        self.developments = developments
    }
}

extension ReportMarks {
    /// Names, numbers and stances alone.
    var facts: ReportMarks {
        var facts = ReportMarks()
        facts.names = names
        facts.numbers = numbers
        facts.stances = stances
        facts.voices = voices
        return facts
    }
}
