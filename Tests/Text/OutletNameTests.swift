import Testing
import Text

@Suite struct OutletNameTests {
    @Test(arguments: [
        ("The New York Times", "new york times"), ("BBC News", "bbc news"), ("www.Example.com", "example com"),
        ("example.com", "example com"),
        ("Süddeutsche Zeitung", "suddeutsche zeitung"), ("L’Équipe", "l equipe"), ("Reuters.", "reuters"), ("The", "the"),
        ("朝日新聞", "朝 日 新 聞"),
        ("!!", "!!"), ("", ""),
    ])
    func namesAreFolded(name: String, key: String) {
        #expect(OutletName.key(name) == key)
    }

    @Test(
        arguments: [
            ("World news | The Guardian", "www.theguardian.com", "The Guardian"), ("BBC News - World", "www.bbc.co.uk", "BBC News"),
            ("NYT > World News", "rss.nytimes.com", "NYT"), ("Reuters: Top News", "reuters.com", "Reuters"),
            ("Morning - News", "127.0.0.1", "Morning - News"), ("Morning - News", nil, "Morning - News"),
            ("Plain Title", "example.com", "Plain Title"),
            ("A - B", "example.com", "A - B"),
        ] as [(String, String?, String)])
    func theOutletsPartOfAFeedsTitle(title: String, host: String?, name: String) {
        #expect(OutletName.name(fromFeedTitle: title, host: host) == name)
    }
}
