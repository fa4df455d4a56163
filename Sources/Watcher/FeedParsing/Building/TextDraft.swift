/// A text as captured, with what is needed to finish it.
struct TextDraft {
    var span: Span
    var type: BodyType
    /// Index of the base in force, 0 for none.
    var base: Int32 = 0
    /// The higher rank wins where several elements may give the same field; 0 is none at all.
    var rank: UInt8 = 0

    static let none = TextDraft(span: Span(start: 0, end: 0), type: .text)
    var isNone: Bool { rank == 0 }
}
