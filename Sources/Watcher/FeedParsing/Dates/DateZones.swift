/// Time zones by the names that feeds write, as offsets in seconds east of UTC.
///
/// Ambiguous names have the sense most common in feeds: BST is British, IST Indian, CST and the like North American.
enum DateZones {
    static let seconds: [String: Int] = {
        var seconds: [String: Int] = [:]
        for (minutes, names) in table {
            for name in names.split(separator: " ") { seconds[String(name)] = minutes * 60 }
        }
        return seconds
    }()

    /// One-letter zones by RFC 822 section 5.1 (A is UTC-1, N is UTC+1; there is no J). Nil for anything else.
    static func military(_ letter: UInt8) -> Int? {
        switch letter {
        case UInt8(ascii: "a")...UInt8(ascii: "i"): -(Int(letter) - 0x60) * 3600
        case UInt8(ascii: "k")...UInt8(ascii: "m"): -(Int(letter) - 0x61) * 3600
        case UInt8(ascii: "n")...UInt8(ascii: "y"): (Int(letter) - 0x6D) * 3600
        default: nil
        }
    }

    /// Minutes east of UTC and the names of the zones there.
    private static let table: [(Int, String)] = [
        (0, "ut utc gmt wet zulu uct egst azost"), (60, "cet met mez bst wat west"), (120, "cest mest mesz eet cat sast wast"),
        (180, "eest msk мск idt trt eat fet"), (210, "irst"), (240, "msd gst azt get samt mut sct ret"), (270, "irdt aft"),
        (300, "pkt yekt uzt mvt tjt tmt orat"), (330, "ist slst"), (345, "npt"), (360, "omst bdt almt btt kgt"), (390, "mmt"),
        (420, "ict wib novt krat hovt davt"), (480, "hkt sgt awst pht myt wita irkt ulat hkst"), (525, "acwst"),
        (540, "jst kst wit yakt tlt pwt"), (570, "acst"), (600, "aest vlat chst pgt"), (630, "acdt lhst"),
        (660, "aedt magt sakt ncl sbt vut"),
        (720, "nzst fjt pett gilt mht tvt"), (765, "chast"), (780, "nzdt tot phot"), (825, "chadt"), (840, "lint"),
        (-60, "cvt egt azot"), (-120, "fnt brst pmdt wgst"), (-180, "adt art brt uyt gft clst srt pyst wgt"), (-150, "ndt"), (-210, "nst"),
        (-240, "ast edt clt bot amt vet gyt pyt"), (-300, "est cdt cot pet ect act"), (-360, "cst mdt galt"), (-420, "mst pdt"),
        (-480, "pst akdt"), (-540, "akst hdt gamt"), (-570, "mart"), (-600, "hst haast tah ckt"), (-660, "sst nut"),
    ]
}
