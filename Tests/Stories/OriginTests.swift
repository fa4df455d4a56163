import Model
import Testing
import Text

@testable import Stories

/// How many independent sources a story has, and by what evidence.
@Suite struct OriginTests {
    private struct Report {
        var outlet: String
        var text: String
        var url: String?
        var links: [String] = []
        var original: String?
    }

    private func members(_ reports: [Report]) -> [LineageMember] {
        reports.enumerated().map { number, report in
            let outlet = Outlet(key: OutletName.key(report.outlet), name: report.outlet)
            let article = Article(
                id: ArticleID(Int64(number + 1)), entryID: "e", outlet: outlet, title: "", text: report.text, url: report.url,
                ingested: Timestamp(seconds: Int64(number)), references: ArticleReferences(links: report.links, original: report.original))
            return LineageMember(
                article: article.id, outlet: outlet, time: article.ingested, url: report.url, copy: nil,
                marks: ReportReader().read(article).marks)
        }
    }

    private func builder(_ reports: [Report], ownership: Ownership = Ownership(), threshold: Int = OriginBuilder.usual) -> OriginBuilder {
        var builder = OriginBuilder(ownership: ownership, threshold: threshold)
        for member in members(reports) { builder.add(member) }
        return builder
    }

    private static let own = "The ferry sank off Samara in a storm on Tuesday."

    @Test func articlesOfOneAgencyAreOneOrigin() {
        let built = builder([
            Report(outlet: "Herald", text: "SAMARA (Reuters) - A ferry sank on Tuesday."),
            Report(outlet: "Post", text: Self.own),
            Report(outlet: "Courier", text: "Rescuers found 180 people, officials said.\nSource: Reuters"),
            Report(outlet: "Reuters", text: "A ferry went down in the night."),
        ])
        #expect(built.origins.map(\.name) == ["Reuters", "Post"])
        #expect(built.origins.map(\.articles) == [3, 1])
        #expect(built.origins.map(\.outlets) == [3, 1])
        #expect(built.origins[0].evidence.contains("dateline (Reuters)"))
    }

    @Test func anAttributionInTheLeadJoinsAndADeepOneDoesNot() {
        let gazette = Report(outlet: "Harbour Gazette", text: Self.own)
        let lead = Report(outlet: "Post", text: "A ferry sank off Samara, the Harbour Gazette reported on Tuesday.")
        let deep = Report(
            outlet: "Courier",
            text: Self.own + " It rained. Dark. \(Sample.text(seed: 1, words: 120)). Nobody slept, according to the Harbour Gazette.")
        #expect(builder([gazette, lead]).origins.map(\.name) == ["Harbour Gazette"])
        #expect(builder([gazette, deep]).origins.count == 2)
        // A credit for a fact leaves the report its own, and the count sure.
        #expect(builder([gazette, deep], threshold: OriginBuilder.lenient).origins.count == 2)
        #expect(!builder([gazette, deep]).isUnsure)
        #expect(builder([gazette, lead], threshold: OriginBuilder.firm).origins.count == 1)
        #expect(!builder([gazette, lead]).isUnsure)
    }

    @Test func theSourceMayComeAfterThoseThatCreditIt() {
        let built = builder([
            Report(outlet: "Post", text: "A ferry sank, the New York Times reported on Tuesday."),
            Report(outlet: "www.nytimes.com", text: Self.own),
        ])
        #expect(built.origins.map(\.name) == ["The New York Times"])
        #expect(built.origins.map(\.articles) == [2])
    }

    @Test func aFurtherArticleOfAnOutletAddsNoOrigin() {
        let reports = [
            Report(outlet: "Post", text: "A ferry sank, the New York Times reported on Tuesday."), Report(outlet: "Post", text: Self.own),
            Report(outlet: "Herald", text: Self.own), Report(outlet: "Herald", text: "A ferry sank, Yonhap reported on Tuesday."),
        ]
        #expect(builder(reports).origins.map(\.name) == ["The New York Times", "Herald"])
    }

    @Test func aLinkToTheOthersPageJoins() {
        let first = Report(outlet: "Herald", text: Self.own, url: "https://herald.example/ferry?utm_source=x")
        let second = Report(
            outlet: "Post", text: "They say a ferry sank.", url: "https://post.example/1", links: ["https://herald.example/ferry"])
        #expect(builder([first, second]).origins.map(\.name) == ["Herald"])
        // To its own page, or another's, says nothing.
        let own = Report(outlet: "Herald", text: "More.", links: ["https://herald.example/ferry"])
        #expect(builder([first, own]).origins[0].evidence.contains("same outlet"))
        #expect(builder([first, Report(outlet: "Post", text: "Hm.", links: ["https://herald.example/other"])]).origins.count == 2)
    }

