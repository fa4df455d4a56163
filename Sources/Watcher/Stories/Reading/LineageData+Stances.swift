// Written by Tools/lineage_tables.py from Data/lineage/stances.txt.
extension LineageData {
    static let stances = """
        confirms | en | confirmed
        confirms | en | confirms
        confirms | en | confirmation
        confirms | en | acknowledged that
        confirms | en | acknowledges that
        confirms | de | bestätigt
        confirms | de | bestätigte
        confirms | de | bestätigten
        confirms | de | bestätigen
        confirms | fr | confirme
        confirms | fr | confirment
        confirms | fr | a/ont confirmé
        confirms | fr | confirmation
        confirms | es | confirmó
        confirms | es | confirma
        confirms | es | confirmaron
        confirms | es | confirman
        confirms | es | ha/han confirmado
        confirms | ru | подтвердил
        confirms | ru | подтвердила
        confirms | ru | подтвердили
        confirms | ru | подтвердило
        confirms | ru | подтверждает
        confirms | ru | подтверждают
        denies | en | denied
        denies | en | denies
        denies | en | deny
        denies | en | denying
        denies | en | denial
        denies | en | denials
        denies | en | was/were/is/are/been denied by
        denies | en | refuted
        denies | en | refutes
        denies | en | dismissed/dismisses/rejected/rejects/disputed/disputes reports/claims/allegations/accusations/suggestions
        denies | en | dismissed/dismisses/rejected the/these/those reports/claims/allegations/accusations/suggestions
        denies | en | rejects/disputed/disputes the/these/those reports/claims/allegations/accusations/suggestions
        denies | en | claim/claims/accusation/accusations/allegation ... is/are/was/were untrue/false/baseless/fabricated
        denies | en | allegations/report/reports/rumour/rumours ... is/are/was/were untrue/false/baseless/fabricated
        denies | en | claim/claims/accusation/accusations ... is/are/was/were not true
        denies | en | allegation/allegations/report/reports/rumours ... is/are/was/were not true
        denies | de | dementiert
        denies | de | dementierte
        denies | de | dementierten
        denies | de | dementieren
        denies | de | dementi
        denies | de | bestreitet
        denies | de | bestreiten
        denies | de | bestritt
        denies | de | bestritten
        denies | de | weist/weisen/wies/wiesen ... vorwürfe/vorwurf/anschuldigungen/anschuldigung ... zurück
        denies | de | weist/weisen/wies/wiesen ... berichte/bericht/darstellung/behauptungen/behauptung ... zurück
        denies | de | vorwürfe/vorwurf/anschuldigungen/anschuldigung ... zurückgewiesen/zurückweist/zurückwies
        denies | de | berichte/bericht/darstellung/behauptungen/behauptung ... zurückgewiesen/zurückweist/zurückwies
        denies | fr | dément
        denies | fr | démentent
        denies | fr | a/ont démenti
        denies | fr | démenti
        denies | fr | nie/nient avoir/que/toute/tout/les
        denies | fr | a/ont nié
        denies | fr | rejette/rejettent les accusations
        denies | fr | a/ont rejeté les accusations
        denies | es | desmiente
        denies | es | desmienten
        denies | es | desmintió
        denies | es | desmintieron
        denies | es | niega
        denies | es | niegan
        denies | es | negó
        denies | es | negaron
        denies | es | rechazó/rechaza/rechazaron las/los acusaciones/señalamientos
        denies | ru | опроверг
        denies | ru | опровергла
        denies | ru | опровергли
        denies | ru | опровергло
        denies | ru | опровергает
        denies | ru | опровергают
        denies | ru | отрицает
        denies | ru | отрицают
        denies | ru | отрицал
        denies | ru | отрицала
        denies | ru | отрицали
        corrects | en | correction:
        corrects | en | corrections:
        corrects | en | corrected:
        corrects | en | clarification:
        corrects | en | corrects:
        corrects | en | !issued/issues/published/publishes/ran/printed/appended/posted a/the correction
        corrects | en | !correction to a/an/the/its/our/this
        corrects | en | !earlier/previous version of this/the article/story/report/post ... misstated/misspelled
        corrects | en | !earlier/previous version of this/the article/story/report/post ... misidentified/incorrectly
        corrects | en | !earlier/previous version of this/the article/story/report/post ... wrongly/said/stated/gave
        corrects | en | !earlier/previous article/story/report ... misstated/misspelled/misidentified/incorrectly/wrongly
        corrects | en | !article/story/report/post has been corrected/amended
        corrects | en | !article/story/report/post was corrected/amended
        corrects | en | !has been corrected
        corrects | en | !has been amended to
        corrects | en | corrected its/the/his/her/their/an/a
        corrects | en | corrected an earlier/a previous
        corrects | en | corrects its/the/an/earlier/number/figure/spelling/paragraph
        corrects | en | revised upward/upwards/downward/downwards/up/down
        corrects | de | korrektur:
        corrects | de | berichtigung:
        corrects | de | richtigstellung:
        corrects | de | korrektur der/des
        corrects | de | korrigiert/korrigierte/korrigierten seine/ihre/die/den/das/angaben/zahl/bericht
        corrects | de | !in einer früheren version/fassung
        corrects | de | !in einer früheren version/fassung dieses/des artikels/beitrags/textes
        corrects | de | !früheren bericht/version/fassung ... falsch
        corrects | de | !wurde/haben ... berichtigt/korrigiert
        corrects | fr | rectificatif:
        corrects | fr | correction:
        corrects | fr | erratum:
        corrects | fr | rectificatif
        corrects | fr | rectifie
        corrects | fr | a/ont rectifié
        corrects | fr | a/ont corrigé
        corrects | fr | !une version précédente de cet/l article
        corrects | fr | !dans une version précédente
        corrects | es | corrección:
        corrects | es | rectificación:
        corrects | es | fe de erratas
        corrects | es | corrige/corrigió/corrigieron su/sus/la/las/el/los/una/un
        corrects | es | rectifica
        corrects | es | rectificó
        corrects | es | rectificaron
        corrects | es | !una versión anterior de este/esta artículo/noticia/nota
        corrects | ru | исправление:
        corrects | ru | поправка:
        corrects | ru | уточнение:
        corrects | ru | уточнил
        corrects | ru | уточнила
        corrects | ru | уточнили
        corrects | ru | !в более ранней/предыдущей версии
        retracts | en | retraction:
        retracts | en | retracted
        retracts | en | retracts
        retracts | en | retraction
        retracts | en | withdrew/withdraws/withdrawn its/the/his/her/their report/claim/statement/story
        retracts | en | withdrew/withdraws/withdrawn its/the/his/her/their article/allegation/allegations/accusation
        retracts | en | walked/walks back his/her/its/their/the/that
        retracts | en | takes/took back his/her/its/their words/remarks/claim/statement
        retracts | en | recanted
        retracts | en | recants
        retracts | de | widerruft
        retracts | de | widerrief
        retracts | de | widerrufen
        retracts | de | zieht/ziehen/zog/zogen ... bericht/berichte/artikel/meldung/aussage ... zurück
        retracts | de | zieht/ziehen/zog/zogen ... aussagen/erklärung/behauptung/vorwurf/vorwürfe ... zurück
        retracts | de | bericht/artikel/meldung/aussage/aussagen/erklärung/behauptung/vorwürfe ... zurückgezogen
        retracts | de | nimmt/nehmen/nahm/nahmen ... aussage/aussagen/behauptung/worte/vorwurf/vorwürfe ... zurück
        retracts | fr | se rétracte
        retracts | fr | s'est rétracté
        retracts | fr | s'est rétractée
        retracts | fr | se sont rétractés
        retracts | fr | rétractation
        retracts | fr | a/ont retiré ses/son/sa/leurs/leur propos/article/déclaration/accusations
        retracts | es | se retracta
        retracts | es | se retractan
        retracts | es | se retractó
        retracts | es | se retractaron
        retracts | es | se desdijo
        retracts | es | retira/retiró/retiraron su/sus/el informe/artículo/declaración/acusaciones/denuncia
        retracts | ru | отозвал/отозвала/отозвали/отозвало статью/заявление/сообщение/публикацию/обвинения
        retracts | ru | отозвал/отозвала/отозвали свою/свое/своё/свои статью/заявление/обвинения/слова
        retracts | ru | взял/взяла/взяли свои слова обратно
        retracts | ru | удалил/удалила/удалили статью/публикацию
        except | en | to/could be confirmed/denied
        except | en | was/were/is/are/be/been/being/getting denied
        except | en | denied bail/entry/access/visas/visa/permission/parole
        except | en | denied asylum/boarding/service/treatment/care/coverage/justice/tenure
        except | en | confirmation hearing/hearings/vote/process/bias/email
        except | en | confirmed case/cases/death/deaths/infection/infections/dead/as
        except | en | first/new/more/total/laboratory/lab confirmed
        except | en | correction facility/officer/officers/territory/fluid
        except | en | market/price/stock/technical/sharp correction
        except | en | entered/enters/into/in a correction
        except | en | corrects course/itself
        except | de | nie bestritten
        except | de | bestritten wird/wurde/werden
        except | de | bestätigte fälle/fall
        except | de | bestätigten fälle/fällen/fall
        except | fr | nie pas
        except | fr | cas confirmé/confirmés
        except | es | caso/casos confirmado/confirmados
        negation | en | not
        negation | en | never
        negation | en | nobody
        negation | en | none
        negation | en | no
        negation | en | neither
        negation | en | nor
        negation | en | cannot
        negation | en | without
        negation | en | if
        negation | en | until
        negation | en | unless
        negation | en | awaiting
        negation | en | pending
        negation | en | hasn
        negation | en | haven
        negation | en | hadn
        negation | en | didn
        negation | en | doesn
        negation | en | don
        negation | en | couldn
        negation | en | wouldn
        negation | en | isn
        negation | en | wasn
        negation | en | weren
        negation | de | nicht
        negation | de | nie
        negation | de | niemand
        negation | de | niemals
        negation | de | kein
        negation | de | keine
        negation | de | keinen
        negation | de | weder
        negation | de | ohne
        negation | fr | ne
        negation | fr | n
        negation | fr | pas
        negation | fr | jamais
        negation | fr | personne
        negation | fr | sans
        negation | fr | ni
        negation | fr | aucune
        negation | fr | aucun
        negation | es | no
        negation | es | nunca
        negation | es | nadie
        negation | es | sin
        negation | es | ni
        negation | es | tampoco
        negation | ru | не
        negation | ru | ни
        negation | ru | никто
        negation | ru | нельзя
        negation | ru | нет
        negation | ru | без
        place | en | in
        place | en | at
        place | en | near
        place | en | off
        place | de | in
        place | de | bei
        place | de | nahe
        place | fr | à
        place | fr | en
        place | fr | près de
        place | es | en
        place | es | cerca de
        place | ru | в
        place | ru | под
        place | ru | около
        place | ru | на
        anyone | en | official, officials, authorities, authority, spokesman, spokeswoman, spokesperson, spokespeople, source, sources, company
        anyone | en | firm, operator, owner, statement, report, reports, media, representative, representatives, people, story, article, paper
        anyone | en | newspaper, agency, chief, head, director, president, minister, leader, later, also, earlier, strongly, repeatedly
        anyone | en | former, local, state, news, which, both, others, again, once, latest, denies, denied
        anyone | de | sprecher, sprecherin, behörde, behörden, unternehmen, firma, betreiber, konzern, quelle, quellen, vertreter, chef, leiter
        anyone | de | direktor, präsident, minister, bericht, berichte, medien, zeitung, mitteilung, vorwürfe, vorwurf, zunächst, inzwischen
        anyone | de | später, erneut, ebenfalls, angaben, anschuldigungen, meldung, meldungen, tag, wieder, abermals
        anyone | fr | porte, parole, responsable, responsables, autorités, entreprise, société, compagnie, exploitant, source, sources, direction
        anyone | fr | chef, directeur, président, ministre, journal, communiqué, rapport, médias, également, toutefois, nouveau, encore
        anyone | es | portavoz, portavoces, funcionario, funcionarios, autoridades, empresa, compañía, fuente, fuentes, director, presidente
        anyone | es | ministro, diario, periódico, comunicado, informe, medios, también, posteriormente, representante, nuevamente
        anyone | ru | представитель, представители, чиновник, чиновники, власти, компания, компании, фирма, источник, источники, директор, глава
        anyone | ru | президент, министр, газета, сообщение, сми, ведомство, также, позже, ранее, информацию, слухи, вновь, снова
        """
}
