import CText

/// What `ctext_read` tells of a text, byte by byte.
struct BlockTwin: Equatable {
    struct Masks: Equatable {
        var word: UInt64 = 0
        var upper: UInt64 = 0
        var digit: UInt64 = 0
        var end: UInt64 = 0
        var foreign: UInt64 = 0
    }

    var lower: [UInt8]
    var masks: [Masks]

    init(reading text: [UInt8]) {
        let blocks = (text.count + 63) / 64
        lower = text + [UInt8](repeating: 0, count: blocks * 64 - text.count)
        masks = [Masks](repeating: Masks(), count: blocks)
        for (index, byte) in text.enumerated() {
            let bit = UInt64(1) << UInt64(index % 64)
            let isUpper = (65...90).contains(byte)
            let isDigit = (48...57).contains(byte)
            if isUpper { lower[index] += 32 }
            if isUpper || isDigit || (97...122).contains(byte) || byte == 95 { masks[index / 64].word |= bit }
            if isUpper { masks[index / 64].upper |= bit }
            if isDigit { masks[index / 64].digit |= bit }
            if [10, 33, 46, 63].contains(byte) { masks[index / 64].end |= bit }
            if byte > 127 { masks[index / 64].foreign |= bit }
        }
    }

    /// What a build of the kernel says; the room behind what it may write is watched.
    init?(build: ctext_build, reading text: [UInt8]) {
        let blocks = (text.count + 63) / 64
        lower = [UInt8](repeating: 0xa5, count: blocks * 64 + 1)
        var read = [ctext_block](repeating: ctext_block(), count: blocks + 1)
        ctext_read(build, text, text.count, &lower, &read)
        guard lower.removeLast() == 0xa5, Masks(read.removeLast()) == Masks() else { return nil }
        masks = read.map(Masks.init)
    }
}

extension BlockTwin.Masks {
    fileprivate init(_ block: ctext_block) {
        self.init(word: block.word, upper: block.upper, digit: block.digit, end: block.end, foreign: block.foreign)
    }
}
