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
        (0, "ut utc gmt wet zulu uct"), (60, "cet met mez bst wat west"), (120, "cest mest mesz eet cat sast"),
        (180, "eest msk idt trt eat fet"), (210, "irst"), (240, "msd gst azt get samt mut"), (270, "irdt aft"),
        (300, "pkt yekt uzt mvt tjt"), (330, "ist slst"), (345, "npt"), (360, "omst bdt almt btt"), (390, "mmt"),
        (420, "ict wib novt krat hovt"), (480, "hkt sgt awst pht myt wita irkt ulat"), (540, "jst kst wit yakt"),
        (570, "acst"), (600, "aest vlat chst pgt"), (630, "acdt"), (660, "aedt magt sakt ncl"), (720, "nzst fjt pett"),
        (780, "nzdt"), (-120, "fnt brst"), (-180, "adt art brt uyt gft clst"), (-150, "ndt"), (-210, "nst"),
        (-240, "ast at edt clt bot amt vet"), (-300, "est et cdt cot pet ect"), (-360, "cst ct mdt"), (-420, "mst mt pdt"),
        (-480, "pst pt akdt"), (-540, "akst hdt"), (-600, "hst"),
    ]
}
