import Foundation
import Testing

@testable import Stories

/// The compiled word lists are those of Data/lineage.
@Suite struct LineageDataTests {
    private static let lists: [(String, String)] = [
        ("sources", LineageData.sources), ("phrases", LineageData.phrases), ("owners", LineageData.owners),
        ("stances", LineageData.stances), ("languages", LineageData.languages), ("numbers", LineageData.numbers),
        ("counts", LineageData.counts), ("abbreviations", LineageData.abbreviations),
    ]

    @Test(arguments: lists) func listsAreWrittenAnewWhenTheyChange(name: String, compiled: String) throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let text = try String(contentsOf: root.appending(path: "Data/lineage/\(name).txt"), encoding: .utf8)
        let lines = text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty && !$0.hasPrefix("#") }
        #expect(lines == compiled.split(separator: "\n").map(String.init), "run Tools/lineage_tables.py")
    }

    @Test(arguments: ["en", "de", "fr", "es", "ru"]) func everyLanguageHasItsWords(_ language: String) {
        let kinds = Set(LineageData.rows(LineageData.phrases + "\n" + LineageData.stances).filter { $0[1] == language }.map { $0[0] })
        #expect(kinds.isSuperset(of: ["attribution", "label", "filler", "confirms", "denies", "corrects", "retracts", "place"]))
    }

    @Test func everySourceHasAKindAndAHost() {
        let rows = LineageData.rows(LineageData.sources)
        #expect(rows.allSatisfy { $0.count == 4 && ["agency", "outlet", "photo", "platform"].contains($0[0]) && $0[2].contains(".") })
        #expect(SourceRegistry.builtIn.all.count == rows.count)
        #expect(LineageListCheck.sources(LineageData.sources) == [])
    }

    @Test func everyPhraseIsOneThatAnOperatorCouldWrite() {
        #expect(LineageListCheck.phrases(LineageData.phrases) == [])
    }
}
