import Model
import Text

/// A publisher's name as it stands beside a phrase.
struct NamedSource: Equatable {
    var name: String
    var key: String
    var isPublisher: Bool
    var isAgency = false
    /// Percent that a credit to it is worth at most: "The Times" may be any.
    var ceiling: UInt8 = 100
    /// The word behind it.
    var end: Int
}

/// Finds the name of the source on either side of a phrase.
extension CreditReader {
    private static let longestName = 5

    /// The source named from a word on: a known spelling, else capitalised words.
    func sourceBeginning(at start: Int, in sentence: TextReading.Sentence, crossesColon: Bool) -> NamedSource? {
        let end = sentence.words.upperBound
        var index = start
        guard index < end, reading.before[index].isSubset(of: crossesColon ? [.colon, .quote] : [.quote, .copyright]) else { return nil }
        // "Copyright 2018 The Associated Press".
        while index < end - 1, reading.tokens.marks[index].contains(.number), reading.before[index + 1].isEmpty { index += 1 }
        for _ in 0..<3 {
            if let match = sources.spellings.match(at: index, in: reading, before: end), !isShort(index..<index + match.count) {
                return known(match.value, end: index + match.count)
            }
            guard let filler = phrases.fillers.match(at: index, in: reading, before: end), index + filler.count < end else { break }
            // "Die Zeit" and "Le Monde" begin with an article, so the name was tried before it is passed over.
            index += filler.count
            guard reading.before[index].isSubset(of: [.quote]) else { return nil }
        }
        var last = index
        while last < end, last - index < Self.longestName, isNameWord(last), last == index || reading.before[last].isEmpty { last += 1 }
        return last > index ? named(index..<last) : nil
    }

    /// The source whose name ends before a word.
    func sourceEnding(at phrase: Int, in sentence: TextReading.Sentence) -> NamedSource? {
        let first = sentence.words.lowerBound
        var end = phrase
        if reading.before[end].contains(.closing) {
            // "The Korean Central Television (KCTV) reported": the name stands before the parenthesis.
            guard let opening = (max(first + 1, end - 4)..<end).last(where: { reading.before[$0].contains(.opening) }) else { return nil }
            end = opening
        } else if !reading.before[end].isSubset(of: [.quote]) {
            return nil
        }
        guard end > first else { return nil }
        for start in max(first, end - Self.longestName - 1)..<end {
            if let match = sources.spellings.match(at: start, in: reading, before: end), start + match.count == end,
                !isShort(start..<end)
            {
                return known(match.value, end: end)
            }
        }
        var start = end
        while start > first, end - start < Self.longestName, isNameWord(start - 1), start == end || reading.before[start].isEmpty {
            start -= 1
        }
        while start < end, phrases.fillers.match(at: start, in: reading, before: start + 1) != nil { start += 1 }
        return start < end ? named(start..<end) : nil
    }

    private func isNameWord(_ index: Int) -> Bool {
        reading.isCapitalised(index) && !reading.tokens.marks[index].contains(.number)
    }

    private func known(_ number: Int, end: Int) -> NamedSource? {
        let source = sources.all[number]
        return source.kind == .photo || source.kind == .platform
            ? nil : NamedSource(name: source.name, key: source.key, isPublisher: true, isAgency: source.kind == .agency, end: end)
    }

    private func named(_ words: Range<Int>) -> NamedSource? {
        if words.allSatisfy(isGeneric), !isShort(words) || isGenericNext(words.upperBound) { return nil }
        if isShort(words) { return resolved(words.upperBound - 1, end: words.upperBound) }
        let name = display(words)
        let key = OutletName.key(name)
        if let source = sources.source(key: key) {
            return source.kind == .photo || source.kind == .platform
                ? nil : NamedSource(name: source.name, key: source.key, isPublisher: true, end: words.upperBound)
        }
        let isPublisher = words.count > 1 && words.contains { phrases.media.contains(reading.words[$0]) }
        return name.utf8.count < 3 ? nil : NamedSource(name: name, key: key, isPublisher: isPublisher, end: words.upperBound)
    }

