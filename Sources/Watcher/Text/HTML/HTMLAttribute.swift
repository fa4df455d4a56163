/// The attributes that the sanitiser keeps, by number. All others go: event handlers, styles, `ping`, `data-…`, `srcdoc`.
enum HTMLAttribute {
    /// How a value is treated.
    enum Value: UInt8 {
        case text
        /// A link that a person follows: web, mail, telephone and the like.
        case link
        /// A resource that is loaded by itself: only http and https.
        case resource
        /// Several resources with their sizes.
        case resources
    }

    static let names = NameTable(list.map(\.name))
    static let values: [Value] = list.map(\.value)
    /// As written to the output.
    static let texts: [StaticString] = list.map(\.name)

    static let width = number("width")
    static let height = number("height")
    static let source = number("src")
    static let sourceSet = number("srcset")

    private static func number(_ name: StaticString) -> UInt8 { ASCIIName(name).flatMap(names.number) ?? 255 }

    private static let list: [(name: StaticString, value: Value)] = [
        group(.text, [
            "abbr", "align", "alt", "axis", "bgcolor", "border", "cellpadding", "cellspacing", "char", "charoff", "class", "clear",
            "color", "cols", "colspan", "compact", "controls", "coords", "datetime", "decoding", "default", "dir", "display", "face",
            "frame", "headers", "height", "hreflang", "hspace", "id", "ismap", "kind", "label", "lang", "loading", "loop", "media",
            "muted", "name", "noshade", "nowrap", "open", "playsinline", "preload", "rel", "rev", "reversed", "rows", "rowspan",
            "rules", "scope", "shape", "size", "sizes", "span", "srclang", "start", "summary", "target", "title", "type", "usemap",
            "valign", "value", "vspace", "width", "xml:lang",
        ]),
        group(.link, ["cite", "href", "longdesc"]),
        group(.resource, ["poster", "src"]),
        group(.resources, ["srcset"]),
    ].flatMap { $0 }

    private static func group(_ value: Value, _ names: [StaticString]) -> [(name: StaticString, value: Value)] {
        names.map { ($0, value) }
    }
}
