import Testing
import Text

@testable import Stories

/// Where sentences begin and end, and what of them is shown.
@Suite struct SentenceTests {
    private func sentences(_ text: String) -> [String] {
        TextReader().read(title: "", text: text).sentences.map { sentence in
            PlainText.collapse(
                String(decoding: text.utf8.dropFirst(sentence.bytes.lowerBound).prefix(sentence.bytes.count), as: UTF8.self))
        }
    }

    @Test(arguments: [
        "SEOUL, Jan. 1 (Yonhap) -- North Korea launched a missile.", "It was on Sept. 11, 2001.", "On 3 Jan. (a Friday) it sank.",
        "The U.S. military said so.", "U.S. President Joe Biden spoke.", "Gen. Smith and Lt. Gov. Anna Hale met.", "It is No. 4 of them.",
        "El 3 mar. de 2026 (martes) se hundió.", "Le 3 janv. 2026 il a coulé.", "Das waren 3 Mio. Euro und ca. 40 Boote.",
        "Am 12. März kam z. B. die Fähre.", "Am 3. und 4. März kam sie.", "Dr. Weiß und Nr. 7 kamen.", "Встреча В. Путина и С. Лаврова.",
        "Это 3 млн. рублей в 2026 г. на ул. Ленина.", "It sank at 6 a.m. Monday off Samara.", "Ford Motor Co. said so.",
        "El Sr. Pérez y la Sra. Gómez llegaron.", "Am Abend des 1.\u{a0}Januar sank sie.",
    ])
    func anAbbreviationEndsNoSentence(_ text: String) { #expect(sentences(text) == [PlainText.collapse(text)]) }

    @Test(arguments: [
        ("It sank. Boats came.", ["It sank.", "Boats came."]), ("The price? No. It sank.", ["The price?", "No.", "It sank."]),
        ("Lo vieron lejos del mar. El barco se hundió.", ["Lo vieron lejos del mar.", "El barco se hundió."]),
        ("It sank at 6 a.m. Rescuers came.", ["It sank at 6 a.m.", "Rescuers came."]),
        ("Это было в 2026 г. Паром затонул.", ["Это было в 2026 г.", "Паром затонул."]),
        ("Madrid, 3 mar. (EFE).- El ferry se hundió.", ["Madrid, 3 mar. (EFE).", "El ferry se hundió."]),
        ("It was 2026. Boats came.", ["It was 2026.", "Boats came."]),
    ])
    func aSentenceEndsAtItsStop(text: String, parts: [String]) { #expect(sentences(text) == parts) }

    @Test(arguments: [
        ("“We sank,” he said. “It was dark.” Boats came.", ["“We sank,” he said.", "“It was dark.”", "Boats came."]),
        ("He came. \"We sank.\" Boats came.", ["He came.", "\"We sank.\"", "Boats came."]),
        ("«Мы тонем», — сказал он. (ТАСС) Лодки пришли.", ["«Мы тонем», — сказал он.", "(ТАСС) Лодки пришли."]),
        ("Er kam. „Wir sinken.“ Boote kamen.", ["Er kam.", "„Wir sinken.“", "Boote kamen."]),
    ])
    func quotationMarksStayWithTheirSentence(text: String, parts: [String]) { #expect(sentences(text) == parts) }

    @Test(arguments: [
        "SEOUL, Jan. 1 (Yonhap) -- North Korea launched a missile.", "SEOUL (Reuters) - North Korea launched a missile.",
        "SEOUL, South Korea — North Korea launched a missile.", "Seoul, 1 ene (EFE).- North Korea launched a missile.",
        "Seoul (dpa/AFP) – North Korea launched a missile.", "СЕУЛ, 1 янв — North Korea launched a missile.",
        "(Reuters) - North Korea launched a missile.", "By Jane Doe SEOUL (AP) — North Korea launched a missile.",
        "North Korea launched a missile.",
    ])
    func aDatelineIsNotShown(_ sentence: String) { #expect(Dateline.stripped(sentence) == "North Korea launched a missile.") }

    @Test(arguments: [
        "The minister — who resigned on Monday — was not there at all.", "He paid the bill - A hundred dollars - at the counter today.",
        "On Monday, 3 workers — all of them young — were found alive.", "The club (FC Samara) – North of the river – was closed on Friday.",
    ])
    func aDashMakesNoDateline(_ sentence: String) { #expect(Dateline.stripped(sentence) == sentence) }
}
