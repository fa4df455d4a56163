import FeedParsing
import Testing

@Suite struct EncodingTests {
    /// Bytes of a feed whose title is known, and what was said of their encoding.
    struct Sample: Sendable, CustomTestStringConvertible {
        let name: String
        let bytes: [UInt8]
        var contentType: String?
        let title: String
        var testDescription: String { name }
    }

    private static func feed(_ title: [UInt8], declared: String? = nil) -> [UInt8] {
        let declaration = declared.map { "<?xml version=\"1.0\" encoding=\"\($0)\"?>" } ?? "<?xml version='1.0'?>"
        return Array((declaration + "<rss version=\"2.0\"><channel><title>").utf8) + title
            + Array("</title><item><guid>1</guid></item></channel></rss>".utf8)
    }

    private static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
        text.utf16.flatMap { bigEndian ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)] }
    }

    private static func utf32(_ text: String, bigEndian: Bool) -> [UInt8] {
        text.unicodeScalars.flatMap { scalar in
            let bytes = (0..<4).map { UInt8(scalar.value >> (8 * UInt32($0)) & 255) }
            return bigEndian ? bytes.reversed() : bytes
        }
    }

    private static let wide =
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>Grüße 😀</title></channel></rss>"

    static let samples: [Sample] = [
        Sample(name: "UTF-8", bytes: feed(Array("Grüße".utf8)), title: "Grüße"),
        Sample(name: "UTF-8 with its mark", bytes: [0xEF, 0xBB, 0xBF] + feed(Array("Grüße".utf8)), title: "Grüße"),
        Sample(
            name: "the mark beats the header", bytes: [0xEF, 0xBB, 0xBF] + feed(Array("Grüße".utf8)),
            contentType: "text/xml; charset=koi8-r", title: "Grüße"),
        Sample(name: "UTF-8 that says latin1", bytes: feed(Array("Grüße".utf8), declared: "iso-8859-1"), title: "Grüße"),
        Sample(name: "text/xml without a charset is not ASCII", bytes: feed(Array("Grüße".utf8)), contentType: "text/xml", title: "Grüße"),
        Sample(name: "latin1", bytes: feed([0x47, 0xFC, 0xDF], declared: "ISO-8859-1"), title: "Güß"),
        Sample(name: "latin1 is windows-1252", bytes: feed([0x93, 0x41, 0x94, 0x80], declared: "latin1"), title: "“A”€"),
        Sample(name: "undeclared windows-1252", bytes: feed([0x93, 0x41, 0x94, 0xE9]), title: "“A”é"),
        Sample(name: "windows-1252 that says UTF-8", bytes: feed([0x93, 0x41, 0x94, 0xE9], declared: "utf-8"), title: "“A”é"),
        Sample(
            name: "the header beats the declaration", bytes: feed([0xC1, 0xE2], declared: "iso-8859-1"),
            contentType: "application/xml; charset=\"KOI8-R\"", title: "аБ"),
        Sample(
            name: "an unknown charset is passed over", bytes: feed([0xC1, 0xE2], declared: "koi8-r"),
            contentType: "text/xml; charset=nonsense", title: "аБ"),
        Sample(name: "windows-1251", bytes: feed([0xCF, 0xF0, 0xE8], declared: "windows-1251"), title: "При"),
        Sample(name: "gb2312 is gbk", bytes: feed([0xC4, 0xE3, 0x96, 0x7C], declared: "gb2312"), title: "你東"),
        Sample(name: "shift_jis is cp932", bytes: feed([0x93, 0xFA, 0x87, 0x40], declared: "Shift_JIS"), title: "日①"),
        Sample(name: "EUC-JP", bytes: feed([0xC6, 0xFC], declared: "euc-jp"), title: "日"),
        Sample(name: "ISO-2022-JP", bytes: feed([0x1B, 0x24, 0x42, 0x46, 0x7C, 0x1B, 0x28, 0x42], declared: "iso-2022-jp"), title: "日"),
        Sample(name: "EUC-KR", bytes: feed([0xC7, 0xD1], declared: "euc-kr"), title: "한"),
        Sample(name: "Big5", bytes: feed([0xA4, 0xA4], declared: "big5"), title: "中"),
        Sample(name: "ISO-8859-2", bytes: feed([0xB1, 0xE6], declared: "iso-8859-2"), title: "ąć"),
        Sample(name: "UTF-16 little-endian with its mark", bytes: [0xFF, 0xFE] + utf16(wide, bigEndian: false), title: "Grüße 😀"),
        Sample(name: "UTF-16 big-endian with its mark", bytes: [0xFE, 0xFF] + utf16(wide, bigEndian: true), title: "Grüße 😀"),
        Sample(name: "UTF-16 without a mark", bytes: utf16(wide, bigEndian: false), title: "Grüße 😀"),
        Sample(
            name: "UTF-16 big-endian without a mark", bytes: utf16(wide, bigEndian: true), contentType: "text/xml; charset=utf-8",
            title: "Grüße 😀"),
        Sample(name: "UTF-32 with its mark", bytes: [0xFF, 0xFE, 0, 0] + utf32(wide, bigEndian: false), title: "Grüße 😀"),
        Sample(name: "UTF-32 without a mark", bytes: utf32(wide, bigEndian: true), title: "Grüße 😀"),
        Sample(name: "says UTF-16 and is not", bytes: feed(Array("Grüße".utf8), declared: "utf-16"), title: "Grüße"),
        Sample(name: "says EBCDIC and is not", bytes: feed(Array("Grüße".utf8), declared: "cp037"), title: "Grüße"),
        Sample(
            name: "damaged UTF-8", bytes: feed(Array("Grüße aus Köln".utf8) + [0xFF] + Array("!".utf8)), title: "Grüße aus Köln\u{FFFD}!"),
        Sample(name: "overlong forms", bytes: feed(Array("äöü".utf8) + [0xC0, 0xAF]), title: "äöü\u{FFFD}"),
        Sample(name: "a cut multi-byte character", bytes: feed([0xC4, 0xE3, 0xC4], declared: "gbk"), title: "你\u{FFFD}"),
    ]

    @Test(arguments: samples)
    func decodes(_ sample: Sample) throws {
        let feed = try FeedParser().parse(sample.bytes, contentType: sample.contentType)
        #expect(feed.title == sample.title)
    }

    @Test func ebcdicIsRefused() {
        // "<?xml" in EBCDIC.
        let failure = #expect(throws: FeedFailure.self) { try FeedParser().parse([0x4C, 0x6F, 0xA7, 0x94, 0x93, 0x40]) }
        #expect(failure?.code == .encoding)
        #expect(failure?.message.contains("EBCDIC") == true)
    }

    @Test func jsonWithMark() throws {
        let feed = try FeedParser().parse(
            [0xEF, 0xBB, 0xBF] + Array("{\"version\":\"https://jsonfeed.org/version/1\",\"title\":\"T\"}".utf8))
        #expect(feed.title == "T")
    }
}
