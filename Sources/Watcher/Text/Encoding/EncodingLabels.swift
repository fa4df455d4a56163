/// The labels of character encodings, as the web means them (WHATWG Encoding Standard, section 4.2), and those of older systems.
///
/// A list of our own, since a label is a stranger's word: iconv's own table would lead into converters that no feed needs.
enum EncodingLabels {
    /// `name` is in lower case, with hyphens for underscores.
    static func encoding(_ name: String) -> CharacterEncoding? {
        byLabel[name] ?? (name.hasPrefix("ebcdic") || name.hasPrefix("csebcdic") ? .ebcdic : nil)
    }

    private static let byLabel: [String: CharacterEncoding] = {
        var labels: [String: CharacterEncoding] = [:]
        func add(_ encoding: CharacterEncoding, _ names: String) {
            for name in names.split(separator: " ") { labels[String(name)] = encoding }
        }
        add(.utf8, "utf-8 utf8 unicode-1-1-utf-8 x-unicode20utf8 utf-8-sig utf8mb4 iso-10646/utf8")
        add(.utf16(isBigEndian: false), "utf-16 utf-16le utf16 u16 unicode ucs-2 iso-10646-ucs-2 csunicode unicodefeff")
        add(.utf16(isBigEndian: true), "utf-16be unicodefffe")
        add(.utf32(isBigEndian: false), "utf-32 utf-32le utf32 u32 ucs-4 iso-10646-ucs-4 csucs4")
        add(.utf32(isBigEndian: true), "utf-32be")
        add(
            .windows1252,
            "windows-1252 cp1252 x-cp1252 1252 ms-ansi ansi ascii us-ascii ansi-x3.4-1968 iso-8859-1 iso8859-1 iso88591 8859-1 "
                + "iso-8859-1:1987 iso-ir-100 latin1 latin-1 l1 cp819 ibm819 csisolatin1 iso-8859-1-windows-3.1-latin-1")
        for number in EBCDIC.pages { add(.ebcdic, "cp\(number) ibm\(number) ibm-\(number) csibm\(number) \(number)") }
        for number in [1250, 1251, 1253, 1255, 1256, 1257, 1258] {
            add(.named("CP\(number)"), "windows-\(number) cp\(number) x-cp\(number) \(number)")
        }
        for number in [2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16] {
            add(.named("ISO-8859-\(number)"), "iso-8859-\(number) iso8859-\(number) iso8859\(number) 8859-\(number)")
        }
        // Of DOS and its heirs.
        for number in [437, 737, 775, 850, 852, 855, 856, 857, 858, 860, 861, 862, 863, 864, 865, 866, 869, 1125] {
            add(.named("CP\(number)"), "cp\(number) ibm\(number) ibm-\(number) csibm\(number) \(number)")
        }
        for (converter, names) in converters { add(.named(converter), names) }
        return labels
    }()

    private enum EBCDIC {
        static let pages = [
            "037", "039", "273", "277", "278", "280", "284", "285", "297", "420", "424", "500", "871", "875", "880", "1025", "1026",
            "1047", "1140", "1141", "1142", "1143", "1144", "1145", "1146", "1147", "1148", "1149",
        ]
    }

    /// Names for iconv and the labels that mean them; supersets stand in for the smaller sets that they replaced.
    private static let converters = [
        ("GB18030", "gb18030 gbk gb2312 gb-2312-80 gb2312-80 x-gbk csgb2312 chinese cn-gb euc-cn cp936 936 windows-936 iso-ir-58"),
        ("BIG5-HKSCS", "big5 big5-hkscs big-5 cn-big5 csbig5 x-x-big5 cp950 950 windows-950"),
        ("CP932", "shift-jis sjis x-sjis ms-kanji ms932 cp932 windows-31j windows-932 csshiftjis cswindows31j"),
        ("EUC-JP", "euc-jp eucjp x-euc-jp x-euc ujis cseucpkdfmtjapanese"), ("ISO-2022-JP", "iso-2022-jp csiso2022jp"),
        ("CP949", "euc-kr euckr korean ks-c-5601-1987 ks-c-5601-1989 ksc5601 ksc-5601 cseuckr cp949 windows-949 uhc iso-ir-149"),
        ("EUC-TW", "euc-tw euctw x-euc-tw"), ("JOHAB", "johab cp1361"),
        ("CP1250", "ms-ee"), ("CP1251", "ms-cyrl"), ("CP1253", "ms-greek"), ("CP1255", "ms-hebr"), ("CP1256", "ms-arab"),
        ("CP1254", "windows-1254 cp1254 x-cp1254 1254 ms-turk iso-8859-9 iso8859-9 iso88599 8859-9 latin5 l5"),
        ("CP1257", "winbaltrim"), ("CP874", "windows-874 cp874 iso-8859-11 iso8859-11 tis-620 tis620 dos-874"),
        ("KOI8-R", "koi8-r koi8 koi cskoi8r"), ("KOI8-U", "koi8-u koi8-ru"), ("KOI8-T", "koi8-t"),
        ("CP437", "cspc8codepage437"), ("CP775", "cspc775baltic"), ("CP850", "cspc850multilingual"), ("CP852", "cspcp852"),
        ("CP858", "cspc858multilingual"), ("CP861", "cp-is"), ("CP862", "cspc862latinhebrew"), ("CP1125", "ruscii"),
        ("MACINTOSH", "macintosh mac x-mac-roman macroman csmacintosh"),
        ("MAC-CYRILLIC", "x-mac-cyrillic x-mac-ukrainian mac-cyrillic maccyrillic"),
        ("MAC-CENTRALEUROPE", "mac-centraleurope maccentraleurope x-mac-ce maclatin2"), ("MAC-IS", "mac-is maciceland"),
        ("TCVN5712-1", "tcvn tcvn-5712 tcvn5712-1 tcvn5712-1:1993"), ("VISCII", "viscii csviscii"),
        ("ISO-8859-2", "latin2 l2 csisolatin2"), ("ISO-8859-3", "latin3 l3"), ("ISO-8859-4", "latin4 l4"),
        ("ISO-8859-5", "cyrillic csisolatincyrillic"), ("ISO-8859-6", "arabic csisolatinarabic"),
        ("ISO-8859-7", "greek greek8 csisolatingreek"), ("ISO-8859-10", "latin6 l6"),
        ("ISO-8859-8", "hebrew csisolatinhebrew iso-8859-8-i iso-8859-8-e visual logical"), ("ISO-8859-15", "latin9 latin-9 l9"),
    ]
}
