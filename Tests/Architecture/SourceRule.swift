/// A rule that every Swift file keeps, with its reason.
struct SourceRule: Sendable, CustomStringConvertible {
    var name: String
    var reason: String
    /// Top folders that it holds for.
    var folders = ["Sources", "Tests"]
    /// Lines, from 1, that break it.
    var broken: @Sendable (SwiftCode) -> [Int]

    var description: String { name }

    func violations(in file: SwiftCode) -> [String] {
        broken(file).map { "\(file.path):\($0): \(name): \(reason)" }
    }
}
