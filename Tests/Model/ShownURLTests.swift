import Model
import Testing

@Suite struct ShownURLTests {
    @Test(arguments: [
        ("https://u:p@h.example/x?y=a@b", "https://redacted@h.example/x?y=a@b"), ("https://u:p@ss@h.example", "https://redacted@h.example"),
        ("https://h.example/a@b", "https://h.example/a@b"), ("no address", "no address"),
    ])
    func userAndPasswordAreLeftOut(_ url: String, _ shown: String) {
        #expect(ShownURL.text(url) == shown)
        #expect(!ShownURL.bare(url).contains("redacted@"))
    }

    @Test func addressesWithinWordsToo() {
        #expect(ShownURL.within("cannot reach https://u:p@h.example/ at all") == "cannot reach https://redacted@h.example/ at all")
    }
}
