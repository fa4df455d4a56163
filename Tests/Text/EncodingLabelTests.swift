import Testing
import Text

/// Every label of the WHATWG Encoding Standard, section 4.2, and the labels of other programs, with bytes and what they mean.
@Suite struct EncodingLabelTests {
    struct Encoding: Sendable, CustomTestStringConvertible {
        let text: String
        let bytes: [UInt8]
        let labels: String
        var testDescription: String { labels }

        init(_ text: String, _ bytes: [UInt8], _ labels: String) {
            self.text = text
            self.bytes = bytes
            self.labels = labels
        }
    }

    @Test(arguments: standard + others) func reads(_ encoding: Encoding) throws {
        for label in encoding.labels.split(separator: " ") {
            let known = try #require(CharacterEncoding(label: label.utf8), "\(label)")
            let result = encoding.bytes.withUnsafeBufferPointer { Transcoder.decode($0, from: known) }
            #expect(result.map { String(decoding: $0.bytes, as: UTF8.self) } == encoding.text, "\(label)")
            #expect(result?.invalid == 0, "\(label)")
        }
    }

    @Test func labelsAreComparedWithoutCaseAndUnderscores() {
        for label in ["ISO_8859-5", "iso-8859_5", " 'ISO-8859-5' "] {
            #expect(CharacterEncoding(label: label.utf8) == .named("ISO-8859-5"))
        }
    }

