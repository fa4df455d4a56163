/// A strict reader of sanitised HTML, written apart from the sanitiser: every tag whole, closed in order, its attributes quoted, and
/// nothing in it that acts.
enum MarkupCheck {
    private static let void: Set<String> = ["area", "br", "col", "hr", "img", "source", "track", "wbr"]
    private static let banned: Set<String> = [
        "script", "style", "iframe", "frame", "object", "embed", "applet", "form", "input", "button", "select", "textarea", "meta", "link",
        "base", "svg", "template", "title", "noscript", "xmp", "plaintext",
    ]

    /// What is wrong, or nil.
    static func problem(in html: String) -> String? {
        var open: [String] = []
        var rest = Substring(html)
        while let start = rest.firstIndex(of: "<") {
            guard let end = rest[start...].firstIndex(of: ">") else { return "a tag without end" }
            let tag = rest[rest.index(after: start)..<end]
            rest = rest[rest.index(after: end)...]
            if tag.hasPrefix("/") {
                guard open.popLast() == String(tag.dropFirst()) else { return "</\(tag)> closes another element" }
                continue
            }
            let name = String(tag.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) })
            if name.isEmpty || banned.contains(name) { return "the tag <\(tag)>" }
            if let problem = attributes(tag.dropFirst(name.count)) { return problem }
            if !void.contains(name) { open.append(name) }
        }
        return open.isEmpty ? nil : "open at the end: \(open)"
    }

    private static func attributes(_ text: Substring) -> String? {
        var rest = text
        while !rest.isEmpty {
            guard rest.hasPrefix(" "), let equals = rest.firstIndex(of: "=") else { return "attributes \(text)" }
            let name = String(rest[..<equals].dropFirst())
            let value = rest[equals...].dropFirst(2)
            guard rest[equals...].hasPrefix("=\""), let quote = value.firstIndex(of: "\"") else { return "an unquoted value in \(text)" }
            if name.hasPrefix("on") || name == "style" || name.contains(" ") { return "the attribute \(name)" }
            let address = value[..<quote].lowercased()
            if ["href", "src", "cite", "srcset", "poster"].contains(name), address.contains("script:") || address.contains("data:") {
                return "the address \(address)"
            }
            rest = value[quote...].dropFirst()
        }
        return nil
    }
}
