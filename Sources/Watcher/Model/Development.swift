/// What an article added to its story, with the sentence that shows it.
package struct Development: Hashable, Sendable, Codable {
    package enum Kind: String, Sendable, Codable, CaseIterable {
        case confirms, denies, corrects, retracts
        /// Another number of something that the story counts.
        case number
        case name, place
        case quote
        /// Somebody or something new that is named in passing, as whoever is quoted.
        case voice

        /// Whether people are told of it; a new quotation or voice alone is for the story's file.
        package var isNews: Bool { self != .quote && self != .voice }
    }

    /// The article that brought it.
    package var article: ArticleID
    /// The revision of the article that brought it, where that is an edit.
    package var revision: Int32?
    /// When the edit was judged; nil for what came with the article.
    package var time: Timestamp?
    package var kind: Kind
    /// What is new: "240 passengers", "Aino Lehtola"; empty for a stance.
    package var text: String
    /// The sentence that shows it, cut to a line.
    package var sentence: String

    package init(
        article: ArticleID, kind: Kind, text: String, sentence: String, revision: Int32? = nil, time: Timestamp? = nil
    ) {
        self.article = article
        self.revision = revision
        self.time = time
        self.kind = kind
        self.text = text
        self.sentence = sentence
    }

    /// "denies: “The ministry denied …”", "new number 240 passengers: “…”".
    package var words: String {
        let what =
            switch kind {
            case .confirms, .denies, .corrects, .retracts: kind.rawValue
            case .number, .name, .place, .quote, .voice: text.isEmpty ? "new \(kind.rawValue)" : "new \(kind.rawValue) \(text)"
            }
        return "\(what): “\(sentence)”"
    }
}
