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
    static let version: UInt8 = 6

    /// The blob for the store: little endian, counts first, sorted hashes as they are.
    package func encoded() -> [UInt8] {
        var bytes: [UInt8] = [Self.version]
        bytes.reserveCapacity(32 + 4 * (shingles.count + bands.count + samples.count + probes.count) + 6 * terms.terms.count)
        bytes.append(number: UInt32(terms.language.rawValue))
        for count in [titleWords, textWords, shingles.count, bands.count, samples.count, terms.terms.count, probes.count] {
            bytes.append(number: UInt32(clamping: count))
        }
        for value in shingles { bytes.append(number: value) }
        for value in bands { bytes.append(number: value) }
        for value in samples { bytes.append(number: value) }
        for value in terms.terms { bytes.append(number: value) }
        for value in terms.weights { bytes.append(number: value) }
        for value in probes { bytes.append(number: value) }
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
