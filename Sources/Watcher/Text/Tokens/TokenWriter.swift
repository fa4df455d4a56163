/// The tokenizer's loop over one text: reads bytes, writes columns.
struct TokenWriter: ~Copyable {
    let input: UnsafePointer<UInt8>
    let count: Int
    let table: CharacterTable
    var index = 0
    var bytes: ByteBuffer
    var columns: TokenColumns
    /// Where the open word begins in `bytes`; -1 outside words.
    var start = -1
    /// The open word's first character is a capital.
    var isCapitalised = false
    /// ORed flags of the open word's characters, as in `ASCIIWords`.
    var flags: UInt16 = 0
    var sentence = SentenceState()
    /// The open word ends in a capital sigma, whose small form depends on the word's end.
    var endsWithSigma = false
    /// The last token is a single code point that ends right here, so that a mark may still join it.
    var followsSingle = false

    init(input: UnsafePointer<UInt8>, count: Int, table: CharacterTable) {
        self.input = input
        self.count = count
        self.table = table
        bytes = ByteBuffer(capacity: count + 16)
        columns = TokenColumns(capacity: count / 2 + 4)
    }

    mutating func run() {
        ASCIIWords.table.withUnsafeBufferPointer { classes in
            // A table of 256 entries has an address.
            guard let classes = classes.baseAddress else { return }
            while index < count {
                if input[index] >= 0x80 {
                    foreign()
                } else if index + Self.blockReach <= count, isASCIIAhead {
                    blocks(classes)
                    if index < count, input[index] < 0x80 { ascii(classes) }
                } else {
                    ascii(classes)
                }
            }
        }
        endWord()
    }

    mutating func move(to tokens: inout Tokens) {
        let offset = UInt32(tokens.bytes.count)
        let ends = UnsafeBufferPointer(start: columns.ends, count: columns.count)
        if offset == 0 {
            tokens.ends.append(contentsOf: ends)
        } else {
            tokens.ends.reserveCapacity(tokens.ends.count + ends.count)
            for end in ends { tokens.ends.append(end + offset) }
        }
        tokens.marks.append(contentsOf: UnsafeBufferPointer(start: columns.marks, count: columns.count))
        tokens.bytes.append(contentsOf: bytes.bytes)
    }

    // MARK: - ASCII

    /// Whether the next sixteen bytes are ASCII: then it is worth looking at a whole block.
    private var isASCIIAhead: Bool {
        let ahead = UnsafeRawPointer(input + index).loadUnaligned(as: SIMD2<UInt64>.self)
        return (ahead.x | ahead.y) & 0x8080_8080_8080_8080 == 0
    }

    /// A short stretch of ASCII, byte by byte. A word at its end stays open: it may go on.
    private mutating func ascii(_ classes: UnsafePointer<UInt16>) {
        let length = min(count - index, ASCIIBlock.length)
        bytes.reserve(length)
        columns.reserve(length / 2 + 2)
        let source = input + index
        let target = bytes.base
        var read = 0
        var entry = classes[Int(source[0])]
        if entry & 0xff == 0 { endWord() }
        var place = bytes.count
        var state = sentence
        var number = columns.count
        var (wordStart, seen, isCapital) = (start, flags, isCapitalised)
        scan: while true {
            if entry & 0xff != 0 {
                if wordStart < 0 {
                    wordStart = place
                    seen = 0
                    isCapital = entry & ASCIIWords.upper != 0
                }
                repeat {
                    target[place] = UInt8(truncatingIfNeeded: entry)
                    place += 1
                    seen |= entry
                    read += 1
                    if read == length { break scan }
                    entry = classes[Int(source[read])]
                } while entry & 0xff != 0
                if entry & ASCIIWords.foreign != 0 { break scan }
                columns.ends[number] = UInt32(truncatingIfNeeded: place)
                columns.marks[number] = state.mark(
                    isCapitalised: isCapital, flags: seen, word: UnsafeBufferPointer(start: target + wordStart, count: place - wordStart))
                number += 1
                wordStart = -1
            }
            state.separate(entry)
            read += 1
            if read == length { break }
            entry = classes[Int(source[read])]
            if entry & ASCIIWords.foreign != 0 { break }
        }
        sentence = state
        columns.advance(to: number)
        (start, flags, isCapitalised) = (wordStart, seen, isCapital)
        bytes.advance(place - bytes.count)
        index += read
        endsWithSigma = false
        followsSingle = false
    }

    // MARK: - Words

    @inline(__always)
    private mutating func openWord(isUpper: Bool) {
        guard start < 0 else { return }
        start = bytes.count
        flags = 0
        isCapitalised = isUpper
    }

    private mutating func endWord() {
        guard start >= 0 else { return }
        if endsWithSigma { finishSigma() }
        let word = UnsafeBufferPointer(start: bytes.base + start, count: bytes.count - start)
        close(sentence.mark(isCapitalised: isCapitalised, flags: flags, word: word))
    }

    @inline(__always)
    private mutating func close(_ mark: TokenMarks) {
        columns.reserve(1)
        columns.append(end: bytes.count, mark)
        start = -1
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
        while index < count, input[index] >= 0x80 {
            let (scalar, length) = UTF8Bytes.decode(input, at: index, count: count)
            index += length
            write(scalar)
        }
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
        case .single: single(form)
        case .ignored: break
        case .separator: separate(SentenceState.flags(of: scalar))
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

    private mutating func single(_ form: UInt32) {
        endWord()
        // A voicing mark written apart belongs to the kana before it.
        if form == 0x3099 || form == 0x309a, followsSingle, let mark = columns.removeLast() {
            start = columns.lastEnd
            combine(form)
            close(mark)
        } else {
            start = bytes.count
            bytes.append(scalar: form)
            close(sentence.mark(.ideograph))
        }
        followsSingle = true
    }

    private mutating func separate(_ flags: UInt16) {
        endWord()
        followsSingle = false
        sentence.separate(flags)
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
}
