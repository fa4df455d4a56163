/// Guesses the encoding of a document that says nothing true about it and is no UTF-8, by how its bytes above ASCII keep company.
///
/// Western text strews single such bytes among ASCII letters; other scripts hardly use ASCII letters within words. Those are told apart
/// by the valid pairs of the multi-byte encodings, and by which stretches of the upper half the letters of a script lie in.
package enum EncodingDetector {
    /// Bytes looked at, from the first one above ASCII on: enough for the shares below to settle.
    private static let sampleLength = 32 << 10

    package static func guess(_ bytes: UnsafeBufferPointer<UInt8>) -> CharacterEncoding {
        guard let start = bytes.firstIndex(where: { $0 >= 0x80 }) else { return .windows1252 }
        let sample = UnsafeBufferPointer(rebasing: bytes[start..<min(bytes.count, start + sampleLength)])
        let counts = Counts(sample)
        // Fewer neighbours than that and the letters around are Latin.
        guard counts.total >= 8, counts.neighbours * 10 >= counts.total * 6 else { return .windows1252 }
        return multiByte(PairCounts(sample), counts) ?? singleByte(counts)
    }

    // MARK: - Two bytes a character

    private static func multiByte(_ pairs: PairCounts, _ counts: Counts) -> CharacterEncoding? {
        if pairs.isEUC, !counts.looksThai {
            // Kana are the lead bytes A4 and A5; the syllables of Korean fill B0…C8, the characters of Chinese go on to F7.
            if pairs.kana * 10 >= pairs.count { return .named("EUC-JP") }
            if pairs.hangul * 100 >= pairs.count * 88 { return .named("CP949") }
            return .named("GB18030")
        }
        if pairs.isShiftJIS { return .named("CP932") }
        if pairs.isBig5 { return .named("BIG5-HKSCS") }
        return nil
    }

    // MARK: - One byte a character

    private static func singleByte(_ counts: Counts) -> CharacterEncoding {
        if counts.looksThai { return .named("CP874") }
        let upper = counts.share(0xC0...0xDF)
        let lower = counts.share(0xE0...0xFF)
        // Small letters are many, capitals few: KOI8 has the small ones first.
        if upper > 60, upper > lower * 2 { return .named("KOI8-R") }
        guard lower > 50 else { return .windows1252 }
        if counts.share(0xFB...0xFF) == 0, upper < 5 { return .named("CP1255") }
        // Greek writes its accented vowels at DC…DF and has next to nothing at E0, where Russian has its commonest letter.
        if counts.share(0xE0...0xE0) < 2, counts.share(0xDC...0xDF) > 3 { return .named("CP1253") }
        return .named("CP1251")
    }

    /// How often each byte above ASCII occurs.
    private struct Counts {
        private var byByte = [Int](repeating: 0, count: 128)
        private(set) var total = 0
        /// Bytes above ASCII right beside another one.
        private(set) var neighbours = 0

        init(_ sample: UnsafeBufferPointer<UInt8>) {
            for index in sample.indices where sample[index] >= 0x80 {
                byByte[Int(sample[index] & 0x7F)] += 1
                total += 1
                let isBeside = (index > 0 && sample[index - 1] >= 0x80) || (index + 1 < sample.count && sample[index + 1] >= 0x80)
                if isBeside { neighbours += 1 }
            }
        }

        /// Per cent of the bytes above ASCII.
        func share(_ range: ClosedRange<UInt8>) -> Int {
            total == 0 ? 0 : range.reduce(0) { $0 + byByte[Int($1 & 0x7F)] } * 100 / total
        }

        /// Consonants at A1…CE, many of them below C0, and vowels and tone marks at D0…DA and E0…EE.
        var looksThai: Bool {
            share(0xA1...0xBF) >= 20 && share(0xA1...0xCE) >= 40 && share(0xD0...0xDA) + share(0xE0...0xEE) >= 36
                && share(0x80...0xA0) == 0
        }
    }
}
