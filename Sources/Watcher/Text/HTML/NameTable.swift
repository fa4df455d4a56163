/// Finds the number of a known name: open addressing over 512 slots, filled once.
final class NameTable: Sendable {
    private let keys: [ASCIIName?]
    private let numbers: [UInt8]

    /// The number of a name is its place in the list; at most 250 names.
    init(_ names: [StaticString]) {
        var keys = [ASCIIName?](repeating: nil, count: 512)
        var numbers = [UInt8](repeating: 0, count: 512)
        for (number, text) in names.enumerated() {
            guard let name = ASCIIName(text) else { continue }
            var slot = name.slot
            while keys[slot] != nil { slot = (slot + 1) & 511 }
            keys[slot] = name
            numbers[slot] = UInt8(number)
        }
        self.keys = keys
        self.numbers = numbers
    }

    @inline(__always)
    func number(_ name: ASCIIName) -> UInt8? {
        var slot = name.slot
        while let key = keys[slot] {
            if key == name { return numbers[slot] }
            slot = (slot + 1) & 511
        }
        return nil
    }
}
