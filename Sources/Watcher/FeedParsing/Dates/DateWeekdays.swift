/// Names of weekdays in the languages that feeds are written in, folded; they tell the day from the month where both are numbers.
enum DateWeekdays {
    /// Sunday is bit 0. Names that mean several days in different languages ("so" in German and Czech) have several bits.
    static let days: [String: UInt8] = {
        var days: [String: UInt8] = [:]
        for (day, line) in names.enumerated() {
            for name in line.split(separator: " ") { days[DateFolding.word(String(name)), default: 0] |= 1 << UInt8(day) }
        }
        return days
    }()

    private static let names = [
        """
        sun sunday so son sonntag dim dimanche dom domingo domenica zo zon zondag nd niedz niedziela вс воскресенье нд неділя \
        κυρ κυριακή vas vasárnap ne neděle nedeľa søn søndag sön söndag su sunnuntai paz pazar dum duminică \
        일요일 日曜日 日曜 星期日 星期天 周日 週日 礼拜日
        """,
        """
        mon monday mo montag lun lundi lunes lunedì seg segunda ma maa maandag pn pon poniedziałek пн понедельник понеділок δευ \
        δευτέρα hét hétfő po pondělí pondelok man mandag mån måndag maanantai pzt pazartesi luni 월요일 月曜日 月曜 星期一 周一 週一
        """,
        """
        tue tues tuesday di die dienstag mar mardi martes martedì ter terça din dinsdag wt wto wtorek вт вторник вівторок τρι τρίτη \
        kedd út úterý utorok tir tirsdag tis tisdag ti tiistai sal salı marți 화요일 火曜日 火曜 星期二 周二 週二
        """,
        """
        wed weds wednesday mi mit mittwoch mer mercredi mié miércoles mercoledì qua quarta wo woe woensdag śr śro środa ср среда \
        середа τετ τετάρτη sze szerda st středa streda ons onsdag ke keskiviikko çar çarşamba mie miercuri \
        수요일 水曜日 水曜 星期三 周三 週三
        """,
        """
        thu thur thurs thursday do don donnerstag jeu jeudi jue jueves gio giovedì qui quinta dond donderdag cz czw czwartek чт \
        четверг четвер πεμ πέμπτη cs csüt csütörtök čt čtvrtek štvrtok tor tors torsdag to torstai per perşembe joi \
        목요일 木曜日 木曜 星期四 周四 週四
        """,
        """
        fri friday fr fre freitag ven vendredi vie viernes venerdì sex sexta vr vrij vrijdag pt pią piątek пт пятница \
        ятниця παρ παρασκευή pén péntek pá pátek piatok fredag pe perjantai cum cuma vineri 금요일 金曜日 金曜 星期五 周五 週五
        """,
        """
        sat saturday sa sam samstag sonnabend samedi sáb sábado sab sabato za zat zaterdag sb sob sobota сб суббота субота σαβ σάββατο \
        szo szombat so lør lørdag lör lördag la lauantai cmt cumartesi sâm sâmbătă 토요일 土曜日 土曜 星期六 周六 週六
        """,
    ]
}
