/// The elements the sanitiser knows, by their place in the list; others lose their tags and keep their content.
enum HTMLElement {
    static let anchor: UInt8 = 0
    static let paragraph: UInt8 = 1
    static let lineBreak: UInt8 = 2
    static let item: UInt8 = 3
    static let term: UInt8 = 4
    static let definition: UInt8 = 5
    static let row: UInt8 = 6
    static let table: UInt8 = 7
    static let image: UInt8 = 8
    static let unorderedList: UInt8 = 9
    static let orderedList: UInt8 = 10
    static let definitionList: UInt8 = 11
    static let menu: UInt8 = 12
    static let directory: UInt8 = 13
    static let tableHead: UInt8 = 14
    static let tableBody: UInt8 = 15
    static let tableFoot: UInt8 = 16
    static let vectorGraphics: UInt8 = 17
    static let template: UInt8 = 18

    private static let inline: ElementTraits = [.kept]
    private static let block: ElementTraits = [.kept, .block, .endsParagraph]
    private static let paragraphs: ElementTraits = [.kept, .block, .paragraph, .endsParagraph]
    private static let part: ElementTraits = [.kept, .block, .tablePart]

    static let list: [(name: StaticString, traits: ElementTraits)] = [
        // The numbers above, in their order.
        group(inline, ["a"]), group(paragraphs, ["p"]), group([.kept, .void], ["br"]), group(block, ["li", "dt", "dd"]),
        group(part, ["tr"]),
        group(paragraphs.union(.boundary), ["table"]), group([.kept, .void, .needsSource], ["img"]), group(paragraphs, ["ul", "ol", "dl"]),
        group(block, ["menu", "dir"]), group(part, ["thead", "tbody", "tfoot"]), group([.dropped], ["svg", "template"]),

        group(
            inline,
            [
                "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd",
                "map", "mark", "nobr", "picture", "q", "rb", "rp", "rt", "rtc", "ruby", "s", "samp", "small", "span", "strike",
                "strong", "sub", "sup", "time", "tt", "u", "var",
            ]),
        group([.kept, .void], ["area", "wbr"]),
        group([.kept, .void, .needsSource], ["source", "track"]),
        group(inline, ["audio", "video"]),
        group(
            block,
            [
                "address", "article", "aside", "center", "details", "div", "figcaption", "footer", "header", "hgroup",
                "main", "nav", "section", "summary",
            ]),
        group(paragraphs, ["blockquote", "figure"]),
        group(paragraphs.union(.heading), ["h1", "h2", "h3", "h4", "h5", "h6"]),
        group(paragraphs.union(.preformatted), ["pre", "listing"]),
        group([.kept, .void, .block, .paragraph, .endsParagraph], ["hr"]),
        group(part, ["colgroup"]),
        group(part.union(.boundary), ["caption"]),
        group([.kept, .void, .tablePart], ["col"]),
        group([.kept, .tablePart, .cell, .boundary], ["td", "th"]),
        group(
            inline,
            [
                "math", "menclose", "mfrac", "mi", "mmultiscripts", "mn", "mo", "mover", "mpadded", "mphantom", "mprescripts", "mroot",
                "mrow", "ms", "mspace", "msqrt", "mstyle", "msub", "msubsup", "msup", "mtable", "mtd", "mtr", "munder", "munderover",
            ]),
        group([.raw, .script], ["script", "style"]),
        group([.raw], ["noembed", "noframes", "textarea", "title", "xmp"]),
        group([.dropped], ["annotation", "annotation-xml", "button", "datalist", "optgroup", "option", "select"]),
        group(
            [.void],
            [
                "base", "basefont", "bgsound", "command", "embed", "frame", "input", "keygen", "link", "meta", "param", "isindex",
            ]),
        // The tag goes, the content stays, on lines of its own.
        group([.block, .endsParagraph], ["body", "fieldset", "form", "frameset", "head", "html", "legend", "search", "dialog"]),
    ].flatMap { $0 }

    private static func group(_ traits: ElementTraits, _ names: [StaticString]) -> [(name: StaticString, traits: ElementTraits)] {
        names.map { ($0, traits) }
    }
}
