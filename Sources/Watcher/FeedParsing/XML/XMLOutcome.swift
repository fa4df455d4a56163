/// How the reading of an XML document ended.
enum XMLOutcome: Equatable {
    /// The root element was closed, or the handler had enough.
    case complete
    /// Not well-formed at this line of the bytes given.
    case defect(message: String, line: Int)
    case tooDeep(line: Int)
    case tooManyNamespaces(line: Int)

    /// What was wrong, in words.
    var message: String {
        switch self {
        case .complete: ""
        case .defect(let message, _): message
        case .tooDeep: "too many nested elements"
        case .tooManyNamespaces: "too many namespaces"
        }
    }

    var line: Int {
        switch self {
        case .complete: 1
        case .defect(_, let line), .tooDeep(let line), .tooManyNamespaces(let line): line
        }
    }
}
