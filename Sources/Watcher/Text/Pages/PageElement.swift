/// The elements that the reading of pages tells apart, by their place in the list; all others are `other`.
enum PageElement {
    static let anchor: UInt8 = 0
    static let paragraph: UInt8 = 1
    static let item: UInt8 = 2
    static let term: UInt8 = 3
    static let definition: UInt8 = 4
    static let row: UInt8 = 5
    static let cell: UInt8 = 6
    static let headerCell: UInt8 = 7
    static let table: UInt8 = 8
    static let unorderedList: UInt8 = 9
    static let orderedList: UInt8 = 10
    static let definitionList: UInt8 = 11
    static let heading1: UInt8 = 12
    static let heading2: UInt8 = 13
    static let heading6: UInt8 = 17
    static let html: UInt8 = 18
    static let head: UInt8 = 19
    static let body: UInt8 = 20
    static let article: UInt8 = 21
    static let main: UInt8 = 22
    static let meta: UInt8 = 23
    static let link: UInt8 = 24
    static let base: UInt8 = 25
    static let title: UInt8 = 26
    static let script: UInt8 = 27
    static let time: UInt8 = 28
    static let navigation: UInt8 = 29
    static let footer: UInt8 = 30
    static let aside: UInt8 = 31
    static let form: UInt8 = 32
    static let caption: UInt8 = 33
    static let address: UInt8 = 34
    static let header: UInt8 = 35
    static let quotation: UInt8 = 36
    static let preformatted: UInt8 = 37
    static let figure: UInt8 = 38
    static let image: UInt8 = 39
    static let other: UInt8 = 253
    /// A run of text.
    static let text: UInt8 = 254

    private static let block: PageTraits = [.block, .endsParagraph]
    private static let box: PageTraits = [.block, .endsParagraph, .container]
    private static let part: PageTraits = [.block, .container, .tablePart]

    static let list: [(name: StaticString, traits: PageTraits)] = [
        // The numbers above, in their order.
        group([], ["a"]), group(block, ["p", "li", "dt", "dd"]), group(part, ["tr"]), group(part.union(.boundary), ["td", "th"]),
        group(box.union(.boundary), ["table"]), group(block, ["ul", "ol", "dl", "h1", "h2", "h3", "h4", "h5", "h6"]),
        group(box, ["html", "head", "body", "article", "main"]), group(.void, ["meta", "link", "base"]), group(.raw, ["title", "script"]),
        group([], ["time"]), group(box, ["nav", "footer", "aside", "form"]), group(block, ["figcaption", "address"]),
        group(box, ["header"]),
        group(block, ["blockquote", "pre", "figure"]), group(.void, ["img"]),

        group(box, ["div", "section", "center", "fieldset", "details", "hgroup", "search"]),
        group(part, ["tbody", "thead", "tfoot", "caption", "colgroup"]),
        group(block, ["summary", "legend", "hr", "listing"]),
        group(
            [],
            [
                "span", "b", "i", "em", "strong", "u", "s", "small", "big", "font", "sub", "sup", "code", "kbd", "samp", "var", "cite",
                "q", "abbr", "acronym", "mark", "del", "ins", "dfn", "ruby", "rt", "rp", "rb", "bdi", "bdo", "tt", "strike", "data",
                "label", "nobr", "picture",
            ]),
        group(.void, ["br", "wbr", "col", "area", "embed", "input", "param", "source", "track", "keygen", "frame"]),
        group(.raw, ["style", "textarea", "iframe", "noembed", "noframes", "xmp", "noscript"]),
        group(
            [.dropped, .block],
            [
                "svg", "math", "template", "object", "canvas", "audio", "video", "map", "select", "button", "dialog", "menu", "datalist",
            ]),
    ].flatMap { $0 }

    static func isHeading(_ element: UInt8) -> Bool { (heading1...heading6).contains(element) }

    static func isList(_ element: UInt8) -> Bool { (unorderedList...definitionList).contains(element) }

    private static func group(_ traits: PageTraits, _ names: [StaticString]) -> [(name: StaticString, traits: PageTraits)] {
        names.map { ($0, traits) }
    }
}
