import Text

/// Sanitised HTML stays as it is when it is sanitised again, and carries nothing that runs.
enum HTMLProperties {
    static func check(_ html: String) {
        let sanitizer = HTMLSanitizer()
        let once = sanitizer.sanitize(html, baseURL: "https://news.example/a/b")
        checkSafe(once.html)
        let twice = sanitizer.sanitize(once.html, baseURL: nil)
        FuzzEntry.hold(twice.html == once.html, "sanitising is done once:\n\(once.html)\n\(twice.html)")
        _ = HTMLText.text(fromHTML: html)
        let tokens = Tokenizer().tokens(in: once.text)
        FuzzEntry.hold(tokens.count <= once.text.utf8.count, "no more words than bytes")
    }

    static func checkSafe(_ html: String) {
        let lower = html.lowercased()
        for start in ["<script", "<style", "<iframe", "<object", "<embed", "<form", "<base", "<meta", "<link", "<svg", "<!--"] {
            FuzzEntry.hold(!lower.contains(start), "\(start) in sanitised HTML:\n\(html)")
        }
    }
}
