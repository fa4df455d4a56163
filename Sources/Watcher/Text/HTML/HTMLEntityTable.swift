/// The names of `HTMLEntityData`, unpacked once into columns with a hash index over their bytes.
final class HTMLEntityTable: Sendable {
    static let shared = HTMLEntityTable()

    let longestName: Int
    let longestBareName: Int
    private let names: [UInt8]
    private let nameEnds: [UInt32]
    /// Written in `init` only, never freed: the table is one for the whole program.
    nonisolated(unsafe) private let texts: UnsafeMutablePointer<UInt8>
    private let textEnds: [UInt32]
    private let bare: [Bool]
    /// Open addressing: number of the name plus one, 0 for a free slot. A power of two, at most half full.
    private let slots: [UInt16]

    private init() {
        var names: [UInt8] = []
        var nameEnds: [UInt32] = []
        var bare: [Bool] = []
        var values = ByteBuffer(capacity: 8 << 10)
        var textEnds: [UInt32] = []
        var longest = (any: 0, bare: 0)
        let data = HTMLEntityData.names
        let source = UnsafeBufferPointer(start: data.utf8Start, count: data.utf8CodeUnitCount)
        for item in source.split(whereSeparator: { $0 == 32 || $0 == 10 }) {
            guard let equals = item.firstIndex(of: UInt8(ascii: "=")) else { continue }
            let isBare = item[equals - 1] == UInt8(ascii: "*")
            let name = item[item.startIndex..<(isBare ? equals - 1 : equals)]
            names += name
            nameEnds.append(UInt32(names.count))
            bare.append(isBare)
            longest = (max(longest.any, name.count), isBare ? max(longest.bare, name.count) : longest.bare)
            for number in item[(equals + 1)...].split(separator: UInt8(ascii: ".")) {
                values.append(scalar: number.reduce(0) { $0 << 4 | UInt32($1 < 58 ? $1 - 48 : $1 - 87) })
            }
            textEnds.append(UInt32(values.count))
        }
        self.names = names
        self.nameEnds = nameEnds
        self.bare = bare
        self.textEnds = textEnds
        texts = .allocate(capacity: values.count)
        texts.initialize(from: values.base, count: values.count)
        longestName = longest.any
        longestBareName = longest.bare
        slots = Self.index(names, nameEnds)
    }

    private static func index(_ names: [UInt8], _ ends: [UInt32]) -> [UInt16] {
        var slots = [UInt16](repeating: 0, count: 8192)
        names.withUnsafeBufferPointer { bytes in
            var start = 0
            for (number, end) in ends.enumerated() {
                var slot = hash(UnsafeBufferPointer(rebasing: bytes[start..<Int(end)])) & (slots.count - 1)
                while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
                slots[slot] = UInt16(number + 1)
                start = Int(end)
            }
        }
        return slots
    }

    /// The number of a name, which is written without `&` and `;`.
    func index(of name: UnsafeBufferPointer<UInt8>) -> Int? {
        guard name.count > 1, name.count <= longestName else { return nil }
        var slot = Self.hash(name) & (slots.count - 1)
        while slots[slot] != 0 {
            let number = Int(slots[slot]) - 1
            let start = number == 0 ? 0 : Int(nameEnds[number - 1])
            if Int(nameEnds[number]) - start == name.count, equals(name, start) { return number }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// The UTF-8 of a name's text; lives as long as the program.
    func text(_ number: Int) -> UnsafeBufferPointer<UInt8> {
        let start = number == 0 ? 0 : Int(textEnds[number - 1])
        return UnsafeBufferPointer(start: texts + start, count: Int(textEnds[number]) - start)
    }

    /// Whether the name also stands without a semicolon.
    func isBare(_ number: Int) -> Bool { bare[number] }

    private func equals(_ name: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        for offset in 0..<name.count where names[start + offset] != name[offset] { return false }
        return true
    }

    private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> Int {
        var value: UInt32 = 2_166_136_261
        for byte in name { value = (value ^ UInt32(byte)) &* 16_777_619 }
        return Int(value ^ value >> 15)
    }
}
