/// The tokenizer's loop over one text: reads bytes, writes columns.
struct TokenWriter: ~Copyable {
    private let input: UnsafePointer<UInt8>
    private let count: Int
    private let table: CharacterTable
    private var index = 0
    private var bytes: ByteBuffer
    private var ends: [UInt32] = []
    private var marks: [TokenMarks] = []
    /// Where the open word begins in `bytes`; -1 outside words.
    private var start = -1
    /// ORed flags of the open word's characters, as in `ASCIIWords`.
    private var flags: UInt16 = 0
    private var beginsWithUpper = false
    private var atSentenceStart = true
    private var newlines = 0
    /// The last scalar of the input was a capital sigma, whose small form depends on the word's end.
    private var endsWithSigma = false
    /// The last token is a single code point that ends right here, so that a mark may still join it.
    private var followsSingle = false

    init(input: UnsafePointer<UInt8>, count: Int, table: CharacterTable) {
        self.input = input
        self.count = count
        self.table = table
        bytes = ByteBuffer(capacity: count + 16)
        ends.reserveCapacity(count / 5 + 4)
        marks.reserveCapacity(count / 5 + 4)
    }

    mutating func run() {
        ASCIIWords.table.withUnsafeBufferPointer { classes in
            while index < count {
                let entry = classes[Int(input[index])]
                if entry & 0xff != 0 {
                    asciiWord(classes)
                } else if entry & ASCIIWords.foreign != 0 {
                    foreign()
                } else {
                    separate(entry)
                    index += 1
                }
            }
        }
        endWord()
    }

    mutating func move(to tokens: inout Tokens) {
        let offset = UInt32(tokens.bytes.count)
        if offset == 0 && tokens.ends.isEmpty {
            tokens.ends = ends
            tokens.marks = marks
        } else {
            tokens.ends.append(contentsOf: ends.lazy.map { $0 + offset })
            tokens.marks += marks
        }
        tokens.bytes.append(contentsOf: bytes.bytes)
    }

    // MARK: - ASCII

    /// A run of ASCII word characters, copied in one tight loop.
    @inline(__always)
    private mutating func asciiWord(_ classes: UnsafeBufferPointer<UInt16>) {
        let room = count - index
        bytes.reserve(room)
        openWord(isUpper: classes[Int(input[index])] & ASCIIWords.upper != 0)
        var seen: UInt16 = flags
        var length = 0
        let target = bytes.base + bytes.count
        let source = input + index
        while length < room {
            let entry = classes[Int(source[length])]
            if entry & 0xff == 0 { break }
            target[length] = UInt8(truncatingIfNeeded: entry)
            seen |= entry
            length += 1
        }
        flags = seen
        endsWithSigma = false
        bytes.advance(length)
        index += length
    }

    @inline(__always)
    private mutating func separate(_ entry: UInt16) {
        endWord()
        followsSingle = false
        if entry & ASCIIWords.stop != 0 {
            atSentenceStart = true
        } else if entry & ASCIIWords.newline != 0 {
            newlines += 1
            if newlines > 1 { atSentenceStart = true }
        } else if entry & ASCIIWords.transparent == 0 {
            atSentenceStart = false
        }
    }

    // MARK: - Words

    @inline(__always)
    private mutating func openWord(isUpper: Bool) {
        guard start < 0 else { return }
        start = bytes.count
        flags = 0
        beginsWithUpper = isUpper
    }

    @inline(__always)
    private mutating func endWord() {
        guard start >= 0 else { return }
        if endsWithSigma { finishSigma() }
        var mark: TokenMarks = beginsWithUpper ? .capitalised : []
        if flags & ASCIIWords.lower == 0, flags & ASCIIWords.upper != 0, isLongerThanOneLetter { mark.insert(.allCapitals) }
        if flags & ASCIIWords.digit != 0 { mark.insert(.number) }
        close(mark)
    }

    @inline(__always)
    private mutating func close(_ mark: TokenMarks) {
        ends.append(UInt32(truncatingIfNeeded: bytes.count))
        marks.append(atSentenceStart ? mark.union(.sentenceStart) : mark)
        atSentenceStart = false
        newlines = 0
        start = -1
    }

