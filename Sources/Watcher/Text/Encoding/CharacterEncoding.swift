/// How a document's bytes stand for characters, as far as that matters for reading it.
package enum CharacterEncoding: Hashable, Sendable {
    case utf8
    case utf16(isBigEndian: Bool)
    case utf32(isBigEndian: Bool)
    /// Also stands for latin1 and ASCII, as on the web.
    case windows1252
    /// A name that iconv knows.
    case named(String)
    /// Recognised only to be refused by name.
    case ebcdic

    /// Whether ASCII bytes stand for themselves, so that markup can be seen without decoding.
    package var isASCIICompatible: Bool {
        switch self {
        case .utf8, .windows1252: true
        case .named(let name): !name.hasPrefix("ISO-2022")
        case .utf16, .utf32, .ebcdic: false
        }
    }

    /// Whether the bytes are all ASCII and yet mean something else, as in ISO-2022-JP.
    package var isStateful: Bool {
        if case .named(let name) = self { return name.hasPrefix("ISO-2022") }
        return false
    }

    /// The encoding that the web means by a label (WHATWG Encoding Standard, section 4.2). Nil for labels nobody knows.
    package init?(label: some Sequence<UInt8>) {
        let name = String(decoding: label.lazy.filter { $0 > 0x20 && $0 != 0x22 && $0 != 0x27 }.map(\.lowered), as: UTF8.self)
        guard name.utf8.count <= 40 else { return nil }
        if let encoding = Self.byLabel[name] {
            self = encoding
        } else if name.hasPrefix("ebcdic") {
            self = .ebcdic
        } else {
            return nil
        }
    }

    private static let byLabel: [String: CharacterEncoding] = {
        var labels: [String: CharacterEncoding] = [:]
        func add(_ encoding: CharacterEncoding, _ names: String) {
            for name in names.split(separator: " ") { labels[String(name)] = encoding }
        }
        add(.utf8, "utf-8 utf8 unicode-1-1-utf-8 x-unicode20utf8 utf-8-sig utf8mb4")
        add(.utf16(isBigEndian: false), "utf-16 utf-16le utf16 unicode ucs-2 iso-10646-ucs-2 csunicode unicodefeff")
        add(.utf16(isBigEndian: true), "utf-16be unicodefffe")
        add(.utf32(isBigEndian: false), "utf-32 utf-32le utf32 ucs-4 iso-10646-ucs-4")
        add(.utf32(isBigEndian: true), "utf-32be")
        add(
            .windows1252,
            "windows-1252 cp1252 x-cp1252 ansi ascii us-ascii ansi_x3.4-1968 iso-8859-1 iso8859-1 iso88591 iso_8859-1 "
                + "iso_8859-1:1987 iso-ir-100 latin1 latin-1 l1 cp819 ibm819 csisolatin1 iso-8859-1-windows-3.1-latin-1")
        add(.ebcdic, "cp037 ibm037 ibm-037 csibm037 cp500 ibm500 cp1047 ibm1047 ibm-1047 cp1140 ibm1140 cp1141 cp1148 cp273 ibm273")
        for (converter, names) in converters { add(.named(converter), names) }
        for number in [1250, 1251, 1253, 1255, 1256, 1257, 1258] {
            add(.named("CP\(number)"), "windows-\(number) cp\(number) x-cp\(number)")
        }
        for number in [2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16] {
            add(.named("ISO-8859-\(number)"), "iso-8859-\(number) iso8859-\(number) iso8859\(number) iso_8859-\(number)")
        }
        return labels
    }()

    /// Names for iconv and the labels that mean them; supersets stand in for the smaller sets that they replaced.
    private static let converters = [
        ("GB18030", "gb18030 gbk gb2312 gb_2312-80 gb2312-80 x-gbk csgb2312 chinese cn-gb euc-cn cp936 windows-936 iso-ir-58"),
        ("BIG5-HKSCS", "big5 big5-hkscs big-5 cn-big5 csbig5 x-x-big5 cp950 windows-950"),
        ("CP932", "shift_jis shift-jis sjis x-sjis ms_kanji ms932 cp932 windows-31j windows-932 csshiftjis"),
        ("EUC-JP", "euc-jp eucjp x-euc-jp x-euc cseucpkdfmtjapanese"), ("ISO-2022-JP", "iso-2022-jp csiso2022jp"),
        ("CP949", "euc-kr euckr korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 cseuckr cp949 windows-949 uhc iso-ir-149"),
        ("CP1254", "windows-1254 cp1254 x-cp1254 iso-8859-9 iso8859-9 iso_8859-9 latin5 l5"),
        ("CP874", "windows-874 cp874 iso-8859-11 iso8859-11 tis-620 dos-874"), ("KOI8-R", "koi8-r koi8 koi koi8_r cskoi8r"),
        ("KOI8-U", "koi8-u koi8-ru"), ("CP866", "cp866 ibm866 866 csibm866"), ("MACINTOSH", "macintosh mac x-mac-roman macroman"),
        ("MAC-CYRILLIC", "x-mac-cyrillic x-mac-ukrainian mac-cyrillic"), ("ISO-8859-2", "latin2 l2 csisolatin2"),
        ("ISO-8859-5", "cyrillic csisolatincyrillic"), ("ISO-8859-6", "arabic"), ("ISO-8859-7", "greek greek8"),
        ("ISO-8859-8", "hebrew iso-8859-8-i iso-8859-8-e visual logical"), ("ISO-8859-15", "latin9 latin-9 l9"),
    ]
}
