/// Names of months in the languages that feeds are written in: full, genitive and short forms, also as feeds misspell them.
///
/// Names that mean different months in different languages (Croatian and Polish share some) have the sense of the larger one.
/// Some are also weekdays ("mar" in Italian, Spanish, French): a date that has two candidates means the later word.
enum DateMonths {
    /// 1…12.
    static let number: [String: Int] = {
        var numbers: [String: Int] = [:]
        for (index, line) in names.enumerated() {
            for name in line.split(separator: " ") { numbers[String(name)] = index + 1 }
        }
        return numbers
    }()

    /// Folded already, so that no table is needed for it: see `DateFolding`.
    static let names = [
        """
        jan january januar januari janvier janv ene enero gen gennaio janeiro sty styczen stycznia янв января январь січ січня \
        січень яну януари ιαν ιανουαριου ιανουαριοσ led leden ledna oca ocak ian ianuarie tammi tammikuu tammikuuta sijecanj \
        sijecnja janner jann يناير ינואר
        """,
        """
        feb febr february februar februari fev fevr fevrier fevereiro febrero febbraio feber lut luty lutego фев февр февраля \
        февраль лют лютого лютий февруари φεβ φεβρ φεβρουαριου φεβρουαριοσ uno unor unora sub subat februarie helmi helmikuu \
        helmikuuta veljaca veljace فبراير פברואר
        """,
        """
        mar march marz mrz maerz maart mrt mars marzo marco marc marcius mart marca marzec марта март мар берез березня \
        березень μαρ μαρτιου μαρτιοσ μαω bre brezen brezna martie maalis maaliskuu maaliskuuta ozujak ozujka مارس מרץ
        """,
        """
        apr april aprile abr abril avr avril aprilis kwi kwiecien kwietnia апр апреля апрель кві квітня квітень април απρ \
        απριλιου απριλιοσ dub duben dubna nis nisan aprilie huhti huhtikuu huhtikuuta travanj travnja ابريل אפריל
        """,
        """
        may mai maj mei mag maggio mayo maio majus maujus mayis maja maya мая май трав травня травень μαι μαιου μαιοσ kve \
        kveten kvetna touko toukokuu toukokuuta svibanj svibnja مايو מאי
        """,
        """
        jun june juni juin junius giu giugno junio junho cze czerwiec czerwca июн июня июнь черв червня червень юни ιουν ιον \
        ιουνιου ιουνιοσ cvn cerven cervna haz haziran iun iunie kesa kesakuu kesakuuta lipanj lipnja يونيو יוני
        """,
        """
        jul july juli juil juillet julius lug luglio julio julho lip lipiec lipca июл июля июль лип липня липень юли ιουλ ιολ \
        ιουλιου ιουλιοσ cvc cervenec cervence tem temmuz iul iulie heina heinakuu heinakuuta srpanj srpnja يوليو יולי
        """,
        """
        aug august agosto ago aout aou augustus augusztus sie sierpien sierpnia авг августа август серп серпня серпень αυγ \
        αυγουστου αυγουστοσ srp srpen srpna agu agustos avg avgust elo elokuu elokuuta kolovoz kolovoza اغسطس אוגוסט
        """,
        """
        sep sept september septembre settembre set sett septiembre setembro szept szeptember wrz wrzesien wrzesnia сен сент \
        сентября сентябрь вер верес вересня вересень септември σεπ σεπτ σεπτεμβριου σεπτεμβριοσ zar zari eyl eylul septembrie \
        syys syyskuu syyskuuta rujan rujna سبتمبر ספטמבר
        """,
        """
        oct october okt oktober octobre ott ottobre octubre out outubro paz pazdziernik pazdziernika окт октября октябрь жовт \
        жовтня жовтень октомври οκτ οκτωβριου οκτωβριοσ rij rijen rijna eki ekim octombrie loka lokakuu lokakuuta اكتوبر \
        אוקטובר
        """,
        """
        nov november novembre noviembre novembro lis listopad listopada ноя нояб ноября ноябрь лист листопада листопад ноември \
        νοε νοεμβριου νοεμβριοσ kas kasim noi noiem noiembrie marras marraskuu marraskuuta studeni studenoga نوفمبر נובמבר
        """,
        """
        dec december dez dezember decembre dic dicembre diciembre dezembro gru grudzien grudnia дек декабря декабрь груд \
        грудня грудень декември δεκ δεκεμβριου δεκεμβριοσ prosinec prosince ara aralik decembrie joulu joulukuu joulukuuta \
        prosinac prosinca des desember ديسمبر דצמבר
        """,
    ]
}
