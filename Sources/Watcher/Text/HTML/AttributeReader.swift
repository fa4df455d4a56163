/// Walks over the attributes of a tag (HTML standard, section 13.2.5.32 and on), from behind the tag's name.
struct AttributeReader {
    private let input: UnsafePointer<UInt8>
    private let count: Int
    private(set) var position: Int
    private(set) var name = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    /// As written, references not decoded; empty where there is none.
    private(set) var value = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    private(set) var isSelfClosing = false
    /// The `>` was met; else the input ended.
    private(set) var isComplete = false

    init(input: UnsafePointer<UInt8>, count: Int, position: Int) {
        self.input = input
        self.count = count
        self.position = position
    }

    /// Moves to the next attribute; false at the end of the tag.
    mutating func next() -> Bool {
        isSelfClosing = false
        while position < count {
            let byte = input[position]
            if byte == UInt8(ascii: ">") {
                position += 1
                isComplete = true
                return false
            }
            if byte == UInt8(ascii: "/") {
                isSelfClosing = true
            } else if !HTMLRewriter.isSpace(byte) {
                readName()
                readValue()
                return position < count || isWhole
            }
            position += 1
        }
        return false
    }

    /// An attribute that ends with the input is of no use: its tag is not complete.
    private var isWhole: Bool { false }

    private mutating func readName() {
        let start = position
        position += 1
        while position < count {
            let byte = input[position]
            if byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || HTMLRewriter.isSpace(byte) { break }
            position += 1
        }
        name = UnsafeBufferPointer(start: input + start, count: position - start)
    }

    private mutating func readValue() {
        value = UnsafeBufferPointer(start: nil, count: 0)
        let end = position
        skipSpace()
        guard position < count, input[position] == UInt8(ascii: "=") else {
            position = end
            return
        }
        position += 1
        skipSpace()
        guard position < count else { return }
        let quote = input[position]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            let start = position + 1
            position = start
            position = ByteScan.skip(quote, input, from: start, to: count)
            while position < count, input[position] != quote { position += 1 }
            value = UnsafeBufferPointer(start: input + start, count: position - start)
            position = min(position + 1, count)
        } else {
            let start = position
            while position < count, input[position] != UInt8(ascii: ">"), !HTMLRewriter.isSpace(input[position]) { position += 1 }
            value = UnsafeBufferPointer(start: input + start, count: position - start)
        }
    }

    private mutating func skipSpace() {
        while position < count, HTMLRewriter.isSpace(input[position]) { position += 1 }
    }
}
