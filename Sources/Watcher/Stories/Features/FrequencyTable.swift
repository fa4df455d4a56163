/// The built-in document frequencies as base64: per word the step to the next 24-bit key (seven bits a byte, the lowest
/// first), then a byte of weight. Generated; see `DocumentFrequencies` for what it is made from.
enum FrequencyTable {
    static let parts: [StaticString] = [part1, part2]
}