    private var isLongerThanOneLetter: Bool {
        var letters = 0
        for index in start..<bytes.count where bytes.base[index] & 0xc0 != 0x80 && !(48...57).contains(bytes.base[index]) { letters += 1 }
        return letters > 1
    }

    /// At the end of a word of several letters a capital sigma becomes the final small one.
    private mutating func finishSigma() {
        endsWithSigma = false
        guard !table.foldsDiacritics, bytes.count - start > 2 else { return }
        bytes.removeLast(2)
        bytes.append(scalar: 0x3c2)
    }

    // MARK: - Beyond ASCII

    private mutating func foreign() {
        let (scalar, length) = UTF8Bytes.decode(input, at: index, count: count)
        index += length
        write(scalar)
    }

    private mutating func write(_ scalar: UInt32) {
        let entry = table.entry(scalar)
        if entry.isSequence {
            for part in table.sequence(entry) { write(part) }
            return
        }
        let form = (scalar &+ entry.payload) & CharacterEntry.mask
        switch CharacterEntry.Class(rawValue: entry.kind) ?? .separator {
        case .letter, .number: letter(form, entry)
        case .mark: mark(form, entry)
        case .single: single(form, entry)
        case .ignored: break
        case .separator: separate(Self.punctuation(scalar))
        }
    }

    @inline(__always)
    private mutating func letter(_ form: UInt32, _ entry: CharacterEntry) {
        if entry.combines && start >= 0 { return combine(form) }
        openWord(isUpper: entry.isUpper)
        followsSingle = false
        if entry.kind == CharacterEntry.Class.number.rawValue {
            flags |= ASCIIWords.digit
        } else {
            flags |= entry.isUpper ? ASCIIWords.upper : ASCIIWords.lower
        }
        endsWithSigma = form == 0x3c3 && entry.isUpper
        bytes.append(scalar: form)
    }

    private mutating func mark(_ form: UInt32, _ entry: CharacterEntry) {
        guard start >= 0 else { return separate(0) }
        if entry.combines { combine(form) } else { bytes.append(scalar: form) }
    }

    private mutating func single(_ form: UInt32, _ entry: CharacterEntry) {
        endWord()
        // A voicing mark written apart belongs to the kana before it.
        if form == 0x3099 || form == 0x309a, followsSingle, let place = ends.popLast(), let mark = marks.popLast() {
            start = ends.last.map(Int.init) ?? 0
            assert(Int(place) == bytes.count)
            combine(form)
            close(mark)
        } else {
            start = bytes.count
            bytes.append(scalar: form)
            close(.ideograph)
        }
        followsSingle = true
    }

    /// Takes the last letter and its marks back from the output and composes them with one mark more.
    private mutating func combine(_ mark: UInt32) {
        var segment = [mark]
        while bytes.count > start, segment.count < 32 {
            var place = bytes.count - 1
            while place > start, bytes.base[place] & 0xc0 == 0x80 { place -= 1 }
            let scalar = UTF8Bytes.decode(bytes.base, at: place, count: bytes.count).scalar
            bytes.removeLast(bytes.count - place)
            segment.insert(scalar, at: 0)
            if Composition.shared.combiningClass(scalar) == 0 { break }
        }
        for scalar in Composition.shared.composed(segment) { bytes.append(scalar: scalar) }
        endsWithSigma = false
    }

    /// The sentence flags of punctuation beyond ASCII.
    private static func punctuation(_ scalar: UInt32) -> UInt16 {
        switch scalar {
        case 0x2026, 0x203c, 0x203d, 0x3002, 0xff0e, 0xff01, 0xff1f, 0xff61, 0x061f, 0x06d4, 0x0964: ASCIIWords.stop
        case 0x85, 0x2028: ASCIIWords.newline
        case 0x2029: ASCIIWords.stop
        case 0xa0, 0xab, 0xbb, 0x2000...0x200f, 0x2010...0x201f, 0x2022, 0x2039, 0x203a, 0x3000, 0x3008...0x3011, 0xfeff:
            ASCIIWords.transparent
        default: 0
        }
    }
}
