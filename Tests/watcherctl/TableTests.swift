import Testing

@testable import watcherctl

@Suite struct TableTests {
    private let table = Table(
        [Table.Column("ID"), Table.Column("N", .right), Table.Column("TITLE", isFlexible: true), Table.Column("WHY", isFlexible: true)],
        rows: [
            [.init("f1"), .init("7"), .init("A title of some length"), .init("short")],
            [.init("f12"), .init("1,204"), .init("B"), .init("")],
        ])

    @Test func alignsColumns() {
        #expect(
            table.lines(Desk.look()) == [
                "ID       N  TITLE                   WHY",
                "f1       7  A title of some length  short",
                "f12  1,204  B",
            ])
    }

    @Test func cutsTheWidestFlexibleColumn() {
        #expect(
            table.lines(Desk.look(width: 32)) == [
                "ID       N  TITLE          WHY",
                "f1       7  A title of s…  short",
                "f12  1,204  B",
            ])
    }

    @Test(arguments: 25...60)
    func fitsTheTerminal(width: Int) {
        let rows = [[Table.Cell("x"), Table.Cell("1"), Table.Cell("日本語のニュースの見出し"), Table.Cell("and a reason of words")]]
        let lines = Table(table.columns, rows: rows).lines(Desk.look(width: width))
        #expect(lines.allSatisfy { DisplayWidth.of($0) <= width }, "\(lines)")
    }

    @Test func sharesTheCutBetweenEquals() {
        let table = Table(
            [Table.Column("A", isFlexible: true), Table.Column("B", isFlexible: true)],
            rows: [[.init(String(repeating: "a", count: 30)), .init(String(repeating: "b", count: 30))]])
        #expect(table.widths(toFit: 42) == [20, 20])
    }

    @Test func neverCutsBelowTheNarrowest() {
        #expect(table.widths(toFit: 5) == [3, 5, Table.narrowest, 5])
    }

    @Test func coloursOnlyWhereAsked() {
        let table = Table([Table.Column("S")], rows: [[.init("failing", .bad)]])
        #expect(table.lines(Desk.look()) == ["S", "failing"])
        #expect(table.lines(Desk.look(isColoured: true)) == ["\u{1B}[1mS\u{1B}[0m", "\u{1B}[31mfailing\u{1B}[0m"])
    }

    @Test(arguments: [
        ("abc", 3), ("日本", 4), ("e\u{301}", 1), ("한국", 4), ("👩‍👩‍👧", 2), ("❤️", 2), ("a\u{200C}b", 2), ("", 0),
    ])
    func measuresColumns(text: String, width: Int) {
        #expect(DisplayWidth.of(text) == width)
    }

    @Test(arguments: [("abcdef", 4, "abc…"), ("日本語", 4, "日…"), ("日本語", 6, "日本語"), ("ab cd", 4, "ab…"), ("abc", 0, ""), ("abc", 1, "…")])
    func cutsToColumns(text: String, width: Int, cut: String) {
        #expect(DisplayWidth.cut(text, to: width) == cut)
    }

    @Test func fieldListsGoOnBelow() {
        var list = FieldList()
        list.add("id", "f1")
        list.add("none", nil)
        list.add("reason", "one two three four five six")
        #expect(
            list.lines(Desk.look(width: 28)) == [
                "id      f1",
                "reason  one two three four",
                "        five six",
            ])
    }
}
