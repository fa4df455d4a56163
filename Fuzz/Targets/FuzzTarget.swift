/// What is fed with bytes that nobody would write. Each checks more than that the program lives on.
enum FuzzTarget: String, CaseIterable {
    case parse
    case html
    case date
    case opml
    case url
    case query
    case story

    /// Runs one input; a property that does not hold ends the program, which is how the fuzzer learns of it.
    func run(_ bytes: UnsafeBufferPointer<UInt8>) {
        switch self {
        case .parse: ParseProperties.check(Array(bytes))
        case .html: HTMLProperties.check(String(decoding: bytes, as: UTF8.self))
        case .date: DateProperties.check(bytes)
        case .opml: OPMLProperties.check(Array(bytes))
        case .url: URLProperties.check(bytes)
        case .query: QueryProperties.check(String(decoding: bytes, as: UTF8.self))
        case .story: StoryProperties.check(String(decoding: bytes, as: UTF8.self))
        }
    }
}
