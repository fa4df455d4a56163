/// What stopped the reading of JSON.
enum JSONDefect: Error, Equatable {
    case truncated
    /// At this byte.
    case malformed(Int)
    case tooDeep(Int)
}
