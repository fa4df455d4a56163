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

    /// The first words of names that have two, as in the Levant; in the table they stand joined.
    static let firstHalves: Set<String> = ["كانون", "تشرين"]

    /// Folded already, so that no table is needed for it: see `DateFolding`.
    static let names = [
        """
        jan january januar januari janvier janv ene enero gen gennaio janeiro sty styczen stycznia янв января январь січ січня \
        січень яну януари ιαν ιανουαριου ιανουαριοσ led leden ledna oca ocak ian ianuarie tammi tammikuu tammikuuta sijecanj \
        sijecnja janner jann يناير ינואר gener jaan jaanuar janar januara januarie janvaris sausio sausis urtarrila xaneiro yan \
        yanvar студзень студзеня јан јануар јануари қаңтар հունվար հունվարի בינו בינואר ינו جنوری كانونالثاني ژانویه जनवरी \
        জানুয়ারী ஜனவரி มกราคม იანვარი
        """,
        """
        feb febr february februar februari fev fevr fevrier fevereiro febrero febbraio feber lut luty lutego фев февр февраля \
        февраль лют лютого лютий февруари φεβ φεβρ φεβρουαριου φεβρουαριοσ uno unor unora sub subat februarie helmi helmikuu \
        helmikuuta veljaca veljace فبراير פברואר febreiro febrer februara februaris fevral otsaila shkurt vasario vasaris veebr \
        veebruar ақпан лютага люты феб фебруар փետրվար փետրվարի בפבר בפברואר פבר شباط فروری فوریه फ़रवरी ফেব্রুয়ারী பிப்ரவரி \
        กุมภาพันธ์ თებერვალი
        """,
        """
        mar march marz mrz maerz maart mrt mars marzo marco marc marcius mart marca marzec марта март мар берез березня \
        березень μαρ μαρτιου μαρτιοσ μαω bre brezen brezna martie maalis maaliskuu maaliskuuta ozujak ozujka مارس מרץ kovas \
        kovo mac marec maret marts martxoa бер наурыз сакавік сакавіка մարտ մարտի במרץ اذار مارچ मार्च মার্চ மார்ச் มีนาคม \
        მარტი
        """,
        """
        apr april aprile abr abril avr avril aprilis kwi kwiecien kwietnia апр апреля апрель кві квітня квітень април απρ \
        απριλιου απριλιοσ dub duben dubna nis nisan aprilie huhti huhtikuu huhtikuuta travanj travnja ابريل אפריל apirila aprel \
        aprila aprill balandis balandzio dabril prill квіт красавік красавіка сәуір ապրիլ ապրիլի אפר באפר באפריל اوریل اپریل \
        نيسان अप्रैल এপ্রিল ஏப்ரல் เมษายน აპრილი
        """,
        """
        may mai maj mei mag maggio mayo maio majus maujus mayis maja maya мая май трав травня травень μαι μαιου μαιοσ kve \
        kveten kvetna touko toukokuu toukokuuta svibanj svibnja مايو מאי geguze geguzes maiatza maig maijs мамыр мај մայիս \
        մայիսի במאי ايار مه ميی मई মে மே พฤษภาคม მაისი
        """,
        """
        jun june juni juin junius giu giugno junio junho cze czerwiec czerwca июн июня июнь черв червня червень юни ιουν ιον \
        ιουνιου ιουνιοσ cvn cerven cervna haz haziran iun iunie kesa kesakuu kesakuuta lipanj lipnja يونيو יוני birzelio \
        birzelis ekaina iyn iyun juna junie junij junijs juny juuni qershor xuno маусым чэрвень чэрвеня јун јуни հունիս հունիսի \
        ביוני جون حزيران ژوين जून জুন ஜூன் มิถุนายน ივნისი
        """,
        """
        jul july juli juil juillet julius lug luglio julio julho lip lipiec lipca июл июля июль лип липня липень юли ιουλ ιολ \
        ιουλιου ιουλιοσ cvc cervenec cervence tem temmuz iul iulie heina heinakuu heinakuuta srpanj srpnja يوليو יולי iyl iyul \
        jula julai julie julij julijs juliol juuli korrik liepa liepos uztaila xullo ліпень ліпеня шілде јул јули հուլիս \
        հուլիսի ביולי تموز جولايی ژويیه जुलाई জুলাই ஜூலை กรกฎาคม ივლისი
        """,
        """
        aug august agosto ago aout aou augustus augusztus sie sierpien sierpnia авг августа август серп серпня серпень αυγ \
        αυγουστου αυγουστοσ srp srpen srpna agu agustos avg avgust elo elokuu elokuuta kolovoz kolovoza اغسطس אוגוסט abuztua \
        agost agust agustus augusta augusti augusts avq avqust dagost gusht ogos rugpjucio rugpjutis жнівень жніўня тамыз \
        օգոստոս օգոստոսի אוג באוג באוגוסט اب اوت اگست अगस्त আগস্ট ஆகஸ்ட் สิงหาคม აგვისტო
        """,
        """
        sep sept september septembre settembre set sett septiembre setembro szept szeptember wrz wrzesien wrzesnia сен сент \
        сентября сентябрь вер верес вересня вересень септември σεπ σεπτ σεπτεμβριου σεπτεμβριοσ zar zari eyl eylul septembrie \
        syys syyskuu syyskuuta rujan rujna سبتمبر ספטמבר iraila rugsejis rugsejo sen sentyabr septembar septembra septembris \
        setembre shtator верасень верасня сеп септембар қыркүйек սեպտեմբեր սեպտեմբերի בספט בספטמבר ספט ايلول ستمبر سپتامبر \
        सितंबर সেপ্টেম্বর செப்டம்பர் กันยายน სექტემბერი
        """,
        """
        oct october okt oktober octobre ott ottobre octubre out outubro paz pazdziernik pazdziernika окт октября октябрь жовт \
        жовтня жовтень октомври οκτ οκτωβριου οκτωβριοσ rij rijen rijna eki ekim octombrie loka lokakuu lokakuuta اكتوبر \
        אוקטובר doctubre oktobar oktobra oktobris oktoober oktyabr spalio spalis tetor urria кастрычнік кастрычніка октобар \
        қазан հոկտեմբեր հոկտեմբերի אוק באוק באוקטובר اکتبر اکتوبر تشرينالاول अक्टूबर অক্টোবর அக்டோபர் ตุลาคม ოქტომბერი
        """,
        """
        nov november novembre noviembre novembro lis listopad listopada ноя нояб ноября ноябрь лист листопада листопад ноември \
        νοε νοεμβριου νοεμβριοσ kas kasim noi noiem noiembrie marras marraskuu marraskuuta studeni studenoga نوفمبر נובמבר \
        azaroa lapkricio lapkritis listopadu nentor novembar novembra novembris noy noyabr лістапад лістапада нов новембар ное \
        қараша նոյեմբեր նոյեմբերի בנוב בנובמבר נוב تشرينالثاني نوامبر نومبر नवंबर নভেম্বর நவம்பர் พฤศจิกายน ნოემბერი
        """,
        """
        dec december dez dezember decembre dic dicembre diciembre dezembro gru grudzien grudnia дек декабря декабрь груд грудня \
        грудень декември δεκ δεκεμβριου δεκεμβριοσ prosinec prosince ara aralik decembrie joulu joulukuu joulukuuta prosinac \
        prosinca des desember ديسمبر דצמבר abendua decembar decembra decembris decembro dek dekabr desembre dets detsember \
        dhjetor disember gruodis gruodzio дец децембар желтоқсан снежань снежня դեկտեմբեր դեկտեմբերի בדצמ בדצמבר דצמ دسامبر \
        دسمبر كانونالاول दिसंबर ডিসেম্বর டிசம்பர் ธันวาคม დეკემბერი
        """,
    ]
}
