// Written by Tools/lineage_tables.py from Data/lineage/sources.txt.
extension LineageData {
    static let sources = """
        agency | Reuters | reuters.com, uk.reuters.com, in.reuters.com | Thomson Reuters, Рейтер, Рейтерс
        agency | Associated Press | apnews.com, ap.org, hosted.ap.org | The Associated Press, AP
        agency | AFP | afp.com | Agence France-Presse, Agence France Presse, AFP-JIJI, Франс Пресс, АФП
        agency | dpa | dpa.com, dpa-international.com | Deutsche Presse-Agentur, dpa-AFX, dpa-infocom, ДПА
        agency | UPI | upi.com | United Press International
        agency | Bloomberg | bloomberg.com | Bloomberg News
        agency | Press Association | pressassociation.com, pa.media | PA Media, Press Association Sport
        agency | Yonhap | yonhapnews.co.kr, en.yna.co.kr, yna.co.kr | Yonhap News Agency, Yonhap News, Ёнхап, Рёнхап
        agency | Kyodo | kyodonews.jp, english.kyodonews.net | Kyodo News, Киодо
        agency | Jiji Press | jiji.com | JIJI
        agency | Xinhua | xinhuanet.com, news.xinhuanet.com, news.cn | Xinhua News Agency, Xinhuanet, Nueva China, Синьхуа, Chine nouvelle
        agency | China News Service | chinanews.com, ecns.cn | CNS
        agency | KCNA | kcna.kp | Korean Central News Agency, Agence centrale de presse coréenne, ЦТАК
        agency | TASS | tass.com, tass.ru, itar-tass.com | Itar-Tass, ТАСС, ИТАР-ТАСС
        agency | Interfax | interfax.ru, interfax.com, interfax.com.ua | Interfax-Ukraine, Interfax.ru, Интерфакс, Интерфакса, Интерфаксу, Интерфаксом
        agency | RIA Novosti | ria.ru, sputniknews.com, rian.ru | Ria Nowosti, РИА Новости, РИА Новостям, РИА Новостей, Sputnik, Спутник
        agency | EFE | efe.com | Agencia EFE, ЭФЭ
        agency | Europa Press | europapress.es | Europa-Press
        agency | ANSA | ansa.it | Agenzia ANSA, АНСА
        agency | APA | apa.at | Austria Presse Agentur
        agency | SDA | sda.ch | Keystone-SDA, Schweizerische Depeschenagentur, ATS
        agency | Belga | belga.be | Agence Belga
        agency | ANP | anp.nl | Algemeen Nederlands Persbureau
        agency | NTB | ntb.no | Norsk Telegrambyrå
        agency | TT | tt.se | Tidningarnas Telegrambyrå
        agency | PAP | pap.pl | Polska Agencja Prasowa
        agency | CTK | ctk.cz, ctk.eu | ČTK
        agency | MTI | mti.hu | Magyar Távirati Iroda
        agency | Agerpres | agerpres.ro | AGERPRES
        agency | Ukrinform | ukrinform.net, ukrinform.ua | Укринформ, Укрінформ
        agency | UNIAN | unian.info, unian.net, unian.ua | УНИАН
        agency | BelTA | belta.by, eng.belta.by | БелТА
        agency | Anadolu | aa.com.tr | Anadolu Agency, Anadolu Ajansı, Анадолу
        agency | IRNA | irna.ir | ИРНА
        agency | Fars | farsnews.com, farsnews.ir | Fars News Agency, Фарс
        agency | Tasnim | tasnimnews.com | Tasnim News Agency
        agency | SANA | sana.sy | Syrian Arab News Agency
        agency | MENA | mena.org.eg | Middle East News Agency
        agency | PTI | ptinews.com | Press Trust of India
        agency | ANI | aninews.in | Asian News International
        agency | IANS | ians.in | Indo-Asian News Service
        agency | AAP | aap.com.au | Australian Associated Press
        agency | Canadian Press | thecanadianpress.com | The Canadian Press, La Presse canadienne
        agency | Notimex | notimex.gob.mx | NOTIMEX
        agency | Télam | telam.com.ar | Agencia Télam
        agency | Agência Brasil | agenciabrasil.ebc.com.br | Agencia Brasil
        agency | Prensa Latina | prensa-latina.cu, plenglish.com | PRENSA LATINA
        agency | PR Newswire | prnewswire.com | PRNewswire
        agency | Business Wire | businesswire.com | BUSINESS WIRE
        agency | Dow Jones | dowjones.com | Dow Jones Newswires
        outlet | The New York Times | nytimes.com | New York Times, NYT, Нью-Йорк таймс
        outlet | The Washington Post | washingtonpost.com | Washington Post, Вашингтон пост
        outlet | The Wall Street Journal | wsj.com | Wall Street Journal, WSJ, Уолл-стрит джорнэл
        outlet | Los Angeles Times | latimes.com | L.A. Times, LA Times
        outlet | USA Today | usatoday.com | USA TODAY
        outlet | The Guardian | theguardian.com, guardian.co.uk | Guardian
        outlet | The Times | thetimes.co.uk, thetimes.com | Times of London
        outlet | The Daily Telegraph | telegraph.co.uk | Daily Telegraph
        outlet | Daily Mail | dailymail.co.uk, mailonline.co.uk | The Daily Mail, MailOnline, Mail Online
        outlet | The Sun | thesun.co.uk | THE SUN
        outlet | Daily Mirror | mirror.co.uk | The Daily Mirror
        outlet | The Independent | independent.co.uk | INDEPENDENT
        outlet | Financial Times | ft.com | The Financial Times, FT
        outlet | The Economist | economist.com | ECONOMIST
        outlet | BBC | bbc.com, bbc.co.uk, news.bbc.co.uk | BBC News, BBC Radio, Би-би-си
        outlet | Sky News | news.sky.com | Sky Sports News
        outlet | ITV News | itv.com | ITV
        outlet | CNN | cnn.com, edition.cnn.com, money.cnn.com, us.cnn.com | CNN Money, CNNMoney
        outlet | NBC News | nbcnews.com | NBC, MSNBC
        outlet | ABC News | abcnews.go.com, abcnews.com | ABC
        outlet | CBS News | cbsnews.com | CBS
        outlet | Fox News | foxnews.com | Fox News Channel
        outlet | NPR | npr.org | National Public Radio
        outlet | Politico | politico.com, politico.eu | POLITICO
        outlet | Axios | axios.com | AXIOS
        outlet | BuzzFeed News | buzzfeednews.com, buzzfeed.com | BuzzFeed
        outlet | HuffPost | huffingtonpost.com, huffpost.com | Huffington Post, The Huffington Post
        outlet | Time magazine | time.com | TIME
        outlet | Newsweek | newsweek.com | NEWSWEEK
        outlet | Page Six | pagesix.com | PAGE SIX
        outlet | New York Post | nypost.com | The New York Post
        outlet | Daily News | nydailynews.com | New York Daily News
        outlet | People magazine | people.com | People Magazine
        outlet | NHK | nhk.or.jp | NHK World
        outlet | Global Times | globaltimes.cn | GLOBAL TIMES
        outlet | The Verge | theverge.com | VERGE
        outlet | TMZ | tmz.com | TMZ Sports
        outlet | ESPN | espn.com, espn.go.com | ESPN.com
        outlet | CNBC | cnbc.com | CNBC TV
        outlet | Forbes | forbes.com | FORBES
        outlet | Variety | variety.com | VARIETY
        outlet | The Hollywood Reporter | hollywoodreporter.com | Hollywood Reporter
        outlet | Al Jazeera | aljazeera.com, aljazeera.net | Al-Jazeera, Аль-Джазира
        outlet | Times of India | timesofindia.indiatimes.com | The Times of India, TNN
        outlet | Hindustan Times | hindustantimes.com | The Hindustan Times
        outlet | China Daily | chinadaily.com.cn, usa.chinadaily.com.cn, europe.chinadaily.com.cn, africa.chinadaily.com.cn | CHINA DAILY
        outlet | People's Daily | people.cn, en.people.cn | Renmin Ribao
        outlet | CCTV | cctv.com | China Central Television
        outlet | RT | rt.com | Russia Today
        outlet | Der Spiegel | spiegel.de | Spiegel, Spiegels, Spiegel Online, Шпигель
        outlet | Bild | bild.de | Bild-Zeitung, Bild am Sonntag
        outlet | Süddeutsche Zeitung | sueddeutsche.de | Sueddeutsche Zeitung, Süddeutschen Zeitung
        outlet | Frankfurter Allgemeine Zeitung | faz.net | FAZ, Frankfurter Allgemeine, Frankfurter Allgemeinen Zeitung, Frankfurter Allgemeinen
        outlet | Die Welt | welt.de | Welt am Sonntag
        outlet | Deutsche Welle | dw.com | DW, Deutschen Welle
        outlet | ARD | tagesschau.de, ard.de | Tagesschau
        outlet | ZDF | zdf.de | ZDFheute
        outlet | Neue Zürcher Zeitung | nzz.ch | NZZ, Neuen Zürcher Zeitung
        outlet | Le Monde | lemonde.fr | LE MONDE
        outlet | Le Figaro | lefigaro.fr | Figaro
        outlet | Libération | liberation.fr | LIBÉRATION
        outlet | Le Parisien | leparisien.fr | PARISIEN
        outlet | France Info | francetvinfo.fr, franceinfo.fr | Franceinfo
        outlet | BFM TV | bfmtv.com | BFMTV, BFM-TV
        outlet | El País | elpais.com | El Pais
        outlet | El Mundo | elmundo.es | EL MUNDO
        outlet | La Vanguardia | lavanguardia.com | VANGUARDIA
        outlet | Clarín | clarin.com | CLARÍN
        outlet | La Repubblica | repubblica.it | Repubblica
        outlet | Corriere della Sera | corriere.it | CORRIERE DELLA SERA
        outlet | Коммерсантъ | kommersant.ru | Коммерсант, Коммерсанта, Коммерсанту, Коммерсантом, Kommersant
        outlet | Ведомости | vedomosti.ru | Vedomosti, Ведомостей, Ведомостям
        outlet | РБК | rbc.ru | RBC
        outlet | Meduza | meduza.io | Медуза, Медузы, Медузе, Медузу
        outlet | Haaretz | haaretz.com | HAARETZ
        photo | Getty Images | gettyimages.com | Getty
        photo | Shutterstock | shutterstock.com | SHUTTERSTOCK
        photo | EPA | epa.eu | European Pressphoto Agency
        outlet | The Jerusalem Post | jpost.com | Jerusalem Post
        outlet | The Globe and Mail | theglobeandmail.com | Globe and Mail
        outlet | Chicago Tribune | chicagotribune.com | The Chicago Tribune
        outlet | Известия | iz.ru | Izvestia, Известий, Известиям
        platform | YouTube | youtube.com, youtu.be |
        platform | X | x.com, twitter.com, t.co |
        platform | Facebook | facebook.com, fb.me |
        platform | Instagram | instagram.com |
        platform | Telegram | t.me |
        platform | Reddit | reddit.com, redd.it |
        platform | Medium | medium.com |
        platform | LinkedIn | linkedin.com |
        platform | TikTok | tiktok.com |
        platform | Bluesky | bsky.app |
        platform | Wikipedia | wikipedia.org |
        platform | Google | google.com, goo.gl |
        platform | FeedBurner | feedburner.com, feedblitz.com |
        platform | Bitly | bit.ly, buff.ly, ow.ly, tinyurl.com, dlvr.it |
        platform | AMP | ampproject.org |
        platform | Internet Archive | archive.org, archive.is, archive.ph |
        platform | Apple News | apple.news |
        platform | Flipboard | flipboard.com, flip.it |
        """
}
