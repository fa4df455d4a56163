/// Names of months in the languages that feeds are written in: full, genitive and short forms, also as feeds misspell them.
///
/// Names that mean different months in different languages (Croatian and Polish share some) have the sense of the larger one.
/// Some are also weekdays ("mar" in Italian, Spanish, French): a date that has two candidates means the later word.
enum DateMonths {
    /// 1…12.
    static let number: [String: Int] = {
        var numbers: [String: Int] = [:]
        for (index, line) in names.enumerated() {
            for name in line.split(separator: " ") { numbers[DateFolding.word(String(name))] = index + 1 }
        }
        return numbers
    }()

    private static let names = [
        """
        jan january januar januari janvier janv ene enero gen gennaio janeiro január sty styczeń stycznia янв января январь січ січня \
        січень яну януари ιαν ιανουαρίου ιανουάριος led leden ledna oca ocak ian ianuarie tammi tammikuu tammikuuta siječanj siječnja \
        jän jänner jänn يناير ינואר
        """,
        """
        feb febr february februar februari februári fév févr février fevrier fev fevereiro febrero febbraio február feber lut luty lutego фев \
        февр февраля февраль лют лютого лютий февруари φεβ φεβρ φεβρουαρίου φεβρουάριος úno únor února şub şubat sub subat februarie \
        helmi helmikuu helmikuuta veljača veljače فبراير פברואר
        """,
        """
        mar march märz mär mrz maerz maart mrt mars marzo março marco márc március mart marca marzec марта март мар берез березня \
        березень μάρ μαρ μαρτίου μάρτιος μάώ μαώ bře březen března martie maalis maaliskuu maaliskuuta ožujak ožujka مارس מרץ
        """,
        """
        apr april aprile abr abril avr avril ápr április kwi kwiecień kwietnia апр апреля апрель кві квітня квітень април απρ \
        απριλίου απρίλιος dub duben dubna nis nisan aprilie huhti huhtikuu huhtikuuta travanj travnja أبريل אפריל
        """,
        """
        may mai maj mei mag maggio mayo maio máj május máujus mayıs mayis maja maya мая май трав травня травень μάι μαι μάϊ μαϊ μαΐου \
        μάιος kvě květen května touko toukokuu toukokuuta svibanj svibnja مايو מאי
        """,
        """
        jun june juni juin jún június giu giugno junio junho cze czerwiec czerwca июн июня июнь черв червня червень юни ιούν ιουν ιον \
        ιουνίου ιούνιος čvn červen června haz haziran iun iunie kesä kesäkuu kesäkuuta lipanj lipnja يونيو יוני
        """,
        """
        jul july juli juil juillet júl július lug luglio julio julho lip lipiec lipca июл июля июль лип липня липень юли ιούλ ιουλ ιολ \
        ιουλίου ιούλιος čvc červenec července tem temmuz iul iulie heinä heinäkuu heinäkuuta srpanj srpnja يوليو יולי
        """,
        """
        aug august agosto ago août aoû aout augustus augusztus sie sierpień sierpnia авг августа август серп серпня серпень αύγ αυγ \
        αυγούστου αύγουστος srp srpen srpna ağu ağustos agu agustos avg avgust elo elokuu elokuuta kolovoz kolovoza أغسطس אוגוסט
        """,
        """
        sep sept september septembre settembre set sett septiembre setembro szept szeptember wrz wrzesień września сен сент сентября \
        сентябрь вер верес вересня вересень септември σεπ σεπτ σεπτεμβρίου σεπτέμβριος zář září eyl eylül eylul septembrie syys \
        syyskuu syyskuuta rujan rujna سبتمبر ספטמבר
        """,
        """
        oct october okt oktober octobre ott ottobre octubre out outubro október paź paz październik października окт октября октябрь \
        жовт жовтня жовтень октомври οκτ οκτωβρίου οκτώβριος říj říjen října eki ekim octombrie loka lokakuu lokakuuta أكتوبر \
        אוקטובר
        """,
        """
        nov november novembre noviembre novembro lis listopad listopada ноя нояб ноября ноябрь лист листопада листопад ноември νοέ \
        νοε νοεμβρίου νοέμβριος kas kasım kasim noi noiem noiembrie marras marraskuu marraskuuta studeni studenoga نوفمبر נובמבר
        """,
        """
        dec december dez dezember déc decembre décembre dic dicembre diciembre dezembro gru grudzień grudnia дек декабря декабрь груд \
        грудня грудень декември δεκ δεκεμβρίου δεκέμβριος prosinec prosince ara aralık aralik decembrie joulu joulukuu joulukuuta \
        prosinac prosinca des desember ديسمبر דצמבר
        """,
    ]
}
