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
        add(.utf8, "utf-8 utf8 unicode-1-1-utf-8 x-unicode20utf8 unicode11utf8 unicode20utf8 utf-8-sig utf8mb4 iso-10646/utf8")
        add(.utf16(isBigEndian: false), "utf-16 utf-16le utf16 u16 unicode ucs-2 iso-10646-ucs-2 csunicode unicodefeff")
        add(.utf16(isBigEndian: true), "utf-16be unicodefffe")
        add(.utf32(isBigEndian: false), "utf-32 utf-32le utf32 u32 ucs-4 iso-10646-ucs-4 csucs4")
        add(.utf32(isBigEndian: true), "utf-32be")
        add(
            .windows1252,
            "windows-1252 cp1252 x-cp1252 1252 ms-ansi ansi ascii us-ascii ansi-x3.4-1968 iso-8859-1 iso8859-1 iso88591 8859-1 "
                + "iso-8859-1:1987 iso-8859-1-1987 iso-ir-100 latin1 latin-1 latin l1 cp819 ibm819 csisolatin1 iso-8859-1-windows-3.1-latin-1 8859 iso8859 646 us cp367 "
                + "ibm367 csascii iso-646.irv:1991 iso646-us iso-ir-6 ansi-x3.4-1986 iso-646-us x-user-defined")
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
        (
            "GB18030",
            "gb18030 gbk gb2312 gb-2312-80 gb2312-80 gb2312-1980 gb-2312 x-gbk csgb2312 csiso58gb231280 gb18030-2000 eucgb2312-cn euccn ms936 x-mac-simp-chinese chinese cn-gb euc-cn cp936 936 windows-936 iso-ir-58"
        ),
        (
            "BIG5-HKSCS",
            "big5 big5-hkscs big-5 cn-big5 csbig5 x-x-big5 big5-tw big5hkscs hkscs "
                + "x-mac-trad-chinese cp950 ms950 950 windows-950"
        ),
        (
            "CP932",
            "shift-jis shiftjis s-jis sjis 932 mskanji x-mac-japanese "
                + "x-sjis ms-kanji ms932 cp932 windows-31j windows-932 csshiftjis cswindows31j"
        ),
        ("EUC-JP", "euc-jp eucjp x-euc-jp x-euc ujis u-jis cseucpkdfmtjapanese"),
        ("ISO-2022-JP", "iso-2022-jp iso2022-jp iso2022jp csiso2022jp"),
        (
            "CP949",
            "ks-c-5601 ks-x-1001 ksx1001 csksc56011987 949 ms949 x-mac-korean "
                + "euc-kr euckr korean ks-c-5601-1987 ks-c-5601-1989 ksc5601 ksc-5601 cseuckr cp949 windows-949 uhc iso-ir-149"
        ),
        ("EUC-TW", "euc-tw euctw x-euc-tw"), ("JOHAB", "johab cp1361 1361 ms1361"),
        ("CP1250", "ms-ee"), ("CP1251", "ms-cyrl"), ("CP1253", "ms-greek"), ("CP1255", "ms-hebr"), ("CP1256", "ms-arab"),
        (
            "CP1254",
            "windows-1254 cp1254 x-cp1254 1254 ms-turk iso-8859-9 iso8859-9 iso88599 8859-9 latin5 l5 csisolatin5 iso-ir-148 iso-8859-9:1989 iso-8859-9-1989"
        ),
        ("CP1257", "winbaltrim"),
        (
            "CP874",
            "windows-874 cp874 iso-8859-11 iso8859-11 iso885911 tis-620 tis620 dos-874 "
                + "iso-ir-166 thai tis-620-0 tis-620-2529-0 tis-620-2529-1 iso-8859-11-2001"
        ),
        ("KOI8-R", "koi8-r koi8 koi cskoi8r"), ("KOI8-U", "koi8-u koi8-ru"), ("KOI8-T", "koi8-t"),
        ("CP437", "cspc8codepage437"), ("CP775", "cspc775baltic"), ("CP850", "cspc850multilingual"), ("CP852", "cspcp852"),
        ("CP858", "cspc858multilingual"), ("CP861", "cp-is"), ("CP862", "cspc862latinhebrew"), ("CP1125", "ruscii cp866u"),
        ("CP869", "cp-gr"),
        ("MACINTOSH", "macintosh mac x-mac-roman macroman mac-roman csmacintosh"),
        ("MACCYRILLIC", "x-mac-cyrillic x-mac-ukrainian mac-cyrillic maccyrillic mac-ukrainian macukraine"),
        (
            "MAC-CENTRALEUROPE",
            "mac-centraleurope maccentraleurope x-mac-ce x-mac-centraleurroman maclatin2 mac-latin2 mac-centeuro mac-ce"
        ), ("MACICELAND", "mac-is maciceland mac-iceland x-mac-icelandic"), ("MACGREEK", "macgreek mac-greek x-mac-greek"),
        ("MACTURKISH", "macturkish mac-turkish x-mac-turkish"), ("MACCROATIAN", "maccroatian mac-croatian x-mac-croatian"),
        ("MACROMANIA", "macromanian mac-romanian macromania x-mac-romanian"),
        ("CP720", "cp720 dos-720 720 ibm720"), ("ROMAN8", "roman8 hp-roman8 r8 cp1051 ibm1051 cshproman8"),
        ("PT154", "ptcp154 csptcp154 pt154 cp154 cyrillic-asian"), ("RK1048", "kz1048 kz-1048 rk1048 strk1048-2002"),
        ("ISO-2022-KR", "iso-2022-kr iso2022-kr iso2022kr csiso2022kr"), ("ISO-2022-CN", "iso-2022-cn iso-2022-cn-ext"),
        ("ISO-2022-JP-2", "iso-2022-jp-1 iso2022-jp-1 iso2022jp-1 iso-2022-jp-2 iso2022-jp-2 iso2022jp-2 csiso2022jp2"),
        (
            "ISO-2022-JP-3",
            "iso-2022-jp-3 iso2022-jp-3 iso2022jp-3 iso-2022-jp-2004 iso2022-jp-2004 iso2022jp-2004 "
                + "iso-2022-jp-ext iso2022-jp-ext iso2022jp-ext"
        ),
        ("EUC-JISX0213", "euc-jisx0213 eucjisx0213 euc-jis-2004 euc-jis2004 eucjis2004 jisx0213"),
        (
            "SHIFT_JISX0213",
            "shift-jisx0213 shiftjisx0213 sjisx0213 s-jisx0213 shift-jis-2004 shiftjis2004 sjis-2004 sjis2004 s-jis-2004"
        ), ("UTF-7", "utf-7 utf7 u7 unicode-1-1-utf-7 csunicode11utf7"), ("HZ", "hz-gb-2312 hz hzgb hz-gb"),
        ("TCVN5712-1", "tcvn tcvn-5712 tcvn5712-1 tcvn5712-1:1993"), ("VISCII", "viscii csviscii"),
        ("ISO-8859-2", "latin2 l2 csisolatin2 iso-ir-101 iso-8859-2:1987 iso-8859-2-1987"),
        ("ISO-8859-3", "latin3 l3 csisolatin3 iso-ir-109 iso-8859-3:1988 iso-8859-3-1988"),
        ("ISO-8859-4", "latin4 l4 csisolatin4 iso-ir-110 iso-8859-4:1988 iso-8859-4-1988"),
        ("ISO-8859-5", "cyrillic csisolatincyrillic iso-ir-144 iso-8859-5:1988 iso-8859-5-1988"),
        (
            "ISO-8859-6",
            "arabic csisolatinarabic iso-ir-127 iso-8859-6:1987 iso-8859-6-1987 asmo-708 ecma-114 iso-8859-6-e iso-8859-6-i "
                + "csiso88596e csiso88596i"
        ), ("ISO-8859-7", "greek greek8 csisolatingreek iso-ir-126 iso-8859-7:1987 iso-8859-7-1987 ecma-118 elot-928 sun-eu-greek"),
        (
            "ISO-8859-8",
            "hebrew csisolatinhebrew iso-8859-8-i iso-8859-8-e visual logical iso-ir-138 iso-8859-8:1988 iso-8859-8-1988 csiso88598e "
                + "csiso88598i"
        ), ("ISO-8859-10", "latin6 l6 csisolatin6 iso-ir-157 iso-8859-10-1992"), ("ISO-8859-13", "latin7 l7"),
        ("ISO-8859-14", "latin8 l8 iso-celtic iso-ir-199 iso-8859-14-1998"), ("ISO-8859-15", "latin9 latin-9 l9 csisolatin9"),
        ("ISO-8859-16", "latin10 l10 iso-ir-226 iso-8859-16-2001"),
    ]
}