    @Test func unknownLabels() {
        for label in ["", "nonsense", "iso-8859-99", "base64", "rot13", "punycode"] { #expect(CharacterEncoding(label: label.utf8) == nil) }
    }

    @Test("an open run of HZ ends with its line, and a lone tilde is one") func brokenHZ() throws {
        let bytes = Array("~{VPND\nab~c~~~\nd".utf8)
        let known = try #require(CharacterEncoding(label: "hz-gb-2312".utf8))
        let result = try #require(bytes.withUnsafeBufferPointer { Transcoder.decode($0, from: known) })
        #expect(String(decoding: result.bytes, as: UTF8.self) == "中文\nab~c~d")
    }

    static let standard: [Encoding] = [
        Encoding(
            "中文", [0xA4, 0xA4, 0xA4, 0xE5],
            "big5 big5-hkscs cn-big5 csbig5 x-x-big5"),
        Encoding(
            "日本語", [0xC6, 0xFC, 0xCB, 0xDC, 0xB8, 0xEC],
            "cseucpkdfmtjapanese euc-jp x-euc-jp"),
        Encoding(
            "한국어", [0xC7, 0xD1, 0xB1, 0xB9, 0xBE, 0xEE],
            "cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 windows-949"),
        Encoding(
            "中文", [0xD6, 0xD0, 0xCE, 0xC4],
            "gb18030"),
        Encoding(
            "中文", [0xD6, 0xD0, 0xCE, 0xC4],
            "chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk"),
        Encoding(
            "Ж", [0x86],
            "866 cp866 csibm866 ibm866"),
        Encoding(
            "日本語", [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x4B, 0x5C, 0x38, 0x6C, 0x1B, 0x28, 0x42],
            "csiso2022jp iso-2022-jp"),
        Encoding(
            "ķ", [0xB6],
            "csisolatin6 iso-8859-10 iso-ir-157 iso8859-10 iso885910 l6 latin6"),
        Encoding(
            "ķ", [0xED],
            "iso-8859-13 iso8859-13 iso885913"),
        Encoding(
            "ŵ", [0xF0],
            "iso-8859-14 iso8859-14 iso885914"),
        Encoding(
            "é€", [0xE9, 0xA4],
            "csisolatin9 iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9"),
        Encoding(
            "ș", [0xBA],
            "iso-8859-16"),
        Encoding(
            "ž", [0xBE],
            "csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2"),
        Encoding(
            "ŝ", [0xFE],
            "csisolatin3 iso-8859-3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3"),
        Encoding(
            "ķ", [0xF3],
            "csisolatin4 iso-8859-4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4"),
        Encoding(
            "Ж", [0xB6],
            "csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988"),
        Encoding(
            "ش", [0xD4],
            "arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6 iso-8859-6-e iso-8859-6-i "
                + "iso-ir-127 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987"),
        Encoding(
            "Ω", [0xD9],
            "csisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso-ir-126 iso8859-7 iso88597 iso_8859-7 "
                + "iso_8859-7:1987 sun_eu_greek"),
        Encoding(
            "ש", [0xF9],
            "csiso88598e csisolatinhebrew hebrew iso-8859-8 iso-8859-8-e iso-ir-138 iso8859-8 iso88598 iso_8859-8 "
                + "iso_8859-8:1988 visual"),
        Encoding(
            "ש", [0xF9],
            "csiso88598i iso-8859-8-i logical"),
        Encoding(
            "Ж", [0xF6],
            "cskoi8r koi koi8 koi8-r koi8_r"),
        Encoding(
            "ґ", [0xAD],
            "koi8-ru koi8-u"),
        Encoding(
            "é∆", [0x8E, 0xC6],
            "csmacintosh mac macintosh x-mac-roman"),
        Encoding(
            "日本語", [0x93, 0xFA, 0x96, 0x7B, 0x8C, 0xEA],
            "csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis"),
        Encoding(
            "日本語", [0x65, 0xE5, 0x67, 0x2C, 0x8A, 0x9E],
            "unicodefffe utf-16be"),
        Encoding(
            "日本語", [0xE5, 0x65, 0x2C, 0x67, 0x9E, 0x8A],
            "csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf-16le"),
        Encoding(
            "日本語", [0xE6, 0x97, 0xA5, 0xE6, 0x9C, 0xAC, 0xE8, 0xAA, 0x9E],
            "unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8"),
        Encoding(
            "ž", [0x9E],
            "cp1250 windows-1250 x-cp1250"),
        Encoding(
            "Ж", [0xC6],
            "cp1251 windows-1251 x-cp1251"),
        Encoding(
            "é€", [0xE9, 0x80],
            "ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 iso_8859-1 "
                + "iso_8859-1:1987 l1 latin1 us-ascii windows-1252 x-cp1252"),
        Encoding(
            "Ω", [0xD9],
            "cp1253 windows-1253 x-cp1253"),
        Encoding(
            "ş", [0xFE],
            "cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5 latin5 windows-1254 "
                + "x-cp1254"),
        Encoding(
            "ש", [0xF9],
            "cp1255 windows-1255 x-cp1255"),
        Encoding(
            "ش", [0xD4],
            "cp1256 windows-1256 x-cp1256"),
        Encoding(
            "ķ", [0xED],
            "cp1257 windows-1257 x-cp1257"),
        Encoding(
            "ư", [0xFD],
            "cp1258 windows-1258 x-cp1258"),
        Encoding(
            "ส", [0xCA],
            "dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874"),
        Encoding(
            "Ж€", [0x86, 0xFF],
            "x-mac-cyrillic x-mac-ukrainian"),
        Encoding(
            "é", [0xE9],
            "x-user-defined"),
    ]

    /// Those that Python and older systems have beside.
    static let others: [Encoding] = [
        Encoding(
            "Καλά€", [0xBA, 0xE1, 0xEC, 0xC0, 0x9C],
            "macgreek mac_greek x-mac-greek"),
        Encoding(
            "ğış", [0xDB, 0xDD, 0xDF],
            "macturkish mac_turkish x-mac-turkish"),
        Encoding(
            "ćčđ", [0xE6, 0xE8, 0xF0],
            "mac_croatian x-mac-croatian"),
        Encoding(
            "ăș", [0xBE, 0xBF],
            "mac_romanian x-mac-romanian"),
        Encoding(
            "ÐÝ–", [0xDC, 0xA0, 0xD0],
            "maciceland mac_iceland x-mac-icelandic"),
        Encoding(
            "ął", [0x88, 0xB8],
            "maclatin2 mac_latin2 mac_centeuro x-mac-ce"),
        Encoding(
            "é∆", [0x8E, 0xC6],
            "macroman mac_roman x-mac-roman"),
        Encoding(
            "ضé", [0xE0, 0x82],
            "cp720 dos-720"),
        Encoding(
            "éß", [0xC5, 0xDE],
            "hp-roman8 roman8 r8 cp1051"),
        Encoding(
            "ұ", [0xB1],
            "ptcp154 pt154 cyrillic-asian"),
        Encoding(
            "ұ", [0xA2],
            "kz1048 strk1048-2002 rk1048"),
        Encoding(
            "한국어", [0x1B, 0x24, 0x29, 0x43, 0x0E, 0x47, 0x51, 0x31, 0x39, 0x3E, 0x6E, 0x0F],
            "iso-2022-kr csiso2022kr iso2022kr"),
        Encoding(
            "日本語", [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x4B, 0x5C, 0x38, 0x6C, 0x1B, 0x28, 0x42],
            "iso-2022-jp-1 iso-2022-jp-2"),
        Encoding(
            "日本語", [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x4B, 0x5C, 0x38, 0x6C, 0x1B, 0x28, 0x42],
            "iso-2022-jp-3 iso-2022-jp-2004 iso-2022-jp-ext"),
        Encoding(
            "日本語", [0xC6, 0xFC, 0xCB, 0xDC, 0xB8, 0xEC],
            "euc-jisx0213 euc-jis-2004"),
        Encoding(
            "日本語", [0x93, 0xFA, 0x96, 0x7B, 0x8C, 0xEA],
            "shift-jisx0213 shift-jis-2004 sjis-2004"),
        Encoding(
            "日本語", [0x2B, 0x5A, 0x65, 0x56, 0x6E, 0x4C, 0x49, 0x71, 0x65, 0x2D],
            "utf-7 u7 unicode-1-1-utf-7"),
        Encoding(
            "中文", [0x7E, 0x7B, 0x56, 0x50, 0x4E, 0x44, 0x7E, 0x7D],
            "hz hz-gb hzgb hz-gb-2312"),
        Encoding(
            "中文", [0xA4, 0xA4, 0xA4, 0xE5],
            "big5-tw x-mac-trad-chinese ms950"),
        Encoding(
            "한국어", [0xC7, 0xD1, 0xB1, 0xB9, 0xBE, 0xEE],
            "949 ms949 uhc ks-x-1001 x-mac-korean"),
        Encoding(
            "日本語", [0x93, 0xFA, 0x96, 0x7B, 0x8C, 0xEA],
            "932 mskanji shiftjis s-jis x-mac-japanese"),
        Encoding(
            "中文", [0xD6, 0xD0, 0xCE, 0xC4],
            "ms936 euccn gb2312-1980 x-mac-simp-chinese"),
        Encoding(
            "한국어", [0xD0, 0x65, 0x8A, 0x82, 0xB4, 0xE1],
            "johab cp1361 ms1361"),
        Encoding(
            "Ж", [0x86],
            "cp1125 ruscii cp866u"),
        Encoding(
            "Ω", [0xD5],
            "cp869 cp-gr"),
        Encoding(
            "ส", [0xCA],
            "thai iso-ir-166 tis-620-2529-1"),
        Encoding(
            "ŵ", [0xF0],
            "latin8 l8 iso-celtic iso-ir-199"),
        Encoding(
            "ș", [0xBA],
            "latin10 l10 iso-ir-226"),
        Encoding(
            "ķ", [0xED],
            "latin7 l7"),
        Encoding(
            "é", [0xE9],
            "latin iso8859 8859 cp819"),
        Encoding(
            "é", [0x82],
            "437 ibm437"),
        Encoding(
            "€", [0xD5],
            "cp858 ibm858"),
        Encoding(
            "Ж", [0xF6],
            "koi8-t"),
        Encoding(
            "ส", [0xCA],
            "tis-620-0"),
    ]
}
