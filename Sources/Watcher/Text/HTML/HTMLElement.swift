/// The elements the sanitiser knows, by number; others lose their tags and keep their content.
enum HTMLElement {
    static let anchor = number("a")
    static let paragraph = number("p")
    static let lineBreak = number("br")
    static let item = number("li")
    static let term = number("dt")
    static let definition = number("dd")
    static let row = number("tr")
    static let cell = number("td")
    static let headerCell = number("th")
    static let caption = number("caption")
    static let table = number("table")
    static let image = number("img")
    static let iframe = number("iframe")

    static let names = NameTable(list.map(\.name))
    static let traits: [ElementTraits] = list.map(\.traits)
    /// The names as written to the output.
    static let texts: [StaticString] = list.map(\.name)

    /// The number of a name of the list below; 255 for one that is not in it, which a test excludes.
    private static func number(_ name: StaticString) -> UInt8 { ASCIIName(name).flatMap(names.number) ?? 255 }

    private static let inline: ElementTraits = [.kept]
    private static let block: ElementTraits = [.kept, .block, .endsParagraph]
    private static let paragraphs: ElementTraits = [.kept, .block, .paragraph, .endsParagraph]
    private static let part: ElementTraits = [.kept, .block, .tablePart]

    private static let list: [(name: StaticString, traits: ElementTraits)] = [
        group(inline, [
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd",
            "map", "mark", "nobr", "picture", "q", "rb", "rp", "rt", "rtc", "ruby", "s", "samp", "small", "span", "strike",
            "strong", "sub", "sup", "time", "tt", "u", "var",
        ]),
        group([.kept, .void], ["area", "br", "wbr"]),
        group([.kept, .void, .needsSource], ["img", "source", "track"]),
        group(inline, ["audio", "video"]),
        group(block, [
            "address", "article", "aside", "center", "dd", "details", "dir", "div", "dt", "figcaption", "footer", "header", "hgroup",
            "li", "main", "menu", "nav", "section", "summary",
        ]),
        group(paragraphs, ["blockquote", "dl", "figure", "ol", "p", "ul"]),
        group(paragraphs.union(.heading), ["h1", "h2", "h3", "h4", "h5", "h6"]),
        group(paragraphs.union(.preformatted), ["pre", "listing"]),
        group([.kept, .void, .block, .paragraph, .endsParagraph], ["hr"]),
        group(paragraphs.union(.boundary), ["table"]),
        group(part, ["colgroup", "tbody", "tfoot", "thead", "tr"]),
        group(part.union(.boundary), ["caption"]),
        group([.kept, .void, .tablePart], ["col"]),
        group([.kept, .tablePart, .cell, .boundary], ["td", "th"]),
        group(inline, [
            "math", "menclose", "mfrac", "mi", "mmultiscripts", "mn", "mo", "mover", "mpadded", "mphantom", "mprescripts", "mroot",
            "mrow", "ms", "mspace", "msqrt", "mstyle", "msub", "msubsup", "msup", "mtable", "mtd", "mtr", "munder", "munderover",
        ]),
        group([.raw, .script], ["script", "style"]),
        group([.raw], ["iframe", "noembed", "noframes", "textarea", "title", "xmp"]),
        group([.dropped], ["annotation", "annotation-xml", "button", "datalist", "optgroup", "option", "select", "svg", "template"]),
        group([.void], [
            "base", "basefont", "bgsound", "command", "embed", "frame", "input", "keygen", "link", "meta", "param", "isindex",
        ]),
        // The tag goes, the content stays, on lines of its own.
        group([.block, .endsParagraph], ["body", "fieldset", "form", "frameset", "head", "html", "legend", "search", "dialog"]),
    ].flatMap { $0 }

    private static func group(_ traits: ElementTraits, _ names: [StaticString]) -> [(name: StaticString, traits: ElementTraits)] {
        names.map { ($0, traits) }
    }
}