    @Test func onePageIsOneReportWhoeverListsIt() {
        let own = Report(outlet: "Herald", text: Self.own, url: "https://herald.example/ferry?utm_source=x")
        let other = "They say that a ferry sank."
        let listed = Report(outlet: "Agg", text: other, url: "http://www.herald.example/ferry/")
        #expect(builder([own, listed]).origins.map(\.name) == ["Herald"])
        #expect(builder([own, listed], threshold: OriginBuilder.strict).origins[0].evidence.contains("is the page of a1 (.95)"))
        #expect(builder([own, Report(outlet: "Post", text: other, links: ["https://www.herald.example/ferry"])]).origins.count == 1)
        #expect(builder([own, Report(outlet: "Agg", text: other, url: "https://herald.example/other")]).origins.count == 2)
        // The front page is no report.
        let front = [
            Report(outlet: "Herald", text: Self.own, url: "https://h.example/"),
            Report(outlet: "Agg", text: other, url: "https://h.example"),
        ]
        #expect(builder(front).origins.count == 2)
    }

    @Test func reportsTakenFromOnePageAreOneOrigin() {
        let page = "https://www.baltic-ledger.example/a"
        let first = Report(outlet: "Herald", text: Self.own, url: "https://herald.example/1", original: page)
        let second = Report(outlet: "Post", text: "They say that a ferry sank.", url: "https://post.example/1", original: page)
        #expect(builder([first, second]).origins.map(\.name) == ["baltic-ledger.example"])
        let source = Report(outlet: "Baltic Ledger", text: "A ship went down.", url: "https://baltic-ledger.example/a")
        #expect(builder([source, first, second]).origins.map(\.name) == ["Baltic Ledger"])
        #expect(builder([first, source]).origins.map(\.articles) == [2])
    }

    @Test func linksToOnePublishersPageMakeTheCountUnsure() {
        let link = ["https://www.nytimes.com/2026/x.html"]
        let reports = [
            Report(outlet: "Herald", text: Self.own, links: link), Report(outlet: "Post", text: "A ship went down.", links: link),
        ]
        #expect(builder(reports).origins.map(\.name) == ["Herald", "Post"])
        #expect(builder(reports).isUnsure)
        #expect(builder(reports, threshold: OriginBuilder.lenient).origins.count == 1)
    }

    @Test func aSharedQuotationMakesTheCountUnsure() {
        let quote = "“We have never before sent a ship into such a storm,” the minister said."
        let short = "“We have never sent a ship,” the minister said."
        let reports = [Report(outlet: "Herald", text: Self.own + " " + quote), Report(outlet: "Post", text: "Divers came. " + quote)]
        #expect(builder(reports).origins.count == 2)
        #expect(builder(reports).isUnsure)
        #expect(builder(reports, threshold: OriginBuilder.lenient).origins.count == 1)
        let others = [Report(outlet: "Herald", text: Self.own + " " + short), Report(outlet: "Post", text: "Divers came. " + short)]
        #expect(!builder(others).isUnsure)
    }

    @Test func commonOwnersAreUnsureUnlessTheOperatorSaysSo() {
        let known = [Report(outlet: "thesun.co.uk", text: Self.own), Report(outlet: "The Wall Street Journal", text: "A ship went down.")]
        #expect(builder(known).origins.count == 2)
        #expect(builder(known).isUnsure)
        let local = [Report(outlet: "Herald", text: Self.own), Report(outlet: "Sunday Herald", text: "A ship went down.")]
        #expect(builder(local).origins.count == 2)
        let declared = Ownership([["Herald", "Sunday Herald"]])
        #expect(builder(local, ownership: declared).origins.map(\.name) == ["Herald"])
        // The operator knows: by no measure are they two.
        #expect(builder(local, ownership: declared, threshold: OriginBuilder.strict).origins.count == 1)
        #expect(!builder(local, ownership: declared).isUnsure)
    }

    @Test func whatAGroupCarriesOfAnAgencyIsNotTheGroups() {
        let reports = [
            Report(outlet: "Herald", text: "SAMARA (AFP) - A ferry sank on Tuesday."),
            Report(outlet: "Sunday Herald", text: "A ship went down."),
            Report(outlet: "Evening Herald", text: "They say that a ship sank."),
        ]
        let built = builder(reports, ownership: Ownership([["Herald", "Sunday Herald", "Evening Herald"]]))
        #expect(built.origins.map(\.name) == ["AFP", "Sunday Herald"])
        #expect(built.origins.map(\.articles) == [1, 2])
    }

