import Glibc

/// The names of a document and the addresses of its namespaces, each kept once with a NUL behind it, so that equal ones have one
/// address. Small on purpose: a document with more names than feeds have is not plain.
struct PlainXMLNames: ~Copyable {
    struct Name {
        /// As written, with its prefix; a NUL stands behind it.
        let start: UnsafePointer<UInt8>
        let count: Int
        let hash: UInt32
        let prefix: UnsafePointer<UInt8>?
        let local: UnsafePointer<UInt8>
        /// `xmlns` or `xmlns:…`: declares a namespace.
        let isDeclaration: Bool
        /// The namespace of elements of this name, as long as the reader's declarations are of this generation.
        fileprivate(set) var namespace: UnsafePointer<UInt8>?
        fileprivate(set) var generation = -1
    }

    private static let maximumNames = 256
    private static let maximumAddresses = 32
    /// Slots looked at for one name: names chosen to meet in one slot would cost each tag all of them.
    private static let maximumProbes = 16
    private static let slotCount = 1024
    private static let capacity = 16 << 10
    /// Bytes of one name or address.
    private static let maximumLength = 200

    /// All bytes, back to back; never moves.
    private let bytes: UnsafeMutablePointer<UInt8>
    private var used = 0
    private let names: UnsafeMutablePointer<Name>
    private var nameCount = 0
    /// Open addressing: a name's number plus one, 0 for a free slot; at most a quarter full.
    private let slots: UnsafeMutablePointer<UInt16>
    private var addresses: [UnsafeBufferPointer<UInt8>] = []

    init() {
        bytes = .allocate(capacity: Self.capacity)
        names = .allocate(capacity: Self.maximumNames)
        slots = .allocate(capacity: Self.slotCount)
        slots.initialize(repeating: 0, count: Self.slotCount)
    }

    deinit {
        bytes.deallocate()
        names.deallocate()
        slots.deallocate()
    }

    /// Of a number that `number` gave out.
    subscript(_ number: Int) -> Name {
        @inline(__always) get {
            precondition(number >= 0 && number < nameCount)
            return names[number]
        }
    }

    mutating func set(_ namespace: UnsafePointer<UInt8>?, of number: Int, generation: Int) {
        precondition(number >= 0 && number < nameCount)
        names[number].namespace = namespace
        names[number].generation = generation
    }

    // MARK: - Hashing

    static let seed: UInt32 = 2_166_136_261

    /// FNV-1a.
    @inline(__always)
    static func mixed(_ hash: UInt32, _ byte: UInt8) -> UInt32 { (hash ^ UInt32(byte)) &* 16_777_619 }

    // MARK: - Names

    /// The number of a name; nil where it has no proper prefix, is too long, or one too many.
    mutating func number(_ start: UnsafePointer<UInt8>, count: Int, hash: UInt32) -> Int? {
        var slot = Int(hash ^ hash >> 15) & (Self.slotCount - 1)
        var probes = 0
        while slots[slot] != 0 {
            let number = Int(slots[slot]) - 1
            let name = names[number]
            if name.hash == hash, name.count == count, equal(start, name) { return number }
            slot = (slot + 1) & (Self.slotCount - 1)
            probes += 1
            if probes == Self.maximumProbes { return nil }
        }
        return add(UnsafeBufferPointer(start: start, count: count), hash)
    }

    /// Whether the name's bytes stand at a place that has so many.
    @inline(__always)
    func equal(_ place: UnsafePointer<UInt8>, _ name: Name) -> Bool {
        for index in 0..<name.count where place[index] != name.start[index] { return false }
        return true
    }

    private mutating func add(_ text: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> Int? {
        var prefix: UnsafePointer<UInt8>?
        var local: UnsafePointer<UInt8>?
        if let colon = text.position(of: UInt8(ascii: ":"), from: 0) {
            let rest = UnsafeBufferPointer(rebasing: text[(colon + 1)...])
            guard colon > 0, let first = rest.first, Self.isNameStart(first), rest.position(of: UInt8(ascii: ":"), from: 0) == nil,
                let prefixNumber = number(of: UnsafeBufferPointer(rebasing: text[..<colon])), let localNumber = number(of: rest)
            else { return nil }
            prefix = names[prefixNumber].start
            local = names[localNumber].start
        }
        guard nameCount < Self.maximumNames, let start = keep(text) else { return nil }
        let isDeclaration = Self.isEqual(prefix ?? start, "xmlns")
        // Only libxml2 knows what is wrong with a declaration of `xml` or `xmlns`.
        if isDeclaration, let local, Self.isEqual(local, "xml") || Self.isEqual(local, "xmlns") { return nil }
        let name = Name(start: start, count: text.count, hash: hash, prefix: prefix, local: local ?? start, isDeclaration: isDeclaration)
        (names + nameCount).initialize(to: name)
        nameCount += 1
        index(nameCount - 1, hash)
        return nameCount - 1
    }

    /// `name` ends with a NUL.
    private static func isEqual(_ name: UnsafePointer<UInt8>, _ text: StaticString) -> Bool {
        for index in 0..<text.utf8CodeUnitCount where name[index] != text.utf8Start[index] { return false }
        return name[text.utf8CodeUnitCount] == 0
    }

    private mutating func number(of text: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let start = text.baseAddress else { return nil }
        return number(start, count: text.count, hash: text.reduce(Self.seed, Self.mixed))
    }

    /// Adding the parts of a name may have taken the slot that was free before.
    private func index(_ number: Int, _ hash: UInt32) {
        var slot = Int(hash ^ hash >> 15) & (Self.slotCount - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (Self.slotCount - 1) }
        slots[slot] = UInt16(number + 1)
    }

    /// Of ASCII; `:` sets the prefix apart.
    @inline(__always)
    static func isName(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 11 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
            || byte == UInt8(ascii: "_")
    }

    @inline(__always)
    static func isNameStart(_ byte: UInt8) -> Bool { byte.isLetter || byte == UInt8(ascii: "_") }

    // MARK: - Addresses

    /// The one copy of a namespace's address; nil for one that is empty, reserved, too long, or one too many.
    mutating func address(_ text: UnsafeBufferPointer<UInt8>) -> UnsafePointer<UInt8>? {
        guard let source = text.baseAddress else { return nil }
        for known in addresses where known.count == text.count {
            if let start = known.baseAddress, memcmp(start, source, text.count) == 0 { return start }
        }
        let isReserved = text.hasASCII("http://www.w3.org/2000/xmlns", at: 0) || text.hasASCII("http://www.w3.org/xml/1998", at: 0)
        guard !text.isEmpty, !isReserved, addresses.count < Self.maximumAddresses, let start = keep(text) else { return nil }
        addresses.append(UnsafeBufferPointer(start: start, count: text.count))
        return start
    }

    /// A copy with a NUL behind it.
    private mutating func keep(_ text: UnsafeBufferPointer<UInt8>) -> UnsafePointer<UInt8>? {
        guard text.count <= Self.maximumLength, used + text.count < Self.capacity, let source = text.baseAddress else { return nil }
        let start = bytes + used
        start.initialize(from: source, count: text.count)
        start[text.count] = 0
        used += text.count + 1
        return UnsafePointer(start)
    }
}
