/// Why stored features cannot be read.
package struct FeaturesFailure: Error, Equatable, Sendable {
    package enum Code: String, Sendable {
        /// Written by another version of the features.
        case version
        /// Shorter or longer than its own counts say, or out of order.
        case damaged
    }

    package var code: Code

    package init(code: Code) { self.code = code }
}

extension ArticleFeatures {
    /// Counted up whenever features of one text change.
    static let version: UInt8 = 5

    /// The blob for the store: little endian, counts first, sorted hashes as they are.
    package func encoded() -> [UInt8] {
        var bytes: [UInt8] = [Self.version]
        bytes.reserveCapacity(32 + 4 * (shingles.count + bands.count + samples.count + probes.count) + 6 * terms.terms.count)
        bytes.append(UInt32(terms.language.rawValue))
        for count in [titleWords, textWords, shingles.count, bands.count, samples.count, terms.terms.count, probes.count] {
            bytes.append(UInt32(clamping: count))
        }
        for value in shingles { bytes.append(value) }
        for value in bands { bytes.append(value) }
        for value in samples { bytes.append(value) }
        for value in terms.terms { bytes.append(value) }
        for value in terms.weights {
            bytes.append(UInt8(truncatingIfNeeded: value))
            bytes.append(UInt8(truncatingIfNeeded: value >> 8))
        }
        for value in probes { bytes.append(value) }
        return bytes
    }

    /// Reads what `encoded()` wrote.
    package init(decoding bytes: [UInt8]) throws(FeaturesFailure) {
        guard let first = bytes.first else { throw FeaturesFailure(code: .damaged) }
        guard first == Self.version else { throw FeaturesFailure(code: .version) }
        var reader = BlobReader(bytes: bytes, index: 1)
        guard let language = reader.word().flatMap({ UInt16(exactly: $0) }), let titleWords = reader.word(),
            let textWords = reader.word(), let shingleCount = reader.word(), let bandCount = reader.word(), let sampleCount = reader.word(),
            let termCount = reader.word(), let probeCount = reader.word(),
            let shingles = reader.words(shingleCount), let bands = reader.words(bandCount), let samples = reader.words(sampleCount),
            let terms = reader.words(termCount),
            let weights = reader.halves(termCount), let probes = reader.words(probeCount), reader.isAtEnd,
            bands.isEmpty || bands.count == MinHash.bands, Self.isAscending(shingles), Self.isAscending(samples), Self.isAscending(terms)
        else { throw FeaturesFailure(code: .damaged) }
        self.init(
            shingles: shingles, bands: bands, samples: samples,
            terms: TermVector(terms: terms, weights: weights, language: TextLanguage(rawValue: language)), probes: probes,
            titleWords: Int(titleWords), textWords: Int(textWords))
    }

    private static func isAscending(_ values: [UInt32]) -> Bool {
        values.withUnsafeBufferPointer { values in
            var isAscending = true
            for index in values.indices.dropFirst() { isAscending = isAscending && values[index - 1] < values[index] }
            return isAscending
        }
    }
}

extension [UInt8] {
    fileprivate mutating func append(_ value: UInt32) {
        Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
    }
}

/// Walks over little-endian words without trusting the counts before them.
private struct BlobReader {
    let bytes: [UInt8]
    var index: Int

    var isAtEnd: Bool { index == bytes.count }

    mutating func word() -> UInt32? { words(1)?.first }

    mutating func words(_ count: UInt32) -> [UInt32]? {
        guard let start = advance(Int(count) * 4) else { return nil }
        return Self.array(bytes[start..<start + Int(count) * 4], count: Int(count)) { UInt32(littleEndian: $0) }
    }

    mutating func halves(_ count: UInt32) -> [UInt16]? {
        guard let start = advance(Int(count) * 2) else { return nil }
        return Self.array(bytes[start..<start + Int(count) * 2], count: Int(count)) { UInt16(littleEndian: $0) }
    }

    /// Numbers from their bytes, all at once, then put in the machine's order.
    private static func array<Number: FixedWidthInteger>(
        _ source: ArraySlice<UInt8>, count: Int, native: (Number) -> Number
    ) -> [Number] {
        // An empty array is one storage for the whole process, whose count the initialiser below would write from any thread.
        guard count > 0 else { return [] }
        return [Number](unsafeUninitializedCapacity: count) { buffer, filled in
            UnsafeMutableRawBufferPointer(buffer).copyBytes(from: source)
            for index in 0..<count { buffer[index] = native(buffer[index]) }
            filled = count
        }
    }

    private mutating func advance(_ length: Int) -> Int? {
        guard length <= bytes.count - index else { return nil }
        defer { index += length }
        return index
    }
}
