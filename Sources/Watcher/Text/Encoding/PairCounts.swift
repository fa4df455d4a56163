/// How the bytes above ASCII pair up by the rules of the multi-byte encodings of East Asia.
struct PairCounts {
    /// Pairs of two bytes above A0, as all the EUC encodings have them.
    private(set) var count = 0
    /// Of these, with the lead bytes of kana in Japanese.
    private(set) var kana = 0
    /// Of these, with the lead bytes of Korean syllables.
    private(set) var hangul = 0
    private var oddEUC = 0
    private var shiftJIS = (pairs: 0, kana: 0, odd: 0)
    private var big5 = (pairs: 0, common: 0, odd: 0)

    init(_ sample: UnsafeBufferPointer<UInt8>) {
        readEUC(sample)
        readShiftJIS(sample)
        readBig5(sample)
    }

    var isEUC: Bool { count > 3 && oddEUC * 50 <= count }
    /// Japanese always has kana.
    var isShiftJIS: Bool { shiftJIS.pairs > 3 && shiftJIS.odd * 50 <= shiftJIS.pairs && shiftJIS.kana * 10 >= shiftJIS.pairs }
    /// Nearly all of Chinese is written with the first of its two levels.
    var isBig5: Bool { big5.pairs > 3 && big5.odd * 50 <= big5.pairs && big5.common * 100 >= big5.pairs * 75 }

    private mutating func readEUC(_ sample: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while index < sample.count {
            let lead = sample[index]
            if lead < 0x80 {
                index += 1
            } else if lead >= 0xA1, lead < 0xFF, index + 1 < sample.count, sample[index + 1] >= 0xA1, sample[index + 1] < 0xFF {
                count += 1
                if lead == 0xA4 || lead == 0xA5 { kana += 1 }
                if (0xB0...0xC8).contains(lead) || (0xA1...0xA3).contains(lead) { hangul += 1 }
                index += 2
            } else {
                if index + 1 < sample.count { oddEUC += 1 }
                index += 1
            }
        }
    }

    private mutating func readShiftJIS(_ sample: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while index < sample.count {
            let lead = sample[index]
            if lead < 0x80 || (0xA1...0xDF).contains(lead) {
                index += 1
            } else if lead != 0x80, lead != 0xA0, lead < 0xFD, index + 1 < sample.count, sample[index + 1] >= 0x40,
                sample[index + 1] != 0x7F, sample[index + 1] < 0xFD
            {
                shiftJIS.pairs += 1
                if lead == 0x82 || lead == 0x83 { shiftJIS.kana += 1 }
                index += 2
            } else {
                if index + 1 < sample.count { shiftJIS.odd += 1 }
                index += 1
            }
        }
    }

    private mutating func readBig5(_ sample: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while index < sample.count {
            let lead = sample[index]
            if lead < 0x80 {
                index += 1
            } else if (0xA1...0xF9).contains(lead), index + 1 < sample.count, Self.isBig5Trail(sample[index + 1]) {
                big5.pairs += 1
                if (0xA1...0xC6).contains(lead) { big5.common += 1 }
                index += 2
            } else {
                if index + 1 < sample.count { big5.odd += 1 }
                index += 1
            }
        }
    }

    private static func isBig5Trail(_ byte: UInt8) -> Bool { (0x40...0x7E).contains(byte) || (0xA1...0xFE).contains(byte) }
}
