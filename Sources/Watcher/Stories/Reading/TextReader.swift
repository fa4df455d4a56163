import Text

/// Reads a report's title and text into words, sentences and quotations. Bounded: of a long text the beginning and the end.
struct TextReader {
    static let headBytes = 16_384
    static let tailBytes = 2_048

    /// Hashes words alike everywhere: lists of phrases are keyed by them.
    static let hash = SeededHash(seed: 0x6c69_6e65_6167_6521)
    static let tokenizer = Tokenizer(folding: .caseOnly)

    func read(title: String, text: String) -> TextReading {
        var scan = SentenceScan()
        var title = title
        title.withUTF8 { scan.run($0, from: 0, to: min($0.count, Self.headBytes), isTitle: true) }
        var text = text
        text.withUTF8 { bytes in
            if bytes.count <= Self.headBytes + Self.tailBytes {
                scan.run(bytes, from: 0, to: bytes.count, isTitle: false)
            } else {
                scan.run(bytes, from: 0, to: Self.boundary(bytes, Self.headBytes), isTitle: false)
                scan.run(bytes, from: Self.boundary(bytes, bytes.count - Self.tailBytes), to: bytes.count, isTitle: false)
            }
        }
        return scan.finished()
    }

    /// The first space from a place on, so that no word is cut.
    private static func boundary(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Int {
        bytes[place...].prefix(256).firstIndex { $0 == 0x20 || $0 == 0x0a } ?? place
    }
}

/// The walk over one text.
private struct SentenceScan {
    private var reading = TextReading()
    private var pending: Punctuation = []
    private var firstWord = 0
    private var firstByte: Int?
    /// The quotation mark or parenthesis that opens a sentence before its first word.
    private var openingByte: Int?
    private var quoteStart: Int?
    private var startsLine = true

    mutating func run(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, isTitle: Bool) {
        var index = start
        var segment = start
        startsLine = true
        while index < end {
            let (mark, length) = Punctuation.at(index, in: bytes, end: end)
            guard let mark else {
                index += length
                continue
            }
            append(bytes, segment..<index)
            note(mark, at: index..<index + length, isTitle: isTitle)
            index += length
            segment = index
        }
        append(bytes, segment..<min(index, end))
        note(.newline, at: end..<end, isTitle: isTitle)
    }

    private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, _ segment: Range<Int>) {
        guard !segment.isEmpty else { return }
        let count = reading.tokens.count
        TextReader.tokenizer.append(UnsafeBufferPointer(rebasing: bytes[segment]), to: &reading.tokens)
        let added = reading.tokens.count - count
        guard added > 0 else { return }
        if firstByte == nil { firstByte = openingByte ?? segment.lowerBound }
        reading.before.append(pending)
        for _ in 1..<added { reading.before.append([]) }
        pending = []
    }

    private mutating func note(_ mark: Punctuation, at place: Range<Int>, isTitle: Bool) {
        pending.formUnion(mark)
        if firstByte == nil { noteBetweenSentences(mark, at: place) }
        if mark == .quote { toggleQuote() }
        if mark == .newline { quoteStart = nil }
        if mark == .stop || mark == .newline { endSentence(at: place.upperBound, isTitle: isTitle, endsLine: mark == .newline) }
    }

    /// A mark that opens belongs to the sentence behind it, one that closes to the one before.
    private mutating func noteBetweenSentences(_ mark: Punctuation, at place: Range<Int>) {
        if mark == .opening || (mark == .quote && quoteStart == nil) {
            openingByte = openingByte ?? place.lowerBound
        } else if mark == .closing || mark == .quote, openingByte == nil, !startsLine, let last = reading.sentences.indices.last {
            reading.sentences[last].bytes = reading.sentences[last].bytes.lowerBound..<place.upperBound
        }
    }

    private mutating func toggleQuote() {
        let count = reading.tokens.count
        guard let start = quoteStart else {
            quoteStart = count
            return
        }
        if count > start { reading.quotes.append(start..<count) }
        quoteStart = nil
    }

    private mutating func endSentence(at end: Int, isTitle: Bool, endsLine: Bool) {
        let words = firstWord..<reading.tokens.count
        if let first = firstByte, !words.isEmpty {
            reading.sentences.append(
                TextReading.Sentence(
                    words: words, bytes: first..<end, isTitle: isTitle, startsLine: startsLine, endsLine: endsLine))
            startsLine = endsLine
        } else if endsLine {
            startsLine = true
            if let last = reading.sentences.indices.last { reading.sentences[last].endsLine = true }
        }
        firstWord = reading.tokens.count
        firstByte = nil
        openingByte = nil
    }

    consuming func finished() -> TextReading {
        reading.trailing = pending
        reading.words = TextReader.hash.hashes(of: reading.tokens)
        return reading
    }
}
