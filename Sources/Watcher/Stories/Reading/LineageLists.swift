/// Whom reports credit and how they say so: the lists that come with the program, and the operator's beside them.
package struct LineageLists: Hashable, Sendable {
    package static let builtIn = LineageLists()

    let sources: SourceRegistry
    let phrases: CreditPhrases
    /// The operator's lists as written, by which two are told apart.
    private let added: [String]

    /// - Parameters:
    ///   - phrases: lines in the form of Data/lineage/phrases.txt.
    ///   - sources: lines in the form of Data/lineage/sources.txt. One of a known name adds to what is known of it.
    package init(phrases: String = "", sources: String = "") {
        self.phrases = phrases.isEmpty ? .builtIn : CreditPhrases(added: phrases)
        self.sources = sources.isEmpty ? .builtIn : SourceRegistry(added: sources)
        added = [phrases, sources]
    }

    package static func == (left: LineageLists, right: LineageLists) -> Bool { left.added == right.added }

    package func hash(into hasher: inout Hasher) { hasher.combine(added) }
}
