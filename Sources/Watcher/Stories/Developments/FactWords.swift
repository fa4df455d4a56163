import Model
import Text

/// Words that show stances, places, numbers and what they count; from Data/lineage.
struct FactWords: Sendable {
    /// What a phrase of Data/lineage/stances.txt shows.
    enum Stance: Sendable {
        case stance(Development.Kind)
        /// It looks like a stance and is none.
        case exception
    }

    /// What words beside a number say of those counted.
    enum Count: Hashable, Sendable {
        /// "dead", "injured" and the like.
        case kind(String)
        /// The number of dead follows later in the sentence.
        case toll
    }

    static let builtIn = FactWords()

    let stances: PhraseTable<Stance>
    let places: PhraseTable<Bool>
    let counts: PhraseTable<Count>
    let numbers: NumberWords
    /// Words that take a stance back.
    let negations: Set<UInt64>
    /// Words of the languages' grammars.
    let grammar: [UInt64: ReportLanguage]
    /// Words between the toll and its number.
    let reach: Set<UInt64>
    /// Whom a number counts, whatever language says so.
    let people: Set<UInt64>
    /// What numbers count that change without news.
    let passing: Set<UInt64>
    /// Words that end the search for what a number counts.
    let small: Set<UInt64>
    /// Words between a number and what it counts.
    let between: Set<UInt64>
    /// Words whose numbers are names or measures.
    let named: Set<UInt64>
    /// Words behind a number that make it an amount of money, and a share.
    let money: Set<UInt64>
    let percent: PhraseTable<Bool>
    /// Words between a number and the whole of which it is a part.
    let part: Set<UInt64>
    /// Whose age follows after "of".
    let person: Set<UInt64>
    /// Days and parts of days, which are no names.
    let calendar: Set<UInt64>
    /// Words for a speaker by which no party is known from another.
    let anyone: Set<UInt64>

    private init() {
        var stances = PhraseTable<Stance>()
        var places = PhraseTable<Bool>()
        var negations: Set<UInt64> = []
        var anyone: Set<UInt64> = []
        for row in LineageData.rows(LineageData.stances) where row.count == 3 {
            guard let language = ReportLanguage(rawValue: row[1]) else { continue }
            switch row[0] {
            case "place": places.insert(row[2], true, language)
            case "except": stances.insert(row[2], .exception, language)
            case "negation": negations.formUnion(Self.hashes(of: row[2]))
            case "anyone": anyone.formUnion(Self.hashes(of: row[2]))
            default: if let kind = Development.Kind(rawValue: row[0]) { stances.insert(row[2], .stance(kind), language) }
            }
        }
        var counts = PhraseTable<Count>()
        var percent = PhraseTable<Bool>()
        var sets: [String: Set<UInt64>] = [:]
        for row in LineageData.rows(LineageData.counts) where row.count == 3 {
            guard let language = ReportLanguage(rawValue: row[1]) else { continue }
            switch row[0] {
            case "reach", "people", "passing", "small", "between", "named", "money", "calendar", "part", "person":
                sets[row[0], default: []].formUnion(Self.hashes(of: row[2]))
            case "percent": for item in LineageData.items(row[2]) { percent.insert(item, true, language) }
            default:
                for item in LineageData.items(row[2]) { counts.insert(item, row[0] == "toll" ? .toll : .kind(row[0]), language) }
            }
        }
        var grammar: [UInt64: ReportLanguage] = [:]
        for row in LineageData.rows(LineageData.languages) where row.count == 2 {
            guard let language = ReportLanguage(rawValue: row[0]) else { continue }
            for word in Self.hashes(of: row[1]) { grammar[word] = grammar[word] ?? language }
        }
        self.stances = stances
        self.places = places
        self.counts = counts
        self.negations = negations
        reach = sets["reach"] ?? []
        people = sets["people"] ?? []
        passing = sets["passing"] ?? []
        small = sets["small"] ?? []
        between = sets["between"] ?? []
        named = sets["named"] ?? []
        money = sets["money"] ?? []
        calendar = sets["calendar"] ?? []
        part = sets["part"] ?? []
        person = sets["person"] ?? []
        self.percent = percent
        self.anyone = anyone
        self.grammar = grammar
        numbers = NumberWords(LineageData.numbers)
    }

    /// A word as the lists know it.
    static func hash(of word: String) -> UInt64 { TextReader.hash.hash(word) }

    /// Each word of a line.
    private static func hashes(of line: String) -> [UInt64] { TextReader.hash.hashes(of: TextReader.tokenizer.tokens(in: line)) }
}
