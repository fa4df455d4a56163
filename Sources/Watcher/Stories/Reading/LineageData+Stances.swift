// Written by Tools/lineage_tables.py from Data/lineage/stances.txt.
extension LineageData {
    static let stances = """
        confirms | en | confirmed
        confirms | en | confirms
        confirms | en | has confirmed
        confirms | en | confirmation
        confirms | de | bestätigt
        confirms | de | bestätigte
        confirms | de | bestätigten
        confirms | fr | a confirmé
        confirms | fr | confirme
        confirms | fr | ont confirmé
        confirms | es | confirmó
        confirms | es | confirma
        confirms | es | confirmaron
        confirms | es | confirman
        confirms | ru | подтвердил
        confirms | ru | подтвердила
        confirms | ru | подтвердили
        confirms | ru | подтвердило
        confirms | ru | подтверждает
        denies | en | denied
        denies | en | denies
        denies | en | deny
        denies | en | denial
        denies | en | refuted
        denies | en | refutes
        denies | en | dismissed reports
        denies | en | dismissed claims
        denies | en | dismisses reports
        denies | en | dismisses claims
        denies | en | rejected claims
        denies | en | rejected reports
        denies | en | rejects claims
        denies | en | rejects reports
        denies | en | disputed claims
        denies | en | disputes claims
        denies | de | dementiert
        denies | de | dementierte
        denies | de | dementierten
        denies | de | bestreitet
        denies | de | bestritt
        denies | de | bestritten
        denies | de | weist vorwürfe zurück
        denies | de | wies vorwürfe zurück
        denies | fr | dément
        denies | fr | a démenti
        denies | fr | ont démenti
        denies | fr | démentent
        denies | fr | nie
        denies | fr | a nié
        denies | es | desmiente
        denies | es | desmintió
        denies | es | desmintieron
        denies | es | niega
        denies | es | negó
        denies | es | negaron
        denies | es | rechazó las acusaciones
        denies | ru | опроверг
        denies | ru | опровергла
        denies | ru | опровергли
        denies | ru | опровергло
        denies | ru | опровергает
        denies | ru | отрицает
        denies | ru | отрицают
        denies | ru | отрицал
        corrects | en | corrected
        corrects | en | correction
        corrects | en | corrects
        corrects | en | correcting
        corrects | en | clarification
        corrects | en | revised upward
        corrects | en | revised downward
        corrects | en | revised down
        corrects | en | revised up
        corrects | de | korrigiert
        corrects | de | korrigierte
        corrects | de | korrektur
        corrects | de | berichtigung
        corrects | de | richtigstellung
        corrects | fr | rectificatif
        corrects | fr | rectifie
        corrects | fr | a rectifié
        corrects | fr | a corrigé
        corrects | es | corrige
        corrects | es | corrigió
        corrects | es | rectifica
        corrects | es | rectificó
        corrects | es | fe de erratas
        corrects | ru | исправление
        corrects | ru | уточнил
        corrects | ru | уточнила
        corrects | ru | уточнили
        retracts | en | retracted
        retracts | en | retracts
        retracts | en | retraction
        retracts | en | withdrew its report
        retracts | en | withdrew the report
        retracts | en | withdrawn its report
        retracts | en | withdrew the claim
        retracts | en | withdrew his claim
        retracts | en | withdrew her claim
        retracts | en | withdrew the statement
        retracts | en | walked back
        retracts | en | walks back
        retracts | en | took back
        retracts | en | recanted
        retracts | de | widerruft
        retracts | de | widerrief
        retracts | de | nahm zurück
        retracts | de | zieht bericht zurück
        retracts | fr | se rétracte
        retracts | fr | s'est rétracté
        retracts | fr | s'est rétractée
        retracts | fr | a retiré ses propos
        retracts | es | se retracta
        retracts | es | se retractó
        retracts | es | se desdijo
        retracts | es | retira su informe
        retracts | ru | отозвал
        retracts | ru | отозвала
        retracts | ru | отозвали заявление
        retracts | ru | взял свои слова обратно
        place | en | in
        place | en | at
        place | en | near
        place | en | off
        place | en | from
        place | de | in
        place | de | bei
        place | de | nahe
        place | de | aus
        place | fr | à
        place | fr | en
        place | fr | près de
        place | es | en
        place | es | cerca de
        place | ru | в
        place | ru | под
        place | ru | около
        place | ru | на
        magnitude | en | million
        magnitude | en | billion
        magnitude | en | thousand
        magnitude | en | hundred
        magnitude | en | trillion
        magnitude | en | percent
        magnitude | en | per
        magnitude | en | mln
        magnitude | en | bln
        magnitude | en | dlrs
        magnitude | en | pct
        magnitude | de | Millionen
        magnitude | de | Milliarden
        magnitude | de | Prozent
        magnitude | de | Million
        magnitude | fr | millions
        magnitude | fr | milliards
        magnitude | fr | million
        magnitude | fr | milliard
        magnitude | es | millones
        magnitude | es | millón
        magnitude | es | mil
        magnitude | es | ciento
        magnitude | ru | миллионов
        magnitude | ru | миллиона
        magnitude | ru | миллиардов
        magnitude | ru | млн
        magnitude | ru | млрд
        magnitude | ru | тысяч
        magnitude | ru | процентов
        passing | en | day
        passing | en | days
        passing | en | hour
        passing | en | hours
        passing | en | minute
        passing | en | minutes
        passing | en | second
        passing | en | seconds
        passing | en | week
        passing | en | weeks
        passing | en | month
        passing | en | months
        passing | en | year
        passing | en | years
        passing | en | am
        passing | en | pm
        passing | en | gmt
        passing | en | est
        passing | en | times
        passing | en | pages
        passing | en | km
        passing | en | miles
        passing | en | metres
        passing | en | meters
        passing | en | feet
        passing | en | january
        passing | en | february
        passing | en | march
        passing | en | april
        passing | en | may
        passing | en | june
        passing | en | july
        passing | en | august
        passing | en | september
        passing | en | october
        passing | en | november
        passing | en | december
        passing | de | uhr
        passing | de | tag
        passing | de | tage
        passing | de | tagen
        passing | de | stunden
        passing | de | minuten
        passing | de | wochen
        passing | de | monate
        passing | de | monaten
        passing | de | jahre
        passing | de | jahren
        passing | de | januar
        passing | de | februar
        passing | de | märz
        passing | de | april
        passing | de | mai
        passing | de | juni
        passing | de | juli
        passing | de | august
        passing | de | september
        passing | de | oktober
        passing | de | november
        passing | de | dezember
        passing | fr | jour
        passing | fr | jours
        passing | fr | heure
        passing | fr | heures
        passing | fr | minutes
        passing | fr | semaines
        passing | fr | mois
        passing | fr | ans
        passing | fr | années
        passing | fr | janvier
        passing | fr | février
        passing | fr | mars
        passing | fr | avril
        passing | fr | mai
        passing | fr | juin
        passing | fr | juillet
        passing | fr | août
        passing | fr | septembre
        passing | fr | octobre
        passing | fr | novembre
        passing | fr | décembre
        passing | es | día
        passing | es | días
        passing | es | hora
        passing | es | horas
        passing | es | minutos
        passing | es | semanas
        passing | es | meses
        passing | es | años
        passing | es | enero
        passing | es | febrero
        passing | es | marzo
        passing | es | abril
        passing | es | mayo
        passing | es | junio
        passing | es | julio
        passing | es | agosto
        passing | es | septiembre
        passing | es | octubre
        passing | es | noviembre
        passing | es | diciembre
        passing | ru | дней
        passing | ru | дня
        passing | ru | часов
        passing | ru | часа
        passing | ru | минут
        passing | ru | недель
        passing | ru | месяцев
        passing | ru | лет
        passing | ru | года
        passing | ru | году
        passing | ru | января
        passing | ru | февраля
        passing | ru | марта
        passing | ru | апреля
        passing | ru | мая
        passing | ru | июня
        passing | ru | июля
        passing | ru | августа
        passing | ru | сентября
        passing | ru | октября
        passing | ru | ноября
        passing | ru | декабря
        passing | en | stg
        passing | en | dlr
        passing | en | dlrs
        passing | en | dollar
        passing | en | dollars
        passing | en | cent
        passing | en | cents
        passing | en | pound
        passing | en | pounds
        passing | en | euro
        passing | en | euros
        passing | en | yen
        passing | en | marks
        passing | en | francs
        passing | en | crowns
        passing | en | pesos
        passing | en | rubles
        passing | en | roubles
        passing | en | yuan
        passing | en | points
        passing | en | pfennigs
        passing | de | euro
        passing | de | mark
        passing | de | franken
        passing | de | punkte
        passing | fr | euros
        passing | fr | francs
        passing | fr | points
        passing | es | euros
        passing | es | pesos
        passing | es | puntos
        passing | ru | рублей
        passing | ru | руб
        passing | ru | долларов
        passing | ru | евро
        passing | ru | пунктов
        """
}
