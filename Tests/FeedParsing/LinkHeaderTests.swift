import Testing

@testable import FeedParsing

@Suite struct LinkHeaderTests {
    private func read(_ values: String...) -> LinkHeader { LinkHeader(values, base: "https://a.example/dir/feed") }

    @Test func hubsAndSelfAreReadFromOneOrSeveralHeaders() {
        let one = read(#"<https://hub.example/>; rel="hub", <https://a.example/f,1>; rel=self"#)
        let two = read("<https://hub.example/>;rel=hub", "</f,1>; REL=\"SELF\"")
        for header in [one, two] {
            #expect(header.hubs == ["https://hub.example/"])
            #expect(header.itself == "https://a.example/f,1")
        }
    }

    @Test func oneLinkMayHaveSeveralRelations() {
        let header = read(#"<other>; title="a \"b\", c; d" ; rel="self hub""#)
        #expect(header.hubs == ["https://a.example/dir/other"])
        #expect(header.itself == "https://a.example/dir/other")
        #expect(header.links.first?.title == #"a "b", c; d"#)
    }

    @Test func onlyTheFirstRelationCounts() {
        #expect(read("<https://hub.example/>; rel=next; rel=hub").hubs.isEmpty)
    }

    @Test func linksOfOtherDocumentsAreNotOurs() {
        #expect(read(#"<https://hub.example/>; rel=hub; anchor="https://b.example/""#).hubs.isEmpty)
    }

    @Test func onlyWhatCanBeFetchedIsTaken() {
        #expect(read("<javascript:alert(1)>; rel=hub, <mailto:a@b.example>; rel=hub").links.isEmpty)
    }

    @Test func feedsOfAPageAreThoseOfAFeedsType() {
        let header = read(
            #"</feed>; rel=alternate; type="application/rss+xml; charset=utf-8"; title=News, </en>; rel=alternate; hreflang=en"#)
        #expect(header.feeds.map(\.url) == ["https://a.example/feed"])
        #expect(header.feeds.first?.title == "News")
    }

    @Test(arguments: ["", ",,,", "https://hub.example/; rel=hub", "<https://hub.example/", "<>", "<a>;;;;=;\"", "<a>; rel=\"hub"])
    func whatIsMalformedEndsTheHeader(_ value: String) {
        #expect(read(value).itself == nil)
    }

    @Test func thereIsABound() {
        let many = Array(repeating: "<https://hub.example/>; rel=hub", count: 1_000).joined(separator: ", ")
        #expect(read(many).links.count == LinkHeader.limit)
    }
}