    private func isGeneric(_ index: Int) -> Bool { phrases.generic.contains(reading.words[index]) }

    /// Whether a name goes on with such a word, as "News agencies" does.
    private func isGenericNext(_ index: Int) -> Bool {
        index < reading.words.count && reading.before[index].isEmpty && isGeneric(index)
    }

    /// Whether a name is made of words that name nobody: "News agencies".
    func isGeneric(_ name: String) -> Bool {
        let words = TextReader.hash.hashes(of: TextReader.tokenizer.tokens(in: name))
        return !words.isEmpty && words.allSatisfy(phrases.generic.contains)
    }

    // MARK: "The Times"

    /// Whether a name is one word that many publishers share, with or without an article.
    private func isShort(_ words: Range<Int>) -> Bool {
        guard let last = words.last, phrases.short[reading.words[last]] != nil else { return false }
        return words.count == 1 || (words.count == 2 && phrases.fillers.match(at: words.lowerBound, in: reading, before: last) != nil)
    }

    /// The full name in the article that a short one stands for: the article's own outlet, a name in the text, a linked page.
    private func resolved(_ index: Int, end: Int) -> NamedSource? {
        let word = reading.tokens.string(index)
        if let own = article.outlet.key.map(sources.canonicalKey), own.split(separator: " ").contains(where: { $0 == word }) { return nil }
        if let source = fullName(containing: index, end: end) ?? linked(word, end: end) ?? inCountry(index, end: end) { return source }
        let key = sources.canonicalKey(word)
        let name = sources.source(key: key)?.name ?? "The \(display(index..<index + 1))"
        return NamedSource(name: name, key: key, isPublisher: sources.source(key: key) != nil, ceiling: 40, end: end)
    }

    private func fullName(containing short: Int, end: Int) -> NamedSource? {
        for index in reading.words.indices {
            if let match = sources.spellings.match(at: index, in: reading, before: reading.words.count), match.count > 1 {
                let words = index..<index + match.count
                if !isShort(words), words.contains(where: { reading.words[$0] == reading.words[short] }) {
                    return known(match.value, end: end)
                }
            }
            guard reading.words[index] == reading.words[short], index > 0, reading.before[index].isEmpty, isNameWord(index - 1) else {
                continue
            }
            let start = index > 1 && reading.before[index - 1].isEmpty && isNameWord(index - 2) ? index - 2 : index - 1
            if isShort(start..<index + 1) { continue }
            let name = display(start..<index + 1)
            return NamedSource(name: name, key: sources.canonicalKey(OutletName.key(name)), isPublisher: true, end: end)
        }
        return nil
    }

    private func linked(_ word: String, end: Int) -> NamedSource? {
        for link in article.references.links {
            guard let source = URLResolver.host(of: link).flatMap({ sources.source(host: $0) }) else { continue }
            if source.key.split(separator: " ").contains(where: { $0 == word }) {
                return NamedSource(name: source.name, key: source.key, isPublisher: true, end: end)
            }
        }
        return nil
    }

    /// The one that is meant in the country of the page.
    private func inCountry(_ index: Int, end: Int) -> NamedSource? {
        guard let country = article.url.flatMap(URLResolver.host)?.split(separator: ".").last,
            let name = phrases.short[reading.words[index]]?[String(country)]
        else { return nil }
        let key = sources.canonicalKey(OutletName.key(name))
        return NamedSource(name: sources.source(key: key)?.name ?? name, key: key, isPublisher: true, end: end)
    }

    /// A name with its capital letters back.
    private func display(_ words: Range<Int>) -> String {
        words.map { index in
            let word = reading.tokens.string(index)
            let marks = reading.tokens.marks[index]
            if marks.contains(.allCapitals), word.utf8.count <= 4 { return word.uppercased() }
            return marks.contains(.capitalised) ? word.prefix(1).uppercased() + word.dropFirst() : word
        }.joined(separator: " ")
    }
}
