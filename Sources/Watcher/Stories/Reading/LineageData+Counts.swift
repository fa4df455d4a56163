// Written by Tools/lineage_tables.py from Data/lineage/counts.txt.
extension LineageData {
    static let counts = """
        dead | en | killed, kills, killing, kill, dead, died, die, dies, deaths, fatalities, bodies, lives, perished
        dead | de | tote, toten, todesopfer, todesopfern, tot, getötet, gestorben, starben, sterben, ums leben
        dead | de | umgekommen, leichen
        dead | fr | morts, mort, mortes, tués, tué, tuées, tuant, décès, péri, décédées, décédés
        dead | es | muertos, muertas, muerto, murieron, mueren, fallecidos, fallecieron, fallecidas, muertes, mató
        dead | es | víctimas mortales
        dead | ru | погибли, погибших, погибло, погиб, погибшими, убиты, убито, убитых, умерли, умерших, жизни
        injured | en | injured, wounded, hurt, injuring, wounding, injures, injuries
        injured | de | verletzt, verletzte, verletzten, verwundet
        injured | fr | blessés, blessé, blessées, blessant
        injured | es | heridos, herido, heridas, lesionados
        injured | ru | ранены, раненых, ранено, пострадали, пострадавших, пострадавшими
        missing | en | missing, unaccounted
        missing | de | vermisst, vermisste, vermissten
        missing | fr | disparus, disparues, disparu
        missing | es | desaparecidos, desaparecidas
        missing | ru | пропали, пропавших, пропавшими
        detained | en | arrested, arrests, detained, arresting
        detained | de | festgenommen, festnahmen, verhaftet
        detained | fr | arrêtés, arrêtées, interpellés, interpellées, arrestations
        detained | es | detenidos, detenidas, arrestados
        detained | ru | задержаны, задержано, задержанных, арестованы
        evacuated | en | evacuated, displaced, homeless
        evacuated | de | evakuiert, obdachlos
        evacuated | fr | évacués, évacuées, déplacées
        evacuated | es | evacuados, evacuadas, desplazados
        evacuated | ru | эвакуированы, эвакуировано, эвакуировали
        toll | en | death toll, toll
        toll | de | zahl der toten, zahl der todesopfer, opferzahl, todesopfer
        toll | fr | bilan, nombre de morts
        toll | es | número de muertos, balance de muertos, cifra de muertos
        toll | ru | число погибших, число жертв, количество погибших
        reach | en | to, at, past, above, is, was, reached, reaches, hits
        reach | de | auf, bei, liegt, über
        reach | fr | à, atteint
        reach | es | a, en, alcanza, alcanzó
        reach | ru | до, достигло, составило, превысило
        people | en | people, persons, person
        people | de | menschen, personen
        people | fr | personnes
        people | es | personas
        people | ru | человек, человека, людей
        between | en | more, other, new, additional, further
        between | de | weitere, weiteren, andere, neue
        between | fr | autres, nouveaux, nouvelles
        between | es | otras, otros, nuevas, nuevos
        between | ru | других, новых
        named | en | magnitude, flight, route, page, section, article, no, number, aged, age, boeing, airbus, formula
        named | en | group, chapter, act, day, week, phase
        named | de | stärke, flug, seite, artikel, nummer, paragraf, alter, gruppe, formel, tag
        named | fr | magnitude, vol, page, article, numéro, groupe
        named | es | magnitud, vuelo, página, artículo, número, grupo
        named | ru | магнитудой, рейс, страница, статья, номер, группа
        small | fr | pour, par, en
        small | es | por, en
        small | en | was, were, who, when, p, a, m, in, to, for, on, at, by, from, or
        passing | en | day, days, hour, hours, minute, minutes, second, seconds, week, weeks, month, months, year, years, am
        passing | en | pm, gmt, est, times, pages, km, miles, metres, meters, feet, january, february, march, april, may
        passing | en | june, july, august, september, october, november, december, cent, cents, pound, pounds, points
        passing | en | pfennigs, per, kilometers, kilometres, meter, metre, mile, tons, tonnes, kg, degrees, inches, yards
        passing | en | acres, hectares, st, nd, rd, th, goals, games, runs, hits, wins, losses, season, seasons
        passing | de | uhr, tag, tage, tagen, stunden, minuten, wochen, monate, monaten, jahre, jahren, januar, februar
        passing | de | märz, april, mai, juni, juli, august, september, oktober, november, dezember, punkte, kilometer
        passing | de | metern, meter, jahr, monat, stunde, minute, grad, tonnen, woche, kilo
        passing | fr | jour, jours, heure, heures, minutes, semaines, mois, ans, années, janvier, février, mars, avril, mai
        passing | fr | juin, juillet, août, septembre, octobre, novembre, décembre, points, pour, kilomètres, mètres, degrés
        passing | fr | tonnes, an, année, semaine
        passing | es | día, días, hora, horas, minutos, semanas, meses, años, enero, febrero, marzo, abril, mayo, junio
        passing | es | julio, agosto, septiembre, octubre, noviembre, diciembre, puntos, kilómetros, metros, grados
        passing | es | toneladas, año, mes, semana, minuto
        passing | ru | дней, дня, часов, часа, минут, недель, месяцев, лет, года, году, января, февраля, марта, апреля, мая
        passing | ru | июня, июля, августа, сентября, октября, ноября, декабря, пунктов, километров, километра, метров
        passing | ru | метра, градусов, тонн, час, год, минуты
        money | en | dollar, dollars, dlr, dlrs, euro, euros, yen, yuan, francs, crowns, pesos, rubles, roubles, rupees, stg
        money | de | dollar, euro, franken, kronen, rubel, yen, yuan
        money | fr | dollars, euros, francs, roubles, yens, yuans
        money | es | dólares, euros, pesos, yenes, yuanes, rublos
        money | ru | рублей, рубля, руб, долларов, доллара, евро, юаней, иен, гривен
        percent | en | percent, pct, per cent
        percent | de | prozent
        percent | fr | pour cent, pourcent
        percent | es | por ciento
        percent | ru | процентов, процента, процент
        calendar | en | monday, tuesday, wednesday, thursday, friday, saturday, sunday, january, february, march, april, june, july
        calendar | en | august, september, october, november, december
        calendar | de | montag, dienstag, mittwoch, donnerstag, freitag, samstag, sonnabend, sonntag, montagabend, abend, morgen
        calendar | de | vormittag, nachmittag, mittag, nacht, mitternacht, ende, anfang, mitte, januar, jänner, februar, dezember
        calendar | fr | lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche
        calendar | es | lunes, martes, miércoles, jueves, viernes, sábado, domingo
        calendar | ru | понедельник, вторник, среду, четверг, пятницу, субботу, воскресенье
        part | en | of, the, its
        person | en | man, woman, boy, girl, teenager, youth, pensioner, student, driver, suspect, child, player
        part | de | der, von, den
        part | fr | des, de, les
        part | es | de, los, las
        part | ru | из
        """
}
