/// A name of a place behind its inflections: an ending, and in Arabic and Hebrew what is written together with the name.
struct PlaceForms {
    let names: PlaceNames
    let word: UnsafeBufferPointer<UInt8>
    /// Whether it is written as a name; if not, only adjectives are meant.
    let mayBeName: Bool

    /// Code points of the longest ending.
    private static let longestEnding = 5
    private static let shortestRest = 3 * 2
    /// Bytes of a word that are read.
    private static let maximumBytes = 64

    /// Endings of cases and adjectives that stand behind the stem of a name, by their hashes: Latin, Cyrillic, Greek, Arabic, Hebrew and
    /// Hangul, which do not mix.
    private static let endings = Set(
        """
        a e i o u y n s t an as em en er es ez ie in is ou om os ow us ya ye da de ta te ba be ra re na an ian ien ano ana anos anas ans \
        ene enne ienne iens ese esi ish isch ische ischen ischer isches ske ska ski sko sky skie skich skim skimi skiego skiej skiemu \
        skou skou skog skom skoj skih cka cki ckie ckich ckiego ckiej ck sk sch sche schen scher sches ej ego emu ach ami iej oj ovi ova \
        ban ben ban rol rel bol bol nal nel hoz hez ert ig ba be i ssa sta lla lle lta lle iin ssa sta in den dan deki daki nin nun li lu \
        lik ul ului ei ii ilor eni ene esc easca ja je jas ju ai ui uje oje iem ams aise aises ais ois oise oises \
        а у ы е и ю я ом ем ой ей ою ею ам ям ах ях ами ями ов ев ів ия ии ию ией ия ії ією їні ський ська ське ські ського ської \
        ському ським ській ських ский ская ское ские ского ской скому ским ском скую ских ски ска ско ските цы цев цам цами цах ец цю ць \
        нский нская нское нские нского нской нском нских нською анський анська цо цi ці ка ку ки ке \
        α ας ο ου ον η ης ην οι ων ους ες σ ικη ικησ ικο ικοσ ικου ικων ικα ουσ ασ ησ εσ οσ \
        ي ية يه يا ين يين يون يات ة ه ا ان ها ى ی ایی ای های ها \
        ה ת ים ות י ית יים יות ם \
        은 는 이 가 을 를 의 에 에서 에는 와 과 도 로 으로 만 부터 까지 인 측 산 행 발 정부 군 시 에서는 에도 과의 와의
        """.split { $0 == " " || $0 == "\n" }.map(hash))

    /// Written together with the next word: "and", "in", "to", "as", the article.
    private static let arabicLetters: [[UInt8]] = ["و", "ب", "ل", "ف", "ك"].map { Array($0.utf8) }
    private static let arabicArticle = Array("ال".utf8)
    private static let arabicToThe = Array("لل".utf8)
    private static let hebrewLetters: [[UInt8]] = ["ב", "ל", "מ", "ה", "ו", "ש", "כ"].map { Array($0.utf8) }

    /// The place that is meant; nil where there is none.
    var place: Int? {
        guard let first = word.first else { return nil }
        if let found = inflected(from: 0) { return found }
        if first == 0xd7 { return behindHebrew() }
        if first >= 0xd8, first <= 0xdb { return behindArabic() }
        return nil
    }

    private func behindHebrew() -> Int? {
        guard Self.hebrewLetters.contains(where: { word.starts(with: $0) }) else { return nil }
        return whole(from: 2) ?? inflected(from: 2)
    }

    private func behindArabic() -> Int? {
        var starts = [0]
        if Self.arabicLetters.contains(where: { word.starts(with: $0) }) { starts.append(2) }
        for start in starts {
            if start > 0, let found = whole(from: start) ?? inflected(from: start) { return found }
            if word[start...].starts(with: Self.arabicArticle), let found = whole(from: start + 4) ?? inflected(from: start + 4) {
                return found
            }
        }
        return word.starts(with: Self.arabicToThe) ? whole(from: 4) ?? whole(from: 4, after: Self.arabicArticle) : nil
    }

    /// The place whose name is the rest of the word.
    private func whole(from start: Int, after prefix: [UInt8] = []) -> Int? {
        guard word.count - start >= Self.shortestRest else { return nil }
        var hash = TermHash.basis
        for byte in prefix { hash = TermHash.continued(hash, byte) }
        for byte in word[start...] { hash = TermHash.continued(hash, byte) }
        return names.entry(hash).flatMap { $0.isWhole ? $0.place : nil }
    }

    /// The place whose stem the rest of the word is, but for an ending: the longest stem counts.
    private func inflected(from start: Int) -> Int? {
        let rest = UnsafeBufferPointer(rebasing: word[start...].prefix(Self.maximumBytes))
        return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: rest.count + 1) { hashes in
            hashes[0] = TermHash.basis
            for (index, byte) in rest.enumerated() { hashes[index + 1] = TermHash.continued(hashes[index], byte) }
            var end = rest.count
            for _ in 0...Self.longestEnding {
                guard end > 0 else { return nil }
                if mayBeName || names.mayBeAdjective(hashes[end]), let entry = names.entry(hashes[end]), entry.isStem,
                    mayBeName || entry.isAdjective, end == rest.count || isEnding(rest[end...])
                {
                    return entry.place
                }
                repeat { end -= 1 } while end > 0 && rest[end] & 0xc0 == 0x80
            }
            return nil
        }
    }

    private func isEnding(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        Self.endings.contains(TermHash.of(UnsafeBufferPointer(rebasing: bytes)))
    }

    private static func hash(_ ending: Substring) -> UInt64 {
        Array(ending.utf8).withUnsafeBufferPointer { TermHash.of($0) }
    }
}
