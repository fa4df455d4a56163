// Written by Tools/lineage_tables.py from Data/lineage/numbers.txt.
extension LineageData {
    static let numbers = """
        1 | en | one
        2 | en | two
        3 | en | three
        4 | en | four
        5 | en | five
        6 | en | six
        7 | en | seven
        8 | en | eight
        9 | en | nine
        10 | en | ten
        11 | en | eleven
        12 | en | twelve
        13 | en | thirteen
        14 | en | fourteen
        15 | en | fifteen
        16 | en | sixteen
        17 | en | seventeen
        18 | en | eighteen
        19 | en | nineteen
        20 | en | twenty
        30 | en | thirty
        40 | en | forty
        50 | en | fifty
        60 | en | sixty
        70 | en | seventy
        80 | en | eighty
        90 | en | ninety
        x12 | en | dozen
        x100 | en | hundred
        x1000 | en | thousand
        x1000000 | en | million, mln
        x1000000000 | en | billion, bln
        x1000000000000 | en | trillion
        1 | de | eins
        2 | de | zwei
        3 | de | drei
        4 | de | vier
        5 | de | fünf
        6 | de | sechs
        7 | de | sieben
        8 | de | acht
        9 | de | neun
        10 | de | zehn
        11 | de | elf
        12 | de | zwölf
        13 | de | dreizehn
        14 | de | vierzehn
        15 | de | fünfzehn
        16 | de | sechzehn
        17 | de | siebzehn
        18 | de | achtzehn
        19 | de | neunzehn
        20 | de | zwanzig
        30 | de | dreißig
        40 | de | vierzig
        50 | de | fünfzig
        60 | de | sechzig
        70 | de | siebzig
        80 | de | achtzig
        90 | de | neunzig
        21 | de | einundzwanzig
        22 | de | zweiundzwanzig
        23 | de | dreiundzwanzig
        24 | de | vierundzwanzig
        25 | de | fünfundzwanzig
        26 | de | sechsundzwanzig
        27 | de | siebenundzwanzig
        28 | de | achtundzwanzig
        29 | de | neunundzwanzig
        31 | de | einunddreißig
        32 | de | zweiunddreißig
        33 | de | dreiunddreißig
        34 | de | vierunddreißig
        35 | de | fünfunddreißig
        36 | de | sechsunddreißig
        37 | de | siebenunddreißig
        38 | de | achtunddreißig
        39 | de | neununddreißig
        41 | de | einundvierzig
        42 | de | zweiundvierzig
        43 | de | dreiundvierzig
        44 | de | vierundvierzig
        45 | de | fünfundvierzig
        46 | de | sechsundvierzig
        47 | de | siebenundvierzig
        48 | de | achtundvierzig
        49 | de | neunundvierzig
        51 | de | einundfünfzig
        52 | de | zweiundfünfzig
        53 | de | dreiundfünfzig
        54 | de | vierundfünfzig
        55 | de | fünfundfünfzig
        56 | de | sechsundfünfzig
        57 | de | siebenundfünfzig
        58 | de | achtundfünfzig
        59 | de | neunundfünfzig
        61 | de | einundsechzig
        62 | de | zweiundsechzig
        63 | de | dreiundsechzig
        64 | de | vierundsechzig
        65 | de | fünfundsechzig
        66 | de | sechsundsechzig
        67 | de | siebenundsechzig
        68 | de | achtundsechzig
        69 | de | neunundsechzig
        71 | de | einundsiebzig
        72 | de | zweiundsiebzig
        73 | de | dreiundsiebzig
        74 | de | vierundsiebzig
        75 | de | fünfundsiebzig
        76 | de | sechsundsiebzig
        77 | de | siebenundsiebzig
        78 | de | achtundsiebzig
        79 | de | neunundsiebzig
        81 | de | einundachtzig
        82 | de | zweiundachtzig
        83 | de | dreiundachtzig
        84 | de | vierundachtzig
        85 | de | fünfundachtzig
        86 | de | sechsundachtzig
        87 | de | siebenundachtzig
        88 | de | achtundachtzig
        89 | de | neunundachtzig
        91 | de | einundneunzig
        92 | de | zweiundneunzig
        93 | de | dreiundneunzig
        94 | de | vierundneunzig
        95 | de | fünfundneunzig
        96 | de | sechsundneunzig
        97 | de | siebenundneunzig
        98 | de | achtundneunzig
        99 | de | neunundneunzig
        x12 | de | dutzend
        x100 | de | hundert
        x1000 | de | tausend
        x1000000 | de | million, millionen, mio
        x1000000000 | de | milliarde, milliarden, mrd
        2 | fr | deux
        3 | fr | trois
        4 | fr | quatre
        5 | fr | cinq
        6 | fr | six
        7 | fr | sept
        8 | fr | huit
        9 | fr | neuf
        10 | fr | dix
        11 | fr | onze
        12 | fr | douze
        13 | fr | treize
        14 | fr | quatorze
        15 | fr | quinze
        16 | fr | seize
        17 | fr | dix-sept
        18 | fr | dix-huit
        19 | fr | dix-neuf
        20 | fr | vingt
        30 | fr | trente
        40 | fr | quarante
        50 | fr | cinquante
        60 | fr | soixante
        80 | fr | quatre-vingts, quatre-vingt
        x100 | fr | cent, cents
        x1000 | fr | mille, milliers
        x1000000 | fr | million, millions
        x1000000000 | fr | milliard, milliards
        2 | es | dos
        3 | es | tres
        4 | es | cuatro
        5 | es | cinco
        6 | es | seis
        7 | es | siete
        8 | es | ocho
        9 | es | nueve
        10 | es | diez
        11 | es | once
        12 | es | doce
        13 | es | trece
        14 | es | catorce
        15 | es | quince
        16 | es | dieciséis
        17 | es | diecisiete
        18 | es | dieciocho
        19 | es | diecinueve
        20 | es | veinte
        21 | es | veintiuno, veintiún, veintiuna
        22 | es | veintidós
        23 | es | veintitrés
        24 | es | veinticuatro
        25 | es | veinticinco
        26 | es | veintiséis
        27 | es | veintisiete
        28 | es | veintiocho
        29 | es | veintinueve
        30 | es | treinta
        40 | es | cuarenta
        50 | es | cincuenta
        60 | es | sesenta
        70 | es | setenta
        80 | es | ochenta
        90 | es | noventa
        x12 | es | docena, docenas
        100 | es | cien
        x1000 | es | mil, miles
        x1000000 | es | millón, millones
        1 | ru | один, одна, одного, одну, одной
        2 | ru | два, две, двух, двое, двоих
        3 | ru | три, трёх, трех, трое, троих
        4 | ru | четыре, четырёх, четырех, четверо, четверых
        5 | ru | пять, пяти, пятеро, пятерых
        6 | ru | шесть, шести, шестеро, шестерых
        7 | ru | семь, семи, семеро, семерых
        8 | ru | восемь, восьми
        9 | ru | девять, девяти
        10 | ru | десять, десяти
        11 | ru | одиннадцать, одиннадцати
        12 | ru | двенадцать, двенадцати
        13 | ru | тринадцать, тринадцати
        14 | ru | четырнадцать, четырнадцати
        15 | ru | пятнадцать, пятнадцати
        16 | ru | шестнадцать, шестнадцати
        17 | ru | семнадцать, семнадцати
        18 | ru | восемнадцать, восемнадцати
        19 | ru | девятнадцать, девятнадцати
        20 | ru | двадцать, двадцати
        30 | ru | тридцать, тридцати
        40 | ru | сорок, сорока
        50 | ru | пятьдесят, пятидесяти
        60 | ru | шестьдесят, шестидесяти
        70 | ru | семьдесят, семидесяти
        80 | ru | восемьдесят, восьмидесяти
        90 | ru | девяносто, девяноста
        100 | ru | сто, ста
        x1000 | ru | тысяча, тысячи, тысяч, тыс
        x1000000 | ru | миллион, миллиона, миллионов, млн
        x1000000000 | ru | миллиард, миллиарда, миллиардов, млрд
        """
}
