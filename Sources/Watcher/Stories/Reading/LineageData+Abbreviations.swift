// Written by Tools/lineage_tables.py from Data/lineage/abbreviations.txt.
extension LineageData {
    static let abbreviations = """
        title | en | Mr, Mrs, Ms, Dr, Prof, Gen, Lt, Col, Sgt, Capt, Cpl, Maj, Cmdr, Adm, Rev, Sen, Rep, Gov, Pres, Hon, St, Mt, Ft
        title | en | Jan, Feb, Mar, Apr, Jun, Jul, Aug, Sep, Sept, Oct, Nov, Dec, Messrs, Supt, Insp, Det, Amb, Ltd, Inc, Corp, vs
        title | en | Ala, Ariz, Ark, Calif, Colo, Conn, Del, Fla, Ill, Ind, Kan, Mass, Md, Mich, Minn, Miss, Mo, Mont, Neb, Nev, Okla
        title | en | Ore, Pa, Tenn, Tex, Va, Vt, Wash, Wis, Wyo
        title | de | Mio, Mrd, Tsd, Okt, Dez, Dipl, Hrsg, Bgm, Frh, Mag, Ing, Hptm
        title | fr | Mme, Mlle, Mgr, Me, Pr
        title | es | Sr, Sra, Srta, Lic, Gral, Cnel, Mons, Arq, Excmo
        title | ru | им, ул, пр, гр, проф, акад, св, пос, дер, просп
        number | en | No, Nos, no, pp, vol, Vol, Art, Sec, Fig, ch, approx, est
        number | de | Nr, Abs, Art, Kap, Ziff, Bd, ca, etwa
        number | fr | no, art, env
        number | es | núm, Núm, art, aprox
        number | ru | ст, п, гл, рис, №
        inside | en | etc, dept, govt, Co, Bros, approx, est, incl, jr, Jr
        inside | de | usw, bzw, ca, evtl, ggf, inkl, sog, vgl, Std, Min, Jh, Str, Mär, Jan, Feb, Apr, Aug, Sept, Nov
        inside | fr | janv, févr, avr, juil, sept, oct, nov, déc, etc, hab, env, bd, av, apr
        inside | es | ene, feb, mar, abr, may, jun, jul, ago, sep, sept, oct, nov, dic, etc, pág, hab, km, avda, tel
        inside | ru | янв, февр, фев, мар, апр, авг, сент, сен, окт, нояб, ноя, дек, тыс, млн, млрд, руб, коп, обл, др, пр, гг, чел, долл, мин
        hour | en | Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday, Mon, Tue, Wed, Thu, Fri, Sat, Sun, EST, EDT, ET, CST, CDT, PST
        hour | en | PDT, GMT, UTC, BST, CET, CEST, IST, JST, KST, Eastern, Pacific, Central, January, February, March, April, May, June, July
        hour | en | August, September, October, November, December
        """
}
