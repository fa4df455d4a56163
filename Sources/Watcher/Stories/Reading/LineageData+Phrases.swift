// Written by Tools/lineage_tables.py from Data/lineage/phrases.txt.
extension LineageData {
    static let phrases = """
        attribution | en | according to *
        attribution | en | as reported by *
        attribution | en | first reported by *
        attribution | en | reported by *
        attribution | en | reports by *
        attribution | en | a report by *
        attribution | en | a report in *
        attribution | en | reports in *
        attribution | en | report from *
        citing | en | citing *
        attribution | en | cited by *
        attribution | en | quoted by *
        citing | en | quoting *
        told | en | obtained by *
        told | en | told *
        told | en | seen by *
        told | en | reviewed by *
        told | en | interview with *
        told | en | confirmed to *
        told | en | speaking to *
        attribution | en | published by *
        attribution | en | published in *
        attribution | en | * reported
        attribution | en | * reports
        attribution | en | * has reported
        attribution | en | * first reported
        attribution | en | * is reporting
        attribution | en | * has learned
        attribution | en | * revealed
        attribution | en | first revealed by *
        attribution | en | revealed by *
        attribution | en | * quoted
        attribution | en | * cited
        attribution | de | laut *
        attribution | de | wie * berichtet
        attribution | de | wie * berichtete
        attribution | de | wie * meldet
        attribution | de | wie * meldete
        attribution | de | nach angaben von *
        attribution | de | nach angaben der *
        attribution | de | einem bericht der *
        attribution | de | einem bericht des *
        attribution | de | einem bericht von *
        attribution | de | berichtet *
        attribution | de | berichtete *
        attribution | de | meldet *
        attribution | de | meldete *
        attribution | de | nach informationen *
        attribution | de | nach recherchen *
        attribution | de | wie * erfuhr
        attribution | de | wie * schreibt
        attribution | de | schreibt *
        attribution | de | zuerst hatte * berichtet
        attribution | de | berichten zufolge *
        citing | de | mit verweis auf *
        citing | de | unter bezug auf *
        told | de | sagte der *
        told | de | gegenüber *
        told | de | sagte dem *
        told | de | sagte die *
        told | de | im gespräch mit *
        citing | de | unter berufung auf *
        attribution | fr | selon *
        attribution | fr | d'après *
        attribution | fr | rapporte *
        attribution | fr | a rapporté *
        attribution | fr | indique *
        attribution | fr | révèle *
        attribution | fr | a révélé *
        attribution | fr | cité par *
        attribution | fr | citée par *
        attribution | fr | selon les informations de *
        attribution | fr | selon les informations du *
        attribution | fr | selon une information de *
        attribution | fr | selon une information du *
        attribution | fr | selon des informations de *
        attribution | fr | selon des informations du *
        attribution | fr | d'après les informations de *
        attribution | fr | d'après les informations du *
        attribution | fr | révélé par *
        attribution | fr | rapporté par *
        attribution | fr | relayé par *
        told | fr | a déclaré au *
        told | fr | a indiqué au *
        told | fr | a confié à *
        told | fr | a confié au *
        told | fr | a affirmé à *
        told | fr | a précisé à *
        told | fr | a déclaré à *
        told | fr | a indiqué à *
        told | fr | confié à *
        citing | fr | citant *
        attribution | es | según *
        attribution | es | de acuerdo con *
        attribution | es | informó *
        attribution | es | informa *
        told | es | informaron a *
        attribution | es | reportó *
        attribution | es | según informó *
        attribution | es | según publica *
        attribution | es | según publicó *
        attribution | es | reveló *
        attribution | es | señaló *
        attribution | es | adelantó *
        attribution | es | citado por *
        attribution | es | citada por *
        told | es | declaró a *
        told | es | dijo a *
        told | es | dijo al *
        told | es | declaró al *
        attribution | es | publicó *
        attribution | es | recoge *
        citing | es | citando a *
        attribution | ru | по данным *
        attribution | ru | по сообщению *
        attribution | ru | по информации *
        attribution | ru | сообщает *
        attribution | ru | сообщают *
        attribution | ru | сообщил *
        attribution | ru | сообщило *
        attribution | ru | сообщила *
        attribution | ru | сообщили *
        attribution | ru | передали *
        attribution | ru | передало *
        attribution | ru | написал *
        attribution | ru | написала *
        attribution | ru | написало *
        attribution | ru | пишут *
        attribution | ru | отмечает *
        attribution | ru | передает *
        attribution | ru | передаёт *
        attribution | ru | пишет *
        citing | ru | со ссылкой на *
        citing | ru | ссылаясь на *
        told | ru | заявил *
        told | ru | заявила *
        told | ru | заявили *
        told | ru | рассказал *
        told | ru | рассказала *
        told | ru | рассказали *
        told | ru | рассказало *
        attribution | ru | цитирует *
        label | en | source
        label | en | sources
        label | en | via
        label | de | quelle
        label | de | quellen
        label | de | mit material von
        label | fr | source
        label | fr | sources
        label | es | fuente
        label | es | fuentes
        label | ru | источник
        reprint | en | originally published by *
        reprint | en | originally published on *
        reprint | en | originally published in *
        reprint | en | originally appeared on *
        reprint | en | originally appeared in *
        reprint | en | first published by *
        reprint | en | first published on *
        reprint | en | first appeared on *
        reprint | en | first appeared in *
        reprint | en | republished from *
        reprint | en | reprinted from *
        reprint | en | read the original article on *
        syndication | en | distributed by *
        syndication | en | with files from *
        syndication | en | copyright *
        syndication | de | mit material von *
        syndication | de | mit informationen von *
        reprint | de | zuerst erschienen in *
        reprint | de | zuerst erschienen bei *
        syndication | fr | avec l'agence *
        reprint | fr | publié initialement par *
        syndication | es | con información de *
        reprint | es | publicado originalmente en *
        syndication | ru | материал *
        contribution | en | * contributed to this report
        contribution | en | * contributed to this article
        contribution | en | * contributed to this story
        contribution | en | * contributed reporting
        contribution | en | additional reporting by *
        contribution | en | with reporting by *
        signature | en | editing by | Reuters
        byline | en | by
        byline | de | von
        byline | fr | par
        byline | es | por
        byline | ru | от
        byline | it | di
        byline | it | da
        byline | nl | door
        byline | sv | av
        byline | da | af
        byline | pl | przez
        joiner | en | and
        joiner | en | with
        joiner | en | staff
        joiner | en | reports
        joiner | en | agencies
        joiner | de | und
        joiner | de | mit
        joiner | fr | et
        joiner | fr | avec
        joiner | es | y
        joiner | es | con
        joiner | ru | и
        joiner | ru | с
        filler | en | the
        filler | en | a
        filler | en | news agency
        filler | en | state news agency
        filler | en | agency
        filler | en | newspaper
        filler | en | the newspaper
        filler | en | daily
        filler | en | magazine
        filler | en | website
        filler | en | broadcaster
        filler | en | state media
        filler | en | state television
        filler | de | die
        filler | de | der
        filler | de | das
        filler | de | dem
        filler | de | den
        filler | de | des
        filler | de | nachrichtenagentur
        filler | de | zeitung
        filler | de | agentur
        filler | de | sender
        filler | fr | le
        filler | fr | la
        filler | fr | l
        filler | fr | les
        filler | fr | agence
        filler | fr | quotidien
        filler | fr | journal
        filler | fr | agence de presse
        filler | es | el
        filler | es | la
        filler | es | agencia
        filler | es | diario
        filler | es | periódico
        filler | es | agencia de noticias
        filler | ru | агентство
        filler | ru | агентства
        filler | ru | агентству
        filler | ru | газета
        filler | ru | газеты
        filler | ru | газете
        filler | ru | газету
        filler | ru | газетой
        filler | ru | издания
        filler | ru | изданию
        filler | ru | журнал
        filler | ru | журналу
        filler | ru | агентством
        filler | ru | телеканалу
        filler | ru | телеканала
        filler | ru | информагентство
        filler | ru | издание
        filler | ru | телеканал
        media | en | times
        media | en | post
        media | en | herald
        media | en | gazette
        media | en | tribune
        media | en | chronicle
        media | en | journal
        media | en | courier
        media | en | telegraph
        media | en | observer
        media | en | examiner
        media | en | dispatch
        media | en | mail
        media | en | daily
        media | en | news
        media | en | newswire
        media | en | magazine
        media | en | radio
        media | en | television
        media | en | broadcasting
        media | en | tv
        media | en | inquirer
        media | en | enquirer
        media | en | sentinel
        media | en | register
        media | en | ledger
        media | en | advocate
        media | en | weekly
        media | en | bulletin
        media | de | zeitung
        media | de | anzeiger
        media | de | tagblatt
        media | de | tageblatt
        media | de | rundschau
        media | de | nachrichten
        media | de | kurier
        media | de | rundfunk
        media | fr | quotidien
        media | fr | dépêche
        media | fr | matin
        media | fr | gazette
        media | es | diario
        media | es | periódico
        media | es | noticias
        media | ru | новости
        media | ru | газета
        media | ru | известия
        media | ru | вести
        short | en | times | uk: The Times, in: Times of India
        short | en | post | il: The Jerusalem Post
        short | en | journal
        short | en | herald
        short | en | tribune
        short | en | telegraph | uk: The Daily Telegraph
        short | en | chronicle
        short | en | news
        short | en | globe | ca: The Globe and Mail
        generic | en | agencies
        generic | en | agency
        generic | en | wire
        generic | en | wires
        generic | en | services
        generic | en | service
        generic | en | reports
        generic | en | report
        generic | en | staff
        generic | en | internet
        generic | en | online
        generic | en | web
        generic | en | various
        generic | en | media
        generic | en | sources
        generic | en | others
        generic | en | newsroom
        generic | en | correspondent
        generic | en | correspondents
        generic | en | the
        generic | en | news
        generic | en | and
        generic | en | own
        generic | de | agenturen
        generic | de | agentur
        generic | de | nachrichtenagenturen
        generic | de | nachrichtenagentur
        generic | de | internet
        generic | de | medien
        generic | de | redaktion
        generic | de | verschiedene
        generic | de | diverse
        generic | de | eigene
        generic | de | und
        generic | fr | agences
        generic | fr | agence
        generic | fr | presse
        generic | fr | médias
        generic | fr | internet
        generic | fr | rédaction
        generic | fr | dépêches
        generic | fr | divers
        generic | fr | les
        generic | fr | et
        generic | es | agencias
        generic | es | agencia
        generic | es | medios
        generic | es | internet
        generic | es | redacción
        generic | es | prensa
        generic | es | varios
        generic | es | varias
        generic | es | y
        generic | ru | агентства
        generic | ru | агентств
        generic | ru | агентство
        generic | ru | информагентства
        generic | ru | сми
        generic | ru | интернет
        generic | ru | редакция
        generic | ru | источники
        generic | ru | и
        picture | en | photo
        picture | en | photos
        picture | en | photograph
        picture | en | photographer
        picture | en | image
        picture | en | images
        picture | en | picture
        picture | en | caption
        picture | en | video
        picture | de | foto
        picture | de | bild
        picture | fr | photos
        picture | es | foto
        picture | es | imagen
        picture | ru | фото
        """
}
