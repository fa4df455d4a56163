import Yams

/// The mistakes of one file while it is read, and where each of its values stands.
struct ProblemList {
    let file: String
    private(set) var problems: [ConfigurationProblem] = []
    /// Places of the values that were read, by their path, such as `fetch.allow[1]`.
    private var places: [String: Mark] = [:]
    private var keyPlaces: [String: Mark] = [:]
    /// More than anybody reads: a file of another kind could else give one for each of its lines.
    private static let limit = 100

    init(file: String) { self.file = file }

    private func order(_ problem: ConfigurationProblem) -> (String, Int, Int, String) {
        (problem.file == file ? "" : problem.file, problem.line, problem.column, problem.message)
    }

    mutating func add(_ message: String, at mark: Mark?) {
        add(message, line: mark?.line ?? 1, column: mark?.column ?? 1)
    }

    mutating func add(_ message: String, line: Int, column: Int) {
        guard problems.count < Self.limit else { return }
        problems.append(ConfigurationProblem(file: file, line: max(line, 1), column: max(column, 1), message: message))
    }

    /// One of a file that this one names.
    mutating func add(_ problem: ConfigurationProblem) {
        guard problems.count < Self.limit else { return }
        problems.append(problem)
    }

    mutating func note(_ path: String, key: Node?, value: Node) {
        places[path] = value.mark
        if let key { keyPlaces[path] = key.mark }
    }

    /// Whether the file has this key, with whatever value.
    func has(_ path: String) -> Bool { places[path] != nil }

    /// Where a value stands, by its path.
    func place(of path: String) -> Mark? { places[path] }

    /// Where a value's key stands, by the value's path.
    func placeOfKey(_ path: String) -> Mark? { keyPlaces[path] ?? places[path] }

    /// In order of place, those of other files last, without repetition.
    var sorted: [ConfigurationProblem] {
        var seen: Set<ConfigurationProblem> = []
        return problems.filter { seen.insert($0).inserted }
            .sorted { order($0) < order($1) }
    }
}
