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

    static let width: UInt8 = 0
    static let height: UInt8 = 1
    static let source: UInt8 = 2
    static let sourceSet: UInt8 = 3

    /// Where scripts that load images late keep the address.
    static func isLazySource(_ name: ASCIIName) -> Bool { lazySources.contains(name) }

    private static let lazySources: [ASCIIName] = ["data-src", "data-lazy-src", "data-original"].compactMap { ASCIIName($0) }

    static let list: [(name: StaticString, value: Value)] = [
        // The numbers above, in their order.
        group(.text, ["width", "height"]), group(.resource, ["src"]), group(.resources, ["srcset"]),
        group(
            .text,
            [
                "abbr", "accesskey", "align", "alt", "axis", "bgcolor", "border", "bordercolor", "bordercolordark", "bordercolorlight",
                "cellpadding", "cellspacing", "ch", "char", "charoff", "charset", "choff", "class", "clear", "color", "cols", "colspan",
                "compact", "controls", "coords", "datetime", "decoding", "default", "dir", "display", "face", "frame", "headers",
                "hidden", "high", "hreflang", "hspace", "id", "ismap", "kind", "label", "lang", "loading", "loop", "low", "max",
                "media", "min", "muted", "name", "nohref", "noshade", "nowrap", "open", "optimum", "playsinline", "point-size",
                "preload", "rel", "rev", "reversed", "rows", "rowspan", "rules", "scope", "shape", "size", "sizes", "span", "srclang",
                "start", "summary", "tabindex", "target", "title", "type", "usemap", "valign", "value", "vspace", "xml:lang",
            ]),
        group(.link, ["cite", "href", "longdesc"]),
        group(.resource, ["poster"]),
    ].flatMap { $0 }

    private static func group(_ value: Value, _ names: [StaticString]) -> [(name: StaticString, value: Value)] {
        names.map { ($0, value) }
    }
}
