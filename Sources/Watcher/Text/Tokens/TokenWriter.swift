/// The tokenizer's loop over one text after the other: reads bytes, writes columns.
struct TokenWriter: ~Copyable {
    private(set) var input: UnsafePointer<UInt8>
    private(set) var count = 0
    let table: CharacterTable
    var index = 0
    var window: BlockWindow
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

    /// With room for texts of so many bytes in all.
    init(size: Int, table: CharacterTable) {
        self.table = table
        window = BlockWindow(size: size)
        bytes = ByteBuffer(capacity: size + 2 * BlockWindow.block)
        columns = TokenColumns(capacity: size / 2 + BlockWindow.block)
        input = UnsafePointer(bytes.base)
    }

    mutating func read(_ text: String) {
        var text = text
        text.withUTF8 { read($0) }
    }

    /// Reads a text; its first word begins a sentence.
    mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
        guard let start = text.baseAddress, text.count > 0 else { return }
        (input, count, index) = (start, text.count, 0)
        window.reset()
        sentence = SentenceState()
        followsSingle = false
        table.withLookup { lookup in
            ASCIIWords.table.withUnsafeBufferPointer { classes in
                // A table of 256 entries has an address.
                guard let classes = classes.baseAddress else { return }
                while index < count {
                    if input[index] >= 0x80 { foreign(lookup) } else { ascii(classes) }
                }
            }
        }
        endWord()
    }

    /// Appends the tokens of all that was read.
    func append(to tokens: inout Tokens) {
        let offset = UInt32(tokens.bytes.count)
        tokens.ends.reserveCapacity(tokens.ends.count + columns.count)
        for number in 0..<columns.count { tokens.ends.append(columns.ends[number] + offset) }
        tokens.marks.append(contentsOf: columns.allMarks)
        tokens.bytes.append(contentsOf: bytes.bytes)
    }

    /// The hashes of all that was read.
    func hashes(by hash: SeededHash) -> [UInt64] { hash.hashes(of: UnsafeRawBufferPointer(bytes.bytes), ends: columns.allEnds) }

    /// The tokens of all that was read.
    func tokens() -> Tokens {
        Tokens(
            bytes: [UInt8](bytes.bytes), ends: [UInt32](columns.allEnds), marks: [TokenMarks](columns.allMarks))
    }

    // MARK: - Words

    @inline(__always)
    mutating func openWord(isUpper: Bool) {
        guard start < 0 else { return }
        start = bytes.count
        flags = 0
        isCapitalised = isUpper
    }

    mutating func endWord() {
        guard start >= 0 else { return }
        if endsWithSigma { finishSigma() }
        let word = UnsafeBufferPointer(start: bytes.base + start, count: bytes.count - start)
        close(sentence.mark(isCapitalised: isCapitalised, flags: flags, word: word))
    }

    @inline(__always)
    mutating func close(_ mark: TokenMarks) {
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

    mutating func write(_ scalar: UInt32) {
        write(scalar, table.entry(scalar))
    }

    mutating func write(_ scalar: UInt32, _ entry: CharacterEntry) {
        if entry.isSequence {
            for part in table.sequence(entry) { write(part) }
            return
        }
        let form = entry.form(of: scalar)
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
        if Self.isVoicing(form), followsSingle, let mark = columns.removeLast() {
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
