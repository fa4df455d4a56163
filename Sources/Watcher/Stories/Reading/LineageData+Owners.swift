// Written by Tools/lineage_tables.py from Data/lineage/owners.txt.
extension LineageData {
    static let owners = """
        News Corp | The Times, The Sun, The Wall Street Journal, New York Post, The Australian, Herald Sun, Daily Telegraph Sydney, news.com.au
        Fox Corporation | Fox News, Fox Business
        DMGT | Daily Mail, The Mail on Sunday, Metro, i
        Reach | Daily Mirror, Daily Express, Daily Star, Daily Record, Liverpool Echo, Manchester Evening News
        Lebedev | The Independent, Evening Standard
        Comcast | NBC News, MSNBC, CNBC, Sky News
        Walt Disney | ABC News, ESPN
        Warner Bros. Discovery | CNN, CNN Money
        Paramount | CBS News, CBS Sports
        Gannett | USA Today, Detroit Free Press, The Arizona Republic, The Indianapolis Star
        Axel Springer | Bild, Die Welt, Politico, Business Insider
        Vox Media | The Verge, Vox, New York Magazine
        Condé Nast | The New Yorker, Vanity Fair, Wired, Vogue
        State Council of China | Xinhua, China Daily, CCTV, People's Daily, Global Times
        Rossiya Segodnya | RIA Novosti, Sputnik, RT
        Gazprom-Media | НТВ, ТНТ
        PRISA | El País, Cadena SER, AS
        Unidad Editorial | El Mundo, Marca, Expansión
        LVMH | Les Echos, Le Parisien
        Altice | BFM TV, RMC
        """
}
