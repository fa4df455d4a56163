/// What a report says of where it comes from and what it tells, small enough to be kept with the article; pure.
package struct ReportMarks: Hashable, Sendable {
    static let maximumLinks = 12
    static let maximumQuotes = 48
    static let maximumNames = 40
    static let maximumNumbers = 16
    static let maximumVoices = 32

    /// Whom it credits, the surest first.
    package internal(set) var credits: [Credit] = []
    /// Hashes of the pages that it links to.
    package internal(set) var links: [UInt32] = []
    /// Hash of the page on another site that its own page names as the original.
    package internal(set) var original: UInt32?
    /// Hashes of each eight words in a row within its quotations.
    package internal(set) var quotes: [UInt32] = []
    /// Keys of the words of its names, the first met first.
    package internal(set) var names: [UInt32] = []
    /// Its numbers: a hash of what is counted, then a hash of that with the number, pair by pair.
    package internal(set) var numbers: [UInt32] = []
    /// The stances that it shows, a bit each.
    package internal(set) var stances: UInt8 = 0
    /// Who takes them, and what its corrections speak of, as `StanceVoice` has it.
    package internal(set) var voices: [UInt32] = []

    package init() {}
}
