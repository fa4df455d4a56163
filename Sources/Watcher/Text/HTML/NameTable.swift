/// Finds the number of a known name: open addressing over 512 slots, filled once and never freed.
struct NameTable: @unchecked Sendable {
    // Written in `init` only.
    private let keys: UnsafeMutablePointer<ASCIIName>
    private let numbers: UnsafeMutablePointer<UInt8>

    /// The number of a name is its place in the list; at most 250 names.
    init(_ names: [StaticString]) {
        keys = .allocate(capacity: 512)
        keys.initialize(repeating: ASCIIName(), count: 512)
        numbers = .allocate(capacity: 512)
        numbers.initialize(repeating: 0, count: 512)
        for (number, text) in names.enumerated() {
            guard let name = ASCIIName(text) else { continue }
            var slot = name.slot
            while !keys[slot].isEmpty { slot = (slot + 1) & 511 }
            keys[slot] = name
            numbers[slot] = UInt8(number)
        }
    }

    @inline(__always)
    func number(_ name: ASCIIName) -> UInt8? {
        var slot = name.slot
        while !keys[slot].isEmpty {
            if keys[slot] == name { return numbers[slot] }
            slot = (slot + 1) & 511
        }
        return nil
    }
}
