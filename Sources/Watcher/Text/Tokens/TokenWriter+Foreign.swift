extension TokenWriter {
    /// Bytes written before room is made anew.
    private static let stretch = 256

    /// A stretch beyond ASCII: plain letters and ideographs, nearly all there is, are written right here.
    mutating func foreign(_ lookup: CharacterLookup) {
        while index < count, input[index] >= 0x80 {
            let (scalar, length) = UTF8Bytes.decode(input, at: index, count: count)
            let entry = lookup.entry(scalar)
            if entry.isPlainLetter {
                letters(scalar, length, entry, lookup)
            } else if entry.isPlainSingle, !Self.isVoicing(entry.form(of: scalar)) {
                singles(scalar, length, entry, lookup)
            } else {
                index += length
                write(scalar, entry)
            }
        }
    }

    /// A run of letters, the first of which is known.
    private mutating func letters(_ scalar: UInt32, _ length: Int, _ entry: CharacterEntry, _ lookup: CharacterLookup) {
        openWord(isUpper: entry.isUpper)
        bytes.reserve(Self.stretch + 4)
        var (scalar, length, entry) = (scalar, length, entry)
        var (form, read, seen) = (scalar, index, flags)
        let first = bytes.base + bytes.count
        var place = first
        let end = first + Self.stretch
        repeat {
            form = entry.form(of: scalar)
            seen |= entry.isUpper ? ASCIIWords.upper : ASCIIWords.lower
            place += UTF8Bytes.encode(form, to: place)
            read += length
            endsWithSigma = form == 0x3c3 && entry.isUpper
            guard read < count, input[read] >= 0x80, place < end else { break }
            (scalar, length) = UTF8Bytes.decode(input, at: read, count: count)
            entry = lookup.entry(scalar)
        } while entry.isPlainLetter
        (index, flags, followsSingle) = (read, seen, false)
        bytes.advance(place - first)
    }

    /// A run of code points that are words by themselves, the first of which is known.
    private mutating func singles(_ scalar: UInt32, _ length: Int, _ entry: CharacterEntry, _ lookup: CharacterLookup) {
        endWord()
        bytes.reserve(Self.stretch + 4)
        columns.reserve(Self.stretch + 4)
        var (scalar, length, entry) = (scalar, length, entry)
        var read = index
        let base = bytes.base
        var place = bytes.count
        let end = place + Self.stretch
        var mark = sentence.mark(.ideograph)
        repeat {
            place += UTF8Bytes.encode(entry.form(of: scalar), to: base + place)
            columns.append(end: place, mark)
            mark = .ideograph
            read += length
            guard read < count, input[read] >= 0x80, place < end else { break }
            (scalar, length) = UTF8Bytes.decode(input, at: read, count: count)
            entry = lookup.entry(scalar)
        } while entry.isPlainSingle && !Self.isVoicing(entry.form(of: scalar))
        (index, followsSingle) = (read, true)
        bytes.advance(place - bytes.count)
    }

    /// A voicing mark, which belongs to the kana before it.
    static func isVoicing(_ form: UInt32) -> Bool { form == 0x3099 || form == 0x309a }
}
