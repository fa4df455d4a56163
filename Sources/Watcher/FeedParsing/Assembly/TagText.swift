/// Tells tags of HTML from angle brackets that are meant, in texts such as `Use <T> where a < b` or `<b>Now</b>`.
enum TagText {
    /// The place after the tag or comment at `start` (a `<`), after the whole element for a script; nil where it is none.
    static func end(_ input: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
        var index = start + 1
        guard index < input.count else { return nil }
        if input[index] == UInt8(ascii: "!"), input.hasASCII("--", at: index + 1) { return commentEnd(input, index + 3) }
        let isEnd = input[index] == UInt8(ascii: "/")
        if isEnd { index += 1 }
        guard let name = name(input, index), known.contains(name), let end = close(input, index + name.utf8.count) else { return nil }
        return !isEnd && (name == "script" || name == "style") ? scriptEnd(input, end, name) : end
    }

    /// A comment that is never closed ends at the next `>`, or with the text.
    private static func commentEnd(_ input: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        if let end = input.position(of: "-->", from: start) { return end + 3 }
        return input.position(of: UInt8(ascii: ">"), from: start).map { $0 + 1 } ?? input.count
    }

    /// After the end tag of a script or style; the rest of the text goes with one that is never closed.
    private static func scriptEnd(_ input: UnsafeBufferPointer<UInt8>, _ start: Int, _ name: String) -> Int {
        var index = start
        while let end = input.position(of: "</", from: index) {
            if self.name(input, end + 2) == name { return close(input, end + 2 + name.utf8.count) ?? input.count }
            index = end + 2
        }
        return input.count
    }

    /// Whether the tag separates words.
    static func breaksLine(_ input: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        let index = start + 1 < input.count && input[start + 1] == UInt8(ascii: "/") ? start + 2 : start + 1
        guard let name = name(input, index) else { return false }
        return blocks.contains(name)
    }

    /// Whether a text is HTML by its look: an end tag, a line break or paragraph, or an entity.
    static func looksLikeHTML(_ input: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while let open = input.position(of: UInt8(ascii: "<"), from: index) {
            let isEnd = open + 1 < input.count && input[open + 1] == UInt8(ascii: "/")
            if let name = name(input, isEnd ? open + 2 : open + 1), known.contains(name), isEnd || telling.contains(name) { return true }
            index = open + 1
        }
        index = 0
        while let reference = input.position(of: UInt8(ascii: "&"), from: index) {
            if let (_, end) = TextReference.decode(input, at: reference), input[end - 1] == UInt8(ascii: ";") { return true }
            index = reference + 1
        }
        return false
    }

    private static func name(_ input: UnsafeBufferPointer<UInt8>, _ start: Int) -> String? {
        var end = start
        while end < input.count, end - start < 12, input[end].isLetter || input[end].isDigit { end += 1 }
        guard end > start, end < input.count else { return nil }
        let next = input[end]
        guard next.isWhiteSpace || next == UInt8(ascii: ">") || next == UInt8(ascii: "/") else { return nil }
        return String(decoding: input[start..<end].map(\.lowered), as: UTF8.self)
    }

    /// The place after the tag's `>`, which may not be in quotes; only a quote right after `=` opens a value.
    private static func close(_ input: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
        var index = start
        var quote: UInt8?
        var previous: UInt8 = 0
        while index < input.count, index - start < 4096 {
            let byte = input[index]
            index += 1
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: ">") {
                return index
            } else if previous == UInt8(ascii: "="), byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            }
            if !byte.isWhiteSpace { previous = byte }
        }
        return nil
    }

    private static let known: Set<String> = [
        "a", "abbr", "acronym", "address", "applet", "area", "article", "aside", "audio", "b", "basefont", "bdi", "bdo",
        "bgsound", "big", "blink", "blockquote", "body", "br", "button", "canvas", "caption", "center", "cite", "code", "col",
        "colgroup", "datalist", "dd", "del", "details", "dfn", "dialog", "dir", "div", "dl", "dt", "em", "embed", "fieldset",
        "figcaption", "figure", "font", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head",
        "header", "hgroup", "hr", "html", "i", "iframe", "img", "input", "ins", "kbd", "keygen", "label", "legend", "li", "link",
        "main", "map", "mark", "marquee", "menu", "meta", "nav", "nobr", "noembed", "noframes", "noscript", "object", "ol",
        "optgroup", "option", "p", "param", "picture", "pre", "q", "rb", "rp", "rt", "rtc", "ruby", "s", "samp", "script",
        "section", "select", "small", "source", "span", "strike", "strong", "style", "sub", "summary", "sup", "svg", "table",
        "tbody", "td", "template", "textarea", "tfoot", "th", "thead", "time", "tr", "track", "tt", "u", "ul", "var", "video",
        "wbr",
    ]

    private static let blocks: Set<String> = [
        "address", "article", "blockquote", "br", "center", "dd", "div", "dl", "dt", "figure", "footer", "h1", "h2", "h3", "h4", "h5",
        "h6", "header", "hr", "img", "li", "ol", "p", "pre", "section", "table", "td", "th", "tr", "ul",
    ]

    /// Start tags that are proof by themselves.
    private static let telling: Set<String> = ["br", "p", "img", "hr", "div", "a"]
}
