/// Names of weekdays in the languages that feeds are written in, folded; they tell the day from the month where both are numbers.
enum DateWeekdays {
    /// Sunday is bit 0. Names that mean several days in different languages ("so" in German and Czech) have several bits.
    static let days: [String: UInt8] = {
        var days: [String: UInt8] = [:]
        for (day, line) in names.enumerated() {
            for name in line.split(separator: " ") { days[String(name), default: 0] |= 1 << UInt8(day) }
        }
        return days
    }()

    /// Folded already, so that no table is needed for it: see `DateFolding`.
    static let names = [
        """
        sun sunday so son sonntag dim dimanche dom domingo domenica zo zon zondag nd niedz niedziela вс воскресенье нд неділя \
        κυρ κυριακη vas vasarnap ne nedele nedela sondag su sunnuntai paz pazar dum duminica 일요일 日曜日 日曜 星期日 星期天 周日 週日 礼拜日
        """,
        """
        mon monday mo montag lun lundi lunes lunedi seg segunda ma maa maandag pn pon poniedzialek пн понедельник понеділок \
        δευ δευτερα het hetfo po pondeli pondelok man mandag maanantai pzt pazartesi luni 월요일 月曜日 月曜 星期一 周一 週一
        """,
        """
        tue tues tuesday di die dienstag mar mardi martes martedi ter terca din dinsdag wt wto wtorek вт вторник вівторок τρι \
        τριτη kedd ut utery utorok tir tirsdag tis tisdag ti tiistai sal sali marti 화요일 火曜日 火曜 星期二 周二 週二
        """,
        """
        wed weds wednesday mi mit mittwoch mer mercredi mie miercoles mercoledi qua quarta wo woe woensdag sr sro sroda ср \
        среда середа τετ τεταρτη sze szerda st streda ons onsdag ke keskiviikko car carsamba miercuri 수요일 水曜日 水曜 星期三 周三 週三
        """,
        """
        thu thur thurs thursday do don donnerstag jeu jeudi jue jueves gio giovedi qui quinta dond donderdag cz czw czwartek \
        чт четверг четвер πεμ πεμπτη cs csut csutortok ct ctvrtek stvrtok tor tors torsdag to torstai per persembe joi 목요일 木曜日 \
        木曜 星期四 周四 週四
        """,
        """
        fri friday fr fre freitag ven vendredi vie viernes venerdi sex sexta vr vrij vrijdag pt pia piatek пт пятница ятниця \
        παρ παρασκευη pen pentek pa patek piatok fredag pe perjantai cum cuma vineri 금요일 金曜日 金曜 星期五 周五 週五
        """,
        """
        sat saturday sa sam samstag sonnabend samedi sab sabado sabato za zat zaterdag sb sob sobota сб суббота субота σαβ \
        σαββατο szo szombat so lor lordag la lauantai cmt cumartesi sambata 토요일 土曜日 土曜 星期六 周六 週六
        """,
    ]
}