    @Test func aDispatchThatLinksToAnotherReportIsTheAgencys() {
        let own = Report(outlet: "Herald", text: Self.own, url: "https://herald.example/ferry")
        let dispatch = Report(outlet: "Post", text: "SAMARA (AFP) - Divers came.", links: ["https://herald.example/ferry"])
        #expect(builder([own, dispatch]).origins.map(\.name) == ["Herald", "AFP"])
    }

    @Test func aHeadlineToldAgainIsShownAsOne() {
        var list = members([Report(outlet: "Herald", text: Self.own), Report(outlet: "Post", text: Self.own)])
        list[1].copy = CopyMatch(original: ArticleID(1), kind: .whole, similarity: 1, shared: 4)
        var text = OriginBuilder()
        #expect(list.flatMap { text.add($0) }.map(\.evidence) == ["1.00 of the text is the same"])
        list[1].isHeadline = true
        var headline = OriginBuilder()
        #expect(list.flatMap { headline.add($0) }.map(\.evidence) == ["the headline is the same"])
        list[1].copy?.kind = .headline
        var key = OriginBuilder()
        #expect(list.flatMap { key.add($0) }.map(\.evidence) == ["the headline is the same"])
    }

    @Test(arguments: [(5, 0, 0, nil), (5, 1, 0, 4...5), (5, 2, 0, 4...5), (5, 3, 2, 3...6), (20, 12, 0, 14...20), (4, -1, 0, nil)])
    func theRangeGrowsSlowerThanTheEdgesThatAreOpen(count: Int, fewer: Int, more: Int, range: ClosedRange<Int>?) {
        let bounds = OriginBounds(around: count, fewer: fewer, more: more)
        #expect(bounds.map { $0.least...$0.most } == range)
    }

    @Test func anOutletHasTheNameOfTheOperatorsList() {
        let report = [Report(outlet: "nordwire.example", text: Self.own)]
        let lists = LineageLists(sources: "agency | Nordwire | nordwire.example | NW\n")
        #expect(builder(report).origins.map(\.name) == ["nordwire.example"])
        #expect(builder(report, ownership: Ownership(lists: lists)).origins.map(\.name) == ["Nordwire"])
    }

    @Test func aCopyThatNamesItsSourceNamesTheLineage() {
        var list = members([
            Report(outlet: "Herald", text: Self.own), Report(outlet: "Post", text: "SAMARA (AFP) - " + Self.own),
            Report(outlet: "Courier", text: "PARIS (AFP) - Divers are on their way to the wreck."),
        ])
        list[1].copy = CopyMatch(original: ArticleID(1), kind: .whole, similarity: 0.97, shared: 40)
        var builder = OriginBuilder()
        for member in list { builder.add(member) }
        #expect(builder.origins.map(\.name) == ["AFP"])
        #expect(builder.origins.map(\.articles) == [3])
        #expect(builder.origins.map(\.anchor) == [ArticleID(1)])
    }

    @Test func edgesRunBackInTimeTheSurestFirst() {
        var builder = OriginBuilder()
        var edges: [[LineageEdge]] = []
        let quote = " “We have never before sent a ship into such a storm,” the minister said."
        for member in members([
            Report(outlet: "Herald", text: Self.own + quote, url: "https://herald.example/1"),
            Report(outlet: "Post", text: "SAMARA (AFP) - Divers came." + quote, links: ["https://herald.example/1"]),
        ]) { edges.append(builder.add(member)) }
        #expect(edges[0].isEmpty)
        #expect(edges[1].map(\.kind) == [.dateline, .link, .quotation])
        #expect(edges[1].map(\.earlier) == [nil, ArticleID(1), ArticleID(1)])
    }

    @Test func theTitleIsTheMostCentralHeadline() throws {
        var index = Sample.index()
        let texts = [
            ("Storm news in brief", Reports.ferryOne), ("Ferry Ocean Star sinks off Samara", Reports.ferryOne + " " + Reports.ferryTwo),
            ("Divers at the wreck", Reports.ferryTwo),
        ]
        for (number, item) in texts.enumerated() {
            // Words are added so that none is a copy of another.
            let text = item.1 + " " + Sample.text(seed: number, words: number == 1 ? 5 : 90)
            _ = index.place(Sample.arrival(number + 1, title: item.0, text: text, outlet: "o\(number)"))
        }
        let state = try #require(index.state(of: StoryID(1)))
        #expect(state.articles == 3)
        #expect(state.title == "Ferry Ocean Star sinks off Samara")
    }

    @Test func aKnownPublisherHasItsNameOfTheTable() {
        let origins = builder([Report(outlet: "nytimes.com", text: "A storm closed the harbour of Lindesund on Friday.")]).origins
        #expect(origins.map(\.name) == ["The New York Times"])
    }
}
