import Testing
import Text

@Suite struct CanonicalURLTests {
    @Test(arguments: [
        ("HTTPS://WWW.Example.com:443/A/b?x=1#top", "https://www.example.com/A/b?x=1"),
        ("http://example.com:80", "http://example.com/"),
        ("http://example.com:8080/", "http://example.com:8080/"),
        ("https://example.com:80/", "https://example.com:80/"),
        ("https://example.com/a?", "https://example.com/a"),
        ("https://example.com/a?utm_source=rss&id=7&utm_medium=feed&b=", "https://example.com/a?id=7&b="),
        ("https://example.com/a?UTM_Campaign=x&fbclid=1&gclid=2&mc_cid=3&mc_eid=4&igshid=5&ref_src=6&cmpid=7", "https://example.com/a"),
        ("https://www.bbc.co.uk/news/1?at_medium=RSS&at_campaign=KARANGA", "https://www.bbc.co.uk/news/1"),
        ("https://www.bbc.co.uk/news/1?ns_mchannel=rss&ns_source=PublicRSS20-sa", "https://www.bbc.co.uk/news/1"),
        ("https://x.fr/a?xtor=RSS-1&z=2", "https://x.fr/a?z=2"),
        ("https://nyt.com/a?partner=rss&emc=rss&page=2", "https://nyt.com/a?page=2"),
        ("https://x.org/a?partner=7", "https://x.org/a?partner=7"),
        ("https://x.org/a?z=1&a=2&z=3", "https://x.org/a?z=1&a=2&z=3"),
        ("https://x.org/a?b=1&amp;utm_source=x", "https://x.org/a?b=1"),
        ("https://x.org/a.html?smid=tw&smtyp=cur", "https://x.org/a.html"),
        ("https://x.org/a?id=7&gad_source=1&mibextid=z&wprov=sfla1&ocid=y", "https://x.org/a?id=7"),
        ("https://x.org/#!/news/1", "https://x.org/#!/news/1"),
        ("https://x.org/#/news/1", "https://x.org/#/news/1"),
        ("https://x.org/a#:~:text=b", "https://x.org/a"),
        ("https://x.org/%7Euser/é?q=%20", "https://x.org/%7Euser/é?q=%20"),
        (" https://x.org/a\n", "https://x.org/a"),
        ("https://u:p@X.org/", "https://u:p@x.org/"),
        ("mailto:A@B.c?utm_source=x", "mailto:A@B.c?utm_source=x"),
        ("tag:x,2020:1#f", "tag:x,2020:1#f"),
        ("not a url", "not%20a%20url"),
    ])
    func oneFormForOnePage(url: String, canonical: String) {
        #expect(CanonicalURL.canonical(url) == canonical)
        #expect(CanonicalURL.canonical(canonical) == canonical)
    }
}
