/// Tells the images that are there to be counted, not seen: one dot or nothing in size, or hidden by style.
struct PictureSize {
    private var isNarrow = false
    private var isFlat = false
    private var isUnseen = false

    var isHidden: Bool { isUnseen || (isNarrow && isFlat) }

    mutating func look(at attribute: UInt8, _ value: UnsafeBufferPointer<UInt8>) {
        if attribute == HTMLAttribute.width { isNarrow = Self.isTiny(value) }
        if attribute == HTMLAttribute.height { isFlat = Self.isTiny(value) }
    }

    /// An attribute that is not kept: only the style matters.
    mutating func look(at name: ASCIIName, _ value: UnsafeBufferPointer<UInt8>) {
        guard name == Self.style, value.count <= 4096 else { return }
        let text = String(decoding: value.lazy.filter { $0 > 0x20 }.map { $0 &- 65 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
        for rule in text.split(separator: ";") {
            switch rule {
            case "display:none", "visibility:hidden": isUnseen = true
            case "width:1px", "width:0", "width:0px": isNarrow = true
            case "height:1px", "height:0", "height:0px": isFlat = true
            default: break
            }
        }
    }

    /// 0 or 1, with or without `px`.
    private static func isTiny(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
        let text = value.drop(while: HTMLRewriter.isSpace)
        guard let first = text.first, first == UInt8(ascii: "0") || first == UInt8(ascii: "1") else { return false }
        return text.count == 1 || !(48...57).contains(text[text.startIndex + 1]) && text[text.startIndex + 1] != UInt8(ascii: "%")
    }

    private static let style = ASCIIName("style")
}
