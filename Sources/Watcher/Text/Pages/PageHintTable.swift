/// Finds the hints of class names and ids: by each word of a name, and by the name with its separators taken out.
struct PageHintTable: Sendable {
    static let shared = PageHintTable(data: PackageResources.hints_txt)

    private let hints: [ASCIIName: PageHints]

    /// Lines of `kind: word word …`; `#` begins a comment.
    init(data: [UInt8]) {
        var hints: [ASCIIName: PageHints] = [:]
        let kinds = Dictionary(PageHints.named.map { ($0.name, $0.hint) }) { first, _ in first }
        for line in String(decoding: data, as: UTF8.self).split(separator: "\n") where !line.hasPrefix("#") {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2, let hint = kinds[String(parts[0])] else { continue }
            for word in parts[1].split(separator: " ") {
                guard let name = Array(word.utf8).withUnsafeBufferPointer(ASCIIName.init) else { continue }
                hints[name, default: []].formUnion(hint)
            }
        }
        self.hints = hints
    }

    /// Names longer than this are looked at no further.
    private static let longest = 64

    /// The hints of a list of names, as `class` has it.
    func hints(of value: UnsafeBufferPointer<UInt8>) -> PageHints {
        var found: PageHints = []
        var index = 0
        var names = 0
        while index < value.count, names < 24 {
            while index < value.count, HTMLRewriter.isSpace(value[index]) { index += 1 }
            let start = index
            while index < value.count, !HTMLRewriter.isSpace(value[index]) { index += 1 }
            guard index > start else { break }
            names += 1
            found.formUnion(hintsOfName(UnsafeBufferPointer(rebasing: value[start..<min(index, start + Self.longest)])))
        }
        return found
    }

    private func hintsOfName(_ name: UnsafeBufferPointer<UInt8>) -> PageHints {
        var found: PageHints = []
        var whole = NameCollector()
        var word = NameCollector()
        var isStatement = false
        var wasSmall = false
        func endWord() {
            guard let name = word.take(), var hint = hints[name] else { return }
            // A part of a name tells of a part: `field--label-hidden` hides the label, not the field.
            hint.remove(.hidden)
            if hint.contains(.modifier) { isStatement = isStatement || found.isEmpty }
            found.formUnion(hint)
        }
        for byte in name {
            let isCapital = byte &- 65 < 26
            if byte.isLetter {
                if isCapital, wasSmall { endWord() }
                word.append(byte.lowered)
                whole.append(byte.lowered)
            } else {
                endWord()
                if byte.isDigit { whole.append(byte) }
            }
            wasSmall = byte.isLetter && !isCapital
        }
        endWord()
        if let name = whole.take(), let hint = hints[name] { found.formUnion(hint) }
        if isStatement { return [] }
        if found.contains([.subject, .content]), found.isDisjoint(with: .furniture), !found.contains(.lead) { found.insert(.body) }
        return found.subtracting([.subject, .content, .modifier])
    }
}

/// Gathers up to 16 letters; more is no name that is known.
private struct NameCollector {
    private var bytes = InlineArray<16, UInt8>(repeating: 0)
    private var count = 0

    mutating func append(_ byte: UInt8) {
        if count < 16 { bytes[count] = byte }
        count += 1
    }

    mutating func take() -> ASCIIName? {
        defer { count = 0 }
        guard count > 0, count <= 16 else { return nil }
        var name = ASCIIName()
        for index in 0..<count { name.append(bytes[index], at: index) }
        return name
    }
}
