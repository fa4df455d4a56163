import Model
import Text

/// Words that show stances, places and counts, in all languages at once; from Data/lineage/stances.txt.
struct StanceWords: Sendable {
    static let builtIn = StanceWords()

    let stances: WordList<Development.Kind>
    let places: WordList<Bool>
    let magnitudes: Set<UInt64>
    let passing: Set<UInt64>

    private init() {
        var stances = WordList<Development.Kind>()
        var places = WordList<Bool>()
        var sets: [String: Set<UInt64>] = [:]
        for row in LineageData.rows(LineageData.stances) where row.count == 3 {
            switch row[0] {
            case "place": places.insert(row[2], true)
            case "magnitude", "passing":
                let word = TextReader.hash.hashes(of: TextReader.tokenizer.tokens(in: row[2])).first
                if let word { sets[row[0], default: []].insert(word) }
            default: if let kind = Development.Kind(rawValue: row[0]) { stances.insert(row[2], kind) }
            }
        }
        self.stances = stances
        self.places = places
        magnitudes = sets["magnitude"] ?? []
        passing = sets["passing"] ?? []
    }
}
