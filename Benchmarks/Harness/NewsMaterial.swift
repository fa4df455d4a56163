/// News without end, made of the articles of a file: in each round over them other words stand in the place of some, and one article in
/// four is another outlet's report of an event of the day before, so that stories have from two to some thirty reports, as streams have.
struct NewsMaterial {
    /// How far back the event of a further report lies, in articles.
    private static let reach = 1_500
    private let large: LargeStory?
    private let articles: [Material.Article]

    /// A story that takes one article in `every`, besides all others.
    struct LargeStory {
        var every: Int
        var reports: Int
    }

    init(_ articles: [Material.Article], large: LargeStory? = nil) {
        self.articles = articles
        self.large = large
    }

    /// The title and the text of an article of the stream.
    func article(_ number: Int) -> (title: String, text: String) {
        let event = event(of: number)
        let article = articles[event % articles.count]
        let round = event / articles.count
        let (title, text) = (article.title ?? "", article.text ?? "")
        guard event != number else { return (Self.altered(title, round: round), Self.altered(text, round: round)) }
        return (Self.rewritten(Self.altered(title, round: round), by: number), Self.rewritten(Self.altered(text, round: round), by: number))
    }

    /// The first article of the event that an article tells of: its own number where it tells of a new one.
    func event(of number: Int) -> Int {
        if let large, number % large.every == 0, number / large.every < large.reports { return 0 }
        var event = number
        // Popular events are found more often, since their reports lead to them.
        while event % 4 == 3 { event -= 1 + Self.hash(event) % min(event, Self.reach) }
        return event
    }

    /// Two thirds of the longer words, other ones in each round, become words of their own.
    private static func altered(_ text: String, round: Int) -> String {
        guard round > 0 else { return text }
        return text.split(separator: " ").map { word in
            guard word.utf8.count > 4 else { return String(word) }
            let hash = word.utf8.reduce(UInt64(round) &* 0x9e37_79b9_7f4a_7c15) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
            return (hash >> 40) % 3 != 0 ? word + String(hash >> 50, radix: 36) : String(word)
        }.joined(separator: " ")
    }

    /// The same facts in another outlet's words: sentences in another order, one in three left out, one plain word in five replaced.
    private static func rewritten(_ text: String, by number: Int) -> String {
        let sentences = text.split(separator: ".", omittingEmptySubsequences: true)
        let kept = sentences.enumerated().filter { sentences.count < 3 || hash(number &+ $0.offset &* 31) % 3 != 0 }
        let ordered = kept.sorted { hash(number &+ $0.offset) < hash(number &+ $1.offset) }
        return ordered.map { reworded(String($0.element), by: number) }.joined(separator: ".")
    }

    private static func reworded(_ sentence: String, by number: Int) -> String {
        sentence.split(separator: " ").enumerated().map { place, word in
            let isPlain = word.utf8.first.map { $0 >= 97 } ?? false
            return isPlain && hash(number &+ place &* 1_009) % 5 == 0
                ? "w" + String(hash(number &+ place) % 50_000, radix: 36) : String(word)
        }.joined(separator: " ")
    }

    /// A number's place in a spread that is the same everywhere.
    private static func hash(_ number: Int) -> Int {
        var bits = UInt64(bitPattern: Int64(number)) &* 0x9e37_79b9_7f4a_7c15
        bits = (bits ^ (bits >> 32)) &* 0xd6e8_feb8_6659_fd93
        return Int(bits >> 33)
    }
}
