/// Reads a start tag's attributes however they are written, and writes them as XML wants them.
struct AttributeRepair {
    let input: UnsafeBufferPointer<UInt8>
    private(set) var index: Int
    /// Further attributes are dropped.
    let maximum: Int
    private let entities: DeclaredEntities?
    /// Bytes of a value; libxml2 gives up at ten million.
    private static let maximumValue = 256 << 10
    private var names: [Range<Int>] = []
    /// What says that the element is empty may be the end of an address.
    private(set) var isSlashOfValue = false

    init(input: UnsafeBufferPointer<UInt8>, index: Int, maximum: Int, entities: DeclaredEntities?) {
        self.entities = entities
        self.input = input
        self.index = index
        self.maximum = maximum
    }

    /// Whether the element is empty (`/>`); nil where the input ends within the tag.
    mutating func read(into output: inout [UInt8]) -> Bool? {
        var isEmpty = false
        while index < input.count {
            let byte = input[index]
            switch byte {
            case UInt8(ascii: ">"):
                index += 1
                return isEmpty
            case UInt8(ascii: "<"):
                // A forgotten `>`.
                return isEmpty
            case UInt8(ascii: "/"):
                isEmpty = true
                index += 1
            default:
                if byte.isWhiteSpace || !XMLRepair.isNameStart(byte) {
                    index += 1
                } else {
                    isEmpty = false
                    guard attribute(into: &output) else { return nil }
                }
            }
        }
        return nil
    }

    private mutating func attribute(into output: inout [UInt8]) -> Bool {
        let start = index
        while index < input.count, XMLRepair.isName(input[index]) { index += 1 }
        let name = start..<index
        skipSpace()
        var value = name
        if index < input.count, input[index] == UInt8(ascii: "=") {
            index += 1
            skipSpace()
            guard let range = self.value() else { return false }
            value = range
        }
        guard isUsable(name) else { return true }
        names.append(name)
        output.append(UInt8(ascii: " "))
        output.append(contentsOf: input[name])
        output.append(contentsOf: [UInt8(ascii: "="), UInt8(ascii: "\"")])
        TextRepair.append(input, cut(value), keepsReferences: true, entities: entities, isAttribute: true, to: &output)
        output.append(UInt8(ascii: "\""))
        return true
    }

    /// At most as long as libxml2 takes it, not in the midst of a character.
    private func cut(_ value: Range<Int>) -> Range<Int> {
        guard value.count > Self.maximumValue else { return value }
        var end = value.lowerBound + Self.maximumValue
        while end > value.lowerBound, input[end] & 0xC0 == 0x80 { end -= 1 }
        return value.lowerBound..<end
    }

    private mutating func skipSpace() {
        while index < input.count, input[index].isWhiteSpace { index += 1 }
    }

    /// Not yet seen, within the limit, with at most one colon in its midst.
    private func isUsable(_ name: Range<Int>) -> Bool {
        let colons = input[name].indices.filter { input[$0] == UInt8(ascii: ":") }
        guard name.count <= XMLRepair.maximumName, names.count < maximum, colons.count <= 1, colons.first != name.upperBound - 1 else {
            return false
        }
        return !names.contains { $0.count == name.count && input[$0].elementsEqual(input[name]) }
    }

    /// The range of the value at `index`; nil where the input ends first.
    private mutating func value() -> Range<Int>? {
        guard index < input.count else { return nil }
        let quote = input[index]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return unquoted() }
        let start = index + 1
        var end = start
        var bracket: Int?
        while end < input.count, input[end] != quote {
            if bracket == nil, input[end] == UInt8(ascii: ">") { bracket = end }
            // A tag within a value after a `>`: the closing quote was forgotten.
            if let bracket, input[end] == UInt8(ascii: "<") {
                index = bracket
                return start..<bracket
            }
            end += 1
        }
        guard end < input.count else { return nil }
        index = end + 1
        return start..<end
    }

    private mutating func unquoted() -> Range<Int> {
        let start = index
        while index < input.count, !input[index].isWhiteSpace, input[index] != UInt8(ascii: ">"), input[index] != UInt8(ascii: "<") {
            index += 1
        }
        // `<a href=x/>` closes itself; a slash that ends an address is given up for it.
        let isClosing = index > start && index < input.count && input[index] == UInt8(ascii: ">") && input[index - 1] == UInt8(ascii: "/")
        isSlashOfValue = isClosing
        if isClosing { index -= 1 }
        return start..<index
    }
}
